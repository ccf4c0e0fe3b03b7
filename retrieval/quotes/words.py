"""A text's words as quotes are compared by: letters and figures count; case, spacing and typographic marks don't."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

_WORD = re.compile(
    r"\d+(?:[.,]\d+)*"  # 14,000  3.5
    r"|[^\W\d_](?:\.[^\W\d_])+(?![^\W_])"  # U.S  p.m
    r"|[^\W_]+(?:['’ʼ][^\W_]+)*"  # word  don’t
    r"|[$£€¥₹₽₴%‰°+=<>&§@#±−×÷]"  # signs that are read aloud
)
_DROPPED = "'’ʼ.,"


@dataclass(frozen=True, slots=True)
class Words:
    """A run of words, folded, with their offsets in the text they were taken from."""

    folded: tuple[str, ...]
    spans: tuple[tuple[int, int], ...]

    def without(self, holes: Sequence[tuple[int, int]]) -> Words:
        """The words outside the holes, which are offsets."""
        kept = [i for i, (start, _) in enumerate(self.spans) if not any(a <= start < b for a, b in holes)]
        return Words(tuple(self.folded[i] for i in kept), tuple(self.spans[i] for i in kept))

    def find(self, parts: Sequence[Words]) -> list[tuple[int, int]] | None:
        """The positions of each part's first and last word, each part standing here without a gap, in order.

        A word may be spaced or hyphenated otherwise (*non-starters*, *nonstarters*), but begins and ends where one
        does here. None when a part isn't there.
        """
        letters, starts = _joined(self.folded)
        begins = {start: number for number, start in enumerate(starts)}
        ends = {start + len(word): number for number, (start, word) in enumerate(zip(starts, self.folded, strict=True))}
        places: list[tuple[int, int]] = []
        at = 0
        for part in parts:
            wanted, _ = _joined(part.folded)
            at = letters.find(wanted, at)
            while at >= 0 and not (at in begins and at + len(wanted) in ends):
                at = letters.find(wanted, at + 1)
            if at < 0:
                return None
            places.append((begins[at], ends[at + len(wanted)]))
            at += len(wanted)
        return places


def words(text: str) -> Words:
    """The words of a text, in order."""
    found = [(word, match.span()) for match in _WORD.finditer(text) if (word := _folded(match.group()))]
    return Words(tuple(word for word, _ in found), tuple(span for _, span in found))


def _folded(word: str) -> str:
    """A word without case, accents, apostrophes, dots and thousands separators; a decimal point stays."""
    if word[0].isdigit() and "." in word:
        return word
    plain = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", word).casefold())
    return "".join(c for c in plain if not (c in _DROPPED or c.isspace() or unicodedata.combining(c)))


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
