from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from retrieval import BadQuery, Failure, IndexBusy, IndexReport, SourceMissing
from retrieval.engines import create_engine, memory
from retrieval.engines.codec import encode
from retrieval.engines.protocol import Engine
from retrieval.indexing import update, verify
from tests.retrieval.made import a_document


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """An archive of three articles."""
    folder = tmp_path / "archive"
    for file in ("a.txt", "b.md", "more/c.txt"):
        write(folder / file, f"Gulls of {file}.\n“They sleep,” Ann Lee said.")
    return folder


@pytest.fixture
def engine(tmp_path: Path) -> Iterator[Engine]:
    engine = create_engine("memory", tmp_path / "index")
    yield engine
    engine.close()


def write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")


def counts(report: IndexReport) -> dict[str, int]:
    """How many files were what, zeroes left out."""
    names = ("added", "updated", "removed", "unchanged")
    return {name: count for name in names if (count := getattr(report, name))}


def files(engine: Engine) -> list[str]:
    return [summary.source.file for summary in engine.sources()]


def test_what_is_new_is_added(engine: Engine, folder: Path) -> None:
    report = update(engine, [str(folder)])
    assert counts(report) == {"added": 3}
    assert files(engine) == ["a.txt", "b.md", "more/c.txt"]
    assert (report.sources, report.passages, report.failed) == (3, 3, ())
    assert report.statements == 3
    assert report.elapsed_s > 0
    assert engine.document("a.txt").source.path == str(folder / "a.txt")


def test_only_what_changed_is_touched(engine: Engine, folder: Path) -> None:
    update(engine, [str(folder)])
    write(folder / "a.txt", "Other gulls.")
    write(folder / "d.txt", "New gulls.")
    (folder / "b.md").unlink()
    report = update(engine, [str(folder)])
    assert counts(report) == {"added": 1, "updated": 1, "removed": 1, "unchanged": 1}
    assert files(engine) == ["a.txt", "d.txt", "more/c.txt"]
    assert engine.document("a.txt").text == "Other gulls."


def test_indexing_twice_changes_nothing(engine: Engine, folder: Path) -> None:
    update(engine, [str(folder)])
    before = [engine.document(file) for file in files(engine)]
    assert counts(update(engine, [str(folder)])) == {"unchanged": 3}
    assert [engine.document(file) for file in files(engine)] == before


def test_a_file_written_anew_with_the_same_words_is_unchanged(engine: Engine, folder: Path) -> None:
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
def test_a_vanished_file_is_forgotten_however_its_place_is_named(engine: Engine, folder: Path, named: str) -> None:
    write(folder / "b2.md", "Gulls.")
    write(folder / "a.md", "Gulls.")
    named = named.format(folder=folder)
    update(engine, [named])
    assert "b.md" in files(engine)
    (folder / "b.md").unlink()
    assert update(engine, [named]).removed == 1
    assert "b.md" not in files(engine)


def test_a_vanished_file_is_forgotten_below_home(engine: Engine, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(folder.parent))
    update(engine, ["~/archive"])
    (folder / "a.txt").unlink()
    assert update(engine, ["~/archive"]).removed == 1


def test_what_lies_elsewhere_is_kept(engine: Engine, folder: Path, tmp_path: Path) -> None:
    """Only what stood under the paths and is gone is forgotten; a path may be indexed alone."""
    update(engine, [str(folder)])
    write(tmp_path / "other" / "z.txt", "Gulls.")
    (folder / "a.txt").unlink()
    report = update(engine, [str(tmp_path / "other"), str(folder / "more")])
    assert (report.added, report.removed) == (1, 0)
    assert files(engine) == ["a.txt", "b.md", "more/c.txt", "z.txt"]


def test_a_file_keeps_its_name_when_a_folder_inside_is_indexed(engine: Engine, folder: Path) -> None:
    """It would else be in the index twice, and vouch for itself."""
    update(engine, [str(folder)])
    assert counts(update(engine, [str(folder / "more")])) == {"unchanged": 1}
    write(folder / "more" / "c.txt", "Other gulls.")
    assert counts(update(engine, [str(folder / "more" / "c.txt")])) == {"updated": 1}
    assert files(engine) == ["a.txt", "b.md", "more/c.txt"]


def test_a_bad_file_is_reported_and_the_rest_is_indexed(engine: Engine, folder: Path) -> None:
    write(folder / "empty.txt", " \n ")
    (folder / "binary.txt").write_bytes(b"\x00\x01\x02\xff" * 100)
    report = update(engine, [str(folder)])
    assert counts(report) == {"added": 3}
    assert [failure.file for failure in report.failed] == ["binary.txt", "empty.txt"]
    for failure in report.failed:
        assert failure.error
        assert failure.file not in failure.error, "the file is named once, beside the reason"
    assert "empty" in report.failed[1].error


def test_a_file_that_turned_bad_leaves_what_the_index_holds_of_it(engine: Engine, folder: Path) -> None:
    update(engine, [str(folder)])
    before = engine.document("a.txt")
    write(folder / "a.txt", "")
    report = update(engine, [str(folder)])
    assert report.failed == (Failure("a.txt", "is empty"),)
    assert counts(report) == {"unchanged": 2}
    assert engine.document("a.txt") == before


def test_an_over_large_file_is_reported(engine: Engine, folder: Path) -> None:
    write(folder / "large.txt", "Gulls. " * 1_000)
    report = update(engine, [str(folder)], max_bytes=1_000)
    assert [failure.file for failure in report.failed] == ["large.txt"]
    assert "PULLQUOTE_MAX_SOURCE_MB" in report.failed[0].error


def test_two_files_of_one_name_are_told_apart(engine: Engine, folder: Path, tmp_path: Path) -> None:
    """At once they are refused; one after the other, the one that the index has keeps its name."""
    write(tmp_path / "other" / "a.txt", "Other gulls.")
    with pytest.raises(BadQuery, match=r"a\.txt"):
        update(engine, [str(folder), str(tmp_path / "other")])
    update(engine, [str(folder)])
    report = update(engine, [str(tmp_path / "other")])
    assert [failure.file for failure in report.failed] == ["a.txt"]
    assert str(folder / "a.txt") in report.failed[0].error
    assert "Other" not in engine.document("a.txt").text


def test_an_archive_that_moved_is_found_where_it_is(engine: Engine, folder: Path, tmp_path: Path) -> None:
    update(engine, [str(folder)])
    folder.rename(tmp_path / "moved")
    assert counts(update(engine, [str(tmp_path / "moved")])) == {"updated": 3}
    assert engine.document("a.txt").source.path == str(tmp_path / "moved" / "a.txt")


def test_paths_that_lead_nowhere_are_told_before_anything_changes(engine: Engine, folder: Path) -> None:
    update(engine, [str(folder)])
    (folder / "a.txt").unlink()
    with pytest.raises(SourceMissing):
        update(engine, [str(folder), str(folder / "nowhere")])
    assert len(files(engine)) == 3


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


def test_an_interrupted_update_changes_nothing(engine: Engine, folder: Path) -> None:
    """Ctrl-C amid the work, for one."""
    update(engine, [str(folder)])
    write(folder / "a.txt", "Other gulls.")
    write(folder / "b.md", "Other gulls.")

    def interrupt(done: int, _: int, __: str) -> None:
        if done == 2:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        update(engine, [str(folder)], progress=interrupt)
    engine.commit()
    assert "Other" not in engine.document("a.txt").text


def test_progress_names_each_file_before_it_is_read(engine: Engine, folder: Path) -> None:
    seen: list[tuple[int, int, str]] = []
    update(engine, [str(folder)], progress=lambda *step: seen.append(step))
    assert seen == [(0, 3, "a.txt"), (1, 3, "b.md"), (2, 3, "more/c.txt")]


# --- verify ----------------------------------------------------------------------------------------------------


def wrong(engine: Engine) -> dict[str, str]:
    """What no longer matches, by file."""
    return {s.source.file: told for s in engine.sources() if (told := verify(engine, s))}


def test_an_index_that_matches_its_files_is_right(engine: Engine, folder: Path) -> None:
    update(engine, [str(folder)])
    assert wrong(engine) == {}


def test_changed_and_missing_files_are_found(engine: Engine, folder: Path) -> None:
    update(engine, [str(folder)])
    write(folder / "a.txt", "Other gulls.")
    (folder / "b.md").unlink()
    told = wrong(engine)
    assert set(told) == {"a.txt", "b.md"}
    assert "index it again" in told["a.txt"]
    assert "No such file" in told["b.md"]


@pytest.mark.parametrize("words", ["Gulls of a.txt!", "Gulls of a.txt"])
def test_an_index_that_holds_other_words_than_its_file_is_found(engine: Engine, folder: Path, words: str) -> None:
    """However that came about; the file's own hash is right."""
    update(engine, [str(folder)])
    true = engine.document("a.txt")
    false = a_document(words, "a.txt")
    engine.add(encode(type(true)(true.source, false.text, false.passages)))
    engine.commit()
    assert "--rebuild" in wrong(engine)["a.txt"]
