"""The text around a statement, which may show that it is about a topic its own words don't name."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cache
from operator import attrgetter
from typing import NamedTuple

from retrieval.model import Passage, Sentence, Source, Statement
from retrieval.quotes.places import one_person
from retrieval.text.asking import asks
from retrieval.text.terms import located_terms, terms

_PARAGRAPH = attrgetter("paragraph")
_NONE: frozenset[str] = frozenset()


class NearTerms(NamedTuple):
    """A topic's terms near a statement. Quotations of other people are left out: those have topics of their own."""

    beside: frozenset[str]  # in the rest of its sentence, and in the sentence before
    farther: frozenset[str]  # before that in its paragraph, in the paragraph before, and in the title


def question_before(passage: Passage, statement: Statement) -> Sequence[Sentence]:
    """The question that a statement replies to, if any: the sentence before it, or the paragraph before its own."""
    if "?" not in passage.text:
        return ()
    sentences = passage.sentences
    number = first_sentence(passage, statement)
    if number and _asks(passage, number - 1) and sentences[number].paragraph == sentences[number - 1].paragraph:
        return sentences[number - 1 : number]
    begin = _beginning(passage, number)
    return sentences[_beginning(passage, begin - 1) : begin] if begin and _asks(passage, begin - 1) else ()


class Surroundings:
    """Where a topic's terms stand in a passage, in the passage before it if that is given, and in the title.

    Each passage is searched once for each of its speakers, not for each statement, so that the work is linear.
    """

    def __init__(self, topic: frozenset[str], passage: Passage, before: Passage | None, source: Source) -> None:
        self._passage, self._before = passage, before
        self._title = topic.intersection(terms(source.title or ""))
        self._here = cache(lambda by: _Places(topic, passage, by))
        self._ahead = cache(lambda by: _Places(topic, before, by))

    def of(self, statement: Statement) -> NearTerms:
        """The topic's terms near one of the passage's statements."""
        passage, before = self._passage, self._before
        over = passage.numbers_over(statement.start, statement.end)
        number = over[0]
        start, end = passage.sentences[number].start, passage.sentences[over[-1]].end
        begin = _beginning(passage, number)
        here = self._here(statement.by)
        beside = here.within(start, statement.start) | here.within(statement.end, end)
        farther = self._title
        if number:
            beside |= here.within(passage.sentences[number - 1].start, passage.sentences[number - 1].end)
            farther |= here.within(passage.sentences[_beginning(passage, max(begin - 1, 0))].start, start)
        if before and not begin:
            ahead, last = self._ahead(statement.by), len(before.sentences) - 1
            if not number:
                beside |= ahead.within(before.sentences[last].start, before.end)
            farther |= ahead.within(before.sentences[_beginning(before, last)].start, before.end)
        return NearTerms(beside, farther)


class _Places:
    """Where a topic's terms stand in a passage, outside the quotations of anybody but one speaker."""

    def __init__(self, topic: frozenset[str], passage: Passage | None, by: str | None) -> None:
        self._starts: dict[str, list[int]] = defaultdict(list)
        if passage is None or topic.isdisjoint(passage.terms):
            return
        for start, end in _said_by_nobody_else(passage, by):
            for term in located_terms(passage.text, start - passage.start, end - passage.start):
                if term.term in topic:
                    self._starts[term.term].append(passage.start + term.start)

    def within(self, start: int, end: int) -> frozenset[str]:
        """The terms that stand in a stretch."""
        if not self._starts:
            return _NONE
        return frozenset(term for term, starts in self._starts.items() if _has_between(starts, start, end))


def _has_between(numbers: Sequence[int], start: int, end: int) -> bool:
    place = bisect_left(numbers, start)
    return place < len(numbers) and numbers[place] < end


def first_sentence(passage: Passage, statement: Statement) -> int:
    """The number of the sentence that a statement begins in."""
    return passage.numbers_over(statement.start, statement.end)[0]


def _beginning(passage: Passage, number: int) -> int:
    """The number of the first sentence of a sentence's paragraph."""
    return bisect_left(passage.sentences, passage.sentences[number].paragraph, key=_PARAGRAPH)


def _asks(passage: Passage, number: int) -> bool:
    sentence = passage.sentences[number]
    return asks(passage.slice(sentence.start, sentence.end))


def _said_by_nobody_else(passage: Passage, by: str | None) -> Iterator[tuple[int, int]]:
    """The stretches of a passage that are outside the quotations of anybody but `by`."""
    start = passage.start
    for said in passage.statements:
        if said.kind == "direct" and start < said.end and not _is_one(said.by, by):
            if said.start > start:
                yield start, said.start
            start = said.end
    if start < passage.end:
        yield start, passage.end


def _is_one(a: str | None, b: str | None) -> bool:
    return a is not None and b is not None and (a == b or one_person(a, b))
