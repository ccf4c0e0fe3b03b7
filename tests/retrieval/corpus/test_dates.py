"""Dates as article pages write them."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from retrieval.corpus.dates import find_date, parse_date, without_dates


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("2022-01-21", "2022-01-21"),
        ("2022-01-21T10:00:00Z", "2022-01-21"),
        ("2022-01-21T10:00:00.123+01:00", "2022-01-21"),
        ("2022-01-21 10:43", "2022-01-21"),
        ("2022/1/5", "2022-01-05"),
        ("Friday, January 21, 2022 3:15 p.m. GMT", "2022-01-21"),
        ("21 January 2022, 07:12 PM", "2022-01-21"),
        ("21 January 2022 at 10:00am", "2022-01-21"),
        ("20 Jan 2022", "2022-01-20"),
        ("20\u00a0Jan\u00a02022", "2022-01-20"),
        ("Jan. 21, 2022", "2022-01-21"),
        ("Sept. 3, 1963", "1963-09-03"),
        ("3 Sept 1963", "1963-09-03"),
        ("12 ſept. 1801", "1801-09-12"),
        ("JANUARY 21, 2022", "2022-01-21"),
        ("Fri, Jan 21st 2022", "2022-01-21"),
        ("1st of May 2020", "2020-05-01"),
        ("21/01/2022", "2022-01-21"),
        ("01/21/2022", "2022-01-21"),
        ("21.01.2022", "2022-01-21"),
        ("2/2/2022", "2022-02-02"),
        ("Issued on: 21/01/2022 - 10:43", "2022-01-21"),
        ("Published: 21 Jan 2022", "2022-01-21"),
        ("Published 6:00 AM EST Jan 21, 2022", "2022-01-21"),
        ("Updated 22 Jan 2022, published 21 Jan 2022", "2022-01-21"),
        ("First published on Fri 21 Jan 2022 10.00 GMT", "2022-01-21"),
        ("Last Updated: January 21, 2022, 15:30 IST", "2022-01-21"),
        ("May 5, 2021 | 5 min read", "2021-05-05"),
        ("29 February 2020", "2020-02-29"),
        ("20220121", "2022-01-21"),
        (" 20220121\n", "2022-01-21"),
        ("20220121T1015", "2022-01-21"),
        ("20220121T101500Z", "2022-01-21"),
        ("20220121T101500.250+0100", "2022-01-21"),
    ],
)
def test_a_date_alone(text: str, iso: str) -> None:
    """A full date is understood with its weekday, its time, and the words that pages put beside it."""
    assert parse_date(text) == iso


@pytest.mark.parametrize(
    "text",
    [
        "",
        "2022",
        "Jan 2022",
        "January 21",
        "31 Feb 2022",
        "29 February 2021",
        "2022-13-01",
        "2022-02-30",
        "0 May 2020",
        "01/02/2022",
        "13/13/2022",
        "120 January 2022",
        "12022-01-21",
        "1234-01-21",
        "He came on Jan. 21, 2022",
        "21 January 2022, Geneva",
        "May I, 2022",
        "yesterday",
        "3:15 p.m.",
        "1.2.3.2022",
        "20221321",
        "12345678",
        "120220121",
        "20220121-3",
        "20220121T10",
        "number 20220121",
    ],
)
def test_not_a_date(text: str) -> None:
    """Other words, a part of a date, an ambiguous order, and a day that the calendar does not have are no date."""
    assert parse_date(text) is None


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("Mr Blinken in Geneva, Switzerland, January 21, 2022. (Reuters photo)", "2022-01-21"),
        ("From 3 May 2021 to 2021-06-07", "2021-05-03"),
        ("It was 31 Feb 2022, then 1 March 2022", "2022-03-01"),
        ("the summit of May 2022 cost 2022 dollars", None),
        ("form 20220121 of the office", None),
        ("20220121 gulls", None),
        ("20220121T101500Z", "2022-01-21"),
    ],
)
def test_a_date_inside_other_words(text: str, iso: str | None) -> None:
    """The first full date counts."""
    assert find_date(text) == iso


def test_dates_can_be_left_out() -> None:
    """What stands around the dates is kept."""
    assert without_dates("By Ann Lee, 21 January 2022 | 2022-01-22.").split() == ["By", "Ann", "Lee,", "|", "."]


@given(st.dates(date(1500, 1, 1), date(2199, 12, 31)))
def test_every_day_is_understood_in_every_form(day: date) -> None:
    """Written out or in figures, a day comes back as itself."""
    written = [
        day.isoformat(),
        day.isoformat().replace("-", ""),
        f"{day.day} {day:%B} {day.year}",
        f"{day:%b}. {day.day}, {day.year}",
        f"{day:%A}, {day:%B} {day.day}, {day.year} 3:15 p.m. GMT",
    ]
    assert {parse_date(text) for text in written} == {day.isoformat()}


@given(st.text() | st.text(st.sampled_from("0123456789 -/.:Jan,")))
def test_any_text_gives_a_date_or_none(text: str) -> None:
    """What comes out is an ISO date, whatever goes in."""
    for found in (parse_date(text), find_date(text)):
        assert found is None or date.fromisoformat(found).isoformat() == found
