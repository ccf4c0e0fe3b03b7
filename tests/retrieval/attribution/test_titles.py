"""Titles: lower case, those of men no women's, and found in the word that holds one."""

from __future__ import annotations

import pytest

from retrieval.attribution import titles
from retrieval.attribution.titles import FEMALE_TITLES, MALE_TITLES, title_in


@pytest.mark.parametrize(
    ("word", "title"),
    [("dr.", "dr"), ("mum-of-two", "mum"), ("ex-mayor", "mayor"), ("co-founder", "co-founder"), ("bridge", "bridge")],
)
def test_a_word_may_hold_a_title(word: str, title: str) -> None:
    assert title_in(word) == title


@pytest.mark.parametrize("name", sorted(name for name, words in vars(titles).items() if isinstance(words, frozenset)))
def test_words_are_in_lower_case(name: str) -> None:
    assert all(word == word.lower() for word in getattr(titles, name))


def test_a_title_calls_for_one_pronoun() -> None:
    assert MALE_TITLES.isdisjoint(FEMALE_TITLES)
