"""Offices by their words, and whether one that a text mentions is one that it has told of.

*The Turkish foreign minister* is *the foreign minister of Turkey*; *the head of the union* no *head of the council*.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from itertools import takewhile

from retrieval.attribution.names import fold
from retrieval.attribution.outline import Outline
from retrieval.attribution.phrases import Phrase
from retrieval.attribution.vocabulary import DEMONYMS, DETERMINERS, PLACES, PREPOSITIONS
from retrieval.text.demonyms import COUNTRY_OF

NATIONS = PLACES | DEMONYMS
_CHAIRS = dict.fromkeys(("chairman", "chairwoman", "chairperson"), "chair")
_COUNTRIES = {demonym.lower(): country.lower() for demonym, country in COUNTRY_OF.items()} | {
    **dict.fromkeys(("us", "u.s.", "usa", "america", "american"), "states"),
    **dict.fromkeys(("uk", "u.k.", "britain", "british"), "kingdom"),
}
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
