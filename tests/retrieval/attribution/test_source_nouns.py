"""The nouns for sources and labels: lower case, and those for one person among those that may speak."""

from __future__ import annotations

import pytest

from retrieval.attribution import source_nouns
from retrieval.attribution.source_nouns import PERSON_NOUNS, SOURCE_NOUNS
from retrieval.attribution.titles import PLURAL_TITLES


@pytest.mark.parametrize(
    "name", sorted(name for name, words in vars(source_nouns).items() if isinstance(words, frozenset))
)
def test_words_are_in_lower_case(name: str) -> None:
    assert all(word == word.lower() for word in getattr(source_nouns, name))


def test_who_may_speak_alone_may_speak_and_is_no_group() -> None:
    assert PERSON_NOUNS <= SOURCE_NOUNS
    assert PERSON_NOUNS.isdisjoint(PLURAL_TITLES)
