"""Where in an archive's folder each engine stores its files, and which engine keeps the archive."""

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
"""SQLite's journal, which exists while it writes, and stays when it is killed then."""

DISK_FOLDER = "disk"

DISK_META = "meta.json"
"""The file that lists what tantivy has committed; each commit replaces it."""

_LEAVING = f"{DISK_FOLDER}.leaving-"

_IN_EMPTY_FOLDERS = frozenset({DISK_FOLDER, "lost+found", ".DS_Store", ".gitignore", ".gitkeep"})
"""What may be in a folder without an index: what systems and people put there, and an interrupted beginning."""


def kept_by(folder: Path) -> EngineKind | None:
    """The kind of the engine that keeps the archive in a folder; None when there is no commit.

    When both engines have files there, a move was interrupted, and the disk engine's are complete and count.
    """
    if _has_disk(folder):
        return "disk"
    if (folder / MEMORY_FILE).exists():
        return "memory"
    return "disk" if _has_disk(folder) else None  # moved there between the two checks


def _has_disk(folder: Path) -> bool:
    """Whether the disk engine has a commit in a folder."""
    try:
        return bool(json.loads((folder / DISK_FOLDER / DISK_META).read_bytes())["segments"])
    except (FileNotFoundError, NotADirectoryError):
        return False
    except (OSError, ValueError, LookupError, TypeError, RecursionError):
        return True  # opening it will say what is wrong


def is_misplaced(folder: Path) -> bool:
    """Whether a folder without a commit holds other things than an index that was begun."""
    try:
        names = set(os.listdir(folder))
    except OSError:  # no folder yet, or making the index will say what is wrong with it
        return False
    begun = MEMORY_FILE in names or os.path.exists(f"{folder}/{DISK_FOLDER}/{DISK_META}")
    return not begun and not names <= _IN_EMPTY_FOLDERS


def may_have_moved(kind: EngineKind, folder: Path) -> bool:
    """Whether an archive that this engine kept may have moved, so that `kept_by` should be asked again; very cheap."""
    return os.path.exists(f"{folder}/{DISK_FOLDER}/{DISK_META}") != (kind == "disk")


def take_away(kind: EngineKind, folder: Path) -> None:
    """Delete the files of an engine that no longer keeps the archive; the disk engine's folder goes in one step.

    Remains of such folders, from a process that was killed meanwhile, are deleted too. The caller holds the archive for
    writing, with the other engine or with both. Raises IndexUnwritable.
    """
    try:
        if kind == "memory":
            for file in (MEMORY_FILE, MEMORY_JOURNAL):
                (folder / file).unlink(missing_ok=True)
        elif (folder / DISK_FOLDER).exists():
            (folder / DISK_FOLDER).rename(folder / f"{_LEAVING}{secrets.token_hex(4)}")
        for leaving in folder.glob(f"{_LEAVING}*"):
            shutil.rmtree(leaving, ignore_errors=True)  # what stays does no harm, and the next commit tries again
    except OSError as error:
        raise IndexUnwritable(folder, error.strerror or str(error)) from error
