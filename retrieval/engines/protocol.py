"""What an engine promises: it ranks passages; a keeper keeps the documents that they are of.

A writer adds, replaces and removes documents, encoded by `codec.encode`, then commits. Readers, in the same process
or another, see the last commit: all of it or nothing. A question asks one commit from beginning to end, whatever is
committed meanwhile. `tests/contracts/engine.py` holds every engine to what stands here.
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
    """A passage with its source and its BM25 score, which orders the hits of one search only."""

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
    """Ranks passages with BM25, and gives what is held of their documents. Threads may share it."""

    def totals(self) -> Totals:
        """How much the index holds; reads no source."""

    def sources(self, below: Sequence[str] | None = None) -> list[SourceSummary]:
        """Every source, ordered by file.

        With `below`, only those whose absolute `path` is one of these paths or lies in one of these folders.
        """

    def source(self, file: str) -> SourceSummary | None:
        """The source of that file, None when there is none; reads no other."""

    def document(self, file: str) -> Document:
        """One document, as it was added. Raises SourceMissing."""

    def words(self, file: str) -> tuple[str, list[tuple[int, str]]]:
        """One source's text as it is stored, and where each passage begins with its text, in order; decodes no more.

        Raises SourceMissing.
        """

    def search(
        self, terms: Sequence[str], k: int, filters: Filters = NO_FILTERS, *, phrase: Sequence[str] = ()
    ) -> list[Hit]:
        """The passages that hold any of the terms, best first; at most `k`, scores above zero.

        With a `phrase`, only those that hold its terms too, one after the other. Ties stand in the order of file and
        place. No terms, or only unknown ones, find nothing. Of a very large archive an engine may let the rarest terms
        choose which passages are scored, so that one which holds only common words can be missed.
        """

    def passages(self, filters: Filters = NO_FILTERS) -> Iterator[Hit]:
        """Every passage that passes the filters, with score 0, in the order of file and place."""

    def newest(self, filters: Filters, k: int) -> list[Hit]:
        """At most `k` passages that pass the filters, with score 0: the newest first, those without a date last.

        Those of a day stand in the order of file and place. An engine may look at the newest few hundred only that may
        pass, so that the answer comes soon: of a speaker whose name many others share in part it may miss some.
        """

    def holds(self, term: str) -> bool:
        """Whether any passage holds a term."""

    def idf(self, term: str) -> float:
        """How much a term tells: Lucene's BM25 idf over passages, always positive, most for unknown terms."""

    def length(self) -> float:
        """How many terms a passage has on average; 0 where there is none."""


class Keeper(Engine, Protocol):
    """An engine that keeps documents, and ranks what was committed when it was refreshed last.

    Threads may share it for reading; one of them may write.
    """

    def latest(self) -> Engine:
        """What it ranks now, which stays as it is however often the keeper is refreshed, written to or closed."""

    def add(self, entry: Entry) -> None:
        """Keep a document from the next commit on, in place of one with the same file.

        Raises IndexBusy when another process is writing the index.
        """

    def remove(self, file: str) -> None:
        """Forget a document from the next commit on; one that isn't there is no error. Raises IndexBusy."""

    def commit(self, *, hold: bool = False) -> None:
        """Make what was added and removed visible to every reader, all at once.

        With `hold`, go on holding the index for writing, so that nobody else can begin to before the next commit or
        rollback.
        """

    def rollback(self) -> None:
        """Forget what was added and removed since the last commit."""

    def refresh(self) -> bool:
        """See what other processes have committed since; whether there was anything new."""

    def close(self) -> None:
        """Let go of files and locks. What wasn't committed is forgotten."""

    def check(self) -> None:
        """Raises IndexDamaged when what is stored is not as it was written; reads all of it."""
