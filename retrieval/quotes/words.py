"""A text's words as quotes are compared by: letters and figures count; case, spacing and typographic marks don't."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import chain
from operator import itemgetter
from typing import Final, NamedTuple

from retrieval.text.letters import plainly
from retrieval.text.remembered import Remembered

_WORD = re.compile(
    r"\d+(?:[.,]\d+)*"  # 14,000  3.5
    r"|[^\W\d_](?:\.[^\W\d_])+(?![^\W_])"  # U.S  p.m
    r"|[^\W_]+(?:['’ʼ][^\W_]+)*"  # word  don’t
    r"|[$£€¥₹₽₴%‰°+=<>&§@#±−×÷]"  # signs that are read aloud
)
_DROPPED = "'’ʼ.,"
_JOINTS = frozenset(("", "-", "‐", "‑", "\u00ad"))


@dataclass(frozen=True, slots=True)
class Words:
    """A run of words, folded, with their offsets in the text they were taken from.

    `joined` tells of each word whether nothing but a hyphen stands between it and the one before: *non-starter*.
    """

    folded: tuple[str, ...]
    spans: tuple[tuple[int, int], ...]
    joined: tuple[bool, ...]

    def without(self, holes: Iterable[tuple[int, int]]) -> Words:
        """The words that begin outside the holes, which are offsets, ascending and disjoint; some may be empty."""
        kept: list[slice] = []
        at = 0
        for hole in holes:
            first, last = (self.first_from(offset) for offset in hole)
            if first < last:
                kept.append(slice(at, first))
                at = last
        kept.append(slice(at, None))
        return Words(
            tuple(chain.from_iterable(self.folded[run] for run in kept)),
            tuple(chain.from_iterable(self.spans[run] for run in kept)),
            tuple(joined and number > 0 for run in kept for number, joined in enumerate(self.joined[run])),
        )

    def first_from(self, offset: int) -> int:
        """The number of the first word that begins at an offset or behind it."""
        return bisect_left(self.spans, (offset, 0))

    def up_to(self, offset: int) -> int:
        """The number of the words that end at an offset or before it."""
        return bisect_right(self.spans, offset, key=itemgetter(1))

    def find(self, parts: Sequence[Words]) -> list[tuple[int, int]] | None:
        """The positions of each part's first and last word, each part standing here without a gap, in order.

        A word may be hyphenated in one of them alone (*non-starters*, *nonstarters*), but *a part* is not *apart*.
        None when a part isn't there.
        """
        letters, starts = _joined(self.folded)
        if not all(_joined(part.folded)[0] in letters for part in parts):
            return None
        begins = {start: number for number, start in enumerate(starts)}
        begun = _begun(len(letters), starts, self.joined)
        ends = {start + len(word): number for number, (start, word) in enumerate(zip(starts, self.folded, strict=True))}
        places: list[tuple[int, int]] = []
        at = 0
        for part in parts:
            wanted, inner = _joined(part.folded)
            asked = _begun(len(wanted), inner, part.joined)
            at = letters.find(wanted, at)
            while at >= 0 and not (at in begins and at + len(wanted) in ends and _spaced_alike(asked, begun, at)):
                at = letters.find(wanted, at + 1)
            if at < 0:
                return None
            places.append((begins[at], ends[at + len(wanted)]))
            at += len(wanted)
        return places


class _Begun(NamedTuple):
    """Where in joined words one begins: a byte a character, 1 where one does; `apart`, where it must in any writing."""

    all: bytes
    apart: bytes


def _begun(length: int, starts: Sequence[int], joined: Sequence[bool]) -> _Begun:
    every, apart = bytearray(length), bytearray(length)
    for start, is_joined in zip(starts, joined, strict=True):
        every[start] = 1
        apart[start] = not is_joined
    return _Begun(bytes(every), bytes(apart))


def _spaced_alike(part: _Begun, text: _Begun, at: int) -> bool:
    """Whether the words of a part begin where those of a text do from a character on, but for hyphenated ones."""
    end = at + len(part.all)
    return _all_in(text.apart[at + 1 : end], part.all[1:]) and _all_in(part.apart[1:], text.all[at + 1 : end])


def _all_in(those: bytes, these: bytes) -> bool:
    """Whether each 1 of some bytes is one in others; as numbers, which takes no step for each of them."""
    return int.from_bytes(those) & ~int.from_bytes(these) == 0


def words(text: str) -> Words:
    """The words of a text, in order."""
    found = [(word, match.span()) for match in _WORD.finditer(text) if (word := _folded(match.group()))]
    spans = tuple(span for _, span in found)
    gaps = (text[end:start] for (_, end), (start, _) in zip(((0, 0), *spans), spans, strict=False))
    joined = tuple(number > 0 and gap in _JOINTS for number, gap in enumerate(gaps))
    return Words(tuple(word for word, _ in found), spans, joined)


def _without_marks(word: str) -> str:
    """A word without case, accents, apostrophes, dots and thousands separators; a decimal point stays."""
    if word[0].isdigit() and "." in word:
        return word
    plain = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", word).casefold())
    return plainly("".join(c for c in plain if not (c in _DROPPED or c.isspace() or unicodedata.combining(c))))


_folded: Final = Remembered(_without_marks, 1 << 16).__getitem__


def _joined(folded: Sequence[str]) -> tuple[str, list[int]]:
    """The words in one string, with where each begins; figures are kept apart from the figures before them."""
    pieces: list[str] = []
    starts: list[int] = []
    length = 0
    for word in folded:
        if pieces and pieces[-1][-1].isdigit() and word[0].isdigit():
            pieces.append(" ")
            length += 1
        starts.append(length)
        pieces.append(word)
        length += len(word)
    return "".join(pieces), starts
