"""What kind of thing a question asks for, and whether a sentence holds a thing of that kind.

The wordings follow the coarse classes of Li and Roth 2002 (https://aclanthology.org/C02-1150/), as far as a kind
has an outward sign in the text.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import Literal, TypeAlias

from retrieval.text.terms import located_terms

Kind: TypeAlias = Literal["number", "duration", "time", "place", "person", "reason", "other"]

_WORDINGS: tuple[tuple[Kind, str], ...] = (
    ("duration", r"how long|for how many (?:minutes|hours|days|weeks|months|years)|(?:what|which) (?:duration|period)"),
    ("number", r"how (?:many|much|old|tall|far|big|large|fast|high|deep|often)"),
    (
        "number",
        r"(?:what|which) (?:number|percent\w*|proportion|share|amount|is the population|was the population)",
    ),
    ("time", r"when|(?:what|which) (?:year|month|day|date|time|century|decade)"),
    ("reason", r"why|for what reason|what (?:caused|causes|led to)"),
    ("place", r"where|(?:what|which) (?:\w+ )?(?:city|cities|country|countries|town|state|place|location|region)"),
    (
        "person",
        r"who|whom|whose|(?:what|which) (?:\w+ )?(?:person|man|woman|president|minister|leader|author|actor)",
    ),
)
_QUESTION = tuple((kind, re.compile(rf"\b(?:{wording})\b", re.IGNORECASE)) for kind, wording in _WORDINGS)

_SPEECH = re.compile(
    r"\b(?:what|how|why) (?:did|does|do|has|have|had) .{2,60}\b(?:say|said|describe|call|think|tell|told|claim|warn|"
    r"demand|accuse|deny|denied|promise|insist|argue|suggest|predict|threaten|respond|react|add|ask|want)",
    re.IGNORECASE,
)

_NUMBER_WORDS = (
    "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|sixty|seventy|"
    "eighty|ninety|dozens?|hundreds?|thousands?|millions?|billions?|trillions?|half|twice|several"
)
_MONTHS = (
    "january|february|march|april|june|july|august|september|october|november|december|"
    "jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec"
)
_NUMBER = re.compile(
    rf"(?<![\w.,])(?!(?:1[5-9]|20)\d\d(?![\w,.]\d|\w))[$£€]?\d[\d.,]*|\b(?:{_NUMBER_WORDS})\b", re.IGNORECASE
)
_TIME = re.compile(
    rf"\b(?:1\d|20)\d\ds?\b|\b(?:{_MONTHS})\b|(?-i:\bMay\b)|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b"
    r"|\b\d{1,2}(?::\d\d)? ?[ap]\.?m\b|\b(?:today|yesterday|tomorrow|tonight|century)\b"
    r"|\b(?:next|last|this) (?:week|month|year|spring|summer|autumn|winter)\b"
    r"|\b(?:years?|months?|weeks?|days?|hours?) (?:ago|later|earlier)\b",
    re.IGNORECASE,
)
_DURATION = re.compile(
    r"\b(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?|decades?|centur(?:y|ies)|overnight|"
    r"all (?:day|night))\b",
    re.IGNORECASE,
)
_REASON = re.compile(
    r"\b(?:because|due to|since|owing to|so that|in order to|result(?:ed|s|ing)? (?:of|from|in)|caus\w{0,4}|led to|"
    r"thanks to|blam\w{1,4}|reasons?|therefore|given that|amid|over|after)\b",
    re.IGNORECASE,
)
_NAME = re.compile(r"(?<=[\w,;:’'\"“(–—-] )[A-Z][\w’-]+")
_PLACE_BEFORE = re.compile(r"\b(?:in|at|to|from|near|of|into|across|outside|around|between|and|the|,)[ ](?:\w+ )?$")

_NOUN_REACH = 3  # words between a number and what it counts: 60 brand new planes


def kind_of(question: str) -> Kind:
    """The kind whose wording stands first in the question."""
    found = [(match.start(), kind) for kind, pattern in _QUESTION if (match := pattern.search(question))]
    return min(found, key=lambda place: place[0])[1] if found else "other"


def asks_for_statement(question: str) -> bool:
    """Whether a question asks what somebody said: *what did X say about Y*, *how did X describe Y*."""
    return _SPEECH.search(question) is not None


def holds_kind(kind: Kind, text: str, asked: Collection[str], counted: Collection[str]) -> float:
    """How surely a text holds a thing of a kind: 1 yes, 0.5 perhaps, -1 no, 0 for a kind without a sign.

    `asked` are the terms of the question, whose own names are no answer to it; `counted` the terms of what
    *how many* asks for: a number surely answers when it counts them.
    """
    if kind == "number":
        return _holds_number(text, counted)
    if kind in ("person", "place"):
        return _holds_name(kind, text, asked)
    pattern = {"duration": _DURATION, "time": _TIME, "reason": _REASON}.get(kind)
    return 0.0 if pattern is None else (1.0 if pattern.search(text) else -1.0)


def _holds_number(text: str, counted: Collection[str]) -> float:
    numbers = [match.end() for match in _NUMBER.finditer(text)]
    if not numbers:
        return -1.0
    if not counted:
        return 0.5
    for end in numbers:
        near = located_terms(text, end, min(len(text), end + 60))[: _NOUN_REACH + 1]
        if any(term.term in counted for term in near):
            return 1.0
    return 0.5


def _holds_name(kind: Kind, text: str, asked: Collection[str]) -> float:
    for match in _NAME.finditer(text):
        named = located_terms(text, match.start(), match.end())
        if named and not any(term.term in asked for term in named):
            if kind == "person":
                return 0.5
            if _PLACE_BEFORE.search(text, max(0, match.start() - 24), match.start()):
                return 0.5
    return -1.0
