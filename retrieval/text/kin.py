"""How near a word comes to another one of a different stem: as another form of it, or as a word that may stand for it.

The words are those of `kin_words`, made by hand, and of `synonyms`, made of WordNet.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import lru_cache
from typing import Final

from retrieval.text import kin_words
from retrieval.text.synonyms import synonyms_of
from retrieval.text.terms import terms

_NONE: Final[frozenset[str]] = frozenset()
_FORM = 0.8  # another form of the word; with more, it would outweigh the word itself
_NEAR_WORD = 0.5  # another word that may stand for it
_PREFIX = 5  # letters from which two stems of six or more are likely of one family: invent, inventor


def _kin(words: str) -> dict[str, frozenset[str]]:
    """Term → the other terms of its groups, in a list of words as `kin_words` has them."""
    kin: dict[str, set[str]] = {}
    for group in words.split(";"):
        members = frozenset(terms(group))
        for member in members:
            kin.setdefault(member, set()).update(members - {member})
    return {term: frozenset(others) for term, others in kin.items()}


def _with_forms(groups: dict[str, frozenset[str]]) -> dict[str, frozenset[str]]:
    """The table with every form of each word in place of the word, as a key and among the values."""
    near: dict[str, frozenset[str]] = {}
    for term, others in groups.items():
        all_forms = others.union(*(FORMS.get(other, ()) for other in others))
        for form in (term, *FORMS.get(term, ())):
            near[form] = near.get(form, frozenset()) | all_forms - {form}
    return near


FORMS: Final = _kin(f"{kin_words.FORMS};{kin_words.NUMBERS}")
"""Term → the terms of other forms of the same word or number."""

NEAR: Final = _with_forms(_kin(kin_words.NEAR_SYNONYMS))
"""Term → the terms of words that may stand for it."""

OPPOSITES: Final = _with_forms(_kin(kin_words.OPPOSITES))
"""Term → the terms of words for the contrary."""


def held(term: str, holds: Callable[[str], bool]) -> bool:
    """Whether a term or another form of it is held, by what `holds` says of each."""
    return holds(term) or any(holds(form) for form in FORMS.get(term, ()))


def opposed(term: str, held: frozenset[str]) -> bool:
    """Whether one of the held terms means the contrary of a term."""
    return not OPPOSITES.get(term, _NONE).isdisjoint(held)


def in_a_row(held: Iterable[str]) -> str:
    """The terms in one string, in which `kinship` searches for words derived from another."""
    return f" {' '.join(held)} "


def kinship(term: str, held: frozenset[str], row: str, *, contrary: bool = False) -> float:
    """How near the held terms come to a term: 0.8 with another form of it, 0.5 with a near word, else 0.

    A near word may stand for the term, or is likely derived from the same word (`invention`, `inventor`). `row` are the
    held terms `in_a_row`; an empty one leaves derived words aside. With `contrary`, a word for the contrary is near.
    """
    forms = FORMS.get(term)
    if forms and not forms.isdisjoint(held):
        return _FORM
    there = not _near(term).isdisjoint(held) or _has_relative(term, row) or (contrary and opposed(term, held))
    return _NEAR_WORD if there else 0.0


@lru_cache(maxsize=1 << 12)
def _near(term: str) -> frozenset[str]:
    """The terms of all words that may stand for a term, by both lists."""
    return NEAR.get(term, _NONE) | synonyms_of(term)


def _has_relative(term: str, row: str) -> bool:
    """Whether another term in the row shares its first letters; terms too short to tell have no relatives."""
    if len(term) <= _PREFIX:
        return False
    beginning = f" {term[:_PREFIX]}"
    at = row.find(beginning)
    while at >= 0 and row[at + len(beginning)] == " ":
        at = row.find(beginning, at + 1)
    return at >= 0
