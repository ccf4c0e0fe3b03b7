"""Points in time that a text names, as stretches of the calendar: *on Wednesday*, *last week*, *since January 20*.

Most of them are told as seen from the day on which they were written, so they are read against that day.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final, Literal, NamedTuple, TypeAlias

from retrieval.corpus.dates import MONTH, MONTHS

_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_STAND_IN = date(2000, 1, 5)
"""What is taken for an unknown day of writing: two times told as seen from one can still be held against each other."""

_YEAR = r"(?:1[0-9]|20)\d\d"
_RELATION = (
    r"(?:since|after|from|before|prior to|until|till|up to|by|in|on|at|during|throughout|within|between|and|to|through"
    r"|of|for)"
)
_FORMS = (
    rf"(?P<iso>{_YEAR}-\d\d-\d\d)(?![\d-])",
    rf"{MONTH}[ \xa0](?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?![\d.,]*\d)(?:,?[ \xa0](?P<year>{_YEAR})(?![\d%]))?",
    rf"(?:the )?(?P<day_first>\d{{1,2}})(?:st|nd|rd|th)?(?: of)?[ \xa0]{MONTH.replace('month', 'month_after')}"
    rf"(?:,?[ \xa0](?P<year_after>{_YEAR})(?![\d%]))?",
    rf"(?P<part>(?:early|mid|late|last|next|this)[ -])?{MONTH.replace('month', 'month_alone')}"
    rf"(?:,?[ \xa0](?:of )?(?P<year_of_month>{_YEAR})(?![\d%]))?",
    rf"(?:the )?(?P<decade>{_YEAR[:-2]}0)s",
    r"(?:the )?(?P<century>\d{1,2})(?:st|nd|rd|th)[ -]century",
    rf"(?:the year )?(?P<year_alone>{_YEAR})(?![\d%]|[.,:/]\d|-\d)",
    rf"(?:(?P<turn_of_day>last|next|this|past) )?(?P<weekday>{'|'.join(_WEEKDAYS)})",
    r"(?P<near>today|tonight|yesterday|tomorrow)",
    r"(?:the )?(?P<turn>last|past|previous|this|next|coming) (?P<unit>week(?:end)?|month|year)",
)
_NAMED = re.compile(
    rf"(?<![\w$£€.,/-])(?:(?P<relation>{_RELATION}) )?(?:{'|'.join(_FORMS)})(?!\w|['’]\w\w)(?P<owns>['’]s?(?!\w))?",
    re.IGNORECASE,
)
_OPENS, _CLOSES = ("from", "between"), ("to", "and", "until", "till", "through")
_OPEN_ENDED = frozenset({"since", "from", "between", "after", "before", "prior to", "until", "till", "by"})
_MONTHLY = ("in", "since", "until", "till", "during", "throughout", "from", "between", "by", "before", "after")
_ALSO_VERBS = frozenset({"may", "march", "mar"})
_AHEAD = re.compile(
    r"\b(?:will|would|shall|going to|due to|plans?|planned|scheduled|expect(?:s|ed)?|might|could|upcoming"
    r"|(?<!in )(?-i:may))\b|’ll\b",
    re.IGNORECASE,
)
_TURNS = {"last": -1, "past": -1, "previous": -1, "this": 0, "next": 1, "coming": 1}
_DAYS_FROM = {"yesterday": -1, "today": 0, "tonight": 0, "tomorrow": 1}


class Period(NamedTuple):
    """A stretch of the calendar, both days inclusive; open on a side where that day is the calendar's first or last."""

    first: date
    last: date


Readings: TypeAlias = tuple[Period, ...]
"""What a point in time may mean: *Friday* is the last one or the next one."""

Seen: TypeAlias = Literal["", "weekday", "near", "turn", "month"]
"""From the week of writing (*Friday*), its day (*yesterday*), its week, month or year (*last week*), or its year
(*January 20*)."""


@dataclass(frozen=True, slots=True)
class Told:
    """A point in time that a text names.

    `start` and `end` are offsets into the text, a preposition included, which is `relation` (*since*; empty for none).
    `seen` tells how what is meant depends on the day of writing; empty where it doesn't. `owned` tells that it is an
    attribute (*Friday’s talks*).
    """

    start: int
    end: int
    relation: str
    readings: Readings
    seen: Seen
    owned: bool


def told(text: str, written: date | None, *, ahead: bool | None = None) -> list[Told]:
    """The points in time that a text names, in order, as seen from the day on which it was written.

    `ahead` tells whether it may speak of days to come, if not by `looks_ahead` of it.

    Where that isn't known, those that depend on it are seen from some day; then only those that depend on it in the
    same way can be held against each other. Linear in the text.
    """
    return list(_told(text, written or _STAND_IN, looks_ahead(text) if ahead is None else ahead))


def _told(text: str, written: date, ahead: bool) -> Iterator[Told]:
    opened = -1  # where a stretch of time that *from* or *between* opens may be closed
    for match in _NAMED.finditer(text):
        relation = (match["relation"] or "").casefold()
        if _is_no_month(match, relation):
            continue
        readings, seen = _readings(match, written, ahead)
        if relation in _CLOSES and 0 <= match.start() - opened <= 1:
            relation = "until"
        if relation in _OPEN_ENDED:
            readings = readings[:1]  # what lies before the next Friday lies before every Friday
        turned = tuple(period for each in readings if (period := _turned(each, relation)))
        if turned:
            yield Told(match.start(), match.end(), relation, turned, seen, match["owns"] is not None)
            opened = match.end() if relation in _OPENS else -1


def looks_ahead(text: str) -> bool:
    """Whether a text speaks of what is still to come: *will leave*, *plans to*; *may* counts, but no month of May."""
    return _AHEAD.search(text) is not None


def _is_no_month(match: re.Match[str], relation: str) -> bool:
    """Whether what looks like a month alone is somebody's name or a verb: *June said*, *it may*, *to march*."""
    name = match["month_alone"]
    if name is None or match["year_of_month"] or match["part"]:
        return False
    return relation not in _MONTHLY[: 7 if name.casefold() in _ALSO_VERBS else None]


def _readings(match: re.Match[str], written: date, ahead: bool) -> tuple[Readings, Seen]:
    """What a match may mean, and how that depends on the day of writing; nothing for a day that never was."""
    try:
        for name, read in _CERTAIN.items():
            if match[name]:
                return (read(match[name]),), ""
        if month := match["month"] or match["month_after"] or match["month_alone"]:
            return _in_month(match, MONTHS.index(month[:3].casefold()) + 1, written)
        if match["weekday"]:
            return _weekday(match, written, ahead), "weekday"
        if match["near"]:
            day = written + timedelta(days=_DAYS_FROM[match["near"].casefold()])
            return (Period(day, day),), "near"
        return (_around(match["unit"].casefold(), _TURNS[match["turn"].casefold()], written),), "turn"
    except (ValueError, OverflowError):
        return (), ""


def _day(iso: str) -> Period:
    day = date.fromisoformat(iso)
    return Period(day, day)


def _years(first: int, how_many: int) -> Period:
    return Period(date(first, 1, 1), date(first + how_many - 1, 12, 31))


_CERTAIN: Final[Mapping[str, Callable[[str], Period]]] = {
    "iso": _day,
    "decade": lambda year: _years(int(year), 10),
    "century": lambda number: _years(100 * int(number) - 99, 100),
    "year_alone": lambda year: _years(int(year), 1),
}
"""Group of a match that means the same whenever it was written → its period."""


def _in_month(match: re.Match[str], month: int, written: date) -> tuple[Readings, Seen]:
    """A month or a day of one; without a year that which is nearest to the day of writing."""
    year = match["year"] or match["year_after"] or match["year_of_month"]
    day = match["day"] or match["day_first"]
    years = (int(year),) if year else (written.year - 1, written.year, written.year + 1)
    periods = [period for each in years if (period := _month_or_day(each, month, int(day) if day else None))]
    nearest = sorted(periods, key=lambda period: _distance(period, written))[:1]
    return tuple(nearest), "" if year else "month"


def _month_or_day(year: int, month: int, day: int | None) -> Period | None:
    """None for a day that the year doesn't have."""
    if day is None:
        return Period(date(year, month, 1), date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1))
    try:
        return Period(date(year, month, day), date(year, month, day))
    except ValueError:
        return None


def _distance(period: Period, day: date) -> timedelta:
    """How far a day lies outside a period; zero inside."""
    return max(period.first - day, day - period.last, timedelta())


def _weekday(match: re.Match[str], written: date, ahead: bool) -> Readings:
    """The last day of that name, which may be the day of writing; where the text looks ahead perhaps the next one."""
    back = (written.weekday() - _WEEKDAYS.index(match["weekday"].casefold())) % 7
    last = written - timedelta(days=back)
    week = timedelta(days=7)
    match (match["turn_of_day"] or "").casefold():
        case "last" | "past":
            days = [last, last - week]
        case "next":
            days = [last + week]
        case _:
            days = [last, last + week] if ahead else [last]
    return tuple(Period(day, day) for day in days)


def _around(unit: str, turn: int, written: date) -> Period:
    """The week, weekend, month or year before, of or after the day of writing."""
    if unit.startswith("week"):
        monday = written + timedelta(days=7 * turn - written.weekday())
        return Period(monday + timedelta(days=5 if unit == "weekend" else 0), monday + timedelta(days=6))
    if unit == "year":
        return _years(written.year + turn, 1)
    months = 12 * written.year + written.month - 1 + turn
    first = date(months // 12, months % 12 + 1, 1)
    return Period(first, (first + timedelta(days=31)).replace(day=1) - timedelta(days=1))


def _turned(period: Period, relation: str) -> Period | None:
    """What a preposition makes of a period: *since* it, *before* it; None where nothing is left."""
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
