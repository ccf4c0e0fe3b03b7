"""The words of names: lower case, and a place is no people."""

from __future__ import annotations

import pytest

from retrieval.attribution import name_words
from retrieval.attribution.name_words import DEMONYMS, PLACES


@pytest.mark.parametrize(
    "name", sorted(name for name, words in vars(name_words).items() if isinstance(words, frozenset))
)
def test_words_are_in_lower_case(name: str) -> None:
    assert all(word == word.lower() for word in getattr(name_words, name))


def test_a_place_is_no_people() -> None:
    assert PLACES.isdisjoint(DEMONYMS)
