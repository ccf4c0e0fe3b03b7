"""Finds the newest passages that pass the filters in the disk engine, without reading all of them."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby

from tantivy import DocAddress, Occur, Query

from retrieval.engines.disk.rows import PASSAGE
from retrieval.engines.disk.search import any_of, filtering, passes
from retrieval.engines.disk.snapshot import Snapshot, all_of
from retrieval.engines.filters import speaker_terms, surname_term
from retrieval.engines.protocol import Hit, distinct
from retrieval.model import Filters

LOOKED_INTO = 500
"""How many of the newest candidates are read. As many again are read, divided among the parts of an organisation's
name, when too few of them are by it."""

BY_GIVEN_NAME = 100
"""How many of them have nothing but a given name of the person: John Smith is hardly ever *John*, other Johns are."""


def newest(snapshot: Snapshot, filters: Filters, k: int) -> list[Hit]:
    """See Engine.newest."""
    narrowed = filtering(snapshot, filters)
    if narrowed is None or k <= 0:
        return []
    narrowed.append(snapshot.term("kind", PASSAGE))
    names = sorted(speaker_terms(filters.speaker)) if filters.speaker else []
    if filters.speaker and (surname := surname_term(filters.speaker)):
        named = any_of(snapshot, "speakers", [surname])
        hits, _ = _newest_of(snapshot, all_of(*narrowed, named), filters, k, LOOKED_INTO)
        others = Query.boolean_query([(Occur.Must, all_of(*narrowed)), (Occur.MustNot, named)])
        return _merged([*hits, *_newest_of(snapshot, others, filters, k, BY_GIVEN_NAME)[0]], k)
    hits, all_seen = _newest_of(snapshot, all_of(*narrowed), filters, k, LOOKED_INTO)
    if all_seen or len(hits) >= k or len(names) < 2:
        return hits[:k]
    for name in names:
        part = all_of(*narrowed, any_of(snapshot, "speakers", [name]))
        hits += _newest_of(snapshot, part, filters, k, LOOKED_INTO // len(names))[0]
    return _merged(hits, k)


def _newest_of(snapshot: Snapshot, query: Query, filters: Filters, k: int, limit: int) -> tuple[list[Hit], bool]:
    """`k` or more passages that pass, of the newest `limit` candidates; and whether there were no more candidates."""
    found = snapshot.newest(query, limit)
    hits: list[Hit] = []
    for _, group in groupby(found, key=_day_of_row):
        of_a_day = [snapshot.hit(snapshot.row(address)) for _, address in group]
        hits += sorted((hit for hit in of_a_day if passes(hit, filters)), key=_place)
        if len(hits) >= k:
            break
    return hits, len(found) < limit


def _merged(hits: Iterable[Hit], k: int) -> list[Hit]:
    """The newest `k`, those of one day in the order of file and number."""
    return sorted(sorted(distinct(hits), key=_place), key=_day, reverse=True)[:k]


def _day_of_row(found: tuple[int | None, DocAddress]) -> int | None:
    return found[0]


def _day(hit: Hit) -> str:
    return hit.source.published or ""


def _place(hit: Hit) -> tuple[str, int]:
    return hit.source.file, hit.passage.number
