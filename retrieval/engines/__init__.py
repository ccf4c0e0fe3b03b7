"""The engines, which store the archive and rank its passages, and how one is opened."""

from __future__ import annotations

from pathlib import Path
from typing import Literal, TypeAlias, get_args

from retrieval.engines.layout import EngineKind
from retrieval.engines.protocol import Keeper
from retrieval.engines.switching import SwitchingKeeper
from retrieval.errors import BadQuery

EngineName: TypeAlias = Literal["auto", EngineKind]
"""`auto` keeps a small archive in memory, and moves it to disk when it has outgrown that."""


def open_engine(folder: Path) -> Keeper:
    """The index in a folder. Raises NotIndexed, IndexMisplaced, IndexDamaged, IndexUnreadable."""
    return SwitchingKeeper(folder)


def create_engine(name: EngineName, folder: Path, *, rebuild: bool = False) -> Keeper:
    """The index in a folder, made there if there is none, kept by the engine with that name; `rebuild` empties it.

    An archive that another engine keeps there is moved to this one with the first commit. Raises IndexDamaged,
    IndexBusy, IndexUnreadable, IndexUnwritable, and BadQuery for any other name.
    """
    if name not in get_args(EngineName):
        raise BadQuery(f"{name!r} is no engine; use one of {', '.join(get_args(EngineName))}")
    return SwitchingKeeper(folder, None if name == "auto" else name, create=True, rebuild=rebuild)
