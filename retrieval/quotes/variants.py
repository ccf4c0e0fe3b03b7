"""The same statement as several sources carry it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

from retrieval.attribution.names import same_person
from retrieval.cite import quote
from retrieval.model import Agreement, Quote, Said
from retrieval.quotes.days import day_said
from retrieval.quotes.places import Found, whole_sentences
from retrieval.text.terms import terms

_SHARED = 0.6
"""Share of the shorter one's terms that two places must have in common to be variants of one statement."""


def group(found: Iterable[Found]) -> list[list[Found]]:
    """The places, best first, in groups of variants: the same words or nearly so, by the same person if known."""
    groups: list[tuple[list[Found], frozenset[str]]] = []
    for place in found:
        words = frozenset(terms(place.passage.slice(place.start, place.end)))
        for members, held in groups:
            if _alike(words, held) and _may_be_one(members[0], place):
                members.append(place)
                break
        else:
            groups.append(([place], words))
    return [members for members, _ in groups]


def said(members: Sequence[Found]) -> Said:
    """A group of variants as one statement; its speaker is the fullest name that a variant gives."""
    quotes = tuple(_distinct(map(as_quote, members)))
    named = [q for q in quotes if q.speaker]
    fullest = max(named, key=lambda q: len((q.speaker or "").split()), default=None)
    return Said(
        speaker=fullest.speaker if fullest else None,
        role=next((q.role for q in named if q.role), None),
        quotes=quotes,
        agreement=_agreement(quotes),
        said_on=min((day for member in members if (day := _day(member))), default=None),
    )


def as_quote(place: Found) -> Quote:
    """A place as a quote; what no statement covers is a sentence that the source attributes to nobody.

    What a source reports in its own words is quoted with its whole sentence: only that tells whether somebody said it,
    denied it or refused to say.
    """
    start, end = place.start, place.end
    if place.statement and place.statement.kind != "direct":
        start, end = whole_sentences(place.passage, start, end)
    return quote(
        place.passage,
        place.source,
        start,
        end,
        kind=place.statement.kind if place.statement else "sentence",
        statement=place.statement,
        score=place.fit,
        matches=place.matches,
    )


def _distinct(quotes: Iterable[Quote]) -> Iterable[Quote]:
    """The quotes in their order, each stretch of a source once: two statements may share a sentence."""
    kept: dict[tuple[str, int, int], Quote] = {}
    for each in quotes:
        kept.setdefault((each.file, each.start, each.end), each)
    return kept.values()


def _day(place: Found) -> str | None:
    return day_said(place.passage, place.statement, place.source.published) if place.statement else None


def _alike(a: frozenset[str], b: frozenset[str]) -> bool:
    return len(a & b) >= _SHARED * min(len(a), len(b))


def _may_be_one(a: Found, b: Found) -> bool:
    x, y = _speaker(a), _speaker(b)
    return x is None or y is None or same_person(x, y)


def _speaker(place: Found) -> str | None:
    return place.statement.by if place.statement else None


def _agreement(quotes: Sequence[Quote]) -> Agreement:
    if len(quotes) == 1:
        return "single"
    texts = sorted((f" {' '.join(terms(q.text))} " for q in quotes), key=len)
    return "verbatim" if all(a in b for a, b in pairwise(texts)) else "reworded"
