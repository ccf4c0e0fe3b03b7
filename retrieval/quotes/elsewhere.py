"""Where else the archive has a statement, in another reporter's or another translator's words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from retrieval.engines.protocol import Engine, Hit
from retrieval.model import Filters
from retrieval.quotes.places import Place, apart, overlap, statements_of
from retrieval.quotes.rewording import Told, hint, in_order, same
from retrieval.quotes.search import ENOUGH
from retrieval.quotes.wording import Rarity
from retrieval.text.terms import terms

PASSAGES = 20
"""How many passages are looked into for other wordings of a statement."""

_TELLING = 8  # of a statement's words, the rarest, that are searched for
_IN_ORDER = 0.3  # how sure a statement is that only those beside it confirm
_READ = 2  # sources that are read for the statements beside
_VARIANTS = 2  # of those that hold the words asked for, the ones that others are held against


def elsewhere(variants: Sequence[Place], engine: Engine, filters: Filters) -> list[Place]:
    """Where else the speaker of a statement's variants says the same in other words, the surest first.

    One search for the statement's own words and its speaker's name, and a few sources read for the statements that
    stand beside it. None of the places overlaps a variant or another one.
    """
    speaker = next((place.by for place in variants if place.by), None)
    known = [Told(place) for place in variants[:_VARIANTS] if place.by]
    wanted = {term for one in known for term in one.wording.words.values()}
    if speaker is None or not wanted:
        return []
    # The speaker's name is searched for like a word: a filter would have to look at all that anybody else said.
    telling = sorted(wanted, key=lambda term: (-engine.idf(term), term))[:_TELLING]
    hits = engine.search([*terms(speaker), *telling], PASSAGES, replace(filters, speaker=None))
    rarity = Rarity([hit.passage for hit in hits])
    told = [Told(place) for hit in hits for place in _places(hit, speaker)]
    told = [one for one in told if not any(overlap(one.place, place) for place in variants)]
    found = {
        (other.place.source.file, other.place.start): (sureness / (1.0 + sureness), other.place)
        for other in told
        if (sureness := max(same(one, other, rarity) for one in known))
    }
    have = {file for file, _ in found} | {place.source.file for place in variants}
    for place in _beside(known, [one for one in told if one.place.source.file not in have], engine, speaker, rarity):
        found[place.source.file, place.start] = (_IN_ORDER, place)
    return apart([replace(place, fit=ENOUGH * sure) for sure, place in sorted(found.values(), key=_surest_first)])


def _surest_first(found: tuple[float, Place]) -> tuple[float, str, int]:
    sureness, place = found
    return -sureness, place.source.file, place.start


def _beside(
    known: Sequence[Told], others: Sequence[Told], engine: Engine, speaker: str, rarity: Rarity
) -> Iterator[Place]:
    """The places in other sources that only the statements beside them show to be the same."""
    hints = {other.place.source.file: 0.0 for other in others}
    for other in others:
        file = other.place.source.file
        hints[file] = max(hints[file], *(hint(one, other, rarity) for one in known))
    likeliest = sorted((file for file in hints if hints[file]), key=lambda file: (-hints[file], file))[:_READ]
    if not likeliest:
        return
    own = {file: _in_source(engine, file, speaker) for file in {one.place.source.file for one in known}}
    for file in likeliest:
        sequence = _in_source(engine, file, speaker)
        for one in known:
            place = in_order(own[one.place.source.file], one, sequence, rarity)
            if place is not None:
                yield place
                break


def _in_source(engine: Engine, file: str, speaker: str) -> list[Told]:
    """What a person says in a source, in the order of its text."""
    document = engine.document(file)
    hits = (Hit(passage, document.source, 0.0) for passage in document.passages)
    return [Told(place) for hit in hits for place in _places(hit, speaker)]


def _places(hit: Hit, speaker: str) -> Iterator[Place]:
    """What a person says in a passage."""
    for said in statements_of(hit.passage, speaker):
        yield Place(hit.passage, hit.source, said.start, said.end, said, 0.0, ())
