"""Translates the errors of tantivy, and of the operating system, to the library's.

tantivy raises ValueError for every error, and an exception of its own for a failed assertion, which is no subclass of
Exception and cannot be imported (https://pyo3.rs/main/doc/pyo3/panic/).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType

from retrieval.errors import IndexBusy, IndexDamaged, IndexUnreadable, IndexUnwritable

BUSY = "LockBusy"
"""What tantivy's message holds when another writer has the index."""

_LONGEST_REASON = 120  # characters

_TOLD = re.compile(r'message: "([^"]{1,200})"')


class Reading:
    """A context that translates tantivy's errors to IndexDamaged, and the operating system's to IndexUnreadable.

    A class, because a generator as a context would take longer than looking a term up does.
    """

    __slots__ = ("_folder",)

    def __init__(self, folder: Path) -> None:
        """`folder` is the one that errors name."""
        self._folder = folder

    def __enter__(self) -> None:
        """Nothing to do."""

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        if error is None:
            return
        if isinstance(error, OSError):
            raise IndexUnreadable(self._folder, error.strerror or str(error)) from error
        if isinstance(error, ValueError) or type(error).__module__ == "pyo3_runtime":
            refused = _told_by_system(error)
            raise IndexUnreadable(self._folder, refused) if refused else damaged(self._folder, error) from error


@contextmanager
def writing(folder: Path) -> Iterator[None]:
    """Translate tantivy's errors to IndexBusy and IndexUnwritable, and the operating system's to the latter."""
    try:
        yield
    except ValueError as error:
        if BUSY in str(error):
            raise IndexBusy(folder) from error
        raise IndexUnwritable(folder, _reason(error)) from error
    except OSError as error:
        raise IndexUnwritable(folder, error.strerror or str(error)) from error


def damaged(folder: Path, error: BaseException) -> IndexDamaged:
    """The error for an index, in this folder, of which tantivy or the codec cannot read something."""
    return IndexDamaged(folder, f"the index cannot be read ({first_line(error)})")


def first_line(error: BaseException) -> str:
    """The first line of an error's message, shortened, since tantivy's may hold a whole file."""
    line = next(iter(str(error).splitlines()), type(error).__name__)
    return line if len(line) <= _LONGEST_REASON else f"{line[:_LONGEST_REASON]}…"


def _reason(error: ValueError) -> str:
    """Why writing failed: the operating system's message, if tantivy passes it on."""
    if isinstance(error, UnicodeEncodeError):
        return "its name is not UTF-8"
    told = _told_by_system(error)
    if told:
        return told
    if "worker thread" in str(error):  # where tantivy keeps the reason to itself
        return "writing failed, perhaps for want of room"
    return first_line(error)


def _told_by_system(error: BaseException) -> str | None:
    """The operating system's message, when tantivy's error contains one."""
    told = _TOLD.search(str(error))
    return told.group(1) if told else None
