"""Whether a sentence tells what a question asks for, or leaves it untold."""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import Literal, TypeAlias

from retrieval.answers.causes import tells_cause
from retrieval.answers.measures import tells_measure
from retrieval.answers.nameless import is_nameless, is_unmentioned
from retrieval.answers.numbers import counts_else
from retrieval.answers.signs import tells_age, tells_money
from retrieval.answers.to_tell import ToTell
from retrieval.text import kin
from retrieval.text.lazy import lazy_pattern

Telling: TypeAlias = Literal["told", "unworded", "untold", "missing"]
"""Whether a sentence tells what is asked for.

*unworded* means that it has none of the question's words for it or for who acts, but may tell it in other words;
*untold*, that it can't tell it; *missing*, that it tells all the rest but not that: whoever asks *why did Lind leave*
knows that *Lind left*.
"""

_MEANT_BEFORE = lazy_pattern(
    r"\b(?:it|its|it[’']s|he|him|his|she|hers?|they|their|them|we|our|us|i|my|each|this|these|those|both"
    r"|the (?:company|firm|group|club|bank|party|government|ministry|agency|union|city|council|state|museum|university"
    r"|school|hospital|price|cost|bill|sum|total|fee|toll|purchase|deal|contract|salary|pay|order))\b",
    re.IGNORECASE,
)
"""Words for what stands in a sentence before."""


def how_told(
    to_tell: ToTell, text: str, words: frozenset[str], signs: Collection[str], near: frozenset[str], theirs: bool
) -> Telling:
    """Whether a sentence tells what the question asks for.

    `words` are the sentence's terms and those of its speaker's name and description. `signs` are the signs in it of the
    kind of thing asked for (`signs.signs`). `near` are the question's terms in its passage and title. `theirs` is true
    for a statement by the person whose words are asked for.
    """
    return _untold_by_signs(to_tell, text, words, signs) or _told_by_words(to_tell, words, near, theirs)


def _untold_by_signs(to_tell: ToTell, text: str, words: frozenset[str], signs: Collection[str]) -> Telling | None:
    """What a missing mark tells: of a cause, a sum, a number with its unit, a name; None if nothing is missing."""
    if _is_missing(to_tell, text, words):
        return "missing"
    if to_tell.demands.money and not tells_money(text):
        return "untold"
    if to_tell.signed and not signs:
        return "untold"
    if to_tell.age and not tells_age(text):
        return "missing"
    if to_tell.measure and not tells_measure(to_tell.measure, text):
        return "untold"
    if to_tell.demands.priced and _is_anothers_price(to_tell, text, words):
        return "missing"
    return "untold" if to_tell.named and is_unmentioned(to_tell.named, text, words) else None


def _told_by_words(to_tell: ToTell, words: frozenset[str], near: frozenset[str], theirs: bool) -> Telling:
    """What the words tell: of what is counted, of what is done and who does it, of what is asked about the names."""
    if not _tells_all(to_tell.counted, words):
        return "unworded"
    if to_tell.doing and not tells_any(to_tell.doing, words):
        return "untold"
    if to_tell.happened and not (tells_any(to_tell.happened, words) or _opposes_any(to_tell.happened, words)):
        return "untold"
    if to_tell.done and not tells_any(to_tell.done, words):
        return "untold"
    if theirs:
        return "told"
    acts = not to_tell.demands.doer or tells_any(to_tell.demands.doer, words | near)
    if to_tell.whether and not acts:
        return "untold"
    if _is_worded(to_tell, words):
        return "told" if acts else "unworded"
    return "untold" if to_tell.deed else "unworded"


def _is_worded(to_tell: ToTell, words: frozenset[str]) -> bool:
    """Whether words tell what is asked about the names, or nothing is."""
    if not (to_tell.speech or (to_tell.names and to_tell.matter)):
        return True
    return tells_any(to_tell.matter, words) or (to_tell.whether and _opposes_any(to_tell.matter, words))


def _is_missing(to_tell: ToTell, text: str, words: frozenset[str]) -> bool:
    """Whether a text has no word that may tell why, no number of what is counted, or no name of whom it speaks."""
    if to_tell.caused:
        return not tells_cause(text)
    if not to_tell.counted.isdisjoint(words) and counts_else(text, to_tell.counted):
        return True
    return to_tell.named is not None and is_nameless(to_tell.named, text, to_tell.words)


def _is_anothers_price(to_tell: ToTell, text: str, words: frozenset[str]) -> bool:
    """Whether a text has nothing that may stand for what the sum of money is asked of."""
    return not tells_any(to_tell.demands.priced, words) and not _MEANT_BEFORE.search(text)


def _tells_all(sought: frozenset[str], words: frozenset[str]) -> bool:
    """Whether each of the `sought` terms is among the words, itself or in another form."""
    untold = sought - words
    row = kin.in_a_row(words) if untold else ""
    return all(kin.kinship(term, words, row) > 0 for term in untold)


def _opposes_any(sought: frozenset[str], words: frozenset[str]) -> bool:
    """Whether words tell the contrary of one of these terms."""
    return any(kin.opposed(term, words) for term in sought)


def tells_any(sought: frozenset[str], words: frozenset[str]) -> bool:
    """Whether one of the `sought` terms is among the words, itself or by kin."""
    if not sought.isdisjoint(words):
        return True
    row = kin.in_a_row(words)
    return any(kin.kinship(term, words, row) > 0 for term in sought)
