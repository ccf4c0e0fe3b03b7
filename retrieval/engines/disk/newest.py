"""Finds the newest passages that pass the filters in the disk engine, without reading all of them."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from tantivy import DocAddress, Query

from retrieval.engines.disk.rows import PASSAGE
from retrieval.engines.disk.search import any_of, filtering, passes
from retrieval.engines.disk.snapshot import Snapshot, all_of
from retrieval.engines.filters import speaker_terms
from retrieval.engines.protocol import Hit, distinct
from retrieval.model import Filters

LOOKED_INTO = 500
"""How many of the newest candidates are read. As many again are read, divided among the parts of a name, when too few
of them are by the person: John Smith, when most Johns are somebody else."""


def newest(snapshot: Snapshot, filters: Filters, k: int) -> list[Hit]:
    """See Engine.newest."""
    narrowed = filtering(snapshot, filters)
    if narrowed is None or k <= 0:
        return []
    hits, all_seen = _newest_of(snapshot, [*narrowed, snapshot.term("kind", PASSAGE)], filters, k, LOOKED_INTO)
    names = sorted(speaker_terms(filters.speaker)) if filters.speaker else []
    if not all_seen and len(hits) < k and len(names) > 1:
        for name in names:
            part = [*narrowed, any_of(snapshot, "speakers", [name])]
            hits += _newest_of(snapshot, part, filters, k, LOOKED_INTO // len(names))[0]
        hits = sorted(distinct(hits), key=_place)
        hits.sort(key=_day, reverse=True)
    return hits[:k]


def _newest_of(
    snapshot: Snapshot, queries: Sequence[Query], filters: Filters, k: int, limit: int
) -> tuple[list[Hit], bool]:
    """`k` or more passages that pass, of the newest `limit` candidates; and whether there were no more candidates."""
    found = snapshot.newest(all_of(*queries), limit)
    hits: list[Hit] = []
    for _, group in groupby(found, key=_day_of_row):
        of_a_day = [snapshot.hit(snapshot.row(address)) for _, address in group]
        hits += sorted((hit for hit in of_a_day if passes(hit, filters)), key=_place)
        if len(hits) >= k:
            break
    return hits, len(found) < limit


def _day_of_row(found: tuple[int | None, DocAddress]) -> int | None:
    return found[0]


def _day(hit: Hit) -> str:
    return hit.source.published or ""


def _place(hit: Hit) -> tuple[str, int]:
    return hit.source.file, hit.passage.number
