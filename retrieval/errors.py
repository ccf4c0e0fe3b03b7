"""What can go wrong in the library.

RetrievalError
├ SourceMissing(file)             no such file, or no such source in the index
├ SourceUnreadable(file, reason)  undecodable, empty, binary or over-large
├ NotIndexed(index)               there is no index where one was opened
├ IndexMisplaced(index)           the folder is full of other things, and no index
├ IndexDamaged(index, reason)     there is something, but not an index that can be read
├ IndexBusy(index)                another process is writing it
├ IndexUnreadable(index, reason)  a file or folder that may not be read
├ IndexUnwritable(index, reason)  a read-only folder, a full disk
├ WorkerFailed(reason)            a worker process that ended or failed
└ BadQuery(reason)                a question, option or input line that cannot be used

Each message is one line that names the thing and the way out.
"""

from __future__ import annotations

import shlex
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_MOST_NAMED = 10  # paths in a command


class RetrievalError(Exception):
    """Base of every error that the library raises on purpose."""


class SourceMissing(RetrievalError):
    """No such file on disk, or no such source in the index."""

    def __init__(self, file: str, hint: str = "check the path") -> None:
        super().__init__(f"{file}: no such source; {hint}")
        self.file = file


class SourceUnreadable(RetrievalError):
    """A file that exists but holds no article text; `reason` is a short clause."""

    def __init__(self, file: str, reason: str) -> None:
        super().__init__(f"{file}: {reason}")
        self.file = file
        self.reason = reason


class NotIndexed(RetrievalError):
    """There is no index in the folder."""

    def __init__(self, index: Path) -> None:
        super().__init__(f"{index}: no index here; make one with: {index_command(index)}")
        self.index = index


class IndexMisplaced(RetrievalError):
    """An index was opened in a folder that holds other things and none: a mistyped name, most likely."""

    def __init__(self, index: Path) -> None:
        super().__init__(
            f"{index}: this folder holds other things and no index; name another, or build one here: "
            f"{index_command(index)}"
        )
        self.index = index


class IndexDamaged(RetrievalError):
    """The folder holds something that is not an index this version can read."""

    def __init__(self, index: Path, reason: str) -> None:
        super().__init__(f"{index}: {reason}; rebuild it with: {index_command(index)} --rebuild")
        self.index = index
        self.reason = reason


class IndexBusy(RetrievalError):
    """Another process holds the index for writing."""

    def __init__(self, index: Path) -> None:
        super().__init__(f"{index}: another process is writing this index; try again when it is done")
        self.index = index


class IndexUnreadable(RetrievalError):
    """The index cannot be read where it is: this user may not, or the disk fails. It may be whole for others."""

    def __init__(self, index: Path, reason: str) -> None:
        super().__init__(f"{index}: the index cannot be read here ({reason}); let this user read all files in it")
        self.index = index
        self.reason = reason


class IndexUnwritable(RetrievalError):
    """The index cannot be written where it is: a read-only folder, a full disk. What it held stays."""

    def __init__(self, index: Path, reason: str) -> None:
        super().__init__(f"{index}: the index cannot be written here ({reason}); make room or choose another --index")
        self.index = index
        self.reason = reason


class WorkerFailed(RetrievalError):
    """A worker process that ended before its work was done, or failed in it; `reason` is a clause without subject."""

    def __init__(self, reason: str) -> None:
        super().__init__(f"a worker process {reason}; run it again, with --jobs 1 if memory may have been short")
        self.reason = reason


class BadQuery(RetrievalError):
    """A question, an option or an input line that cannot be used; the message says why."""


def index_command(index: Path, paths: Sequence[str] = ()) -> str:
    """The command that indexes these paths, or those that somebody is to name, into a folder, as a shell takes it.

    Of many paths only the first are written out: a shell makes thousands of one pattern.
    """
    named = shlex.join(paths[:_MOST_NAMED]) or "PATH…"
    more = " …" if len(paths) > _MOST_NAMED else ""
    return f"pullquote index {named}{more} {shlex.join(['--index', str(index)])}"
