"""Finds statements, anyone's or one person's, that may be on a topic which their words don't name: it stands around."""

from __future__ import annotations

from collections.abc import Sequence

from retrieval.answers.weighed import WeighedQuestion
from retrieval.engines.protocol import Engine, Hit, distinct
from retrieval.model import Filters, Passage
from retrieval.quotes.context import Surroundings, first_sentence
from retrieval.quotes.places import Place, statements_of

PASSAGES = 20
"""Passages in which statements are looked for: this many that hold most of the topic, and as many of the
newest."""

ARTICLES = 10
"""Articles of which the passage before each of these is looked at, too; the whole article must be read for that."""

ALL = 0.8  # share of the topic's weight that must stand around a statement: one of two words isn't enough
_BESIDE, _FARTHER = 0.5, 0.25  # weight of the topic's words there; those in a statement count 1


def near_topic(asked: WeighedQuestion, hits: Sequence[Hit], engine: Engine, filters: Filters) -> list[Place]:
    """The statements, of the filters' speaker if they have one, that have a topic around them, the closest first.

    `hits` are passages that hold a word of it, the best first.
    """
    before = _Before(engine)
    found: list[Place] = []
    for hit in distinct([*hits[:PASSAGES], *engine.newest(filters, PASSAGES)]):
        passage = hit.passage
        around = Surroundings(asked.carrying, passage, before.of(passage), hit.source)
        for statement in statements_of(passage, filters.speaker):
            beside, farther = around.of(statement)
            close, far = asked.share(beside), asked.share(farther - beside)
            if close + far >= ALL:
                number = first_sentence(passage, statement)
                context = passage.sentences[number - 1] if number else None
                fit = _BESIDE * close + _FARTHER * far
                place = (passage, hit.source, statement.start, statement.end, statement)
                found.append(Place(*place, fit, (), context))
    return sorted(found, key=_closest_first)


def _closest_first(place: Place) -> tuple[float, bool, str, int]:
    """Sorts places by fit; of those with the same fit, quotations in marks come before reports."""
    reported = place.statement is not None and place.statement.kind == "indirect"
    return -place.fit, reported, place.source.file, place.start


class _Before:
    """Gives the passage before another one, for the first few articles that are asked about."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._passages: dict[str, Sequence[Passage]] = {}

    def of(self, passage: Passage) -> Passage | None:
        """The passage before this one; None for the first, and for articles beyond those few."""
        file = passage.file
        if file not in self._passages and len(self._passages) < ARTICLES:
            self._passages[file] = self._engine.document(file).passages
        passages = self._passages.get(file)
        return passages[passage.number - 1] if passages and passage.number else None
