"""What stands beside a name tells of its bearer."""

from __future__ import annotations

import pytest

from retrieval.attribution.appositions import NOTHING_TOLD, Told, age_of, told_beside
from retrieval.attribution.phrases import phrase_after
from tests.retrieval.attribution.outlined import outlined


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Nora Quist left", NOTHING_TOLD),
        ("Mrs. Nora Quist left", Told(gender="she", has_title=True)),
        ("Mayor Nora Quist left", Told(has_title=True, role="Mayor")),
        ("Nora Quist, a baker, left", Told(role="baker")),
        ("Nora Quist, a driver, left", Told(is_person=True, role="driver")),
        ("Karl Dahl (her husband) left", Told(gender="he", is_person=True, role="husband")),
        ("Mayor Nora Quist, the party’s leader, left", Told(None, True, True, "Mayor", "Mayor")),
        ("Nora Quist, D-Ohio, left", Told(party="Ohio Democrat")),
        ("Nora Quist, a Dane who left", Told(is_person=True, role="Dane")),
        ("Nora Quist, reported that Miss Lind left.", NOTHING_TOLD),
        ("Nora Quist, unlike most, left", NOTHING_TOLD),
    ],
)
def test_what_is_told_beside_the_name_that_opens_a_sentence(text: str, told: Told) -> None:
    assert _told_of(text) == told


def test_what_stands_beside_a_place_tells_of_somebody_else() -> None:
    assert _told_of("Quist was born in Norrby, the son of a baker.", "Norrby") == NOTHING_TOLD


def test_what_stands_beside_a_person_behind_a_preposition_tells_of_them() -> None:
    assert _told_of("Quist put faith in Karl Dahl, the mayor of Norrby.", "Karl") != NOTHING_TOLD


@pytest.mark.parametrize(
    ("text", "age"), [("Quist, 29, left", "29"), ("29-year-old Quist left", "29"), ("Quist, 1994, left", None)]
)
def test_age(text: str, age: str | None) -> None:
    o = outlined(text)
    phrase = phrase_after(o, 0, len(o.words))
    assert phrase is not None
    assert age_of(o, phrase, o.lower[phrase.last + 1]) == age


def _told_of(text: str, word: str | None = None) -> Told:
    """What is told beside the name that begins with a word; by default the one that opens the text."""
    o = outlined(text)
    phrase = phrase_after(o, o.words.index(word) if word else 0, len(o.words))
    assert phrase is not None
    return told_beside(text, o, phrase, 0)
