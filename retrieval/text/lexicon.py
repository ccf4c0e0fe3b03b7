"""Whether a word is English. A question's English word that the archive lacks is not taken for a misspelt one.

The words are in a Bloom filter (Bloom 1970, https://doi.org/10.1145/362686.362692): 129,000 words of 4 to 20 letters
from the English lists of symspellpy 6.10 (SCOWL's words that Google Books has) and of pyspellchecker 0.9, both under
the MIT licence. It knows all of them, and takes one in a hundred other strings for a word, too. `python -m
retrieval.text.lexicon FILE…` makes it again from lists that have a word at the beginning of each line.
"""

from __future__ import annotations

import re
import sys
import zlib
from collections.abc import Collection
from functools import cache
from pathlib import Path
from typing import Final

FILE: Final = Path(__file__).with_name("english.bloom")

_BITS_EACH = 10  # bits per word; with seven hashes that gives one error in a hundred
_MULTIPLIERS: Final = (0x9E3779B1, 0x85EBCA77, 0xC2B2AE3D, 0x27D4EB2F, 0x165667B1, 0xD3A2646D, 0xFD7046C5)
"""Odd numbers of 32 bits, each of which makes a hash of the word's checksum (Knuth, TAOCP 3, 6.4)."""

_WORD = re.compile(r"[a-z]{4,20}(?![^\s,])")


def is_word(word: str) -> bool:
    """Whether a lower-case word is English; true by mistake for one in a hundred others."""
    bits = _bits()
    checksum, size = zlib.crc32(word.encode()), len(bits) * 8
    for multiplier in _MULTIPLIERS:
        place = _place(checksum, multiplier, size)
        if not bits[place >> 3] >> (place & 7) & 1:
            return False
    return True


def filter_of(words: Collection[str]) -> bytes:
    """The bytes of a Bloom filter that holds these words."""
    bits = bytearray(len(words) * _BITS_EACH // 8 + 1)
    for word in words:
        for multiplier in _MULTIPLIERS:
            place = _place(zlib.crc32(word.encode()), multiplier, len(bits) * 8)
            bits[place >> 3] |= 1 << (place & 7)
    return bytes(bits)


def read_words(lists: Collection[Path]) -> set[str]:
    """The words at the beginnings of the lists' lines."""
    lines = (line for file in lists for line in file.read_text("utf-8-sig").splitlines())
    return {match.group() for line in lines if (match := _WORD.match(line))}


def _place(checksum: int, multiplier: int, size: int) -> int:
    """The number of one of a word's bits, below `size`."""
    return (checksum * multiplier & 0xFFFFFFFF) * size >> 32


@cache
def _bits() -> bytes:
    return FILE.read_bytes()


if __name__ == "__main__":
    FILE.write_bytes(filter_of(read_words([Path(name) for name in sys.argv[1:]])))
