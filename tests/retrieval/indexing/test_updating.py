from __future__ import annotations

import errno
import os
import subprocess
import sys
from itertools import accumulate
from pathlib import Path

import pytest

from retrieval import BadQuery, Failure, IndexBusy, IndexStep, SourceMissing, unfinished
from retrieval.corpus.discover import discover
from retrieval.engines import create_engine
from retrieval.engines.codec import encode
from retrieval.engines.layout import EngineKind
from retrieval.engines.memory import engine as memory
from retrieval.engines.memory.engine import MemoryEngine
from retrieval.engines.protocol import Keeper
from retrieval.errors import IndexUnwritable
from retrieval.indexing import forget, update
from tests.contracts.archive import files, files_in
from tests.retrieval.indexing.runs import counts, write
from tests.retrieval.made import a_document


def test_what_is_new_is_added(engine: Keeper, folder: Path) -> None:
    report = update(engine, [str(folder)])
    assert counts(report) == {"added": 3}
    assert files(engine) == ["a.txt", "b.md", "more/c.txt"]
    assert (report.sources, report.passages, report.failed) == (3, 3, ())
    assert report.statements == 3
    assert report.elapsed_s > 0
    assert engine.latest().document("a.txt").source.path == str(folder / "a.txt")


def test_only_what_changed_is_touched(engine: Keeper, folder: Path) -> None:
    update(engine, [str(folder)])
    write(folder / "a.txt", "Other gulls.")
    write(folder / "d.txt", "New gulls.")
    (folder / "b.md").unlink()
    report = update(engine, [str(folder)])
    assert counts(report) == {"added": 1, "updated": 1, "removed": 1, "unchanged": 1}
    assert files(engine) == ["a.txt", "d.txt", "more/c.txt"]
    assert engine.latest().document("a.txt").text == "Other gulls."


def test_indexing_twice_changes_nothing(engine: Keeper, folder: Path) -> None:
    update(engine, [str(folder)])
    before = [engine.latest().document(file) for file in files(engine)]
    assert counts(update(engine, [str(folder)])) == {"unchanged": 3}
    assert [engine.latest().document(file) for file in files(engine)] == before


def test_a_file_written_anew_with_the_same_words_is_unchanged(engine: Keeper, folder: Path) -> None:
    update(engine, [str(folder)])
    write(folder / "a.txt", (folder / "a.txt").read_text("utf-8"))
    assert counts(update(engine, [str(folder)])) == {"unchanged": 3}


@pytest.mark.parametrize(
    "named",
    [
        "{folder}",
        "{folder}/",
        "{folder}/../archive",
        "{folder}/*.md",
        "{folder}/**/*.md",
        "{folder}/[ab].*",
        "{folder}/?.*",
    ],
)
def test_a_vanished_file_is_forgotten_however_its_place_is_named(engine: Keeper, folder: Path, named: str) -> None:
    write(folder / "b2.md", "Gulls.")
    write(folder / "a.md", "Gulls.")
    named = named.format(folder=folder)
    update(engine, [named])
    assert "b.md" in files(engine)
    (folder / "b.md").unlink()
    assert update(engine, [named]).removed == 1
    assert "b.md" not in files(engine)


def test_a_vanished_file_is_forgotten_below_home(engine: Keeper, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(folder.parent))
    update(engine, ["~/archive"])
    (folder / "a.txt").unlink()
    assert update(engine, ["~/archive"]).removed == 1


def test_what_lies_elsewhere_is_kept(engine: Keeper, folder: Path, tmp_path: Path) -> None:
    """Only what stood under the paths and is gone is forgotten; a path may be indexed alone."""
    update(engine, [str(folder)])
    write(tmp_path / "other" / "z.txt", "Gulls.")
    (folder / "a.txt").unlink()
    report = update(engine, [str(tmp_path / "other"), str(folder / "more")])
    assert (report.added, report.removed) == (1, 0)
    assert files(engine) == ["a.txt", "b.md", "more/c.txt", "z.txt"]
    assert counts(update(engine, [str(folder / "**" / "*.md")])) == {"unchanged": 1}
    assert files(engine) == ["a.txt", "b.md", "more/c.txt", "z.txt"]


def test_a_file_keeps_its_name_when_a_folder_inside_is_indexed(engine: Keeper, folder: Path) -> None:
    """It would else be in the index twice, and vouch for itself."""
    update(engine, [str(folder)])
    assert counts(update(engine, [str(folder / "more")])) == {"unchanged": 1}
    write(folder / "more" / "c.txt", "Other gulls.")
    assert counts(update(engine, [str(folder / "more" / "c.txt")])) == {"updated": 1}
    assert files(engine) == ["a.txt", "b.md", "more/c.txt"]


def test_a_bad_file_is_reported_and_the_rest_is_indexed(engine: Keeper, folder: Path) -> None:
    write(folder / "empty.txt", " \n ")
    (folder / "binary.txt").write_bytes(b"\x00\x01\x02\xff" * 100)
    report = update(engine, [str(folder)])
    assert counts(report) == {"added": 3}
    assert [failure.file for failure in report.failed] == ["binary.txt", "empty.txt"]
    for failure in report.failed:
        assert failure.error
        assert failure.file not in failure.error, "the file is named once, beside the reason"
    assert "empty" in report.failed[1].error


def test_files_of_other_endings_are_counted_in_the_report(engine: Keeper, folder: Path) -> None:
    assert update(engine, [str(folder)]).skipped == {}
    write(folder / "more" / "page.rtf", "Gulls.")
    report = update(engine, [str(folder)])
    assert (counts(report), report.skipped, report.failed) == ({"unchanged": 3}, {".rtf": 1}, ())


def test_a_file_that_turned_bad_leaves_what_the_index_holds_of_it(engine: Keeper, folder: Path) -> None:
    update(engine, [str(folder)])
    before = engine.latest().document("a.txt")
    write(folder / "a.txt", "")
    report = update(engine, [str(folder)])
    assert report.failed == (Failure("a.txt", "is empty"),)
    assert counts(report) == {"unchanged": 2}
    assert engine.latest().document("a.txt") == before


def test_an_over_large_file_is_reported(engine: Keeper, folder: Path) -> None:
    write(folder / "large.txt", "Gulls. " * 1_000)
    report = update(engine, [str(folder)], max_bytes=1_000)
    assert [failure.file for failure in report.failed] == ["large.txt"]
    assert "PULLQUOTE_MAX_SOURCE_MB" in report.failed[0].error


def test_two_files_of_one_name_are_told_apart(engine: Keeper, folder: Path, tmp_path: Path) -> None:
    """At once they are refused; one after the other, the one that the index has keeps its name."""
    write(tmp_path / "other" / "a.txt", "Other gulls.")
    with pytest.raises(BadQuery, match=r"a\.txt"):
        update(engine, [str(folder), str(tmp_path / "other")])
    update(engine, [str(folder)])
    report = update(engine, [str(tmp_path / "other")])
    assert [failure.file for failure in report.failed] == ["a.txt"]
    assert str(folder / "a.txt") in report.failed[0].error
    assert "Other" not in engine.latest().document("a.txt").text


def test_a_folder_that_a_link_leads_to_is_the_same_archive(
    engine: Keeper, folder: Path, news: Path, tmp_path: Path
) -> None:
    """By whichever of the two paths it is indexed; they may also be named together."""
    link = tmp_path / "link"
    link.symlink_to(folder, target_is_directory=True)
    assert counts(update(engine, [str(folder), str(link)])) == {"added": 6}
    assert counts(update(engine, [str(link)])) == {"updated": 6}
    write(folder / "a.txt", "Other gulls.")
    assert counts(update(engine, [str(link)])) == {"updated": 1, "unchanged": 5}
    assert files(engine)[:4] == ["a.txt", "b.md", "more/c.txt", f"{news.name}!a"]


def test_an_archive_that_moved_is_found_where_it_is(engine: Keeper, folder: Path, tmp_path: Path) -> None:
    update(engine, [str(folder)])
    folder.rename(tmp_path / "moved")
    assert counts(update(engine, [str(tmp_path / "moved")])) == {"updated": 3}
    assert engine.latest().document("a.txt").source.path == str(tmp_path / "moved" / "a.txt")


def test_paths_that_lead_nowhere_are_told_before_anything_changes(engine: Keeper, folder: Path) -> None:
    update(engine, [str(folder)])
    (folder / "a.txt").unlink()
    with pytest.raises(SourceMissing):
        update(engine, [str(folder), str(folder / "nowhere")])
    assert len(files(engine)) == 3


def test_a_path_that_is_gone_is_forgotten_only_when_that_is_said(engine: Keeper, folder: Path) -> None:
    """A disk that isn't there just now must not empty the archive; the way out is told."""
    update(engine, [str(folder)])
    folder.rename(folder.with_name("unmounted"))
    with pytest.raises(SourceMissing, match=f"the index still has what was there: .* pullquote forget {folder}$"):
        update(engine, [str(folder)])
    folder.mkdir()
    with pytest.raises(SourceMissing, match=r"pullquote forget"):
        update(engine, [str(folder)])
    assert len(files(engine)) == 3


@pytest.mark.parametrize(
    ("named", "left"),
    [
        (["{folder}"], []),
        (["{folder}/more/"], ["a.txt", "b.md"]),
        (["{folder}/a.txt", "{folder}/b.md"], ["more/c.txt"]),
        (["{folder}/*.txt"], ["b.md", "more/c.txt"]),
        (["{folder}/**/*.txt"], ["b.md"]),
        (["more/c.txt"], ["a.txt", "b.md"]),
        (["b.md", "{folder}/b.md"], ["a.txt", "more/c.txt"]),
    ],
)
@pytest.mark.parametrize("there", [True, False])
def test_sources_are_forgotten_by_path_pattern_or_name(
    engine: Keeper, folder: Path, named: list[str], left: list[str], there: bool
) -> None:
    """Whether or not they are still there; the files themselves aren't touched."""
    update(engine, [str(folder)])
    if not there:
        folder.rename(folder.with_name("away"))
    report = forget(engine, [name.format(folder=folder) for name in named])
    assert (report.removed, report.sources, report.failed) == (3 - len(left), len(left), ())
    assert files(engine) == left
    assert not there or len(list(folder.rglob("*.*"))) == 3


@pytest.mark.parametrize(
    "pattern", ["*", "*.txt", "**", "**/*", "**/*.txt", "*/*", "more/*", "**/more/*", "[am]*", "?.*", "**/**/?.txt"]
)
def test_a_pattern_forgets_what_it_indexes(engine: Keeper, folder: Path, pattern: str) -> None:
    write(folder / "more" / "deep" / "d.txt", "Gulls.")
    write(folder / "more" / ".hidden" / "e.txt", "Gulls.")
    update(engine, [str(folder), str(folder / "more" / ".hidden" / "e.txt")])
    named = str(folder / pattern)
    indexed = {str(found.path) for found in discover([named])}
    held = {summary.source.path for summary in engine.latest().sources()}
    forget(engine, [named])
    assert held - {summary.source.path for summary in engine.latest().sources()} == indexed


def test_what_another_process_indexed_is_forgotten_too(engine: Keeper, folder: Path, tmp_path: Path) -> None:
    other = create_engine("memory", tmp_path / "index")
    update(other, [str(folder)])
    other.close()
    report = forget(engine, [str(folder)])
    assert (counts(report), files(engine)) == ({"removed": 3}, [])
    assert 0 < report.elapsed_s < 60


def test_articles_of_lines_are_forgotten_by_their_file_or_one_by_one(engine: Keeper, news: Path) -> None:
    update(engine, [str(news)])
    assert counts(forget(engine, ["news.jsonl!b"])) == {"removed": 1}
    assert files(engine) == ["news.jsonl!a", "news.jsonl!c"]
    assert counts(forget(engine, [str(news)])) == {"removed": 2}


def test_what_the_index_does_not_hold_is_reported_and_the_rest_forgotten(engine: Keeper, folder: Path) -> None:
    update(engine, [str(folder)])
    nothing = [str(folder / "mor"), "c.txt", str(folder / "*.odt")]
    report = forget(engine, [*nothing, str(folder / "a.txt")])
    assert (report.removed, [failure.file for failure in report.failed]) == (1, nothing)
    with pytest.raises(BadQuery, match="is not a path"):
        forget(engine, [""])
    assert files(engine) == ["b.md", "more/c.txt"]


def test_what_is_forgotten_is_not_to_be_gone_on_with(engine: Keeper, folder: Path, tmp_path: Path) -> None:
    unfinished.begin(tmp_path / "index", [str(folder / "more"), str(tmp_path / "other")])
    forget(engine, [str(folder)], folder=tmp_path / "index")
    assert unfinished.unfinished(tmp_path / "index") == [str(tmp_path / "other")]


def test_a_busy_index_stops_the_update(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is no file's fault, and not to be waited for once a file."""
    monkeypatch.setattr(memory, "LOCK_S", 0.1)
    engine = create_engine("memory", tmp_path / "index")
    other = create_engine("memory", tmp_path / "index")
    other.add(encode(a_document("Gulls.", "z.txt")))
    with pytest.raises(IndexBusy):
        update(engine, [str(folder)])
    other.commit()
    other.close()
    assert counts(update(engine, [str(folder)])) == {"added": 3}
    assert "z.txt" in files(engine)
    engine.close()


def test_an_interrupted_update_changes_nothing(engine: Keeper, folder: Path) -> None:
    """Ctrl-C amid the work, for one."""
    update(engine, [str(folder)])
    write(folder / "a.txt", "Other gulls.")
    write(folder / "b.md", "Other gulls.")

    def interrupt(step: IndexStep) -> None:
        if step.articles == 2:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        update(engine, [str(folder)], progress=interrupt)
    engine.commit()
    assert "Other" not in engine.latest().document("a.txt").text


def test_progress_tells_how_far_it_is(engine: Keeper, folder: Path) -> None:
    steps: list[IndexStep] = []
    update(engine, [str(folder)], progress=steps.append)
    size = sum(path.stat().st_size for path in folder.rglob("*.*"))
    assert [(step.articles, step.passages, step.file) for step in steps] == [
        (0, 0, ""),
        (1, 1, "a.txt"),
        (2, 2, "b.md"),
        (3, 3, "more/c.txt"),
        (3, 3, ""),
    ]
    assert {step.of_bytes for step in steps} == {size}
    read = [(folder / file).stat().st_size for file in ("a.txt", "b.md", "more/c.txt")]
    assert [step.bytes for step in steps] == [0, *accumulate(read), size]


def test_statements_can_be_left_out_and_are_added_later(engine: Keeper, folder: Path, news: Path) -> None:
    assert news.exists()
    report = update(engine, [str(folder)], statements=False)
    assert (report.added, report.statements) == (6, 0)
    assert {summary.source.extracted for summary in engine.latest().sources()} == {False}
    assert counts(update(engine, [str(folder)], statements=False)) == {"unchanged": 6}
    report = update(engine, [str(folder)])
    assert (counts(report), report.statements) == ({"updated": 6}, 4)
    assert {summary.source.extracted for summary in engine.latest().sources()} == {True}
    assert counts(update(engine, [str(folder)], statements=False)) == {"unchanged": 6}


def test_a_file_that_vanishes_meanwhile_is_reported(engine: Keeper, folder: Path) -> None:
    def vanish(step: IndexStep) -> None:
        if step.articles == 1:
            (folder / "b.md").unlink()

    report = update(engine, [str(folder)], progress=vanish)
    assert (counts(report), report.failed) == ({"added": 2}, (Failure("b.md", "is gone; index its folder again"),))


def test_a_folder_that_may_not_be_read_is_reported_and_what_is_held_of_it_stays(
    engine: Keeper, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    update(engine, [str(folder)])
    write(folder / "a.txt", "Other gulls.")
    scan = os.scandir

    def scandir(path: str) -> object:
        if Path(path) == folder / "more":
            raise PermissionError(errno.EACCES, "Permission denied", str(path))
        return scan(path)

    monkeypatch.setattr(os, "scandir", scandir)
    report = update(engine, [str(folder)])
    assert report.failed == (Failure("more", "may not be read; check its permissions"),)
    assert counts(report) == {"updated": 1, "unchanged": 1}
    assert files(engine) == ["a.txt", "b.md", "more/c.txt"]


def test_an_index_that_cannot_be_written_is_as_before(folder: Path, tmp_path: Path) -> None:
    engine = FullDisk(tmp_path / "index", create=True)
    update(engine, [str(folder)])
    write(folder / "a.txt", "Other gulls.")
    engine.is_full = True
    with pytest.raises(IndexUnwritable, match="No space left"):
        update(engine, [str(folder)])
    engine.is_full = False
    engine.commit()
    assert "Other" not in engine.latest().document("a.txt").text
    engine.close()


class FullDisk(MemoryEngine):
    """An engine that takes everything and, once the disk is full, can commit nothing."""

    is_full = False

    def commit(self, *, hold: bool = False) -> None:
        if self.is_full:
            raise IndexUnwritable(Path("index"), "No space left on device")
        super().commit(hold=hold)


def test_the_note_is_taken_away_before_anybody_else_may_write(
    engine: Keeper, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Else what the next writer notes meanwhile could be lost with it."""
    index = tmp_path / "index"
    monkeypatch.setattr(memory, "LOCK_S", 0.1)
    finish, other = unfinished.finish, create_engine("auto", index)

    def while_held(index: Path, paths: list[str]) -> None:
        with pytest.raises(IndexBusy):
            other.remove("a.txt")
        finish(index, paths)

    monkeypatch.setattr(unfinished, "finish", while_held)
    for run in (update, forget):
        unfinished.begin(index, [str(folder)])
        run(engine, [str(folder)], folder=index)
        assert unfinished.unfinished(index) == []
    other.remove("a.txt")
    other.close()


def test_a_run_that_changes_nothing_leaves_the_note_of_who_is_writing(
    engine: Keeper, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    index = tmp_path / "index"
    monkeypatch.setattr(memory, "LOCK_S", 0.1)
    update(engine, [str(folder)], folder=index)
    other = create_engine("auto", index)
    other.remove("a.txt")
    unfinished.begin(index, [str(folder)])
    assert counts(update(engine, [str(folder)], folder=index)) == {"unchanged": 3}
    assert unfinished.unfinished(index) == [str(folder)]
    other.rollback()
    update(engine, [str(folder)], folder=index)
    assert unfinished.unfinished(index) == []
    other.close()


@pytest.mark.parametrize(("before", "after"), [("memory", "disk"), ("disk", "memory")])
def test_a_run_that_changes_nothing_leaves_an_archive_that_is_moved_meanwhile(
    folder: Path, tmp_path: Path, before: EngineKind, after: EngineKind
) -> None:
    index = tmp_path / "moved"
    first = create_engine(before, index)
    update(first, [str(folder)])
    first.close()
    script = (
        f"from retrieval import Library; Library.create({str(index)!r}, engine={after!r}).update([{str(folder)!r}])"
    )

    def move(step: IndexStep) -> None:
        if step.articles == 0:
            subprocess.run([sys.executable, "-c", script], check=True)

    idle = create_engine("auto", index)
    assert counts(update(idle, [str(folder)], progress=move)) == {"unchanged": 3}
    idle.close()
    assert len(files_in(index)) == 3
