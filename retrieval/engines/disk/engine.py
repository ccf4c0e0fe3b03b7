"""The keeper of the disk engine: writes to the tantivy index, and opens what was committed to it."""

from __future__ import annotations

import logging
import shutil
import threading
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import tantivy

from retrieval.engines.codec import Entry, encode
from retrieval.engines.disk import rows
from retrieval.engines.disk.checksums import damaged_file
from retrieval.engines.disk.commit import Commit
from retrieval.engines.disk.errors import Reading, first_line, writing
from retrieval.engines.disk.opening import index_writer, lay_out, opened_index
from retrieval.engines.disk.sharing import Sharing, share
from retrieval.engines.disk.snapshot import Snapshot
from retrieval.engines.layout import DISK_FOLDER, DISK_META
from retrieval.engines.protocol import Engine
from retrieval.errors import IndexDamaged, NotIndexed

logger = logging.getLogger(__name__)


class DiskEngine:
    """Implements the Keeper protocol with tantivy. A reader sees the last commit that it refreshed to."""

    def __init__(self, folder: Path, *, create: bool = False, rebuild: bool = False) -> None:
        """Open the index in `folder`; with `create`, make it when it isn't there.

        With `rebuild` the engine begins empty, and its first commit replaces all that readers see. Raises NotIndexed,
        IndexDamaged, IndexBusy, IndexUnreadable, IndexUnwritable.
        """
        self._folder = folder
        self._place = folder / DISK_FOLDER
        self._rebuilding = rebuild
        self._lock = threading.Lock()  # held to open a snapshot
        self._writer: tantivy.IndexWriter | None = None
        self._sharing: Sharing | None = None  # from when a writer is opened until what it merges is merged
        self._merging: threading.Thread | None = None  # runs after a commit, and holds the index for writing
        self._snapshot: Snapshot
        self._signature: tuple[int, int, int] | None = None
        if create:
            self._lay_out()
        try:
            self._open()
        except IndexDamaged:
            if not rebuild:
                raise
            with writing(folder):
                shutil.rmtree(self._place)
            self._lay_out()
            self._open()
        if not create and not self._snapshot.committed:
            raise NotIndexed(folder)
        if rebuild:
            self.begin()
            self._snapshot = Snapshot(folder, tantivy.Index(rows.schema()))

    def begin(self) -> tantivy.IndexWriter:
        """Hold the index for writing, from now until commit or rollback. Raises IndexBusy, IndexUnwritable."""
        if self._writer is None:
            self._end_merging()
            with writing(self._folder):
                self._writer = index_writer(self._place)
                if self._rebuilding:
                    self._writer.delete_all_documents()
                if self._rebuilding or not self._snapshot.committed:
                    self._writer.delete_documents_by_term("kind", rows.SETTINGS)
                    self._writer.add_document(rows.settings_row())
            self._sharing = Sharing(self._place)
        return self._writer

    def entries(self) -> Iterator[Entry]:
        """See Movable.entries. An archive is moved from disk before anything is written, so its last commit is all."""
        for file in self._snapshot.files():
            if self._snapshot.source(file) is not None:
                yield encode(self._snapshot.document(file))

    def add(self, entry: Entry) -> None:
        """See Keeper.add."""
        writer = self.begin()
        with writing(self._folder):
            writer.delete_documents_by_term("file", entry.source.file)
            for row in rows.rows_of(entry):
                writer.add_document(row)

    def remove(self, file: str) -> None:
        """See Keeper.remove."""
        writer = self.begin()
        with writing(self._folder):
            writer.delete_documents_by_term("file", file)

    def commit(self, *, hold: bool = False) -> None:
        """See Keeper.commit. Without `hold`, tantivy then merges small segments in the background."""
        if hold or self._rebuilding or not self._snapshot.committed:
            self.begin()
        if self._writer is None:
            return
        with writing(self._folder):
            self._writer.commit()
        share(self._place)
        self._rebuilding = False
        with self._lock:
            self._open()
        if not hold:
            writer, self._writer = self._writer, None
            self._merging = threading.Thread(target=self._merge, args=(writer,), name="merging")
            self._merging.start()

    def rollback(self) -> None:
        """See Keeper.rollback."""
        writer, self._writer = self._writer, None
        if writer is not None:
            with suppress(ValueError):  # a writer that failed is gone anyway, and the last commit is whole
                writer.rollback()
                writer.garbage_collect_files()
            self._end_sharing()

    def refresh(self) -> bool:
        """See Movable.refresh. When the index is gone, or is just being rebuilt, what was seen stays."""
        with self._lock:
            if self._writer is not None:  # nobody else can have committed
                return False
            signature = self._signature_now()
            if signature in (None, self._signature):
                return False
            opened = self._opened()
            if not opened.committed:
                return False
            self._signature, self._snapshot = signature, opened
            return True

    def close(self) -> None:
        """See Keeper.close. Waits until what the last commit left to be merged is merged."""
        self.rollback()
        self._end_merging()

    def latest(self) -> Engine:
        """See Keeper.latest."""
        return Commit(self._folder, self._snapshot)

    def check(self) -> None:
        """See Keeper.check."""
        with Reading(self._folder):
            name = damaged_file(self._place)
        if name:
            raise IndexDamaged(self._folder, f"{DISK_FOLDER}/{name} is not as it was written, its checksum is another")

    def _lay_out(self) -> None:
        """Make an empty index, without a commit, where there is none."""
        with writing(self._folder):
            self._place.mkdir(parents=True, exist_ok=True)
            lay_out(self._place)

    def _merge(self, writer: tantivy.IndexWriter) -> None:
        """Let tantivy finish merging small segments. A failure loses nothing: the commit is done."""
        try:
            writer.wait_merging_threads()
        except ValueError as error:
            logger.warning("merging segments failed: %s", first_line(error))
        self._end_sharing()

    def _end_merging(self) -> None:
        """Wait for the merge after the previous commit."""
        merging, self._merging = self._merging, None
        if merging is not None:
            merging.join()

    def _end_sharing(self) -> None:
        sharing, self._sharing = self._sharing, None
        if sharing is not None:
            sharing.end()

    def _open(self) -> None:
        """Take the last commit as the one to read. Raises NotIndexed, IndexDamaged, IndexUnreadable."""
        self._signature = self._signature_now()
        self._snapshot = self._opened()

    def _opened(self) -> Snapshot:
        with Reading(self._folder):
            if not (self._place / DISK_META).exists():
                raise NotIndexed(self._folder)
            return Snapshot(self._folder, opened_index(self._place))

    def _signature_now(self) -> tuple[int, int, int] | None:
        """A value that changes with each commit, and when the folder is made again; None when there is no index."""
        try:
            found = (self._place / DISK_META).stat()
        except OSError:
            return None
        return found.st_ino, found.st_mtime_ns, found.st_size
