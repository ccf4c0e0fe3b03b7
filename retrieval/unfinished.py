"""A note beside the index of what is not finished yet, so that half an archive doesn't pass for all of it."""

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


def finish(index: Path, paths: Sequence[str]) -> None:
    """Note that all under the paths is in. Raises IndexUnwritable."""
    before = unfinished(index)
    done = [Path(absolute(path)) for path in paths]
    left = [path for path in before if not any(each in (Path(path), *Path(path).parents) for each in done)]
    if left != before:
        _write(index, left)


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
