from __future__ import annotations

import os
from pathlib import Path

import pytest

from retrieval.engines import create_engine
from retrieval.engines.layout import (
    DISK_FOLDER,
    DISK_META,
    MEMORY_FILE,
    MEMORY_JOURNAL,
    EngineKind,
    is_misplaced,
    kept_by,
    may_have_moved,
    take_away,
)
from retrieval.errors import IndexUnwritable
from tests.contracts.archive import ARCHIVE, an_entry, hold


def test_nothing_keeps_an_empty_or_missing_folder(tmp_path: Path) -> None:
    assert kept_by(tmp_path) is None
    assert kept_by(tmp_path / "nowhere") is None
    (tmp_path / DISK_FOLDER).mkdir()
    assert kept_by(tmp_path) is None


@pytest.mark.parametrize("kind", ["memory", "disk"])
def test_the_engine_that_committed_keeps_the_archive(tmp_path: Path, kind: EngineKind) -> None:
    hold(create_engine(kind, tmp_path), *ARCHIVE).close()
    assert kept_by(tmp_path) == kind
    assert not may_have_moved(kind, tmp_path)
    assert may_have_moved("disk" if kind == "memory" else "memory", tmp_path)
    take_away(kind, tmp_path)
    assert kept_by(tmp_path) is None
    take_away(kind, tmp_path)


def test_what_cannot_be_taken_away_is_told(tmp_path: Path) -> None:
    (tmp_path / MEMORY_FILE).mkdir()
    with pytest.raises(IndexUnwritable, match="make room or choose another"):
        take_away("memory", tmp_path)


def test_what_was_left_by_a_process_killed_at_taking_away_goes_with_the_next_commit(tmp_path: Path) -> None:
    """Also when it was the same process by its number, as in a container."""
    for name in ("disk.leaving-1", f"disk.leaving-{os.getpid()}"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "a.store").touch()
    (tmp_path / MEMORY_JOURNAL).touch()
    hold(create_engine("disk", tmp_path), *ARCHIVE).close()
    assert [path.name for path in tmp_path.iterdir()] == [DISK_FOLDER]
    moved = create_engine("memory", tmp_path)
    moved.commit()
    moved.close()
    assert [path.name for path in tmp_path.iterdir()] == [MEMORY_FILE]


def test_what_the_disk_engine_committed_counts_most(tmp_path: Path) -> None:
    hold(create_engine("disk", tmp_path), ARCHIVE[0]).close()
    (tmp_path / MEMORY_FILE).write_bytes(b"left by a move that was cut short")
    assert kept_by(tmp_path) == "disk"


def test_what_it_has_not_committed_counts_nothing(tmp_path: Path) -> None:
    engine = create_engine("disk", tmp_path)
    engine.add(an_entry("A gull.", "a.txt"))
    assert kept_by(tmp_path) is None
    engine.close()


@pytest.mark.parametrize("content", [b"", b"{}", b"[]", b"no JSON", b"\xff", b"[" * 100_000])
def test_a_damaged_index_on_disk_is_still_the_disk_engines(tmp_path: Path, content: bytes) -> None:
    (tmp_path / DISK_FOLDER).mkdir()
    (tmp_path / DISK_FOLDER / DISK_META).write_bytes(content)
    assert kept_by(tmp_path) == "disk"


@pytest.mark.parametrize("kind", ["memory", "disk"])
def test_an_index_that_was_begun_is_where_it_should_be(tmp_path: Path, kind: EngineKind) -> None:
    """Whatever lies beside it, and though nothing was committed yet."""
    engine = create_engine(kind, tmp_path)
    (tmp_path / "notes.txt").touch()
    assert not is_misplaced(tmp_path)
    engine.close()


@pytest.mark.parametrize(
    ("names", "misplaced"),
    [
        ([], False),
        (["lost+found"], False),
        ([".gitkeep", ".DS_Store", DISK_FOLDER], False),
        (["notes.txt"], True),
        ([DISK_FOLDER, "notes.txt"], True),
        ([".profile"], True),
    ],
)
def test_a_folder_of_other_things_is_no_place_for_an_index(tmp_path: Path, names: list[str], misplaced: bool) -> None:
    """What systems put into an empty folder is no other thing."""
    for name in names:
        (tmp_path / name).mkdir()
    assert is_misplaced(tmp_path) is misplaced


def test_what_is_no_folder_is_left_to_whoever_makes_the_index(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    assert not is_misplaced(tmp_path / "file")
    assert not is_misplaced(tmp_path / "nowhere")
