from __future__ import annotations

from pathlib import Path

import pytest

from bot.cli.opening import opened, settings
from bot.cli.options import Options
from retrieval import Library
from tests.bot.cli.conftest import Run

WARSHIPS = "How many warships will take part?"


BUILDING = "pullquote: no index in .pullquote yet; building it from seeds (PULLQUOTE_SOURCES)\n"


@pytest.mark.usefixtures("seeds")
def test_with_no_index_yet_one_is_built_from_the_sources_and_that_is_said(pullquote: Run, elsewhere: Path) -> None:
    """On standard error, once; standard output holds the answer alone."""
    built = pullquote("ask", WARSHIPS, "--json")
    assert (built.status, built.err, built.lines[0]["answered"]) == (0, BUILDING, True)
    assert (elsewhere / ".pullquote").is_dir()
    assert pullquote("ask", WARSHIPS).err == ""


@pytest.mark.parametrize("command", [["ask", "x"], ["sources"], ["chat"]])
def test_no_index_is_built_unasked_in_a_folder_of_other_things(pullquote: Run, seeds: Path, command: list[str]) -> None:
    """A mistyped --index, as a rule; `pullquote index` makes one there, since it was named with what to index."""
    mistyped = seeds.parent / "letters"
    mistyped.mkdir()
    (mistyped / "to Ann.txt").touch()
    result = pullquote(*command, "--index", "letters")
    assert (result.status, result.out) == (2, "")
    assert result.err.startswith("pullquote: letters: this folder holds other things and no index; ")
    assert result.err.count("\n") == 1
    assert [path.name for path in mistyped.iterdir()] == ["to Ann.txt"]
    assert pullquote("index", "seeds", "--index", "letters").status == 0
    assert pullquote("ask", WARSHIPS, "--index", "letters").status == 0


@pytest.mark.usefixtures("seeds")
def test_an_empty_folder_is_a_place_for_an_index(pullquote: Run, elsewhere: Path) -> None:
    (elsewhere / "empty").mkdir()
    assert pullquote("ask", WARSHIPS, "--index", "empty").status == 0


def test_the_option_beats_the_environment_which_beats_the_file(
    pullquote: Run, seeds: Path, elsewhere: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (elsewhere / ".env").write_text("PULLQUOTE_INDEX=by-file\nPULLQUOTE_QUOTES=1\n", encoding="utf-8")
    pullquote("sources")
    monkeypatch.setenv("PULLQUOTE_INDEX", "by-environment")
    pullquote("sources")
    pullquote("sources", "--index", "by-option")
    made = {path.name for path in elsewhere.iterdir()}
    assert made == {".env", seeds.name, "by-file", "by-environment", "by-option"}


@pytest.mark.usefixtures("indexed")
@pytest.mark.parametrize(
    "command", [["ask", "x"], ["index", "seeds"], ["sources"], ["verify"], ["batch", "-"], ["chat"], ["rank", "-"]]
)
def test_what_sets_nothing_is_complained_of_once(pullquote: Run, elsewhere: Path, command: list[str]) -> None:
    (elsewhere / ".env").write_text("sources: articles\nPULLQUOTE_SOURCE=articles\n", encoding="utf-8")
    unread, unknown = pullquote(*command).err.splitlines()
    assert unread.startswith("pullquote: .env, line 1: cannot be read")
    assert unknown.startswith("pullquote: no such setting: PULLQUOTE_SOURCE (did you mean PULLQUOTE_SOURCES?); ")


@pytest.mark.parametrize("command", [["ask", "x"], ["sources"], ["verify"], ["chat"]])
def test_sources_that_are_not_there_fail_every_time(pullquote: Run, command: list[str]) -> None:
    """A first build that failed leaves nothing that later passes for an empty archive."""
    for _ in range(2):
        result = pullquote(*command)
        assert result.status == 2
        way_out = "point it to your articles, or run: pullquote index PATH…"
        lacking = "no index in .pullquote yet, and no articles at seeds"
        assert result.err == f"pullquote: PULLQUOTE_SOURCES: {lacking}; {way_out}\n"


def test_a_folder_that_holds_no_index_is_named(pullquote: Run, elsewhere: Path) -> None:
    """Also one in which making it was begun, and ended before anything was in it."""
    Library.create(elsewhere / "begun").close()
    for folder in ("begun", "no/where"):
        err = pullquote("ask", "x", "--index", folder).err
        assert err.startswith(f"pullquote: PULLQUOTE_SOURCES: no index in {folder} yet, and no articles at seeds; ")


def test_a_first_build_that_cannot_begin_leaves_no_folder_behind(
    pullquote: Run, elsewhere: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert pullquote("ask", "x").status == 2
    monkeypatch.setenv("PULLQUOTE_SOURCES", ",")
    result = pullquote("ask", "x")
    assert (result.status, result.err) == (
        2,
        "pullquote: PULLQUOTE_SOURCES: no index in .pullquote yet, and ',' names no path; "
        "point it to your articles, or run: pullquote index PATH…\n",
    )
    assert list(elsewhere.iterdir()) == []


@pytest.mark.usefixtures("seeds")
@pytest.mark.parametrize("option", [[], ["--index=~/other"]])
def test_the_home_folder_may_stand_in_the_index_folder(
    pullquote: Run, elsewhere: Path, monkeypatch: pytest.MonkeyPatch, option: list[str]
) -> None:
    """Where no shell puts its name there: in .env, and behind an equals sign."""
    (elsewhere / ".env").write_text("PULLQUOTE_INDEX=~/index\n", encoding="utf-8")
    monkeypatch.setenv("HOME", str(elsewhere / "home"))
    assert pullquote("ask", WARSHIPS, *option).status == 0
    assert [path.name for path in (elsewhere / "home").iterdir()] == ["other" if option else "index"]


def test_sources_of_which_none_can_be_read_are_a_failure(pullquote: Run, elsewhere: Path) -> None:
    (elsewhere / "seeds").mkdir()
    (elsewhere / "seeds" / "empty.txt").write_bytes(b"")
    result = pullquote("ask", "x")
    assert result.status == 2
    _, unread, failed = result.err.splitlines()
    assert unread.startswith("pullquote: empty.txt: ")
    assert failed.startswith("pullquote: PULLQUOTE_SOURCES: no article in seeds can be read; ")


def test_what_cannot_be_read_is_named_and_the_rest_answers(pullquote: Run, seeds: Path) -> None:
    (seeds / "empty.txt").write_bytes(b"")
    result = pullquote("ask", WARSHIPS, "--json")
    assert (result.status, result.lines[0]["answered"]) == (0, True)
    assert result.err.startswith(f"{BUILDING}pullquote: empty.txt: ")


@pytest.fixture
def letters(elsewhere: Path) -> Path:
    """An archive of somebody's own."""
    folder = elsewhere / "letters"
    folder.mkdir()
    (folder / "ann.txt").write_text("Dear Bo\n\nThe gulls left Norrby on Monday.\n", encoding="utf-8")
    return folder


@pytest.mark.usefixtures("indexed", "letters")
def test_an_index_of_samples_gives_way_to_the_sources_that_are_set(
    pullquote: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Once, and that is said."""
    monkeypatch.setenv("PULLQUOTE_SOURCES", "letters")
    result = pullquote("sources", "--json")
    assert [line["file"] for line in result.lines] == ["ann.txt"]
    assert result.err == (
        "pullquote: the index in .pullquote holds nothing but the samples; "
        "building it anew from letters (PULLQUOTE_SOURCES)\n"
    )
    assert pullquote("sources").err == ""


@pytest.mark.usefixtures("indexed")
def test_sources_set_that_are_not_there_leave_the_samples_in_the_index(
    pullquote: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    """And are no reason to answer from samples."""
    monkeypatch.setenv("PULLQUOTE_SOURCES", "leters")
    for _ in range(2):
        result = pullquote("ask", WARSHIPS)
        assert (result.status, result.out, result.err.count("\n")) == (2, "", 1)
        assert result.err.startswith("pullquote: PULLQUOTE_SOURCES: no articles at leters; ")
    monkeypatch.delenv("PULLQUOTE_SOURCES")
    assert pullquote("ask", WARSHIPS).status == 0


def test_files_of_other_endings_among_the_sources_are_told_of(pullquote: Run, seeds: Path) -> None:
    (seeds / "README").touch()
    told = "files left out by their ending: 1 (1 without one)"
    assert pullquote("ask", WARSHIPS).err.startswith(f"{BUILDING}pullquote: {told}; the endings read are .docx, ")


@pytest.mark.usefixtures("elsewhere")
def test_an_empty_index_counts_as_none(seeds: Path) -> None:
    Library.create("index").close()
    with opened(Options(index="index"), settings()) as library:
        assert len(library.sources()) == len(list(seeds.iterdir()))


def test_the_library_is_closed_when_its_use_fails(index: Path) -> None:
    with pytest.raises(ZeroDivisionError), opened(Options(index=str(index)), settings()) as library:
        raise ZeroDivisionError(library)
