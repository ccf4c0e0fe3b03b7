"""Other places of the archive that report the same statement in other words: another reporter's or translator's."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from retrieval.engines.protocol import Engine, Hit
from retrieval.model import Filters
from retrieval.quotes.places import Place, apart, overlap, statements_of
from retrieval.quotes.rewording import Account, hint, in_order, same
from retrieval.quotes.search import ENOUGH
from retrieval.quotes.wording import Rarity
from retrieval.text.terms import terms

PASSAGES = 20
"""How many passages are looked into for other wordings of a statement."""

_TELLING = 8  # of a statement's words, the rarest, that are searched for
_IN_ORDER = 0.3  # how sure a match is that only the statements beside it confirm
_READ = 2  # sources whose neighbouring statements are read
_VARIANTS = 2  # variants, of those that hold the words asked for, that other statements are compared with


def elsewhere(variants: Sequence[Place], engine: Engine, filters: Filters) -> list[Place]:
    """Where else the speaker of these variants is reported to say the same in other words, the surest match first.

    This takes one search, for the statement's rarest words and the speaker's name, and reads a few sources for the
    statements beside it. No place overlaps a variant or another place.
    """
    speaker = next((place.by for place in variants if place.by), None)
    known = [Account(place) for place in variants[:_VARIANTS] if place.by]
    wanted = {term for one in known for term in one.wording.words.values()}
    if speaker is None or not wanted:
        return []
    # The speaker's name is searched for like a word: a filter would have to look at all that anybody else said.
    telling = sorted(wanted, key=lambda term: (-engine.idf(term), term))[:_TELLING]
    hits = engine.search([*terms(speaker), *telling], PASSAGES, replace(filters, speaker=None))
    rarity = Rarity([hit.passage for hit in hits])
    accounts = [Account(place) for hit in hits for place in _places(hit, speaker)]
    accounts = [one for one in accounts if not any(overlap(one.place, place) for place in variants)]
    found = {
        (other.place.source.file, other.place.start): (sureness / (1.0 + sureness), other.place)
        for other in accounts
        if (sureness := max(same(one, other, rarity) for one in known))
    }
    have = {file for file, _ in found} | {place.source.file for place in variants}
    for place in _beside(
        known, [one for one in accounts if one.place.source.file not in have], engine, speaker, rarity
    ):
        found[place.source.file, place.start] = (_IN_ORDER, place)
    return apart([replace(place, fit=ENOUGH * sure) for sure, place in sorted(found.values(), key=_surest_first)])


def _surest_first(found: tuple[float, Place]) -> tuple[float, str, int]:
    sureness, place = found
    return -sureness, place.source.file, place.start


def _beside(
    known: Sequence[Account], others: Sequence[Account], engine: Engine, speaker: str, rarity: Rarity
) -> Iterator[Place]:
    """The places in other sources that match only because the statements beside them do (`rewording.in_order`)."""
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


def _in_source(engine: Engine, file: str, speaker: str) -> list[Account]:
    """What a person says in a source, in the order of its text."""
    document = engine.document(file)
    hits = (Hit(passage, document.source, 0.0) for passage in document.passages)
    return [Account(place) for hit in hits for place in _places(hit, speaker)]


def _places(hit: Hit, speaker: str) -> Iterator[Place]:
    """What a person says in a passage."""
    for said in statements_of(hit.passage, speaker):
        yield Place(hit.passage, hit.source, said.start, said.end, said, 0.0, ())
