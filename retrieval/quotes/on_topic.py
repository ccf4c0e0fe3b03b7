"""What was said on a topic, by anyone or by one person; and what one person said at all."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from retrieval.answers import signals
from retrieval.answers.question import read_question
from retrieval.answers.weighed import Weighed, weigh
from retrieval.cite import matching
from retrieval.engines.protocol import Engine, Hit
from retrieval.model import Filters, Statement
from retrieval.quotes.places import Found, statements_of
from retrieval.text.terms import terms

PASSAGES = 200
"""How many passages on the topic are looked into."""

LONGEST_NAME = 200
"""Characters of a name that are looked at."""

LONGEST_TOPIC = 500
"""Characters of a topic that are looked at, so that the cost of looking it up is bounded."""

_NEAREST = 3  # statements that came closest

_ABOUT = 0.3
"""Share of the topic's weight that a statement and its passage must hold to be about it."""


@dataclass(frozen=True, slots=True)
class OnTopic:
    """The statements about a topic, the closest first; where there are none, those that came closest to it."""

    found: list[Found]
    nearest: list[Found]


def said_by(name: str, about: str | None, engine: Engine, filters: Filters, most: int) -> OnTopic:
    """A person's statements: the `most` closest to the topic; without a topic those of the newest `most` passages."""
    name = name[:LONGEST_NAME]
    filters = Filters(filters.source, name, filters.since, filters.until)
    if about:
        return on_topic(about, engine, filters, most)
    found = [
        _found(hit, statement, 0.0, ())
        for hit in engine.newest(filters, most)
        for statement in statements_of(hit.passage, name)
    ]
    found.sort(key=lambda place: (place.source.file, place.start))
    return OnTopic(sorted(found, key=lambda place: place.source.published or "", reverse=True), [])


def on_topic(topic: str, engine: Engine, filters: Filters, most: int) -> OnTopic:
    """The `most` statements that are closest to a topic; of the filters' speaker alone if there is one.

    The `fit` of each is near 1 when it holds all of the topic's words itself.
    """
    question = read_question(topic[:LONGEST_TOPIC])
    hits = engine.search(question.terms, PASSAGES, filters)
    asked = weigh(question, engine.idf, engine.holds)
    fitting = [each for hit in hits for each in _fitting(asked, hit, filters.speaker)]
    fitting.sort(key=lambda each: (-each.fit, each.hit.source.file, each.statement.start))
    about = [each for each in fitting if each.about][:most]
    found, nearest = (
        [_found(each.hit, each.statement, each.fit, question.carrying) for each in chosen]
        for chosen in (about, [] if about else fitting[:_NEAREST])
    )
    return OnTopic(found, nearest)


class _Fitting(NamedTuple):
    """A statement that has a word of the topic, how well it fits, and whether it is about the topic."""

    hit: Hit
    statement: Statement
    fit: float
    about: bool


def _fitting(asked: Weighed, hit: Hit, speaker: str | None) -> Iterator[_Fitting]:
    """The statements of a passage that have a word of the topic."""
    around = frozenset((*hit.passage.terms, *terms(hit.source.title or "")))
    for statement in statements_of(hit.passage, speaker):
        held = terms(hit.passage.slice(statement.start, statement.end))
        if asked.carrying.isdisjoint(held):
            continue
        words = frozenset(held)
        coverage = asked.share(words)
        context = signals.elsewhere(asked, signals.lacking(asked, words), around)
        fit = coverage + 0.3 * context + 0.2 * signals.bm25(asked, held, words)
        yield _Fitting(hit, statement, fit, coverage + context >= _ABOUT)


def _found(hit: Hit, statement: Statement, fit: float, topic: Sequence[str]) -> Found:
    matches = matching(hit.passage, statement.start, statement.end, frozenset(topic))
    return Found(hit.passage, hit.source, statement.start, statement.end, statement, fit, matches)
