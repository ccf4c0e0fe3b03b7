"""The day on which a statement was made: the one that the text names beside it, else the article's."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from retrieval.model import Passage, Statement
from retrieval.questions.times import may_name_time, time_expressions
from retrieval.text.lazy import lazy_pattern

_OF_THE_MATTER = frozenset(
    {"since", "until", "till", "from", "by", "before", "prior to", "after", "for", "through", "up to"}
)
"""Prepositions of a time that belongs to what was said, not to when it was said."""

_SPEAKS_OF_IT = lazy_pattern(r"\b(?:following|due|scheduled)[ \xa0](?:on )?$", re.IGNORECASE)
_TURNED = lazy_pattern(r"\b(?:next|last)\b", re.IGNORECASE)
_TO_COME = lazy_pattern(r".{0,20} (?:will|would|is to|are to)\b", re.IGNORECASE)
_LONGEST = 20  # characters before a time in which words show what happened then


@dataclass(frozen=True, slots=True)
class Day:
    """The day on which a statement was made: one that the text names (`named`), or else the day of publication."""

    date: date
    named: bool


def day_said(passage: Passage, statement: Statement, published: str | None) -> str | None:
    """The ISO date on which a statement was made, as far as the text tells; see `day_of`."""
    day = day_of(passage, statement, published)
    return day.date.isoformat() if day else None


def day_of(passage: Passage, statement: Statement, published: str | None) -> Day | None:
    """The day on which a statement was made, as far as the text tells.

    It is the day named in the statement's own sentences outside the words said (*on Wednesday*, *on Jan. 14*), the last
    such day up to the day of publication; else the day of publication (ISO), or None if that is unknown.
    """
    if published is None:
        return None
    day = date.fromisoformat(published)
    for sentence in passage.sentences_over(statement.start, statement.end):
        if not may_name_time(sentence.terms):
            continue
        for start, end in ((sentence.start, statement.start), (statement.end, sentence.end)):
            if start < end and (named := _named(passage.slice(start, end), day)):
                return Day(named, named=True)
    return Day(day, named=False)


def _named(text: str, published: date) -> date | None:
    """The first day, up to that of publication, that a text names for what it tells; None if it names none."""
    for each in time_expressions(text, published):
        day, last = each.readings[0]
        if day == last <= published and not each.owned and each.relation not in _OF_THE_MATTER:
            before = text[max(0, each.start - _LONGEST) : each.start]
            apart = _TURNED.search(text, each.start, each.end) or _TO_COME.match(text, each.end)
            if not apart and not _SPEAKS_OF_IT.search(before):
                return day
    return None
