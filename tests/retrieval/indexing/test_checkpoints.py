from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from retrieval.engines import create_engine
from retrieval.indexing import checkpoints
from retrieval.indexing.checkpoints import COMMIT_S, MERGED, Checkpoints, alike
from retrieval.unfinished import unfinished


@given(st.integers(10**5, 10**7), st.floats(0.5, 500))
def test_commits_of_one_size_come_to_a_multiple_of_those_that_are_merged(first: int, times: float) -> None:
    total = int(first * times)
    each = alike(first, total)
    assert bool(each) == (round(total / first / MERGED) > 0)
    if each:
        commits = 1 + round((total - first) / each)
        assert commits % MERGED == 0
        assert first / 3 < each < first * 3


def test_a_run_of_few_commits_is_parted_by_time_alone() -> None:
    assert alike(100, 300) == 0
    assert alike(0, 300) == 0
    assert alike(100, 0) == 0


@pytest.mark.parametrize(("first", "total", "commits"), [(100, 790, 8), (100, 1_300, 16), (100, 2_400, 24)])
def test_what_is_passed_is_committed_in_parts_alike(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, first: int, total: int, commits: int
) -> None:
    """The last part is left to the run's last commit; the first leaves a note that more is to come."""
    clock = 0.0
    monkeypatch.setattr(checkpoints, "time", SimpleNamespace(monotonic=lambda: clock))
    engine = create_engine("memory", tmp_path / "index")
    made = 0

    def commit(*, hold: bool) -> None:
        nonlocal made
        assert hold
        made += 1

    monkeypatch.setattr(engine, "commit", commit)
    passed = Checkpoints(engine, ["news"], tmp_path, lambda: total)
    for _ in range(total):
        clock += COMMIT_S / first
        passed.pass_by(1)
        if not made:
            assert not unfinished(tmp_path)
    engine.close()
    assert made in (commits - 1, commits)
    assert unfinished(tmp_path)
