from __future__ import annotations

import subprocess
import sys
import textwrap
from collections.abc import Iterator
from pathlib import Path
from typing import get_args

import pytest

from retrieval.engines import EngineName, create_engine, open_engine, switching
from retrieval.engines.codec import Entry, encode
from retrieval.engines.layout import DISK_FOLDER, DISK_META, MEMORY_FILE, EngineKind, kept_by
from retrieval.engines.memory.engine import MemoryEngine
from retrieval.engines.protocol import Keeper
from retrieval.errors import BadQuery, IndexBusy, IndexDamaged, IndexMisplaced, NotIndexed
from tests.contracts.archive import ARCHIVE, everything, files, files_in, hold, named
from tests.contracts.engine import EngineContract
from tests.retrieval.damage import put_in_place_of


def opened(folder: Path, *, rebuild: bool = False) -> Keeper:
    return create_engine("auto", folder, rebuild=rebuild)


class TestAuto(EngineContract):
    open_engine = staticmethod(opened)


@pytest.fixture
def small(monkeypatch: pytest.MonkeyPatch) -> int:
    """How many passages stay in memory here, so that few are enough to outgrow it."""
    monkeypatch.setattr(switching, "SMALL", 10)
    return 10


def fill(engine: Keeper, first: int, last: int) -> None:
    for number in range(first, last):
        engine.add(named(f"{number:03}.txt"))


def test_an_unknown_engine_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BadQuery, match=r"'disc' is no engine; use one of auto, memory, disk"):
        create_engine("disc", tmp_path)  # type: ignore[arg-type]


def test_opening_where_there_is_no_index_makes_none(tmp_path: Path) -> None:
    with pytest.raises(NotIndexed):
        open_engine(tmp_path / "nowhere")
    assert not (tmp_path / "nowhere").exists()


def test_no_index_is_opened_among_other_things_but_one_may_be_made_there(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").touch()
    with pytest.raises(IndexMisplaced):
        open_engine(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["notes.txt"]
    made = opened(tmp_path)
    hold(made, *ARCHIVE)
    made.close()
    open_engine(tmp_path).close()


@pytest.mark.parametrize("name", get_args(EngineName))
def test_opening_finds_what_any_engine_keeps(tmp_path: Path, name: EngineName) -> None:
    hold(create_engine(name, tmp_path), *ARCHIVE).close()
    assert len(files_in(tmp_path)) == 3


def test_a_small_archive_stays_in_memory(tmp_path: Path, small: int) -> None:
    """Also when all of it is indexed again."""
    engine = opened(tmp_path)
    for _ in range(3):
        fill(engine, 0, small)
        engine.commit()
    assert kept_by(tmp_path) == "memory"
    assert not (tmp_path / DISK_FOLDER).exists()
    engine.close()


@pytest.mark.parametrize("commits", [1, 2, 7])
def test_an_archive_that_outgrows_memory_moves_to_disk(tmp_path: Path, small: int, commits: int) -> None:
    """In the middle of a run or from one to the next, with all that it held and without what was removed."""
    engine = opened(tmp_path)
    for commit in range(commits):
        fill(engine, commit, 3 * small * (commit + 1) // commits)
        engine.remove("001.txt")
        engine.commit(hold=commit % 2 == 0)
    engine.commit()
    assert kept_by(tmp_path) == "disk"
    assert not (tmp_path / MEMORY_FILE).exists()
    assert files(engine) == [f"{number:03}.txt" for number in range(3 * small) if number != 1]
    assert everything(open_engine(tmp_path).latest()) == everything(engine.latest())
    engine.close()


def test_a_running_reader_follows_a_move(tmp_path: Path, small: int) -> None:
    """And sees nothing of it before it is committed."""
    writer = opened(tmp_path)
    fill(writer, 0, small)
    writer.commit()
    reader = open_engine(tmp_path)
    fill(writer, small, 2 * small)
    assert not reader.refresh()
    assert len(files(reader)) == small
    writer.commit()
    assert reader.refresh()
    assert len(reader.latest().search(["gull"], 100)) == 2 * small
    assert not reader.refresh()
    hold(writer, *ARCHIVE).close()
    assert reader.refresh()
    assert len(files(reader)) == 2 * small + 3
    reader.close()


def test_a_reader_keeps_what_it_has_where_what_it_moved_to_is_damaged(tmp_path: Path) -> None:
    reader = hold(opened(tmp_path), *ARCHIVE)
    before = everything(reader.latest())
    hold(create_engine("disk", tmp_path), ARCHIVE[0]).close()
    put_in_place_of(tmp_path / DISK_FOLDER / DISK_META, b"no index at all")
    assert not reader.refresh()
    assert everything(reader.latest()) == before
    hold(opened(tmp_path, rebuild=True), ARCHIVE[1]).close()
    assert reader.refresh()
    assert files(reader) == ["a/ferry.txt"]
    reader.close()


def test_a_move_that_is_rolled_back_leaves_the_archive_where_it_was(tmp_path: Path, small: int) -> None:
    engine = hold(opened(tmp_path), *ARCHIVE)
    fill(engine, 0, 2 * small)
    engine.rollback()
    assert kept_by(tmp_path) == "memory"
    engine.commit()
    assert len(files_in(tmp_path)) == 3
    fill(engine, 0, 2 * small)
    engine.commit()
    assert len(files_in(tmp_path)) == 2 * small + 3
    engine.close()


def test_a_move_that_fails_leaves_the_archive_where_it_was(
    tmp_path: Path, small: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """And lets go of the engine that it was to be moved to."""

    def damaged(_: MemoryEngine) -> Iterator[Entry]:
        yield encode(ARCHIVE[0])
        raise IndexDamaged(tmp_path, "what it holds cannot be read")

    engine = hold(opened(tmp_path), *ARCHIVE)
    with monkeypatch.context() as patched:
        patched.setattr(MemoryEngine, "entries", damaged)
        with pytest.raises(IndexDamaged) as caught:  # which keeps that engine from being freed
            fill(engine, 0, 2 * small)
    engine.rollback()
    assert kept_by(tmp_path) == "memory"
    assert len(files_in(tmp_path)) == 3
    fill(engine, 0, 2 * small)
    engine.commit()
    assert kept_by(tmp_path) == "disk"
    assert len(files_in(tmp_path)) == 2 * small + 3
    assert caught.tb
    engine.close()


def test_whoever_loses_hold_of_the_archive_at_a_commit_lets_go_of_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Another process may take hold of it between a commit and the writing after it."""

    def taken(_: MemoryEngine, *, hold: bool) -> None:
        raise IndexBusy(tmp_path / str(hold))

    engine = hold(opened(tmp_path), ARCHIVE[0])
    engine.add(named("lost.txt"))
    with monkeypatch.context() as patched:
        patched.setattr(MemoryEngine, "commit", taken)
        with pytest.raises(IndexBusy):
            engine.commit(hold=True)
    hold(opened(tmp_path), ARCHIVE[1]).close()
    assert engine.refresh()
    assert files(engine) == ["a/ferry.txt", "b/harbour.txt"]
    engine.close()


@pytest.mark.parametrize(("before", "after"), [("memory", "disk"), ("disk", "memory")])
def test_naming_an_engine_moves_what_another_keeps(tmp_path: Path, before: EngineKind, after: EngineKind) -> None:
    """By the next commit, whether there is anything new or not."""
    held = hold(create_engine(before, tmp_path), *ARCHIVE)
    expected = everything(held.latest())
    held.close()
    reader = open_engine(tmp_path)
    engine = create_engine(after, tmp_path)
    assert kept_by(tmp_path) == before
    engine.commit()
    assert kept_by(tmp_path) == after
    assert len(list(tmp_path.iterdir())) == 1
    assert everything(engine.latest()) == expected
    assert reader.refresh()
    assert everything(reader.latest()) == expected
    engine.remove("c.txt")
    engine.commit()
    assert files_in(tmp_path) == ["a/ferry.txt", "b/harbour.txt"]
    reader.close()
    engine.close()


def test_an_engine_named_keeps_an_archive_of_any_size(tmp_path: Path, small: int) -> None:
    engine = create_engine("memory", tmp_path)
    fill(engine, 0, 2 * small)
    engine.commit()
    engine.close()
    assert kept_by(tmp_path) == "memory"


@pytest.mark.parametrize(("before", "after"), [("memory", "disk"), ("disk", "memory")])
def test_rebuilding_with_another_engine_holds_what_is_replaced(
    tmp_path: Path, before: EngineKind, after: EngineKind
) -> None:
    writer = hold(create_engine(before, tmp_path), ARCHIVE[0])
    writer.add(named("late.txt"))
    with pytest.raises(IndexBusy):
        create_engine(after, tmp_path, rebuild=True)
    writer.commit()
    rebuilt = create_engine(after, tmp_path, rebuild=True)
    with pytest.raises(IndexBusy):
        writer.add(named("later.txt"))
    assert "late.txt" in files_in(tmp_path), "readers see the old one until the new one is there"
    hold(rebuilt, ARCHIVE[1]).close()
    assert kept_by(tmp_path) == after
    writer.close()
    assert files_in(tmp_path) == [ARCHIVE[1].source.file]


@pytest.mark.parametrize("after", ["memory", "disk"])
def test_rebuilding_with_another_engine_leaves_nothing_of_the_old_one(tmp_path: Path, after: EngineKind) -> None:
    hold(create_engine("disk" if after == "memory" else "memory", tmp_path), *ARCHIVE).close()
    hold(create_engine(after, tmp_path, rebuild=True), ARCHIVE[0]).close()
    assert kept_by(tmp_path) == after
    assert files_in(tmp_path) == ["b/harbour.txt"]
    assert len(list(tmp_path.iterdir())) == 1


def test_nobody_else_writes_while_an_archive_is_moved(tmp_path: Path, small: int) -> None:
    """Nor afterwards into what no longer counts, who had opened it before."""
    other = hold(opened(tmp_path), *ARCHIVE)
    mover = opened(tmp_path)
    fill(mover, 0, 2 * small)
    with pytest.raises(IndexBusy):
        other.remove("c.txt")
    mover.commit()
    mover.close()
    with pytest.raises(IndexBusy):
        other.remove("c.txt")
    other.refresh()
    other.remove("c.txt")
    other.commit()
    assert len(files_in(tmp_path)) == 2 * small + 2
    other.close()


def moved_by_another_process(folder: Path, to: str) -> None:
    script = f"""
        from pathlib import Path
        from retrieval.engines import create_engine
        engine = create_engine({to!r}, Path({str(folder)!r}))
        engine.commit()
        engine.close()
    """
    subprocess.run([sys.executable, "-c", textwrap.dedent(script)], check=True)


def move_before_opening(monkeypatch: pytest.MonkeyPatch, to: str) -> None:
    """Let another process move the archive right before this one next opens an engine."""
    opening = switching._opened

    def moved_before(kind: EngineKind, folder: Path, *, create: bool = False, rebuild: bool = False) -> object:
        monkeypatch.setattr(switching, "_opened", opening)
        moved_by_another_process(folder, to)
        return opening(kind, folder, create=create, rebuild=rebuild)

    monkeypatch.setattr(switching, "_opened", moved_before)


@pytest.mark.parametrize(("before", "after"), [("memory", "disk"), ("disk", "memory")])
def test_a_run_that_changes_nothing_leaves_what_was_moved_meanwhile(
    tmp_path: Path, before: EngineKind, after: EngineKind
) -> None:
    hold(create_engine(before, tmp_path), *ARCHIVE).close()
    idle = opened(tmp_path)
    idle.refresh()
    moved_by_another_process(tmp_path, after)
    idle.commit()
    assert kept_by(tmp_path) == after
    assert len(files_in(tmp_path)) == 3
    assert idle.refresh()
    assert len(files(idle)) == 3
    idle.close()


@pytest.mark.parametrize(("before", "after"), [("memory", "disk"), ("disk", "memory")])
def test_a_run_that_changes_nothing_leaves_a_move_that_is_under_way(
    tmp_path: Path, before: EngineKind, after: EngineKind
) -> None:
    hold(create_engine(before, tmp_path), *ARCHIVE).close()
    idle, mover = opened(tmp_path), create_engine(after, tmp_path)
    mover.add(named("late.txt"))
    idle.commit()
    mover.commit()
    idle.commit()
    assert kept_by(tmp_path) == after
    assert len(files_in(tmp_path)) == 4
    idle.close()
    mover.close()


def test_of_two_that_begin_an_archive_with_different_engines_one_is_refused(tmp_path: Path) -> None:
    """Each holds its own engine's part, which the other doesn't look at."""
    first, other = create_engine("disk", tmp_path), create_engine("memory", tmp_path)
    other.add(named("other.txt"))
    other.commit()
    with pytest.raises(IndexBusy):
        first.commit(hold=True)
    assert files_in(tmp_path) == ["other.txt"]
    first.close()
    other.close()


def test_an_archive_that_moves_while_it_is_opened_is_opened_where_it_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nobody may be told that there is none, and so build another in its place."""
    hold(create_engine("disk", tmp_path), *ARCHIVE).close()
    move_before_opening(monkeypatch, "memory")
    reader = open_engine(tmp_path)
    assert len(files(reader)) == 3
    reader.close()


def test_no_archive_is_rebuilt_while_another_process_moves_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    hold(create_engine("memory", tmp_path), *ARCHIVE).close()
    for name in ("memory", "auto"):
        move_before_opening(monkeypatch, "disk")
        with pytest.raises(IndexBusy):
            create_engine(name, tmp_path, rebuild=True)
        assert kept_by(tmp_path) == "disk"
        moved_by_another_process(tmp_path, "memory")
    move_before_opening(monkeypatch, "disk")
    with pytest.raises(IndexBusy):
        create_engine("disk", tmp_path, rebuild=True)
    assert len(files_in(tmp_path)) == 3


def test_no_process_loses_an_archive_that_others_move_to_and_fro(tmp_path: Path) -> None:
    """Real processes: some move it, some add to it, some change nothing, some only read."""
    hold(create_engine("memory", tmp_path), *ARCHIVE).close()
    subprocess.run([sys.executable, "-m", "tests.contracts.moves", str(tmp_path), "4"], check=True)


@pytest.mark.parametrize("stage", ["add", "commit"])
def test_a_move_that_is_killed_leaves_the_archive_whole(tmp_path: Path, small: int, stage: str) -> None:
    """Where it was, or where it was going; and the next run goes on from there."""
    hold(opened(tmp_path), *ARCHIVE).close()
    script = textwrap.dedent(f"""
        import os, signal
        from pathlib import Path
        from retrieval.engines import switching
        from tests.contracts.archive import named
        from tests.retrieval.engines.test_switching import fill, opened
        switching.SMALL = {small}
        if {stage!r} == "commit":  # between the commit and taking the old engine's file away
            switching.take_away = lambda kind, folder: os.kill(os.getpid(), signal.SIGKILL)
        engine = opened(Path({str(tmp_path)!r}))
        fill(engine, 0, {2 * small})
        if {stage!r} == "commit":
            engine.commit()
        os.kill(os.getpid(), signal.SIGKILL)
    """)
    subprocess.run([sys.executable, "-c", script], check=False)
    assert kept_by(tmp_path) == ("disk" if stage == "commit" else "memory")
    left = open_engine(tmp_path)
    assert len(files(left)) == (2 * small + 3 if stage == "commit" else 3)
    left.close()
    again = opened(tmp_path)
    fill(again, 0, 2 * small + 1)
    again.commit()
    assert len(files_in(tmp_path)) == 2 * small + 4
    assert sorted(path.name for path in tmp_path.iterdir()) == [DISK_FOLDER]
    again.close()
