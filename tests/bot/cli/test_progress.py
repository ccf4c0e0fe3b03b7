from __future__ import annotations

import sys

import pytest

from bot.cli import progress
from retrieval import IndexStep


def test_without_a_terminal_nothing_is_shown(capsys: pytest.CaptureFixture[str]) -> None:
    with progress.indexing() as show:
        assert show is None
    assert capsys.readouterr() == ("", "")


def test_an_announcement_is_made_once_when_the_work_begins(capsys: pytest.CaptureFixture[str]) -> None:
    """Also where no bar is shown."""
    with progress.indexing("building it") as show:
        assert show is not None
        assert capsys.readouterr().err == ""
        show(IndexStep(0, 10, 0, 0, ""))
        show(IndexStep(10, 10, 1, 1, "a.txt"))
    assert capsys.readouterr().err == "pullquote: building it\n"


def use_a_terminal(monkeypatch: pytest.MonkeyPatch, columns: int) -> None:
    """Take standard error for a terminal."""
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("COLUMNS", str(columns))
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)


def test_a_long_name_leaves_the_bar_its_place(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """As much of it is shown as fits behind the rest."""
    use_a_terminal(monkeypatch, 80)
    with progress.indexing() as show:
        assert show is not None
        show(IndexStep(1_000_000, 4_000_000, 1_200, 9_000, "g" * 2_000))
    err = capsys.readouterr().err
    for shown in ("Indexing", " 25%", "1,200 articles, ", "/s ", "gg…"):
        assert shown in err


def test_on_a_terminal_the_bar_tells_how_far_it_is_how_fast_and_how_long_it_takes(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    use_a_terminal(monkeypatch, 120)
    with progress.indexing() as show:
        assert show is not None
        show(IndexStep(0, 4_000_000, 0, 0, ""))
        show(IndexStep(1_000_000, 4_000_000, 1_200, 9_000, "a[b]\x1b.txt"))
    out, err = capsys.readouterr()
    assert out == ""
    for shown in ("Indexing", " 25%", "1,200 articles, ", "/s", "a[b]\N{REPLACEMENT CHARACTER}.txt"):
        assert shown in err
