"""Opens a tantivy index for writing, and translates its errors to the library's."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import tantivy

from retrieval.engines.disk.snapshot import first_line, told_by_system
from retrieval.errors import IndexBusy, IndexUnwritable

HEAP_BYTES = 100_000_000
"""Bytes of rows that tantivy may hold in memory before it writes a segment."""

LOCK_S = 2.0
"""Seconds to wait for another writer's commit, or for a small merge after it."""

_LOOK_AGAIN_S = 0.05
_BUSY = "LockBusy"


def index_writer(place: Path) -> tantivy.IndexWriter:
    """The writer of an index, once nobody else holds it. Raises ValueError when that takes longer than LOCK_S."""
    index = tantivy.Index.open(str(place))
    due = time.monotonic() + LOCK_S
    while True:
        try:
            return index.writer(HEAP_BYTES, 1)
        except ValueError as error:
            if _BUSY not in str(error) or time.monotonic() >= due:
                raise
        time.sleep(_LOOK_AGAIN_S)


def _reason(error: ValueError) -> str:
    """Why writing failed: the operating system's message, if tantivy passes it on."""
    told = told_by_system(error)
    if told:
        return told
    if "worker thread" in str(error):  # where tantivy keeps the reason to itself
        return "writing failed, perhaps for want of room"
    return first_line(error)


@contextmanager
def writing(folder: Path) -> Iterator[None]:
    """Translate tantivy's errors, which are all ValueError, and the file system's to the library's."""
    try:
        yield
    except ValueError as error:
        if _BUSY in str(error):
            raise IndexBusy(folder) from error
        raise IndexUnwritable(folder, _reason(error)) from error
    except OSError as error:
        raise IndexUnwritable(folder, error.strerror or str(error)) from error
