"""Points in time that a text names, as stretches of the calendar: *on Wednesday*, *last week*, *since January 20*.

Most of them are told as seen from the day on which they were written, so they are read against that day.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final, Literal, NamedTuple, TypeAlias

from retrieval.attribution.vocabulary import word_set
from retrieval.corpus.dates import MONTH, MONTHS
from retrieval.text.terms import terms

_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_STAND_IN = date(2000, 1, 5)
"""What is taken for an unknown day of writing: two times told as seen from one can still be held against each other."""

_YEAR = r"(?:1[0-9]|20)\d\d"
_FORMS = (
    rf"(?P<iso>{_YEAR}-\d\d-\d\d)(?![\d-])",
    rf"{MONTH}[ \xa0](?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?![\d.,]*\d)(?:,?[ \xa0](?P<year>{_YEAR})(?![\d%]))?",
    rf"(?P<day_first>\d{{1,2}})(?:st|nd|rd|th)?(?: of)?[ \xa0]{MONTH.replace('month', 'month_after')}"
    rf"(?:,?[ \xa0](?P<year_after>{_YEAR})(?![\d%]))?",
    rf"{MONTH.replace('month', 'month_alone')}(?:,?[ \xa0](?:of )?(?P<year_of_month>{_YEAR})(?![\d%]))?",
    rf"(?P<decade>{_YEAR[:-2]}0)s",
    r"(?P<century>\d{1,2})(?:st|nd|rd|th)[ -]century",
    rf"(?P<year_alone>{_YEAR})(?![\d%]|[.,:/]\d|-\d)",
    rf"(?P<weekday>{'|'.join(_WEEKDAYS)})",
    r"(?P<near>today|tonight|yesterday|tomorrow)",
    r"(?P<unit>week(?:end)?|month|year)",
)
_NAMED = re.compile(rf"(?:{'|'.join(_FORMS)})(?!\w|['’]\w\w)(?P<owns>['’]s?(?!\w))?", re.IGNORECASE)
_WORD = re.compile(r"[^\W_]+")
_BEGINNINGS = word_set(
    """
    january february march april may june july august september october november december
    jan feb mar apr jun jul aug sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday
    today tonight yesterday tomorrow week weekend month year
    """
)
"""The words with which a time may begin, beside numbers."""

_BEFORE = re.compile(
    r"(?:(?<!\w)(?P<relation>since|after|from|before|prior to|until|till|up to|by|in|on|at|during|throughout|within"
    r"|between|and|to|through|of|for) )?(?:the )?"
    r"(?:year |(?P<turn>last|past|previous|this|next|coming|early|mid|late)[ -])?\Z",
    re.IGNORECASE,
)
"""What stands before the words that name a time and is part of it."""

_LONGEST_BEFORE = 32  # characters
_NO_TIME_BEHIND = "$£€.,/-"  # what makes a number another number
_OPENS, _CLOSES = ("from", "between"), ("to", "and", "until", "till", "through")
_OPEN_ENDED = frozenset({"since", "from", "between", "after", "before", "prior to", "until", "till", "by"})
_MONTHLY = ("in", "since", "until", "till", "during", "throughout", "from", "between", "by", "before", "after")
_ALSO_VERBS = frozenset({"may", "march", "mar"})
_AHEAD = re.compile(
    r"\b(?:will|would|shall|going to|due to|plans?|planned|scheduled|expect(?:s|ed)?|might|could|upcoming"
    r"|(?<!in )(?-i:may))\b|’ll\b",
    re.IGNORECASE,
)
_TELLING = frozenset([*terms(" ".join(_BEGINNINGS)), "centuri", *map(str, range(1000, 2100))])
_LEAP_YEARS_APART = 8  # at most: 1896 and 1904
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
    return list(_told(text, written or _STAND_IN, ahead))


def may_tell(words: Iterable[str]) -> bool:
    """Whether a text may name a point in time, by its terms: most sentences don't, and needn't be read for it."""
    return not _TELLING.isdisjoint(words)


def _told(text: str, written: date, ahead: bool | None) -> Iterator[Told]:
    opened = -1  # where a stretch of time that *from* or *between* opens may be closed
    for before, match in _named(text):
        relation = (before["relation"] or "").casefold()
        if ahead is None and match["weekday"]:
            ahead = looks_ahead(text)
        readings, seen = _readings(match, (before["turn"] or "").casefold(), written, bool(ahead))
        if relation in _CLOSES and 0 <= before.start() - opened <= 1:
            relation = "until"
        if relation in _OPEN_ENDED:
            readings = readings[:1]  # what lies before the next Friday lies before every Friday
        turned = tuple(period for each in readings if (period := _turned(each, relation)))
        if turned:
            yield Told(before.start(), match.end(), relation, turned, seen, match["owns"] is not None)
            opened = match.end() if relation in _OPENS else -1


def _named(text: str) -> Iterator[tuple[re.Match[str], re.Match[str]]]:
    """The words that name each time, behind the match of what stands before them."""
    ended = 0
    for word in _WORD.finditer(text):
        start = word.start()
        if start < ended or not (word.group()[0].isdigit() or word.group().lower() in _BEGINNINGS):
            continue
        match = _NAMED.match(text, start)
        before = _BEFORE.search(text, max(ended, start - _LONGEST_BEFORE), start)
        if match and before and not _is_something_else(text, before, match):
            yield before, match
            ended = match.end()


def looks_ahead(text: str) -> bool:
    """Whether a text speaks of what is still to come: *will leave*, *plans to*; *may* counts, but no month of May."""
    return _AHEAD.search(text) is not None


def _is_something_else(text: str, before: re.Match[str], match: re.Match[str]) -> bool:
    """Whether it is part of another number, just any week, somebody's name or a verb: *June said*, *to march*."""
    if not before.group() and text[match.start() - 1 : match.start()] in tuple(_NO_TIME_BEHIND):
        return True
    turn = (before["turn"] or "").casefold()
    if match["unit"]:
        return turn not in _TURNS
    if match["month_alone"] is None or match["year_of_month"] or turn:
        return False
    verb = match["month_alone"].casefold() in _ALSO_VERBS
    return (before["relation"] or "").casefold() not in _MONTHLY[: 7 if verb else None]


def _readings(match: re.Match[str], turn: str, written: date, ahead: bool) -> tuple[Readings, Seen]:
    """What a match may mean, and how that depends on the day of writing; nothing for a day that never was."""
    try:
        for name, read in _CERTAIN.items():
            if match[name]:
                return (read(match[name]),), ""
        if month := match["month"] or match["month_after"] or match["month_alone"]:
            return _in_month(match, MONTHS.index(month[:3].casefold()) + 1, written)
        if match["weekday"]:
            return _weekday(match["weekday"].casefold(), turn, written, ahead), "weekday"
        if match["near"]:
            day = written + timedelta(days=_DAYS_FROM[match["near"].casefold()])
            return (Period(day, day),), "near"
        return (_around(match["unit"].casefold(), _TURNS[turn], written),), "turn"
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
    number = match["day"] or match["day_first"]
    day = int(number) if number else None
    around = _LEAP_YEARS_APART if (month, day) == (2, 29) else 1
    years = (int(year),) if year else range(written.year - around, written.year + around + 1)
    periods = [period for each in years if (period := _month_or_day(each, month, day))]
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


def _weekday(name: str, turn: str, written: date, ahead: bool) -> Readings:
    """The last day of that name, which may be the day of writing; where the text looks ahead perhaps the next one."""
    back = (written.weekday() - _WEEKDAYS.index(name)) % 7
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
