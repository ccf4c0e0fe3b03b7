"""What indexing says on standard error: what it begins to do, and on a terminal a bar with rate and time left."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TypeAlias

from bot.adapters.terminal.control import visible
from bot.cli.output import complain
from retrieval import IndexStep

_BAR = 20
"""Columns of the bar: on a terminal of 80 some are left for the beginning of the file's name, however long that is."""

_Show: TypeAlias = Callable[[IndexStep], None]


@contextmanager
def indexing(announcement: str | None = None) -> Iterator[_Show | None]:
    """What an indexing run is to call with each step; None where there is nothing to show.

    The announcement, if any, is made at the first step: a run whose paths lead nowhere takes none.
    """
    with _bar() as show:
        yield _announcing(announcement, show) if announcement else show


def _announcing(announcement: str, show: _Show | None) -> _Show:
    unsaid = [announcement]

    def step(at: IndexStep) -> None:
        if unsaid:
            complain(unsaid.pop())
        if show is not None:
            show(at)

    return step


@contextmanager
def _bar() -> Iterator[_Show | None]:
    """What shows each step on a terminal; None where standard error is none."""
    if not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn, TimeRemainingColumn
    from rich.table import Column

    columns = (
        TextColumn("Indexing"),
        BarColumn(_BAR),
        TaskProgressColumn(),
        TextColumn("{task.fields[done]}"),
        TimeRemainingColumn(),
        TextColumn("{task.fields[file]}", markup=False, table_column=Column(no_wrap=True, ratio=1)),
    )
    with Progress(*columns, console=Console(stderr=True), transient=True, expand=True) as bar:
        task = bar.add_task("", total=None, done="", file="")

        def show(step: IndexStep) -> None:
            elapsed_s = bar.tasks[task].elapsed or 0.0
            bar.update(task, completed=step.bytes, total=step.of_bytes, done=_done(step, elapsed_s), file=_file(step))

        yield show


def _done(step: IndexStep, elapsed_s: float) -> str:
    """How many articles were looked at, and how many a second."""
    rate = step.articles / elapsed_s if elapsed_s > 0 else 0.0
    return f"{step.articles:,} articles, {rate:,.0f}/s" if step.articles != 1 else "1 article"


def _file(step: IndexStep) -> str:
    return visible(step.file)
