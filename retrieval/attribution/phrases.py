"""Noun phrases in an outline, found from the edge that stands beside a cue: a name, a pronoun or a common noun.

There is no parser: a phrase runs to the nearest word that cannot belong to one, and its name is the last run of
capitalised words that follows any title.
"""

from __future__ import annotations

from typing import Literal, NamedTuple

from retrieval.attribution.cues import CUES, NOUN_VERBS
from retrieval.attribution.name_runs import (
    GENITIVES,
    LINKS,
    LONGEST,
    NAME_AND_WORD,
    is_given,
    is_office,
    is_office_letters,
    is_stop,
    opens_office,
    opens_passive,
    run_start,
    with_office,
)
from retrieval.attribution.name_words import FOREIGN_ARTICLES, INHABITANTS, NOT_NAMES, ORGANISATION_WORDS, SUFFIXES
from retrieval.attribution.outline import QUOTED, Outline
from retrieval.attribution.phrase_ends import NEVER_FOLLOWING, OUTSIDE, is_word, last_word, owns
from retrieval.attribution.source_nouns import NEVER_SPEAKING, PERSON_NOUNS, SOURCE_NOUNS
from retrieval.attribution.titles import TITLES, title_in
from retrieval.attribution.vocabulary import (
    DETERMINERS,
    PERSON_PRONOUNS,
    POSSESSIVES,
    SUBJECT_PRONOUNS,
    TIME,
    word_set,
)

PARTITIVES = word_set(
    """
    one some many most several few two three none all both others half majority majorities number numbers dozens
    hundreds thousands quarter third percent lot array trio copy version draft share range series handful couple group
    host pair bunch much proportion percentage dozen string flurry chorus list sample variety
    """
)
"""Words that with `of` single out some of those who are named, or count them: *one of two witnesses*."""
_OPENS_SENTENCE = frozenset({".", ":", QUOTED, "?", "!"})
_DESCRIBING = PERSON_NOUNS - TITLES
_COUNTED = word_set("goal try wicket time year club half trick match point run set old medal")
"""What is counted in a description: *two-goal*, *three-time*."""
_NEVER_LAST = OUTSIDE | TIME | POSSESSIVES
_NEVER_WITHIN = NEVER_FOLLOWING | TIME


class Phrase(NamedTuple):
    """Places `first` to `last` of an outline; `head` to `last` is the mention: the name without its role words.

    `several` are coordinated names. `stands_for` is the name before a relative pronoun.
    """

    first: int
    head: int
    last: int
    kind: Literal["name", "several", "pronoun", "noun"]
    stands_for: Phrase | None = None


def phrase_before(o: Outline, place: int, limit: int) -> Phrase | None:
    """The phrase whose last word is at `place`, beginning no earlier than `limit`."""
    if place < limit:
        return None
    lower = o.lower[place]
    if lower in SUBJECT_PRONOUNS:
        return Phrase(place, place, place, "pronoun")
    if lower in SUFFIXES and place - 1 > limit:
        inner = phrase_before(o, place - 1 - (o.words[place - 1] == ","), limit)
        if inner is None or _may_have(o, inner, place):
            return Phrase(inner.first, inner.head, place, inner.kind) if inner else None
    if not is_word(o.words[place]) or lower in _NEVER_LAST:
        return None
    if o.capital[place]:
        return _name_before(o, place, limit)
    return _noun_before(o, place, limit)


def _may_have(o: Outline, name: Phrase, suffix: int) -> bool:
    """Whether a suffix belongs to the name before it: *Helen Voss MP* and *Voss, MP*, but no Labour MP."""
    if o.lower[suffix] not in TITLES or o.words[suffix - 1] == ",":
        return True
    opened = o.lower[name.first] in DETERMINERS or (name.first > 0 and o.lower[name.first - 1] in DETERMINERS)
    return name.head < name.last and not opened


def _name_before(o: Outline, place: int, limit: int) -> Phrase | None:
    """The name that ends at `place`, with the role words before it; a bare title is a common noun."""
    word = o.lower[place]
    head = run_start(o, place, limit)
    while head < place and is_stop(o, head):
        head += 1
    if head == place and (is_stop(o, head) or word in FOREIGN_ARTICLES):
        return _noun_before(o, place, limit) if word in SOURCE_NOUNS else None  # Officials in Bergen said
    if head == place and opens_passive(o, head):
        return None
    if word in NEVER_SPEAKING and all(o.lower[k] in NOT_NAMES for k in range(head, place)):
        return _noun_before(o, place, limit)
    while head < place and _describes_bearer(o, head, place, limit):
        head += 1
    first = head
    last = place - is_given(o, head)  # Martin King is no king
    title = _last_title(o, head, last)
    linked = head - 2 >= limit and o.lower[head - 1] in LINKS
    common = head == place and _is_common(o, place, limit)
    if title == place or common or (linked and is_office(o, head, place, limit)):
        return _noun_before(o, place, limit)
    if title is not None and word not in ORGANISATION_WORDS:
        head = title + 1
    elif linked and o.capital[head - 2]:
        first, head = with_office(o, first, head, place, limit)
    if head > limit and o.lower[head - 1] in SOURCE_NOUNS and first == head:
        before = _noun_before(o, head - 1, limit)
        first = before.first if before else head
    elif first > limit and o.lower[first - 1] in DETERMINERS:
        first -= 1
    return Phrase(first, head, place, "name")


def _last_title(o: Outline, head: int, last: int) -> int | None:
    """The last place of a title from `head` to `last`."""
    for place in range(last, head - 1, -1):
        word = o.lower[place]
        if word in TITLES or (not word.isalpha() and title_in(word) in TITLES):
            return place
    return None


def _describes_bearer(o: Outline, head: int, place: int, limit: int) -> bool:
    """Whether a sentence's first word only has its capital from there and tells of who is named: *Two-goal Lind*."""
    if head > limit and o.words[head - 1] not in _OPENS_SENTENCE:
        return False
    word = o.lower[head]
    if "-" in word:
        return word.rpartition("-")[2] in _COUNTED
    return word in _DESCRIBING and not is_given(o, head) and o.lower[place] not in ORGANISATION_WORDS


def _is_common(o: Outline, place: int, limit: int) -> bool:
    """Whether one word in capitals is a common noun: *Officials*, where somebody is from (*the Italian*), *the PM*.

    So is what a title is of: *the minister of Transport*.
    """
    word, before = o.lower[place], o.lower[place - 1] if place > limit else ""
    if word in SOURCE_NOUNS and not o.words[place].isupper():
        return True
    if is_office_letters(o, place) or (before in DETERMINERS and word in INHABITANTS):
        return True
    return before == "of" and word in ORGANISATION_WORDS and place - 2 >= limit and o.lower[place - 2] in TITLES


def _noun_before(o: Outline, place: int, limit: int) -> Phrase:
    """The common noun at `place` with the words that describe it, back to its determiner."""
    first = place
    while first > limit and place - first < LONGEST:
        word = o.lower[first - 1]
        if word in GENITIVES and owns(o, first - 1) and first - 2 >= limit and is_word(o.words[first - 2]):
            first = run_start(o, first - 2, limit) if o.capital[first - 2] else first - 2
            continue
        if word in DETERMINERS or word in POSSESSIVES:
            first -= 1
            break
        if word == "and" and first - 2 >= limit and o.lower[first - 2] in SOURCE_NOUNS:
            first -= 1
            continue
        if not is_word(o.words[first - 1]) or (word in _NEVER_WITHIN and not opens_office(o, first - 1)):
            office = first - 2 >= limit and o.lower[first - 2] in TITLES
            if office and (word == "of" or (word == "for" and o.capital[first - 2])):
                first -= 2
                continue
            break
        if word in CUES and not _may_be_noun(o, first - 1):
            break
        first -= 1
    while first < place and o.capital[first] and is_stop(o, first) and o.lower[first] not in DETERMINERS:
        first += 1
    return Phrase(first, first, place, "noun")


def _may_be_noun(o: Outline, place: int) -> bool:
    """Whether a cue word inside a noun phrase is a noun there: `the council's rules committee`."""
    word = o.lower[place]
    return o.capital[place] or word in SOURCE_NOUNS or CUES[word][0] in NOUN_VERBS


def phrase_after(o: Outline, place: int, limit: int) -> Phrase | None:
    """The phrase whose first word is at `place`, ending before `limit`."""
    if place >= limit or not is_word(o.words[place]):
        return None
    lower = o.lower[place]
    if lower in PARTITIVES and o.lower[place + 1 : place + 2] == ["of"]:
        whole = phrase_after(o, place + 2, limit)
        if whole is not None:
            return Phrase(place, place, whole.last, "noun")
    if lower in PERSON_PRONOUNS or (lower in SUBJECT_PRONOUNS and lower not in DETERMINERS):
        return Phrase(place, place, place, "pronoun")
    if lower in _NEVER_WITHIN and lower not in NAME_AND_WORD and not opens_office(o, place):
        return None
    last = last_word(o, place, limit)
    if o.capital[last]:
        inner = phrase_before(o, last, place)
        return Phrase(place, inner.head, last, inner.kind) if inner else None
    return Phrase(place, place, last, "noun")
