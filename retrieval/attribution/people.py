"""The people and organisations that a text names, and whom a mention stands for.

A surname stands for the full name that ends in it; *he* and *she* for the nearest name before them that no gender
evidence excludes, subjects of sentences first (after J. R. Hobbs, "Resolving pronoun references", Lingua 44, 1978).
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, field
from functools import lru_cache
from operator import attrgetter

from retrieval.attribution.bearers import bearer, distinct, of_generation, telling
from retrieval.attribution.mentions import BYLINE, SUBJECT, TOPIC, Mention
from retrieval.attribution.name_words import DEMONYMS, GENERATIONS, ORGANISATION_WORDS, PLACES
from retrieval.attribution.names import Gender, fold
from retrieval.attribution.offices import Office
from retrieval.attribution.spoken_names import surname_of
from retrieval.attribution.vocabulary import HE, SHE

REACH = 8
"""Sentences that a pronoun looks back."""

NO_PERSON = ORGANISATION_WORDS | PLACES | DEMONYMS
"""Words of names that are no person's."""

_NEAR = 12  # names looked at
_MOST = 20  # people of one surname that are told apart
_START = attrgetter("start")


@dataclass(frozen=True, slots=True)
class Carried:
    """A pronoun of the narration: its offset, its sentence, and whom it stands for."""

    start: int
    sentence: int
    name: str


@dataclass(slots=True)
class People:
    """Everybody a text names. Surnames are folded; `full_names` keeps those of one surname in order of mention."""

    mentions: list[Mention]
    sentence_starts: list[int]
    askers: frozenset[int] = frozenset()  # the offsets of those who ask
    full_names: dict[str, list[str]] = field(default_factory=dict)
    by_first_word: dict[str, str] = field(default_factory=dict)  # full names whose first word is nobody else's
    genders: dict[str, Gender] = field(default_factory=dict)  # by full name, or by surname where it stands alone
    roles: dict[str, str] = field(default_factory=dict)  # by name as it stands at the role
    offices: dict[Office, set[str]] = field(default_factory=dict)  # names by each of their roles
    ages: dict[str, set[str]] = field(default_factory=dict)  # names by the years that the text gives them
    belonging: set[str] = field(default_factory=set)  # full names whose role is told to be somebody's: *its chief*
    persons: set[str] = field(default_factory=set)  # surnames
    shown: set[str] = field(default_factory=set)  # full names that speak, or are told to be people's
    recurring: set[str] = field(default_factory=set)  # surnames that stand alone, more than once
    unnamed: dict[int, Gender | None] = field(default_factory=dict)  # by sentence: *one resident*
    met: dict[int, Gender] = field(default_factory=dict)  # whom they meet, by sentence: *a teacher advised her*
    strangers: dict[int, int] = field(default_factory=dict)  # by sentence, the offset of a subject that may be a person
    subjects: set[int] = field(default_factory=set)  # the offsets of people's names of whom sentences are about
    people_of: dict[tuple[str, ...], list[str]] = field(default_factory=dict)
    so_called: dict[str, list[Mention]] = field(default_factory=dict)
    introduced: dict[str, list[int]] = field(default_factory=dict)  # by noun, the offsets of those without a name
    bearers_of: dict[tuple[str, ...], frozenset[str]] = field(default_factory=dict)  # full names by a role's words
    antecedents: dict[int, str | None] = field(default_factory=dict)  # by the offset of *he* or *she*
    carried: dict[Gender, list[Carried]] = field(default_factory=lambda: {"he": [], "she": []})

    def full_name(self, words: tuple[str, ...], titled: Gender | None = None, start: int | None = None) -> str:
        """The fullest name in the text for a name's words, or the words themselves.

        Of several people with one surname it is the one whom the text means at offset `start`; where that is open, or
        they are very many, the surname stays as it is.
        """
        name = " ".join(words)
        surname = fold(surname_of(words))
        known = self.full_names.get(surname, [])
        if len(words) > 1:
            longer = [full for full in known if full.split()[0] == words[0] and len(full) > len(name)]
            if len(longer) > 1:
                longer = distinct(longer)
            plain = words[0] if words[-1] in GENERATIONS else name
            return (longer[0] if len(longer) == 1 else None) or of_generation(words, known) or plain
        if not known:
            return self.by_first_word.get(surname) or name
        fitting = [full for full in known if titled is None or self.genders.get(full, titled) == titled]
        if len(fitting) > 1:
            fitting = self._distinct(fitting)
        if len(fitting) > _MOST:
            return name
        if len(fitting) > 1 and start is not None:
            here = bisect_left(self.sentence_starts, start + 1) - 1
            return bearer(fitting, self._so_called(surname), self.genders, here, start) or name
        return fitting[0] if fitting else name

    def _distinct(self, names: list[str]) -> list[str]:
        """Those of the names of one surname that are different people's; remembered."""
        key = tuple(names)
        if key not in self.people_of:
            self.people_of[key] = distinct(names, self.shown)
        return self.people_of[key]

    def _so_called(self, surname: str) -> list[Mention]:
        """The mentions of one surname that may tell whose it is; remembered."""
        if not self.so_called:
            self.so_called.update(telling(self.mentions))
        return self.so_called.get(surname, [])

    def in_full(self, name: str) -> str:
        """The fullest name in the text for a name."""
        return self.full_name(tuple(name.split()))

    def pronoun(self, word: str, start: int, *, replying: bool = False, other: str | None = None) -> str | None:
        """The person for whom *he* or *she* at offset `start` stands, None for another pronoun or no candidate.

        Who is `replying` is not who has just asked. It is not the `other`.
        """
        gender: Gender | None = "he" if word.lower() in HE else "she" if word.lower() in SHE else None
        if gender is None:
            return None
        if start in self.antecedents:
            return self.antecedents[start]
        here = bisect_left(self.sentence_starts, start + 1) - 1
        carried = self._carried_on(gender, start, here)
        others = {other, self._asker(start, here) if replying and self.askers else None}
        if carried is not None and carried.name in others:
            carried = None
        groups = self._mentioned(start, here, carried.sentence if carried is not None else here - REACH)
        if groups is None:
            return None
        fallback = None
        barrier = self.somebody_unnamed(gender, start)
        for sentence, group in groups.items():
            if sentence <= barrier:
                return None
            for mention in sorted(group, key=lambda m: (m.prominence, m.start)):
                aside = mention.prominence != TOPIC
                if carried is not None and sentence == carried.sentence and aside:
                    return carried.name
                name = self.full_name(mention.words, mention.titled or gender, mention.start)
                if name in others:
                    continue
                known = mention.titled or (self.gender(name) if len(mention.words) > 1 else self.gender_of(mention))
                if carried is not None and known is None and aside:
                    if self._is_subject_before(mention, here):
                        return name
                    continue
                if known == gender or (known is None and self._may_lead(mention, here)):
                    return name
                if known is None and fallback is None and not is_plural(mention):
                    fallback = name
        if carried is not None and carried.sentence > barrier:
            return fallback or carried.name
        return fallback if barrier < 0 else None

    def _asker(self, start: int, here: int) -> str | None:
        """Who asked last, in the sentence of a reply at offset `start` or the one before."""
        since = self.sentence_starts[max(here - 1, 0)]
        asked = max((offset for offset in self.askers if since <= offset < start), default=None)
        if asked is None:
            return None
        named = next((m for m in self.mentions if m.start == asked), None)
        return self.full_name(named.words, named.titled, asked) if named is not None else self.antecedents.get(asked)

    def somebody_unnamed(self, gender: Gender, start: int) -> int:
        """The nearest sentence up to offset `start` that is about somebody unnamed whom the pronoun may stand for.

        -1 where there is none near enough.
        """
        if not self.unnamed and not self.strangers:
            return -1
        here = bisect_left(self.sentence_starts, start) - 1
        for sentence in (here, here - 1):
            if self.strangers.get(sentence, start) < start:
                return sentence
        near = range(here, max(here - REACH, 0) - 1, -1)
        return next((sentence for sentence in near if self.unnamed.get(sentence, "") in (gender, None)), -1)

    def _may_lead(self, mention: Mention, here: int) -> bool:
        """Whether somebody of unknown gender is likelier than whoever was named before.

        Whoever has a full name is, and a single name that speaks in this sentence or the one before, if the text keeps
        to it, gives it a title, or tells who it is.
        """
        if mention.surname in self.full_names:
            return True
        near = mention.prominence == TOPIC and mention.sentence >= here - 1
        return near and (mention.has_title or mention.described or mention.surname in self.recurring)

    def _is_subject_before(self, mention: Mention, here: int) -> bool:
        """Whether a full name's bearer is whom this sentence, or the one before, is about."""
        return mention.sentence >= here - 1 and mention.start in self.subjects and not is_plural(mention)

    def _mentioned(self, start: int, here: int, since: int) -> dict[int, list[Mention]] | None:
        """The people mentioned before `start`, by sentence from the nearest back to `since`.

        None where a country's name leads: *Moscow demanded a reply. He also wants …* is about who speaks for it.
        """
        nearest: dict[int, list[Mention]] = {}
        metonym = False
        for index in range(bisect_left(self.mentions, start, key=_START) - 1, -1, -1):
            mention = self.mentions[index]
            if mention.sentence < since:
                break
            if mention.prominence == BYLINE or mention.is_firm:
                continue
            if self.is_person(mention):
                nearest.setdefault(mention.sentence, []).append(mention)
            elif mention.sentence == here - 1 and mention.prominence == TOPIC and mention.surname in PLACES:
                metonym = True
        return None if metonym and here not in nearest and here - 1 not in nearest else nearest

    def _carried_on(self, gender: Gender, start: int, here: int) -> Carried | None:
        """The nearest pronoun of the same gender before `start` whose antecedent is known."""
        known = self.carried[gender]
        index = bisect_left(known, start, key=_START) - 1
        return known[index] if index >= 0 and known[index].sentence >= here - REACH else None

    def only_subject_near(self, start: int, since: int) -> str | None:
        """Whom the sentence up to offset `start` and the one before are about, from offset `since` on, and nobody else.

        None where they name several people.
        """
        here = bisect_left(self.sentence_starts, start + 1) - 1
        if not self.unnamed.keys().isdisjoint((here, here - 1)):
            return None
        end = bisect_left(self.mentions, start, key=lambda m: m.start)
        near = [m for m in self.mentions[max(end - _NEAR, 0) : end] if m.sentence >= here - 1 and m.start >= since]
        people = [m for m in near if self.is_person(m)]
        names = {self.full_name(m.words, m.titled, m.start) for m in people}
        led = any(m.prominence in (TOPIC, SUBJECT) for m in people)
        return names.pop() if len(names) == 1 and led else None

    def only_one_near(self, name: str, start: int, here: int) -> bool:
        """Whether the sentence up to offset `start` and the one before name nobody else, and are about nobody else."""
        if not self.unnamed.keys().isdisjoint((here, here - 1)):
            return False
        end = bisect_left(self.mentions, start, key=_START)
        near = {
            self.full_name(mention.words, mention.titled, mention.start)
            for mention in self.mentions[max(end - _NEAR, 0) : end]
            if mention.sentence >= here - 1 and self.is_person(mention)
        }
        return near == {name}

    def gender_of(self, mention: Mention) -> Gender | None:
        """The gender that the text shows for the bearer of a name; of several, for the first of whom it shows one."""
        if mention.titled:
            return mention.titled
        name = self.full_name(mention.words, None, mention.start)
        several = self.full_names.get(mention.surname, ()) if len(mention.words) == 1 else ()
        return self.gender(name) or next((self.genders[full] for full in several if full in self.genders), None)

    def gender(self, name: str) -> Gender | None:
        """The gender that the text shows for a full name or a surname."""
        return self.genders.get(name) or self.genders.get(fold(name.split()[-1]))

    def is_person(self, mention: Mention) -> bool:
        """Whether a mention is a person's rather than an organisation's or a place's."""
        return mention.surname in self.persons and (len(mention.words) > 1 or may_be(mention.words))


@lru_cache(maxsize=1 << 14)
def may_be(words: tuple[str, ...]) -> bool:
    """Whether nothing in a name says that it is an organisation's, a people's or a place's."""
    return not words[-1].isupper() and not any(word.lower() in NO_PERSON for word in words)


def is_plural(mention: Mention) -> bool:
    """Whether a name may be of many: *Millennials*; a surname that ends so has a full name, a title or an age."""
    return len(mention.words) == 1 and mention.surname.endswith("s") and not (mention.has_title or mention.described)
