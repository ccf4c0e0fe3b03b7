"""How the disk engine ranks: candidates by the terms that tell most, then the best of them scored with every term.

tantivy's time goes with the postings that it reads, seven eighths of which are those of words that most passages
hold. So a candidate must hold one of the rarest terms; commoner ones only order the candidates, and tantivy skips their
postings elsewhere. Its scores (k1 1.2, b 0.75, lengths rounded) choose candidates and no more.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from fnmatch import fnmatchcase
from itertools import accumulate, groupby

import tantivy
from tantivy import FieldType, Occur, Query

from retrieval.engines import bm25
from retrieval.engines.disk_patterns import files_like
from retrieval.engines.disk_rows import day_number, terms_of
from retrieval.engines.disk_snapshot import Snapshot
from retrieval.engines.filters import passage_passes, source_passes, speaker_terms
from retrieval.engines.protocol import NO_FILTERS, Hit, distinct
from retrieval.model import Filters

RESCORED = 60
"""How many candidates are scored anew, at least, when all terms chose them: enough for the first ten to be those
that scoring everything would find."""

RESCORED_OF_MANY = 14
"""The same when the archive is so large that common terms chose nobody: more find no better answers."""

GROWTH = 4
"""By how much the number of candidates grows when too few of them pass the filters."""

MOST_SCORED = 2_000
"""How many candidates are scored at most to find a speaker whose name many others share in part. When they are too few,
those are looked at besides where somebody is named by all of it."""

CHOOSING = 20_000
"""How many postings the terms that choose candidates may have; the rarest term may have more."""

CHOOSING_TERMS = 64
"""How many terms choose candidates at most."""

ORDERING = 120_000
"""How many postings all terms that are asked for may have, half a millisecond’s worth; the rarest may have more."""

ORDERING_TERMS = 12
"""How many terms only order candidates at most."""


def search(snapshot: Snapshot, terms: Sequence[str], k: int, filters: Filters, phrase: Sequence[str]) -> list[Hit]:
    """See Engine.search."""
    weights = {term: snapshot.idf(term) for term in dict.fromkeys(terms) if snapshot.holding(term)}
    if not weights or k <= 0:
        return []
    narrowed = filtering(snapshot, replace(filters, source=None))
    if narrowed is None:
        return []
    if phrase:
        narrowed.append(_phrase(snapshot, phrase))
    implied = not weights.keys().isdisjoint(phrase)  # whatever holds the phrase holds one of the terms
    choosing, ordering = chosen_terms(snapshot, list(weights))
    spread = 1
    if filters.source:
        if _few_match(snapshot, _query(snapshot, choosing, ordering, narrowed, implied), filters.source):
            narrowed += _like(snapshot, filters)
        else:
            spread = GROWTH
    while True:
        every = len(choosing) == len(weights)
        query = _query(snapshot, choosing, ordering, narrowed, implied)
        hits, all_seen = _best(snapshot, weights, query, k, filters, spread * (RESCORED if every else RESCORED_OF_MANY))
        if not all_seen and len(hits) < k and filters.speaker:
            named = [
                *narrowed,
                all_of([any_of(snapshot, "speakers", [name]) for name in speaker_terms(filters.speaker)]),
            ]
            query = _query(snapshot, choosing, ordering, named, implied)
            hits = _merged(hits, _best(snapshot, weights, query, k, filters, RESCORED)[0], k)
        if every or implied or not all_seen or len(hits) == k:
            return hits
        choosing, ordering = chosen_terms(snapshot, list(weights), 2 * len(choosing))


def passages(snapshot: Snapshot, filters: Filters) -> Iterator[Hit]:
    """See Engine.passages."""
    files: Sequence[str] = snapshot.files()
    if filters != NO_FILTERS:
        narrowed = filtering(snapshot, filters)
        if narrowed is None:
            return iter(())
        if filters.speaker:
            found = snapshot.find(all_of(narrowed), snapshot.totals.passages)
            files = sorted({snapshot.hit(snapshot.row(address)).source.file for address in found})
    return snapshot.passages(files, filters)


def chosen_terms(snapshot: Snapshot, terms: Sequence[str], least: int = 1) -> tuple[list[str], list[str]]:
    """The terms one of which a candidate must hold, and those that only order candidates; each the rarest first.

    At least so many as `least` choose, if there are so many.
    """
    by_rarity = sorted(terms, key=snapshot.holding)
    postings = list(accumulate(map(snapshot.holding, by_rarity)))
    choosing = max(least, min(bisect_right(postings, CHOOSING), CHOOSING_TERMS))
    ordering = min(max(choosing, bisect_right(postings, ORDERING)), choosing + ORDERING_TERMS)
    return by_rarity[:choosing], by_rarity[choosing:ordering]


def _best(
    snapshot: Snapshot, weights: Mapping[str, float], query: Query, k: int, filters: Filters, least: int
) -> tuple[list[Hit], bool]:
    """The best `k` of what fits a query and passes the filters, and whether all that fits was looked at.

    At least so many as `least` are scored, if there are so many; for a speaker no more than MOST_SCORED.
    """
    wanted = max(least, k + k // 5)
    sought = [(f" {term} ", idf) for term, idf in weights.items()]
    while True:
        found = snapshot.find(query, wanted)
        all_seen = len(found) < wanted
        scored = [_scored(snapshot, snapshot.row(address), sought) for address in found]
        hits = _first(snapshot, scored, k, filters)
        if len(hits) == k or all_seen or (filters.speaker and wanted * GROWTH > MOST_SCORED):
            return hits, all_seen
        wanted *= GROWTH


def _merged(hits: Sequence[Hit], more: Sequence[Hit], k: int) -> list[Hit]:
    """The best `k` of two searches."""
    return sorted(distinct([*hits, *more]), key=lambda hit: (-hit.score, hit.source.file, hit.passage.number))[:k]


def _scored(
    snapshot: Snapshot, row: tantivy.Document, sought: Sequence[tuple[str, float]]
) -> tuple[float, tantivy.Document]:
    """A passage's BM25 score for all terms, each given between blanks with its weight, and the passage."""
    terms = f" {terms_of(row)} "
    norm = bm25.norm(terms.count(" ") - 1, snapshot.average)
    score = 0.0
    for term, idf in sought:
        if count := terms.count(term):
            if f"{term}{term[1:]}" in terms:  # `count` takes no blank for two terms
                count = terms.split().count(term[1:-1])
            score += bm25.weight(idf, count, norm)
    return score, row


def _first(snapshot: Snapshot, scored: Sequence[tuple[float, tantivy.Document]], k: int, filters: Filters) -> list[Hit]:
    """The first `k` hits that pass the filters. No row is decoded that cannot be among them."""
    hits: list[Hit] = []
    for _, group in groupby(sorted(scored, key=_score, reverse=True), key=_score):
        alike = [snapshot.hit(row, score) for score, row in group]
        alike.sort(key=lambda hit: (hit.source.file, hit.passage.number))
        hits.extend(hit for hit in alike if passes(hit, filters))
        if len(hits) >= k:
            break
    return hits[:k]


def _score(scored: tuple[float, tantivy.Document]) -> float:
    return scored[0]


def passes(hit: Hit, filters: Filters) -> bool:
    """Whether a passage passes the filters."""
    return filters == NO_FILTERS or (source_passes(hit.source, filters) and passage_passes(hit.passage, filters))


def filtering(snapshot: Snapshot, filters: Filters) -> list[Query] | None:
    """What passages that pass the filters must fit, and some others may; None when none can pass."""
    queries: list[Query] = []
    if filters.speaker:
        names = sorted(speaker_terms(filters.speaker))
        if not names:
            return None
        queries.append(any_of(snapshot, "speakers", names))
    days = (day_number(filters.since), day_number(filters.until))
    if days != (None, None):
        queries.append(Query.range_query(snapshot.schema, "day", FieldType.Integer, *days))
    return queries + _like(snapshot, filters)


def _like(snapshot: Snapshot, filters: Filters) -> list[Query]:
    """What the files of passages that pass the filters must fit, if that can be asked."""
    like = files_like(snapshot.schema, filters.source) if filters.source else None
    return [] if like is None else [like]


def _few_match(snapshot: Snapshot, query: Query, pattern: str) -> bool:
    """Whether few files of what fits a query match a pattern, as the first of it tell.

    Then it is quicker to find all that match, else to pass over some that don't.
    """
    found = snapshot.find(query, RESCORED_OF_MANY)
    matching = sum(fnmatchcase(snapshot.hit(snapshot.row(address)).source.file, pattern) for address in found)
    return matching * GROWTH < len(found)


def _query(
    snapshot: Snapshot, choosing: Sequence[str], ordering: Sequence[str], narrowed: Sequence[Query], implied: bool
) -> Query:
    """What holds a choosing term and fits all that narrows the search, ordered by choosing and ordering terms alone."""
    query = any_of(snapshot, "terms", choosing)
    if narrowed:
        must = [(Occur.Must, Query.const_score_query(each, 0.0)) for each in narrowed]
        query = Query.boolean_query([*must, (Occur.Should if implied else Occur.Must, query)])
    for term in ordering:  # one inside the other: of several at once tantivy would read all postings
        query = Query.boolean_query([(Occur.Must, query), (Occur.Should, snapshot.term("terms", term))])
    return query


def _phrase(snapshot: Snapshot, phrase: Sequence[str]) -> Query:
    """What holds the terms one after the other."""
    if not all(map(snapshot.holding, phrase)):
        return Query.empty_query()
    if len(phrase) == 1:
        return snapshot.term("terms", phrase[0])
    return Query.phrase_query(snapshot.schema, "terms", list(phrase))


def all_of(queries: Sequence[Query]) -> Query:
    """What fits all of these."""
    return Query.boolean_query([(Occur.Must, query) for query in queries])


def any_of(snapshot: Snapshot, field: str, values: Sequence[str]) -> Query:
    """What has one of these values in a field."""
    return Query.boolean_query([(Occur.Should, snapshot.term(field, value)) for value in values])
