"""The commits of a long run: frequent, so that little is lost, and of equal size, so that an engine can merge them."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from pathlib import Path

from retrieval import unfinished
from retrieval.engines.protocol import Keeper

COMMIT_S = 10.0
"""Seconds of work between two commits: about what is lost when a long run is interrupted."""

MERGED = 8
"""An engine may merge this many commits of one size into one, as tantivy does; unmerged ones make asking slower.
https://docs.rs/tantivy/latest/tantivy/merge_policy/struct.LogMergePolicy.html
"""

_COMMIT_SHARE = 0.1  # share of the time that commits may take; slower commits are made less often
_AT_MOST = 1.5  # times COMMIT_S: the longest time between two commits when the work has become slower


class Checkpoints:
    """Commits at intervals, and before the first commit leaves a note in a folder that more is to come.

    When the first commit is due, the speed of the work is known, and with it how many commits of equal size a new
    archive will take: a multiple of MERGED, the run's last commit included.
    """

    def __init__(
        self, engine: Keeper, paths: Sequence[str], folder: Path | None, total: Callable[[], int] | None
    ) -> None:
        """`total` gives the bytes of all articles of the run; None when many of them may be unchanged."""
        self._engine, self._paths, self._folder, self._total = engine, paths, folder, total
        self._committed = time.monotonic()
        self._wait = COMMIT_S
        self._passed = self._due = 0  # bytes
        self._each: int | None = None

    def pass_by(self, size: int) -> None:
        """Count an article of `size` bytes that was entered, and commit when that is due."""
        self._passed += size
        since = time.monotonic() - self._committed
        if since < self._wait or (self._passed < self._due and since < max(self._wait, _AT_MOST * COMMIT_S)):
            return
        if self._each is None:
            self._each = alike(self._passed, self._total()) if self._total else 0
            if self._folder:
                unfinished.begin(self._folder, self._paths)
        began = time.monotonic()
        self._engine.commit(hold=True)
        self._committed = time.monotonic()
        # commits of a fixed size are due by their size, and may come after half the time
        self._wait = max(COMMIT_S / (2 if self._each else 1), (self._committed - began) / _COMMIT_SHARE)
        self._due = self._passed + self._each


def alike(first: int, total: int) -> int:
    """The bytes of each further commit after a first one of `first` bytes, so that all commits are about equal.

    With `total` bytes in all, the number of commits becomes the nearest multiple of MERGED. 0 if that is none: few
    commits need no merging, and may be of any size.
    """
    parts = round(total / first / MERGED) * MERGED if first else 0
    return max(total - first, 0) // (parts - 1) if parts else 0
