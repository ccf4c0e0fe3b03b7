"""The numbers of a text, and what they count.

A number counts something, unless it is part of a name, an ordinal, a date, a time of day or somebody's age.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from retrieval.attribution.vocabulary import SMALL_NUMBERS, TIME
from retrieval.text.calendar import MONTH
from retrieval.text.lazy import lazy_pattern
from retrieval.text.terms import COUNTRIES, located_terms, terms

NUMERALS = (
    f"{'|'.join(SMALL_NUMBERS)}|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|"
    "sixty|seventy|eighty|ninety|dozens?|hundreds?|thousands?|millions?|billions?|trillions?|half|twice|once|several"
)

_NUMBER = lazy_pattern(r"(?<![\w.,:])(?!(?:1[5-9]|20)\d\d(?![\w,.]\d|\w))[$£€]?\d[\d.,]*(?!\d*(?:st|nd|rd|th)\b)")
"""A number that is neither a year, nor an ordinal, nor minutes."""

_NUMERAL = lazy_pattern(rf"\b(?:{NUMERALS})\b", re.IGNORECASE)
_THE_ONE = lazy_pattern(
    r"\b(?:an?|the|this|that|these|those|each|every|another|no|any|which)(?: [a-z-]{2,20})? $", re.IGNORECASE
)
"""Before a *one* that stands for a thing: *an infested one*."""

_DATE_BEHIND = lazy_pattern(rf" (?:{MONTH})\b")
_DATE_BEFORE = lazy_pattern(rf"\b(?:{MONTH})\b\.? $")
_LONGEST_DATE = 12  # characters before a number in which a month stands
_CLOCK = lazy_pattern(r":\d\d| ?[ap]\.?m\b|-years?-old\b", re.IGNORECASE)
_AGED = lazy_pattern(r"(?:\baged|[A-Z][\w’'-]*,) $")
_NAME_BEFORE = lazy_pattern(r"(?<![.!?:;] )(?<![“\"(])\b(?P<word>[A-Z][\w’'-]+) $")
_NAME_ENDS = lazy_pattern(r"[,.;:!?)\"”’'—–]|$")  # *sent Norrby 2 ferries* counts
_LONGEST_NAME = 30  # characters looked at before a number for the words that it may belong to
_COUNTED = lazy_pattern(
    r"(?:[ -](?:hundred|thousand|[mb]illion|dozen))?"
    r"(?: (?!(?:per|of|in|at|on|by|for|from|with|since|and|to|or|more|were|was|are|is|have|had|has|just|last|this"
    r"|next|the|an?)\b)[a-z-]{2,20}(?<!ed)(?<!ing)){0,2}?"
    r" (?!(?:was|has|is|this|across|as|its|his|us|percent|perhaps|sometimes|always|besides)\b)"
    r"(?:[a-z-]{2,20}(?<!s)s|(?:wo)?men|people|children|police)\b"
    r"|(?<=\b[Oo]ne)(?! (?:of|in|at|on|by|for|from|and|to|or|was|is|has|had)\b) [a-z]{3,}"
    r"| [a-z]{2,20}ed\b"
)
"""What is counted right behind a number, or done to it, as far as words show that: not in *14 were hurt*."""

_NOUN_REACH = 4  # words from a number to what it counts: 60 brand new planes
_NEAR = 60  # characters in which those stand
_TIMES = frozenset(terms(" ".join(TIME)))


def numbers(text: str) -> Iterator[re.Match[str]]:
    """Numbers in figures that are no year, no ordinal and no part of a name."""
    return (number for number in _NUMBER.finditer(text) if not _in_name(text, number))


def quantities(text: str) -> Iterator[re.Match[str]]:
    """Numbers in figures that may tell how many or how much."""
    return (number for number in numbers(text) if not _is_time_or_age(text, number))


def numerals(text: str) -> Iterator[re.Match[str]]:
    """Numbers in words, and *several*, *twice*."""
    for numeral in _NUMERAL.finditer(text):
        start = numeral.start()
        if numeral.group().casefold() != "one" or not _THE_ONE.search(text, max(0, start - _LONGEST_NAME), start):
            yield numeral


def counts(text: str, counted: Collection[str]) -> bool:
    """Whether a number in the text counts one of the terms: *140 large warships*."""
    behind = (located_terms(text, number.end(), min(len(text), number.end() + _NEAR)) for number in _all(text))
    return any(term.term in counted for near in behind for term in near[:_NOUN_REACH])


def counts_else(text: str, counted: Collection[str]) -> bool:
    """Whether the text has numbers, and all of them count something else: *nurses in four wards*."""
    there = list(_all(text))
    return bool(there) and all(_COUNTED.match(text, _end(number)) for number in there) and not counts(text, counted)


def _all(text: str) -> Iterator[re.Match[str]]:
    yield from quantities(text)
    yield from numerals(text)


def _in_name(text: str, number: re.Match[str]) -> bool:
    """Whether a number is part of a name: *Nord Stream 2*, *Boeing 737*; not *May 9* or *At 140 warships*."""
    before = _NAME_BEFORE.search(text, max(0, number.start() - _LONGEST_NAME), number.start())
    return bool(
        before
        and before.start() > 0
        and text[number.start() : _end(number)].isdigit()
        and (_TIMES | COUNTRIES).isdisjoint(terms(before["word"]))
        and _NAME_ENDS.match(text, _end(number))
    )


def _is_time_or_age(text: str, number: re.Match[str]) -> bool:
    """Whether a number is part of a date, a time of day or an age: *2 February*, *6:42*, *Lind, 58,*."""
    end = _end(number)
    if _DATE_BEHIND.match(text, end) or _CLOCK.match(text, end):
        return True
    before = text[max(0, number.start() - _LONGEST_DATE) : number.start()]
    return bool(_NAME_ENDS.match(text, end) and (_DATE_BEFORE.search(before) or _AGED.search(before)))


def _end(number: re.Match[str]) -> int:
    """Where a number ends, without a mark behind it."""
    return number.start() + len(number.group().rstrip(".,"))
