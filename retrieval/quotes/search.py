"""Where in the archive something was said: the words asked for, found among statements and plain sentences."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from retrieval.cite import disjoint
from retrieval.engines.filters import statement_passes
from retrieval.engines.protocol import Engine, Hit
from retrieval.model import Filters, Passage, Source, Statement
from retrieval.quotes.align import align
from retrieval.text.terms import Term, located_terms, terms

PASSAGES = 40
"""How many of the best passages are looked into."""

LONGEST = 60
"""Terms of the words asked for that are looked up; what is longer is told by its beginning."""

LONGEST_WORDS = 4_000
"""Characters that are looked at, so that the cost of looking them up is bounded."""

ENOUGH = 0.6
"""Share of the words' weight that must stand in order, close together, for them to be the words that were said."""

_BRIEF = 3  # so few terms must all be there: fewer would fit by chance
_LONG = 300  # characters; of a longer statement only the sentences that hold the words are quoted
_UNSAID = 0.9  # what a sentence that nobody is named for counts, next to a statement


@dataclass(frozen=True, slots=True)
class Found:
    """A place that holds the words: `start:end` of the source, the statement it is or None, and how well it fits.

    `fit` is 1 when all words stand there one after the other. `matches` are the offsets of the words found.
    """

    passage: Passage
    source: Source
    start: int
    end: int
    statement: Statement | None
    fit: float
    matches: tuple[tuple[int, int], ...]


def find(words: str, engine: Engine, filters: Filters) -> list[Found]:
    """The places that hold the words, tolerant of case, punctuation and a forgotten word; the best fit first."""
    wanted = terms(words[:LONGEST_WORDS])[:LONGEST]
    if not wanted:
        return []
    weights = _weights(wanted, engine)
    found: list[Found] = []
    for hit in engine.search(wanted, PASSAGES, filters):
        found.extend(place for place in _in_passage(wanted, weights, hit) if statement_passes(place.statement, filters))
    found.sort(key=lambda place: (-place.fit, place.source.file, place.start))
    return _apart(found)


def _weights(wanted: Sequence[str], engine: Engine) -> dict[str, float]:
    """What each term tells; one that the archive lacks, a slip perhaps, no more than the rarest of the others."""
    weights = {term: engine.idf(term) for term in wanted}
    rarest = max((weight for term, weight in weights.items() if engine.holds(term)), default=0.0)
    return {term: min(weight, rarest) for term, weight in weights.items()}


def _in_passage(wanted: Sequence[str], weights: dict[str, float], hit: Hit) -> Iterator[Found]:
    passage = hit.passage
    held = set(passage.terms)
    enough = 1.0 if len(wanted) <= _BRIEF else ENOUGH
    total = sum(weights[term] for term in wanted)
    if sum(weights[term] for term in wanted if term in held) < enough * total:
        return
    places: list[tuple[int, int, Statement | None]] = [(s.start, s.end, s) for s in passage.statements]
    places += [(s.start, s.end, None) for s in passage.sentences if s.kind == "body"]
    found = False
    for start, end, statement in places:
        fit, matched = _aligned(wanted, weights, passage, start, end, enough)
        if matched:
            found = True
            yield _found(hit, start, end, statement, fit * (1.0 if statement else _UNSAID), matched)
    if not found and len(wanted) > _BRIEF:
        fit, matched = _aligned(wanted, weights, passage, passage.start, passage.end, enough)
        across = _across(hit, fit * _UNSAID, matched) if matched else None
        if across:
            yield across


def _aligned(
    wanted: Sequence[str], weights: dict[str, float], passage: Passage, start: int, end: int, enough: float
) -> tuple[float, list[Term]]:
    """How well the words fit `start:end`, and those found there; none when they aren't enough."""
    located = located_terms(passage.text, start - passage.start, end - passage.start)
    alignment = align(wanted, [term.term for term in located], weights)
    if not alignment.pairs or alignment.share < enough or alignment.closeness < enough - 0.1:
        return 0.0, []
    return max(alignment.closeness, 0.0), [located[at] for _, at in alignment.pairs]


def _across(hit: Hit, fit: float, matched: Sequence[Term]) -> Found | None:
    """The sentences that hold the words, as a statement of whoever said all of them, if one person did.

    None where only headings hold them, which repeat what the article tells.
    """
    passage = hit.passage
    first, last = matched[0].start + passage.start, matched[-1].end + passage.start
    if all(sentence.kind != "body" for sentence in passage.sentences_over(first, last)):
        return None
    said = [
        next((s for s in passage.statements if s.start <= term.start + passage.start < s.end), None) for term in matched
    ]
    one = said[0] if len({statement and statement.by for statement in said}) == 1 else None
    return _found(hit, *whole_sentences(passage, first, last), one, fit, matched)


def whole_sentences(passage: Passage, start: int, end: int) -> tuple[int, int]:
    """`start:end`, widened to the sentences that it lies in."""
    held = passage.sentences_over(start, end)
    return (min(held[0].start, start), max(held[-1].end, end)) if held else (start, end)


def narrowed(passage: Passage, start: int, end: int, first: int, last: int) -> tuple[int, int]:
    """`start:end`; when that is long, only as much of it as the sentences that hold `first:last`."""
    held = passage.sentences_over(first, last)
    if end - start <= _LONG or not held:
        return start, end
    return max(start, held[0].start), min(end, held[-1].end)


def _found(hit: Hit, start: int, end: int, statement: Statement | None, fit: float, matched: Sequence[Term]) -> Found:
    passage = hit.passage
    matches = tuple((term.start + passage.start, term.end + passage.start) for term in matched)
    start, end = narrowed(passage, start, end, matches[0][0], matches[-1][1])
    return Found(passage, hit.source, start, end, statement, fit, disjoint(matches))


def _apart(found: Sequence[Found]) -> list[Found]:
    """The places, without those that overlap a better one of the same source."""
    kept: list[Found] = []
    for place in found:
        if not any(
            place.source.file == other.source.file and place.start < other.end and other.start < place.end
            for other in kept
        ):
            kept.append(place)
    return kept
