from __future__ import annotations

from pathlib import Path

import pytest

from retrieval.corpus.paths import NamedPaths, Pattern, absolute, places_of


@pytest.mark.parametrize(
    ("named", "expected"),
    [
        ("~/a.txt", "{home}/a.txt"),
        ("~", "{home}"),
        ("a/../b//*.txt", "{home}/b/*.txt"),
        ("./~/a", "{home}/~/a"),
        ("~nosuchuser/a", "{home}/~nosuchuser/a"),
        ("/a/b/..", "/a"),
    ],
)
def test_a_path_is_told_from_the_root(
    elsewhere: Path, monkeypatch: pytest.MonkeyPatch, named: str, expected: str
) -> None:
    monkeypatch.setenv("HOME", str(elsewhere))
    assert absolute(named) == expected.format(home=elsewhere)


@pytest.mark.parametrize(
    ("pattern", "path", "matches"),
    [
        ("/n/a/*.txt", "/n/a/b.txt", True),
        ("/n/a/*.txt", "/n/a/sub/b.txt", False),
        ("/n/a/*.txt", "/n/a/.b.txt", False),
        ("/n/a/*.txt", "/n/a/~$b.txt", False),
        ("/n/a/**/*.txt", "/n/a/b.txt", True),
        ("/n/a/**/*.txt", "/n/a/sub/deep/b.txt", True),
        ("/n/a/**/*.txt", "/n/a/.sub/b.txt", False),
        ("/n/a/**/deep/*", "/n/a/sub/deep/b.txt", True),
        ("/n/a/**/deep/*", "/n/a/sub/b.txt", False),
        ("/n/a/**/sub/*/**/*.txt", "/n/a/sub/deep/sub/b.txt", True),
        ("/n/a/**/sub/*/**/*.txt", "/n/a/deep/sub/b.txt", False),
        ("/n/a/**", "/n/a/sub/b.txt", True),
        ("/n/a/**", "/n/a", False),
        ("/n/*/b.txt", "/n/a/b.txt", True),
        ("/n/*/b.txt", "/n/a/sub/b.txt", False),
        ("/n/a?b.txt", "/n/a/b.txt", False),
        ("/n/[!x]b.txt", "/n/ab.txt", True),
        ("/n/.git/*.txt", "/n/.git/b.txt", True),
        ("/n/a/*.txt", "/n/ab.txt", False),
    ],
)
def test_a_wildcard_stands_for_what_is_between_two_slashes(pattern: str, path: str, matches: bool) -> None:
    made = Pattern.of(pattern)
    assert made is not None
    assert made.matches(path) is matches


def test_what_exists_or_has_no_wildcard_is_no_pattern(tmp_path: Path) -> None:
    (tmp_path / "odd [1].txt").touch()
    assert Pattern.of(str(tmp_path / "odd [1].txt")) is None
    assert Pattern.of(str(tmp_path / "even 1.txt")) is None


def test_a_file_that_is_gone_is_held_by_its_name_with_wildcards_in_it() -> None:
    """As the command names it that forgets the file."""
    assert NamedPaths(["/n/a**b [1].txt"]).holds("/n/a**b [1].txt")


def test_a_file_is_below_itself_and_every_folder_around_it() -> None:
    assert places_of("/archive/a/b.txt") == ("/archive/a/b.txt", "/archive/a", "/archive", "/")


def test_several_paths_hold_what_any_of_them_names_or_contains() -> None:
    named = NamedPaths(["/n/a", "/n/b.txt", "/n/c/*.md", "/n/d.jsonl"])
    held = ["/n/a", "/n/a/sub/e.txt", "/n/b.txt", "/n/c/e.md", "/n/d.jsonl"]
    assert all(map(named.holds, held))
    assert not any(map(named.holds, ["/n", "/n/ab", "/n/b.txt.md", "/n/c/e.txt", "/n/c/sub/e.md", "/n/c"]))
    assert named.roots() == ["/n/a", "/n/b.txt", "/n/c", "/n/c/*.md", "/n/d.jsonl"]


def test_a_link_names_what_it_leads_to_as_well_as_itself(tmp_path: Path) -> None:
    """Sources may have been indexed by either name."""
    (tmp_path / "real").mkdir()
    (tmp_path / "link").symlink_to("real")
    (tmp_path / "one.txt").symlink_to("real/a.txt")  # where nothing is any longer
    named = NamedPaths([str(tmp_path / "link")])
    assert all(named.holds(str(tmp_path / each)) for each in ("link/a.txt", "real/a.txt", "link"))
    assert NamedPaths([str(tmp_path / "one.txt")]).roots() == [
        str(tmp_path / each) for each in ("one.txt", "real/a.txt")
    ]
    assert not NamedPaths([str(tmp_path / "real")]).holds(str(tmp_path / "link/a.txt"))
