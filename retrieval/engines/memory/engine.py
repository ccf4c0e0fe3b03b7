"""The keeper of the memory engine: writes documents to SQLite, and reads into memory what was committed."""

from __future__ import annotations

import sqlite3
import threading
import time
import zlib
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from retrieval.engines import codec
from retrieval.engines.codec import Entry
from retrieval.engines.layout import MEMORY_FILE, MEMORY_JOURNAL
from retrieval.engines.made_with import MADE_WITH, check_made_with
from retrieval.engines.memory.commit import Commit
from retrieval.engines.memory.errors import reading, writing
from retrieval.engines.protocol import Engine
from retrieval.errors import IndexBusy, IndexDamaged, NotIndexed

LOCK_S = 2.0
"""Seconds to wait for another process's commit."""

_LOOK_AGAIN_S = 0.02

_UNREAD = -1  # a data version that no commit has

_SCHEMA = (
    "CREATE TABLE IF NOT EXISTS meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID",
    "CREATE TABLE IF NOT EXISTS document (file TEXT PRIMARY KEY, line TEXT NOT NULL, crc INTEGER NOT NULL)"
    " WITHOUT ROWID",
)


class MemoryEngine:
    """Implements the Keeper protocol. Opening reads every document; a reader sees the last commit it refreshed to."""

    def __init__(self, folder: Path, *, create: bool = False, rebuild: bool = False) -> None:
        """Open the index in `folder`; with `create`, make it when it isn't there.

        With `rebuild` the engine begins empty, and its first commit replaces all that readers see. Raises NotIndexed
        where nothing was ever committed, IndexDamaged, IndexBusy, IndexUnreadable, IndexUnwritable.
        """
        self._folder = folder
        self._file = folder / MEMORY_FILE
        self._rebuilding = rebuild
        self._is_new = create and not self._file.exists()  # made here, without a commit so far
        self._lock = threading.RLock()  # held to load and to begin, so that nothing uncommitted is loaded
        if create:
            with writing(folder):
                folder.mkdir(parents=True, exist_ok=True)
        try:
            self._open(create)
        except IndexDamaged:
            if not rebuild:
                raise
            with writing(folder):
                for file in (self._file, folder / MEMORY_JOURNAL):
                    file.unlink(missing_ok=True)
            self._open(create)

    def begin(self) -> None:
        """Hold the index for writing, from now until commit or rollback. Raises IndexBusy, IndexUnwritable."""
        with self._lock, writing(self._folder):
            if self._db.in_transaction:
                return
            self._hold()
            if self._rebuilding:  # the tables may be of another format
                self._db.execute("DROP TABLE IF EXISTS document")
            for statement in _SCHEMA:
                self._db.execute(statement)
            self._db.executemany("INSERT OR REPLACE INTO meta VALUES (?, ?)", MADE_WITH.items())

    def entries(self) -> Iterator[Entry]:
        """What the index would hold if everything were committed now."""
        with reading(self._folder):
            for line in self._lines():
                yield codec.load(line)

    def add(self, entry: Entry) -> None:
        """See Keeper.add."""
        self.begin()
        file, line = entry.source.file, codec.dump(entry)
        with writing(self._folder):
            self._db.execute("INSERT OR REPLACE INTO document VALUES (?, ?, ?)", (file, line, _crc(file, line)))

    def remove(self, file: str) -> None:
        """See Keeper.remove."""
        self.begin()
        with writing(self._folder):
            self._db.execute("DELETE FROM document WHERE file = ?", (file,))

    def commit(self, *, hold: bool = False) -> None:
        """See Keeper.commit."""
        if self._rebuilding or hold:
            self.begin()
        if self._db.in_transaction:
            with self._lock:
                self._version = _UNREAD  # until it is loaded, since Ctrl-C may come between
                with writing(self._folder):
                    self._db.commit()
                    if hold:
                        self._hold()
                self._rebuilding = self._is_new = False
                self._load()

    def rollback(self) -> None:
        """See Keeper.rollback."""
        self._db.rollback()

    def refresh(self) -> bool:
        """See Movable.refresh."""
        with self._lock:
            if self._db.in_transaction:  # nobody else can have committed
                return False
            if self._is_another_file():
                self._open_another()
            elif self._data_version() == self._version:
                return False
            else:
                self._load()
            return True

    def close(self) -> None:
        """See Keeper.close. A file that was made here is deleted if nobody has committed anything to it."""
        if self._is_new:
            with suppress(sqlite3.Error, OSError):
                self._db.rollback()
                self._db.execute("BEGIN IMMEDIATE")  # so that nobody begins to write to it now
                if not self._is_laid_out() and not self._is_gone():
                    self._file.unlink()
        self._db.close()

    def latest(self) -> Engine:
        """See Keeper.latest."""
        return self._committed

    def check(self) -> None:
        """See Keeper.check. SQLite checks its file, too (https://sqlite.org/pragma.html#pragma_integrity_check)."""
        with reading(self._folder):
            (told,) = self._db.execute("PRAGMA integrity_check(1)").fetchone()
            for _ in self._lines():
                pass
        if told != "ok":
            raise IndexDamaged(self._folder, f"{MEMORY_FILE} is damaged ({' '.join(told.split())})")

    def _open(self, create: bool) -> None:
        opening = writing if create else reading
        uri = f"{self._file.absolute().as_uri()}?mode={'rwc' if create else 'rw'}"
        with opening(self._folder):
            self._db = sqlite3.connect(uri, uri=True, timeout=LOCK_S, isolation_level=None, check_same_thread=False)
        try:
            with opening(self._folder):
                # A spilled cache would lock readers out until the commit (https://sqlite.org/pragma.html).
                self._db.execute("PRAGMA cache_spill = OFF")
                made = self._is_laid_out()
                self._opened = self._found()
            if self._rebuilding:
                self.begin()
            elif made:
                self._check_format()
                self._load()
                return
            elif not create:
                raise NotIndexed(self._folder)
            self._version, self._committed = self._data_version(), Commit([])
        except BaseException:
            self._db.close()
            raise

    def _open_another(self) -> None:
        """Open the index that has replaced this one; while that cannot be read, this one stays open."""
        db, opened = self._db, self._opened
        try:
            self._open(create=False)
        except BaseException:
            self._db, self._opened = db, opened
            raise
        db.close()

    def _hold(self) -> None:
        """Begin a write transaction, once nobody else has one. Raises IndexBusy, also when the file was removed.

        A lock on a removed file does not keep others from the new file in its place, whose journal SQLite would take
        for this one's and delete (https://sqlite.org/howtocorrupt.html, 2.4). So SQLite is not left to wait by itself:
        the file is looked at before each attempt.
        """
        due = time.monotonic() + LOCK_S
        self._db.execute("PRAGMA busy_timeout = 0")
        try:
            while not self._is_gone():
                try:
                    self._db.execute("BEGIN IMMEDIATE")
                    break
                except sqlite3.OperationalError as error:
                    if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY or time.monotonic() >= due:
                        raise
                time.sleep(_LOOK_AGAIN_S)
        finally:
            self._db.execute(f"PRAGMA busy_timeout = {LOCK_S * 1000:.0f}")
        if self._is_gone():
            self._db.rollback()
            raise IndexBusy(self._folder)

    def _is_laid_out(self) -> bool:
        """Whether there was any commit: the tables are made in the first transaction."""
        return self._db.execute("SELECT 1 FROM sqlite_master LIMIT 1").fetchone() is not None

    def _is_another_file(self) -> bool:
        """Whether another index has replaced the file that was opened. When it is merely gone, this is false."""
        return self._found() not in (None, self._opened)

    def _is_gone(self) -> bool:
        """Whether the file that was opened is gone or replaced."""
        return self._found() != self._opened

    def _found(self) -> tuple[int, int] | None:
        """(device, inode) of the file that is there now; None when there is none."""
        try:
            found = self._file.stat()
        except OSError:
            return None
        return found.st_dev, found.st_ino

    def _check_format(self) -> None:
        with reading(self._folder):
            stored = dict(self._db.execute("SELECT key, value FROM meta"))
        check_made_with(self._folder, stored)

    def _data_version(self) -> int:
        """A number that changes when another connection commits (https://sqlite.org/pragma.html)."""
        with reading(self._folder):
            return int(self._db.execute("PRAGMA data_version").fetchone()[0])

    def _lines(self) -> Iterator[str]:
        """The stored documents, ordered by file. Raises IndexDamaged for one whose checksum is wrong."""
        for file, line, crc in self._db.execute("SELECT file, line, crc FROM document ORDER BY file"):
            if _crc(file, line) != crc:
                raise IndexDamaged(self._folder, f"what {MEMORY_FILE} holds of {file} is not as it was written")
            yield line

    def _load(self) -> None:
        """Read the last commit, which is searched from now on."""
        version = self._data_version()
        with reading(self._folder):
            if not self._is_laid_out():
                raise NotIndexed(self._folder)
            lines = list(self._lines())
        try:
            self._committed = Commit([codec.decode(codec.load(line)) for line in lines])
        except codec.UNREADABLE as error:
            raise IndexDamaged(self._folder, f"{MEMORY_FILE} cannot be read ({error})") from error
        self._version = version


def _crc(file: str, line: str) -> int:
    """The CRC-32 that is stored with a document: SQLite has no checksums of its own."""
    return zlib.crc32(f"{file}\n{line}".encode())
