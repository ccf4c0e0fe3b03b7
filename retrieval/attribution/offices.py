"""Offices by their words, and whether one that a text mentions is one that it has told of.

*The Turkish foreign minister* is *the foreign minister of Turkey*; *the head of the union* no *head of the council*.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from itertools import takewhile

from retrieval.attribution.name_runs import GENITIVES
from retrieval.attribution.names import fold
from retrieval.attribution.outline import Outline
from retrieval.attribution.phrases import Phrase, phrase_before, whole_office
from retrieval.attribution.vocabulary import (
    DEMONYMS,
    DETERMINERS,
    FEMALE_TITLES,
    MALE_TITLES,
    PERSON_NOUNS,
    PLACES,
    PREPOSITIONS,
)
from retrieval.text.demonyms import COUNTRY_OF

NATIONS = PLACES | DEMONYMS
_CHAIRS = dict.fromkeys(("chairman", "chairwoman", "chairperson"), "chair")
_COUNTRIES = {demonym.lower(): country.lower() for demonym, country in COUNTRY_OF.items()} | {
    **dict.fromkeys(("us", "u.s.", "usa", "america", "american"), "states"),
    **dict.fromkeys(("uk", "u.k.", "britain", "british"), "kingdom"),
}
_NAMED_BY = PERSON_NOUNS | FEMALE_TITLES | MALE_TITLES
_PART_OF_MORE = PREPOSITIONS - {"by", "with"}  # before a noun: the editor in chief, a spokesman for the mayor
_OWN = frozenset({"the", "its", "his", "her", "their", "our"})
_NESTED = 3  # times an office is of something of something
_LONGEST = 4  # words of what an office is of, and whatever follows


@lru_cache(maxsize=1 << 12)
def office(role: str) -> frozenset[str]:
    """The words of a role as they are compared: a *chairwoman* is a *chair*."""
    return frozenset(_CHAIRS.get(word, word) for word in map(fold, role.split())) - DETERMINERS


def of_what(o: Outline, phrase: Phrase) -> frozenset[str]:
    """The words for what an office is of: the council, in *the head of the council*."""
    link = phrase.last + 1
    if o.lower[link : link + 1] != ["of"]:
        return frozenset()
    return office(" ".join(takewhile(str.isalnum, o.words[link + 1 : link + 1 + _LONGEST])))


def is_of(held: frozenset[str], wanted: frozenset[str], what: Iterable[str]) -> bool:
    """Whether an office that a text has told of may be `wanted` of `what`: it tells nothing else of what it is."""
    told = held - wanted - PREPOSITIONS
    return not told or not {_COUNTRIES.get(word, word) for word in told}.isdisjoint(
        _COUNTRIES.get(word, word) for word in what
    )


def office_before(o: Outline, phrase: Phrase, sentence_first: int) -> Phrase | None:
    """The office or kinship that a name between commas, or at the end, explains: `His mother, Ruth Lind, said`."""
    comma, following = phrase.first - 1, o.words[phrase.last + 1 : phrase.last + 2]
    if comma > sentence_first and o.words[comma] == "(" and following == [")"]:
        return whole_office(o, sentence_first, comma)
    if comma <= sentence_first or o.words[comma] != "," or following not in ([","], ["."], []):
        return None
    office = _with_what(o, phrase_before(o, comma - 1, sentence_first), sentence_first)
    if office is None or office.kind != "noun" or _NAMED_BY.isdisjoint(o.lower[office.first : office.last + 1]):
        return None
    part = office.first > sentence_first and o.lower[office.first - 1] in _PART_OF_MORE
    return None if part else office


def _with_what(o: Outline, what: Phrase | None, sentence_first: int) -> Phrase | None:
    """An office with what it is of, where that is the phrase `what`: *the mayor of Bergen*; else the phrase itself."""
    outer = what
    for _ in range(_NESTED):
        if outer is None or outer.first <= sentence_first or o.lower[outer.first - 1] != "of":
            break
        outer = phrase_before(o, outer.first - 2, sentence_first)
    if outer is None or what is None or outer.kind != "noun" or outer.first == what.first:
        return what
    told = o.lower[outer.first] in _OWN and o.lower[outer.last] in _NAMED_BY
    return Phrase(outer.first, outer.first, what.last, "noun") if told else what


def role_before(text: str, o: Outline, office: Phrase) -> str | None:
    """An office as a role, without its article; with whomever it belongs to."""
    owned = not GENITIVES.isdisjoint(o.words[office.first : office.last])
    first = office.first + (o.lower[office.first] in DETERMINERS and not owned)
    return text[o.starts[first] : o.ends[office.last]] if first <= office.last else None
