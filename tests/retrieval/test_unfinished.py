from __future__ import annotations

import os
from pathlib import Path

import pytest

from retrieval.errors import IndexUnwritable
from retrieval.unfinished import begin, finish, unfinished


def test_nothing_is_unfinished_at_first(tmp_path: Path) -> None:
    assert unfinished(tmp_path) == unfinished(tmp_path / "nowhere") == []
    finish(tmp_path, ["/a"])
    assert list(tmp_path.iterdir()) == []


def test_what_was_begun_stays_noted_until_it_is_finished(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """By absolute paths; whoever indexes a folder has finished what lies in it."""
    monkeypatch.chdir(tmp_path)
    begin(tmp_path, ["/a/b", "news"])
    begin(tmp_path, ["/a/b", "/c/*.txt"])
    assert unfinished(tmp_path) == ["/a/b", "/c/*.txt", str(tmp_path / "news")]
    finish(tmp_path, ["news", "/a/b/c", "/x"])
    assert unfinished(tmp_path) == ["/a/b", "/c/*.txt"]
    finish(tmp_path, ["/a"])
    assert unfinished(tmp_path) == ["/c/*.txt"]
    finish(tmp_path, ["/c/*.txt"])
    assert list(tmp_path.iterdir()) == []


def test_a_note_is_on_the_disk_before_it_takes_its_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Otherwise a power cut could leave an empty one beside half an archive."""
    synced: list[tuple[int, bool]] = []

    def sync(descriptor: int) -> None:
        synced.append((os.fstat(descriptor).st_size, (tmp_path / "unfinished.json").exists()))

    monkeypatch.setattr(os, "fsync", sync)
    begin(tmp_path, ["/a"])
    assert synced == [(len('["/a"]'), False)]


@pytest.mark.parametrize("content", ["", "{", "{}", "[1]", "null", "[" * 100_000])
def test_a_note_that_cannot_be_read_says_nothing(tmp_path: Path, content: str) -> None:
    (tmp_path / "unfinished.json").write_text(content, "utf-8")
    assert unfinished(tmp_path) == []


def test_where_nothing_can_be_written_that_is_told(tmp_path: Path) -> None:
    with pytest.raises(IndexUnwritable, match="nowhere"):
        begin(tmp_path / "nowhere", ["/a"])
