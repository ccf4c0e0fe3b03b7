"""The people and organisations that a text names, with what it tells of them, and the full name of each.

A surname stands for the full name that ends in it.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, field
from functools import lru_cache
from operator import attrgetter

from retrieval.attribution.bearers import bearer, distinct, of_generation, telling
from retrieval.attribution.mentions import Mention
from retrieval.attribution.name_words import DEMONYMS, GENERATIONS, ORGANISATION_WORDS, PLACES
from retrieval.attribution.names import Gender, fold
from retrieval.attribution.offices import Office
from retrieval.attribution.spoken_names import surname_of

NO_PERSON = ORGANISATION_WORDS | PLACES | DEMONYMS
"""Words of names that are no person's."""

_MOST = 20  # people of one surname that are told apart
START = attrgetter("start")


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
    subjects: set[int] = field(default_factory=set)  # the offsets of people's names of whom sentences are about
    people_of: dict[tuple[str, ...], list[str]] = field(default_factory=dict)
    so_called: dict[str, list[Mention]] = field(default_factory=dict)
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
            return bearer(fitting, self._so_called(surname), self.genders, self.sentence_of(start), start) or name
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

    def sentence_of(self, start: int) -> int:
        """The sentence, counted from 0, that holds offset `start`."""
        return bisect_left(self.sentence_starts, start + 1) - 1

    def gender_of(self, surname: Mention) -> Gender | None:
        """The gender that the text shows for whom a surname stands; of several, for the first of whom it shows one."""
        several = self.full_names.get(surname.surname, ())
        known = self.gender(self.full_name(surname.words, None, surname.start))
        return known or next((self.genders[full] for full in several if full in self.genders), None)

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
