"""Where in an archive's folder each engine keeps its part, and which of them counts."""

from __future__ import annotations

import json
import os
import secrets
import shutil
from pathlib import Path
from typing import Literal, TypeAlias

from retrieval.errors import IndexUnwritable

EngineKind: TypeAlias = Literal["memory", "disk"]

MEMORY_FILE = "memory.sqlite"
MEMORY_JOURNAL = f"{MEMORY_FILE}-journal"
"""What SQLite keeps beside the file while it writes, and leaves when it is killed at that."""

DISK_FOLDER = "disk"

DISK_META = "meta.json"
"""The file by which tantivy tells what was committed; replaced by each commit."""

_LEAVING = f"{DISK_FOLDER}.leaving-"

_IN_EMPTY_FOLDERS = frozenset({DISK_FOLDER, "lost+found", ".DS_Store", ".gitignore", ".gitkeep"})
"""What may lie in a folder that waits for an index: what systems and people put there, and a beginning cut short."""


def kept_by(folder: Path) -> EngineKind | None:
    """The engine that keeps the archive in a folder, None when nothing was committed there.

    When both have something there, a move was cut short, and what the disk engine has is whole and counts.
    """
    if _has_disk(folder):
        return "disk"
    if (folder / MEMORY_FILE).exists():
        return "memory"
    return "disk" if _has_disk(folder) else None  # moved there between the two looks


def _has_disk(folder: Path) -> bool:
    """Whether the disk engine has committed anything in a folder."""
    try:
        return bool(json.loads((folder / DISK_FOLDER / DISK_META).read_bytes())["segments"])
    except (FileNotFoundError, NotADirectoryError):
        return False
    except (OSError, ValueError, LookupError, TypeError):
        return True  # it will tell what is wrong with it


def is_misplaced(folder: Path) -> bool:
    """Whether a folder in which no index was committed holds other things than one that was begun: it is no index's."""
    try:
        names = set(os.listdir(folder))
    except OSError:  # none there yet, or making one will tell why it cannot be
        return False
    begun = MEMORY_FILE in names or os.path.exists(f"{folder}/{DISK_FOLDER}/{DISK_META}")
    return not begun and not names <= _IN_EMPTY_FOLDERS


def may_have_moved(kind: EngineKind, folder: Path) -> bool:
    """Whether it is worth asking `kept_by` again of an archive that this engine kept; next to no work."""
    return os.path.exists(f"{folder}/{DISK_FOLDER}/{DISK_META}") != (kind == "disk")


def take_away(kind: EngineKind, folder: Path) -> None:
    """Delete what an engine left that no longer keeps the archive; the disk engine's folder goes in one step.

    What of such a folder was left when a process was killed at this goes too. Whoever takes anything away holds the
    archive for writing, with the other engine or with both. Raises IndexUnwritable.
    """
    try:
        if kind == "memory":
            for file in (MEMORY_FILE, MEMORY_JOURNAL):
                (folder / file).unlink(missing_ok=True)
        elif (folder / DISK_FOLDER).exists():
            (folder / DISK_FOLDER).rename(folder / f"{_LEAVING}{secrets.token_hex(4)}")
        for leaving in folder.glob(f"{_LEAVING}*"):
            shutil.rmtree(leaving, ignore_errors=True)  # what stays counts nothing, and the next commit tries again
    except OSError as error:
        raise IndexUnwritable(folder, error.strerror or str(error)) from error
