"""The people and organisations that a text names, and which of them a mention stands for.

A first pass over the narration collects the names with their places, titles and roles. A surname then stands for
the full name that ends in it; *he* and *she* for the nearest name before them that no gender evidence excludes,
subjects of sentences first (after J. R. Hobbs, "Resolving pronoun references", Lingua 44, 1978).
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from retrieval.quotes.names import Gender, fold, gender_of
from retrieval.quotes.outline import Outline
from retrieval.quotes.phrases import LONGEST, Phrase, is_capital, phrase_before
from retrieval.quotes.vocabulary import (
    DEMONYMS,
    DETERMINERS,
    FEMALE_TITLES,
    HE,
    HONORIFICS,
    MALE_TITLES,
    NOT_NAMES,
    ORGANISATION_WORDS,
    PARTICLES,
    PLACES,
    PREPOSITIONS,
    SHE,
    SUFFIXES,
    TITLES,
)

_PRONOUN_SENTENCES = 8  # how far back a pronoun looks for its person
_ROLE_WORDS = 12


@dataclass(frozen=True, slots=True)
class Mention:
    """A name in the narration: its words, where it begins, its sentence, and whether it heads its clause."""

    words: tuple[str, ...]
    start: int
    sentence: int
    subject: bool
    titled: Gender | None
    person: bool


@dataclass(slots=True)
class People:
    """Everybody a text names. `by_surname` keeps the full names that end in a folded surname, in order."""

    mentions: list[Mention] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    by_surname: dict[str, list[str]] = field(default_factory=dict)
    genders: dict[str, Gender] = field(default_factory=dict)
    roles: dict[str, str] = field(default_factory=dict)
    speaking: frozenset[int] = frozenset()
    surname_genders: dict[str, Gender] = field(default_factory=dict)
    persons: set[str] = field(default_factory=set)
    sentence_starts: list[int] = field(default_factory=list)

    def full_name(self, words: tuple[str, ...], titled: Gender | None = None) -> str:
        """The fullest name in the text for a name's words, or the words themselves."""
        plain = strip_name(words)
        known = self.by_surname.get(fold(plain[-1]), ())
        if len(plain) > 1:
            return next(
                (name for name in known if name.split()[0] == plain[0] and len(name) > len(" ".join(plain))),
                " ".join(plain),
            )
        fitting = [name for name in known if titled is None or self.genders.get(name, titled) == titled]
        return fitting[0] if fitting else " ".join(plain)

    def by_role(self, words: tuple[str, ...]) -> str | None:
        """The one person whose role has all these words: *the US secretary of state*. None when several have."""
        wanted = {fold(word) for word in words} - DETERMINERS
        if not wanted & TITLES:
            return None
        fitting = [name for name, role in self.roles.items() if wanted <= {fold(word) for word in role.split()}]
        surnames = {fold(name.split()[-1]) for name in fitting}
        return self.full_name(tuple(fitting[0].split())) if len(surnames) == 1 else None

    def pronoun(self, gender: Gender, start: int) -> str | None:
        """The person for whom *he* or *she* at offset `start` stands."""
        here = bisect_left(self.sentence_starts, start + 1) - 1
        index = bisect_left(self.starts, start) - 1
        groups: dict[int, list[Mention]] = {}
        while index >= 0 and self.mentions[index].sentence >= here - _PRONOUN_SENTENCES:
            mention = self.mentions[index]
            if mention.person:
                groups.setdefault(mention.sentence, []).append(mention)
            index -= 1
        for sentence in sorted(groups, reverse=True):
            ordered = sorted(groups[sentence], key=lambda m: (m.start not in self.speaking, not m.subject, m.start))
            for mention in ordered:
                name = self.full_name(mention.words, mention.titled)
                if (
                    mention.titled or self.genders.get(name) or self.surname_genders.get(fold(name.split()[-1]), gender)
                ) == gender:
                    return name
        return None


def strip_name(words: tuple[str, ...]) -> tuple[str, ...]:
    """A name's words without honorifics before and possessives."""
    kept = list(words)
    while len(kept) > 1 and kept[0].lower().rstrip(".") in TITLES:
        kept.pop(0)
    return tuple(kept)


def people(text: str, outlines: Sequence[Outline], speaking: frozenset[int]) -> People:
    """Everybody that the outlines of a text name. `speaking` holds the offsets of names that stand with a cue."""
    found = People(speaking=speaking)
    sentence = 0
    for o in outlines:
        for first, end in o.sentences:
            found.sentence_starts.append(o.starts[first])
            for phrase in _names(o, first, end):
                _note(text, o, phrase, first, sentence, found)
            sentence += 1
    _tell_persons(found)
    return found


def _names(o: Outline, first: int, end: int) -> Iterator[Phrase]:
    """The names of one sentence, in order."""
    place = first
    while place < end:
        if not is_capital(o.words[place]):
            place += 1
            continue
        last = place
        while (
            last + 1 < end
            and last - place < LONGEST
            and (
                is_capital(o.words[last + 1])
                or (o.lower[last + 1] in PARTICLES and last + 2 < end and is_capital(o.words[last + 2]))
            )
        ):
            last += 1
        if last + 2 < end and o.words[last + 1] == "," and o.lower[last + 2] in SUFFIXES:
            last += 2
        phrase = phrase_before(o, last, place)
        if phrase is not None and phrase.kind == "name":
            full = phrase_before(o, last, first)
            yield full if full is not None and full.kind == "name" else phrase
        place = last + 1


def _note(text: str, o: Outline, phrase: Phrase, sentence_first: int, sentence: int, found: People) -> None:
    """Enter one name."""
    words = tuple(word for word in o.words[phrase.head : phrase.last + 1] if word != ",")
    before = tuple(o.lower[place].rstrip(".") for place in range(phrase.first, phrase.head))
    titled = title_gender(o, phrase)
    name = " ".join(words)
    possessive = phrase.last + 1 < len(o.lower) and o.lower[phrase.last + 1] in ("'s", "’s", "'", "’")
    governed = phrase.first > sentence_first and o.lower[phrase.first - 1] in PREPOSITIONS
    person = _looks_personal(words, before)
    has_title = person and any(word in TITLES for word in before)
    if (
        titled
        or has_title
        or (person and gender_of(words))
        or (o.starts[phrase.head] in found.speaking and _may_be_personal(words))
    ):
        found.persons.add(fold(_surname(words)))
    if titled:
        found.surname_genders.setdefault(fold(_surname(words)), titled)
    if len(words) > 1 and person:
        known = found.by_surname.setdefault(fold(_surname(words)), [])
        if name not in known:
            known.append(name)
            gender = gender_of(words) or titled
            if gender:
                found.genders[name] = gender
        elif titled and name not in found.genders:
            found.genders[name] = titled
    if person and name not in found.roles:
        role = role_of(text, o, phrase)
        if role:
            found.roles[name] = role
    found.mentions.append(
        Mention(words, o.starts[phrase.head], sentence, not possessive and not governed, titled, person)
    )
    found.starts.append(o.starts[phrase.head])


def title_gender(o: Outline, phrase: Phrase) -> Gender | None:
    """The gender that the words before a name give its bearer: *Mrs.*, *Congressman*."""
    before = [o.lower[place].rstrip(".") for place in range(phrase.first, phrase.head)]
    if any(word in FEMALE_TITLES for word in before):
        return "she"
    return "he" if any(word in MALE_TITLES for word in before) else None


def _surname(words: tuple[str, ...]) -> str:
    return words[-2] if words[-1].lower() in SUFFIXES and len(words) > 1 else words[-1]


def _looks_personal(words: tuple[str, ...], before: tuple[str, ...]) -> bool:
    """Whether a name is a person's by its own words or its title."""
    lowered = [word.lower() for word in words]
    if any(word in TITLES for word in before):
        return not any(word in ORGANISATION_WORDS for word in lowered)
    if len(words) == 1 or len(words) > 4:
        return False
    if any(word in ORGANISATION_WORDS or word in PLACES for word in lowered):
        return gender_of(words) is not None and lowered[-1] not in ORGANISATION_WORDS
    return not any(word in NOT_NAMES for word in lowered) and not words[-1].isupper()


def _may_be_personal(words: tuple[str, ...]) -> bool:
    """Whether nothing in a name says that it is an organisation's or a place's."""
    lowered = [word.lower() for word in words]
    return not words[-1].isupper() and not any(word in ORGANISATION_WORDS | PLACES | DEMONYMS for word in lowered)


def _tell_persons(found: People) -> None:
    """Settle which mentions are persons': those whose surname something in the text shows to be one's."""
    alone = {fold(mention.words[0]) for mention in found.mentions if len(mention.words) == 1}
    for index, mention in enumerate(found.mentions):
        surname = fold(_surname(mention.words))
        person = surname in found.persons or (mention.person and surname in alone)
        if person and len(mention.words) == 1 and not _may_be_personal(mention.words):
            person = False
        if person != mention.person:
            found.mentions[index] = replace(mention, person=person)


def role_of(text: str, o: Outline, phrase: Phrase) -> str | None:
    """What a text calls a person beside the name: before it (`Senator`), or in apposition after it."""
    if phrase.first < phrase.head:
        first = phrase.first + (o.lower[phrase.first] in DETERMINERS)
        if first < phrase.head and o.lower[phrase.head - 1].rstrip(".") not in HONORIFICS:
            return text[o.starts[first] : o.ends[phrase.head - 1]]
    comma = phrase.last + 1
    if comma + 1 >= len(o.words) or o.words[comma] != ",":
        return None
    start = comma + 1
    described = o.lower[start] in DETERMINERS or o.lower[start + 1 : start + 2] in (["'s"], ["’s"])
    if not described and not any(o.lower[k] in TITLES for k in range(start, min(start + 5, len(o.words)))):
        return None
    for end in range(start, min(start + _ROLE_WORDS, len(o.words))):
        if o.words[end] in (",", ".", ";") or o.lower[end] in ("who", "said"):
            first = start + (o.lower[start] in DETERMINERS)
            return text[o.starts[first] : o.ends[end - 1]] if end > first else None
    return None


def pronoun_gender(word: str) -> Gender | None:
    """The gender that a pronoun calls for."""
    lowered = word.lower()
    return "he" if lowered in HE else "she" if lowered in SHE else None
