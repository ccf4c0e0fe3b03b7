from __future__ import annotations

import json
import os
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from retrieval.engines import create_engine
from retrieval.engines.disk.engine import DiskEngine
from retrieval.engines.disk.sharing import Sharing
from retrieval.engines.layout import DISK_FOLDER, DISK_META
from tests.contracts.archive import named

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="POSIX permissions")


@pytest.fixture(params=[(0o022, 0o644), (0o027, 0o640), (0o077, 0o600)], ids=["all", "group", "owner"])
def mode(request: pytest.FixtureRequest) -> Iterator[int]:
    """The mode that files have by the umask that is set meanwhile."""
    umask, mode = request.param
    before = os.umask(umask)
    yield mode
    os.umask(before)


def modes(folder: Path) -> set[int]:
    return {path.stat().st_mode & 0o777 for path in (folder / DISK_FOLDER).iterdir() if path.is_file()}


def soon(holds: Callable[[], bool]) -> bool:
    """Whether it holds within some seconds."""
    due = time.monotonic() + 20
    while not holds() and time.monotonic() < due:
        time.sleep(0.01)
    return holds()


def segments(folder: Path) -> int:
    return len(json.loads((folder / DISK_FOLDER / DISK_META).read_bytes())["segments"])


def sharing() -> int:
    """How many threads share an index."""
    return sum(thread.name == "sharing" for thread in threading.enumerate())


def test_the_umask_tells_who_may_read_an_index(tmp_path: Path, mode: int) -> None:
    """Also while a writer goes on, and after it has merged, which writes the file that names the others once more."""
    for number in range(9):
        engine = create_engine("disk", tmp_path)
        engine.add(named(f"{number}.txt"))
        engine.commit(hold=True)
        assert number or modes(tmp_path) == {mode}  # later ones may be merging now
        engine.commit()
        engine.close()
    assert modes(tmp_path) == {mode}


def test_what_a_writer_merges_between_its_commits_can_be_read_at_once(tmp_path: Path, mode: int) -> None:
    """The next commit of a long run may be minutes away."""
    engine = create_engine("disk", tmp_path)
    for number in range(8):
        engine.add(named(f"{number}.txt"))
        engine.commit(hold=True)
    assert soon(lambda: segments(tmp_path) < 8)
    assert soon(lambda: (tmp_path / DISK_FOLDER / DISK_META).stat().st_mode & 0o777 == mode)
    engine.close()


@pytest.mark.parametrize("end", [DiskEngine.commit, DiskEngine.rollback, DiskEngine.close])
def test_nothing_is_shared_any_longer_once_nothing_is_written(
    tmp_path: Path, end: Callable[[DiskEngine], None]
) -> None:
    engine = DiskEngine(tmp_path, create=True)
    before = sharing()
    engine.add(named("a.txt"))
    assert sharing() == before + 1
    end(engine)
    assert soon(lambda: sharing() == before)
    engine.close()


def test_an_index_that_is_gone_is_no_error(tmp_path: Path) -> None:
    Sharing(tmp_path / "nowhere").end()
