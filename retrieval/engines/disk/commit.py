"""One commit of the disk engine, with tantivy's errors translated to the library's."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from retrieval.engines.disk import listing, newest, search
from retrieval.engines.disk.errors import Reading
from retrieval.engines.disk.snapshot import Snapshot
from retrieval.engines.protocol import NO_FILTERS, Hit, Totals
from retrieval.model import Document, Filters, SourceSummary


class Commit:
    """Implements the Engine protocol over a snapshot of the index in a folder."""

    def __init__(self, folder: Path, snapshot: Snapshot) -> None:
        self._folder, self._snapshot = folder, snapshot

    def totals(self) -> Totals:
        """See Engine.totals."""
        return self._snapshot.totals

    def sources(self, below: Sequence[str] | None = None) -> list[SourceSummary]:
        """See Engine.sources."""
        with Reading(self._folder):
            return self._snapshot.sources(below)

    def files(self, filters: Filters = NO_FILTERS) -> Sequence[str]:
        """See Engine.files."""
        with Reading(self._folder):
            return listing.files(self._snapshot, filters)

    def source(self, file: str) -> SourceSummary | None:
        """See Engine.source."""
        with Reading(self._folder):
            row = self._snapshot.source(file)
            return row.summary if row else None

    def document(self, file: str) -> Document:
        """See Engine.document."""
        with Reading(self._folder):
            return self._snapshot.document(file)

    def words(self, file: str) -> tuple[str, list[tuple[int, str]]]:
        """See Engine.words."""
        with Reading(self._folder):
            return self._snapshot.words(file)

    def search(
        self, terms: Sequence[str], k: int, filters: Filters = NO_FILTERS, *, phrase: Sequence[str] = ()
    ) -> list[Hit]:
        """See Engine.search."""
        with Reading(self._folder):
            return search.search(self._snapshot, terms, k, filters, phrase)

    def passages(self, filters: Filters = NO_FILTERS) -> Iterator[Hit]:
        """See Engine.passages."""
        with Reading(self._folder):
            yield from search.passages(self._snapshot, filters)

    def newest(self, filters: Filters, k: int) -> list[Hit]:
        """See Engine.newest."""
        with Reading(self._folder):
            return newest.newest(self._snapshot, filters, k)

    def holds(self, term: str) -> bool:
        """See Engine.holds."""
        with Reading(self._folder):
            return self._snapshot.holding(term) > 0

    def idf(self, term: str) -> float:
        """See Engine.idf."""
        with Reading(self._folder):
            return self._snapshot.idf(term)

    def length(self) -> float:
        """See Engine.length."""
        return self._snapshot.average
