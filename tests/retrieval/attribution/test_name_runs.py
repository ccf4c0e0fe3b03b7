"""Runs of capitalised words: where a name begins and what joins its parts."""

from __future__ import annotations

import pytest

from retrieval.attribution.name_runs import is_stop, is_within_name, opens_passive, run_start, with_office
from tests.retrieval.attribution.outlined import outlined


@pytest.mark.parametrize(
    ("text", "run"),
    [
        ("On Monday the mayor met Ann Marie Lind", "Ann Marie Lind"),
        ("They thanked Charles de Gaulle", "Charles de Gaulle"),
        ("They thanked von der Leyen", "von der Leyen"),
        ("They met Anne “Annie” Lind", "Anne “…” Lind"),
        ("The strike was called by the Harbour Workers’ Union", "Harbour Workers ’ Union"),
        ("They met Ann Lind and Karl Dahl", "Karl Dahl"),
    ],
)
def test_run_of_capitals_that_ends_a_text(text: str, run: str) -> None:
    o = outlined(text)
    words = ["“…”" if place in o.quotations else word for place, word in enumerate(o.words)]
    start = run_start(o, len(o.words) - 1, 0)
    assert " ".join(words[start:]) == run


def test_a_run_begins_no_earlier_than_its_limit() -> None:
    o = outlined("They met Ann Marie Lind")
    assert run_start(o, 4, 3) == 3


@pytest.mark.parametrize(
    ("text", "stops"),
    [
        ("The harbour", True),
        ("US ships", False),
        ("Will Lind", False),
        ("Added later", True),
        ("Lind left", False),
        ("Handler Ewan Lind left", True),
        ("First Ewan Lind left", True),
        ("First Minister Lind left", False),
        ("Handler Dahl left", False),
        ("Walter John Lind left", False),
    ],
)
def test_first_word_that_is_only_a_capitalised_one(text: str, stops: bool) -> None:
    assert is_stop(outlined(text), 0) is stops


def test_per_within_a_sentence_is_a_given_name() -> None:
    """*Per Norrby, it is late* begins with the preposition, or with the name: nothing tells."""
    assert not is_stop(outlined("They met Per Dahl"), 2)
    assert not is_stop(outlined("The chairman , Per Dahl , left"), 3)
    assert is_stop(outlined("Per Norrby, it is late"), 0)


@pytest.mark.parametrize(
    ("text", "joined"),
    [
        ("the Harbour Workers’ Union", True),
        ("the Women’s National Basketball Association", True),
        ("the Workers’ hopes", False),
    ],
)
def test_genitive_within_an_organisations_name(text: str, joined: bool) -> None:
    o = outlined(text)
    place = next(k for k, word in enumerate(o.words) if word in ("’", "’s"))
    assert is_within_name(o, place) is joined


@pytest.mark.parametrize(
    ("text", "opens"),
    [("Questioned by Karl Dahl", True), ("Questioned about ships", False), ("Fred by the harbour", False)],
)
def test_participle_with_its_agent_is_no_name(text: str, opens: bool) -> None:
    assert opens_passive(outlined(text), 0) is opens


@pytest.mark.parametrize(
    ("text", "office", "name"),
    [
        ("Secretary of State Ann Lind", "Secretary of State", "Ann Lind"),
        ("Ministry of Defence", "", "Ministry of Defence"),
        ("Isle of Lewis", "Isle of", "Lewis"),
    ],
)
def test_office_before_a_name_is_no_part_of_it(text: str, office: str, name: str) -> None:
    o = outlined(text)
    head = o.words.index("of") + 1
    first, start = with_office(o, head, head, len(o.words) - 1, 0)
    assert (" ".join(o.words[:start]), " ".join(o.words[start:])) == (office, name)
    assert first in (0, head)
