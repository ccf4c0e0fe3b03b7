from __future__ import annotations

from itertools import pairwise

from retrieval.text.initialisms import IN_FULL
from retrieval.text.terms import terms


def test_initials_are_capitals_and_what_they_stand_for_is_in_small_letters_the_longest_first() -> None:
    for letters, in_full in IN_FULL.items():
        assert letters.isupper()
        assert all(words == words.casefold() and terms(words) for words in in_full)
        assert not any(later.startswith(words) for words, later in pairwise(in_full))


def test_no_words_stand_for_two() -> None:
    every = [words for in_full in IN_FULL.values() for words in in_full]
    assert len(every) == len(set(every))
