"""How well the sentences and statements of passages fit the time that a question speaks of."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Final

from retrieval.answers.spoken import statement_of
from retrieval.engines.protocol import Hit
from retrieval.model import Passage, Sentence, Statement
from retrieval.questions.question import Question
from retrieval.questions.times import TimeExpression, may_name_time, time_expressions
from retrieval.questions.when import FITS, UNPLACED, AskedTime, fit
from retrieval.text.lazy import lazy_pattern

_TELLING_OF = lazy_pattern(r", (?:who|whom|whose|which)\b[^,;]{0,200}$", re.IGNORECASE)
_DAYS: Final = ("weekday", "near", "month")
"""What expressions of a day are relative to."""


def fits(question: Question, hits: Sequence[Hit]) -> list[list[float]]:
    """For each hit, how well each of its sentences fits the time asked for, -1 to 1 (`when.fit`); 0 when none is asked.

    Unless articles would write the time in the question's words, a sentence that names none is UNPLACED when its
    article has no date but other hits have one.
    """
    asked_time = question.when
    if asked_time is None:
        return [[0.0] * len(hit.passage.sentences) for hit in hits]
    unplaced = UNPLACED if not asked_time.literal and any(hit.source.published for hit in hits) else 0.0
    return [_of_passage(asked_time, hit, question.speech is not None, unplaced) for hit in hits]


def fit_of_statement(asked_time: AskedTime, passage: Passage, said: Statement, published: str | None) -> float:
    """How well a statement fits the time asked for, -1 to 1, by the text and the article's date; below 0 it doesn't.

    The time may be when it was said or, inside the statement, what it is about: *what did Lind say about the war in
    2014*.
    """
    written = date.fromisoformat(published) if published else None
    times = [_told(passage, sentence, written) for sentence in passage.sentences]
    first = sum(sentence.end <= said.start for sentence in passage.sentences)
    behind = sum(sentence.start < said.end for sentence in passage.sentences)
    spoken = [each for found in times[first:behind] for each in found if not each.seen]
    if any(fit(asked_time, [each], (), None) == FITS for each in spoken):
        return FITS
    before = ([day for each in found if _is_day(day := _past(each, written))] for found in reversed(times[:first]))
    beside = [_past(each, written) for each in _beside(said, passage, times) if not _is_open(each)]
    return fit(asked_time, beside, before, written, UNPLACED)


def _past(told: TimeExpression, written: date | None) -> TimeExpression:
    """A time without its readings after the article's date: what was said *on Tuesday* was so on the last one."""
    past = tuple(each for each in told.readings if written is None or each.first <= written)
    return replace(told, readings=past or told.readings)


def _is_day(told: TimeExpression) -> bool:
    """Whether a time may date what is said after it: a day does, *in March* dates the matter instead."""
    return told.seen in _DAYS and all(first == last for first, last in told.readings)


def _is_open(told: TimeExpression) -> bool:
    """Whether a time has no beginning or no end: *since 2012*, when nothing is said."""
    return any(date.min == first or last == date.max for first, last in told.readings)


def _of_passage(asked_time: AskedTime, hit: Hit, speech: bool, unplaced: float) -> list[float]:
    passage, published = hit.passage, hit.source.published
    written = date.fromisoformat(published) if published else None
    times = [_told(passage, sentence, written) for sentence in passage.sentences]
    found = []
    for number, sentence in enumerate(passage.sentences):
        said = statement_of(passage, sentence) if speech else None
        own = _beside(said, passage, times) if said else times[number]
        found.append(fit(asked_time, own, reversed(times[:number]), written, unplaced))
    return found


def _told(passage: Passage, sentence: Sentence, written: date | None) -> list[TimeExpression]:
    return (
        time_expressions(passage.slice(sentence.start, sentence.end), written) if may_name_time(sentence.terms) else []
    )


def _beside(said: Statement, passage: Passage, times: Sequence[Sequence[TimeExpression]]) -> list[TimeExpression]:
    """The times named around a statement, which date it: those in its sentences and its cue's, but not inside it."""
    start = said.start if said.cue_start is None else min(said.start, said.cue_start)
    end = said.end if said.cue_end is None else max(said.end, said.cue_end)
    return [
        each
        for sentence, told_there in zip(passage.sentences, times, strict=True)
        if told_there and sentence.start < end and sentence.end > start
        for each in told_there
        if not said.start <= sentence.start + each.start < said.end and not _is_of_somebody(each, sentence, passage)
    ]


def _is_of_somebody(told: TimeExpression, sentence: Sentence, passage: Passage) -> bool:
    """Whether a time longer than a day stands in a clause that tells of somebody: *Lee, who took over in May, said*."""
    if all(first == last for first, last in told.readings):
        return False
    return _TELLING_OF.search(passage.slice(sentence.start, sentence.start + told.start)) is not None
