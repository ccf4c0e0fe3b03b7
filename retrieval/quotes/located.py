"""Finds the offsets of a passage's terms in its source, and only of those that are asked for.

The index keeps the terms of every sentence, so their order is known without reading the text again.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from functools import cached_property
from itertools import accumulate
from typing import NamedTuple

from retrieval.model import Passage, Sentence, Statement
from retrieval.text.terms import Term, located_in_chunk, located_terms, terms_in_chunk


class Run(NamedTuple):
    """Terms that follow each other in a passage; `start` is the number of the first, counted over the whole passage."""

    start: int
    terms: Sequence[str]


class Located:
    """The terms of a passage, numbered from 0 in the order of its sentences."""

    def __init__(self, passage: Passage) -> None:
        """Take the passage; its text is read when offsets are asked for."""
        self._passage = passage
        self._terms = passage.terms
        self._firsts = [0, *accumulate(len(sentence.terms) for sentence in passage.sentences)]
        self._read: dict[int, _Chunks] = {}
        self._said_up_to = list(accumulate((statement.end for statement in passage.statements), max))

    def all(self) -> Run:
        """All terms of the passage."""
        return Run(0, self._terms)

    def of(self, number: int) -> Run:
        """The terms of the sentence with this number."""
        return Run(self._firsts[number], self._passage.sentences[number].terms)

    def within(self, start: int, end: int) -> Run:
        """The terms between two offsets in the source."""
        first, last = len(self._terms), 0
        for number in self._passage.numbers_over(start, end):
            sentence, before = self._passage.sentences[number], self._firsts[number]
            first = min(first, before + (self._chunks(number).first_from(start) if sentence.start < start else 0))
            last = before + (self._chunks(number).up_to(end) if end < sentence.end else len(sentence.terms))
        return Run(first, self._terms[first:last])

    def places(self, numbers: Iterable[int]) -> list[Term]:
        """The terms with these numbers, which ascend, and their offsets in the source."""
        found = []
        for number in numbers:
            sentence = bisect_right(self._firsts, number) - 1
            found.append(self._chunks(sentence).term(number - self._firsts[sentence]))
        return found

    def said_at(self, offset: int) -> Statement | None:
        """The first statement that covers an offset in the source; None if there is none."""
        first = bisect_right(self._said_up_to, offset)  # no statement before it reaches so far
        statement = next(iter(self._passage.statements[first : first + 1]), None)
        return statement if statement and statement.start <= offset else None

    def _chunks(self, number: int) -> _Chunks:
        if number not in self._read:
            self._read[number] = _Chunks(self._passage, self._passage.sentences[number])
        return self._read[number]


class _Chunks:
    """The terms of a sentence, found in each chunk between white space by itself; only a name in full spans several."""

    def __init__(self, passage: Passage, sentence: Sentence) -> None:
        self._start = sentence.start
        self._text = passage.slice(sentence.start, sentence.end)
        chunks = self._text.split()
        counts = list(map(len, map(terms_in_chunk, chunks)))
        self._read = tuple(located_terms(self._text)) if sum(counts) != len(sentence.terms) else None
        self._chunks = chunks
        self._firsts = [0, *accumulate(counts)]

    def term(self, number: int) -> Term:
        """The term with this number, and its offsets in the source."""
        if self._read is not None:
            return _moved(self._read[number], self._start)
        at = bisect_right(self._firsts, number) - 1
        return _moved(located_in_chunk(self._chunks[at])[number - self._firsts[at]], self._starts[at])

    def first_from(self, start: int) -> int:
        """The number of the first term that begins at `start` or behind it."""
        before, around, at = self._cut(start)
        return before + sum(term.start + at < start for term in around)

    def up_to(self, end: int) -> int:
        """The number of the terms that end at `end` or before it."""
        before, around, at = self._cut(end)
        return before + sum(term.end + at <= end for term in around)

    def _cut(self, offset: int) -> tuple[int, tuple[Term, ...], int]:
        """The last chunk that begins before an offset: the number of its first term, its terms, and its own offset."""
        if self._read is not None:
            return 0, self._read, self._start
        at = max(bisect_left(self._starts, offset) - 1, 0)
        return self._firsts[at], located_in_chunk(self._chunks[at]), self._starts[at]

    @cached_property
    def _starts(self) -> list[int]:
        """Where each chunk begins in the source."""
        starts: list[int] = []
        at = 0
        for chunk in self._chunks:
            at = self._text.index(chunk, at)
            starts.append(self._start + at)
            at += len(chunk)
        return starts


def _moved(term: Term, by: int) -> Term:
    return Term(term.term, term.start + by, term.end + by)
