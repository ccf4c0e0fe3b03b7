"""What every engine promises of changes: what readers see of them, and what stays when the writer is killed."""

from __future__ import annotations

import signal
import subprocess
import sys
import textwrap
import threading
import time
from pathlib import Path

import pytest

from retrieval.engines.protocol import Keeper
from retrieval.errors import IndexBusy, SourceMissing
from tests.contracts.archive import ARCHIVE, LONG, UNDATED, an_entry, everything, files, hold, places
from tests.contracts.engine_fixtures import EngineFixtures
from tests.retrieval.damage import put_in_place_of
from tests.retrieval.made import a_document


def versions(folder: Path) -> set[tuple[Path, int]]:
    """The files below a folder, each with when it was last written."""
    return {(path, path.stat().st_mtime_ns) for path in folder.rglob("*") if path.is_file()}


class WritingContract(EngineFixtures):
    """Adding and removing, commits, and several processes at once."""

    # --- changing ----------------------------------------------------------------------------------------------

    def test_adding_again_replaces(self, archive: Keeper) -> None:
        hold(archive, a_document("A zeppelin rose.", "b/harbour.txt"))
        assert archive.latest().search(["harbor"], 10) == []
        assert not archive.latest().holds("harbor")
        assert places(archive.latest().search(["zeppelin"], 10)) == [("b/harbour.txt", 0)]
        assert len(files(archive)) == 3

    def test_removing_forgets(self, archive: Keeper) -> None:
        archive.remove("b/harbour.txt")
        archive.commit()
        assert files(archive) == ["a/ferry.txt", "c.txt"]
        assert archive.latest().search(["harbor"], 10) == []
        with pytest.raises(SourceMissing):
            archive.latest().document("b/harbour.txt")

    def test_removing_what_is_not_there_is_no_error(self, archive: Keeper) -> None:
        archive.remove("nowhere.txt")
        archive.commit()
        assert len(files(archive)) == 3

    def test_what_was_removed_may_be_added_again(self, archive: Keeper) -> None:
        archive.remove("c.txt")
        hold(archive, UNDATED)
        assert archive.latest().document("c.txt") == UNDATED

    def test_weights_follow_the_archive(self, archive: Keeper) -> None:
        before = archive.latest().idf("gull")
        hold(archive, a_document(f"A gull. {LONG}\nA gull. {LONG}", "gulls.txt"))
        assert archive.latest().idf("gull") < before

    # --- commits -----------------------------------------------------------------------------------------------

    def test_nothing_is_seen_before_the_commit(self, archive: Keeper, folder: Path) -> None:
        """Neither by the writer nor by another reader, also after refreshing."""
        reader = type(self).open_engine(folder)
        archive.add(an_entry("A zeppelin rose.", "new.txt"))
        archive.remove("c.txt")
        for each in (archive, reader):
            each.refresh()
            assert files(each) == ["a/ferry.txt", "b/harbour.txt", "c.txt"]
            assert each.latest().search(["zeppelin"], 10) == []
            assert each.latest().document("c.txt") == UNDATED
        reader.close()

    def test_all_is_seen_after_commit_and_refresh(self, archive: Keeper, folder: Path) -> None:
        """A reader keeps what it sees until it refreshes, and is told whether there was anything new."""
        reader = type(self).open_engine(folder)
        archive.remove("c.txt")
        hold(archive, a_document("A zeppelin rose.", "new.txt"))
        assert files(archive) == ["a/ferry.txt", "b/harbour.txt", "new.txt"]
        assert files(reader) == ["a/ferry.txt", "b/harbour.txt", "c.txt"]
        assert reader.refresh()
        assert files(reader) == files(archive)
        assert reader.latest().search(["zeppelin", "the"], 10) == archive.latest().search(["zeppelin", "the"], 10)
        assert not reader.refresh()
        reader.close()

    def test_refreshing_amid_changes_shows_none_of_them(self, archive: Keeper, folder: Path) -> None:
        """Not even when another process committed right before them."""
        other = type(self).open_engine(folder)
        hold(other, a_document("A zeppelin rose.", "other.txt"))
        other.close()
        archive.add(an_entry("A balloon fell.", "mine.txt"))
        archive.refresh()
        assert "mine.txt" not in files(archive)
        archive.rollback()
        archive.refresh()
        assert files(archive) == ["a/ferry.txt", "b/harbour.txt", "c.txt", "other.txt"]

    def test_rolling_back_forgets(self, archive: Keeper) -> None:
        archive.add(an_entry("A zeppelin rose.", "new.txt"))
        archive.remove("c.txt")
        archive.rollback()
        archive.commit()
        assert files(archive) == ["a/ferry.txt", "b/harbour.txt", "c.txt"]
        assert archive.latest().document("c.txt") == UNDATED

    def test_committing_or_rolling_back_nothing_is_no_error(self, archive: Keeper) -> None:
        archive.rollback()
        archive.commit()
        archive.commit()
        assert len(files(archive)) == 3

    def test_closing_without_a_commit_forgets(self, archive: Keeper, folder: Path) -> None:
        archive.add(an_entry("A zeppelin rose.", "new.txt"))
        archive.close()
        again = type(self).open_engine(folder)
        assert files(again) == ["a/ferry.txt", "b/harbour.txt", "c.txt"]
        again.close()

    def test_opening_again_finds_everything(self, archive: Keeper, folder: Path) -> None:
        before = [archive.latest().search([term], 10) for term in ("the", "harbor", "ferri")]
        archive.close()
        again = type(self).open_engine(folder)
        assert [again.latest().document(d.source.file) for d in ARCHIVE] == list(ARCHIVE)
        assert [again.latest().search([term], 10) for term in ("the", "harbor", "ferri")] == before
        again.close()

    # --- several at once ---------------------------------------------------------------------------------------

    def test_a_second_writer_is_told_that_the_index_is_busy(self, archive: Keeper, folder: Path) -> None:
        """And may write once the first one has committed."""
        second = type(self).open_engine(folder)
        archive.add(an_entry("A zeppelin rose.", "first.txt"))
        with pytest.raises(IndexBusy):
            second.add(an_entry("A balloon fell.", "second.txt"))
        with pytest.raises(IndexBusy):
            second.remove("c.txt")
        archive.commit()
        hold(second, a_document("A balloon fell.", "second.txt"))
        assert {"first.txt", "second.txt", "c.txt"} <= set(files(second))
        second.close()

    @pytest.mark.usefixtures("patient")
    def test_a_writer_waits_until_another_has_committed(self, archive: Keeper, folder: Path) -> None:
        """For a few seconds, not for ever."""
        second = type(self).open_engine(folder)
        archive.remove("c.txt")
        soon = threading.Timer(0.1, archive.commit)
        soon.start()
        second.remove("a/ferry.txt")
        second.commit()
        soon.join()
        assert files(second) == ["b/harbour.txt"]
        second.close()

    def test_a_writer_may_hold_the_index_from_commit_to_commit(self, archive: Keeper, folder: Path) -> None:
        """Readers see each commit; nobody else may write before the last."""
        second = type(self).open_engine(folder)
        archive.add(an_entry("A zeppelin rose.", "first.txt"))
        archive.commit(hold=True)
        second.refresh()
        assert "first.txt" in files(second)
        with pytest.raises(IndexBusy):
            second.remove("c.txt")
        archive.add(an_entry("A balloon fell.", "second.txt"))
        archive.rollback()
        second.remove("c.txt")
        second.commit()
        archive.refresh()
        assert files(archive) == ["a/ferry.txt", "b/harbour.txt", "first.txt"]
        second.close()

    def test_threads_ask_while_another_engine_commits(self, folder: Path, archive: Keeper) -> None:
        """Every answer is of one commit: as many passages hold the word as the index then holds sources."""
        for file in ("a/ferry.txt", "b/harbour.txt", "c.txt"):
            archive.remove(file)
        hold(archive, a_document("A gull.", "gull-00.txt"))
        done = threading.Event()
        wrong: list[object] = []

        def ask() -> None:
            seen = 0
            while not done.is_set():
                try:
                    archive.refresh()
                    hits = archive.latest().search(["gull"], 1_000)
                except Exception as error:
                    wrong.append(error)
                    return
                if len(hits) < seen or [h.passage.file for h in hits] != [f"gull-{n:02}.txt" for n in range(len(hits))]:
                    wrong.append(hits)
                seen = len(hits)

        threads = [threading.Thread(target=ask) for _ in range(4)]
        for thread in threads:
            thread.start()
        writer = type(self).open_engine(folder)
        for number in range(1, 12, 2):
            hold(
                writer,
                a_document("A gull.", f"gull-{number:02}.txt"),
                a_document("A gull.", f"gull-{number + 1:02}.txt"),
            )
        done.set()
        for thread in threads:
            thread.join()
        writer.close()
        assert wrong == []

    def test_what_was_latest_stays_as_it_is(self, archive: Keeper, folder: Path) -> None:
        """Whatever is committed, refreshed to and closed meanwhile, also where all of it is made anew."""
        latest = archive.latest()
        before = everything(latest)
        other = type(self).open_engine(folder)
        other.remove("c.txt")
        hold(other, a_document("A zeppelin rose.", "b/harbour.txt")).close()
        assert archive.refresh()
        assert everything(latest) == before != everything(archive.latest())
        hold(type(self).open_engine(folder, rebuild=True), UNDATED).close()
        assert archive.refresh()
        hold(archive, a_document("A balloon fell.", "d.txt"))
        archive.close()
        assert everything(latest) == before

    @pytest.mark.parametrize("content", [b"", b"no index at all"], ids=["empty", "text"])
    def test_a_reader_keeps_what_it_has_where_the_next_commit_is_damaged(
        self, archive: Keeper, folder: Path, content: bytes, caplog: pytest.LogCaptureFixture
    ) -> None:
        """Its log says so. The next commit that is whole is taken in."""
        before, written = everything(archive.latest()), versions(folder)
        hold(type(self).open_engine(folder), a_document("A zeppelin rose.", "new.txt")).close()
        for file in {file for file, _ in versions(folder) - written}:
            put_in_place_of(file, content)
        for asked in (1, 2):
            assert not archive.refresh()
            assert everything(archive.latest()) == before
            assert [record.levelname for record in caplog.records] == ["WARNING"] * asked
        hold(type(self).open_engine(folder, rebuild=True), UNDATED).close()
        assert archive.refresh()
        assert files(archive) == ["c.txt"]

    def test_a_question_of_several_steps_sees_one_commit(self, archive: Keeper, folder: Path) -> None:
        """Threads ask one keeper, which each question refreshes under those that are under way."""
        hold(archive, a_document("A gull.", "gulls.txt"))
        done = threading.Event()
        wrong: list[object] = []

        def ask() -> None:
            while not done.is_set():
                try:
                    archive.refresh()
                    engine = archive.latest()
                    for hit in engine.search(["gull"], 100):
                        document = engine.document(hit.source.file)
                        assert document.passages[hit.passage.number : hit.passage.number + 1] == (hit.passage,)
                except Exception as error:
                    wrong.append(error)
                    return

        threads = [threading.Thread(target=ask) for _ in range(4)]
        for thread in threads:
            thread.start()
        writer = type(self).open_engine(folder)
        for number in range(10):
            writer.remove("gulls.txt")
            writer.commit()
            hold(writer, a_document(f"A gull. {LONG}\n" * (number % 3 + 1), "gulls.txt"))
        done.set()
        for thread in threads:
            thread.join()
        writer.close()
        assert wrong == []

    @pytest.mark.parametrize("after_s", [0.0, 0.05, 0.2])
    def test_a_killed_writer_leaves_the_last_commit(self, archive: Keeper, folder: Path, after_s: float) -> None:
        """A process killed while it adds and removes loses what it hadn't committed, and nothing else."""
        archive.close()
        self.kill_while(
            folder,
            after_s,
            """
            engine.remove("c.txt")
            for number in count():
                engine.add(named(f"{number}.txt"))
            """,
        )
        again = type(self).open_engine(folder)
        assert files(again) == ["a/ferry.txt", "b/harbour.txt", "c.txt"]
        assert again.latest().document("c.txt") == UNDATED
        hold(again, a_document("A zeppelin rose.", "new.txt"))
        assert "new.txt" in files(again)
        again.close()

    def test_twenty_kills_lose_no_commit_and_leave_no_half_of_one(self, folder: Path) -> None:
        """At random moments, on one index, which each next writer and reader takes as the last one left it."""
        opening = type(self).open_engine
        arguments = [opening.__module__, opening.__name__, str(folder), "20", "7"]
        subprocess.run([sys.executable, "-m", "tests.contracts.kills", *arguments], check=True)

    def test_a_full_disk_leaves_the_last_commit(self, archive: Keeper, folder: Path) -> None:
        """A limit on the size of files stands for the full disk; it holds for all of a process, so for another one."""
        archive.close()
        writer = self.writer(
            folder,
            """
            import resource
            from retrieval.errors import IndexUnwritable
            from tests.contracts.archive import an_entry
            resource.setrlimit(resource.RLIMIT_FSIZE, (200_000, 200_000))
            try:
                engine.add(an_entry("A zeppelin rose.", "small.txt"))
                engine.add(an_entry(" ".join(f"zeppelin{number}" for number in range(100_000)), "large.txt"))
                engine.commit()
            except IndexUnwritable as error:
                engine.rollback()
                print(error)
            """,
        )
        done = subprocess.run(writer, capture_output=True, text=True, check=True)
        assert done.stdout.startswith(f"{folder}: the index cannot be written here (")
        assert (done.stdout.count("\n"), done.stderr) == (1, "")
        again = type(self).open_engine(folder)
        assert files(again) == ["a/ferry.txt", "b/harbour.txt", "c.txt"]
        hold(again, a_document("A zeppelin rose.", "small.txt"))
        again.close()

    def kill_while(self, folder: Path, after_s: float, does: str) -> None:
        """Run lines of Python that write to the engine in a process of their own, and kill it amid them."""
        writer = self.writer(folder, "print('writing', flush=True)\n" + textwrap.dedent(does))
        with subprocess.Popen(writer, stdout=subprocess.PIPE) as process:
            assert process.stdout is not None
            assert process.stdout.readline() == b"writing\n"
            time.sleep(after_s)
            process.kill()
        assert process.returncode == -signal.SIGKILL

    def writer(self, folder: Path, does: str) -> list[str]:
        """The command for lines of Python that write to `engine`, the one under test, in a process of their own."""
        tested = type(self)
        script = (
            f"from itertools import count\n"
            f"from pathlib import Path\n"
            f"from tests.contracts.archive import named\n"
            f"from {tested.__module__} import {tested.__name__} as tested\n"
            f"engine = tested.open_engine(Path({str(folder)!r}))\n" + textwrap.dedent(does)
        )
        return [sys.executable, "-c", script]
