"""Whom *he* and *she* stand for: the nearest name before them that nothing excludes, subjects of sentences first.

After J. R. Hobbs, "Resolving pronoun references", Lingua 44, 1978.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from retrieval.attribution.mentions import BYLINE, TOPIC, Mention
from retrieval.attribution.name_words import PLACES
from retrieval.attribution.names import Gender
from retrieval.attribution.people import START, Carried, People, is_plural
from retrieval.attribution.vocabulary import HE, SHE

_REACH = 8  # sentences that a pronoun looks back
_NEAR = 12  # names looked at


@dataclass(frozen=True, slots=True)
class _Pronoun:
    """A pronoun at offset `start` of sentence `here`.

    `carried` is the nearest of the same gender before it whose antecedent is known; `others` are whom it can't stand
    for; `barrier` is the nearest sentence about somebody unnamed for whom it may stand, -1 where there is none.
    """

    gender: Gender
    start: int
    here: int
    carried: Carried | None
    others: frozenset[str | None]
    barrier: int


def antecedent(
    everybody: People, word: str, start: int, *, replying: bool = False, other: str | None = None
) -> str | None:
    """The person for whom *he* or *she* at offset `start` stands, None for another pronoun or no candidate.

    Who is `replying` is not who has just asked. It is not the `other`.
    """
    gender: Gender | None = "he" if word.lower() in HE else "she" if word.lower() in SHE else None
    if gender is None:
        return None
    if start in everybody.antecedents:
        return everybody.antecedents[start]
    here = everybody.sentence_of(start)
    carried = _carried_on(everybody, gender, start, here)
    others = frozenset({other, _asker(everybody, start, here) if replying and everybody.askers else None})
    if carried is not None and carried.name in others:
        carried = None
    pronoun = _Pronoun(gender, start, here, carried, others, somebody_unnamed(everybody, gender, start))
    groups = _mentioned(everybody, start, here, carried.sentence if carried is not None else here - _REACH)
    return _likeliest(everybody, pronoun, groups) if groups is not None else None


def _likeliest(everybody: People, pronoun: _Pronoun, groups: dict[int, list[Mention]]) -> str | None:
    """Of the people mentioned before a pronoun, by sentence from the nearest back, the one for whom it stands."""
    carried, fallback = pronoun.carried, None
    for mention in _nearest_first(groups):
        if mention.sentence <= pronoun.barrier:
            return None
        is_aside = mention.prominence != TOPIC
        if carried is not None and mention.sentence == carried.sentence and is_aside:
            return carried.name
        name = everybody.full_name(mention.words, mention.titled or pronoun.gender, mention.start)
        if name in pronoun.others:
            continue
        gender = _gender(everybody, mention, name)
        if carried is not None and gender is None and is_aside:
            if _is_subject_before(everybody, mention, pronoun.here):
                return name
            continue
        if gender == pronoun.gender or (gender is None and _may_lead(everybody, mention, pronoun.here)):
            return name
        if gender is None and fallback is None and not is_plural(mention):
            fallback = name
    if carried is not None and carried.sentence > pronoun.barrier:
        return fallback or carried.name
    return fallback if pronoun.barrier < 0 else None


def _nearest_first(groups: dict[int, list[Mention]]) -> Iterator[Mention]:
    for group in groups.values():
        yield from sorted(group, key=lambda m: (m.prominence, m.start))


def _gender(everybody: People, mention: Mention, name: str) -> Gender | None:
    """The gender that the text shows for whoever a mention, by its full name `name`, is of."""
    return mention.titled or (everybody.gender(name) if len(mention.words) > 1 else everybody.gender_of(mention))


def _asker(everybody: People, start: int, here: int) -> str | None:
    """Who asked last, in the sentence of a reply at offset `start` or the one before."""
    since = everybody.sentence_starts[max(here - 1, 0)]
    asked = max((offset for offset in everybody.askers if since <= offset < start), default=None)
    if asked is None:
        return None
    named = next((m for m in everybody.mentions if m.start == asked), None)
    if named is None:
        return everybody.antecedents.get(asked)
    return everybody.full_name(named.words, named.titled, asked)


def somebody_unnamed(everybody: People, gender: Gender, start: int) -> int:
    """The nearest sentence up to offset `start` that is about somebody unnamed whom the pronoun may stand for.

    -1 where there is none near enough.
    """
    if not everybody.unnamed:
        return -1
    here = bisect_left(everybody.sentence_starts, start) - 1
    near = range(here, max(here - _REACH, 0) - 1, -1)
    return next((sentence for sentence in near if everybody.unnamed.get(sentence, "") in (gender, None)), -1)


def _may_lead(everybody: People, mention: Mention, here: int) -> bool:
    """Whether somebody of unknown gender is likelier than whoever was named before.

    Whoever has a full name is, and a single name of this sentence or the two before, if it has a title, or speaks and
    the text keeps to it or tells who it is.
    """
    if mention.surname in everybody.full_names:
        return True
    kept_to = mention.prominence == TOPIC and (mention.described or mention.surname in everybody.recurring)
    return mention.sentence >= here - 2 and (mention.has_title or kept_to)


def _is_subject_before(everybody: People, mention: Mention, here: int) -> bool:
    """Whether a full name's bearer is whom this sentence, or the one before, is about."""
    return mention.sentence >= here - 1 and mention.start in everybody.subjects and not is_plural(mention)


def _mentioned(everybody: People, start: int, here: int, since: int) -> dict[int, list[Mention]] | None:
    """The people mentioned before `start`, by sentence from the nearest back to `since`.

    None where a country's name leads: *Moscow demanded a reply. He also wants …* is about who speaks for it.
    """
    nearest: dict[int, list[Mention]] = {}
    metonym = False
    for index in range(bisect_left(everybody.mentions, start, key=START) - 1, -1, -1):
        mention = everybody.mentions[index]
        if mention.sentence < since:
            break
        if mention.prominence == BYLINE or mention.is_firm:
            continue
        if everybody.is_person(mention):
            nearest.setdefault(mention.sentence, []).append(mention)
        elif mention.sentence == here - 1 and mention.prominence == TOPIC and mention.surname in PLACES:
            metonym = True
    return None if metonym and here not in nearest and here - 1 not in nearest else nearest


def _carried_on(everybody: People, gender: Gender, start: int, here: int) -> Carried | None:
    """The nearest pronoun of the same gender before `start` whose antecedent is known."""
    known = everybody.carried[gender]
    index = bisect_left(known, start, key=START) - 1
    return known[index] if index >= 0 and known[index].sentence >= here - _REACH else None


def only_one_called_near(everybody: People, start: int) -> str | None:
    """Whom alone the sentence up to a noun at offset `start` and the one before name.

    None where they name several people, or the one before is about somebody unnamed.
    """
    near = _people_near(everybody, start, unnamed=True)
    names = {everybody.full_name(m.words, m.titled, m.start) for m in near}
    return names.pop() if len(names) == 1 else None


def named_between(everybody: People, start: int, end: int) -> set[str]:
    """The people whom a text names from offset `start` to `end`, by their full names."""
    first, last = (bisect_left(everybody.mentions, offset, key=START) for offset in (start, end))
    named = filter(everybody.is_person, everybody.mentions[first:last])
    return {everybody.full_name(m.words, m.titled, m.start) for m in named}


def is_only_one_near(everybody: People, name: str, start: int) -> bool:
    """Whether the sentence up to offset `start` and the one before name nobody else, and are about nobody else."""
    near = _people_near(everybody, start)
    return {everybody.full_name(m.words, m.titled, m.start) for m in near} == {name}


def _people_near(everybody: People, start: int, *, unnamed: bool = False) -> list[Mention]:
    """The people named in the sentence up to offset `start` and the one before; none if one is about somebody unnamed.

    That may be who is at `start`, if that is somebody `unnamed`. The nearest `_NEAR` names are looked at.
    """
    here = everybody.sentence_of(start)
    if not everybody.unnamed.keys().isdisjoint((here - 1,) if unnamed else (here, here - 1)):
        return []
    end = bisect_left(everybody.mentions, start, key=START)
    last = everybody.mentions[max(end - _NEAR, 0) : end]
    near = [mention for mention in last if mention.sentence >= here - 1]
    people = [mention for mention in near if everybody.is_person(mention)]
    if people or not unnamed:
        return people
    return [mention for mention in near if mention.surname in everybody.full_names]
