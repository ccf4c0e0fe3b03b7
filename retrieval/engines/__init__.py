"""What ranks passages: the protocol, and the engines that keep it."""

from __future__ import annotations

from pathlib import Path

from retrieval.engines.protocol import Engine
from retrieval.errors import NotIndexed

MEMORY_FILE = "memory.sqlite"


def is_index(folder: Path) -> bool:
    """Whether a folder holds an index."""
    return (folder / MEMORY_FILE).exists()


def open_engine(folder: Path, *, create: bool, rebuild: bool = False) -> Engine:
    """The engine that keeps the index in a folder; with `create` a new one where there is none.

    `rebuild` removes what is there first. Raises NotIndexed, IndexDamaged, IndexBusy, IndexUnwritable.
    """
    from retrieval.engines.memory import MemoryEngine  # numpy and rank-bm25 are slow to import

    if not create and not is_index(folder):
        raise NotIndexed(folder)
    return MemoryEngine(folder, create=create, rebuild=rebuild)
