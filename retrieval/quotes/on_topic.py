"""What was said on a topic, by anyone or by one person; and what one person said at all."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from retrieval.answers.evidence import Weigher
from retrieval.answers.question import read_question
from retrieval.attribution.names import same_person
from retrieval.cite import matching
from retrieval.engines.protocol import NO_FILTERS, Engine, Hit
from retrieval.model import Filters, Statement
from retrieval.quotes.places import Found
from retrieval.text.terms import terms

PASSAGES = 200
"""How many passages on the topic are looked into."""

LONGEST_NAME = 200
"""Characters of a name that are looked at."""

_ABOUT = 0.3
"""Share of the topic's weight that a statement and its passage must hold to be about it."""


def said_by(name: str, about: str | None, engine: Engine, filters: Filters) -> list[Found]:
    """A person's statements: the closest to the topic first, without a topic the newest first."""
    name = name[:LONGEST_NAME]
    filters = Filters(filters.source, name, filters.since, filters.until)
    if about:
        return on_topic(about, engine, filters)
    found = [_found(hit, statement, 0.0, ()) for hit in engine.passages(filters) for statement in _told(hit, name)]
    found.sort(key=lambda place: (place.source.file, place.start))
    return sorted(found, key=lambda place: place.source.published or "", reverse=True)


def on_topic(topic: str, engine: Engine, filters: Filters = NO_FILTERS) -> list[Found]:
    """The statements about a topic, the closest first; of the filters' speaker alone if there is one."""
    question = read_question(topic)
    hits = engine.search(question.terms, PASSAGES, filters)
    weigher = Weigher.of(question, engine.idf, engine.holds)
    found = [place for hit in hits for place in _about(weigher, hit, filters.speaker)]
    return sorted(found, key=lambda place: (-place.fit, place.source.file, place.start))


def _about(weigher: Weigher, hit: Hit, speaker: str | None) -> Iterator[Found]:
    around = {*hit.passage.terms, *terms(hit.source.title or "")}
    for statement in _told(hit, speaker):
        text = hit.passage.slice(statement.start, statement.end)
        evidence = weigher.evidence(text, terms(text), around)
        if evidence.coverage + evidence.context >= _ABOUT and evidence.coverage > 0:
            fit = evidence.coverage + 0.3 * evidence.context + 0.2 * evidence.bm25
            yield _found(hit, statement, fit, weigher.question.carrying)


def _told(hit: Hit, speaker: str | None) -> Iterable[Statement]:
    """The statements of a passage whose speaker is named, or is that person; without those inside another one."""
    kept: list[Statement] = []
    for statement in hit.passage.statements:
        wanted = statement.by and (speaker is None or same_person(statement.by, speaker))
        if wanted and not (kept and statement.end <= kept[-1].end):
            kept.append(statement)
    return kept


def _found(hit: Hit, statement: Statement, fit: float, topic: Sequence[str]) -> Found:
    matches = matching(hit.passage, statement.start, statement.end, frozenset(topic))
    return Found(hit.passage, hit.source, statement.start, statement.end, statement, fit, matches)
