"""Ranking in the disk engine: tantivy finds candidates by the rarest terms, then the best are scored with every term.

tantivy's own scores (k1 1.2, b 0.75, rounded lengths) only order the candidates, after a correction for their lengths.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from heapq import heappush, heapreplace
from itertools import groupby
from operator import itemgetter

import tantivy
from tantivy import DocAddress, FieldType, Occur, Query

from retrieval.engines import bm25
from retrieval.engines.disk.patterns import files_like
from retrieval.engines.disk.rows import day_number, terms_of
from retrieval.engines.disk.snapshot import Snapshot, all_of
from retrieval.engines.disk.terms import chosen_terms
from retrieval.engines.filters import file_passes, passage_passes, source_passes, speaker_terms
from retrieval.engines.protocol import NO_FILTERS, Hit, distinct
from retrieval.model import Filters

IN_VAIN = 20
"""Scoring stops after so many candidates in a row that are not among the wanted ones. At this number the first ten are
those that scoring everything would find."""

IN_VAIN_OF_MANY = 2
"""The same in an archive so large that common terms choose no candidates; a larger number finds no better answers."""

DEPTH = 6
"""How many candidates are fetched and ordered for each wanted hit."""

GROWTH = 4
"""By how much the number of wanted candidates grows when too few of them pass the filters."""

MOST_WANTED = 500
"""The most candidates that are wanted among passages of equal score, and to find a speaker whose name others share in
part. When these are too few, the passages in which somebody has all parts of the name are searched, too."""

_SAMPLED = 14
"""First candidates from which it is estimated whether few files match a pattern."""


@dataclass(frozen=True, slots=True)
class _Sought:
    """What is searched for: the best `k` passages by these terms, each with its idf, that pass the filters."""

    snapshot: Snapshot
    weights: Mapping[str, float]
    k: int
    filters: Filters


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
    implied = not weights.keys().isdisjoint(phrase)  # a passage with the phrase holds one of the terms anyway
    sought = _Sought(snapshot, weights, k, filters)
    choosing, ordering = chosen_terms(snapshot, list(weights))
    spread = 1
    if filters.source:
        if _few_match(snapshot, _query(snapshot, choosing, ordering, narrowed, implied), filters):
            narrowed += _like(snapshot, filters)
        else:
            spread = GROWTH
    while True:
        every = len(choosing) == len(weights)
        in_vain = IN_VAIN if every else IN_VAIN_OF_MANY
        hits, all_seen = _best(sought, _query(snapshot, choosing, ordering, narrowed, implied), spread, in_vain)
        if not all_seen and len(hits) < k and filters.speaker:
            named = [*narrowed, _named_in_full(snapshot, filters.speaker)]
            more, _ = _best(sought, _query(snapshot, choosing, ordering, named, implied), spread, in_vain)
            hits = _merged(hits, more, k)
        if every or implied or not all_seen or len(hits) == k:
            return hits
        choosing, ordering = chosen_terms(snapshot, list(weights), 2 * len(choosing))


def passages(snapshot: Snapshot, filters: Filters) -> Iterator[Hit]:
    """See Engine.passages."""
    if not filters.speaker:
        return snapshot.passages(snapshot.files(), filters)
    narrowed = filtering(snapshot, filters)
    found = [] if narrowed is None else snapshot.find(all_of(*narrowed), snapshot.totals.passages)
    hits = (snapshot.hit(snapshot.row(address)) for address in found)
    passing = [hit for hit in hits if passes(hit, filters)]
    return iter(sorted(passing, key=lambda hit: (hit.source.file, hit.passage.number)))


def _best(sought: _Sought, query: Query, spread: int, in_vain: int) -> tuple[list[Hit], bool]:
    """The best hits that a query finds, and whether everything that it finds was scored.

    At least `spread` candidates are scored for each wanted hit, if there are as many. More are when too few pass, and
    when the last one is as good as the last hit, since hits of equal score are in the order of file and number; of
    these, and for a speaker, about MOST_WANTED are wanted at most.
    """
    wanted = spread * sought.k
    while True:
        found = _candidates(sought, query, DEPTH * wanted)
        scored = _scored(sought, found, wanted, in_vain)
        all_seen = len(scored) == len(found) < DEPTH * wanted
        hits = _first(sought, scored)
        is_last = wanted * GROWTH > MOST_WANTED
        enough = len(hits) == sought.k and (is_last or scored[-1][0] != hits[-1].score)
        if enough or all_seen or (sought.filters.speaker and is_last):
            return hits, all_seen
        wanted *= GROWTH


def _candidates(sought: _Sought, query: Query, limit: int) -> list[tuple[DocAddress, int]]:
    """At most `limit` rows that a query finds, each with its length in terms, in about the order of their scores."""
    snapshot = sought.snapshot
    found = snapshot.scored(query, limit)
    lengths = snapshot.lengths([address for _, address in found])
    most = bm25.most_of_tantivy(sum(map(snapshot.idf_of_row, sought.weights)))
    scored = [
        (bm25.from_tantivy(score, most, length, snapshot.average), address, length)
        for (score, address), length in zip(found, lengths, strict=True)
    ]
    return [(address, length) for _, address, length in sorted(scored, key=itemgetter(0), reverse=True)]


def _scored(
    sought: _Sought, found: Sequence[tuple[DocAddress, int]], wanted: int, in_vain: int
) -> list[tuple[float, tantivy.Document]]:
    """(score by all terms, row) of the candidates, up to `in_vain` in a row that are not among the `wanted` best."""
    terms = [(f" {term} ", idf) for term, idf in sought.weights.items()]
    scored: list[tuple[float, tantivy.Document]] = []
    best: list[float] = []  # a heap of the `wanted` best scores
    misses = 0
    snapshot = sought.snapshot
    for address, length in found:
        row = snapshot.row(address)
        score = _score_of(terms_of(row), terms, bm25.norm(length, snapshot.average))
        scored.append((score, row))
        if len(best) < wanted:
            heappush(best, score)
        elif score >= best[0]:
            heapreplace(best, score)
            misses = 0
        else:
            misses += 1
            if misses == in_vain:
                break
    return scored


def _score_of(terms: str, sought: Sequence[tuple[str, float]], norm: float) -> float:
    """The BM25 score of a passage's terms. The sought terms have a blank on either side, and come with their idf."""
    terms = f" {terms} "
    score = 0.0
    for term, idf in sought:
        if count := terms.count(term):
            if f"{term}{term[1:]}" in terms:  # str.count misses the second of two that share a blank
                count = terms.split().count(term[1:-1])
            score += bm25.weight(idf, count, norm)
    return score


def _first(sought: _Sought, scored: Sequence[tuple[float, tantivy.Document]]) -> list[Hit]:
    """The best hits that pass the filters. Rows that cannot be among them are not decoded."""
    hits: list[Hit] = []
    score_of = itemgetter(0)
    for _, group in groupby(sorted(scored, key=score_of, reverse=True), key=score_of):
        alike = [sought.snapshot.hit(row, score) for score, row in group]
        alike.sort(key=lambda hit: (hit.source.file, hit.passage.number))
        hits.extend(hit for hit in alike if passes(hit, sought.filters))
        if len(hits) >= sought.k:
            break
    return hits[: sought.k]


def _merged(hits: Sequence[Hit], more: Sequence[Hit], k: int) -> list[Hit]:
    """The best `k` of two searches."""
    return sorted(distinct([*hits, *more]), key=lambda hit: (-hit.score, hit.source.file, hit.passage.number))[:k]


def passes(hit: Hit, filters: Filters) -> bool:
    """Whether a passage passes the filters."""
    return filters == NO_FILTERS or (source_passes(hit.source, filters) and passage_passes(hit.passage, filters))


def filtering(snapshot: Snapshot, filters: Filters) -> list[Query] | None:
    """Queries that all passages which pass the filters fit, and perhaps others; None when no passage can pass."""
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


def _named_in_full(snapshot: Snapshot, speaker: str) -> Query:
    """A query for the passages whose speakers' names hold all parts of a name."""
    return all_of(*(any_of(snapshot, "speakers", [name]) for name in speaker_terms(speaker)))


def _like(snapshot: Snapshot, filters: Filters) -> list[Query]:
    """The query for the pattern of the filters' source, if there is one that tantivy can run."""
    like = files_like(snapshot.schema, filters.source) if filters.source else None
    return [] if like is None else [like]


def _few_match(snapshot: Snapshot, query: Query, filters: Filters) -> bool:
    """Whether few of a query's files pass the filters, judged by its first hits.

    If so it is quicker to query for the pattern, else to skip the hits that don't match.
    """
    found = snapshot.find(query, _SAMPLED)
    matching = sum(file_passes(snapshot.hit(snapshot.row(address)).source.file, filters) for address in found)
    return matching * GROWTH < len(found)


def _query(
    snapshot: Snapshot, choosing: Sequence[str], ordering: Sequence[str], narrowed: Sequence[Query], implied: bool
) -> Query:
    """A query for passages with a choosing term that fit all of `narrowed`, ordered by choosing and ordering terms."""
    query = any_of(snapshot, "terms", choosing)
    if narrowed:
        must = [(Occur.Must, Query.const_score_query(each, 0.0)) for each in narrowed]
        query = Query.boolean_query([*must, (Occur.Should if implied else Occur.Must, query)])
    for term in ordering:  # nested, since for several side by side tantivy would read all postings
        query = Query.boolean_query([(Occur.Must, query), (Occur.Should, snapshot.term("terms", term))])
    return query


def _phrase(snapshot: Snapshot, phrase: Sequence[str]) -> Query:
    """A query for the passages that hold the terms one after the other."""
    if not all(map(snapshot.holding, phrase)):
        return Query.empty_query()
    if len(phrase) == 1:
        return snapshot.term("terms", phrase[0])
    return Query.phrase_query(snapshot.schema, "terms", list(phrase))


def any_of(snapshot: Snapshot, field: str, values: Sequence[str]) -> Query:
    """A query for the rows that have one of these values in a field."""
    return Query.boolean_query([(Occur.Should, snapshot.term(field, value)) for value in values])
