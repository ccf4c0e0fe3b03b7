"""What stands around a statement, by which it may be on a topic that its own words don't name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain
from typing import NamedTuple

from retrieval.model import Passage, Sentence, Source, Statement
from retrieval.quotes.places import one_person
from retrieval.text.asking import asks
from retrieval.text.terms import terms


class Around(NamedTuple):
    """The terms of what stands around a statement; of other people's quotations nothing, which are on their topics."""

    beside: frozenset[str]  # the rest of its sentence, and the sentence before
    farther: frozenset[str]  # what else stands before it in its paragraph and the one before, and the title


def question_before(passage: Passage, statement: Statement) -> Sequence[Sentence]:
    """The question that a statement replies to: the sentence before, or the paragraph before that of the statement."""
    if "?" not in passage.text:
        return ()
    sentences = passage.sentences
    number = first_sentence(passage, statement)
    if number and _asks(passage, number - 1) and sentences[number].paragraph == sentences[number - 1].paragraph:
        return sentences[number - 1 : number]
    begin = _beginning(passage, number)
    return sentences[_beginning(passage, begin - 1) : begin] if begin and _asks(passage, begin - 1) else ()


def around(passage: Passage, before: Passage | None, source: Source, statement: Statement) -> Around:
    """What stands around a statement of a passage; `before` is the passage before that, where it is known."""
    over = passage.numbers_over(statement.start, statement.end)
    number, by = over[0], statement.by
    start, end = passage.sentences[number].start, passage.sentences[over[-1]].end
    beside = [
        *_said_by_nobody_else(passage, start, statement.start, by),
        *_said_by_nobody_else(passage, statement.end, end, by),
    ]
    begin = _beginning(passage, number)
    earlier = [source.title or ""]
    if number:
        ahead = passage.sentences[number - 1]
        beside += _said_by_nobody_else(passage, ahead.start, ahead.end, by)
        first = _beginning(passage, max(begin - 1, 0))
        earlier += _said_by_nobody_else(passage, passage.sentences[first].start, start, by)
    elif before:
        beside += _said_by_nobody_else(before, before.sentences[-1].start, before.end, by)
    if before and not begin:
        first = _beginning(before, len(before.sentences) - 1)
        earlier += _said_by_nobody_else(before, before.sentences[first].start, before.end, by)
    return Around(_terms(beside), _terms(earlier))


def first_sentence(passage: Passage, statement: Statement) -> int:
    """The number of the sentence that a statement begins in."""
    return passage.numbers_over(statement.start, statement.end)[0]


def _beginning(passage: Passage, number: int) -> int:
    """The number of the first sentence of a sentence's paragraph."""
    paragraph = passage.sentences[number].paragraph
    while number and passage.sentences[number - 1].paragraph == paragraph:
        number -= 1
    return number


def _asks(passage: Passage, number: int) -> bool:
    sentence = passage.sentences[number]
    return asks(passage.slice(sentence.start, sentence.end))


def _said_by_nobody_else(passage: Passage, start: int, end: int, by: str | None) -> Iterator[str]:
    """The pieces of a stretch of a passage that stand in nobody else's quotation."""
    for said in passage.statements:
        if said.kind == "direct" and start < said.end and said.start < end and not _is_one(said.by, by):
            if said.start > start:
                yield passage.slice(start, said.start)
            start = max(start, said.end)
    if start < end:
        yield passage.slice(start, end)


def _is_one(a: str | None, b: str | None) -> bool:
    return a is not None and b is not None and (a == b or one_person(a, b))


def _terms(pieces: Sequence[str]) -> frozenset[str]:
    return frozenset(chain.from_iterable(map(terms, pieces)))
