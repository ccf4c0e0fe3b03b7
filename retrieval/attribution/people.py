"""The people and organisations that a text names, and whom a mention stands for.

A surname stands for the full name that ends in it; *he* and *she* for the nearest name before them that no gender
evidence excludes, subjects of sentences first (after J. R. Hobbs, "Resolving pronoun references", Lingua 44, 1978).
Evidence of gender is a title, a given name, or a sentence beginning *He* or *She* after one about a single person.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from operator import attrgetter

from retrieval.attribution.bearers import bearer, distinct, of_generation
from retrieval.attribution.claims.speakers import opens_adverbial
from retrieval.attribution.first_names import FEMALE, GIVEN, MALE
from retrieval.attribution.mentions import ASIDE, BYLINE, SUBJECT, TOPIC, Mention, mentions, surname_of, title_gender
from retrieval.attribution.names import Gender, fold, gender_of
from retrieval.attribution.outline import Outline
from retrieval.attribution.phrases import Phrase, name_words, phrase_after
from retrieval.attribution.subjects import Subject, subjects
from retrieval.attribution.vocabulary import (
    DEMONYMS,
    DETERMINERS,
    GENERATIONS,
    HE,
    NOT_NAMES,
    ORGANISATION_WORDS,
    PLACES,
    PLURAL_TITLES,
    REPLYING,
    SHE,
    TITLES,
)

_REACH = 8  # sentences that a pronoun looks back
_LONGEST_NAME = 6  # words
_SUBJECTS = frozenset({"he", "she"})
_NATIONS = PLACES | DEMONYMS
_NO_PERSON = ORGANISATION_WORDS | PLACES | DEMONYMS


@dataclass(frozen=True, slots=True)
class _Carried:
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
    persons: set[str] = field(default_factory=set)  # surnames
    shown: set[str] = field(default_factory=set)  # full names that speak, or are told to be people's
    recurring: set[str] = field(default_factory=set)  # surnames that stand alone, more than once
    unnamed: dict[int, Gender | None] = field(default_factory=dict)  # by sentence: *one resident*
    met: dict[int, Gender] = field(default_factory=dict)  # whom they meet, by sentence: *a teacher advised her*
    strangers: dict[int, int] = field(default_factory=dict)  # by sentence, the offset of a subject that may be a person
    subjects: set[int] = field(default_factory=set)  # the offsets of people's names of whom sentences are about
    antecedents: dict[int, str | None] = field(default_factory=dict)  # by the offset of *he* or *she*
    carried: dict[Gender, list[_Carried]] = field(default_factory=lambda: {"he": [], "she": []})

    def full_name(self, words: tuple[str, ...], titled: Gender | None = None, start: int | None = None) -> str:
        """The fullest name in the text for a name's words, or the words themselves.

        Of several people with one surname it is the one whom the text means at offset `start`; where that is open, the
        surname stays as it is.
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
            fitting = distinct(fitting, self.shown)
        if len(fitting) > 1:
            so_called = [mention for mention in self.mentions if mention.surname == surname]
            place = len(self.sentence_starts) if start is None else bisect_left(self.sentence_starts, start + 1) - 1
            return bearer(fitting, so_called, self.genders, place, -1 if start is None else start) or name
        return fitting[0] if fitting else name

    def by_role(self, words: tuple[str, ...]) -> str | None:
        """The one person whose role has all these words: *the US secretary of state*. None when several have.

        Where nobody's has, a nation in the words may be one that the text leaves out: *the US president* is
        *President Joe Biden* if nobody else is called President alone.
        """
        wanted = {fold(word) for word in words} - DETERMINERS
        if not wanted & TITLES or wanted & PLURAL_TITLES:
            return None
        roles = [(name, {fold(word) for word in role.split()}) for name, role in self.roles.items()]
        fitting = [name for name, role in roles if wanted <= role]
        if not fitting:
            fitting = [name for name, role in roles if role == wanted - _NATIONS]
        bearers = {self.full_name(tuple(name.split())) for name in fitting}
        return bearers.pop() if len(bearers) == 1 else None

    def pronoun(self, word: str, start: int, *, replying: bool = False) -> str | None:
        """The person for whom *he* or *she* at offset `start` stands, None for another pronoun or no candidate.

        Who is `replying` is not who has just asked.
        """
        gender: Gender | None = "he" if word.lower() in HE else "she" if word.lower() in SHE else None
        if gender is None:
            return None
        if start in self.antecedents:
            return self.antecedents[start]
        here = bisect_left(self.sentence_starts, start + 1) - 1
        carried = self._carried_on(gender, start, here)
        asker = self._asker(start, here) if replying and self.askers else None
        if carried is not None and carried.name == asker:
            carried = None
        groups = self._mentioned(start, here, carried.sentence if carried is not None else here - _REACH)
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
                if name == asker:
                    continue
                known = self.gender_of(mention)
                if carried is not None and known is None and aside:
                    if self._is_subject_before(mention, here):
                        return name
                    continue
                if known == gender or (known is None and self._may_lead(mention, here)):
                    return name
                if known is None and fallback is None and not _is_plural(mention):
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
        near = range(here, max(here - _REACH, 0) - 1, -1)
        return next((sentence for sentence in near if self.unnamed.get(sentence, "") in (gender, None)), -1)

    def _may_lead(self, mention: Mention, here: int) -> bool:
        """Whether somebody of unknown gender is likelier than whoever was named before.

        Whoever has a full name is, and a surname that speaks in this sentence or the one before, if the text keeps to
        it or gives it a title.
        """
        if mention.surname in self.full_names:
            return True
        near = mention.prominence == TOPIC and mention.sentence >= here - 1
        return near and (mention.has_title or mention.surname in self.recurring)

    def _is_subject_before(self, mention: Mention, here: int) -> bool:
        """Whether a full name's bearer is whom this sentence, or the one before, is about."""
        return mention.sentence >= here - 1 and mention.start in self.subjects and not _is_plural(mention)

    def _mentioned(self, start: int, here: int, since: int) -> dict[int, list[Mention]] | None:
        """The people mentioned before `start`, by sentence from the nearest back to `since`.

        None where a country's name leads: *Moscow demanded a reply. He also wants …* is about who speaks for it.
        """
        nearest: dict[int, list[Mention]] = {}
        metonym = False
        for index in range(bisect_left(self.mentions, start, key=lambda m: m.start) - 1, -1, -1):
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

    def _carried_on(self, gender: Gender, start: int, here: int) -> _Carried | None:
        """The nearest pronoun of the same gender before `start` whose antecedent is known."""
        known = self.carried[gender]
        index = bisect_left(known, start, key=lambda carried: carried.start) - 1
        return known[index] if index >= 0 and known[index].sentence >= here - _REACH else None

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
        return mention.surname in self.persons and (len(mention.words) > 1 or _may_be(mention.words))


def people(
    text: str,
    outlines: Sequence[Outline],
    speaking: frozenset[int],
    nouns: Iterable[tuple[Outline, Phrase]] = (),
    askers: frozenset[int] = frozenset(),
) -> People:
    """Everybody that the outlines of a text name. `speaking` holds the offsets of names that stand with a cue.

    `nouns` are the phrases for speakers without a name that stand behind what they say: *“…,” said a nurse*; `askers`
    the offsets of those who ask.
    """
    starts = [o.starts[first] for o in outlines for first, _ in o.sentences]
    found = People(mentions(text, outlines, speaking), starts, askers)
    alone = Counter([mention.surname for mention in found.mentions if len(mention.words) == 1])
    for mention in sorted(found.mentions, key=attrgetter("in_headline")):  # sentences name people best
        _note(found, mention, alone, mention.start in speaking)
    found.by_first_word.update(_by_first_word(found, alone))
    if found.by_first_word:
        found.persons |= {fold(surname_of(tuple(full.split()))) for full in found.by_first_word.values()}
        found.mentions[:] = [_in_full(found, mention) for mention in found.mentions]
    found.recurring |= _recurring(found, alone)
    women = FEMALE.intersection(alone).difference(found.full_names)  # few of these are surnames too, many of men's are
    for name in women:
        found.genders.setdefault(name, "she")
    _note_subjects(found, outlines, nouns)
    _learn_from_pronouns(found, outlines)
    _resolve_pronouns(found, outlines)
    return found


def _by_first_word(found: People, alone: Container[str]) -> dict[str, str]:
    """The one full name that each word which stands alone begins: of *Nora* Nora Quist, of *Zhao* Zhao Lifen.

    A nickname is as good: of *Curly* Karl “Curly” Dahl.
    """
    begun: dict[str, set[str]] = {}
    for mention in found.mentions:
        first = fold(mention.words[0])
        shown = first in GIVEN or " ".join(mention.words) in found.shown
        if len(mention.words) > 1 and shown and (mention.surname in found.persons or first in found.persons):
            full = found.full_name(mention.words, mention.titled)
            if full not in found.full_names.get(mention.surname, ()):
                continue
            for word in {first, fold(mention.nickname.split()[-1])} if mention.nickname else {first}:
                if word in alone and word not in found.full_names:
                    begun.setdefault(word, set()).add(full)
    return {word: names.pop() for word, names in begun.items() if len(names) == 1 and _may_be((word,))}


def _in_full(found: People, mention: Mention) -> Mention:
    """A mention by the first word of a full name as one by the full name."""
    full = found.by_first_word.get(mention.surname) if len(mention.words) == 1 else None
    if full is None:
        return mention
    words = tuple(full.split())
    return mention._replace(words=words, surname=fold(surname_of(words)))


def _recurring(found: People, alone: Counter[str]) -> set[str]:
    """The surnames without a full name that the text keeps to; no plural, no word, nor what opens a company's name."""
    often = (name for name, count in alone.items() if count > 1 and name not in found.full_names)
    names = {name for name in often if name not in NOT_NAMES and not name.endswith("s")}
    if not names:
        return names
    longer = (mention.words for mention in found.mentions if len(mention.words) > 1)
    return names - {fold(words[0]) for words in longer if words[-1].lower() in ORGANISATION_WORDS}


def _note(found: People, mention: Mention, alone: Container[str], speaks: bool) -> None:
    """Enter what one mention tells of its bearer."""
    if mention.is_firm:
        return
    words, surname = mention.words, mention.surname
    name, personal, named = _told_by(words, mention.has_title)
    shown = personal and (mention.has_title or named or surname in alone)
    if mention.titled or shown or ((speaks or mention.described) and _may_be(words)):
        found.persons.add(surname)
    if personal and len(words) > 1:
        known = found.full_names.setdefault(surname, [])
        if name not in known:
            known.append(name)
        if speaks or mention.described or mention.has_title:
            found.shown.add(name)
    gender = named or mention.titled
    if gender and (personal or mention.titled):
        found.genders.setdefault(name if len(words) > 1 else surname, gender)
    if mention.role and personal:
        found.roles.setdefault(name, mention.role)
        found.roles.setdefault(found.full_name(words, mention.titled), mention.role)


def _note_subjects(found: People, outlines: Sequence[Outline], nouns: Iterable[tuple[Outline, Phrase]]) -> None:
    """Enter whom sentences are about.

    A role is a mention of whoever has it; another person without a name, or a full name that nothing shows to be a
    person's, stands between a pronoun and whoever was named before.
    """
    with_pronouns = _with_pronouns(outlines)
    if not with_pronouns:
        return
    before = {sentence - back for sentence in with_pronouns for back in range(_REACH + 1)}
    near = {sentence - back for sentence in with_pronouns for back in range(2)}
    unsure = {
        mention.start: mention
        for mention in found.mentions
        if mention.sentence in near and mention.surname in found.full_names and found.gender_of(mention) is None
    }
    by_role = []
    for subject in subjects(outlines, nouns, unsure, before):
        mention = unsure.get(subject.start) if subject.named else None
        if mention is not None and (subject.described or found.is_person(mention)):
            found.persons.add(mention.surname)
            found.subjects.add(subject.start)
        elif mention is not None and subject.new and _may_be(subject.words):
            found.strangers[subject.sentence] = subject.start
        if subject.named:
            continue
        name = found.by_role(subject.words)
        if name is not None and fold(surname_of(tuple(name.split()))) in found.persons:
            by_role.append(_mention_by_role(name, subject))
        elif subject.new:
            found.unnamed[subject.sentence] = subject.gender
            if subject.meets and subject.gender is None:
                found.met[subject.sentence] = subject.meets
    if by_role:
        found.mentions[:] = sorted([*found.mentions, *by_role], key=attrgetter("start"))


def _with_pronouns(outlines: Sequence[Outline]) -> list[int]:
    """The sentences, counted from 0, that hold *he* or *she*."""
    found = []
    sentence = 0
    for o in outlines:
        if "he" in o.lower or "she" in o.lower:
            places = enumerate(o.sentences, sentence)
            found += [k for k, (first, end) in places if not _SUBJECTS.isdisjoint(o.lower[first:end])]
        sentence += len(o.sentences)
    return found


def _mention_by_role(name: str, subject: Subject) -> Mention:
    words = tuple(name.split())
    prominence = TOPIC if subject.speaks else SUBJECT
    surname = fold(surname_of(words))
    return Mention(words, surname, subject.start, subject.sentence, prominence, None, True, True, None, False)


def _learn_from_pronouns(found: People, outlines: Sequence[Outline]) -> None:
    """Take the gender of a person whom one sentence is about from the *He* or *She* that opens the next."""
    openings = [o.lower[first] for o in outlines for first, _ in o.sentences]
    followed = (k - 1 for k, opening in enumerate(openings) if opening in _SUBJECTS)
    subjects: dict[int, set[str]] = {sentence: set() for sentence in followed if sentence not in found.unnamed}
    for mention in found.mentions:
        if mention.sentence in subjects and mention.prominence != ASIDE and found.is_person(mention):
            subjects[mention.sentence].add(found.full_name(mention.words, mention.titled, mention.start))
    for sentence, about in subjects.items():
        if len(about) == 1:
            (name,) = about
            gender: Gender = "he" if openings[sentence + 1] == "he" else "she"
            if found.gender(name) is None and fold(name) not in (FEMALE if gender == "he" else MALE):
                found.genders[name] = gender


def _resolve_pronouns(found: People, outlines: Sequence[Outline]) -> None:
    """Find whom every *he* and *she* of the narration stands for, in order, since each may go on from the last."""
    sentence = -1
    for o in outlines:
        if "he" not in o.lower and "she" not in o.lower:
            sentence += len(o.sentences)
            continue
        for first, end in o.sentences:
            sentence += 1
            for place in [k for k in range(first, end) if o.lower[k] in _SUBJECTS]:
                gender: Gender = "he" if o.lower[place] == "he" else "she"
                start = o.starts[place]
                replying = o.lower[place + 1 : place + 2] + o.lower[max(place - 1, first) : place]
                name = found.pronoun(gender, start, replying=not REPLYING.isdisjoint(replying))
                if name is not None and _looks_ahead(found, o, place, (first, end), name):
                    name = None
                if name is None:
                    _learn_of_unnamed(found, gender, start)
                found.antecedents[start] = name
                if name is not None:
                    found.carried[gender].append(_Carried(start, sentence, name))


def _learn_of_unnamed(found: People, gender: Gender, start: int) -> None:
    """Take the gender of somebody unnamed from a pronoun: *A teacher advised her. “No,” he said*."""
    sentence = found.somebody_unnamed(gender, start)
    if found.met.get(sentence, gender) != gender and found.unnamed.get(sentence, gender) is None:
        found.unnamed[sentence] = gender


def _looks_ahead(found: People, o: Outline, place: int, sentence: tuple[int, int], name: str) -> bool:
    """Whether a pronoun may be whoever its sentence goes on to name: *As he left, Karl Dahl smiled*, not `name`."""
    first, end = sentence
    if not opens_adverbial(o, first) or "," in o.words[first:place]:
        return False
    comma = next((k for k in range(place + 1, end) if o.words[k] == ","), end)
    subject = phrase_after(o, comma + 1, end)
    if subject is None or subject.kind != "name":
        return False
    words = name_words(o, subject)
    ahead = found.full_name(words, title_gender(o, subject), o.starts[subject.head])
    gender = title_gender(o, subject) or found.gender(ahead)
    pronoun = "he" if o.lower[place] in HE else "she"
    return ahead != name and fold(surname_of(tuple(ahead.split()))) in found.persons and gender in (pronoun, None)


@lru_cache(maxsize=1 << 14)
def _told_by(words: tuple[str, ...], has_title: bool) -> tuple[str, bool, Gender | None]:
    """What a name tells by its words: itself, whether it is a person's, and the gender of its bearer."""
    return " ".join(words), _looks_personal(words, has_title=has_title), gender_of(words)


def _looks_personal(words: tuple[str, ...], *, has_title: bool) -> bool:
    """Whether a name is a person's by its own words or its title."""
    lowered = [word.lower() for word in words]
    if len(words) > _LONGEST_NAME:
        return False
    if has_title:
        return not any(word in ORGANISATION_WORDS for word in lowered)
    if len(words) == 1 or len(words) > 4:
        return False
    if any(word in _NO_PERSON for word in lowered):
        return gender_of(words) is not None and lowered[-1] not in ORGANISATION_WORDS
    return not any(word in NOT_NAMES for word in lowered) and not words[-1].isupper()


def _is_plural(mention: Mention) -> bool:
    """Whether a name may be of many: *Millennials*; a surname that ends so has a full name, a title or an age."""
    return len(mention.words) == 1 and mention.surname.endswith("s") and not (mention.has_title or mention.described)


@lru_cache(maxsize=1 << 14)
def _may_be(words: tuple[str, ...]) -> bool:
    """Whether nothing in a name says that it is an organisation's, a people's or a place's."""
    return not words[-1].isupper() and not any(word.lower() in _NO_PERSON for word in words)
