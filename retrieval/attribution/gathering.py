"""Everybody that a text names, gathered from its mentions, the subjects of its sentences and its pronouns."""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Iterable, Sequence
from functools import lru_cache
from operator import attrgetter

from retrieval.attribution.common_nouns import by_role
from retrieval.attribution.first_names import FEMALE, GIVEN
from retrieval.attribution.lives import life_of
from retrieval.attribution.mentions import SUBJECT, TOPIC, Mention, mentions
from retrieval.attribution.name_words import NOT_NAMES, ORGANISATION_WORDS
from retrieval.attribution.names import Gender, fold, gender_of
from retrieval.attribution.narrated import learn_from_pronouns, learn_from_reflexives, resolve_pronouns, with_pronouns
from retrieval.attribution.offices import office
from retrieval.attribution.outline import Outline
from retrieval.attribution.people import NO_PERSON, People, may_be
from retrieval.attribution.phrases import Phrase
from retrieval.attribution.spoken_names import surname_of
from retrieval.attribution.subjects import Subject, subjects
from retrieval.attribution.titles import PARTISAN
from retrieval.attribution.vocabulary import word_set

_OF_MANY = PARTISAN | {"republican", "democrat", "candidate", "nominee", "contender", "rival", "lawmaker"}
_SITES = word_set("airport avenue bridge castle farm hall hill lane park road square stadium street valley")
"""What ends names of places, and surnames."""
_LONGEST_NAME = 6  # words
_MOST = 100  # full names kept of one surname
_PLACES_TOO = word_set(
    """
    adelaide alexandria aston asuncion aurora austin boston bradford brooklyn camden carson charlotte chad chelsea
    chester cheyenne cleveland dallas darwin denver devon diego everton fernando florence francisco guadalupe hamilton
    helena houston jackson jamaica jordan jose kenya kent kerry lancaster lebanon leicester leyton lincoln lorraine
    lourdes luis madison mali melbourne memphis milan nancy nelson orlando perth petra phoenix preston regina reno
    salem santiago santos savannah siena sienna sofia stoke sydney toledo trent trenton troy valencia verona victoria
    vienna vincent wellington windsor zamora
    """
)
"""Given names that places and their clubs bear as well, besides those in `PLACES`: *Jordan closed the border*."""
_BARRED = 4  # sentences up to a pronoun in which one about somebody else may bar whoever was named before


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
    narrated = with_pronouns(outlines)
    if narrated:
        _note_subjects(found, outlines, nouns, [each.sentence for each in narrated])
        learn_from_reflexives(found, narrated)
        learn_from_pronouns(found, narrated)
        resolve_pronouns(found, narrated, life_of(outlines, found))
    return found


def _by_first_word(found: People, alone: Iterable[str]) -> dict[str, str]:
    """The one full name that each word which stands alone begins: of *Nora* Nora Quist, of *Zhao* Zhao Lifen.

    A nickname is as good: of *Curly* Karl “Curly” Dahl. What may be a place or its club begins nobody's name.
    """
    begun: dict[str, set[str]] = {}
    lone = {word for word in alone if word not in found.full_names and word not in _PLACES_TOO}
    for mention in found.mentions:
        if len(mention.words) < 2:
            continue
        first = fold(mention.words[0])
        words = {first, fold(mention.nickname.split()[-1])} if mention.nickname else {first}
        if words.isdisjoint(lone) or not (mention.surname in found.persons or first in found.persons):
            continue
        if first in GIVEN or " ".join(mention.words) in found.shown:
            full = found.full_name(mention.words, mention.titled)
            if full in found.full_names.get(mention.surname, ()):
                for word in words & lone:
                    if may_be((word,)):
                        begun.setdefault(word, set()).add(full)
    return {word: names.pop() for word, names in begun.items() if len(names) == 1}


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
    if mention.titled or shown or ((speaks or mention.described) and may_be(words)):
        found.persons.add(surname)
    if personal and len(words) > 1:
        known = found.full_names.setdefault(surname, [])
        if len(known) < _MOST and name not in known:
            known.append(name)
        if speaks or mention.described or mention.has_title:
            found.shown.add(name)
    gender = named or mention.titled
    if gender and (personal or mention.titled):
        found.genders.setdefault(name if len(words) > 1 else surname, gender)
    if mention.age and (personal or len(words) == 1):
        found.ages.setdefault(mention.age, set()).add(name)
    if mention.party and personal:
        found.offices.setdefault(office(mention.party), set()).add(found.full_name(words, mention.titled))
    if mention.role and personal:
        full = found.full_name(words, mention.titled)
        for role in (mention.role, mention.title) if mention.title else (mention.role,):
            held = office(role)
            if name not in found.roles or _OF_MANY.isdisjoint(held.words):
                found.offices.setdefault(held, set()).add(full)
        if mention.belongs:
            found.belonging.add(full)
        found.roles.setdefault(name, mention.role)
        found.roles.setdefault(full, mention.role)


def _note_subjects(
    found: People, outlines: Sequence[Outline], nouns: Iterable[tuple[Outline, Phrase]], holding: Sequence[int]
) -> None:
    """Enter whom sentences are about, of those that a pronoun in the sentences `holding` one looks back on.

    A role is a mention of whoever has it; another person without a name stands between a pronoun and whoever was named
    before.
    """
    before = {sentence - back for sentence in holding for back in range(_BARRED)}
    near = {sentence - back for sentence in holding for back in range(2)}
    unsure = {
        mention.start: mention for mention in found.mentions if mention.sentence in near and _is_unsure(found, mention)
    }
    named = {mention.sentence for mention in unsure.values()}
    called = []
    for subject in subjects(outlines, nouns, named, before):
        mention = unsure.get(subject.start) if subject.named else None
        if mention is not None and (subject.new or found.is_person(mention)):
            found.persons.add(mention.surname)
            found.subjects.add(subject.start)
        if subject.named:
            continue
        name = by_role(found, subject.words, subject.what)
        if name is not None:
            called.append(_mention_by_role(name, subject))
        elif subject.new or (subject.what and by_role(found, subject.words) is not None):
            found.unnamed[subject.sentence] = subject.gender
            if subject.meets and subject.gender is None:
                found.met[subject.sentence] = subject.meets
    found.so_called.clear()
    if called:
        found.mentions[:] = sorted([*found.mentions, *called], key=attrgetter("start"))


def _is_unsure(found: People, mention: Mention) -> bool:
    """Whether nothing has told the sex of somebody, or something, with a full name."""
    known = found.full_names.get(mention.surname)
    return known is not None and not mention.titled and not any(name in found.genders for name in known)


def _mention_by_role(name: str, subject: Subject) -> Mention:
    words = tuple(name.split())
    prominence = TOPIC if subject.speaks else SUBJECT
    surname = fold(surname_of(words))
    return Mention(words, surname, subject.start, subject.sentence, prominence, None, True, True, None, False)


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
    if lowered[-1] in _SITES:
        return gender_of(words) is not None
    if any(word in NO_PERSON for word in lowered):
        return gender_of(words) is not None and lowered[-1] not in ORGANISATION_WORDS
    return not any(word in NOT_NAMES for word in lowered) and not words[-1].isupper()
