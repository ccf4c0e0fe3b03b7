from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from bot.defaults import DEFAULTS, Defaults
from bot.sources import SAMPLES, is_outdated, lacking, samples, stray_samples
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


def test_samples_beside_others_are_strays_unless_they_were_named(
    letter: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(ROOT)
    monkeypatch.setenv("HOME", str(ROOT))
    with Library.build([str(SEEDS), str(letter)], tmp_path / "index") as both:
        assert stray_samples(both, [str(letter)], DEFAULTS) == ["seeds"]
        for named in ("seeds", "seeds/", str(SEEDS), "~/seeds", ".", f"seeds/{max(SAMPLES)}"):
            assert stray_samples(both, [str(letter), named], DEFAULTS) == []
        assert stray_samples(both, [str(letter)], given(SEEDS, "more")) == []


def test_no_sample_is_a_stray_alone_or_where_there_is_none(library: Library, letter: Path, tmp_path: Path) -> None:
    assert stray_samples(library, [str(letter)], DEFAULTS) == []
    with Library.build([str(letter)], tmp_path / "index") as own:
        assert stray_samples(own, [str(letter)], DEFAULTS) == []


def test_strays_in_a_folder_with_articles_of_ones_own_are_named_one_by_one(letter: Path, tmp_path: Path) -> None:
    beside = Path(shutil.copy(SEEDS / min(SAMPLES), letter.parent))
    with Library.build([str(letter), str(beside)], tmp_path / "index") as both:
        assert stray_samples(both, [str(letter)], DEFAULTS) == [min(SAMPLES)]


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
