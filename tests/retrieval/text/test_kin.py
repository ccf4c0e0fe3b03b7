from __future__ import annotations

import pytest

from retrieval.text.kin import FORMS, NEAR, OPPOSITES, held, in_a_row, kinship, opposed
from retrieval.text.terms import terms


@pytest.mark.parametrize(
    ("asked", "text", "expected"),
    [
        ("die", "the death of the king", 0.8),
        ("wrote", "the writer", 0.8),
        ("won", "winning", 0.8),
        ("tyres", "a burnt tire", 0.8),
        ("naval", "its navy", 0.8),
        ("learnt", "learning", 0.8),
        ("made", "the company was founded", 0.5),
        ("bought", "the purchase", 0.5),
        ("halted", "they stopped", 0.5),
        ("automobile", "two cars", 0.5),
        ("inventor", "the invention of tar", 0.5),
        ("inventor", "we invent", 0.5),
        ("visitor", "a visit", 0.0),
        ("4", "all four gulls", 0.8),
        ("two", "World War II", 0.8),
        ("planet", "the Earth", 0.5),
        ("shops", "a store", 0.5),
        ("cab", "a taxi", 0.5),
        ("theft", "charged with burglary", 0.5),
        ("close", "it was shut", 0.5),
        ("missing", "22 posts are vacant", 0.5),
        ("decided", "the court ruled", 0.5),
        ("hole", "a deficit of 9 crowns", 0.5),
        ("against", "a group that opposes it", 0.5),
        ("accompanied", "he was joined by gulls", 0.5),
        ("corn", "a corner", 0.0),
        ("form", "the former captain", 0.0),
        ("fact", "a factor", 0.0),
        ("sing", "a sister", 0.0),
        ("1847", "1847er", 0.0),
        ("ferry", "a ferris wheel", 0.0),
        ("gull", "the captain slept", 0.0),
        ("gull", "", 0.0),
    ],
)
def test_how_near_a_text_comes_to_a_word(asked: str, text: str, expected: float) -> None:
    (term,), there = terms(asked), frozenset(terms(text))
    assert kinship(term, there, in_a_row(there)) == expected


def test_a_word_too_short_to_tell_hides_none_of_its_family() -> None:
    there = frozenset({"inven", "invent"})
    assert kinship("inventory", there, in_a_row(["inven", "invent"])) == 0.5


@pytest.mark.parametrize(
    ("asked", "text", "contrary"),
    [
        ("accept", "they rejected it", True),
        ("rejected", "they accept it", True),
        ("win", "it was lost", True),
        ("accept", "they refused it", True),
        ("accept", "they accepted it", False),
        ("gull", "a ferry", False),
    ],
)
def test_a_text_may_tell_the_contrary(asked: str, text: str, contrary: bool) -> None:
    (term,) = terms(asked)
    assert opposed(term, frozenset(terms(text))) is contrary


def test_a_word_is_held_in_any_form() -> None:
    assert held("wrote", {"wrote"}.__contains__)
    assert held("wrote", {"written"}.__contains__)
    assert not held("wrote", {"author", "gull"}.__contains__)


def test_kinship_is_mutual_and_with_others() -> None:
    for table in (FORMS, NEAR, OPPOSITES):
        for term, others in table.items():
            assert term not in others
            assert all(term in table[other] for other in others), term
