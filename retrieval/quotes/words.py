"""The words of a text for comparing quotes: letters and figures count; case, spacing and typographic marks don't."""

from __future__ import annotations

import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import chain
from operator import itemgetter
from typing import Final, NamedTuple

from retrieval.text.lazy import lazy_pattern
from retrieval.text.letters import plainly
from retrieval.text.word_cache import WordCache

_WORD = lazy_pattern(
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

    `joined` tells for each word whether only a hyphen or nothing stands between it and the one before: *non-starter*.
    """

    folded: tuple[str, ...]
    spans: tuple[tuple[int, int], ...]
    joined: tuple[bool, ...]

    def without(self, holes: Iterable[tuple[int, int]]) -> Words:
        """The words that begin outside the holes: pairs of offsets, ascending and disjoint, some perhaps empty."""
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
        """The number of the first word that begins at an offset or after it."""
        return bisect_left(self.spans, (offset, 0))

    def up_to(self, offset: int) -> int:
        """How many words end at an offset or before it."""
        return bisect_right(self.spans, offset, key=itemgetter(1))

    def find(self, parts: Sequence[Words]) -> list[tuple[int, int]] | None:
        """The numbers of each part's first and last word here; the parts stand in order, each without a gap inside.

        None if a part is missing. A word may have a hyphen in one of the two only (*non-starters*, *nonstarters*), but
        *a part* is not *apart*.
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
    """Where words begin in joined letters: a byte for each letter, 1 at a beginning; `apart` lacks joined words."""

    all: bytes
    apart: bytes


def _begun(length: int, starts: Sequence[int], joined: Sequence[bool]) -> _Begun:
    every, apart = bytearray(length), bytearray(length)
    for start, is_joined in zip(starts, joined, strict=True):
        every[start] = 1
        apart[start] = not is_joined
    return _Begun(bytes(every), bytes(apart))


def _spaced_alike(part: _Begun, text: _Begun, at: int) -> bool:
    """Whether the words of a part begin at the same letters as those of a text from `at` on, hyphens aside."""
    end = at + len(part.all)
    return _all_in(text.apart[at + 1 : end], part.all[1:]) and _all_in(part.apart[1:], text.all[at + 1 : end])


def _all_in(those: bytes, these: bytes) -> bool:
    """Whether each 1 of the first bytes is 1 in the others, too; compared as numbers, which takes a single step."""
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


_folded: Final = WordCache(_without_marks).__getitem__


def _joined(folded: Sequence[str]) -> tuple[str, list[int]]:
    """The words in one string, and the offset of each in it; a space keeps figures apart from figures before them."""
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
