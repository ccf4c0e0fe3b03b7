"""A note beside the index of what is not finished yet, so that half an archive doesn't pass for all of it.

Whoever changes it holds the index for writing, so that no two do at once.
"""

from __future__ import annotations

import contextlib
import json
from collections.abc import Iterable, Sequence
from pathlib import Path

from retrieval.corpus.paths import absolute
from retrieval.errors import IndexUnwritable

_FILE = "unfinished.json"


def unfinished(index: Path) -> list[str]:
    """The absolute paths whose indexing was begun, and is under way or was interrupted."""
    try:
        noted = json.loads((index / _FILE).read_text("utf-8"))
    except (OSError, ValueError):
        return []
    return [path for path in noted if isinstance(path, str)] if isinstance(noted, list) else []


def begin(index: Path, paths: Iterable[str]) -> None:
    """Note that indexing the paths goes on after a commit. Raises IndexUnwritable."""
    _write(index, sorted({*unfinished(index), *map(absolute, paths)}))


def is_noted(index: Path, paths: Iterable[str]) -> bool:
    """Whether any path under these is noted."""
    return len(_left(index, paths)) < len(unfinished(index))


def finish(index: Path, paths: Iterable[str]) -> None:
    """Note that all under the paths is in. Raises IndexUnwritable."""
    if is_noted(index, paths):
        _write(index, _left(index, paths))


def _left(index: Path, paths: Iterable[str]) -> list[str]:
    """What is noted and doesn't lie under the paths."""
    done = [Path(absolute(path)) for path in paths]
    return [path for path in unfinished(index) if not any(each in (Path(path), *Path(path).parents) for each in done)]


def _write(index: Path, paths: Sequence[str]) -> None:
    """Replace the note at once, or take it away when there is nothing to note."""
    new = index / f"{_FILE}.new"
    try:
        if paths:
            new.write_text(json.dumps(paths, ensure_ascii=True), "utf-8")
            new.replace(index / _FILE)
        else:
            (index / _FILE).unlink(missing_ok=True)
    except OSError as error:
        with contextlib.suppress(OSError):
            new.unlink()
        raise IndexUnwritable(index, error.strerror or str(error)) from error
