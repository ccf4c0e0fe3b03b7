"""Headlines in title case, where a run of capitals is no name as a whole: *Harbour Hires Nora Quist as Chief*."""

from __future__ import annotations

from retrieval.attribution.names import fold
from retrieval.attribution.outline import Outline
from retrieval.attribution.phrases import Phrase
from retrieval.attribution.vocabulary import AUXILIARIES, COORDINATORS, DETERMINERS, POSSESSIVES, PREPOSITIONS

_FEWEST = 3  # words of a run of capitals that may be more than a name
_LONGEST_NAME = 4
_SMALL = PREPOSITIONS | COORDINATORS | DETERMINERS | AUXILIARIES | POSSESSIVES


def is_headline(o: Outline) -> bool:
    """Whether a paragraph is one line in title case: every word but small ones begins with a capital, and no stop."""
    if o.words[-1] == ".":
        return False
    words = zip(o.words, o.capital, strict=True)
    if not all(capital or word in _SMALL or not word[0].isalpha() for word, capital in words):
        return False
    return sum(word[0].isalpha() for word in o.words) >= _FEWEST


def person_in(o: Outline, phrase: Phrase, known: frozenset[tuple[str, ...]]) -> Phrase | None:
    """The person in a headline's run of capitals whose name is `known`, by its folded words, from the text's sentences.

    A run of two words is left as it is; None where a longer one holds nobody.
    """
    if phrase.last - phrase.head + 1 < _FEWEST:
        return phrase
    words = tuple(map(fold, o.words[phrase.head : phrase.last + 1]))
    for first in range(len(words) - 1):
        for end in range(first + 2, min(len(words), first + _LONGEST_NAME) + 1):
            if words[first:end] in known:
                head = phrase.head + first
                return Phrase(head if first else phrase.first, head, phrase.head + end - 1, "name")
    return None
