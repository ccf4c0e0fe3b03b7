"""The keeper of an archive, which lets one of the engines store it, chosen by name or by size, and may change engines.

An archive is moved to another engine while it is written. The new engine is filled beside the old one, and then commits
everything. From that commit on readers see the new engine; in a move to memory, from the removal of the disk engine's
folder right after it. Both engines are held for writing until the old one's files are gone, and nothing is deleted that
is not held, because another process may be moving the archive at the same time.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Protocol

from retrieval.engines.codec import Entry
from retrieval.engines.layout import EngineKind, is_misplaced, kept_by, may_have_moved, take_away
from retrieval.engines.protocol import Engine, Keeper
from retrieval.errors import IndexBusy, IndexDamaged, IndexMisplaced, NotIndexed, RetrievalError

SMALL = 5_000
"""Unless an engine is named, an archive of at most so many passages is kept in memory. Up to this size the memory
engine answers as fast as the disk engine and opens within a second."""

logger = logging.getLogger(__name__)


class Movable(Keeper, Protocol):
    """A keeper that an archive can be moved from."""

    def begin(self) -> object:
        """Hold the index for writing, from now until commit or rollback. Raises IndexBusy, IndexUnwritable."""

    def refresh(self) -> bool:
        """See Keeper.refresh. Raises a RetrievalError for a commit that cannot be read, and keeps the one before."""

    def entries(self) -> Iterator[Entry]:
        """What the index would hold if everything were committed now."""


class SwitchingKeeper:
    """Implements the Keeper protocol with the engine that keeps the archive."""

    def __init__(
        self, folder: Path, named: EngineKind | None = None, *, create: bool = False, rebuild: bool = False
    ) -> None:
        """Open the archive in `folder`, or with `create` make it. `named` is the engine that is to keep it.

        With `rebuild` it begins empty, and the first commit replaces everything that readers see. Raises NotIndexed,
        IndexMisplaced for a folder that holds other things and no index, IndexDamaged, IndexBusy, IndexUnreadable,
        IndexUnwritable.
        """
        self._folder = folder
        self._named = named
        self._lock = threading.Lock()  # held to change engines
        self._next: Movable | None = None  # what the archive is being moved to
        self._replaced: Movable | None = None  # the other engine's archive, held while this one rebuilds it
        self._rebuilding = rebuild
        self._replacing = False  # whether the first commit of a rebuild removes the other engine's archive
        self._is_writing = rebuild  # whether the archive is held for that
        self._growth = 0  # passages added less those removed, since the last commit
        self._kind: EngineKind
        self._kept: Movable
        if rebuild:
            self._begin_anew()
        else:
            self._kind, self._kept = _opened_where_kept(folder, named, create=create)

    def add(self, entry: Entry) -> None:
        """See Keeper.add."""
        self._begin()
        self._count(entry.source.file, len(entry.passages))
        self._written().add(entry)

    def remove(self, file: str) -> None:
        """See Keeper.remove."""
        self._begin()
        self._count(file, 0)
        self._written().remove(file)

    def commit(self, *, hold: bool = False) -> None:
        """See Keeper.commit."""
        if hold or self._named not in (None, self._kind):
            self._begin()
        if not self._is_writing:  # nothing is held, so what is in the folder may be another process's move
            return
        if self._next is not None or self._replacing:
            self._take_over(hold)
        else:
            self._refuse_what_was_moved()
            take_away(_other(self._kind), self._folder)  # the remains of an interrupted move
            try:
                self._kept.commit(hold=hold)
            except IndexBusy:  # another process has taken hold of it meanwhile
                self.rollback()
                raise
        self._rebuilding = False
        self._is_writing, self._growth = hold, 0

    def rollback(self) -> None:
        """See Keeper.rollback."""
        if self._next is not None:
            self._next.rollback()
            self._next.close()
            self._next = None
        self._kept.rollback()
        self._is_writing, self._growth = self._rebuilding, 0

    def refresh(self) -> bool:
        """See Keeper.refresh. Another process may also have moved the archive to another engine."""
        with self._lock:
            try:
                if self._is_writing or not may_have_moved(self._kind, self._folder) or not self._has_moved():
                    return self._kept.refresh()
                before = self._kept
                self._kind, self._kept = _opened_where_kept(self._folder)
            except RetrievalError as error:
                is_passing = isinstance(error, IndexBusy)  # another process commits just now
                logger.log(logging.INFO if is_passing else logging.WARNING, "%s", error)
                return False
            before.close()
            return True

    def close(self) -> None:
        """See Keeper.close."""
        if self._next is not None:
            self._next.close()
        self._kept.close()
        self._let_go_of_replaced()

    def latest(self) -> Engine:
        """See Keeper.latest."""
        return self._kept.latest()

    def check(self) -> None:
        """See Keeper.check."""
        self._kept.check()

    def _begin_anew(self) -> None:
        """Begin an empty archive. What it is to replace is held for writing, whichever engine keeps it."""
        kind = kept_by(self._folder)
        self._kind = self._named or kind or "memory"
        self._replacing = kind not in (None, self._kind)
        self._replaced = _held(_other(self._kind), self._folder) if self._replacing else None
        try:
            self._kept = _opened(self._kind, self._folder, create=True, rebuild=True)
        except BaseException:
            self._let_go_of_replaced()
            raise
        if kept_by(self._folder) not in (None, kind, self._kind):  # moved before it was held
            self.close()
            raise IndexBusy(self._folder)

    def _begin(self) -> None:
        """Hold the archive for writing, and begin to move it when another engine is named."""
        if self._is_writing:
            return
        self._refuse_what_was_moved()
        try:
            self._kept.begin()
        finally:
            self._refuse_what_was_moved()  # while the lock was waited for
        self._is_writing = True
        if self._named not in (None, self._kind):
            self._move()

    def _has_moved(self) -> bool:
        """Whether the archive is kept by another engine since the last refresh."""
        return kept_by(self._folder) not in (None, self._kind)

    def _refuse_what_was_moved(self) -> None:
        """Raises IndexBusy when another process has moved the archive since the last refresh."""
        if self._has_moved():
            self._kept.rollback()
            raise IndexBusy(self._folder)

    def _count(self, file: str, passages: int) -> None:
        """Count a source's passages, which replace those it had; begin to move an archive that outgrows memory."""
        if self._named is not None or self._kind == "disk" or self._next is not None:
            return
        before = self.latest().source(file)
        self._growth += passages - (before.passages if before else 0)
        if self.latest().totals().passages + self._growth > SMALL:
            self._move()

    def _move(self) -> None:
        """Fill the other engine with what this one would hold after a commit, and write to it from now on."""
        target = _opened(_other(self._kind), self._folder, create=True, rebuild=True)
        try:
            for entry in self._kept.entries():
                target.add(entry)
        except BaseException:
            target.rollback()
            target.close()
            raise
        self._next = target

    def _take_over(self, hold: bool) -> None:
        """Commit what replaces another engine's archive, and remove that while both are still held for writing.

        Otherwise another process could write to what is about to be removed, or move the archive back and lose it.
        """
        self._written().commit(hold=True)
        take_away(self._kind if self._next else _other(self._kind), self._folder)
        if self._next is not None:
            with self._lock:
                self._replaced, self._kept, self._next = self._kept, self._next, None
                self._kind = _other(self._kind)
        self._let_go_of_replaced()
        self._replacing = False
        if not hold:
            self._kept.commit()

    def _let_go_of_replaced(self) -> None:
        """Release the other engine's archive, once it was replaced or will not be."""
        if self._replaced is not None:
            self._replaced.rollback()
            self._replaced.close()
            self._replaced = None

    def _written(self) -> Movable:
        return self._next or self._kept


def _opened_where_kept(
    folder: Path, named: EngineKind | None = None, *, create: bool = False
) -> tuple[EngineKind, Movable]:
    """(kind, engine) of the engine that keeps the archive, also when another process moves it meanwhile.

    With `create` and no archive, the named engine is made, else the memory engine. Raises as `SwitchingKeeper` does.
    """
    while True:
        kept = kept_by(folder)
        if kept is None and not create:
            raise IndexMisplaced(folder) if is_misplaced(folder) else NotIndexed(folder)
        kind: EngineKind = kept or named or "memory"
        try:
            opened = _opened(kind, folder, create=create)
        except RetrievalError:
            if kept_by(folder) in (None, kind):
                raise
            continue
        if kept_by(folder) in (None, kind):
            return kind, opened
        opened.close()


def _opened(kind: EngineKind, folder: Path, *, create: bool = False, rebuild: bool = False) -> Movable:
    """The engine of that kind, opened. Each is imported only when it is needed, since that takes long."""
    if kind == "disk":
        from retrieval.engines.disk.engine import DiskEngine

        return DiskEngine(folder, create=create, rebuild=rebuild)
    from retrieval.engines.memory.engine import MemoryEngine

    return MemoryEngine(folder, create=create, rebuild=rebuild)


def _held(kind: EngineKind, folder: Path) -> Movable | None:
    """The engine whose archive is to be replaced, held for writing; None when that archive is damaged.

    Raises IndexBusy, also when the archive has just been moved, and IndexUnwritable.
    """
    try:
        keeper = _opened(kind, folder)
    except IndexDamaged:
        return None
    except RetrievalError:
        if kept_by(folder) != kind:
            raise IndexBusy(folder) from None
        raise
    try:
        keeper.begin()
    except BaseException:
        keeper.close()
        raise
    return keeper


def _other(kind: EngineKind) -> EngineKind:
    return "disk" if kind == "memory" else "memory"
