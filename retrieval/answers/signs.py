"""Outward signs in a text of the thing that a question asks for: a year, a number with its unit, a person's name."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from typing import Final

from retrieval.answers.numbers import NUMERALS, numbers, numerals, quantities
from retrieval.attribution.first_names import GIVEN
from retrieval.attribution.vocabulary import TIME
from retrieval.questions.kinds import Kind
from retrieval.text.calendar import MONTH, MONTHS
from retrieval.text.countries import COUNTRY, STATE
from retrieval.text.lazy import lazy_pattern
from retrieval.text.terms import located_terms, terms

_PERIODS = r"(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?|decades?|centur(?:y|ies))"
_UNITS = (
    r"(?:km|kilomet\w{1,4}|m|met(?:er|re)s?|cm|mm|miles?|mi|feet|foot|ft|inch\w{0,2}|in|kg|kilograms?|lbs?|pounds?|"
    r"tons?|tonnes?|grams?|acres?|hectares?|square|sq|degrees?|°\w?|mph|km/h|gallons?|lit(?:er|re)s?|watts?|mw|hz)"
)
_FRACTION = "(?:half|third|quarter|fifth|sixth|eighth|tenth)"
_NO_PARTY = (  # behind a fraction, unlike *by a third party*
    r"(?=\W*$|[,.;:)]| (?:after|and|as|at|between|but|compared|during|for|from|in|last|of|on|or|over|since|this|to|when"
    r"|while)\b)"
)
_PATTERNS: Final[Mapping[str, re.Pattern[str]]] = {
    name: lazy_pattern(pattern, re.IGNORECASE)
    for name, pattern in {
        "money": r"[$£€¥]\s?\d|\b(?:dollars?|(?<!per )cents?|pounds?|euros?|yen|rubles?|rupees?)\b",
        "percentage": r"\d ?%|\bper ?cent\b|\bpercent\w{0,4}"
        rf"|\bby an? {_FRACTION}{_NO_PARTY}|\b(?:an?|one) {_FRACTION}(?= of\b)"
        r"|\b(?:two|three|four|nine)[ -](?:third|fifth|sixth|eighth|tenth)s\b|\bthree[ -]quarters\b",
        "unit": rf"\d[\d.,]*[ -]?{_UNITS}\b",
        "period": rf"\b(?:\d[\d.,]*|an?|several|few|many|{NUMERALS})[ -](?:(?:and a half|half|more|a) )?{_PERIODS}\b"
        r"|\bfrom (?:1\d|20)\d\d (?:to|until|through)|\bsince (?:\w{3,9} )?(?:1\d|20)\d\d"
        r"|\b(?:1\d|20)\d\d ?[-–] ?(?:1\d|20)?\d\d|\bovernight\b",
        "year": r"(?<![\w.,$£€])(?:1\d\d\d|20\d\d)s?(?![\w]|[,.]\d)|\b\d{1,4} ?(?:BCE?|AD|CE)\b",
        "century": r"\b(?:(?:\d{1,2}(?:st|nd|rd|th)|\w{3,9}th|first|second|third)[ -])?centur(?:y|ies)\b",
        "date": rf"\b(?:{MONTH})\b\.? \d|\b\d{{1,2}}(?:st|nd|rd|th)? (?:{MONTH})\b"
        rf"|\b(?:in|since|until|by|of|early|late|mid-?|last|next|this) (?-i:{'|'.join(MONTHS)})\b",
        "weekday": r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b"
        r"|\b(?:today|yesterday|tomorrow|tonight|dawn|noon|midnight|morning|evening)\b"
        r"|\b(?:next|last|this|each|every|that|same) "
        r"(?:week|weekend|month|year|season|spring|summer|autumn|fall|winter)\b"
        r"|\b(?:years?|months?|weeks?|days?|hours?) (?:ago|later|earlier)\b"
        r"|\b\d{1,2}(?::\d\d)? ?[ap]\.?m\b|\b\d{1,3}(?:st|nd|rd|th) minute\b"
        r"|\bas an? (?:boy|girl|child|teenager|student)\b",
        "whereabouts": r"\b(?:in|at|from|near|to|on|into|outside|across|between|of) (?:the )?(?:\w+ )?((?-i:[A-Z])\w+)",
        "location": r"\blocated|situated|headquarter\w{0,3}|based in|\blies\b|capital|county|city|region"
        r"|\bborder\w{0,4}|\b(?:north|south|east|west)",
        "country": rf"(?-i:{COUNTRY})",
        "state": rf"(?-i:{STATE})",
        "cause": r"\b(?:because|due to|since|owing to|so that|in order to|as a result|thanks to|caused by|therefore)\b",
        "called": r"\b(?:called|named|dubbed|nicknamed|known(?: \w+){0,2} as|entitled|titled|termed)\b"
        r"(?! (?:for|on|upon|off|out|to)\b)",
        "acronym": r"\b(?-i:[A-Z]{2,6})\b",
        "definition": r"^[^.;]{1,90}?\b(?:is|are|was|were) (?:an?|the|one|any)\b|^[^.;]{1,80}\((?:born|or|also)",
    }.items()
}
_MONEY = lazy_pattern(
    rf"{_PATTERNS['money'].pattern}|\b(?:crowns?|kron(?:a|or|er?)|francs?|marks?|pesos?|zloty|yuan|rand|lira|dinars?"
    r"|dirhams?|shillings?|riyals?|hryvnias?|won|baht|dong|ringgit|rupiah|taka|naira|cedis?|shekels?|forints?|lei|reais"
    r"|birr|tenge|krone[rn]|pence|pen(?:ny|nies)|free|USD|EUR|GBP|\d ?[cp])\b",
    re.IGNORECASE,
)
_LIFETIME = lazy_pattern(r"\([^()]{0,40}\b\d{3,4} ?[-–—][^()]{0,40}\)|\((?:born|b\.) ", re.IGNORECASE)
"""Brackets that tell when somebody was born or died: *Ann Lind (1901–1990)*."""

_AGE = lazy_pattern(
    r"\b(?:aged?|at|turn(?:s|ed|ing)?) \d{1,3}\b|\b\w{1,12}[ -]years?[ -](?:old|of age)|, \d{1,3}(?:[,.;:]|$)"
    r"|\b(?:boy|girl|child|baby|son|daughter|man|woman|youth|lad|person|pensioner) (?:aged |of )\d{1,3}\b"
    rf"|\b(?:is|was|are|were) (?:now )?(?:\d{{1,3}}|{NUMERALS})(?:[,.;:]|$| when\b)"
    r"|\(\d{1,3}\)|\bborn\b",
    re.IGNORECASE,
)
_AGE_BEHIND = lazy_pattern(r"(?P<name>[A-Z][\w’'-]*)(?:, (?:aged )?\d{1,3}(?=[,.;:]|$)| \(\d{1,3}\))")
_AGE_BEFORE = lazy_pattern(r"\b\d{1,3}-year-old (?:[\w-]+ ){0,4}?(?P<name>[A-Z][\w’'-]*(?: [A-Z][\w’'-]*){0,3})")
_NAMES_ONLY = lazy_pattern(r"\W*[A-Z][\w’'.-]*(?:[ ,]+(?:of |the |de |von |van ){0,2}[A-Z][\w’'.-]*){1,9}\W*")
_TITLE = (
    r"(?:Mr|Mrs|Ms|Dr|Sir|Lord|Lady|Gen|Sgt|Capt|Col|Sen|Rep|Gov|President|Minister|King|Queen|Prince|Princess|Pope)"
)
_TITLED = lazy_pattern(rf"\b{_TITLE}\b\.? ([A-Z][\w’'-]*)")
_CAPITALS = lazy_pattern(r"[A-Z][\w’'.-]*(?:[ -](?:(?:of|the|de|von|van|der|la|al|bin) )?[A-Z][\w’'.-]*){0,7}")
_TIMES = frozenset(terms(" ".join(TIME)))

SIGNS_OF: Final[Mapping[Kind, tuple[str, ...]]] = {
    "count": ("number", "numeral"),
    "amount": ("number", "numeral", "money", "percentage"),
    "duration": ("period", "number"),
    "age": ("number", "year"),
    "measure": ("number", "numeral", "unit", "percentage"),
    "time": ("year", "century", "date", "weekday"),
    "place": ("whereabouts", "location", "name"),
    "country": ("country",),
    "state": ("state",),
    "person": ("person", "name"),
    "organisation": ("acronym", "name"),
    "name": ("called", "name"),
    "definition": ("definition",),
    "reason": ("cause",),
    "other": (),
}
"""Kind of thing asked for → names of the signs that a text has one; `weights.KINDS` tells how much each is worth."""

_BESIDE = 5  # words from a length of time to what lasts so long
_NEAR = 60  # characters searched for those words


def signs(kind: Kind, text: str, question_terms: Collection[str]) -> list[str]:
    """The names of the signs in `SIGNS_OF[kind]` that a text has; those of the question are no sign."""
    wanted = SIGNS_OF[kind]
    named = _names(text, question_terms, others=kind == "person") if "name" in wanted else []
    found = []
    for sign in wanted:
        if sign == "name":
            there = bool(named)
        elif sign == "person":
            there = _is_person(text, named, question_terms)
        else:
            there = any(
                sign == "called" or _is_new(match.group(match.lastindex or 0), question_terms)
                for match in _matches(sign, kind, text)
            )
        if there:
            found.append(sign)
    return found


def has_name(text: str, question_terms: Collection[str]) -> bool:
    """Whether the text has a name other than those of the question."""
    return bool(_names(text, question_terms))


def names_only(text: str) -> bool:
    """Whether the text is a byline or the like, a row of capitalised words: *Ann Lind*, *Port Lee, Calif*."""
    return _NAMES_ONLY.fullmatch(text) is not None


def lasts(text: str, things: Collection[str]) -> bool:
    """Whether a length of time in the text stands beside one of the terms: *a ten-day strike*, *talks of two hours*."""
    for period in _PATTERNS["period"].finditer(text):
        behind = located_terms(text, period.end(), min(len(text), period.end() + _NEAR))[:_BESIDE]
        before = located_terms(text, max(0, period.start() - _NEAR), period.start())
        if any(term.term in things for term in (*before[-_BESIDE:], *behind)):
            return True
    return False


def defines(text: str) -> bool:
    """Whether the text begins like a definition: *A gull is a bird*."""
    return _PATTERNS["definition"].search(text) is not None


def tells_money(text: str) -> bool:
    """Whether the text tells a sum of money, or that something costs none."""
    return _MONEY.search(text) is not None


def tells_age(text: str) -> bool:
    """Whether the text tells how old somebody or something is: *Ann Lind, 58,*, *she was 91*, *a ten-year-old*."""
    return _AGE.search(text) is not None or _LIFETIME.search(text) is not None


def tells_age_of(text: str, names: Collection[str]) -> bool:
    """Whether an age in the text stands right beside one of the names' terms: *Ann Lind, 58,*, *58-year-old Lind*."""
    beside = (match["name"] for form in (_AGE_BEHIND, _AGE_BEFORE) for match in form.finditer(text))
    return any(not set(terms(name)).isdisjoint(names) for name in beside)


def _matches(sign: str, kind: Kind, text: str) -> Iterator[re.Match[str]]:
    """The matches of a sign of some kind in a text; of numbers, those that may be meant by that kind."""
    if sign == "number":
        return numbers(text) if kind in ("duration", "age") else quantities(text)
    return numerals(text) if sign == "numeral" else _PATTERNS[sign].finditer(text)


def _is_new(words: str, question_terms: Collection[str]) -> bool:
    found = terms(words)
    return not found or any(term not in question_terms for term in found)


def _names(text: str, question_terms: Collection[str], *, others: bool = False) -> list[str]:
    """The names in a text that have a word beyond the question's, without words that begin a sentence and months.

    With `others`, names whose surname is in the question are left out, too.
    """
    found = []
    for match in _CAPITALS.finditer(text):
        begins = match.start() == 0 or text[match.start() - 2 : match.start()] in ("` ", ". ")
        inside = terms(match.group())[begins:]
        if others and inside and inside[-1] in question_terms:
            continue
        if any(term not in question_terms and term not in _TIMES for term in inside):
            found.append(match.group())
    return found


def _is_person(text: str, names: Collection[str], question_terms: Collection[str]) -> bool:
    """Whether one of the names begins with a given name, or the text has a new name behind a title."""
    if any(" " in name and not GIVEN.isdisjoint(name.lower().split()) for name in names):
        return True
    return any(_is_new(match.group(1), question_terms) for match in _TITLED.finditer(text))
