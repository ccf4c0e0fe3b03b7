"""The promises of an engine, which ranks passages, and of a keeper, which stores the documents.

A writer adds, replaces and removes documents, encoded by `codec.encode`, then commits. Readers, in the same process
or another, see the last commit: all of it or nothing. A question is answered from one commit, whatever is committed
meanwhile. `tests/contracts/engine.py` tests every engine for what is said here.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

from retrieval.engines.codec import Entry
from retrieval.model import Document, Filters, Passage, Source, SourceSummary

NO_FILTERS = Filters()


@dataclass(frozen=True, slots=True)
class Hit:
    """A passage with its source and its BM25 score, which can be compared within one search only."""

    passage: Passage
    source: Source
    score: float


def distinct(hits: Iterable[Hit]) -> list[Hit]:
    """The hits in their order, each passage once."""
    return list({(hit.source.file, hit.passage.number): hit for hit in hits}.values())


@dataclass(frozen=True, slots=True)
class Totals:
    """How much an index holds."""

    sources: int
    passages: int
    statements: int


class Engine(Protocol):
    """Ranks passages with BM25, and gives the documents that they are from. Threads may share it."""

    def totals(self) -> Totals:
        """The number of sources, passages and statements; reads no source."""

    def sources(self, below: Sequence[str] | None = None) -> list[SourceSummary]:
        """Every source, ordered by file.

        With `below`, only those whose absolute `path` is one of these paths or lies in one of these folders.
        """

    def files(self, filters: Filters = NO_FILTERS) -> Sequence[str]:
        """The files, in order, of the sources that pass the filters; their speaker is ignored.

        The last lists are remembered: whoever turns the pages of a large archive's list waits only for the first.
        """

    def source(self, file: str) -> SourceSummary | None:
        """The source of that file, None when there is none; reads no other source."""

    def document(self, file: str) -> Document:
        """One document, as it was added. Raises SourceMissing."""

    def words(self, file: str) -> tuple[str, list[tuple[int, str]]]:
        """(text, passages) of one source: its text, and each passage's start and text, in order. Decodes nothing else.

        Raises SourceMissing.
        """

    def search(
        self, terms: Sequence[str], k: int, filters: Filters = NO_FILTERS, *, phrase: Sequence[str] = ()
    ) -> list[Hit]:
        """The passages that hold any of the terms, best first; at most `k`, scores above zero.

        With a `phrase`, only those that also hold its terms one after the other. Passages of equal score are in the
        order of file and number. No terms, or unknown terms only, find nothing. In a very large archive an engine may
        score only passages with one of the rarest terms, and so miss one that holds common words alone.
        """

    def passages(self, filters: Filters = NO_FILTERS) -> Iterator[Hit]:
        """Every passage that passes the filters, with score 0, in the order of file and number."""

    def newest(self, filters: Filters, k: int) -> list[Hit]:
        """At most `k` passages that pass the filters, with score 0: the newest first, those without a date last.

        Those of one day are in the order of file and number. To be quick, an engine may look at the newest few hundred
        candidates only, and so may miss some by a speaker whose name many others share in part.
        """

    def holds(self, term: str) -> bool:
        """Whether any passage holds a term."""

    def idf(self, term: str) -> float:
        """Lucene's BM25 idf of a term over passages; always positive, and highest for unknown terms."""

    def length(self) -> float:
        """The average number of terms in a passage; 0 without any passage."""


class Keeper(Protocol):
    """Stores documents. Threads may share it for reading; one of them may write."""

    def latest(self) -> Engine:
        """The commit that it was last refreshed to. That stays the same, whatever the keeper does, also once closed."""

    def add(self, entry: Entry) -> None:
        """Store a document with the next commit, in place of one with the same file.

        Raises IndexBusy when another process is writing the index.
        """

    def remove(self, file: str) -> None:
        """Remove a document with the next commit; one that isn't there is no error. Raises IndexBusy."""

    def commit(self, *, hold: bool = False) -> None:
        """Make all that was added and removed visible to readers at once.

        With `hold`, keep holding the index for writing, so that no other process can begin to write before the next
        commit or rollback.
        """

    def rollback(self) -> None:
        """Undo what was added and removed since the last commit."""

    def refresh(self) -> bool:
        """Take in what other processes have committed; returns whether there was anything new.

        What was seen stays while the index is gone, or its new commit cannot be read: that is logged.
        """

    def close(self) -> None:
        """Release files and locks. What wasn't committed is lost."""

    def check(self) -> None:
        """Raises IndexDamaged when anything stored is not as it was written; reads all of it."""
