from __future__ import annotations

import json

import pytest
from rich.console import Console

from tests.benchmarks import report
from tests.benchmarks.measure import Figures

OURS = Figures("pullquote disk", 1_000, build_ms=500.0, memory=40_000_000, times={"question": [1.0, 2.0, 3.0]})
PEER = Figures("tantivy", 1_000, build_ms=250.0, times={"question": [4.0, 4.0, 4.0]})


def shown(*every: Figures) -> str:
    console = Console(width=200)
    with console.capture() as taken:
        console.print(report.tables(every))
    return taken.get()


def test_a_peer_is_told_as_a_ratio_to_ours() -> None:
    assert "4.00 / 4.00 / 4.00 (2×)" in shown(OURS, PEER)


def test_a_contestant_that_failed_says_why() -> None:
    assert "failed: MemoryError" in shown(OURS, Figures("rank-bm25", 1_000, failed="MemoryError"))


def test_answering_in_double_the_time_at_four_times_the_size_grows_with_the_root() -> None:
    large = Figures("tantivy", 4_000, times={"question": [8.0]})
    assert report.growth(PEER, large) == pytest.approx(0.5)
    assert "0.50" in shown(PEER, large)


def test_growth_is_unknown_for_what_was_not_asked() -> None:
    assert report.growth(PEER, PEER, "who-said") is None


def test_json_has_percentiles_and_no_single_times() -> None:
    (ours,) = json.loads(json.dumps(report.as_json([OURS])))
    assert ours["times"]["question"] == {"asked": 3, "p50": 2.0, "p95": 2.9, "p99": 2.98}
    assert ours["passages_a_second"] == 2_000
