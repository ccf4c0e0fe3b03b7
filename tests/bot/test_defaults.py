from __future__ import annotations

from dataclasses import asdict
from pathlib import Path

import pytest

from bot.defaults import DEFAULTS, Defaults, anything_set, index_folder, source_paths
from bot.settings import Settings

pytestmark = pytest.mark.usefixtures("elsewhere")


def test_what_holds_where_nothing_is_set_is_what_the_settings_say() -> None:
    settings = Settings.from_env()
    assert {name: getattr(settings, name) for name in asdict(DEFAULTS)} == asdict(DEFAULTS)


def test_whatever_may_set_something_is_noticed(elsewhere: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Also a .env that is a link to nowhere, which reading the settings tells of."""
    assert not anything_set()
    monkeypatch.setenv("pullquote_quotes", "5")
    assert anything_set()
    monkeypatch.delenv("pullquote_quotes")
    (elsewhere / ".env").symlink_to(elsewhere / "nowhere")
    assert anything_set()


@pytest.mark.parametrize(
    ("named", "expected"),
    [(None, "~/set"), ("", "~/set"), ("other", "other"), ("~/other", "~/other"), ("a/~", "a/~")],
)
def test_an_index_that_is_named_beats_the_one_that_is_set(
    named: str | None, expected: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In either the home folder is written `~`."""
    monkeypatch.setenv("HOME", "/home/ann")
    monkeypatch.setenv("USERPROFILE", "/home/ann")
    folder = index_folder(named, Defaults(index=Path("~/set")))
    assert folder == Path(expected.replace("~/", "/home/ann/"))


@pytest.mark.parametrize(
    ("sources", "paths"),
    [
        ("seeds", ["seeds"]),
        ("one, two/*.md ,", ["one", "two/*.md"]),
        ("my articles,news", ["my articles", "news"]),
        (" , ,", []),
        ("", []),
    ],
)
def test_commas_separate_the_paths_that_are_set(sources: str, paths: list[str]) -> None:
    assert source_paths(Defaults(sources=sources)) == paths
