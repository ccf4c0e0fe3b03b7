from __future__ import annotations

import re
from itertools import pairwise

import pytest

from retrieval.text.initialisms import IN_FULL, brief, may_stand_for, shortened, written
from retrieval.text.terms import terms


def test_initials_are_capitals_and_what_they_stand_for_is_in_small_letters_the_longest_first() -> None:
    for letters, in_full in IN_FULL.items():
        assert letters.isupper()
        assert all(words == words.casefold() and terms(words) for words in in_full)
        assert not any(later.startswith(words) for words, later in pairwise(in_full))


def test_no_words_stand_for_two() -> None:
    every = [words for in_full in IN_FULL.values() for words in in_full]
    assert len(every) == len(set(every))


@pytest.mark.parametrize(
    ("letters", "text", "stands"),
    [
        ("PM", "Then PM Lee spoke.", True),
        ("PM", "Then the P.M. spoke.", True),
        ("PM", "It began at 8 PM.", False),
        ("PM", "It began at 8:30\u00a0P.M. in Oslo.", False),
        ("PM", "It began at 8PM.", False),
        ("PM", "the PMs", False),
        ("NATO", "All 30 NATO members came.", True),
    ],
)
def test_initials_are_written_with_stops_or_without_and_a_time_of_day_is_none(
    letters: str, text: str, stands: bool
) -> None:
    assert (re.search(written(letters), text) is not None) is stands


def test_what_initials_stand_for_is_shortened_to_them() -> None:
    assert shortened("The Prime Minister and a chief executive officer") == "The PM and a CEO"
    assert shortened("the prime ministers") == "the prime ministers"


def test_capitals_and_small_letters_without_a_vowel_may_be_initials() -> None:
    assert brief("the PM, the vp and a CEO of the ACMEX") == ["PM", "vp", "CEO"]


@pytest.mark.parametrize(
    ("letters", "words", "may"),
    [
        ("VP", "Vice President", True),
        ("vp", "former vice-president", True),
        ("DPP", "Director of Public Prosecutions", True),
        ("COS", "chief of staff", True),
        ("VP", "president", False),
        ("PM", "prime minister of Norway", True),
        ("PM", "plumber and manager", False),
        ("pm", "port manager", False),
    ],
)
def test_initials_stand_for_a_run_of_words_and_known_ones_for_those_alone(letters: str, words: str, may: bool) -> None:
    assert may_stand_for(letters, words) is may
