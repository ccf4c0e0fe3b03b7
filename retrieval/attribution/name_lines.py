"""Transcripts in which who speaks stands on a line alone, above what they say, as in those of companies' calls.

`Sandra Whitcombe`, `Rajiv Menon – Chief Financial Officer`, `Operator`. A name on a line alone may as well be a byline,
a credit or a heading; those of a transcript come again after others, people have them, and what stands below speaks of
whoever says it or to somebody. In a list of winners or of candidates it is about them: `She wants lower taxes.`
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from retrieval.attribution.interviews import FIRST_PERSON, YOU
from retrieval.attribution.name_runs import is_given
from retrieval.attribution.name_words import NOT_NAMES, ORGANISATION_WORDS
from retrieval.attribution.outline import ENDS, Outline
from retrieval.attribution.phrases import Phrase, phrase_before
from retrieval.attribution.source_nouns import HEADINGS
from retrieval.attribution.titles import TITLES_OF_ONE

_LONGEST_NAME = 4
_LONGEST_LINE = 16  # words of a name and a title
_SHARE = 3  # such lines are at least one in so many, where only one name comes again
_MARKS = frozenset({"*", "_", "#", ">"})
_PARTS = frozenset({"-", "–", "—", "--", ",", "(", "|", ":"})
_THEM = frozenset({"he", "she", "his", "her"})
_OFFICERS = frozenset({"operator", "moderator", "conference"})
_AGENCIES = frozenset({"getty", "reuters", "afp", "ap", "epa", "pa", "photo", "image", "images", "credit"})


def name_lines(outlines: Sequence[Outline]) -> dict[int, Phrase]:
    """The paragraphs that name alone who says what follows, by number; empty where a text is no such transcript."""
    found = dict(_candidates(outlines))
    names = [_name(outlines[number], phrase) for number, phrase in found.items()]
    is_transcript = _is_transcript(outlines, found, names) and _is_spoken(outlines, found)
    return found if is_transcript else {}


def _candidates(outlines: Sequence[Outline]) -> Iterator[tuple[int, Phrase]]:
    """The lines that hold a name alone and have a sentence below them."""
    below = [o.words[-1] in ENDS for o in outlines[1:]]
    for number, (o, is_text) in enumerate(zip(outlines, below, strict=False)):
        if is_text and len(o.words) <= _LONGEST_LINE and o.words[-1] not in ENDS:
            phrase = _named(o)
            if phrase is not None:
                yield number, phrase


def _named(o: Outline) -> Phrase | None:
    """Whom a line names, with a title behind a dash or without."""
    first, end = 0, len(o.words)
    while first < end and o.words[first] in _MARKS:
        first += 1
    while end > first and o.words[end - 1] in _MARKS:
        end -= 1
    stop = next((k for k in range(first, end) if o.words[k] in _PARTS), end)
    if not 0 < stop - first <= _LONGEST_NAME or not all(o.capital[k] for k in range(first, stop)):
        return None
    if stop - first == 1 and o.lower[first] in _OFFICERS:
        return Phrase(first, first, first, "noun")
    phrase = phrase_before(o, stop - 1, first)
    if phrase is None or phrase.kind != "name" or phrase.first != first or phrase.head == phrase.last:
        return None
    words = set(o.lower[phrase.head : phrase.last + 1])
    return None if words & (ORGANISATION_WORDS | HEADINGS | NOT_NAMES | TITLES_OF_ONE | _AGENCIES) else phrase


def _is_transcript(outlines: Sequence[Outline], found: dict[int, Phrase], names: Sequence[str]) -> bool:
    """Whether somebody's name comes again after another's, and often enough for a dialogue."""
    places: dict[str, list[int]] = {}
    for place, name in enumerate(names):
        places.setdefault(name, []).append(place)
    if not any(where[-1] - where[0] >= len(where) for where in places.values()):
        return False
    again = sum(count > 1 for count in Counter(names).values())
    people = any(is_given(outlines[number], phrase.head) for number, phrase in found.items())
    return people and (again > 1 or len(found) * _SHARE >= len(outlines))


def _is_spoken(outlines: Sequence[Outline], found: dict[int, Phrase]) -> bool:
    """Whether some line below a name says *I* or *you*, and few are about whoever is named."""
    below = [outlines[number + 1] for number in found]
    if all((FIRST_PERSON | YOU).isdisjoint(o.lower) for o in below):
        return False
    about = sum(
        _is_about(outlines[number], phrase, o) for (number, phrase), o in zip(found.items(), below, strict=True)
    )
    return about * _SHARE < len(found)


def _is_about(o: Outline, phrase: Phrase, below: Outline) -> bool:
    """Whether a line is about the person named above it: it names them, or begins with *he* or *she*."""
    if not FIRST_PERSON.isdisjoint(below.lower) or phrase.kind != "name":
        return False
    named = set(o.lower[phrase.head : phrase.last + 1])
    return (
        any(capital and word in named for word, capital in zip(below.lower, below.capital, strict=True))
        or below.lower[0] in _THEM
    )


def _name(o: Outline, phrase: Phrase) -> str:
    return " ".join(o.lower[phrase.head : phrase.last + 1])
