"""Headlines in title case, where a run of capitals is no name as a whole: *Harbour Hires Nora Quist as Chief*."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from retrieval.attribution.first_names import GIVEN
from retrieval.attribution.name_words import PARTICLES
from retrieval.attribution.names import fold
from retrieval.attribution.outline import Outline
from retrieval.attribution.phrases import Phrase
from retrieval.attribution.vocabulary import AUXILIARIES, COORDINATORS, DETERMINERS, POSSESSIVES, PREPOSITIONS

_FEWEST = 3  # words of a run of capitals that may be more than a name
_LONGEST_NAME = 4
_SMALL = PREPOSITIONS | COORDINATORS | DETERMINERS | AUXILIARIES | POSSESSIVES


@dataclass(frozen=True, slots=True)
class Known:
    """The names that the sentences of a text hold, and the words that these end in; all folded."""

    names: frozenset[tuple[str, ...]]
    surnames: frozenset[str]


def known(names: Iterable[tuple[str, ...]]) -> Known:
    """What the words of names tell headlines."""
    folded = frozenset(tuple(map(fold, words)) for words in names)
    return Known(folded, frozenset(words[-1] for words in folded))


def is_headline(o: Outline) -> bool:
    """Whether a paragraph is one line in title case: every word but small ones begins with a capital, and no stop."""
    if o.words[-1] == ".":
        return False
    words = zip(o.words, o.capital, strict=True)
    if not all(capital or word in _SMALL or not word[0].isalpha() for word, capital in words):
        return False
    return sum(word[0].isalpha() for word in o.words) >= _FEWEST


def person_in(o: Outline, phrase: Phrase, known: Known) -> Phrase | None:
    """The person in a headline's run of capitals: a name of the text's sentences, or a given name before a surname.

    A run of two words is left as it is; None where a longer one holds nobody.
    """
    if phrase.last - phrase.head + 1 < _FEWEST:
        return phrase
    words = tuple(map(fold, o.words[phrase.head : phrase.last + 1]))
    for first in range(len(words) - 1):
        for end in range(first + 2, min(len(words), first + _LONGEST_NAME) + 1):
            if words[first:end] in known.names or _is_name(words[first:end], known):
                head = phrase.head + first
                return Phrase(head if first else phrase.first, head, phrase.head + end - 1, "name")
    return None


def _is_name(words: tuple[str, ...], known: Known) -> bool:
    """Whether words are given names, initials and particles before a surname of the text's."""
    *given, surname = words
    return surname in known.surnames and given[0] in GIVEN and all(map(_is_inner, given))


def _is_inner(word: str) -> bool:
    return word in GIVEN or word in PARTICLES or len(word.rstrip(".")) == 1
