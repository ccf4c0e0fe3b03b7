from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from retrieval.questions.times import may_name_time, time_expressions
from retrieval.text.terms import terms

FRIDAY = date(2022, 1, 21)
FIRST, LAST = str(date.min), str(date.max)


def periods(text: str, written: date | None = FRIDAY) -> list[list[tuple[str, str]]]:
    return [
        [(str(reading.first), str(reading.last)) for reading in found.readings]
        for found in time_expressions(text, written)
    ]


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("It began on 2022-01-14.", "2022-01-14", "2022-01-14"),
        ("It began on Jan. 14.", "2022-01-14", "2022-01-14"),
        ("It began on December 30th.", "2021-12-30", "2021-12-30"),
        ("It began on the 3rd of March 2019.", "2019-03-03", "2019-03-03"),
        ("It began January 14, 2020.", "2020-01-14", "2020-01-14"),
        ("It began in February.", "2022-02-01", "2022-02-28"),
        ("It began in late January 2024", "2024-01-01", "2024-01-31"),
        ("It began on February 29.", "2020-02-29", "2020-02-29"),
        ("IT BEGAN IN MAY", "2022-05-01", "2022-05-31"),
        ("It began in 2014.", "2014-01-01", "2014-12-31"),
        ("the year 1803", "1803-01-01", "1803-12-31"),
        ("in the 1990s", "1990-01-01", "1999-12-31"),
        ("in the 18th century", "1701-01-01", "1800-12-31"),
        ("It began yesterday", "2022-01-20", "2022-01-20"),
        ("It ends today", "2022-01-21", "2022-01-21"),
        ("It begins tomorrow", "2022-01-22", "2022-01-22"),
        ("It began last week", "2022-01-10", "2022-01-16"),
        ("It began last weekend", "2022-01-15", "2022-01-16"),
        ("It ends this month", "2022-01-01", "2022-01-31"),
        ("It began last month", "2021-12-01", "2021-12-31"),
        ("It ends next year", "2023-01-01", "2023-12-31"),
        ("It began 3 days ago", "2022-01-18", "2022-01-18"),
        ("It began a day ago", "2022-01-20", "2022-01-20"),
        ("It began two weeks ago", "2022-01-04", "2022-01-10"),
        ("It began a couple of months ago", "2021-11-01", "2021-11-30"),
        ("It began ten years ago", "2012-01-01", "2012-12-31"),
        ("It began in the past two weeks", "2022-01-07", "2022-01-21"),
        ("It began in the last 10 days", "2022-01-11", "2022-01-21"),
        ("It ends in the next three days", "2022-01-21", "2022-01-24"),
        ("It began last summer", "2021-06-01", "2021-08-31"),
        ("It began last autumn", "2021-09-01", "2021-11-30"),
        ("It ends this winter", "2021-12-01", "2022-02-28"),
        ("It ends next spring", "2022-03-01", "2022-05-31"),
        ("It ends next Monday", "2022-01-24", "2022-01-24"),
        ("since January 20", "2022-01-20", LAST),
        ("after January 20", "2022-01-21", LAST),
        ("before Friday", FIRST, "2022-01-20"),
        ("until 2014", FIRST, "2014-12-31"),
    ],
)
def test_a_time_is_a_stretch_of_the_calendar_as_seen_from_the_day_of_writing(text: str, first: str, last: str) -> None:
    assert periods(text) == [[(first, last)]]


def test_a_weekday_is_the_last_one_or_the_next_one() -> None:
    """The next one only where the text looks ahead; news of a Friday may speak of that Friday."""
    assert periods("on Friday") == [[("2022-01-21", "2022-01-21")]]
    assert periods("He may come on Friday") == [[("2022-01-21", "2022-01-21"), ("2022-01-28", "2022-01-28")]]
    assert periods("last Wednesday") == [[("2022-01-19", "2022-01-19"), ("2022-01-12", "2022-01-12")]]


def test_from_and_to_open_and_close_a_stretch() -> None:
    assert periods("from 1990 to 1995") == [[("1990-01-01", LAST)], [(FIRST, "1995-12-31")]]
    assert periods("between May 1 and May 8, 2020") == [[("2022-05-01", LAST)], [(FIRST, "2020-05-08")]]
    assert periods("in 1990 and 1995") == [[("1990-01-01", "1990-12-31")], [("1995-01-01", "1995-12-31")]]


@pytest.mark.parametrize(
    "text",
    [
        "It may rain",
        "to march on Norrby",
        "Theresa May said so",
        "June Lind and April Berg left",
        "After the second march by May",
        "2,014 ships",
        "$1999 a ship",
        "1500% more",
        "in 1990-1995",
        "at 20.14",
        "on February 30",
        "the week before",
        "for two weeks",
        "in three days",
        "two days later",
        "999 years",
        "They fall in spring",
        "Sunday’sx",
        "",
    ],
)
def test_other_words_and_numbers_are_no_time(text: str) -> None:
    assert time_expressions(text, FRIDAY) == []


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("in 2014", ""),
        ("on May 3, 2014", ""),
        ("on May 3", "month"),
        ("on Friday", "weekday"),
        ("yesterday", "near"),
        ("last year", "turn"),
        ("two days ago", "near"),
        ("two weeks ago", "turn"),
    ],
)
def test_how_a_time_depends_on_the_day_of_writing_is_told(text: str, seen: str) -> None:
    assert [found.seen for found in time_expressions(text, None)] == [seen]


@pytest.mark.parametrize(("text", "owned"), [("Friday’s talks", True), ("the talks on Friday", False)])
def test_a_time_that_owns_a_thing_is_told_from_others(text: str, owned: bool) -> None:
    assert [found.owned for found in time_expressions(text, FRIDAY)] == [owned]


@pytest.mark.parametrize(
    ("text", "may"),
    [
        ("It began on Mondays", True),
        ("Jan. 14", True),
        ("in the 1990s", True),
        ("2022-01-20", True),
        ("Yesterday’s news", True),
        ("two weeks ago", True),
        ("3 days ago", True),
        ("An old ferry carried 140 people.", False),
        ("", False),
    ],
)
def test_whether_a_text_may_tell_a_time_shows_in_its_terms(text: str, may: bool) -> None:
    assert may_name_time(terms(text)) is may


@pytest.mark.parametrize(
    ("text", "named"),
    [("since two weeks ago", "two"), ("on Friday", "Friday"), ("last week", "last"), ("in 2014", "2014")],
)
def test_where_its_own_words_begin_is_told(text: str, named: str) -> None:
    [found] = time_expressions(text, FRIDAY)
    assert found.start == 0
    assert text[found.named :].startswith(named)


DAYS = st.dates(min_value=date(1900, 1, 1), max_value=date(2099, 12, 31))


@given(DAYS, st.sampled_from(["%B %d, %Y", "%d %B %Y", "%Y-%m-%d", "%b. %d, %Y"]), DAYS)
def test_a_full_date_is_that_day_whenever_it_was_written(day: date, form: str, written: date) -> None:
    assert periods(f"It was {day.strftime(form)}, they said", written) == [[(str(day), str(day))]]


@given(DAYS, st.sampled_from(["%A", "%B %d"]))
def test_a_day_without_a_year_is_near_the_day_of_writing(written: date, form: str) -> None:
    [found] = time_expressions(f"It was on {(written - timedelta(days=6)).strftime(form)}.", written)
    assert written - timedelta(days=6) in [reading.first for reading in found.readings]


@given(st.text(alphabet="onsice 0129.,’Mayrchfidtu-\n", max_size=200) | st.text(max_size=200), DAYS | st.none())
def test_any_text_gives_times_in_order_that_begin_before_they_end(text: str, written: date | None) -> None:
    found = time_expressions(text, written)
    assert [each.start for each in found] == sorted(each.start for each in found)
    assert all(reading.first <= reading.last for each in found for reading in each.readings)
    assert all(each.readings and each.start < each.end for each in found)
    assert may_name_time(terms(text)) or not found
