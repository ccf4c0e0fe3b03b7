"""Lets other users read the index as far as the umask allows, also while it is written.

tantivy writes meta.json and .managed.json as temporary files, which only their owner may read, and then renames them:
at each commit, and at the end of each merge, which it tells nobody.
"""

from __future__ import annotations

import threading
from contextlib import suppress
from pathlib import Path
from stat import S_IMODE

from retrieval.engines.layout import DISK_META

_LOCK = ".tantivy-writer.lock"  # made by tantivy as the umask tells
_MANAGED = ".managed.json"  # the names of all files, which opening reads too
_LOOK_AGAIN_S = 0.05


def share(place: Path) -> None:
    """Give those two files the mode of tantivy's lock file.

    Errors are ignored: some file systems have no permissions, and what was written is whole in any case.
    """
    with suppress(OSError):
        mode = (place / _LOCK).stat().st_mode & 0o666
        for name in (_MANAGED, DISK_META):
            file = place / name
            if S_IMODE(file.stat().st_mode) != mode:
                file.chmod(mode)


class Sharing:
    """Shares the index in a folder again and again, in a thread, until `end` is called."""

    def __init__(self, place: Path) -> None:
        self._place = place
        self._ended = threading.Event()
        self._thread = threading.Thread(target=self._keep, name="sharing", daemon=True)
        self._thread.start()

    def end(self) -> None:
        """Share it for the last time."""
        self._ended.set()
        self._thread.join()
        share(self._place)

    def _keep(self) -> None:
        while not self._ended.wait(_LOOK_AGAIN_S):
            share(self._place)
