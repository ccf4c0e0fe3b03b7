"""Finds the passages in which a question's candidates are looked for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from retrieval.answers.initials import Form, instead
from retrieval.engines.protocol import Engine, Hit, distinct
from retrieval.model import Filters
from retrieval.questions.question import FUNCTION_WORDS, Question
from retrieval.text.terms import terms

PHRASES, WITH_PHRASE = 3, 5
"""For up to PHRASES phrases in quotation marks, WITH_PHRASE passages each that hold them word for word are added."""

AGES = 3
"""Times as many passages are looked into for somebody's age: an article gives it once, *Ann Lind, 58,*."""


def passages_for(question: Question, forms: Sequence[Form], engine: Engine, filters: Filters, most: int) -> list[Hit]:
    """The passages to look into, each once; at most `most` of each sort, or AGES times as many for an age.

    First those that hold what the question quotes, then the best ones, then those that have the question's names in
    other forms, and last those of the time asked for.
    """
    if question.kind == "age":
        most *= AGES
    quoted = [
        hit
        for phrase in question.phrases[:PHRASES]
        for hit in engine.search(question.carrying, WITH_PHRASE, filters, phrase=phrase)
    ]
    best = engine.search(question.carrying, most, filters)
    named = [hit for form in forms for hit in engine.search(instead(form, question.carrying), most, filters)]
    return distinct([*quoted, *best, *named, *_of_the_time(question, engine, filters, most)])


def _of_the_time(question: Question, engine: Engine, filters: Filters, most: int) -> list[Hit]:
    """The best passages published at the time asked for; if none was, those that name it, with scores for the rest."""
    if question.when is None or question.when.published is None:
        return []
    published = engine.search(question.carrying, most, _within(filters, *question.when.published))
    if published:
        return published
    time = frozenset(terms(" ".join(question.when.phrases))) - FUNCTION_WORDS
    words = [*question.carrying, *sorted(time.difference(question.carrying))]
    share = sum(map(engine.idf, question.carrying)) / sum(map(engine.idf, words))
    return [replace(hit, score=hit.score * share) for hit in engine.search(words, most, filters)]


def _within(filters: Filters, since: str, until: str) -> Filters:
    """The filters, narrowed to these ISO dates."""
    return replace(filters, since=max(filters.since or since, since), until=min(filters.until or until, until))
