"""The terms that ranking sees: words folded for case and accents, possessives dropped, stemmed (`text.spelling`).

Stop words stay: BM25 weighs them down, and they help to tell sentences apart.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from itertools import chain, pairwise
from typing import Final, NamedTuple

from retrieval.text.demonyms import COUNTRY_OF
from retrieval.text.letters import plainly
from retrieval.text.spelling import stem
from retrieval.text.word_cache import WordCache

ANALYSER = "english-7"
"""The name of these rules. An index that was made under another name must be rebuilt."""

LONGEST_WORD = 64
"""Characters. A longer string is no word, and is cut so that nothing grows without bound."""

# Prefixes that are joined to the word behind their hyphen, since both spellings are common: non-starter, nonstarter.
_PREFIXES = frozenset({"co", "de", "non", "pre", "re"})

# Names that are as often written as initials, or otherwise. Capitals tell the country US from the pronoun us.
_ABBREVIATIONS = {"US": "usa", "USA": "usa", "UK": "gbr", "UN": "uno", "EU": "euu"}
_IN_FULL = {
    ("united", "states"): "usa",
    ("united", "kingdom"): "gbr",
    ("united", "nations"): "uno",
    ("european", "union"): "euu",
}
_FIRST_WORDS = frozenset(first for first, _ in _IN_FULL)
_PLAINLY_IN_FULL = re.compile(  # as nearly all are written, and nothing at either end that makes another word of them
    rf"(?<![\w'’ʼ‐‑-])(?:{'|'.join(f'{first.title()} {last.title()}' for first, last in _IN_FULL)})(?![\w'’ʼ])"
)

_LETTERS = r"[^\W\d_]+(?:[\u0300-\u036f]+[^\W\d_]*)*"  # accents may stand apart from their letters
_WORD = re.compile(
    r"(?:[^\W\d_]\.){1,11}[^\W\d_](?![^\W\d_])\.?"  # U.S., p.m.; their last dot may be missing, or stand apart
    r"|\d+(?:[.,]\d+)*"  # 14,000  3.5
    rf"|{_LETTERS}(?:['’ʼ]{_LETTERS})?"  # word, don’t, Biden’s
)
_ALSO_CALLED = {"britain": "gbr"}
_COUNTRIES = {demonym.casefold(): country.casefold() for demonym, country in COUNTRY_OF.items()}
_COUNTRY_OF = {demonym: _ALSO_CALLED.get(country, country) for demonym, country in _COUNTRIES.items()} | _ALSO_CALLED
_POSSESSIVE = re.compile(r"['’ʼ]s$")
_CLITIC = re.compile(r"'(?:s|ll|d|re|ve|m)$")
_APOSTROPHES = str.maketrans({"’": "'", "ʼ": "'"})
_NEVER_IN_A_WORD = '“”"«»()[]{},;:?!…—–'


class Term(NamedTuple):
    """A term, with the offsets of the text that it stands for."""

    term: str
    start: int
    end: int


def _folded(word: str) -> str:
    if word[:1].isdigit():
        return (word.replace(",", "") if "." not in word else word)[:LONGEST_WORD]
    if word.isascii():
        word = word.lower().replace(".", "")
    else:
        word = unicodedata.normalize("NFKD", word.translate(_APOSTROPHES)).casefold().replace(".", "")
        letters = [c for c in word if not (unicodedata.combining(c) or c.isspace())]  # some fold to phrases
        word = plainly("".join(letters))
    if "'" in word:  # else I’ll were ill, and we’d the stem of wedding
        word = _CLITIC.sub("", word).replace("'", "")
    return word[:LONGEST_WORD]


fold: Final = WordCache(_folded).__getitem__
"""A word without case, accents, dots, thousands separators, and what is joined to it: *’s*, *’ll*; may be empty."""


def term_of_letters(word: str) -> str:
    """The term of a word of ASCII letters only, which most words are; not remembered."""
    if word in _ABBREVIATIONS:
        return _ABBREVIATIONS[word]
    folded = word.lower()[:LONGEST_WORD]
    return stem(_COUNTRY_OF.get(folded, folded) if word[0].isupper() else folded)


def _term_of(word: str) -> str:
    if (letters := _POSSESSIVE.sub("", word).replace(".", "")) in _ABBREVIATIONS:
        return _ABBREVIATIONS[letters]
    folded = fold(word)
    return stem(_COUNTRY_OF.get(folded, folded) if word[0].isupper() else folded)


_term: Final = WordCache(_term_of).__getitem__


def located_terms(text: str, start: int = 0, end: int | None = None) -> list[Term]:
    """The terms of `text[start:end]` with their offsets in `text`, in order.

    A name that is also written as initials (United States) has the term of those, too, behind the terms of its words.
    """
    terms: list[Term] = []
    prefix: re.Match[str] | None = None
    before = ""
    for match in _WORD.finditer(text, start, len(text) if end is None else end):
        word = match.group()
        if prefix is not None:
            if match.start() == prefix.end() + 1 and word[0].isalpha():
                terms[-1] = Term(_term(prefix.group() + word), prefix.start(), match.end())
                prefix, before = None, ""
                continue
            prefix = None
        term = _term(word)
        if not term:
            continue
        terms.append(Term(term, *match.span()))
        folded = fold(word)
        if before in _FIRST_WORDS and (name := _IN_FULL.get((before, folded))):
            terms.append(Term(name, terms[-2].start, match.end()))
        before = folded
        if folded in _PREFIXES and text[match.end() : match.end() + 1] in ("-", "‐", "‑"):
            prefix = match
    return terms


def _located_in_chunk(chunk: str) -> tuple[Term, ...]:
    return tuple(located_terms(chunk))


located_in_chunk: Final = WordCache(_located_in_chunk).__getitem__
"""The terms of a chunk of text without white space, with their offsets in the chunk; remembered."""


def terms(text: str) -> list[str]:
    """The terms of a text, in order, repetitions kept."""
    return list(frozen_terms(text))


def frozen_terms(text: str) -> tuple[str, ...]:
    """The terms of a text, in order, repetitions kept, as a tuple: to be stored."""
    found = tuple(chain.from_iterable(map(terms_in_chunk, text.split())))
    return found if BEGIN_NAMES.isdisjoint(found) else tuple(_with_names(text, list(found)))


def _with_names(text: str, found: list[str]) -> list[str]:
    """The terms of a text, given those of its words: with a term added behind each name like United States."""
    places = [place for place, pair in enumerate(pairwise(found)) if pair in _IN_FULL_AS_TERMS]
    if len(places) != len(_PLAINLY_IN_FULL.findall(text)):  # words of the same stems perhaps: united stating
        return [term.term for term in located_terms(text)]
    for place in reversed(places):
        found.insert(place + 2, _IN_FULL_AS_TERMS[found[place], found[place + 1]])
    return found


def _terms_in_chunk(chunk: str) -> tuple[str, ...]:
    bare = chunk.strip(_NEVER_IN_A_WORD)
    if bare.endswith(".") and "." not in bare[:-1]:  # with more of them it may be an abbreviation
        bare = bare[:-1]
    if bare != chunk:
        return terms_in_chunk(bare)
    if chunk.isascii() and chunk.isalpha():
        return (term_of_letters(chunk),)
    return tuple(term.term for term in located_terms(chunk))


terms_in_chunk: Final[Callable[[str], tuple[str, ...]]] = WordCache(_terms_in_chunk).__getitem__
"""The terms of a chunk of text without white space, in order; remembered.

No word contains white space, but a name like United States does: whoever puts chunks together must add its term.
"""

_IN_FULL_AS_TERMS = {
    (_term(a), _term(b)): name
    for (first, last), name in _IN_FULL.items()
    for a in (first, first.title())
    for b in (last, last.title())
}
BEGIN_NAMES: Final = frozenset(first for first, _ in _IN_FULL_AS_TERMS)
"""The first terms of the names that have a term of their own: those of *united* and *European*."""

COUNTRIES: Final = frozenset(terms(" ".join(COUNTRY_OF.values())))
"""The terms of the countries in `demonyms`."""
