"""From paths to article files."""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from retrieval.corpus.discover import SUFFIXES, discover, survey
from retrieval.corpus.paths import Pattern
from retrieval.errors import BadQuery, SourceMissing, SourceUnreadable


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    """A folder with articles, other files, hidden ones and folders below."""
    folder = tmp_path / "archive"
    names = ["b.txt", "a.md", "c.markdown", "d.text", "E.TXT", "sub/b.txt", "sub/deep/e.txt", "odd [1].txt", "x.jsonl"]
    others = ["x.rtf", "x.json", "README", ".hidden.txt", "~$b.docx", ".git/f.txt", "sub/.cache/g.txt", "sub/x.txt~"]
    for name in names + others:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("It rose.", encoding="utf-8")
    return folder


def files(*paths: object) -> list[str]:
    return [found.file for found in discover([str(path) for path in paths])]


def test_a_folder(archive: Path) -> None:
    """Everything below a folder that is an article is found, in order of its path there."""
    assert files(archive) == [
        "E.TXT",
        "a.md",
        "b.txt",
        "c.markdown",
        "d.text",
        "odd [1].txt",
        "sub/b.txt",
        "sub/deep/e.txt",
        "x.jsonl",
    ]


def test_a_file_of_json_lines_has_many_articles(archive: Path) -> None:
    assert [found.file for found in discover([str(archive)]) if found.has_many] == ["x.jsonl"]


def test_paths_are_absolute(archive: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """However a path is written, the file's own path is absolute."""
    monkeypatch.chdir(archive.parent)
    assert [found.path for found in discover(["./archive/../archive/sub"])] == [
        archive / "sub" / "b.txt",
        archive / "sub" / "deep" / "e.txt",
    ]


def test_a_file(archive: Path) -> None:
    """A file named itself is called by its name, brackets in it included."""
    assert files(archive / "sub" / "deep" / "e.txt") == ["e.txt"]
    assert files(archive / "odd [1].txt") == ["odd [1].txt"]


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        ("archive/*.txt", ["b.txt", "odd [1].txt"]),
        ("archive/*", ["E.TXT", "a.md", "b.txt", "c.markdown", "d.text", "odd [1].txt", "x.jsonl"]),
        ("archive/**/*.txt", ["b.txt", "odd [1].txt", "sub/b.txt", "sub/deep/e.txt"]),
        ("archive/**/deep/*", ["sub/deep/e.txt"]),
        ("archive/sub/**", ["b.txt", "deep/e.txt"]),
        ("archive/?.[mt]*", ["a.md", "b.txt", "c.markdown", "d.text"]),
        ("*/sub/b.txt", ["archive/sub/b.txt"]),
    ],
)
def test_a_pattern(archive: Path, pattern: str, expected: list[str]) -> None:
    """A pattern's files keep their place below its part without wildcards."""
    assert files(archive.parent / pattern) == expected


@pytest.mark.parametrize(
    "pattern",
    ["*", "*/*", "**", "**/*", "**/**/*.txt", "**/sub/**", "*/**/deep/*", "**/*p/*", "sub/**/?.txt", "s*/*.*"],
)
def test_a_pattern_finds_what_it_matches(archive: Path, pattern: str) -> None:
    """So that it forgets what it indexes."""
    made = Pattern.of(f"{archive}/{pattern}")
    assert made is not None
    everything = [str(path) for path in archive.rglob("*") if path.is_file() and path.suffix.lower() in SUFFIXES]
    found = [str(each.path) for each in discover([f"{archive}/{pattern}"])]
    assert sorted(found) == sorted(filter(made.matches, everything))


def test_the_home_folder(archive: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A tilde is the home folder."""
    monkeypatch.setenv("HOME", str(archive))
    monkeypatch.setenv("USERPROFILE", str(archive))
    assert files("~/sub") == ["b.txt", "deep/e.txt"]


def test_several_paths(archive: Path) -> None:
    """Several paths are one archive, and a file that two of them lead to counts once, as the first names it."""
    assert files(archive / "sub", archive / "a.md", archive / "sub" / "deep") == ["a.md", "b.txt", "deep/e.txt"]


def test_two_files_of_one_name(archive: Path) -> None:
    """Two files that would be called the same are an error that names both and the way out."""
    with pytest.raises(BadQuery) as caught:
        files(archive / "b.txt", archive / "sub" / "b.txt")
    message = str(caught.value)
    assert str(archive / "b.txt") in message
    assert str(archive / "sub" / "b.txt") in message
    assert "index a folder that holds both" in message


@pytest.mark.parametrize(
    ("path", "hint"),
    [
        ("nowhere", "check the path"),
        ("nowhere.txt", "check the path"),
        ("archive*/../nowhere", "check the path"),
        ("archive/*.odt", "matches no"),
        ("nowhere/*.txt", "matches no"),
        ("archive/.git/*.odt", "matches no"),
        ("empty", "holds no"),
    ],
)
def test_nothing_found(archive: Path, path: str, hint: str) -> None:
    """A path that leads to no article is named, with a hint."""
    (archive.parent / "empty").mkdir()
    named = str(archive.parent / path)
    with pytest.raises(SourceMissing, match=hint) as caught:
        files(named)
    assert caught.value.file == named


def test_the_home_of_a_user_who_is_not_there(elsewhere: Path) -> None:
    """Nothing is found, as by a shell; where a folder is called so, that is meant."""
    with pytest.raises(SourceMissing, match="check the path"):
        files("~nosuchuser/archive")
    (elsewhere / "~nosuchuser").mkdir()
    (elsewhere / "~nosuchuser" / "a.txt").write_text("It rose.", encoding="utf-8")
    assert files("~nosuchuser") == ["a.txt"]


@pytest.mark.parametrize("path", ["", "  ", "a\0b", "archive/**x/*.txt"])
def test_not_a_path(archive: Path, path: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """What cannot be a path or a pattern is bad usage."""
    monkeypatch.chdir(archive.parent)
    with pytest.raises(BadQuery):
        files(path)


def test_a_file_of_another_kind(archive: Path) -> None:
    """A named file is taken whatever its ending, so that reading it can say what is wrong, and the rest goes on."""
    assert files(archive / "x.rtf") == ["x.rtf"]


def test_files_of_other_endings_are_counted_most_first(archive: Path) -> None:
    """Each once, what is hidden left out; an ending's capitals make no other."""
    for name in ("y.RTF", "sub/z.rtf", "sub/Makefile"):
        (archive / name).touch()
    assert list(survey([str(archive), str(archive / "sub")]).others.items()) == [
        (".rtf", 3),
        ("", 2),
        (".json", 1),
        (".txt~", 1),
    ]


@pytest.mark.parametrize(
    ("pattern", "others"),
    [("archive/*", {".rtf": 1, "": 1, ".json": 1}), ("archive/*.txt", {}), ("archive/sub/**", {".txt~": 1})],
)
def test_of_a_pattern_those_are_counted_that_it_matches(archive: Path, pattern: str, others: dict[str, int]) -> None:
    assert survey([str(archive.parent / pattern)]).others == others


def test_what_the_index_keeps_is_not_counted(archive: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where its folder lies in that of the articles."""
    (archive / "index" / "disk").mkdir(parents=True)
    for name in ("index/memory.sqlite", "index/disk/meta.json", "index.bak"):
        (archive / name).touch()
    monkeypatch.chdir(archive)
    assert survey(["."], index=Path("index")).others == {".rtf": 1, ".json": 1, "": 1, ".txt~": 1, ".bak": 1}


def test_a_file_named_itself_is_not_left_out(archive: Path) -> None:
    assert survey([str(archive / "x.rtf")]).others == {}


def test_an_ending_that_is_not_utf_8_can_be_printed(archive: Path) -> None:
    if sys.platform != "linux":
        pytest.skip("this file system takes UTF-8 names only")
    Path(os.fsdecode(os.fsencode(archive) + b"/sub/x.caf\xe9")).touch()
    assert ".caf\\xe9" in survey([str(archive)]).others


@pytest.fixture
def close(monkeypatch: pytest.MonkeyPatch) -> Callable[[Path], None]:
    """Makes a folder one that may not be read, even by root."""
    scan = os.scandir

    def closing(folder: Path) -> None:
        def scandir(path: str) -> object:
            if Path(path) == folder:
                raise PermissionError(errno.EACCES, "Permission denied", str(path))
            return scan(path)

        monkeypatch.setattr(os, "scandir", scandir)

    return closing


def test_a_folder_below_that_may_not_be_read_is_told_of(archive: Path, close: Callable[[Path], None]) -> None:
    """Once, however often it is come by; what else is there is found."""
    close(archive / "sub" / "deep")
    found = survey([str(archive), str(archive / "*.txt"), f"{archive}/../archive"])
    assert [str(error) for error in found.closed] == ["sub/deep: may not be read; check its permissions"]
    assert "sub/b.txt" in [each.file for each in found.articles]


@pytest.mark.parametrize(("named", "told"), [("", "{0}: may not"), ("sub/deep", "{0}/sub/deep: may not")])
def test_a_folder_that_may_not_be_read_is_an_error(
    archive: Path, named: str, told: str, close: Callable[[Path], None]
) -> None:
    close(archive / named)
    with pytest.raises(SourceUnreadable) as caught:
        files(archive / named)
    assert str(caught.value) == f"{told.format(archive)} be read; check its permissions"


def test_of_a_pattern_a_folder_that_may_not_be_read_is_told_of(archive: Path, close: Callable[[Path], None]) -> None:
    """If it could hold what the pattern matches."""
    close(archive / "sub")
    assert [error.file for error in survey([f"{archive}/**/*.txt"]).closed] == ["sub"]
    assert survey([f"{archive}/*.txt"]).closed == survey([f"{archive}/*"]).closed == []
    close(archive)
    with pytest.raises(SourceUnreadable, match="may not be read"):
        files(archive / "*.txt")


def test_a_folder_of_nothing_but_what_may_not_be_read(tmp_path: Path, close: Callable[[Path], None]) -> None:
    """That it holds no article is not known."""
    (tmp_path / "a" / "b").mkdir(parents=True)
    close(tmp_path / "a" / "b")
    with pytest.raises(SourceUnreadable, match=r"^b: may not be read; check its permissions$"):
        files(tmp_path / "a")


def test_a_name_that_is_too_long() -> None:
    """A path that the system cannot even look up is an error of the library."""
    with pytest.raises(SourceUnreadable, match=r"cannot be read: .*; check its path and its disk"):
        files("x" * 5000)


def test_links(archive: Path) -> None:
    """Links to files are followed, links to folders are not, and a loop of links does not matter."""
    (archive / "sub" / "loop").symlink_to(archive, target_is_directory=True)
    (archive / "link.txt").symlink_to(archive / "sub" / "deep" / "e.txt")
    assert "link.txt" in files(archive)
    assert not [file for file in files(archive) if "loop" in file]
    assert files(archive / "sub" / "loop" / "sub" / "deep") == ["e.txt"]
    assert not [file for file in files(archive / "**" / "*.md") if "loop/sub" in file]
    (archive / "ring.txt").symlink_to(archive / "ring.txt")
    assert "ring.txt" in files(archive)


def test_a_pattern_follows_a_link_that_it_names(archive: Path) -> None:
    """By a wildcard or in full, but not by `**`."""
    (archive.parent / "linked").symlink_to(archive / "sub", target_is_directory=True)
    assert files(archive.parent / "l*" / "*.txt") == ["linked/b.txt"]
    assert files(archive.parent / "l*" / "**" / "e.txt") == ["linked/deep/e.txt"]
    assert "linked/b.txt" not in files(archive.parent / "**" / "*.txt")


@pytest.fixture
def abyss(tmp_path: Path) -> Iterator[Path]:
    """A folder with an article far below it, in more folders than Python's functions may call one another."""
    if sys.platform != "linux":
        pytest.skip("paths are shorter here")
    folders = [tmp_path]
    for _ in range(sys.getrecursionlimit() + 10):
        folders.append(folders[-1] / "d")
        folders[-1].mkdir()
    (folders[-1] / "a.txt").write_text("It rose.", encoding="utf-8")
    yield tmp_path
    (folders[-1] / "a.txt").unlink()
    for folder in reversed(folders[1:]):  # one by one, since `shutil.rmtree` could not
        folder.rmdir()


def test_folders_may_lie_in_one_another_however_deep(abyss: Path) -> None:
    (found,) = files(abyss)
    assert found.endswith("/d/a.txt")
    assert files(abyss / "**" / "?.txt") == [found]


def test_a_name_that_is_not_utf_8(archive: Path) -> None:
    """Odd bytes of a name are shown as such, so that the name can be printed and stored."""
    if sys.platform != "linux":
        pytest.skip("this file system takes UTF-8 names only")
    Path(os.fsdecode(os.fsencode(archive) + b"/sub/caf\xe9.txt")).write_text("It rose.", encoding="utf-8")
    assert "caf\\xe9.txt" in files(archive / "sub")
