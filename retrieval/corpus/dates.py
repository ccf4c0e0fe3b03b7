"""Dates as article pages write them, in English or in digits, turned into ISO 8601 dates."""

from __future__ import annotations

import re
from datetime import date

from retrieval.text.calendar import MONTH, month_number
from retrieval.text.lazy import lazy_pattern

_MONTH = rf"(?P<month>{MONTH})\b\.?"
_YEAR = r"(?P<year>(?:1[5-9]|2[01])\d\d)(?!\d)"
_DAY = r"(?<!\d)(?P<day>\d{1,2})(?:st|nd|rd|th)?"
# ISO 8601's basic form; a number of eight digits amid other words is no date
_BASIC = r"\A\s*(?P<year>(?:1[5-9]|2[01])\d\d)(?P<month>\d\d)(?P<day>\d\d)"
_FORMS = tuple(
    lazy_pattern(form, re.IGNORECASE)
    for form in (
        rf"(?<![\d-]){_YEAR}-(?P<month>\d\d)-(?P<day>\d\d)(?![\d-])",
        _BASIC + r"(?:T\d{4}(?:\d\d)?(?:[.,]\d{1,9})?(?:Z|[+-]\d\d(?::?\d\d)?)?)?\s*\Z",
        rf"(?<![\d/]){_YEAR}/(?P<month>\d\d?)/(?P<day>\d\d?)(?![\d/])",
        rf"{_DAY}(?: of)?[ \xa0]{_MONTH},?[ \xa0]{_YEAR}",
        rf"(?<![^\W_]){_MONTH}[ \xa0](?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?[ \xa0]{_YEAR}",
        rf"(?<![\d/.])(?P<first>\d\d?)(?P<mark>[/.])(?P<second>\d\d?)(?P=mark){_YEAR}(?![/.]\d)",
    )
)
_HINT = re.compile(rf"{_YEAR.replace('?P<year>', '?:')}|\A\s*\d{{8}}")
_PUBLISHED = re.compile(r"\b(?:published|posted|created)\b", re.IGNORECASE)
_BESIDE = lazy_pattern(
    r"\b(?:(?:first |originally |last )?(?:published|updated|modified|posted|created|issued)|date|dated|on|at|by"
    r"|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?"
    r"|gmt|utc|bst|ist|jst|aest|cest|c?et|[ecmp][sd]t|[cmp]t|eastern|local|time)\b"
    r"|\b(?:\d{1,2}[- ]min(?:ute)?s?(?: read)?)\b"
    r"|T?\d{1,2}[:.]\d\d(?:[:.]\d\d)?(?:\.\d{1,9})?(?:Z|[+-]\d\d:?\d\d|[ \xa0]?[ap]\.?m\b)?"
    r"|\b\d{0,2}[ \xa0]?[ap]\.?m\b|[+-]\d\d:?\d\d",
    re.IGNORECASE,
)
_LONGEST = 150  # characters of a line that is nothing but its date


def parse_date(text: str) -> str | None:
    """The ISO date that `text` is: a full date, and at most a weekday, a time and words like `Updated` beside it.

    Understood are `2022-01-21`, `2022-01-21T10:00:00Z`, `20220121`, `2022/01/21`, `21 January 2022, 07:12 PM`,
    `Jan. 21, 2022`, and `21/01/2022` or `21.01.2022` where day and month cannot be mistaken for each other. None
    for anything else: for other words, for a month without its day, for a day that the calendar does not have. Of
    several dates the one behind `Published` counts, else the first.
    """
    if len(text) > _LONGEST:
        return None
    dates = _dates(text)
    if not dates:
        return None
    rest = _BESIDE.sub(" ", without_dates(text))
    if any(character.isalnum() for character in rest):
        return None
    published = _PUBLISHED.search(text)
    behind = [iso for start, _, iso in dates if published and start > published.end()]
    return (behind or [dates[0][2]])[0]


def find_date(text: str) -> str | None:
    """The first full date inside a longer text, as an ISO date; `20220121` only where nothing else stands."""
    return next((iso for _, _, iso in _dates(text)), None)


def without_dates(text: str) -> str:
    """The text with its dates left out."""
    for start, end, _ in reversed(_dates(text)):
        text = text[:start] + " " + text[end:]
    return text


def _dates(text: str) -> list[tuple[int, int, str]]:
    """Each date's start, end and ISO form, in order."""
    if not _HINT.search(text):
        return []
    matches = (match for form in _FORMS for match in form.finditer(text))
    return sorted((*match.span(), iso) for match in matches if (iso := _iso(match.groupdict())))


def _iso(parts: dict[str, str]) -> str | None:
    """The ISO date of a match's groups; None where the calendar has no such day or the order is ambiguous."""
    if "first" in parts:
        day, month = int(parts["first"]), int(parts["second"])
        if month > 12:
            day, month = month, day
        elif day <= 12 and day != month:
            return None
    else:
        name = parts["month"]
        day, month = int(parts["day"]), int(name) if name.isdigit() else month_number(name)
    try:
        return date(int(parts["year"]), month, day).isoformat()
    except ValueError:
        return None
