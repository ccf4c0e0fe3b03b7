"""Noun phrases from their edge beside a cue."""

from __future__ import annotations

import pytest

from retrieval.attribution.outline import Outline
from retrieval.attribution.phrases import Phrase, phrase_after, phrase_before
from tests.retrieval.attribution.outlined import outlined


def words(o: Outline, phrase: Phrase | None) -> tuple[str, str, str] | None:
    """Whole phrase, mention and kind."""
    if phrase is None:
        return None
    whole, mention = (" ".join(o.words[first : phrase.last + 1]) for first in (phrase.first, phrase.head))
    return whole, mention, phrase.kind


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("But Nora Quist", ("Nora Quist", "Nora Quist", "name")),
        ("and he", ("he", "he", "pronoun")),
        ("US Secretary of State Antony Blinken", ("US Secretary of State Antony Blinken", "Antony Blinken", "name")),
        (
            "the White House Press Secretary Jen Psaki",
            ("the White House Press Secretary Jen Psaki", "Jen Psaki", "name"),
        ),
        ("former harbour master and spokesman Karl Dahl", ("spokesman Karl Dahl", "Karl Dahl", "name")),
        ("the Ministry of Defence", ("the Ministry of Defence", "Ministry of Defence", "name")),
        (
            "the Harbour Workers' Union",
            ("the Harbour Workers ' Union", "Harbour Workers ' Union", "name"),
        ),
        ("the National Women’s Party", ("the National Women ’s Party", "National Women ’s Party", "name")),
        ("the Democrats' Nora Quist", ("Nora Quist", "Nora Quist", "name")),
        ("Norway’s Defence Ministry", ("Defence Ministry", "Defence Ministry", "name")),
        ("Ursula von der Leyen", ("Ursula von der Leyen", "Ursula von der Leyen", "name")),
        ("Norrby First Minister Nora Quist", ("Norrby First Minister Nora Quist", "Nora Quist", "name")),
        ("said the first minister", ("the first minister", "the first minister", "noun")),
        ("Martin King, Jr.", ("Martin King , Jr.", "Martin King , Jr.", "name")),
        ("the town’s former mayor", ("the town ’s former mayor", "the town ’s former mayor", "noun")),
        ("the drivers’ charity", ("the drivers ’ charity", "the drivers ’ charity", "noun")),
        ("the US secretary of state", ("the US secretary of state", "the US secretary of state", "noun")),
        ("the Director of Utilities", ("the Director of Utilities", "the Director of Utilities", "noun")),
        ("the Director of Public Works", ("the Director of Public Works", "the Director of Public Works", "noun")),
        ("Minister for Health", ("Minister for Health", "Minister for Health", "noun")),
        ("Director of Utilities Nora Quist", ("Director of Utilities Nora Quist", "Nora Quist", "name")),
        ("the Secretary of State Nora Quist", ("the Secretary of State Nora Quist", "Nora Quist", "name")),
        ("the Italian", ("the Italian", "the Italian", "noun")),
        ("The Dutch", ("The Dutch", "The Dutch", "noun")),
        ("the PM", ("the PM", "the PM", "noun")),
        ("PM", ("PM", "PM", "noun")),
        ("Det Sen Const Nguyen", ("Det Sen Const Nguyen", "Nguyen", "name")),
        ("Alhaji Sani Kabir", ("Alhaji Sani Kabir", "Sani Kabir", "name")),
        ("The Venerable Susan Lind", ("The Venerable Susan Lind", "Susan Lind", "name")),
        ("Two-goal Dahl", ("Dahl", "Dahl", "name")),
        ("Rival Nora Quist", ("Rival Nora Quist", "Nora Quist", "name")),
        ("Kim Jong-un", ("Kim Jong-un", "Kim Jong-un", "name")),
        ("Dr Leila el-Masri", ("Dr Leila el-Masri", "Leila el-Masri", "name")),
        ("al-Masri", ("al-Masri", "al-Masri", "name")),
        ("La Stampa", ("La Stampa", "La Stampa", "name")),
        ("El", None),
        ("Das", ("Das", "Das", "name")),
        (
            "His Excellency Sheikh Khalid bin Faisal al-Nuaimi",
            (
                "His Excellency Sheikh Khalid bin Faisal al-Nuaimi",
                "Sheikh Khalid bin Faisal al-Nuaimi",
                "name",
            ),
        ),
        ("Fenner & Rowe", ("Fenner & Rowe", "Fenner & Rowe", "name")),
        ("@norrby", ("@norrby", "@norrby", "name")),
        ("Officials", ("Officials", "Officials", "noun")),
        ("on Tuesday", None),
        ("when", None),
    ],
)
def test_phrase_that_ends_at_a_place(text: str, expected: tuple[str, str, str] | None) -> None:
    o = outlined(text)
    assert words(o, phrase_before(o, len(o.words) - 1, 0)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nora Quist in Oslo", ("Nora Quist", "Nora Quist", "name")),
        ("campaign manager Nora Quist, who", ("campaign manager Nora Quist", "Nora Quist", "name")),
        ("she told", ("she", "she", "pronoun")),
        ("a spokesman for Dahl", ("a spokesman", "a spokesman", "noun")),
        (
            "Ministry of Defence officials said",
            ("Ministry of Defence officials", "Ministry of Defence officials", "noun"),
        ),
        ("the town’s mayor said", ("the town ’s mayor", "the town ’s mayor", "noun")),
        ("on Tuesday", None),
    ],
)
def test_phrase_that_begins_at_a_place(text: str, expected: tuple[str, str, str] | None) -> None:
    o = outlined(text)
    assert words(o, phrase_after(o, 0, len(o.words))) == expected
