from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from retrieval.questions import periods
from retrieval.questions.periods import SEASONS, Period

FRIDAY = date(2022, 1, 21)
DAYS = st.dates(min_value=date(1900, 1, 1), max_value=date(2099, 12, 31))


@pytest.mark.parametrize(
    ("written", "last", "this", "following"),
    [
        (FRIDAY, "2021-06-01", "2022-06-01", "2022-06-01"),
        (date(2022, 5, 1), "2021-06-01", "2022-06-01", "2022-06-01"),
        (date(2022, 7, 1), "2021-06-01", "2022-06-01", "2023-06-01"),
    ],
)
def test_a_summer_is_over_near_or_to_come(written: date, last: str, this: str, following: str) -> None:
    firsts = [str(periods.around("summer", turn, written).first) for turn in (-1, 0, 1)]
    assert firsts == [last, this, following]


def test_a_winter_spans_two_years() -> None:
    assert periods.around("winter", 0, FRIDAY) == Period(date(2021, 12, 1), date(2022, 2, 28))


@given(DAYS, st.sampled_from([*SEASONS, "week", "weekend", "month", "year"]))
def test_what_was_is_before_what_will_be(written: date, unit: str) -> None:
    before, behind = periods.around(unit, -1, written), periods.around(unit, 1, written)
    assert before.first <= before.last < behind.first <= behind.last
    assert before.last < written or unit == "weekend"


@given(DAYS, st.integers(1, 30), st.sampled_from(["day", "week", "month", "year"]))
def test_so_long_ago_is_before_the_day_of_writing(written: date, many: int, unit: str) -> None:
    assert periods.ago(many, unit, written).last < written


@given(DAYS, st.integers(1, 30), st.sampled_from(["day", "week", "month", "year"]))
def test_the_past_and_the_next_so_many_meet_on_the_day_of_writing(written: date, many: int, unit: str) -> None:
    past, coming = (periods.up_to(many, unit, turn, written) for turn in (-1, 1))
    assert past.last == written == coming.first


def test_nothing_is_left_after_the_end_of_the_calendar() -> None:
    assert periods.turned(Period(date.min, date.max), "after") is None
    assert periods.turned(Period(date.min, date.max), "before") is None
