"""Applies one function to many items on all cores, and gives the results in the order of the items."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator
from concurrent.futures import Future
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from retrieval.processes.workers import Workers

ALONE_BYTES = 1_000_000
"""Bytes of work that this process does before it starts others, which takes as long as half of that work."""

BATCH_BYTES = 200_000
"""Bytes of work that a worker is given at once, about thirty articles: enough to make the cost of passing it small."""

_MOST_AT_ONCE = 1_000  # items of a batch, however small
_BATCHES_A_WORKER = 3  # batches for each worker: one in work, one waiting for it, one with results to be taken

Item = TypeVar("Item")
Result = TypeVar("Result")


@dataclass(frozen=True, slots=True)
class Done(Generic[Result]):
    """Stands in place of an item that needs no work, with its result."""

    result: Result


@dataclass(slots=True)
class _Batch(Generic[Item, Result]):
    """Neighbouring items that are sent together; those that need no work keep their places."""

    items: list[Item | Done[Result]] = field(default_factory=list)
    bytes: int = 0
    made: Future[list[Result]] | None = None

    def is_full(self) -> bool:
        return self.bytes >= BATCH_BYTES or len(self.items) >= _MOST_AT_ONCE

    def send(self, workers: Workers, function: Callable[[Item], Result]) -> None:
        work = [item for item in self.items if not isinstance(item, Done)]
        self.made = workers.submit(function, work) if work else None

    def is_ready(self) -> bool:
        return self.made is None or self.made.done()

    def results(self) -> Iterator[Result]:
        made = iter(self.made.result() if self.made else ())
        for item in self.items:
            yield item.result if isinstance(item, Done) else next(made)


def cores() -> int:
    """How many cores this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def in_order(
    function: Callable[[Item], Result],
    items: Iterable[Item | Done[Result]],
    *,
    weigh: Callable[[Item], int],
    jobs: int | None = None,
) -> Generator[Result, None, None]:
    """The function's result for each item, in order, computed by up to `jobs` processes.

    None means as many as there are cores. Unless `jobs` is 1, the function and the items must be picklable. `weigh`
    gives an item's size in bytes. The first ALONE_BYTES are worked on in this process, so that a small task starts no
    other. Items are read only as results are taken: just a few batches are in work at any time. Raises WorkerFailed,
    and whatever the function raises in this process.
    """
    jobs = cores() if jobs is None else jobs
    remaining = iter(items)
    alone = 0
    for item in remaining:
        if isinstance(item, Done):
            yield item.result
            continue
        alone += weigh(item)
        yield function(item)
        if jobs > 1 and alone >= ALONE_BYTES:
            break
    else:
        return
    from retrieval.processes.workers import Workers  # imported only now: a small task needs none

    with Workers(jobs) as workers:
        yield from _shared_out(function, remaining, weigh, workers, jobs * _BATCHES_A_WORKER)


def _shared_out(
    function: Callable[[Item], Result],
    items: Iterable[Item | Done[Result]],
    weigh: Callable[[Item], int],
    workers: Workers,
    most: int,
) -> Iterator[Result]:
    """The results, with at most `most` batches in work."""
    under_way: deque[_Batch[Item, Result]] = deque()
    for batch in _batches(items, weigh):
        batch.send(workers, function)
        under_way.append(batch)
        while under_way and (under_way[0].is_ready() or len(under_way) >= most):
            yield from under_way.popleft().results()
    for batch in under_way:
        yield from batch.results()


def _batches(items: Iterable[Item | Done[Result]], weigh: Callable[[Item], int]) -> Iterator[_Batch[Item, Result]]:
    batch: _Batch[Item, Result] = _Batch()
    for item in items:
        batch.items.append(item)
        batch.bytes += 0 if isinstance(item, Done) else weigh(item)
        if batch.is_full():
            yield batch
            batch = _Batch()
    if batch.items:
        yield batch
