"""What one person said, on a topic or at all."""

from __future__ import annotations

from collections.abc import Iterable

from retrieval.answers.evidence import Weigher
from retrieval.answers.question import Question, read_question
from retrieval.cite import matching
from retrieval.engines.protocol import Engine, Hit
from retrieval.model import Filters, Statement
from retrieval.quotes.names import same_person
from retrieval.quotes.search import Found
from retrieval.text.terms import terms

_PASSAGES = 200
"""How many passages on the topic are looked into."""

_ABOUT = 0.3
"""Share of the topic's weight that a statement's passage must hold to be about it."""


def said_by(name: str, about: str | None, engine: Engine, filters: Filters) -> list[Found]:
    """A person's statements: the closest to the topic first, without a topic the newest first."""
    filters = Filters(filters.source, name, filters.since, filters.until)
    if about:
        topic = read_question(about)
        found = list(_about(topic, engine.search(topic.terms, _PASSAGES, filters), name, engine))
        return sorted(found, key=lambda place: (-place.fit, place.source.file, place.start))
    found = [_found(hit, statement, 0.0, ()) for hit in engine.passages(filters) for statement in _by(hit, name)]
    found.sort(key=lambda place: (place.source.file, place.start))
    return sorted(found, key=lambda place: place.source.published or "", reverse=True)


def _about(topic: Question, hits: Iterable[Hit], name: str, engine: Engine) -> Iterable[Found]:
    weigher = Weigher.of(topic, engine.idf, engine.holds)
    for hit in hits:
        around = set(hit.passage.terms) | set(terms(hit.source.title or ""))
        for statement in _by(hit, name):
            text = hit.passage.slice(statement.start, statement.end)
            evidence = weigher.evidence(text, terms(text), around)
            if evidence.coverage + evidence.context >= _ABOUT and evidence.coverage > 0:
                fit = evidence.coverage + 0.3 * evidence.context + 0.2 * evidence.bm25
                yield _found(hit, statement, fit, topic.carrying)


def _by(hit: Hit, name: str) -> Iterable[Statement]:
    """The person's statements in a passage, without those inside another one."""
    kept: list[Statement] = []
    for statement in hit.passage.statements:
        if statement.by and same_person(statement.by, name) and not (kept and statement.end <= kept[-1].end):
            kept.append(statement)
    return kept


def _found(hit: Hit, statement: Statement, fit: float, topic: tuple[str, ...]) -> Found:
    matches = matching(hit.passage, statement.start, statement.end, frozenset(topic))
    return Found(hit.passage, hit.source, statement.start, statement.end, statement, fit, matches)
