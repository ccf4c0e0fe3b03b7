"""The time that a question speaks of, and whether a sentence speaks of the same.

*On Wednesday* is another day in every article, so a question's time is read as each article would have meant it:
against the article's date of publication. A sentence that names no time takes the time of the sentences before it,
else the article's date.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from typing import Final

from retrieval.questions.periods import Period
from retrieval.questions.times import Seen, TimeExpression, time_expressions
from retrieval.text.calendar import MONTH
from retrieval.text.lazy import lazy_pattern

FITS: Final = 1.0
"""The sentence names the time asked for."""

NEAR: Final = 0.5
"""The sentence names no time, but a sentence before it or the article's date fits."""

LIKE: Final = 0.65
"""The sentence names the time in the same words, *this week*, but its article, without a date, may mean another."""

OTHER: Final = -1.0
"""The sentence names another time."""

UNPLACED: Final = -0.5
"""The sentence names no time, and its article has no date though others have one."""

_APART = -0.5  # it names no time, and the sentences before it or the article's date are of another
_TOO_EARLY = -0.75  # it names no time, and was published before the time asked for

_PREAMBLE = lazy_pattern(r"(?<=[a-z\d)])[.!?][ \n]+(?=[^\Wa-z])")
_NAMING = frozenset({"of", "for", "at"})  # a time behind one of these says which thing is meant
_YEAR = lazy_pattern(r"(?:the )?(?:year )?(?:\d{4}s?|\d{1,2}\w\w[ -]century)$", re.IGNORECASE)
_STANDS_ALONE = lazy_pattern(r"\s*(?:[?.!,;:]|$|(?:about|on|in|at|to|with|regarding|concerning)\b)", re.IGNORECASE)
_UNSAID = lazy_pattern(
    rf"\b(?:{MONTH})\b\.?|\b(?:today|tonight|yesterday|tomorrow)$|\bago$|\b(?:day|week|month|year)s?$"
    r"|\b(?:weekend|spring|summer|autumn|fall|winter)$",
    re.IGNORECASE,
)
_DAY = timedelta(days=1)
_NEWS = timedelta(days=3)
"""Most news of an event is published within this long after it."""


@dataclass(frozen=True, slots=True)
class AskedTime:
    """The time that a question asks about, in the question's words.

    `literal`: articles are likely to write it in the same words (*on Wednesday*, *in 2014*, but not *last week* or *on
    January 20*).
    """

    phrases: tuple[str, ...]
    literal: bool

    @property
    def published(self) -> tuple[str, str] | None:
        """The first and last ISO date at which news of that time is published; None for a relative or open time."""
        periods, seen = _wanted(self, None)
        first, last = periods[0]
        if seen != {""} or date.min == first or last > date.max - _NEWS:
            return None
        return first.isoformat(), (last + _NEWS).isoformat()


def time_asked(question: str) -> AskedTime | None:
    """The time that a question asks about; None for most questions, which name none.

    Only the last of several sentences is read. A time that says which thing is meant does not count (*Friday’s talks*,
    *the 2014 war*).
    """
    begins = max((match.end() for match in _PREAMBLE.finditer(question)), default=0)
    spans: list[tuple[int, int]] = []
    for found in time_expressions(question, None):
        if found.start < begins or not _is_asked(question, found):
            continue
        if spans and found.start - spans[-1][1] <= 1:
            spans[-1] = (spans[-1][0], found.end)
        else:
            spans.append((found.start, found.end))
    if not spans:
        return None
    phrases = tuple(question[start:end] for start, end in spans)
    return AskedTime(phrases, not any(map(_UNSAID.search, phrases)))


def time_apart(topic: str) -> tuple[str, AskedTime | None]:
    """A topic without the time in it, and that time: *sanctions on Wednesday*. The rest may be empty."""
    asked = time_asked(topic)
    for phrase in asked.phrases if asked else ():
        topic = topic.replace(phrase, " ", 1)
    return " ".join(topic.split()), asked


def is_time(words: str) -> bool:
    """Whether words are a time and nothing else: *last week*."""
    rest, time = time_apart(words)
    return time is not None and not rest


def topic_words(topic: str) -> str:
    """A topic with its time, as words that continue a sentence: * about gas on Wednesday*."""
    rest, time = time_apart(topic)
    return "".join((f" about {rest}" if rest else "", *(f" {phrase}" for phrase in (time.phrases if time else ()))))


def fit(
    asked: AskedTime,
    own: Sequence[TimeExpression],
    before: Iterable[Sequence[TimeExpression]],
    written: date | None,
    unplaced: float = 0.0,
) -> float:
    """How well a sentence fits the time asked for: from 1, it names that time, to -1, it names another.

    `own` are the time expressions of the sentence, `before` those of each sentence before it in its passage, the
    nearest first. `written` is the article's date of publication. `unplaced` is returned when there is neither a time
    expression nor a date.
    """
    wanted, seen = _wanted(asked, written)
    named = LIKE if written is None and seen == {"turn"} else FITS
    for times, fits, other in (((own,), named, OTHER), (before, NEAR, _APART)):
        for found in times:
            known = [each for each in found if written or each.seen in seen]
            if known:
                compared = [_compared(wanted, each) for each in known]
                return fits if 1 in compared else other if set(compared) == {-1} else 0.0
    return _of_article(wanted, written) if written else unplaced


def _is_asked(question: str, found: TimeExpression) -> bool:
    """Whether a question asks about a time, which is no attribute of a thing that it asks about."""
    if found.owned:
        return False
    if found.relation:
        return found.relation not in _NAMING
    alone = _STANDS_ALONE.match(question, found.end) is not None
    return alone and not _YEAR.match(question[found.start : found.end])


@lru_cache(maxsize=1024)
def _wanted(asked: AskedTime, written: date | None) -> tuple[tuple[Period, ...], frozenset[Seen]]:
    """The periods that a question's time may mean in an article, and what of the article's date they depend on."""
    each = [found for phrase in asked.phrases for found in time_expressions(phrase, written)]
    common = each[0].readings
    for found in each[1:]:
        common = tuple(both for a in common for b in found.readings if (both := _shared(a, b)))
    periods = common or tuple(period for found in each for period in found.readings)
    return periods, frozenset(found.seen for found in each)


def _shared(a: Period, b: Period) -> Period | None:
    first, last = max(a.first, b.first), min(a.last, b.last)
    return Period(first, last) if first <= last else None


def _compared(wanted: Sequence[Period], found: TimeExpression) -> int:
    """1 when a reading lies inside a wanted period, -1 when all lie outside every one, 0 when some overlap."""
    pairs = [(period, reading) for period in wanted for reading in found.readings]
    if any(period.first <= reading.first and reading.last <= period.last for period, reading in pairs):
        return 1
    return 0 if any(_shared(period, reading) for period, reading in pairs) else -1


def _of_article(wanted: Sequence[Period], written: date) -> float:
    """How well an article's date fits: news tells of that day and of the day before."""
    if any(period.first <= written <= period.last for period in wanted):
        return NEAR
    if any(period.first <= written - _DAY <= period.last for period in wanted):
        return 0.0
    return _TOO_EARLY if all(written < period.first for period in wanted) else _APART
