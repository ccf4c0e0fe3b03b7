"""The time that a question speaks of, and whether a sentence speaks of the same.

*On Wednesday* is another day in every article: a question's time is read as the article would have meant it, against
the day of its publication. What a sentence doesn't tell, the sentences before it and that day tell for it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from typing import Final

from retrieval.corpus.dates import MONTH
from retrieval.questions.parts import in_marks
from retrieval.questions.periods import Period
from retrieval.questions.times import Seen, Told, looks_ahead, told

FITS: Final = 1.0
"""The sentence itself tells of the time asked for."""

NEAR: Final = 0.5
"""It tells of no time, but the sentence before it or the article's date fits."""

OTHER: Final = -1.0
"""It tells of another time."""

UNPLACED: Final = -0.5
"""It tells of no time, and unlike others its article has no date."""

_APART = -0.5  # it tells of no time, and what stands before it or the article's date is of another
_TOO_EARLY = -0.75  # it tells of no time, and was published before the time asked for

_PREAMBLE = re.compile(r"(?<=[a-z\d)])[.!?][ \n]+(?=[^\Wa-z])")
_NAMING = frozenset({"of", "for", "at"})  # a time behind one of them tells which thing is meant
_YEAR = re.compile(r"(?:the )?(?:year )?(?:\d{4}s?|\d{1,2}\w\w[ -]century)$", re.IGNORECASE)
_STANDS_ALONE = re.compile(r"\s*(?:[?.!,;:]|$|(?:about|on|in|at|to|with|regarding|concerning)\b)", re.IGNORECASE)
_UNSAID = re.compile(
    rf"\b{MONTH}|\b(?:today|tonight|yesterday|tomorrow)$|\bago$|\b(?:day|week|month|year)s?$"
    r"|\b(?:weekend|spring|summer|autumn|fall|winter)$",
    re.IGNORECASE,
)
_DAY = timedelta(days=1)
_NEWS = timedelta(days=3)
"""How long after something happened most news of it is published."""


@dataclass(frozen=True, slots=True)
class Asked:
    """The time that a question speaks of, in its words.

    `literal` tells whether articles write it in the same words (*on Wednesday*, *in 2014*; hardly *last week* or *on
    January 20*); `ahead` whether the question asks what is still to come.
    """

    phrases: tuple[str, ...]
    literal: bool
    ahead: bool

    @property
    def published(self) -> tuple[str, str] | None:
        """The ISO dates, inclusive, between which news of that time is published; None when that isn't known."""
        periods, seen = _wanted(self, None)
        first, last = periods[0]
        if seen != {""} or date.min == first or last > date.max - _NEWS:
            return None
        return first.isoformat(), (last + _NEWS).isoformat()


def time_asked(question: str) -> Asked | None:
    """The time that a question speaks of; None for most, which name none.

    Of several sentences the last one asks. A time that tells which thing is meant is none of the question's (*Friday’s
    talks*, *the 2014 war*), nor is one in quotation marks.
    """
    begins = max((match.end() for match in _PREAMBLE.finditer(question)), default=0)
    quoted = in_marks(question)
    spans: list[tuple[int, int]] = []
    for found in told(question, None):
        if found.start < begins or not _is_outside(found.start, quoted) or not _is_asked(question, found):
            continue
        if spans and found.start - spans[-1][1] <= 1:
            spans[-1] = (spans[-1][0], found.end)
        else:
            spans.append((found.start, found.end))
    if not spans:
        return None
    phrases = tuple(question[start:end] for start, end in spans)
    return Asked(phrases, not any(map(_UNSAID.search, phrases)), looks_ahead(question))


def time_apart(topic: str) -> tuple[str, Asked | None]:
    """A topic without the time that it speaks of, and that time: *sanctions on Wednesday*; empty where it is all."""
    asked = time_asked(topic)
    for phrase in asked.phrases if asked else ():
        topic = topic.replace(phrase, " ", 1)
    return " ".join(topic.split()), asked


def topic_words(topic: str) -> str:
    """What somebody's words are about, and when they were said, as a sentence goes on: * about gas on Wednesday*."""
    rest, time = time_apart(topic)
    return "".join((f" about {rest}" if rest else "", *(f" {phrase}" for phrase in (time.phrases if time else ()))))


def fit(
    asked: Asked, own: Sequence[Told], before: Iterable[Sequence[Told]], written: date | None, unplaced: float = 0.0
) -> float:
    """How well a sentence fits the time asked for, from 1 where it tells of that to -1 where it tells of another one.

    `own` are the times that the sentence tells, `before` those of each sentence before it in its passage, the nearest
    first; `written` the article's day, `unplaced` what is returned where that isn't known and no time is told either.
    """
    wanted, seen = _wanted(asked, written)
    for times, fits, other in (((own,), FITS, OTHER), (before, NEAR, _APART)):
        for found in times:
            known = [each for each in found if written or each.seen in seen]
            if known:
                compared = [_compared(wanted, each) for each in known]
                return fits if 1 in compared else other if set(compared) == {-1} else 0.0
    return _of_article(wanted, written, asked.ahead) if written else unplaced


def _is_outside(place: int, spans: Iterable[tuple[int, int]]) -> bool:
    return not any(start <= place < end for start, end in spans)


def _is_asked(question: str, found: Told) -> bool:
    """Whether a time is the question's, rather than an attribute of what it asks about."""
    if found.owned:
        return False
    if found.relation:
        return found.relation not in _NAMING
    alone = _STANDS_ALONE.match(question, found.end) is not None
    return alone and not _YEAR.match(question[found.start : found.end])


@lru_cache(maxsize=1024)
def _wanted(asked: Asked, written: date | None) -> tuple[tuple[Period, ...], frozenset[Seen]]:
    """The periods that a question's time may mean to an article, and how that depends on the article's day."""
    each = [found for phrase in asked.phrases for found in told(phrase, written, ahead=asked.ahead)]
    common = each[0].readings
    for found in each[1:]:
        common = tuple(both for a in common for b in found.readings if (both := _shared(a, b)))
    periods = common or tuple(period for found in each for period in found.readings)
    return periods, frozenset(found.seen for found in each)


def _shared(a: Period, b: Period) -> Period | None:
    first, last = max(a.first, b.first), min(a.last, b.last)
    return Period(first, last) if first <= last else None


def _compared(wanted: Sequence[Period], found: Told) -> int:
    """1 where a reading of what is told lies in what is wanted, -1 where all lie outside it, 0 where some overlap."""
    pairs = [(period, reading) for period in wanted for reading in found.readings]
    if any(period.first <= reading.first and reading.last <= period.last for period, reading in pairs):
        return 1
    return 0 if any(_shared(period, reading) for period, reading in pairs) else -1


def _of_article(wanted: Sequence[Period], written: date, ahead: bool) -> float:
    """How well an article's day fits: news tells of that day and of the one before."""
    if any(period.first <= written <= period.last for period in wanted):
        return NEAR
    if any(period.first <= written - _DAY <= period.last for period in wanted):
        return 0.0
    if all(written < period.first for period in wanted):
        return 0.0 if ahead else _TOO_EARLY
    return _APART
