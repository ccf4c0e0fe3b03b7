"""Whether a sentence tells of what a question wants named only as some: *two men*, *a nurse*.

Whoever asks *which governments withdrew* knows already that *two governments withdrew*.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Final

from retrieval.attribution.name_words import PLACES
from retrieval.attribution.source_nouns import PERSON_NOUNS
from retrieval.attribution.vocabulary import PAST_VERBS, SMALL_NUMBERS, TIME
from retrieval.questions.parts import AUXILIARY
from retrieval.text.lazy import lazy_pattern
from retrieval.text.terms import Term, located_terms, terms

_NUMBER = "|".join(SMALL_NUMBERS[1:])
_PLURAL = r"[a-z-]{3,20}(?<!s)s|(?:wo)?men|people|children"
_SEVERAL = lazy_pattern(
    rf"\bwhich(?: (?:\d+|{_NUMBER}|other))?(?: [a-z-]{{2,20}})?? (?P<noun>{_PLURAL})"
    rf" (?:{AUXILIARY}|\w{{2,20}}ed|{'|'.join(sorted(PAST_VERBS))}|[a-z]{{2,20}}(?=\W*$))\b"
    rf"|\bnames of (?:the |his |her |its |their )?(?:(?:\d+|{_NUMBER}|other) )?(?P<named>{_PLURAL})\b",
    re.IGNORECASE,
)
"""*Which three governments withdrew*, *the names of the two men*; *what weapons* is told by a kind of them, too."""

_SOMEBODY = lazy_pattern(
    r"\bwho (?:is|are|was|were) the (?:[a-z-]{2,20} )?(?P<noun>[a-z-]{3,20})(?= (?:in|at|from|on|who|with)\b|\W*$)",
    re.IGNORECASE,
)
"""*Who was the nurse*."""

_ITS = r"(?:the|his|her|its|their|[^?]{1,60}?[’'](?:s(?! name))?)"
_BY_NAME = lazy_pattern(
    rf"\bname of {_ITS} (?:[a-z-]{{2,20}} ){{0,2}}?(?P<named>[a-z-]{{3,20}})"
    r"(?= (?:in|at|from|of|on|that|who|with)\b|\W*$)"
    rf"|\bwhat(?: (?:is|are|was|were)|[’']s) {_ITS} (?:[a-z-]{{2,20}} ){{0,2}}?(?P<called>[a-z-]{{3,20}}) called\b"
    rf"|\b(?:the|his|her|its|their) (?:[a-z-]{{2,20}} ){{0,2}}?(?P<having>[a-z-]{{3,20}})[’']s (?:full )?name\b",
    re.IGNORECASE,
)
"""*The name of the girl*, *what is his wife called*, *the driver’s name*."""

_PERSONS: Final = frozenset(terms(f"{' '.join(PERSON_NOUNS)} child baby killer thief robber attacker dog cat horse"))
_SOME: Final = frozenset(
    terms(f"{' '.join(SMALL_NUMBERS[1:])} dozen hundred thousand million several some many few most")
)
_ANY: Final = frozenset(terms("a an another one"))
_NAMING: Final = lazy_pattern(r"\b(?:called|named?|names|identified|known|nicknamed|dubbed)\b", re.IGNORECASE)
_BETWEEN: Final = 3  # words from what tells how many to what is counted: a four-year-old girl
_GOING_ON: Final = frozenset(
    terms("called named including among them such as like was were is are the and one both namely")
)
"""What may stand between a noun and its bearer's name: *two men, among them Ann Lind*."""

_NAME = r"[A-Z][\w’'-]{1,30}"
_SET_OFF = lazy_pattern(
    rf"(?:[,:–—] (?:\d{{1,3}}-year-old )?|\b(?:identified|named) as )(?:{_NAME}(?: {_NAME}){{1,3}}(?=[,.;)]|$| and )"
    rf"|{_NAME}(?: {_NAME}){{0,3}} and (?={_NAME}))"
)
"""A name behind a noun, between commas or at the end, or the first of two: *a driver was jailed, **Bo Lind***."""

_REACH: Final = 4  # words from a noun to that name
_NO_NAMES: Final = frozenset(terms(" ".join(TIME))) | _ANY | frozenset(terms("his her its their my our your"))


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a question wants named, by the terms of its noun; `several` or one, and whether it asks by what name."""

    noun: frozenset[str]
    several: bool
    by_name: bool = False


def wanted_named(question: str) -> Wanted | None:
    """What a question wants named, of which it only says what it is; None for most questions."""
    if match := _SEVERAL.search(question):
        return Wanted(frozenset(terms(match["noun"] or match["named"])), several=True)
    by_name = _BY_NAME.search(question)
    match = by_name or _SOMEBODY.search(question)
    person = _PERSONS.intersection(terms(match[match.lastgroup or 0])) if match else frozenset()
    return Wanted(person, several=False, by_name=by_name is not None) if person else None


def is_nameless(wanted: Wanted, text: str, question_terms: Collection[str]) -> bool:
    """Whether a text has no name beside its words for the thing, and means *some* or *any*.

    The names of the question count as none.
    """
    words = located_terms(text)
    places = [place for place, word in enumerate(words) if word.term in wanted.noun]
    for place in places:
        some = _some(wanted, text, words, place)
        if some is None and wanted.by_name:
            some = place
        if some is None or _begins_with_name(text, words[place + 1 :], question_terms):
            return False
        if _begins_with_name(text, words[:some][::-1], question_terms):
            return False
    behind = _SET_OFF.finditer(text, words[places[0]].end) if places else ()
    return bool(places) and not any(_is_new(wanted, match.group(), question_terms) for match in behind)


def _is_new(wanted: Wanted, name: str, question_terms: Collection[str]) -> bool:
    """Whether a name set off may be what is wanted: it has no word of the question, and is no place behind a town."""
    words = [word.term for word in located_terms(name) if name[word.start].isupper()]
    place = not wanted.several and not PLACES.isdisjoint(map(str.casefold, name.split()))
    return (
        bool(words) and not place and _NO_NAMES.isdisjoint(words) and not any(word in question_terms for word in words)
    )


def is_unmentioned(wanted: Wanted, text: str, words: Collection[str]) -> bool:
    """Whether a text of these terms neither mentions whose name is asked for, nor names anybody in so many words."""
    return wanted.by_name and wanted.noun.isdisjoint(words) and not _NAMING.search(text)


def _some(wanted: Wanted, text: str, words: Sequence[Term], place: int) -> int | None:
    """Where a word stands that tells how many there are, or that it is any one: ***11** countries*, ***a** nurse*."""
    for number in range(place - 1, max(-1, place - _BETWEEN - 2), -1):
        word = words[number]
        if word.term in (_SOME if wanted.several else _ANY) or (wanted.several and word.term.isdigit()):
            return number
        if text[word.start].isupper() or "," in text[word.end : words[place].start]:
            return None
    return None


def _begins_with_name(text: str, words: Sequence[Term], question_terms: Collection[str]) -> bool:
    """Whether a name begins these words, behind what may stand between: *two men, among them **Lind***."""
    for word in words[:_REACH]:
        if _is_name(text, word, question_terms):
            return True
        if word.term not in _GOING_ON:
            return False
    return False


def _is_name(text: str, word: Term, question_terms: Collection[str]) -> bool:
    return text[word.start].isupper() and word.term not in _NO_NAMES and word.term not in question_terms
