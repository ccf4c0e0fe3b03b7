"""Moves an archive between the engines while other processes write to it, change nothing and read it.

Run in a process of its own, since it forks: python -m tests.contracts.moves FOLDER SECONDS, over the contract's
archive. Ends with status 0 when no process ever found it gone or with a part missing, and it is whole at the end.
"""

from __future__ import annotations

import logging
import os
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from itertools import count
from pathlib import Path

from retrieval.engines import create_engine, open_engine
from retrieval.engines.disk import opening
from retrieval.engines.memory import engine as memory
from retrieval.errors import IndexBusy
from tests.contracts.archive import ARCHIVE, files, files_in, named

HELD = {document.source.file for document in ARCHIVE}


def move(folder: Path, number: int) -> None:
    """Move it to the one engine and the other in turn, as seldom as lets every other process meet a move."""
    time.sleep(0.1)
    engine = create_engine(("disk", "memory")[number % 2], folder)
    try:
        engine.commit()
    finally:
        engine.close()


def add(folder: Path, number: int) -> None:
    """Add a source in two commits, which hold the archive in between; after the last, it is there."""
    engine = create_engine("auto", folder)
    try:
        engine.add(named(f"{os.getpid()}-{number}.txt"))
        engine.commit(hold=True)
        engine.remove(f"{os.getpid()}-{number - 1}.txt")
        engine.commit()
        assert f"{os.getpid()}-{number}.txt" in files(engine)
    finally:
        engine.close()


def change_nothing(folder: Path, number: int) -> None:
    """What an indexing run does that finds nothing new."""
    engine = create_engine("auto", folder)
    engine.refresh()
    time.sleep(number % 7 / 100)
    engine.commit()
    engine.close()


def read(folder: Path, _: int) -> None:
    """Open it, ask, see what is new and ask again."""
    engine = open_engine(folder)
    for _ in range(2):
        assert set(files(engine)) >= HELD, files(engine)
        engine.refresh()
    engine.close()


def over_and_over(work: Callable[[Path, int], None], folder: Path, until: float) -> int:
    """A process of its own that does some work until then; what others hold is tried again. Gives its id."""
    process = os.fork()
    if process:
        return process
    status = 1
    try:
        for number in count():
            if time.monotonic() > until:
                break
            with suppress(IndexBusy):
                work(folder, number)
        status = 0
    finally:
        if status:
            logging.exception("%s failed", work.__name__)
        os._exit(status)


def main(folder: str, seconds: str) -> None:
    """All of them at once for so many seconds."""
    memory.LOCK_S = opening.LOCK_S = 0.3
    until = time.monotonic() + float(seconds)
    work = (move, move, add, add, change_nothing, change_nothing, read, read)
    processes = [over_and_over(each, Path(folder), until) for each in work]
    failed = [os.waitstatus_to_exitcode(os.waitpid(process, 0)[1]) for process in processes]
    assert failed == [0] * len(work), failed
    assert set(files_in(Path(folder))) >= HELD


if __name__ == "__main__":
    main(*sys.argv[1:])
