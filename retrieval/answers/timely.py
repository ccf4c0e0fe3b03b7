"""How well the sentences of passages fit the time that a question speaks of."""

from __future__ import annotations

from collections.abc import Sequence

from retrieval.answers.question import Question
from retrieval.answers.when import UNPLACED, Asked, fit
from retrieval.cite import statement_of
from retrieval.engines.protocol import Hit
from retrieval.model import Passage, Sentence


def fits(question: Question, hits: Sequence[Hit]) -> list[list[float]]:
    """For each hit how well each of its sentences fits, -1 to 1 (`when.fit`); zeros where no time is asked for.

    An article without a date can't be placed among others that have one.
    """
    asked = question.when
    if asked is None:
        return [[0.0] * len(hit.passage.sentences) for hit in hits]
    unplaced = UNPLACED if not asked.literal and any(hit.source.published for hit in hits) else 0.0
    return [_of_passage(asked, hit, question.speech is not None, unplaced) for hit in hits]


def _of_passage(asked: Asked, hit: Hit, statement: bool, unplaced: float) -> list[float]:
    texts = [hit.passage.slice(sentence.start, sentence.end) for sentence in hit.passage.sentences]
    found = []
    for number, sentence in enumerate(hit.passage.sentences):
        own = _beside_statement(hit.passage, sentence) if statement else [texts[number]]
        found.append(fit(asked, own, reversed(texts[:number]), hit.source.published, unplaced))
    return found


def _beside_statement(passage: Passage, sentence: Sentence) -> list[str]:
    """What a sentence says beside the statement in it: there stands when somebody said it."""
    said = statement_of(passage, sentence)
    if said is None:
        return [passage.slice(sentence.start, sentence.end)]
    start, end = max(said.start, sentence.start), min(said.end, sentence.end)
    return [passage.slice(sentence.start, start), passage.slice(end, sentence.end)]
