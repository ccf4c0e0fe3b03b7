"""The commits of a long run: often enough that little is lost, and alike, so that what they leave can be merged."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from pathlib import Path

from retrieval import unfinished
from retrieval.engines.protocol import Keeper

COMMIT_S = 10.0
"""Seconds of work between two commits, about that much is lost when a long run is interrupted."""

MERGED = 8
"""So many commits of one size an engine may merge into one; what is left over makes asking slower. After tantivy
(https://docs.rs/tantivy/latest/tantivy/merge_policy/struct.LogMergePolicy.html).
"""

_COMMIT_SHARE = 0.1  # of the time may go into commits, so that what makes them slow makes them rarer
_AT_MOST = 1.5  # times COMMIT_S may pass between two commits when the work goes slower than it began


class Checkpoints:
    """Commits now and then, the first of which leaves a note in a folder that more is to come.

    When the first is due it tells how fast the work goes, and so into how many alike a new archive is to be parted: a
    multiple of MERGED, the run's last commit counted.
    """

    def __init__(
        self, engine: Keeper, paths: Sequence[str], folder: Path | None, total: Callable[[], int] | None
    ) -> None:
        """`total` tells how many bytes there are to pass in all; None where much of that may be unchanged."""
        self._engine, self._paths, self._folder, self._total = engine, paths, folder, total
        self._committed = time.monotonic()
        self._wait = COMMIT_S
        self._passed = self._due = 0  # bytes
        self._each: int | None = None

    def pass_by(self, size: int) -> None:
        """An article of so many bytes was entered."""
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
        # where sizes tell when, half the time may do for as many of them
        self._wait = max(COMMIT_S / (2 if self._each else 1), (self._committed - began) / _COMMIT_SHARE)
        self._due = self._passed + self._each


def alike(first: int, total: int) -> int:
    """The bytes of each further commit, of `total` in all, after one of `first` bytes; 0 where the time is to tell.

    So many that, with the first and the last one, a multiple of MERGED comes out, the nearest. A run of few commits
    leaves few to be merged.
    """
    parts = round(total / first / MERGED) * MERGED if first else 0
    return max(total - first, 0) // (parts - 1) if parts else 0
