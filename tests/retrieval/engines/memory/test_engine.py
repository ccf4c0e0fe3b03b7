from __future__ import annotations

import os
import sqlite3
import zlib
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from rank_bm25 import BM25Okapi

from retrieval.engines import codec, create_engine, open_engine
from retrieval.engines.bm25 import K1, B
from retrieval.engines.codec import encode
from retrieval.engines.layout import MEMORY_FILE
from retrieval.engines.memory.engine import MemoryEngine
from retrieval.engines.protocol import Keeper
from retrieval.errors import IndexBusy, IndexDamaged, IndexUnreadable, IndexUnwritable
from retrieval.model import Document
from retrieval.text.terms import terms
from tests.contracts.archive import ARCHIVE, LONG, UNDATED, an_entry, files, files_in, hold
from tests.contracts.engine import EngineContract
from tests.retrieval.made import a_document


def opened(folder: Path, *, rebuild: bool = False) -> Keeper:
    return create_engine("memory", folder, rebuild=rebuild)


class TestMemory(EngineContract):
    open_engine = staticmethod(opened)


@pytest.mark.parametrize("question", ["the harbour", "ferry captain gull", "Where was the ferry at noon?"])
def test_scores_are_those_of_rank_bm25(archive: Keeper, question: str) -> None:
    """Given Lucene's idf, which is always positive, for its own."""
    passages = [hit.passage for hit in archive.latest().passages()]
    oracle = BM25Okapi([passage.terms for passage in passages], k1=K1, b=B)
    asked = [term for term in dict.fromkeys(terms(question)) if archive.latest().holds(term)]
    oracle.idf = {term: archive.latest().idf(term) for term in asked}
    expected = oracle.get_scores(asked)
    hits = archive.latest().search(terms(question), 100)
    order = [n for n in np.argsort(-expected, kind="stable") if expected[n] > 0]
    assert [hit.passage for hit in hits] == [passages[n] for n in order]
    assert [hit.score for hit in hits] == pytest.approx([expected[n] for n in order])


@pytest.mark.parametrize(
    "content",
    [b"no database at all", b"SQLite format 3\x00" + b"\xff" * 4096],
    ids=["text", "header alone"],
)
def test_a_damaged_file_is_told_with_the_way_out(folder: Path, content: bytes) -> None:
    (folder / MEMORY_FILE).write_bytes(content)
    with pytest.raises(IndexDamaged, match="--rebuild"):
        open_engine(folder)


@pytest.mark.parametrize("line", ["", "{}", "[]", "null", "[[], 1]", '[["a"], "text", [[1]]]', "[" * 100_000])
def test_a_document_that_cannot_be_read_is_damage(folder: Path, line: str) -> None:
    with sqlite3.connect(folder / MEMORY_FILE) as db:
        crc = zlib.crc32(f"c.txt\n{line}".encode())
        db.execute("UPDATE document SET line = ?, crc = ? WHERE file = 'c.txt'", (line, crc))
    db.close()
    with pytest.raises(IndexDamaged, match="--rebuild"):
        open_engine(folder)


@pytest.mark.parametrize(
    "change", ["line = replace(line, 'ferry', 'fairy')", "file = 'd.txt'", "crc = crc + 1", "crc = 'none'"]
)
def test_a_document_that_has_changed_by_itself_is_damage(folder: Path, change: str) -> None:
    """Also where it can still be read, and an engine that opened the index before looks again."""
    engine = MemoryEngine(folder)
    with sqlite3.connect(folder / MEMORY_FILE) as db:
        assert db.execute(f"UPDATE document SET {change} WHERE file = 'c.txt'").rowcount == 1
    db.close()
    for look in (engine.check, engine.refresh, lambda: open_engine(folder)):
        with pytest.raises(IndexDamaged, match=r"[cd]\.txt is not as it was written.*--rebuild"):
            look()
    engine.close()


def test_bytes_that_are_no_text_are_damage_told_in_a_line(folder: Path) -> None:
    with sqlite3.connect(folder / MEMORY_FILE) as db:
        db.execute("UPDATE document SET line = CAST(x'ff' || line AS TEXT) WHERE file = 'c.txt'")
    db.close()
    with pytest.raises(IndexDamaged, match="--rebuild") as told:
        open_engine(folder)
    assert len(str(told.value)) < 300


def test_an_index_of_another_format_is_rebuilt_whatever_its_tables(tmp_path: Path) -> None:
    older = sqlite3.connect(tmp_path / MEMORY_FILE)
    older.execute("CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID")
    older.execute("CREATE TABLE document (file TEXT PRIMARY KEY, line TEXT NOT NULL) WITHOUT ROWID")
    older.execute("INSERT INTO meta VALUES ('format', '4')")
    older.commit()
    older.close()
    hold(opened(tmp_path, rebuild=True), ARCHIVE[0]).close()
    assert files_in(tmp_path) == ["b/harbour.txt"]


@pytest.mark.parametrize("key", ["format", "analyser"])
def test_an_index_of_another_version_is_not_searched(folder: Path, key: str) -> None:
    with sqlite3.connect(folder / MEMORY_FILE) as db:
        db.execute("UPDATE meta SET value = 'other-7' WHERE key = ?", (key,))
    db.close()
    for opening in (open_engine, opened):
        with pytest.raises(IndexDamaged, match=rf"made with {key} other-7, this version needs .*--rebuild"):
            opening(folder)


@pytest.mark.parametrize("damage", ["none", "text", "version"])
def test_rebuilding_begins_empty_whatever_was_there(folder: Path, damage: str) -> None:
    if damage == "text":
        (folder / MEMORY_FILE).write_bytes(b"no database at all")
    elif damage == "version":
        with sqlite3.connect(folder / MEMORY_FILE) as db:
            db.execute("UPDATE meta SET value = 'other-7'")
        db.close()
    engine = create_engine("memory", folder, rebuild=True)
    assert list(engine.latest().sources()) == []
    hold(engine, ARCHIVE[0]).close()
    again = open_engine(folder)
    assert files(again) == ["b/harbour.txt"]
    again.close()


def test_readers_go_on_while_more_is_written_than_sqlite_caches(folder: Path, archive: Keeper) -> None:
    """SQLite would else lock them out as soon as its cache of 2 MB is full, for as long as indexing takes."""
    writer = opened(folder)
    for number in range(5):
        writer.add(encode(Document(replace(ARCHIVE[0].source, file=f"{number}.txt"), LONG * 2_000, ())))
    assert not archive.refresh()
    assert len(files(archive)) == 3
    another = open_engine(folder)
    assert len(files(another)) == 3
    another.close()
    writer.commit()
    assert archive.refresh()
    assert len(files(archive)) == 8
    writer.close()


def test_a_reader_keeps_what_it_has_while_a_commit_takes_its_time(
    folder: Path, archive: Keeper, caplog: pytest.LogCaptureFixture
) -> None:
    """The exclusive lock of a commit that waits for a slow disk is nothing to be warned of."""
    writer = opened(folder)
    hold(writer, a_document("A zeppelin rose.", "new.txt"))
    committing = sqlite3.connect(folder / MEMORY_FILE, isolation_level=None)
    committing.execute("BEGIN EXCLUSIVE")
    with caplog.at_level("INFO"):
        assert not archive.refresh()
    assert [record.levelname for record in caplog.records] == ["INFO"]
    assert len(files(archive)) == 3
    committing.execute("ROLLBACK")
    committing.close()
    assert archive.refresh()
    assert "new.txt" in files(archive)
    writer.close()


def test_a_reader_keeps_what_it_has_while_the_index_is_deleted_and_made_anew(folder: Path, archive: Keeper) -> None:
    """SQLite makes an empty file when writing begins, which stays empty until the first commit."""
    (folder / MEMORY_FILE).unlink()
    new = opened(folder)
    new.add(encode(ARCHIVE[1]))
    for _ in range(3):
        assert not archive.refresh()
        assert len(archive.latest().search(["harbor"], 10)) == 2
    new.commit()
    new.close()
    assert archive.refresh()
    assert files(archive) == ["a/ferry.txt"]


def test_a_file_that_was_taken_away_is_not_written_to(folder: Path, archive: Keeper) -> None:
    """Nor is what was made in its place disturbed, whose journal lies where this one's would."""
    (folder / MEMORY_FILE).unlink()
    with pytest.raises(IndexBusy):
        archive.add(an_entry("A gull.", "gull.txt"))
    made_anew = hold(opened(folder), UNDATED)
    made_anew.add(an_entry("A gull.", "gull.txt"))
    with pytest.raises(IndexBusy):
        archive.remove("c.txt")
    made_anew.commit()
    assert archive.refresh()
    archive.remove("c.txt")
    archive.commit()
    assert files(archive) == ["gull.txt"]
    made_anew.close()


def test_what_others_made_in_place_of_an_index_that_was_begun_here_stays(tmp_path: Path) -> None:
    begun = opened(tmp_path)
    (tmp_path / MEMORY_FILE).unlink()
    hold(opened(tmp_path), *ARCHIVE).close()
    begun.close()
    assert len(files_in(tmp_path)) == 3


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_an_index_that_may_only_be_read_can_be_searched(folder: Path) -> None:
    (folder / MEMORY_FILE).chmod(0o400)
    folder.chmod(0o500)
    engine = open_engine(folder)
    assert len(engine.latest().search(["harbor"], 10)) == 2
    with pytest.raises(IndexUnwritable):
        engine.add(encode(ARCHIVE[0]))
    engine.close()


def test_the_constructor_lets_go_of_what_it_cannot_read(folder: Path) -> None:
    """A damaged index can be deleted and made anew in the same process."""
    (folder / MEMORY_FILE).write_bytes(b"no database at all")
    with pytest.raises(IndexDamaged):
        MemoryEngine(folder)
    (folder / MEMORY_FILE).unlink()
    hold(opened(folder), ARCHIVE[0]).close()


def test_what_was_committed_is_seen_although_loading_it_was_interrupted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Ctrl-C right after a commit: the run can still say how much is in."""
    engine = MemoryEngine(tmp_path, create=True)
    engine.add(encode(a_document("A gull cried.", "gull.txt")))

    def interrupt(_: str) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(codec, "load", interrupt)
        with pytest.raises(KeyboardInterrupt):
            engine.commit()
    engine.rollback()
    assert engine.refresh()
    assert engine.latest().totals().sources == 1
    assert not engine.refresh()
    engine.close()


@pytest.mark.parametrize("rebuild", [False, True])
def test_an_index_that_nothing_was_committed_to_leaves_no_file(tmp_path: Path, rebuild: bool) -> None:
    """Where another process has committed, or is about to, it stays."""
    engine = opened(tmp_path, rebuild=rebuild)
    engine.add(encode(ARCHIVE[0]))
    engine.close()
    assert not list(tmp_path.iterdir())
    engine, writing = opened(tmp_path), opened(tmp_path)
    writing.add(encode(ARCHIVE[0]))
    engine.close()
    writing.commit()
    writing.close()
    assert files_in(tmp_path) == ["b/harbour.txt"]


def test_an_index_that_the_system_does_not_let_be_read_is_not_called_damaged(folder: Path) -> None:
    """A folder in a file's place may be read by nobody, root neither."""
    file = folder / MEMORY_FILE
    file.unlink()
    file.mkdir()
    with pytest.raises(IndexUnreadable, match="cannot be read here"):
        open_engine(folder)


def test_what_sqlite_finds_wrong_is_told_in_a_line(folder: Path) -> None:
    """Here that its file has one page more to reuse than there are, which searching never notices."""
    with (folder / MEMORY_FILE).open("r+b") as file:
        file.seek(36)  # https://sqlite.org/fileformat.html, 1.3.11
        file.write(b"\0\0\0\x01")
    engine = open_engine(folder)
    with pytest.raises(IndexDamaged, match=r"freelist.*--rebuild") as told:
        engine.check()
    assert "\n" not in str(told.value)
    engine.close()
