"""Opens ordinary files only, and says why one cannot be opened."""

from __future__ import annotations

import os
import stat
from pathlib import Path
from typing import BinaryIO

from retrieval.errors import SourceUnreadable


def open_ordinary(path: Path, file: str) -> BinaryIO:
    """An ordinary file, open for reading its bytes; `file` is the name that errors give.

    Raises SourceUnreadable for a folder, a device or a pipe, which is not waited for, and OSError for what cannot be
    opened.
    """
    descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    mode = os.fstat(descriptor).st_mode
    if stat.S_ISREG(mode):
        return open(descriptor, "rb")
    os.close(descriptor)
    raise SourceUnreadable(
        file,
        "is a folder; name the files in it" if stat.S_ISDIR(mode) else "is not an ordinary file; save it as one first",
    )


def refused(file: str, error: OSError) -> SourceUnreadable:
    """The error for a file or folder that the operating system refuses to open or read."""
    if isinstance(error, PermissionError):
        return SourceUnreadable(file, "may not be read; check its permissions")
    return SourceUnreadable(file, f"cannot be read: {error.strerror}; check its path and its disk")
