"""What ranks passages: the protocol, and the engines that keep it."""

from __future__ import annotations

from pathlib import Path

from retrieval.engines.protocol import Engine
from retrieval.errors import BadQuery, NotIndexed

MEMORY_FILE = "memory.sqlite"
ENGINES = ("memory",)


def open_engine(folder: Path) -> Engine:
    """The engine that keeps the index in a folder. Raises NotIndexed, IndexDamaged."""
    from retrieval.engines.memory import MemoryEngine  # numpy is slow to import, and not every command ranks

    if not (folder / MEMORY_FILE).exists():
        raise NotIndexed(folder)
    return MemoryEngine(folder)


def create_engine(name: str, folder: Path, *, rebuild: bool = False) -> Engine:
    """The engine of that name in a folder, made anew where there is none; `rebuild` empties it first.

    Raises IndexDamaged, IndexBusy, IndexUnwritable, and BadQuery for a name that is not in ENGINES.
    """
    from retrieval.engines.memory import MemoryEngine

    if name not in ENGINES:
        raise BadQuery(f"{name!r} is no engine; use one of {', '.join(ENGINES)}")
    return MemoryEngine(folder, create=True, rebuild=rebuild)
