"""Enters the outcome of each article into the index, in order, and counts what was done."""

from __future__ import annotations

from collections import Counter

from retrieval.corpus.paths import is_same_file
from retrieval.engines.protocol import Keeper
from retrieval.indexing.held import Held, is_gone
from retrieval.indexing.outcomes import End, Outcome
from retrieval.results import Failure, Misdated

_MOST_TOLD = 20
"""Bad lines of one file that are reported one by one; of any more only the number is."""


class Entering:
    """One run's changes to an index. `held` is what the index held before; what the run meets is taken out of it."""

    def __init__(self, engine: Keeper, held: Held) -> None:
        self.counts: Counter[str] = Counter()  # of added, updated, removed, unchanged
        self.failed: list[Failure] = []
        self.misdated: dict[str, Misdated] = {}  # by file
        self.passages = 0  # passages of what was added or updated
        self._engine = engine
        self._held = held
        self._was_empty = engine.latest().totals().sources == 0
        self._entered: set[str] = set()  # sources that the run met and that are in the index
        self._kept: set[str] = set()  # sources that failed; what the index held of them stays
        self._bad_lines = 0  # of the current file of JSON Lines
        self._unknown_lines = 0  # bad lines that don't say which article they are

    @property
    def changed(self) -> int:
        """How many sources were added, updated or removed."""
        return self.counts["added"] + self.counts["updated"] + self.counts["removed"]

    def enter(self, outcome: Outcome | End) -> None:
        """Add, count or report an article; at the end of a file of JSON Lines, remove what it no longer holds."""
        if isinstance(outcome, End):
            self._end_lines(outcome)
        elif outcome.error is not None or outcome.file is None:
            self._fail(outcome, outcome.error or "does not tell which article it is")
        elif outcome.file in self._entered:
            self._fail(outcome, f"{outcome.file} is there already, and stays as it was first")
        else:
            self._enter(outcome, outcome.file)

    def forget(self, file: str) -> None:
        """Remove a source whose path is gone, unless this run has met the source at another path."""
        if file not in self._entered and file not in self._kept:
            self._engine.remove(file)
            self.counts["removed"] += 1

    def _enter(self, outcome: Outcome, file: str) -> None:
        path = str(outcome.origin.path)
        was_here = self._held.get(path, {}).pop(file, None) is not None
        before = path if was_here else self._elsewhere(file, path)
        if before is not None and not (before == path or is_gone(before) or is_same_file(before, path)):
            self._fail(outcome, f"the index has this name from {before}; index their common folder")
            return
        self._entered.add(file)
        if outcome.entry is None:
            self.counts["unchanged"] += 1
            return
        self._engine.add(outcome.entry)
        self.passages += len(outcome.entry.passages)
        self.counts["updated" if before else "added"] += 1
        if outcome.misdated and outcome.line is not None:
            self._note_misdated(outcome.origin.file, outcome.line)

    def _note_misdated(self, file: str, line: int) -> None:
        before = self.misdated.get(file)
        self.misdated[file] = Misdated(file, before.lines + 1, before.first) if before else Misdated(file, 1, line)

    def _elsewhere(self, file: str, path: str) -> str | None:
        """The other path from which the index has a source of this name, if any."""
        held = None if self._was_empty else self._engine.latest().source(file)
        return held.source.path if held and held.source.path != path else None

    def _fail(self, outcome: Outcome, error: str) -> None:
        """Report what cannot be indexed. What the index holds of it stays."""
        if outcome.file is not None:
            self._kept.add(outcome.file)
        if outcome.line is not None:
            self._bad_lines += 1
            self._unknown_lines += outcome.file is None
            if self._bad_lines > _MOST_TOLD:
                return
        self.failed.append(Failure(outcome.place, error.removeprefix(f"{outcome.place}: ")))

    def _end_lines(self, end: End) -> None:
        """Remove the articles that a file of JSON Lines no longer holds, unless an unreadable line may be one."""
        if self._bad_lines > _MOST_TOLD:
            more = self._bad_lines - _MOST_TOLD
            self.failed.append(Failure(end.origin.file, f"of its lines {more} more cannot be indexed"))
        if end.whole and not self._unknown_lines:
            for file in self._held.get(str(end.origin.path), ()):
                self.forget(file)
        self._bad_lines = self._unknown_lines = 0
