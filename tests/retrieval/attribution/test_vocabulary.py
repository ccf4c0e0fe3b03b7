"""The closed word classes: lower case, and apart where a word can be in one of them alone."""

from __future__ import annotations

import pytest

from retrieval.attribution import vocabulary
from retrieval.attribution.vocabulary import word_set

CLASSES = sorted(name for name, words in vars(vocabulary).items() if isinstance(words, frozenset))


def test_a_word_set_is_the_words_that_white_space_parts() -> None:
    assert word_set(" a b\n  b ") == {"a", "b"}


@pytest.mark.parametrize("name", CLASSES)
def test_words_are_in_lower_case(name: str) -> None:
    assert all(word == word.lower() for word in getattr(vocabulary, name))


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("HE", "SHE"),
        ("AUXILIARIES", "PREPOSITIONS"),
        ("AUXILIARIES", "DETERMINERS"),
        ("PERSON_PRONOUNS", "DETERMINERS"),
    ],
)
def test_classes_that_exclude_each_other(a: str, b: str) -> None:
    assert getattr(vocabulary, a).isdisjoint(getattr(vocabulary, b))
