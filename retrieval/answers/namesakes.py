"""Whether a sentence tells of another thing of the kind that a question names: *Lund airport*, not *Norrby airport*."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from retrieval.attribution.titles import TITLES
from retrieval.attribution.vocabulary import TIME
from retrieval.questions.question import FUNCTION_WORDS, Question
from retrieval.text.terms import Term, located_terms, terms

_ALIKE: Final = 4  # letters by which a name is also known: the Amazon basin, the Amazonas Basin
_NO_OWNER: Final = FUNCTION_WORDS | frozenset(terms(f"{' '.join(TIME)} {' '.join(TITLES)} mr mrs ms dr"))


@dataclass(frozen=True, slots=True)
class Thing:
    """A thing by the term of its noun, with those of the name before that: *Lund airport*."""

    noun: str
    name: frozenset[str]


def thing_named(question: Question) -> Thing | None:
    """What a question calls by a name and a noun behind that; None for most."""
    names, words = question.names, [word.term for word in question.located]
    for place, (before, noun) in enumerate(pairwise(words)):
        if before not in names or noun in names or noun in FUNCTION_WORDS or noun.isdigit():
            continue
        start = place
        while start > 0 and words[start - 1] in names:
            start -= 1
        return Thing(noun, frozenset(words[start : place + 1]))
    return None


def is_anothers(thing: Thing, text: str, words: Collection[str]) -> bool:
    """Whether a text of these terms has the noun behind other names alone."""
    if thing.noun not in words or not thing.name.isdisjoint(words):
        return False
    found = located_terms(text)
    there = [place for place, word in enumerate(found) if word.term == thing.noun]
    return bool(there) and all(_is_named(thing, text, found, place) for place in there)


def _is_named(thing: Thing, text: str, words: list[Term], place: int) -> bool:
    """Whether a name stands right before a word: *Norrby Airport*; one that begins the text may be no name."""
    if not place:
        return False
    before, noun = words[place - 1], words[place]
    return (
        text[before.start].isupper()
        and (before.start > 1 or text[noun.start].isupper())
        and text[before.end : noun.start] == " "
        and before.term not in _NO_OWNER
        and not any(before.term.startswith(term[:_ALIKE]) for term in thing.name)
    )
