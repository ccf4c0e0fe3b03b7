from __future__ import annotations

from pathlib import Path

import pytest

from bot.defaults import DEFAULTS, Defaults
from bot.sources import SAMPLES, is_outdated, lacking, samples
from retrieval import Library
from tests.bot.conftest import SEEDS

ROOT = SEEDS.parent


@pytest.fixture
def letter(tmp_path: Path) -> Path:
    """An article of somebody's own."""
    path = tmp_path / "letters" / "ann.txt"
    path.parent.mkdir()
    path.write_text("Dear Bo\n\nThe gulls left Norrby on Monday.\n", encoding="utf-8")
    return path


def given(*paths: Path | str) -> Defaults:
    """Settings of these sources."""
    return Defaults(sources=",".join(map(str, paths)))


def test_the_samples_are_what_the_default_sources_hold() -> None:
    assert {path.name for path in (ROOT / DEFAULTS.sources).iterdir()} == SAMPLES


def test_samples_are_told_from_what_lies_beside_them(library: Library, letter: Path, tmp_path: Path) -> None:
    assert {summary.source.file for summary in samples(library)} == SAMPLES
    with Library.build([str(letter), str(SEEDS / min(SAMPLES))], tmp_path / "index") as both:
        assert [summary.source.file for summary in samples(both)] == [min(SAMPLES)]


@pytest.mark.parametrize("seeds", [SEEDS, SEEDS / "*.txt", SEEDS / "003_cbe95864375cfff8.txt"])
def test_sources_are_lacking_that_were_set_and_are_not_held(library: Library, letter: Path, seeds: Path) -> None:
    """However they are named; what holds where nothing is set, nobody asked for."""
    assert lacking(library, given(seeds, letter.parent)) == [str(letter.parent)]
    assert lacking(library, given(seeds)) == []
    assert lacking(library, DEFAULTS) == []


def test_an_archive_of_samples_alone_is_outdated_once_other_sources_are_set(library: Library, letter: Path) -> None:
    assert is_outdated(library, given(letter))
    assert is_outdated(library, given(SEEDS, letter))
    assert not is_outdated(library, given(SEEDS))
    assert not is_outdated(library, DEFAULTS)


def test_an_archive_of_anything_else_is_not(letter: Path, tmp_path: Path) -> None:
    """Even where it holds nothing of what is set."""
    with Library.build([str(letter), str(SEEDS / min(SAMPLES))], tmp_path / "index") as both:
        assert not is_outdated(both, given("elsewhere"))


def test_no_source_of_a_large_archive_is_looked_at(letter: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with Library.build([str(SEEDS), str(letter)], letter.parent.with_name("index")) as large:
        for looking in ("sources", "held"):
            monkeypatch.setattr(large, looking, None)
        assert not is_outdated(large, given("elsewhere"))
