"""The day on which a statement was made: the one that the text names beside it, else the article's."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta

from retrieval.corpus.dates import MONTH, MONTHS
from retrieval.model import Passage, Statement

_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_NAMED = re.compile(
    rf"\b(?:(?P<weekday>{'|'.join(_WEEKDAYS)})|(?P<ago>yesterday|today)"
    rf"|{MONTH}[ \xa0](?P<day>\d{{1,2}})(?![\d,]*\d)(?:,?[ \xa0](?P<year>\d{{4}}))?"
    rf"|(?P<day_first>\d{{1,2}})[ \xa0]{MONTH.replace('month', 'month_after')}(?:,?[ \xa0](?P<year_after>\d{{4}}))?"
    r")\b(?!.{0,20} (?:will|would|is to|are to)\b)",
    re.IGNORECASE,
)
_SPEAKS_OF_IT = re.compile(
    r"(?:’s|'s|since|until|till|from|by|before|after|next|for|following|due|scheduled|last)[ \xa0](?:the )?$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Day:
    """The day on which a statement was made; `named` where the text names it, else it is the day of publication."""

    date: date
    named: bool


def day_said(passage: Passage, statement: Statement, published: str | None) -> str | None:
    """The ISO date on which a statement was made, as far as the text tells; see `day_of`."""
    day = day_of(passage, statement, published)
    return day.date.isoformat() if day else None


def day_of(passage: Passage, statement: Statement, published: str | None) -> Day | None:
    """The day on which a statement was made, as far as the text tells.

    A day named in the statement's own sentence, outside what was said (*on Wednesday*, *on Jan. 14*), counts from the
    day of publication backwards. Without one it is the day of publication; without that too, None.
    """
    if published is None:
        return None
    told = date.fromisoformat(published)
    for sentence in passage.sentences_over(statement.start, statement.end):
        for start, end in ((sentence.start, statement.start), (statement.end, sentence.end)):
            if start < end and (day := _named(passage.slice(start, end), told)):
                return Day(day, named=True)
    return Day(told, named=False)


def _named(text: str, told: date) -> date | None:
    """The first day that a stretch of text names as the one it tells of."""
    for match in _NAMED.finditer(text):
        if _SPEAKS_OF_IT.search(text, max(0, match.start() - 20), match.start()):
            continue
        if match["weekday"]:
            back = (told.weekday() - _WEEKDAYS.index(match["weekday"].casefold())) % 7
            return told - timedelta(days=back)
        if match["ago"]:
            return told - timedelta(days=match["ago"].casefold() == "yesterday")
        month = MONTHS.index((match["month"] or match["month_after"])[:3].casefold()) + 1
        year = match["year"] or match["year_after"]
        return _latest(int(match["day"] or match["day_first"]), month, int(year) if year else None, told)
    return None


def _latest(day: int, month: int, year: int | None, told: date) -> date | None:
    """That day of the year named, else its last one up to the day of publication; None if there is none."""
    for candidate in (year,) if year else (told.year, told.year - 1):
        try:
            found = date(candidate, month, day)
        except ValueError:
            return None
        if year or found <= told:
            return found
    return None
