from __future__ import annotations

import json
import shutil
import tempfile
import threading
import time
from pathlib import Path

import pytest
import tantivy

from retrieval.engines import create_engine
from retrieval.engines.disk import opening
from retrieval.engines.disk.errors import BUSY
from retrieval.engines.disk.opening import index_writer, lay_out, opened_index
from retrieval.engines.layout import DISK_FOLDER, DISK_META
from retrieval.engines.protocol import Keeper
from tests.contracts.archive import files_in, hold, named
from tests.retrieval.made import a_document


def opened(folder: Path) -> Keeper:
    return create_engine("disk", folder)


@pytest.fixture
def place(folder: Path) -> Path:
    """The folder of tantivy's files."""
    return folder / DISK_FOLDER


def rows(index: tantivy.Index) -> int:
    index.reload()
    return index.searcher().num_docs


def test_an_index_that_cannot_be_locked_is_read_and_leaves_nothing_behind(
    place: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As in a read-only folder. Its files are looked at in a temporary folder only while it is opened."""
    every = rows(opened_index(place))
    links = tmp_path / "temporary"
    links.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(links))
    lock = place / ".tantivy-meta.lock"
    lock.unlink()
    lock.mkdir()
    index = opened_index(place)
    assert index.searcher().num_docs == every > 0
    assert list(links.iterdir()) == []


def test_rows_are_stored_in_small_blocks_also_after_a_commit(place: Path) -> None:
    """The size stands in a file that tantivy reads when it opens the index, and writes again with each commit."""
    meta = json.loads((place / DISK_META).read_bytes())
    assert meta["segments"]
    assert meta["index_settings"]["docstore_blocksize"] == opening.BLOCK_BYTES


def test_only_where_there_is_no_index_is_one_laid_out(place: Path, tmp_path: Path) -> None:
    before = (place / DISK_META).read_bytes()
    lay_out(place)
    assert (place / DISK_META).read_bytes() == before
    new = tmp_path / "new"
    new.mkdir()
    lay_out(new)
    assert [file.name for file in new.iterdir()] == [DISK_META]
    assert opened_index(new).searcher().num_docs == 0


def test_what_is_no_index_is_told(place: Path, tmp_path: Path) -> None:
    shutil.rmtree(place)
    for nothing in (place, tmp_path):
        with pytest.raises(ValueError, match=r"Exist|exist"):
            opened_index(nothing)


def test_a_writer_waits_no_longer_than_it_may(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """And gets the lock once it is let go."""
    first = index_writer(place)
    monkeypatch.setattr(opening, "LOCK_S", 0.3)
    began = time.monotonic()
    with pytest.raises(ValueError, match=BUSY):
        index_writer(place)
    assert 0.3 <= time.monotonic() - began < 30
    first.commit()
    first.wait_merging_threads()
    index_writer(place).rollback()


def test_another_failure_is_not_waited_for(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(opening, "LOCK_S", 60.0)
    began = time.monotonic()
    lock = place / ".tantivy-writer.lock"
    lock.unlink(missing_ok=True)
    lock.mkdir()
    with pytest.raises(ValueError, match="Lockfile"):
        index_writer(place)
    assert time.monotonic() - began < 30


def test_the_lock_of_a_writer_that_is_about_to_commit_is_waited_for(
    folder: Path, archive: Keeper, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("retrieval.engines.disk.opening.LOCK_S", 30.0)
    archive.add(named("first.txt"))
    commits = threading.Timer(0.3, archive.commit)
    commits.start()
    hold(opened(folder), a_document("A balloon fell.", "second.txt")).close()
    commits.join()
    assert {"first.txt", "second.txt"} < set(files_in(folder))
