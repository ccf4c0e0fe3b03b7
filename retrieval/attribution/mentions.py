"""Every name in a text's narration, with what its surroundings tell of its bearer."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from retrieval.attribution.headlines import is_headline, known, person_in
from retrieval.attribution.name_runs import GENITIVES, LONGEST, is_stop, is_within_name
from retrieval.attribution.name_words import PARTICLES, SUFFIXES
from retrieval.attribution.names import Gender, fold
from retrieval.attribution.offices import office_before, role_before
from retrieval.attribution.outline import Outline
from retrieval.attribution.parties import partisan
from retrieval.attribution.phrases import Phrase, phrase_before
from retrieval.attribution.source_nouns import OCCUPATIONS, PERSON_NOUNS
from retrieval.attribution.spoken_names import name_words, surname_of, title_gender, words_before
from retrieval.attribution.titles import (
    FEMALE_TITLES,
    HONORIFICS,
    MALE_TITLES,
    PLURAL_TITLES,
    TITLES,
    TITLES_OF_ONE,
)
from retrieval.attribution.vocabulary import (
    COORDINATORS,
    DETERMINERS,
    GENITIVE,
    PAST_VERBS,
    POSSESSIVES,
    PREPOSITIONS,
    SUBORDINATORS,
    word_set,
)
from retrieval.text.credits import is_byline

TOPIC, SUBJECT, ASIDE, BYLINE = 0, 1, 2, 3
"""How prominent a mention is: what the text goes on to speak of, the likely subject of a clause, or neither.

Whoever a byline names wrote the text, which speaks of others.
"""

_FIRMS = word_set(
    """
    firm company brokers brokerage bank insurer insurers retailer brewer maker publisher chain partnership solicitors
    accountants band newspaper charity
    """
)
_ROLE_WORDS = 12
_QUALIFYING = frozenset(
    {
        *("former", "ex", "vice", "deputy", "assistant", "associate", "acting", "interim"),
        *("outgoing", "incoming", "ousted", "retired", "late", "lieutenant"),
    }
)
"""Words in small letters without which a title before a name would be another: *former President Lind*."""

_CALLING = TITLES_OF_ONE | OCCUPATIONS | {"priest", "vicar", "trainee", "farmer", "driver", "builder", "chef"}
_NO_ROLES = HONORIFICS | PLURAL_TITLES
_WHO = frozenset({"who", "whose"})
_REACHING = frozenset({"to", "with", "by"})
"""Prepositions that lead to people as a rule: *the goat belongs to Petro, who …*."""
_OPENS_ASIDE = frozenset({",", "("})
_CONNECTIVES = PREPOSITIONS | SUBORDINATORS | COORDINATORS
_KIN: dict[str, Gender] = {**dict.fromkeys(FEMALE_TITLES, "she"), **dict.fromkeys(MALE_TITLES, "he")}
_AGE = 3  # digits


class Mention(NamedTuple):
    """A name by its words and the offset it begins at; `sentence` counts the sentences of the text from 0.

    `surname` is folded; `titled` is the gender that a title or a kinship gives, `has_title` whether any title stands
    before, `described` whether an age, an office in apposition or *who* tells that the bearer is a person, `role`
    what the text calls the bearer here, `nickname` what it adds in quotation marks. `in_headline`: in a line in title
    case; `title`: another role, before the name, of one whose role stands in apposition: *her husband, Colonel Quist*;
    `is_firm`: behind a word that tells a company, *the brokers Baker Quist*; `belongs`: the role is told to be of
    something named before, *its chief, Ann Lind*; `age`: as the text has it, *Lind, 29,* and *29-year-old Lind*;
    `party`: with its state, *Lind, D-Ohio*.
    """

    words: tuple[str, ...]
    surname: str
    start: int
    sentence: int
    prominence: int
    titled: Gender | None
    has_title: bool
    described: bool
    role: str | None
    in_headline: bool
    nickname: str | None = None
    is_firm: bool = False
    title: str | None = None
    belongs: bool = False
    age: str | None = None
    party: str | None = None


def mentions(text: str, outlines: Sequence[Outline], speaking: frozenset[int]) -> list[Mention]:
    """The names of a text in order. `speaking` holds the offsets of those that stand with a cue."""
    headlines = {id(o) for o in outlines if is_headline(o)}
    places = [(o, first, end) for o in outlines for first, end in o.sentences]
    named = [list(_names(o, first, end)) for o, first, end in places]
    if headlines:
        named = _with_people_of_headlines([(o, id(o) in headlines) for o, _, _ in places], named)
    found = []
    for sentence, ((o, first, end), phrases) in enumerate(zip(places, named, strict=True)):
        credit = bool(phrases) and o.words[-1] != "." and is_byline(text[o.starts[first] : o.ends[end - 1]])
        for phrase in phrases:
            mention = _mention(text, o, phrase, first, sentence, speaking, in_headline=id(o) in headlines)
            found.append(mention._replace(prominence=BYLINE) if credit else mention)
    return found


def _with_people_of_headlines(
    places: Sequence[tuple[Outline, bool]], named: Sequence[list[Phrase]]
) -> list[list[Phrase]]:
    """The names of each sentence; of a headline's, whom the others know. `places` tells of each whether it is one."""
    both = list(zip(places, named, strict=True))
    told = known(name_words(o, phrase) for (o, is_title), phrases in both if not is_title for phrase in phrases)
    return [
        [person for phrase in phrases if (person := person_in(o, phrase, told))] if is_title else phrases
        for (o, is_title), phrases in both
    ]


def _names(o: Outline, first: int, end: int) -> Iterator[Phrase]:
    """The names of one sentence, in order."""
    last = first - 1
    for place in [k for k, capital in enumerate(o.capital[first:end], first) if capital and o.words[k][0].isupper()]:
        if place <= last:
            continue
        last = _run_end(o, place, end)
        phrase = phrase_before(o, last, first) if last > place or not is_stop(o, place) else None
        if phrase is not None and phrase.kind == "name":
            yield phrase


def _run_end(o: Outline, place: int, end: int) -> int:
    """The last place of the capitalised run that begins at `place`, particles and suffixes included."""
    last = place
    while last + 1 < end and last - place < LONGEST:
        if last + 2 < end and o.words[last + 1] in GENITIVES and is_within_name(o, last + 1):
            last += 2
            continue
        particle = o.lower[last + 1] in PARTICLES and last + 2 < end
        if not (o.capital[last + 1 + particle] or (particle and o.lower[last + 2] in PARTICLES)):
            break
        last += 1
    if last + 2 < end and o.words[last + 1] == "," and o.lower[last + 2] in SUFFIXES:
        last += 2
    return last


def _mention(
    text: str,
    o: Outline,
    phrase: Phrase,
    sentence_first: int,
    sentence: int,
    speaking: frozenset[int],
    *,
    in_headline: bool,
) -> Mention:
    first, head, last = phrase.first, phrase.head, phrase.last
    start = o.starts[head]
    governed = first > sentence_first and o.lower[first - 1] in PREPOSITIONS
    behind = o.lower[last + 1 : last + 3]
    following = behind[0] if behind else ""
    second = behind[1] if len(behind) > 1 else ""
    who = following in _WHO or (following == "," and second in _WHO)
    aside = governed or following in GENITIVES
    prominence = TOPIC if start in speaking or who else ASIDE if aside else SUBJECT
    titled, has_title = None, False
    if first < head:
        titled, has_title = title_gender(o, phrase), not TITLES.isdisjoint(words_before(o, phrase))
    after, office, noun = None, None, ""
    if following in _OPENS_ASIDE:
        after = _apposition(o, phrase)
        noun = _head_noun(o, after) if after is not None else ""
    if first > sentence_first and o.words[first - 1] in _OPENS_ASIDE:
        office = office_before(o, phrase, sentence_first)
        noun = noun or (_head_noun(o, (office.first, office.last + 1)) if office is not None else "")
    whose = who and (not governed or o.lower[first - 1] in _REACHING)
    age = _age(o, phrase)
    described = whose or age is not None or _is_described(phrase, noun)
    role = role_before(text, o, office) if office is not None else _role_of(text, o, phrase, after)
    words = name_words(o, phrase)
    surname = fold(surname_of(words))
    titled = titled or _KIN.get(noun)
    nickname = _nickname(text, o, phrase) if o.quotations and last - head > 1 else None
    is_firm = head > sentence_first and o.lower[head - 1] in _FIRMS
    title = _role_of(text, o, phrase, None) if office is not None or after is not None else None
    belongs = office is not None and o.lower[office.first] in POSSESSIVES
    party = partisan(o, phrase.last + 2) if following in _OPENS_ASIDE and second else None
    told = (titled, has_title, described, role, in_headline, nickname, is_firm, title, belongs, age, party)
    return Mention(words, surname, start, sentence, prominence, *told)


def _nickname(text: str, o: Outline, phrase: Phrase) -> str | None:
    """What stands in quotation marks inside a name: *Karl “Curly” Dahl*."""
    quoted = o.quoted_in(phrase.head, phrase.last)
    return text[o.quotations[quoted[0]].start : o.quotations[quoted[0]].end] if quoted else None


def _is_described(phrase: Phrase, noun: str) -> bool:
    """Whether the noun in apposition to a name tells that its bearer is a person.

    A single name may be a company's, and its leader or host another company.
    """
    return noun in _KIN or (noun in PERSON_NOUNS and phrase.last > phrase.head)


def _role_of(text: str, o: Outline, phrase: Phrase, after: tuple[int, int] | None) -> str | None:
    """What a text calls a person beside the name: before it (`Senator`), or in apposition `after` it."""
    if phrase.first < phrase.head:
        first = phrase.first + (o.lower[phrase.first] in DETERMINERS)
        if first < phrase.head and o.lower[phrase.head - 1].rstrip(".") not in _NO_ROLES:
            while first and o.lower[first - 1] in _QUALIFYING:
                first -= 1
            return text[o.starts[first] : o.ends[phrase.head - 1]]
    if after is None:
        return None
    start, end = after
    first = start + (o.lower[start] in DETERMINERS)
    return text[o.starts[first] : o.ends[end - 1]] if end > first else None


def _apposition(o: Outline, phrase: Phrase) -> tuple[int, int] | None:
    """The places of what tells between commas or in brackets who a name is: `, 54, the mayor of Bergen,`."""
    start = _age_end(o, phrase.last + 1) + 1
    if start >= len(o.words) or o.words[start - 1] not in (",", "(") or o.lower[start] in _CONNECTIVES:
        return None
    described = o.lower[start] in DETERMINERS or (start + 1 < len(o.words) and o.lower[start + 1] in GENITIVE)
    if o.lower[start] in PAST_VERBS:
        return None  # Ann Lind, of Oslo, told a reporter
    if not described and _CALLING.isdisjoint(o.lower[start : start + 5]):
        return None
    for end in range(start, min(start + _ROLE_WORDS, len(o.words))):
        if o.words[end] in (",", ".", ";", ")") or o.lower[end] in ("who", "said"):
            return start, end
    return None


def _age_end(o: Outline, comma: int) -> int:
    """The place behind an age between commas, the first of which would stand at `comma`; else `comma`."""
    is_age = o.words[comma : comma + 1] == [","] and o.words[comma + 2 : comma + 3] in ([","], ["."])
    return comma + 2 if is_age and len(o.words[comma + 1]) <= _AGE and o.words[comma + 1].isdigit() else comma


def _age(o: Outline, phrase: Phrase) -> str | None:
    """The years that a text gives a name's bearer, behind it between commas or right before it."""
    if o.words[phrase.last + 1 : phrase.last + 2] == [","] and _age_end(o, phrase.last + 1) > phrase.last + 1:
        return o.words[phrase.last + 2]
    before = o.lower[phrase.head - 1] if phrase.head else ""
    return before.partition("-")[0] if before.endswith("-year-old") and before[0].isdigit() else None


def _head_noun(o: Outline, places: tuple[int, int]) -> str:
    """The word that says what somebody is: the last before any preposition of `the mayor of Bergen`."""
    start, end = places
    stop = next((k for k in range(start + 1, end) if o.lower[k] in PREPOSITIONS), end)
    return o.lower[stop - 1]
