"""A note in the index's folder of paths whose indexing is not finished: half an archive must not pass for all of it.

Whoever changes the note holds the index for writing, so that no two processes do at once.
"""

from __future__ import annotations

import contextlib
import json
import os
from collections.abc import Iterable, Sequence
from pathlib import Path

from retrieval.corpus.paths import absolute, places_of
from retrieval.errors import IndexUnwritable

_FILE = "unfinished.json"


def unfinished(index: Path) -> list[str]:
    """The absolute paths whose indexing is under way or was interrupted."""
    try:
        noted = json.loads((index / _FILE).read_text("utf-8"))
    except (OSError, ValueError, RecursionError):
        return []
    return [path for path in noted if isinstance(path, str)] if isinstance(noted, list) else []


def begin(index: Path, paths: Iterable[str]) -> None:
    """Note that the indexing of these paths is not finished. Raises IndexUnwritable."""
    _write(index, sorted({*unfinished(index), *map(absolute, paths)}))


def is_noted(index: Path, paths: Iterable[str]) -> bool:
    """Whether the note has any path that is one of these or lies below one."""
    return len(_left(index, paths)) < len(unfinished(index))


def finish(index: Path, paths: Iterable[str]) -> None:
    """Take everything under these paths off the note. Raises IndexUnwritable."""
    if is_noted(index, paths):
        _write(index, _left(index, paths))


def _left(index: Path, paths: Iterable[str]) -> list[str]:
    """The paths on the note that are not under these."""
    done = set(map(absolute, paths))
    return [path for path in unfinished(index) if done.isdisjoint(places_of(path))]


def _write(index: Path, paths: Sequence[str]) -> None:
    """Replace the note in one step, or delete it when nothing is left to note.

    A new note is on the disk before it takes its name: a power cut could else leave an empty file, which notes nothing,
    beside a commit that is only a part.
    """
    new = index / f"{_FILE}.new"
    try:
        if paths:
            with new.open("w", encoding="utf-8") as file:
                json.dump(paths, file)
                file.flush()
                os.fsync(file.fileno())
            new.replace(index / _FILE)
        else:
            (index / _FILE).unlink(missing_ok=True)
    except OSError as error:
        with contextlib.suppress(OSError):
            new.unlink()
        raise IndexUnwritable(index, error.strerror or str(error)) from error
