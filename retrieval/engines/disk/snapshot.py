"""Reads one commit of the disk engine. A snapshot never changes once it is open, so threads may share it."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import tantivy
from tantivy import DocAddress, Occur, Query

from retrieval.engines import codec
from retrieval.engines.disk.errors import damaged
from retrieval.engines.disk.rows import (
    PASSAGE,
    SETTINGS,
    SOURCE,
    SourceRow,
    hit_of,
    settings_of,
    source_of,
    words_of,
)
from retrieval.engines.filters import source_passes
from retrieval.engines.idf import idf
from retrieval.engines.made_with import check_made_with
from retrieval.engines.protocol import Hit, Totals
from retrieval.errors import IndexDamaged, SourceMissing
from retrieval.model import Document, Filters, SourceSummary

_COUNTED = 20_000
"""For a term in more rows than this, deleted rows are counted, too: the difference is too small to matter, and tantivy
would have to visit every row for the exact number."""

_KEPT = 50_000
"""The number of terms whose counts are remembered at most."""

_FEW = 100  # rows; nearly all sources have fewer


class Snapshot:
    """The index as of its last commit when this was opened."""

    def __init__(self, folder: Path, index: tantivy.Index) -> None:
        """Raises IndexDamaged, naming the folder, when this version cannot read the index."""
        self._folder = folder
        self.schema = index.schema
        self._searcher = index.searcher()
        self.committed = self._check_settings()
        self.totals, length = self._sums()
        self.average = length / self.totals.passages if self.totals.passages else 0.0
        self.deletions = self._rows_ever() > self._searcher.num_docs
        self._holding: dict[str, int] = {}  # term → how many passages hold it
        self.listed: dict[Filters, tuple[str, ...]] = {}  # what `listing` remembers

    def find(self, query: Query, limit: int) -> list[DocAddress]:
        """The addresses of at most `limit` rows that a query finds, best first."""
        return [address for _, address in self.scored(query, limit)]

    def scored(self, query: Query, limit: int) -> list[tuple[float, DocAddress]]:
        """The same rows, each after tantivy's score for it."""
        limit = min(limit, self._searcher.num_docs)
        found: Any = self._searcher.search(query, limit, count=False).hits if limit else []
        return list(found)

    def lengths(self, passages: Sequence[DocAddress]) -> list[int]:
        """The number of terms of each passage at these addresses. Raises IndexDamaged."""
        found: Any = self._searcher.fast_field_values("length", list(passages))
        if None in found:
            raise self._damaged(ValueError("a passage has no length"))
        return list(found)

    def newest(self, query: Query, limit: int) -> list[tuple[int | None, DocAddress]]:
        """(day, address) of at most `limit` rows that a query finds, the latest day first."""
        limit = min(limit, self._searcher.num_docs)
        found: Any = self._searcher.search(query, limit, count=False, order_by_field="day").hits if limit else []
        return list(found)

    def row(self, address: DocAddress) -> tantivy.Document:
        """The stored fields of a row."""
        return self._searcher.doc(address)

    def hit(self, row: tantivy.Document, score: float = 0.0) -> Hit:
        """A passage's row as a hit. Raises IndexDamaged."""
        try:
            return hit_of(row, score)
        except codec.UNREADABLE as error:
            raise self._damaged(error) from error

    def holding(self, term: str) -> int:
        """How many passages hold a term."""
        known = self._holding.get(term)
        if known is None:
            if len(self._holding) >= _KEPT:
                self._holding.clear()
            known = self._holding[term] = self._count(term)
        return known

    def idf(self, term: str) -> float:
        """See Engine.idf."""
        return idf(self.totals.passages, self.holding(term))

    def idf_of_row(self, term: str) -> float:
        """The idf by which tantivy scores a term: it counts all rows, not only passages."""
        return idf(self._searcher.num_docs, self.holding(term))

    def files(self) -> list[str]:
        """Every source's file, in order; perhaps some that were removed."""
        return sorted(file for file, _ in self._searcher.terms_with_prefix("file", ""))

    def sources(self, below: Sequence[str] | None) -> list[SourceSummary]:
        """See Engine.sources."""
        query = self.term("kind", SOURCE)
        if below is not None:
            places = [place for place in below if place and _is_text(place)]
            query = all_of(query, Query.term_set_query(self.schema, "below", places))
        found = self.find(query, self.totals.sources)
        return sorted((self._source(address).summary for address in found), key=lambda summary: summary.source.file)

    def source(self, file: str) -> SourceRow | None:
        """The row of one source, None when there is none."""
        found = self._rows_of(file, SOURCE, 1)
        return self._source(found[0]) if found else None

    def document(self, file: str) -> Document:
        """See Engine.document."""
        source = self._source_of(file)
        passages = tuple(hit.passage for hit in self.passages_of(file, source.summary.passages))
        return Document(source.summary.source, self._text(source, [passage.text for passage in passages]), passages)

    def words(self, file: str) -> tuple[str, list[tuple[int, str]]]:
        """See Engine.words."""
        found = self.find(self.term("file", file), _FEW)
        if len(found) == _FEW:
            found = self.find(self.term("file", file), self._source_of(file).summary.passages + 1)
        rows = list(map(self.row, found))
        source = next((row for row in rows if _is_source(row)), None)
        if source is None:
            raise _missing(file)
        try:
            words = sorted(words_of(row) for row in rows if row is not source)
            text = self._text(source_of(source), [text for _, _, text in words])
        except codec.UNREADABLE as error:
            raise self._damaged(error) from error
        return text, [(start, text) for _, start, text in words]

    def passages_of(self, file: str, limit: int) -> list[Hit]:
        """A source's passages, at most `limit`, in order."""
        hits = [self.hit(self.row(address)) for address in self._rows_of(file, PASSAGE, limit)]
        return sorted(hits, key=lambda hit: hit.passage.number)

    def passages(self, files: Sequence[str], filters: Filters) -> Iterator[Hit]:
        """The passages of those files whose sources pass the filters, in the files' order; their speaker is ignored."""
        for file in files:
            source = self.source(file)
            if source is not None and source_passes(source.summary.source, filters):
                yield from self.passages_of(file, source.summary.passages)

    def term(self, field: str, value: str) -> Query:
        """A query for the rows with a value in a field; for none when the value is not valid Unicode."""
        return Query.term_query(self.schema, field, value) if _is_text(value) else Query.empty_query()

    def _rows_of(self, file: str, kind: str, limit: int) -> list[DocAddress]:
        return self.find(all_of(self.term("file", file), self.term("kind", kind)), limit)

    def _source_of(self, file: str) -> SourceRow:
        source = self.source(file)
        if source is None:
            raise _missing(file)
        return source

    def _text(self, source: SourceRow, passages: Sequence[str]) -> str:
        try:
            return codec.whole_text(json.loads(source.around), passages)
        except codec.UNREADABLE as error:
            raise self._damaged(error) from error

    def _source(self, address: DocAddress) -> SourceRow:
        try:
            return source_of(self.row(address))
        except codec.UNREADABLE as error:
            raise self._damaged(error) from error

    def _count(self, term: str) -> int:
        if not _is_text(term):
            return 0
        held = self._searcher.doc_freq("terms", term)
        if not self.deletions or not held:
            return held
        if held <= _COUNTED:
            found: Any = self._searcher.search(self.term("terms", term), 1, count=True)
            return int(found.count)  # which tantivy's stubs leave out
        return min(held, self.totals.passages)

    def _check_settings(self) -> bool:
        """Whether there is any commit. Raises IndexDamaged when the index was made in a way that cannot be read."""
        found = self.find(self.term("kind", SETTINGS), 1)
        try:
            stored = settings_of(self.row(found[0])) if found else {}
        except codec.UNREADABLE as error:
            raise self._damaged(error) from error
        if self._searcher.num_docs:
            check_made_with(self._folder, stored)
        return bool(found)

    def _sums(self) -> tuple[Totals, float]:
        """The totals, and the length of all passages in terms."""
        names = ("passages", "statements", "length")
        wanted: dict[str, Any] = {name: {"sum": {"field": name}} for name in names}
        wanted["sources"] = {"value_count": {"field": "passages"}}
        found = self._searcher.aggregate(self.term("kind", SOURCE), wanted)
        sums = {name: int(found[name]["value"]) for name in wanted}
        return Totals(sums["sources"], sums["passages"], sums["statements"]), sums["length"]

    def _rows_ever(self) -> int:
        """The number of rows, including deleted ones that still take space."""
        return sum(self._searcher.doc_freq("kind", kind) for kind in (PASSAGE, SOURCE, SETTINGS))

    def _damaged(self, error: Exception) -> IndexDamaged:
        return damaged(self._folder, error)


def _is_source(row: tantivy.Document) -> bool:
    """Whether a row is a source's: unlike a passage's, it has no stored terms."""
    return row.num_fields == 1


def _missing(file: str) -> SourceMissing:
    return SourceMissing(file, "pullquote sources lists what the index holds")


def all_of(*queries: Query) -> Query:
    """A query for the rows that all these queries find."""
    return Query.boolean_query([(Occur.Must, query) for query in queries])


def _is_text(value: str) -> bool:
    """Whether tantivy accepts a value: it has no lone surrogates."""
    try:
        value.encode()
    except UnicodeEncodeError:
        return False
    return True
