"""The words of a mention: the name by which its bearer is spoken of, and what stands before it."""

from __future__ import annotations

from collections.abc import Sequence

from retrieval.attribution.name_runs import GENITIVES
from retrieval.attribution.name_words import GENERATIONS, POSTNOMINALS, SUFFIXES
from retrieval.attribution.names import Gender
from retrieval.attribution.outline import QUOTED, Outline
from retrieval.attribution.phrases import Phrase
from retrieval.attribution.titles import FEMALE_TITLES, MALE_TITLES, title_in

_NO_NAMES = GENITIVES | {",", QUOTED}


def name_words(o: Outline, phrase: Phrase) -> tuple[str, ...]:
    """The words of a mention, each genitive ending with its word; no commas, post-nominals and quoted nicknames."""
    last = name_last(o, phrase) if o.lower[phrase.last] in POSTNOMINALS else phrase.last
    written = o.words[phrase.head : last + 1]
    if _NO_NAMES.isdisjoint(written):  # nearly always
        return tuple(written)
    words: list[str] = []
    for word in written:
        if word in GENITIVES and words:
            words[-1] += word
        elif word not in (",", QUOTED):
            words.append(word)
    return tuple(words)


def spoken_name(o: Outline, phrase: Phrase) -> tuple[str, ...]:
    """The words of a mention, with what tells father from son before it: (Quist, younger) of *the younger Quist*."""
    words = name_words(o, phrase)
    before = o.lower[phrase.head - 1] if phrase.head else ""
    return (*words, before) if len(words) == 1 and before in GENERATIONS else words


def name_last(o: Outline, phrase: Phrase) -> int:
    """The last place of a mention that is no post-nominal: *Voss* of *Helen Voss KC*, *Helen Voss, OBE, KC*."""
    last = phrase.last
    while phrase.kind == "name" and last > phrase.head and (o.lower[last] in POSTNOMINALS or o.words[last] == ","):
        last -= 1
    return last


def surname_of(words: tuple[str, ...]) -> str:
    """The word of a name by which its bearer is spoken of afterwards: the last, but for *Jr.*, *elder* and the like."""
    after = len(words) > 1 and (words[-1].lower() in SUFFIXES or words[-1] in GENERATIONS)
    return words[-2] if after else words[-1]


def words_before(o: Outline, phrase: Phrase) -> list[str]:
    """The words of a phrase before its name, each as it may be a title."""
    return list(map(title_in, o.lower[phrase.first : phrase.head]))


def title_gender(o: Outline, phrase: Phrase) -> Gender | None:
    """The gender that the words before a name give its bearer: *Mrs.*, *Congressman*."""
    return gender_in(words_before(o, phrase)) if phrase.first < phrase.head else None


def gender_in(before: Sequence[str]) -> Gender | None:
    """The gender that the words before a name give its bearer, of which `words_before` has made a list."""
    if not FEMALE_TITLES.isdisjoint(before):
        return "she"
    return None if MALE_TITLES.isdisjoint(before) else "he"
