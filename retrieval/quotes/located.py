"""Where the terms of a passage stand in its source, worked out for those alone that are asked for.

The index keeps the terms of every sentence, so their order is known without reading its text.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate

from retrieval.model import Passage, Sentence
from retrieval.text.terms import Term, located_terms


@dataclass(frozen=True, slots=True)
class Run:
    """Terms that follow each other in a passage, `start:end` of all that it has."""

    start: int
    terms: Sequence[str]


class Located:
    """The terms of a passage, numbered from 0 in the order of its sentences."""

    def __init__(self, passage: Passage) -> None:
        """Read nothing of the passage yet."""
        self._passage = passage
        self._terms = passage.terms
        self._firsts = [0, *accumulate(len(sentence.terms) for sentence in passage.sentences)]
        self._read: dict[int, _Chunks] = {}

    def all(self) -> Run:
        """Every term."""
        return Run(0, self._terms)

    def of(self, number: int) -> Run:
        """The terms of one sentence."""
        return Run(self._firsts[number], self._passage.sentences[number].terms)

    def within(self, start: int, end: int) -> Run:
        """The terms that lie in `start:end` of the source."""
        first, last = len(self._terms), 0
        for number, sentence in enumerate(self._passage.sentences):
            if sentence.start < end and sentence.end > start:
                before = self._firsts[number]
                first = min(first, before + (self._chunks(number).first_from(start) if sentence.start < start else 0))
                last = before + (self._chunks(number).up_to(end) if end < sentence.end else len(sentence.terms))
        return Run(first, self._terms[first:last])

    def places(self, numbers: Iterable[int]) -> list[Term]:
        """The terms of these numbers, which ascend, with their offsets in the source."""
        found = []
        for number in numbers:
            sentence = bisect_right(self._firsts, number) - 1
            found.append(self._chunks(sentence).term(number - self._firsts[sentence]))
        return found

    def _chunks(self, number: int) -> _Chunks:
        if number not in self._read:
            self._read[number] = _Chunks(self._passage, self._passage.sentences[number])
        return self._read[number]


class _Chunks:
    """The terms of a sentence by the chunks between its white space, over which only a name in full reaches."""

    def __init__(self, passage: Passage, sentence: Sentence) -> None:
        text = passage.slice(sentence.start, sentence.end)
        chunks = text.split()
        self._terms = list(map(_terms_in, chunks))
        counts = list(map(len, self._terms))
        if sum(counts) != len(sentence.terms):
            chunks, self._terms, counts = [text], [tuple(located_terms(text))], [len(sentence.terms)]
        self._firsts = [0, *accumulate(counts)]
        self._starts: list[int] = []
        at = 0
        for chunk in chunks:
            at = text.index(chunk, at)
            self._starts.append(sentence.start + at)
            at += len(chunk)

    def term(self, number: int) -> Term:
        """The term of this number, with its offsets in the source."""
        at = bisect_right(self._firsts, number) - 1
        term, start, end = self._terms[at][number - self._firsts[at]]
        return Term(term, self._starts[at] + start, self._starts[at] + end)

    def first_from(self, start: int) -> int:
        """The number of the first term that begins at `start` or behind it."""
        at = max(bisect_right(self._starts, start) - 1, 0)
        return self._firsts[at] + sum(self._starts[at] + term.start < start for term in self._terms[at])

    def up_to(self, end: int) -> int:
        """The number of the terms that end at `end` or before it."""
        at = max(bisect_right(self._starts, end) - 1, 0)
        return self._firsts[at] + sum(self._starts[at] + term.end <= end for term in self._terms[at])


@lru_cache(maxsize=1 << 14)
def _terms_in(chunk: str) -> tuple[Term, ...]:
    """The terms of what stands between white space, with their offsets in it."""
    return tuple(located_terms(chunk))
