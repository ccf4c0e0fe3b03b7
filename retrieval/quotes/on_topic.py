"""What was said on a topic, by anyone or by one person; and what one person said at all."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from retrieval.answers.evidence import Weigher
from retrieval.answers.question import read_question
from retrieval.cite import matching
from retrieval.engines.protocol import NO_FILTERS, Engine, Hit
from retrieval.model import Filters, Statement
from retrieval.quotes.places import Found, statements_of
from retrieval.text.terms import terms

PASSAGES = 200
"""How many passages on the topic are looked into."""

LONGEST_NAME = 200
"""Characters of a name that are looked at."""

_NEAREST = 3  # statements that came closest

_ABOUT = 0.3
"""Share of the topic's weight that a statement and its passage must hold to be about it."""


@dataclass(frozen=True, slots=True)
class OnTopic:
    """The statements about a topic, the closest first; where there are none, those that came closest to it."""

    found: list[Found]
    nearest: list[Found]


def said_by(name: str, about: str | None, engine: Engine, filters: Filters, most: int) -> OnTopic:
    """A person's statements: the closest to the topic first, without a topic those of the newest `most` passages."""
    name = name[:LONGEST_NAME]
    filters = Filters(filters.source, name, filters.since, filters.until)
    if about:
        return on_topic(about, engine, filters)
    found = [
        _found(hit, statement, 0.0, ())
        for hit in engine.newest(filters, most)
        for statement in statements_of(hit.passage, name)
    ]
    found.sort(key=lambda place: (place.source.file, place.start))
    return OnTopic(sorted(found, key=lambda place: place.source.published or "", reverse=True), [])


def on_topic(topic: str, engine: Engine, filters: Filters = NO_FILTERS) -> OnTopic:
    """The statements about a topic; of the filters' speaker alone if there is one.

    The `fit` of each is near 1 when it holds all of the topic's words itself.
    """
    question = read_question(topic)
    hits = engine.search(question.terms, PASSAGES, filters)
    weigher = Weigher.of(question, engine.idf, engine.holds)
    weighed = [each for hit in hits for each in _weighed(weigher, hit, filters.speaker)]
    weighed.sort(key=lambda each: (-each[1].fit, each[1].source.file, each[1].start))
    found = [place for about, place in weighed if about]
    return OnTopic(found, [] if found else [place for _, place in weighed[:_NEAREST]])


def _weighed(weigher: Weigher, hit: Hit, speaker: str | None) -> Iterator[tuple[bool, Found]]:
    """The statements of a passage that have a word of the topic, each with whether it is about the topic."""
    around = {*hit.passage.terms, *terms(hit.source.title or "")}
    for statement in statements_of(hit.passage, speaker):
        text = hit.passage.slice(statement.start, statement.end)
        evidence = weigher.evidence(text, terms(text), around)
        if evidence.coverage > 0:
            fit = evidence.coverage + 0.3 * evidence.context + 0.2 * evidence.bm25
            found = _found(hit, statement, fit, weigher.question.carrying)
            yield evidence.coverage + evidence.context >= _ABOUT, found


def _found(hit: Hit, statement: Statement, fit: float, topic: Sequence[str]) -> Found:
    matches = matching(hit.passage, statement.start, statement.end, frozenset(topic))
    return Found(hit.passage, hit.source, statement.start, statement.end, statement, fit, matches)
