"""The word classes: lower case, and apart where a word can be in one of them alone."""

from __future__ import annotations

import pytest

from retrieval.attribution import first_names, vocabulary
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
        ("MALE_TITLES", "FEMALE_TITLES"),
        ("AUXILIARIES", "PREPOSITIONS"),
        ("AUXILIARIES", "DETERMINERS"),
        ("PERSON_PRONOUNS", "DETERMINERS"),
        ("PLACES", "DEMONYMS"),
    ],
)
def test_classes_that_exclude_each_other(a: str, b: str) -> None:
    assert getattr(vocabulary, a).isdisjoint(getattr(vocabulary, b))


def test_first_names_call_for_one_pronoun() -> None:
    """Names given to both are in neither list, and all are folded as names are compared."""
    assert first_names.MALE.isdisjoint(first_names.FEMALE)
    assert {"boris", "karl"} <= first_names.MALE
    assert {"hillary", "anna"} <= first_names.FEMALE
    assert all(name == name.lower() for name in first_names.MALE | first_names.FEMALE)
