from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from retrieval.engines.idf import idf


@pytest.mark.parametrize(
    ("passages", "holding", "expected"),
    [
        (0, 0, math.log(2)),
        (1, 1, math.log(4 / 3)),
        (10, 0, math.log(22)),
        (10, 2, math.log(4.4)),
        (3, 1, math.log(8 / 3)),
    ],
)
def test_is_lucenes(passages: int, holding: int, expected: float) -> None:
    assert idf(passages, holding) == pytest.approx(expected)


@given(st.integers(0, 10**9), st.data())
def test_is_positive_and_falls_as_more_passages_hold_the_term(passages: int, data: st.DataObject) -> None:
    holding = data.draw(st.integers(0, passages))
    assert idf(passages, holding) > 0
    if holding:
        assert idf(passages, holding - 1) > idf(passages, holding)
