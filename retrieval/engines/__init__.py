"""What ranks passages: the protocol, and the engines that keep it."""

from __future__ import annotations

from pathlib import Path

from retrieval.engines.kept import KeptEngine
from retrieval.engines.places import EngineKind
from retrieval.engines.protocol import Keeper
from retrieval.errors import BadQuery

AUTO = "auto"
ENGINES: dict[str, EngineKind | None] = {AUTO: None, "memory": "memory", "disk": "disk"}
"""What an engine may be named; `auto` keeps a small archive in memory, and one that has outgrown it on disk."""


def open_engine(folder: Path) -> Keeper:
    """The engine that keeps the index in a folder. Raises NotIndexed, IndexMisplaced, IndexDamaged, IndexUnreadable."""
    return KeptEngine(folder)


def create_engine(name: str, folder: Path, *, rebuild: bool = False) -> Keeper:
    """The engine of that name in a folder, made anew where there is none; `rebuild` empties it first.

    What another engine keeps there is moved to the one named by the first commit. Raises IndexDamaged, IndexBusy,
    IndexUnreadable, IndexUnwritable, and BadQuery for a name that is not in ENGINES.
    """
    if name not in ENGINES:
        raise BadQuery(f"{name!r} is no engine; use one of {', '.join(ENGINES)}")
    return KeptEngine(folder, ENGINES[name], create=True, rebuild=rebuild)
