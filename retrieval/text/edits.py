"""The strings one letter away from a word, among which is what somebody meant who misspelt it.

Four in five misspelt words differ from the word that was meant by one letter left out, added or replaced, or by two
letters that changed places (Damerau 1964, https://doi.org/10.1145/363958.363994). It is hardly ever the first letter
(Pollock and Zamora 1984, https://doi.org/10.1145/358027.358048).
"""

from __future__ import annotations

from collections.abc import Iterator
from string import ascii_lowercase

_VOWELS = frozenset("aeiouy")


def one_letter_away(word: str) -> Iterator[str]:
    """The word with a letter after the first left out, added or replaced, or with two neighbours exchanged.

    A string may come twice, and the word itself may be among them.
    """
    yield from common_slips(word)
    yield from with_a_letter_more(word)
    for i in range(1, len(word)):
        before, behind = word[:i], word[i + 1 :]
        yield f"{before}{behind}"
        yield from (f"{before}{letter}{behind}" for letter in ascii_lowercase)


def with_a_letter_more(word: str) -> Iterator[str]:
    """The word with a letter added after the first: what may be meant where one was left out."""
    for i in range(1, len(word) + 1):
        yield from (f"{word[:i]}{letter}{word[i:]}" for letter in ascii_lowercase)


def common_slips(word: str) -> Iterator[str]:
    """The likeliest of these, made by people who know the word: exchanged letters, doubled letters, other vowels."""
    for i in range(1, len(word)):
        before, at, behind = word[:i], word[i], word[i + 1 :]
        yield f"{before}{behind[:1]}{at}{behind[1:]}"
        yield f"{before}{at}{at}{behind}"
        if at == before[-1]:
            yield f"{before}{behind}"
        if at in _VOWELS:
            yield from (f"{before}{vowel}{behind}" for vowel in sorted(_VOWELS))
            if not _VOWELS.isdisjoint((before[-1], *behind[:1])):
                yield f"{before}{behind}"
