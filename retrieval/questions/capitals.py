"""Names in questions whose capitals tell none: *what did lavrov say about nato*, *WHAT DID LAVROV SAY*.

The archive knows how its names are written, so a word is taken for one that its passages write with a capital.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import Final

from retrieval.attribution.name_words import NOT_NAMES
from retrieval.attribution.titles import TITLES
from retrieval.attribution.vocabulary import TIME
from retrieval.text.demonyms import COUNTRY_OF
from retrieval.text.lazy import lazy_pattern
from retrieval.text.terms import located_terms

_ORDINARY: Final = frozenset({"polish", "pole", "poles"})
"""Adjectives and inhabitants of countries that also mean something else."""

_WRITTEN: Final = {
    **{word.casefold(): word for word in COUNTRY_OF if word.casefold() not in _ORDINARY},
    **{word.casefold(): word for word in ("UK", "UN", "EU", "USA")},
}
_WORD = lazy_pattern(r"[^\W\d_]+")
_THE_US = lazy_pattern(r"\b(?P<before>the|did|does|do|will|would|can|could|has|have|had|is|was|and) us\b")
_OFTEN = 3  # a name is written with a capital this many times as often as without
_NO_NAMES = NOT_NAMES | TIME | TITLES
_INSIDE = ",;’'\")”"  # marks that a word in the middle of a sentence may follow


def tell_names(text: str) -> bool:
    """Whether the capitals of a question show which words are names; not if all its letters are small, or all capitals.

    The first letter doesn't count: telephones make it a capital by themselves.
    """
    return not (text.isupper() or text[1:].islower())


def with_countries(text: str) -> str:
    """A text in small letters, with capitals for the words for countries' peoples and the US; offsets don't change.

    This makes *russian* a term of its country, which only a capital does (`text.terms`). Other texts are returned as
    they are.
    """
    if not text[1:].islower():
        return text
    text = _WORD.sub(lambda match: _WRITTEN.get(match.group(), match.group()), text)
    return _THE_US.sub(r"\g<before> US", text)


def names_in(question: str, carrying: Iterable[str], texts: Sequence[str]) -> frozenset[str]:
    """Those of a question's carrying terms that the texts mostly write with a capital inside their sentences."""
    wanted = frozenset(carrying)
    term_of = {
        question[term.start : term.end].casefold(): term.term
        for term in located_terms(question)
        if term.term in wanted and question[term.start : term.end].casefold() not in _NO_NAMES
    }
    if not term_of:
        return frozenset()
    word = re.compile(rf"\b(?:{'|'.join(map(re.escape, sorted(term_of)))})\b", re.IGNORECASE)
    capitals: Counter[str] = Counter()
    for text in texts:
        for match in word.finditer(text):
            if _is_inside(text, match.start()):
                capitals[term_of.get(match.group().casefold(), "")] += 1 if match.group()[0].isupper() else -_OFTEN
    return frozenset(term for term, more in capitals.items() if term and more > 0)


def with_capitals(question: str, texts: Sequence[str]) -> str:
    """A question with a capital for each word that the texts mostly write so inside their sentences.

    So has a word beside it that they write so there: *lee shores* abound, but Ann Lee is called nothing else. Offsets
    don't change.
    """
    words = located_terms(question)
    names = names_in(question, {word.term for word in words}, texts)
    starts = {word.start for word in words if word.term in names}
    for one, other in pairwise(_WORD.finditer(question)):
        if len({one.start(), other.start()} & starts) == 1 and _is_written(one.group(), other.group(), texts):
            starts |= {one.start(), other.start()}
    return "".join(_capital(letter) if place in starts else letter for place, letter in enumerate(question))


def _is_written(one: str, other: str, texts: Sequence[str]) -> bool:
    """Whether a text has two words side by side, both with a capital."""
    if not _NO_NAMES.isdisjoint((one, other)):
        return False
    both = re.compile(rf"\b{re.escape(one.capitalize())} {re.escape(other.capitalize())}\b")
    return any(both.search(text) for text in texts)


def _capital(letter: str) -> str:
    upper = letter.upper()
    return upper if len(upper) == 1 else letter  # not the SS of ß


def _is_inside(text: str, place: int) -> bool:
    """Whether the word at this offset stands inside a sentence, to judge by what is right before it."""
    return place > 1 and text[place - 1] == " " and (text[place - 2].isalnum() or text[place - 2] in _INSIDE)
