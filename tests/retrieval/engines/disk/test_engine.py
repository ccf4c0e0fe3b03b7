from __future__ import annotations

import json
import os
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import tantivy

from retrieval.engines import create_engine, open_engine
from retrieval.engines.codec import encode
from retrieval.engines.disk import rows
from retrieval.engines.disk.engine import DiskEngine
from retrieval.engines.layout import DISK_FOLDER, DISK_META
from retrieval.engines.made_with import MADE_WITH
from retrieval.engines.protocol import Keeper
from retrieval.errors import IndexDamaged, IndexUnreadable, IndexUnwritable, NotIndexed
from retrieval.model import Filters
from tests.contracts.archive import ARCHIVE, an_entry, files, files_in, hold, named
from tests.contracts.engine import EngineContract
from tests.retrieval.damage import put_in_place_of


def opened(folder: Path, *, rebuild: bool = False) -> Keeper:
    return create_engine("disk", folder, rebuild=rebuild)


class TestDisk(EngineContract):
    open_engine = staticmethod(opened)


def made_with(folder: Path, **settings: str) -> None:
    """Give an index other settings, as another version would have."""
    index = tantivy.Index.open(str(folder / DISK_FOLDER))
    writer = index.writer(15_000_000, 1)
    writer.delete_documents_by_term("kind", rows.SETTINGS)
    row = json.dumps(MADE_WITH | settings).encode()
    writer.add_document(tantivy.Document(kind=rows.SETTINGS, row=row))
    writer.commit()
    writer.wait_merging_threads()


# --- what the folder holds -------------------------------------------------------------------------------------


@pytest.mark.parametrize("ending", ["idx", "term", "pos", "store", "fast", "fieldnorm", DISK_META])
@pytest.mark.parametrize("damage", [b"", b"no index at all", b'{"no": "index"}' * 99], ids=["empty", "text", "long"])
def test_a_damaged_file_is_told_with_the_way_out(folder: Path, ending: str, damage: bytes) -> None:
    (file,) = (folder / DISK_FOLDER).glob(f"*{ending}")
    put_in_place_of(file, damage)
    for opening in (open_engine, opened):
        with pytest.raises(IndexDamaged, match="--rebuild") as caught:
            opening(folder)
        assert "\n" not in str(caught.value)
        assert len(str(caught.value)) < 300 + 2 * len(str(folder))


def test_an_index_where_nothing_may_be_written_is_read(folder: Path) -> None:
    """As of a volume that is mounted read-only; a folder in the lock's place refuses root, too."""
    lock = folder / DISK_FOLDER / ".tantivy-meta.lock"
    lock.unlink()
    lock.mkdir()
    engine = open_engine(folder)
    assert files(engine) == sorted(document.source.file for document in ARCHIVE)
    assert engine.latest().search(["ferri"], 1)
    engine.close()
    with pytest.raises(IndexUnwritable, match="make room or choose another"):
        hold(opened(folder), ARCHIVE[0])


def test_where_nothing_was_committed_there_is_no_index(tmp_path: Path) -> None:
    for folder, made in ((tmp_path / "none", False), (tmp_path / "bare", True)):
        if made:
            DiskEngine(folder, create=True).close()
        with pytest.raises(NotIndexed):
            DiskEngine(folder)


def test_what_was_removed_is_not_moved_along(folder: Path) -> None:
    engine = DiskEngine(folder)
    engine.remove("c.txt")
    engine.commit()
    assert list(engine.entries()) == [encode(document) for document in (ARCHIVE[1], ARCHIVE[0])]
    engine.close()


def test_a_missing_file_is_damage(folder: Path) -> None:
    next((folder / DISK_FOLDER).glob("*.store")).unlink()
    with pytest.raises(IndexDamaged, match="--rebuild"):
        open_engine(folder)


@pytest.mark.parametrize("key", ["format", "analyser", "k1", "b"])
def test_an_index_of_another_version_is_not_searched(folder: Path, key: str) -> None:
    made_with(folder, **{key: "other-7"})
    for opening in (open_engine, opened):
        with pytest.raises(IndexDamaged, match=rf"made with {key} other-7, this version needs .*--rebuild"):
            opening(folder)


@pytest.mark.parametrize(
    "row", [{"kind": rows.PASSAGE, "terms": "harbor"}, {"kind": rows.SETTINGS}, {"kind": rows.SETTINGS, "row": b"[1]"}]
)
def test_a_row_that_lacks_what_it_is_read_for_is_damage(folder: Path, row: dict[str, Any]) -> None:
    index = tantivy.Index.open(str(folder / DISK_FOLDER))
    writer = index.writer(15_000_000, 1)
    writer.delete_documents_by_term("kind", str(row["kind"]))
    writer.add_document(tantivy.Document(**row))
    writer.commit()
    writer.wait_merging_threads()
    with pytest.raises(IndexDamaged, match="--rebuild"):
        open_engine(folder).latest().search(["harbor"], 10)


def test_words_that_have_changed_by_themselves_are_never_read(folder: Path) -> None:
    """Whichever letter is another: as a source's text they would be as good as any."""
    (store,) = (folder / DISK_FOLDER).glob("*.store")
    whole = store.read_bytes()
    noticed = 0
    for at in (number for number in range(0, len(whole), 11) if whole[number : number + 1].isalpha()):
        put_in_place_of(store, whole[:at] + bytes([whole[at] ^ 4]) + whole[at + 1 :])
        try:
            commit = open_engine(folder).latest()
            assert all(commit.document(document.source.file) == document for document in ARCHIVE)
        except IndexDamaged as error:
            noticed += "checksum" in str(error)
    assert noticed > 10


def damaged_file(folder: Path) -> None:
    put_in_place_of(next((folder / DISK_FOLDER).glob("*.store")), b"nothing")


def other_version(folder: Path) -> None:
    made_with(folder, format="1")


def other_index(folder: Path) -> None:
    shutil.rmtree(folder / DISK_FOLDER)
    (folder / DISK_FOLDER).mkdir()
    writer = tantivy.Index(tantivy.SchemaBuilder().add_text_field("a").build(), str(folder / DISK_FOLDER)).writer()
    writer.add_document(tantivy.Document(a="b"))
    writer.commit()


@pytest.mark.parametrize("happens", [lambda _: None, damaged_file, other_version, other_index])
def test_rebuilding_begins_empty_whatever_was_there(folder: Path, happens: Callable[[Path], None]) -> None:
    happens(folder)
    engine = create_engine("disk", folder, rebuild=True)
    assert engine.latest().sources() == []
    hold(engine, ARCHIVE[0]).close()
    again = open_engine(folder)
    assert files(again) == ["b/harbour.txt"]
    again.close()


def test_a_reader_notices_an_index_that_was_deleted_and_made_anew(folder: Path, archive: Keeper) -> None:
    """While there is none, it goes on with what it has."""
    shutil.rmtree(folder)
    assert not archive.refresh()
    assert len(archive.latest().search(["harbor"], 10)) == 2
    new = opened(folder)
    assert not archive.refresh()
    hold(new, ARCHIVE[1]).close()
    assert archive.refresh()
    assert files(archive) == ["a/ferry.txt"]


def test_a_reader_goes_on_while_an_index_is_deleted(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Also when it goes right after it was looked at whether it is another."""
    engine = DiskEngine(folder)
    shutil.rmtree(folder)
    monkeypatch.setattr(engine, "_signature_now", lambda: (1, 2, 3))
    with pytest.raises(NotIndexed):
        engine.refresh()
    assert len(files(engine)) == 3


# --- writing ---------------------------------------------------------------------------------------------------


def test_a_folder_that_vanishes_while_writing_is_told(folder: Path) -> None:
    engine = opened(folder)
    engine.add(encode(ARCHIVE[0]))
    folder.rename(folder.with_name("elsewhere"))  # at once: tantivy's thread is writing files there
    with pytest.raises(IndexUnwritable, match="--index"):
        engine.commit()
    engine.close()


def test_what_was_not_committed_leaves_no_files(folder: Path) -> None:
    before = sorted(os.listdir(folder / DISK_FOLDER))
    engine = opened(folder)
    engine.add(an_entry("A zeppelin rose.", "new.txt"))
    engine.rollback()
    assert sorted(os.listdir(folder / DISK_FOLDER)) == before


def test_many_small_commits_are_merged_and_found_meanwhile(tmp_path: Path) -> None:
    """Each commit makes a segment, which every search would have to look into.

    Whoever committed and others find all of it meanwhile; a search never meets a segment that is gone.
    """
    engine, reader = opened(tmp_path), opened(tmp_path)
    for number in range(30):
        engine.add(named(f"{number:02}.txt"))
        engine.commit()
        assert len(engine.latest().search(["gull"], 100)) == number + 1
        reader.refresh()
        assert len(reader.latest().search(["gull"], 100)) == number + 1
    reader.close()
    engine.close()
    assert len(list((tmp_path / DISK_FOLDER).glob("*.store"))) < 10
    assert len(files_in(tmp_path)) == 30


# --- searching -------------------------------------------------------------------------------------------------


def test_what_was_deleted_weighs_nothing(tmp_path: Path) -> None:
    """Terms are weighed by what the index holds, not by what tantivy has not yet cleared away."""
    replaced = opened(tmp_path / "replaced")
    for _ in range(3):
        hold(replaced, *ARCHIVE)
    replaced.remove("c.txt")
    replaced.commit()
    fresh = hold(opened(tmp_path / "fresh"), *ARCHIVE[:2])
    for term in ("the", "harbor", "gull", "ferri", "home"):
        assert replaced.latest().idf(term) == fresh.latest().idf(term)
        assert replaced.latest().holds(term) == fresh.latest().holds(term)
        assert replaced.latest().search([term], 10) == fresh.latest().search([term], 10)


@pytest.mark.parametrize("term", ["\ud800", "\x00", "a b", '"', "terms:gull", "*", "(" * 5_000, "é" * 70_000])
def test_whatever_is_asked_finds_at_most_nothing(archive: Keeper, term: str) -> None:
    assert archive.latest().search([term], 10) == []
    assert archive.latest().search(["the"], 10, phrase=[term, term]) == []
    assert archive.latest().search(["the"], 10, Filters(source=f"{term}x", speaker=term, since=term, until=term)) == []
    assert archive.latest().source(term) is None
    assert archive.latest().sources([term]) == []
    assert not archive.latest().holds(term)


def test_an_index_that_the_system_does_not_let_be_read_is_not_called_damaged(folder: Path) -> None:
    """A folder in a file's place may be read by nobody, root neither."""
    file = folder / DISK_FOLDER / DISK_META
    file.unlink()
    file.mkdir()
    with pytest.raises(IndexUnreadable, match="cannot be read here"):
        open_engine(folder)
