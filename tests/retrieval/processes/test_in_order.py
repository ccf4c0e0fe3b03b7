from __future__ import annotations

import os
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from retrieval.errors import WorkerFailed
from retrieval.processes import in_order as module
from retrieval.processes.in_order import ALONE_BYTES, Done, cores, in_order


@pytest.fixture
def shared(monkeypatch: pytest.MonkeyPatch) -> None:
    """From the second item on, work goes to other processes, a few items at once."""
    monkeypatch.setattr(module, "ALONE_BYTES", 1)
    monkeypatch.setattr(module, "BATCH_BYTES", 30)


@pytest.mark.usefixtures("shared")
@pytest.mark.parametrize("jobs", [1, 2, 3])
def test_results_stand_in_the_order_of_the_items(jobs: int) -> None:
    """Those that needed no work in their places, at the beginning, between others and at the end."""
    items: list[str | Done[str]] = [Done("first"), *"abc", Done("amid"), *map(str, range(200)), Done("x"), Done("last")]
    expected = [item.result if isinstance(item, Done) else item.upper() for item in items]
    assert list(in_order(str.upper, items, weigh=len, jobs=jobs)) == expected


@given(st.lists(st.text(max_size=3) | st.builds(Done, st.text(max_size=3))))
def test_a_little_work_is_done_here(items: list[str | Done[str]]) -> None:
    expected = [item.result if isinstance(item, Done) else item.upper() for item in items]
    assert list(in_order(str.upper, items, weigh=len, jobs=8)) == expected


def test_other_processes_start_when_there_is_much_to_do() -> None:
    sizes = [0] * 3
    here = os.getpgid(0)
    assert set(in_order(os.getpgid, sizes, weigh=lambda _: ALONE_BYTES // 4, jobs=2)) == {here}
    first, second, third = in_order(os.getpgid, sizes, weigh=lambda _: ALONE_BYTES, jobs=2)
    assert first == here
    assert here not in (second, third)
    assert set(in_order(os.getpgid, sizes, weigh=lambda _: ALONE_BYTES, jobs=1)) == {here}


@pytest.mark.usefixtures("shared")
def test_only_a_few_items_are_taken_ahead() -> None:
    taken = 0

    def items() -> Iterator[str]:
        nonlocal taken
        while taken < 10_000:
            taken += 1
            yield "item " * 2

    for number, _ in enumerate(in_order(str.upper, items(), weigh=len, jobs=2), 1):
        assert taken - number <= 50
    assert taken == 10_000


@pytest.mark.usefixtures("shared")
def test_what_fails_there_is_told_after_the_results_before_it() -> None:
    results = in_order(int, ["1", *["2"] * 100, "three"], weigh=len, jobs=2)
    assert [next(results), next(results)] == [1, 2]
    with pytest.raises(WorkerFailed, match="invalid literal"):
        list(results)


def test_there_is_a_core_at_least() -> None:
    assert cores() >= 1
