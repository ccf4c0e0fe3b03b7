"""The time expressions of a text, each as a stretch of the calendar: *on Wednesday*, *last week*, *since January 20*.

Most are relative to the day on which they were written, so they are read against that day.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final, Literal, TypeAlias

from retrieval.attribution.vocabulary import SMALL_NUMBERS, word_set
from retrieval.questions import periods
from retrieval.questions.periods import SEASONS, Period
from retrieval.text.calendar import MONTH, MONTHS, SHORT_MONTHS, WEEKDAYS, month_number
from retrieval.text.lazy import lazy_pattern
from retrieval.text.terms import terms

_STAND_IN = date(2000, 1, 5)
"""Stands in for an unknown day of writing. Two expressions that are relative to one day can still be compared."""

_NUMERALS = {
    "a": 1,
    "an": 1,
    **{word: number for number, word in enumerate(SMALL_NUMBERS[:10], start=1)},
    "a couple of": 2,
    "couple of": 2,
    "a few": 3,
    "few": 3,
    "several": 3,
}
_MANY = rf"\d{{1,3}}|{'|'.join(sorted(_NUMERALS, key=len, reverse=True))}"

_YEAR = r"(?:1[0-9]|20)\d\d"
_FORMS = (
    rf"(?P<iso>{_YEAR}-\d\d-\d\d)(?![\d-])",
    rf"(?P<month>{MONTH})\b\.?[ \xa0](?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?![\d.,]*\d)"
    rf"(?:,?[ \xa0](?P<year>{_YEAR})(?![\d%]))?",
    rf"(?P<day_first>\d{{1,2}})(?:st|nd|rd|th)?(?: of)?[ \xa0](?P<month_after>{MONTH})\b\.?"
    rf"(?:,?[ \xa0](?P<year_after>{_YEAR})(?![\d%]))?",
    rf"(?P<month_alone>{MONTH})\b\.?(?:,?[ \xa0](?:of )?(?P<year_of_month>{_YEAR})(?![\d%]))?",
    rf"(?P<decade>{_YEAR[:-2]}0)s",
    r"(?P<century>\d{1,2})(?:st|nd|rd|th)[ -]century",
    rf"(?P<year_alone>{_YEAR})(?![\d%]|[.,:/]\d|-\d)",
    rf"(?P<weekday>{'|'.join(WEEKDAYS)})",
    r"(?P<near>today|tonight|yesterday|tomorrow)",
    rf"(?P<many>{_MANY}) (?P<of>day|week|month|year)s?(?P<ago> ago)?",
    rf"(?P<unit>week(?:end)?|month|year|{'|'.join(SEASONS)})",
)
_NAMED = lazy_pattern(rf"(?:{'|'.join(_FORMS)})(?!\w|['’]\w\w)(?P<owns>['’]s?(?!\w))?", re.IGNORECASE)
_WORD = lazy_pattern(r"[^\W_]+")
_BEGINNINGS = word_set("today tonight yesterday tomorrow week weekend month year").union(
    SEASONS, map(str.lower, (*MONTHS, *SHORT_MONTHS, *WEEKDAYS))
)
"""The words, other than numbers, that a time expression may begin with."""

_NUMBER_WORDS = frozenset(word.split()[0] for word in _NUMERALS)

_BEFORE = lazy_pattern(
    r"(?:(?<!\w)(?P<relation>since|after|from|before|prior to|until|till|up to|by|in|on|at|during|throughout|within"
    r"|between|and|to|through|of|for) )?(?:the )?"
    r"(?:year |(?P<turn>last|past|previous|this|next|coming|early|mid|late)[ -])?\Z",
    re.IGNORECASE,
)
"""What belongs to a time expression and stands before the words that name the time: *since last* week."""

_LONGEST_BEFORE = 32  # characters
_NO_TIME_BEHIND = "$£€.,/-"  # a number right behind one of these is no time
_OPENS, _CLOSES = ("from", "between"), ("to", "and", "until", "till", "through")
_OPEN_ENDED = frozenset({"since", "from", "between", "after", "before", "prior to", "until", "till", "by"})
_MONTHLY = ("in", "since", "until", "till", "during", "throughout", "from", "between", "by", "before", "after")
_ALSO_VERBS = frozenset({"may", "march", "mar"})
_AHEAD = lazy_pattern(
    r"\b(?:will|would|shall|going to|due to|plans?|planned|scheduled|expect(?:s|ed)?|might|could|upcoming"
    r"|(?<!in )(?-i:may))\b|’ll\b",
    re.IGNORECASE,
)
_TELLING = frozenset([*terms(" ".join(_BEGINNINGS)), "ago", "day", "centuri", *map(str, range(1000, 2100))])
_TURNS = {"last": -1, "past": -1, "previous": -1, "this": 0, "next": 1, "coming": 1}


Readings: TypeAlias = tuple[Period, ...]
"""The periods that a time expression may mean: *Friday* is the last one or the next one."""

Seen: TypeAlias = Literal["", "weekday", "near", "turn", "month"]
"""What a time expression is relative to: the week of writing (*Friday*), the day (*yesterday*), the week, month or year
(*last week*), the year (*January 20*); empty for an absolute one (*21 January 2022*)."""


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """A time that a text names, with the periods that it may mean.

    `start` and `end` are offsets in the text, and take in a preposition, which is `relation` (*since*; empty without
    one). `named` is the offset of the words behind the preposition. `seen` says what the expression is relative to.
    `owned`: it is a possessive (*Friday’s talks*).
    """

    start: int
    named: int
    end: int
    relation: str
    readings: Readings
    seen: Seen
    owned: bool


def time_expressions(text: str, written: date | None) -> list[TimeExpression]:
    """The time expressions of a text, in order, read as written on the day `written`.

    When that day is None, relative expressions are read against an arbitrary day; they can then be compared only with
    others whose `seen` is the same. Linear in the text.
    """
    return list(_told(text, written or _STAND_IN))


def may_name_time(words: Iterable[str]) -> bool:
    """Whether a text with these terms may name a time. Most sentences don't, and so needn't be searched."""
    return not _TELLING.isdisjoint(words)


def _told(text: str, written: date) -> Iterator[TimeExpression]:
    opened = -1  # the end of an expression behind *from* or *between*, which the next one may close
    for before, match in _named(text):
        relation = (before["relation"] or "").casefold()
        readings, seen = _readings(match, (before["turn"] or "").casefold(), written)
        if relation in _CLOSES and 0 <= before.start() - opened <= 1:
            relation = "until"
        if relation in _OPEN_ENDED:
            readings = readings[:1]  # what lies before the next Friday lies before every Friday
        turned = tuple(period for each in readings if (period := periods.turned(each, relation)))
        if turned:
            named = before.end("relation") + 1 if relation else before.start()
            yield TimeExpression(before.start(), named, match.end(), relation, turned, seen, match["owns"] is not None)
            opened = match.end() if relation in _OPENS else -1


def _named(text: str) -> Iterator[tuple[re.Match[str], re.Match[str]]]:
    """For each time expression two matches: what stands before its words, and its words."""
    ended = 0
    for word in _WORD.finditer(text):
        start = word.start()
        first = word.group().lower()
        if start < ended or not (first[0].isdigit() or first in _BEGINNINGS or first in _NUMBER_WORDS):
            continue
        match = _NAMED.match(text, start)
        before = _BEFORE.search(text, max(ended, start - _LONGEST_BEFORE), start)
        if match and before and not _is_something_else(text, before, match):
            yield before, match
            ended = match.end()


def _is_something_else(text: str, before: re.Match[str], match: re.Match[str]) -> bool:
    """Whether a match is no time but part of another number, any week, a name or a verb: *June said*, *to march*."""
    if not before.group() and text[match.start() - 1 : match.start()] in tuple(_NO_TIME_BEHIND):
        return True
    turn = (before["turn"] or "").casefold()
    if match["many"]:
        return not match["ago"] and not _TURNS.get(turn)  # for two weeks, in two weeks
    if match["unit"]:
        return turn not in _TURNS
    if match["month_alone"] is None or match["year_of_month"] or turn:
        return False
    verb = match["month_alone"].casefold() in _ALSO_VERBS
    return (before["relation"] or "").casefold() not in _MONTHLY[: 7 if verb else None]


def _readings(match: re.Match[str], turn: str, written: date) -> tuple[Readings, Seen]:
    """The periods that a match may mean, and what they are relative to; no period for a day that does not exist."""
    try:
        for name, read in _CERTAIN.items():
            if match[name]:
                return (read(match[name]),), ""
        if month := match["month"] or match["month_after"] or match["month_alone"]:
            return _in_month(match, month_number(month), written)
        if match["weekday"]:
            ahead = _AHEAD.search(match.string) is not None
            return periods.weekday(match["weekday"].casefold(), turn, written, ahead), "weekday"
        if match["near"]:
            return (periods.near(match["near"].casefold(), written),), "near"
        if match["many"]:
            return _counted(match, _TURNS.get(turn, 0), written)
        return (periods.around(match["unit"].casefold(), _TURNS[turn], written),), "turn"
    except (ValueError, OverflowError):
        return (), ""


_CERTAIN: Final[Mapping[str, Callable[[str], Period]]] = {
    "iso": periods.day,
    "decade": lambda year: periods.years(int(year), 10),
    "century": lambda number: periods.years(100 * int(number) - 99, 100),
    "year_alone": lambda year: periods.years(int(year), 1),
}
"""Group of an absolute expression → what makes its text a period."""


def _in_month(match: re.Match[str], month: int, written: date) -> tuple[Readings, Seen]:
    year = match["year"] or match["year_after"] or match["year_of_month"]
    day = match["day"] or match["day_first"]
    found = periods.nearest(month, int(day) if day else None, int(year) if year else None, written)
    return found, "" if year else "month"


def _counted(match: re.Match[str], turn: int, written: date) -> tuple[Readings, Seen]:
    number, unit = match["many"].casefold(), match["of"].casefold()
    many = int(number) if number.isdigit() else _NUMERALS[number]
    found = periods.ago(many, unit, written) if match["ago"] else periods.up_to(many, unit, turn, written)
    return (found,), "near" if unit == "day" else "turn"
