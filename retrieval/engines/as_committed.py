"""Lets a keeper answer as an engine, from its latest commit."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterator, Sequence

from retrieval.engines.protocol import NO_FILTERS, Engine, Hit, Totals
from retrieval.model import Document, Filters, SourceSummary


class AsCommitted(ABC):
    """Implements the Engine protocol by passing every call to the latest commit."""

    @abstractmethod
    def latest(self) -> Engine:
        """See Keeper.latest."""

    def totals(self) -> Totals:
        """See Engine.totals."""
        return self.latest().totals()

    def sources(self, below: Sequence[str] | None = None) -> list[SourceSummary]:
        """See Engine.sources."""
        return self.latest().sources(below)

    def files(self, filters: Filters = NO_FILTERS) -> Sequence[str]:
        """See Engine.files."""
        return self.latest().files(filters)

    def source(self, file: str) -> SourceSummary | None:
        """See Engine.source."""
        return self.latest().source(file)

    def document(self, file: str) -> Document:
        """See Engine.document."""
        return self.latest().document(file)

    def words(self, file: str) -> tuple[str, list[tuple[int, str]]]:
        """See Engine.words."""
        return self.latest().words(file)

    def search(
        self, terms: Sequence[str], k: int, filters: Filters = NO_FILTERS, *, phrase: Sequence[str] = ()
    ) -> list[Hit]:
        """See Engine.search."""
        return self.latest().search(terms, k, filters, phrase=phrase)

    def passages(self, filters: Filters = NO_FILTERS) -> Iterator[Hit]:
        """See Engine.passages."""
        return self.latest().passages(filters)

    def newest(self, filters: Filters, k: int) -> list[Hit]:
        """See Engine.newest."""
        return self.latest().newest(filters, k)

    def holds(self, term: str) -> bool:
        """See Engine.holds."""
        return self.latest().holds(term)

    def idf(self, term: str) -> float:
        """See Engine.idf."""
        return self.latest().idf(term)

    def length(self) -> float:
        """See Engine.length."""
        return self.latest().length()
