"""The figures of a run as tables for a person and as JSON."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Sequence
from dataclasses import asdict
from itertools import pairwise
from statistics import median, quantiles
from typing import Any

from rich.console import Group, RenderableType
from rich.table import Table

from tests.benchmarks.measure import Figures

KINDS = ("question", "without function words", "who-said")


def percentile(times: Sequence[float], share: int) -> float:
    """The time that `share` in 100 of the times don't exceed."""
    return median(times) if len(times) < 2 else quantiles(times, n=100, method="inclusive")[share - 1]


def as_json(every: Iterable[Figures]) -> list[dict[str, Any]]:
    """A contestant and size each: percentiles in milliseconds in place of every single time, sizes in bytes."""
    return [
        {key: value for key, value in asdict(figures).items() if key != "times"}
        | {"times": {kind: _percentiles(times) for kind, times in figures.times.items()}}
        | {"passages_a_second": _rate(figures)}
        for figures in every
    ]


def tables(every: Sequence[Figures]) -> RenderableType:
    """A table for each size of the archive, and one of how answering grows from size to size."""
    sizes = sorted({figures.passages for figures in every})
    parts: list[RenderableType] = [_of_size(size, [f for f in every if f.passages == size]) for size in sizes]
    if len(sizes) > 1:
        parts.append(_growth(every, sizes))
    return Group(*parts)


def growth(small: Figures, large: Figures, kind: str = "question") -> float | None:
    """The exponent by which answering slows down: 1 when twice the passages take twice the time."""
    if not small.times.get(kind) or not large.times.get(kind):
        return None
    slower = percentile(large.times[kind], 50) / percentile(small.times[kind], 50)
    return math.log(slower) / math.log(large.passages / small.passages)


def _of_size(size: int, every: Sequence[Figures]) -> Table:
    table = Table(title=f"{size:,} passages: p50 / p95 / p99 in ms, and how many times ours", title_justify="left")
    table.add_column("")
    for kind in KINDS:
        table.add_column(kind, justify="right")
    for name in ("start, s", "private MB", "disk MB", "built a second", "peak MB", "+100, ms", "2 threads"):
        table.add_column(name, justify="right")
    ours = next((f for f in every if f.contestant.startswith("pullquote") and not f.failed), None)
    for figures in every:
        if figures.failed:
            table.add_row(figures.contestant, f"failed: {figures.failed}")
            continue
        table.add_row(
            figures.contestant,
            *(_times(figures, kind, ours) for kind in KINDS),
            _number(figures.start_ms, lambda ms: f"{ms / 1000:.2f}"),
            _number(figures.memory, _megabytes),
            _number(figures.disk, _megabytes),
            _number(_rate(figures), lambda rate: f"{rate:,.0f}"),
            _number(figures.build_peak, _megabytes),
            _number(figures.grow_ms, lambda ms: f"{ms:.0f}"),
            _number(figures.two_threads, lambda times: f"{times:.2f}×"),
        )
    return table


def _times(figures: Figures, kind: str, ours: Figures | None) -> str:
    times = figures.times.get(kind)
    if not times:
        return ""
    told = " / ".join(f"{percentile(times, share):.2f}" for share in (50, 95, 99))
    if ours is None or figures is ours or not ours.times.get(kind):
        return told
    return f"{told} ({percentile(times, 50) / percentile(ours.times[kind], 50):.2g}×)"


def _growth(every: Sequence[Figures], sizes: Sequence[int]) -> Table:
    table = Table(title="How the p50 of a question grows with the archive: N to the power of", title_justify="left")
    table.add_column("")
    steps = list(pairwise(sizes))
    for small, large in steps:
        table.add_column(f"{small:,} to {large:,}", justify="right")
    by_name = {(figures.contestant, figures.passages): figures for figures in every}
    for name in dict.fromkeys(figures.contestant for figures in every):
        found = [(by_name.get((name, small)), by_name.get((name, large))) for small, large in steps]
        table.add_row(name, *(_number(growth(a, b) if a and b else None, lambda n: f"{n:.2f}") for a, b in found))
    return table


def _percentiles(times: Sequence[float]) -> dict[str, float]:
    return {"asked": len(times), **{f"p{share}": round(percentile(times, share), 3) for share in (50, 95, 99)}}


def _rate(figures: Figures) -> float | None:
    return figures.passages / figures.build_ms * 1000 if figures.build_ms else None


def _megabytes(value: float) -> str:
    return f"{value / 1e6:,.0f}"


def _number(value: float | None, told: Callable[[float], str]) -> str:
    return "" if value is None else told(value)
