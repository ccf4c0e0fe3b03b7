"""How well the sentences and statements of passages fit the time that a question speaks of."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Final

from retrieval.cite import statement_of
from retrieval.engines.protocol import Hit
from retrieval.model import Passage, Sentence, Statement
from retrieval.questions.question import Question
from retrieval.questions.times import Told, may_tell, told
from retrieval.questions.when import FITS, UNPLACED, Asked, fit

_DAYS: Final = ("weekday", "near", "month")
"""How a day is told on which something was said further on; *last year* is of the matter."""


def fits(question: Question, hits: Sequence[Hit]) -> list[list[float]]:
    """For each hit how well each of its sentences fits, -1 to 1 (`when.fit`); zeros where no time is asked for.

    An article without a date can't be placed among others that have one.
    """
    asked = question.when
    if asked is None:
        return [[0.0] * len(hit.passage.sentences) for hit in hits]
    unplaced = UNPLACED if not asked.literal and any(hit.source.published for hit in hits) else 0.0
    return [_of_passage(asked, hit, question.speech is not None, unplaced) for hit in hits]


def fit_of_statement(asked: Asked, passage: Passage, said: Statement, published: str | None) -> float:
    """How well a statement fits the time asked for, -1 to 1, as far as the text and the article's day tell.

    Below 0 it was made at another one. A year may also be what it speaks of: *what did Lind say about the war in 2014*.
    """
    written = date.fromisoformat(published) if published else None
    times = [_told(passage, sentence, written) for sentence in passage.sentences]
    first = sum(sentence.end <= said.start for sentence in passage.sentences)
    behind = sum(sentence.start < said.end for sentence in passage.sentences)
    spoken = [each for found in times[first:behind] for each in found if not each.seen]
    if any(fit(asked, [each], (), None) == FITS for each in spoken):
        return FITS
    before = ([each for each in found if each.seen in _DAYS] for found in reversed(times[:first]))
    return fit(asked, _beside(said, passage, times), before, written, UNPLACED)


def _of_passage(asked: Asked, hit: Hit, speech: bool, unplaced: float) -> list[float]:
    passage, published = hit.passage, hit.source.published
    written = date.fromisoformat(published) if published else None
    times = [_told(passage, sentence, written) for sentence in passage.sentences]
    found = []
    for number, sentence in enumerate(passage.sentences):
        said = statement_of(passage, sentence) if speech else None
        own = _beside(said, passage, times) if said else times[number]
        found.append(fit(asked, own, reversed(times[:number]), written, unplaced))
    return found


def _told(passage: Passage, sentence: Sentence, written: date | None) -> list[Told]:
    return told(passage.slice(sentence.start, sentence.end), written) if may_tell(sentence.terms) else []


def _beside(said: Statement, passage: Passage, times: Sequence[Sequence[Told]]) -> list[Told]:
    """The times told beside a statement, in the sentences over which it and its cue stretch: those when it was made."""
    start = said.start if said.cue_start is None else min(said.start, said.cue_start)
    end = said.end if said.cue_end is None else max(said.end, said.cue_end)
    return [
        each
        for sentence, told_there in zip(passage.sentences, times, strict=True)
        if told_there and sentence.start < end and sentence.end > start
        for each in told_there
        if not said.start <= sentence.start + each.start < said.end
    ]
