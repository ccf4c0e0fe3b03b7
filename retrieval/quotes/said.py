"""Turns a group of variants into one statement, with each variant quoted and cited."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import pairwise

from retrieval.cite import quote
from retrieval.quotes.days import day_said
from retrieval.quotes.difference import differing
from retrieval.quotes.places import Place, whole_sentences
from retrieval.results import Agreement, Quote, Said
from retrieval.text.terms import terms


def said(members: Sequence[Place]) -> Said:
    """A group of variants as one statement; its speaker is the fullest name that a variant gives.

    Each quote after the first has in `differs` the offsets of the words that differ from the first.
    """
    first, *others = _distinct(members)
    quotes = (first[0], *(replace(quote, differs=_differs(first[1], place)) for quote, place in others))
    named = [q for q in quotes if q.speaker]
    return Said(
        speaker=fullest(q.speaker for q in named if q.speaker),
        role=next((q.role for q in named if q.role), None),
        quotes=quotes,
        agreement=_agreement(quotes),
        said_on=min((day for member in members if (day := _day(member))), default=None),
    )


def fullest(names: Iterable[str]) -> str | None:
    """The name with the most words, the first if several have as many; None without names."""
    return max(names, key=lambda name: len(name.split()), default=None)


def as_quote(place: Place) -> Quote:
    """A place as a quote; a place without a statement is a sentence that the source attributes to nobody.

    A report in the source's own words is quoted as a whole sentence: only that tells whether somebody said it, denied
    it or refused to say it.
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
        context=place.context,
    )


def _distinct(members: Iterable[Place]) -> Iterable[tuple[Quote, Place]]:
    """The places with their quotes, each stretch of a source once: two statements may share a sentence."""
    kept: dict[tuple[str, int, int], tuple[Quote, Place]] = {}
    for place in members:
        quoted = as_quote(place)
        kept.setdefault((quoted.file, quoted.start, quoted.end), (quoted, place))
    return kept.values()


def _differs(first: Place, other: Place) -> tuple[tuple[int, int], ...]:
    """The offsets, in the source, of words of the other place that differ from the first."""
    return tuple((start + other.start, end + other.start) for start, end in differing(first.text, other.text))


def _day(place: Place) -> str | None:
    return day_said(place.passage, place.statement, place.source.published) if place.statement else None


def _agreement(quotes: Sequence[Quote]) -> Agreement:
    if len(quotes) == 1:
        return "single"
    texts = sorted((f" {' '.join(terms(q.text))} " for q in quotes), key=len)
    return "verbatim" if all(a in b for a, b in pairwise(texts)) else "reworded"
