"""What an engine promises: it keeps documents and ranks their passages.

A writer adds, replaces and removes documents, then commits. Readers, in the same process or another, see the
last commit: all of it or nothing. `tests/contracts/engine.py` holds every engine to what stands here.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

from retrieval.model import Document, Filters, Passage, Source, SourceSummary

NO_FILTERS = Filters()


@dataclass(frozen=True, slots=True)
class Hit:
    """A passage with its source and its BM25 score, which orders the hits of one search only."""

    passage: Passage
    source: Source
    score: float


class Engine(Protocol):
    """Keeps documents and ranks their passages with BM25."""

    def add(self, document: Document) -> None:
        """Keep a document from the next commit on, in place of one with the same file.

        Raises IndexBusy when another process is writing the index.
        """

    def remove(self, file: str) -> None:
        """Forget a document from the next commit on; one that isn't there is no error. Raises IndexBusy."""

    def commit(self) -> None:
        """Make what was added and removed visible to every reader, all at once."""

    def rollback(self) -> None:
        """Forget what was added and removed since the last commit."""

    def refresh(self) -> bool:
        """See what other processes have committed since; whether there was anything new."""

    def close(self) -> None:
        """Let go of files and locks. What wasn't committed is forgotten."""

    def sources(self) -> Sequence[SourceSummary]:
        """Every source, ordered by file."""

    def document(self, file: str) -> Document:
        """One document, as it was added. Raises SourceMissing."""

    def search(self, terms: Sequence[str], k: int, filters: Filters = NO_FILTERS) -> list[Hit]:
        """The passages that hold any of the terms, best first; at most `k`, scores above zero.

        Ties stand in the order of file and place. No terms, or only unknown ones, find nothing.
        """

    def passages(self, filters: Filters = NO_FILTERS) -> Iterator[Hit]:
        """Every passage that passes the filters, with score 0, in the order of file and place."""

    def holds(self, term: str) -> bool:
        """Whether any passage holds a term."""

    def idf(self, term: str) -> float:
        """How much a term tells: Lucene's BM25 idf over passages, always positive, most for unknown terms."""
