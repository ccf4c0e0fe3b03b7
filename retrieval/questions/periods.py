"""The days that expressions such as *last week* mean, seen from the day on which they were written.

Years outside 1 to 9999 raise ValueError or OverflowError, as `datetime` does.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final, NamedTuple

from retrieval.text.calendar import WEEKDAYS

SEASONS: Final = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}
"""Season → the month in which it begins, in the north, by the months that weather services count to it."""

_DAYS_FROM = {"yesterday": -1, "today": 0, "tonight": 0, "tomorrow": 1}
_DAYS_IN = {"day": 1, "week": 7, "month": 30, "year": 365}
_HALF_A_WEEK = timedelta(days=3)
_LEAP_YEARS_APART = 8  # at most: 1896 and 1904


class Period(NamedTuple):
    """A stretch of the calendar, both days inclusive; `date.min` or `date.max` means that it is open on that side."""

    first: date
    last: date


def day(iso: str) -> Period:
    """The day of an ISO date."""
    there = date.fromisoformat(iso)
    return Period(there, there)


def years(first: int, how_many: int) -> Period:
    """A number of years, the first of which is `first`."""
    return Period(date(first, 1, 1), date(first + how_many - 1, 12, 31))


def nearest(month: int, day: int | None, year: int | None, written: date) -> tuple[Period, ...]:
    """A month or a day of one, without a year the one nearest to the day of writing; empty for an impossible date."""
    around = _LEAP_YEARS_APART if (month, day) == (2, 29) else 1
    which = (year,) if year else range(written.year - around, written.year + around + 1)
    periods = [period for each in which if (period := _month_or_day(each, month, day))]
    return tuple(sorted(periods, key=lambda period: _distance(period, written))[:1])


def near(word: str, written: date) -> Period:
    """The day that *yesterday*, *today* or *tomorrow* is."""
    there = written + timedelta(days=_DAYS_FROM[word])
    return Period(there, there)


def weekday(name: str, turn: str, written: date, ahead: bool) -> tuple[Period, ...]:
    """The last day of that name, which may be the day of writing; if the text looks `ahead`, the next one as well."""
    back = (written.weekday() - WEEKDAYS.index(name.title())) % 7
    last = written - timedelta(days=back)
    week = timedelta(days=7)
    match turn:
        case "last" | "past":
            days = [last, last - week]
        case "next":
            days = [last + week]
        case _:
            days = [last, last + week] if ahead else [last]
    return tuple(Period(day, day) for day in days)


def around(unit: str, turn: int, written: date) -> Period:
    """The week, weekend, month, season or year before (-1), of (0) or after (1) the day of writing."""
    if unit.startswith("week"):
        monday = written + timedelta(days=7 * turn - written.weekday())
        return Period(monday + timedelta(days=5 if unit == "weekend" else 0), monday + timedelta(days=6))
    if unit == "year":
        return years(written.year + turn, 1)
    if unit in SEASONS:
        return _season(unit, turn, written)
    return _months(12 * written.year + written.month - 1 + turn, 1)


def ago(many: int, unit: str, written: date) -> Period:
    """The day `many` days ago, the week around the day `many` weeks ago, or the whole month or year `many` ago."""
    match unit:
        case "month":
            return _months(12 * written.year + written.month - 1 - many, 1)
        case "year":
            return years(written.year - many, 1)
        case _:
            then, about = (
                written - timedelta(days=many * _DAYS_IN[unit]),
                timedelta() if unit == "day" else _HALF_A_WEEK,
            )
            return Period(then - about, then + about)


def up_to(many: int, unit: str, turn: int, written: date) -> Period:
    """The days from the day of writing to `many` units before (`turn` -1) or after (1) it: *the past two weeks*."""
    far = written + timedelta(days=turn * many * _DAYS_IN[unit])
    return Period(min(far, written), max(far, written))


def turned(period: Period, relation: str) -> Period | None:
    """The period that a preposition makes of this one: *since* it, *before* it; None if it would have no days."""
    first, last = period
    try:
        match relation:
            case "since" | "from" | "between":
                return Period(first, date.max)
            case "after":
                return Period(last + timedelta(days=1), date.max)
            case "before" | "prior to":
                return Period(date.min, first - timedelta(days=1))
            case "until" | "till" | "up to" | "by" | "through":
                return Period(date.min, last)
            case _:
                return period
    except OverflowError:
        return None


def _months(first: int, how_many: int) -> Period:
    """A number of months from `first`, which is counted from January of the year 0."""
    behind = first + how_many
    last = date(behind // 12, behind % 12 + 1, 1) - timedelta(days=1)
    return Period(date(first // 12, first % 12 + 1, 1), last)


def _month_or_day(year: int, month: int, day: int | None) -> Period | None:
    """The month, or the day of it; None for a day that the year doesn't have."""
    if day is None:
        return _months(12 * year + month - 1, 1)
    try:
        return Period(date(year, month, day), date(year, month, day))
    except ValueError:
        return None


def _season(name: str, turn: int, written: date) -> Period:
    """The last season of that name which is over, the nearest one, or the next one to begin."""
    seasons = [_months(12 * year + SEASONS[name] - 1, 3) for year in range(written.year - 2, written.year + 3)]
    if turn < 0:
        return [season for season in seasons if season.last < written][-1]
    if turn > 0:
        return next(season for season in seasons if season.first > written)
    return min(seasons, key=lambda season: _distance(season, written))


def _distance(period: Period, day: date) -> timedelta:
    """How far a day lies outside a period; zero inside."""
    return max(period.first - day, day - period.last, timedelta())
