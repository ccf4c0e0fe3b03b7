"""Translates the errors of SQLite, and of the operating system, to the library's."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

from retrieval.engines.layout import MEMORY_FILE
from retrieval.errors import IndexBusy, IndexDamaged, IndexUnreadable, IndexUnwritable


def reading(folder: Path) -> AbstractContextManager[None]:
    """Translate the errors of reading an index to the library's."""
    return _translated(folder, IndexUnreadable)


def writing(folder: Path) -> AbstractContextManager[None]:
    """Translate the errors of writing an index to the library's."""
    return _translated(folder, IndexUnwritable)


@contextmanager
def _translated(folder: Path, otherwise: type[IndexUnreadable | IndexUnwritable]) -> Iterator[None]:
    """Translate SQLite's errors (https://sqlite.org/rescode.html) and the file system's to the library's."""
    try:
        yield
    except sqlite3.OperationalError as error:
        code = getattr(error, "sqlite_errorcode", None)
        if code is None:  # Python's own error, for text that isn't UTF-8, which repeats all of the text
            raise IndexDamaged(folder, f"{MEMORY_FILE} holds text that cannot be read") from None
        if code & 0xFF in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
            raise IndexBusy(folder) from error
        if code == sqlite3.SQLITE_READONLY_ROLLBACK:
            raise otherwise(folder, "a commit was cut off, which only who may write here can undo") from error
        if code == sqlite3.SQLITE_ERROR:  # a table is missing
            raise IndexDamaged(folder, f"{MEMORY_FILE} is no index of Pullquote") from error
        raise otherwise(folder, str(error)) from error
    except sqlite3.DatabaseError as error:
        raise IndexDamaged(folder, f"{MEMORY_FILE} is no index of Pullquote ({error})") from error
    except OSError as error:
        raise otherwise(folder, error.strerror or str(error)) from error
