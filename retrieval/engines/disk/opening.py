"""Lays out a tantivy index, and opens it for reading and for writing."""

from __future__ import annotations

import json
import time
from pathlib import Path
from tempfile import TemporaryDirectory

import tantivy

from retrieval.engines.disk import rows
from retrieval.engines.disk.errors import BUSY
from retrieval.engines.layout import DISK_META

HEAP_BYTES = 100_000_000
"""Bytes of rows that tantivy may hold in memory before it writes a segment."""

BLOCK_BYTES = 4096
"""Bytes of stored rows that tantivy compresses together, and so must decompress to read one of them. With its own
16,384 a row takes twice as long and the index a tenth less room, and the last hundred blocks, which it keeps in memory
of each segment, four times as much."""

LOCK_S = 2.0
"""Seconds to wait for another writer's commit, or for a small merge after it."""

_LOOK_AGAIN_S = 0.05
_NO_LOCK = "Failed to acquire Lockfile: IoError"


def lay_out(place: Path) -> None:
    """Make an empty index, without a commit, in a folder where there is none.

    Only `meta.json` holds the size of blocks
    (https://docs.rs/tantivy/latest/tantivy/struct.IndexSettings.html#structfield.docstore_blocksize).
    """
    if tantivy.Index.exists(str(place)):
        return
    with TemporaryDirectory(prefix="laying-out-", dir=place, ignore_cleanup_errors=True) as folder:
        tantivy.Index(rows.schema(), folder)
        meta = json.loads(Path(folder, DISK_META).read_bytes())
        meta["index_settings"]["docstore_blocksize"] = BLOCK_BYTES
        laid_out = Path(folder, "laid-out.json")
        laid_out.write_text(json.dumps(meta), encoding="utf-8")
        if not tantivy.Index.exists(str(place)):  # another process may have been quicker
            laid_out.replace(place / DISK_META)


def opened_index(place: Path) -> tantivy.Index:
    """The tantivy index in a folder, which may be read-only.

    To open an index, tantivy creates a lock file beside it, so that a writer deletes nothing meanwhile
    (https://docs.rs/tantivy/latest/tantivy/directory/static.META_LOCK.html). In a read-only folder that fails, and the
    index is opened through links in a temporary folder, which is not needed any longer once it is open. tantivy's own
    threads may still write a file into it while it is removed; then it stays, empty but for that.
    """
    try:
        return tantivy.Index.open(str(place))
    except ValueError as error:
        if _NO_LOCK not in str(error):
            raise
    with TemporaryDirectory(prefix="pullquote-", ignore_cleanup_errors=True) as links:
        for file in place.iterdir():
            if file.suffix != ".lock":
                Path(links, file.name).symlink_to(file.absolute())
        return tantivy.Index.open(links)


def index_writer(place: Path) -> tantivy.IndexWriter:
    """The writer of an index, once nobody else holds it. Raises ValueError when that takes longer than LOCK_S."""
    index = tantivy.Index.open(str(place))
    due = time.monotonic() + LOCK_S
    while True:
        try:
            return index.writer(HEAP_BYTES, 1)
        except ValueError as error:
            if BUSY not in str(error) or time.monotonic() >= due:
                raise
        time.sleep(_LOOK_AGAIN_S)
