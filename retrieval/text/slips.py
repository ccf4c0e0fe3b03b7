"""The words one letter away from a word, as slips of the hand and of memory make them.

Four in five misspelt words are one letter from the word that was meant: left out, too many, another one, or two that
changed places (Damerau 1964, https://doi.org/10.1145/363958.363994), hardly ever the first one (Pollock and Zamora
1984, https://doi.org/10.1145/358027.358048).
"""

from __future__ import annotations

from collections.abc import Iterator
from string import ascii_lowercase

_VOWELS = frozenset("aeiouy")


def one_letter_away(word: str) -> Iterator[str]:
    """What becomes of a word when a letter behind its first is left out, added or another, or two change places.

    Some come twice; the word itself may be among them.
    """
    yield from common_slips(word)
    for i in range(1, len(word) + 1):
        before, at, behind = word[:i], word[i : i + 1], word[i + 1 :]
        yield from (f"{before}{letter}{at}{behind}" for letter in ascii_lowercase)
        if at:
            yield f"{before}{behind}"
            yield from (f"{before}{letter}{behind}" for letter in ascii_lowercase)


def common_slips(word: str) -> Iterator[str]:
    """Those of them that people make who know the word: letters that change places, double letters, other vowels."""
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
