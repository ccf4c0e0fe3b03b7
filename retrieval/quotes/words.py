"""A text's words as quotes are compared by: case, accents and typographic marks don't count."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from retrieval.text.terms import fold

_WORD = re.compile(r"[^\W_]+(?:['’ʼ.,][^\W_]+)*")


@dataclass(frozen=True, slots=True)
class Words:
    """A run of words, folded, with their offsets in the text they were taken from."""

    folded: tuple[str, ...]
    spans: tuple[tuple[int, int], ...]

    def without(self, holes: Sequence[tuple[int, int]]) -> Words:
        """The words outside the holes, which are offsets."""
        kept = [i for i, (start, _) in enumerate(self.spans) if not any(a <= start < b for a, b in holes)]
        return Words(tuple(self.folded[i] for i in kept), tuple(self.spans[i] for i in kept))


def words(text: str) -> Words:
    """The words of a text, in order."""
    found = [(word, match.span()) for match in _WORD.finditer(text) if (word := fold(match.group()))]
    return Words(tuple(word for word, _ in found), tuple(span for _, span in found))
