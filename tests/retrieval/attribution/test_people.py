"""Whom names, pronouns and roles stand for in one text."""

from __future__ import annotations

from time import process_time

import pytest

from retrieval.attribution.common_nouns import by_role
from retrieval.attribution.gathering import people
from retrieval.attribution.mentions import ASIDE, SUBJECT, TOPIC, mentions
from retrieval.attribution.outline import Outline, outline
from retrieval.attribution.people import People
from retrieval.text.paragraphs import lines


def outlines(text: str) -> list[Outline]:
    return [outline(text, start, end, []) for start, end in lines(text)]


def everybody(text: str) -> People:
    return people(text, outlines(text), frozenset())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nora Quist left.", [("Nora Quist", SUBJECT, None)]),
        ("Quist’s boat left.", [("Quist", ASIDE, None)]),
        ("They spoke of Quist.", [("Quist", ASIDE, None)]),
        ("It hit Quist, who left.", [("Quist", TOPIC, None)]),
        ("Governor Nora Quist left.", [("Nora Quist", SUBJECT, "Governor")]),
        ("Nora Quist, the harbour master, left.", [("Nora Quist", SUBJECT, "harbour master")]),
        ("Mr. Quist left.", [("Quist", SUBJECT, None)]),
    ],
)
def test_mentions(text: str, expected: list[tuple[str, int, str | None]]) -> None:
    """Names with their prominence and role."""
    found = mentions(text, outlines(text), frozenset())
    assert [(" ".join(m.words), m.prominence, m.role) for m in found] == expected


@pytest.mark.parametrize(
    ("text", "name", "full"),
    [
        ("Nora Quist left. Quist returned.", "Quist", "Nora Quist"),
        ("Quist left. Nora Quist returned.", "Quist", "Nora Quist"),
        ("Nora Quist left.", "Nora Quist", "Nora Quist"),
        ("Nora Quist left.", "Dahl", "Dahl"),
        ("Joe Quist Jr. left. Quist returned.", "Quist", "Joe Quist Jr."),
    ],
)
def test_a_surname_stands_for_the_full_name(text: str, name: str, full: str) -> None:
    assert everybody(text).full_name(tuple(name.split())) == full


def test_of_very_many_bearers_a_surname_is_nobodys_and_takes_no_long_time() -> None:
    names = [f"{a}{b}{c}" for a in ("Qw", "Xv", "Zg", "Vr", "Wk", "Zk", "Qv") for b in "aeiou" for c in "dfgklmnrst"]
    text = " ".join(f"{name} Moss said it was late. Moss said he left." for name in names * 2)
    began = process_time()
    found = everybody(text)
    assert found.full_name(("Moss",), None, len(text)) == "Moss"
    assert found.full_name((names[0], "Moss"), None, len(text)) == f"{names[0]} Moss"
    assert process_time() - began < 2


def test_a_title_tells_two_bearers_of_a_surname_apart() -> None:
    found = everybody("Bill Moss met Jane Moss.")
    assert found.full_name(("Moss",), "she") == "Jane Moss"
    assert found.full_name(("Moss",), "he") == "Bill Moss"


@pytest.mark.parametrize(
    ("text", "pronoun", "person"),
    [
        ("Karl Dahl met Anna Lind. Then §", "she", "Anna Lind"),
        ("Karl Dahl met Anna Lind. Then §", "he", "Karl Dahl"),
        ("Karl Dahl left. Peter Lind came. Then §", "he", "Peter Lind"),
        ("Karl Dahl left Oslo for Moscow and the Kremlin. Then §", "he", "Karl Dahl"),
        ("Governor Ilse Quist left. Then §", "she", "Ilse Quist"),
        ("Governor Ilse Quist left. She returned. Then §", "he", None),
        ("The bridge fell. Then §", "he", None),
        ("Karl Dahl left. Then §", "they", None),
        ("Karl Dahl met Moss. Then §", "he", "Karl Dahl"),
        ("Karl Dahl spoke. Moscow demanded a reply. Then §", "he", "Karl Dahl"),
        ("Anna Lind left. Zyx Quist, the Green candidate, came. Then §", "she", "Zyx Quist"),
        ("Anna Lind left. Zyx Quist came. Then §", "she", "Anna Lind"),
        ("Ilse Lind left. Karl Dahl’s mother, Zyx, came. Then §", "she", "Zyx"),
        ("Karl Dahl left. Zyx Quist, 34, came. Then §", "he", "Zyx Quist"),
        ("By Court Reporter Nora Quist\nA court heard it. Then §", "she", None),
        ("By Nora Quist\nNora Quist came to court. Then §", "she", "Nora Quist"),
        ("(Reporting by Nora Quist; editing by Karl Dahl)\nA court heard it. Then §", "she", None),
        ("Karl Dahl left. " + "It rained. " * 9 + "Then §", "he", None),
    ],
)
def test_pronoun(text: str, pronoun: str, person: str | None) -> None:
    """The nearest person whom no evidence excludes, the subject of a sentence first, none too far back."""
    assert everybody(text).pronoun(pronoun, text.index("§")) == person


@pytest.mark.parametrize(
    ("text", "pronoun", "person"),
    [
        ("Anna Lind left. Quist refused to go. Asked why, §. Quist left.", "she", "Quist"),
        ("Karl Dahl left. President Quist refused to go. Asked why, §", "he", "Quist"),
        ("Anna Lind left. Quist refused to go. Asked why, §", "she", "Anna Lind"),
        ("Anna Lind left. Voters refused to go. Asked why, §. Voters left.", "she", "Anna Lind"),
        ("Anna Lind left. Gull refused to go. Asked why, §. Gull left. The Gull Company closed.", "she", "Anna Lind"),
        ("Karl Dahl left. Nora refused to go. Asked why, §", "he", "Karl Dahl"),
        ("It rained. Voters refused to go. Then §", "he", None),
        ("It rained. Quist refused to go. Then §", "he", "Quist"),
        ("Karl Dahl left. Gull Lines refused to go. Then §", "he", "Karl Dahl"),
    ],
)
def test_a_surname_that_the_text_keeps_to_leads(text: str, pronoun: str, person: str | None) -> None:
    """Somebody known by surname alone, who speaks right before, is likelier than a name of fitting gender before."""
    found = people(text, outlines(text), frozenset({text.find(name) for name in ("Quist", "Voters", "Gull", "Nora")}))
    assert found.pronoun(pronoun, text.index("§")) == person


def test_who_speaks_for_a_capital_is_left_open() -> None:
    """After *Moscow demanded*, *he* is no longer whoever was named before."""
    text = "Karl Dahl spoke. Moscow demanded a reply. Then §"
    found = people(text, outlines(text), frozenset({text.index("Moscow")}))
    assert found.pronoun("he", text.index("§")) is None


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("President Nora Quist came.", "Nora Quist"),
        ("Norwegian President Nora Quist came.", None),
        ("Vice President Nora Quist came.", None),
        ("President Nora Quist met President Karl Dahl.", None),
    ],
)
def test_a_nation_may_be_left_out_of_a_role(text: str, person: str | None) -> None:
    assert by_role(everybody(text), ("the", "US", "president")) == person


@pytest.mark.parametrize(
    ("words", "person"),
    [
        ("the transport minister", "Nora Quist"),
        ("transport ministers", None),
        ("the minister", None),
        ("the harbour master", None),
        ("the bridge", None),
    ],
)
def test_a_role_stands_for_the_one_who_has_it(words: str, person: str | None) -> None:
    found = everybody("Transport Minister Nora Quist met Defence Minister Karl Dahl.")
    assert by_role(found, tuple(words.split())) == person
