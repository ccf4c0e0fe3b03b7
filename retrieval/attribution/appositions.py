"""What the words before a name, and those set off beside it, tell of its bearer: role, sex, age and party."""

from __future__ import annotations

from typing import NamedTuple

from retrieval.attribution.cues import CUES
from retrieval.attribution.name_runs import is_given
from retrieval.attribution.names import Gender
from retrieval.attribution.offices import office_before, role_before
from retrieval.attribution.outline import Outline
from retrieval.attribution.parties import partisan
from retrieval.attribution.phrases import Phrase
from retrieval.attribution.source_nouns import OCCUPATIONS, PERSON_NOUNS
from retrieval.attribution.spoken_names import gender_in, words_before
from retrieval.attribution.titles import FEMALE_TITLES, HONORIFICS, MALE_TITLES, PLURAL_TITLES, TITLES, TITLES_OF_ONE
from retrieval.attribution.vocabulary import (
    COORDINATORS,
    DETERMINERS,
    GENITIVE,
    PAST_VERBS,
    POSSESSIVES,
    PREPOSITIONS,
    SUBORDINATORS,
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
OPENS_ASIDE = frozenset({",", "("})
_CONNECTIVES = PREPOSITIONS | SUBORDINATORS | COORDINATORS
_KIN: dict[str, Gender] = {**dict.fromkeys(FEMALE_TITLES, "she"), **dict.fromkeys(MALE_TITLES, "he")}
_OF_PEOPLE = frozenset({"his", "her", "my", "our"})
_NAMING = frozenset({"name", "identified", "identifies", "introduced", "introduces"})
_CALLED = 5  # words from one of these to the name that somebody goes by
_PLACING = frozenset({"in", "at", "near"})
_AGE = 3  # digits


class Told(NamedTuple):
    """What stands beside a name tells of its bearer.

    `gender` is what a title or a kinship gives, `has_title` whether any title stands before, `is_person` whether a noun
    in apposition tells that the bearer is one, `role` what the text calls the bearer here, `title` another role, before
    the name, of one whose role stands in apposition, `belongs` whether the role is told to be of something named
    before, `party` the party with its state.
    """

    gender: Gender | None = None
    has_title: bool = False
    is_person: bool = False
    role: str | None = None
    title: str | None = None
    belongs: bool = False
    party: str | None = None


NOTHING_TOLD = Told()


def told_beside(text: str, o: Outline, phrase: Phrase, sentence_first: int) -> Told:
    """What the words before a name, and what stands between commas or in brackets beside it, tell of its bearer."""
    before = words_before(o, phrase)
    opens = o.words[phrase.last + 1] if phrase.last + 1 < len(o.words) else ""
    placed = phrase.first > sentence_first and o.lower[phrase.first - 1] in _PLACING  # born in Oslo, the son of a baker
    is_place = placed and not is_given(o, phrase.head)
    after = _apposition(o, phrase) if opens in OPENS_ASIDE and not is_place else None
    office = None
    if phrase.first > sentence_first and o.words[phrase.first - 1] in OPENS_ASIDE:
        office = office_before(o, phrase, sentence_first)
    noun = _head_noun(o, after) if after is not None else ""
    if not noun and office is not None:
        noun = _head_noun(o, (office.first, office.last + 1))
    title = _role_of(text, o, phrase, None)
    return Told(
        gender_in(before) or _KIN.get(noun),
        not TITLES.isdisjoint(before),
        _is_described(o, phrase, noun, office) or (after is not None and o.lower[after[1] : after[1] + 1] == ["who"]),
        role_before(text, o, office) if office is not None else _role_of(text, o, phrase, after),
        title if office is not None or after is not None else None,
        office is not None and o.lower[office.first] in POSSESSIVES,
        partisan(o, phrase.last + 2) if opens in OPENS_ASIDE and phrase.last + 2 < len(o.words) else None,
    )


def goes_by(o: Outline, name: Phrase) -> bool:
    """Whether a name is what somebody goes by: `who gave her name only as Ann`, `who introduced himself as Karl`."""
    since = max(name.first - _CALLED, 0)
    return o.lower[name.first - 1 : name.first] == ["as"] and not _NAMING.isdisjoint(o.lower[since : name.first])


def _is_described(o: Outline, phrase: Phrase, noun: str, office: Phrase | None) -> bool:
    """Whether the noun in apposition to a name tells that its bearer is a person.

    A single name may be a company's, and its leader or host another company; *his partner, Ann,* is a person.
    """
    if noun in _KIN or noun not in PERSON_NOUNS or phrase.last > phrase.head:
        return noun in _KIN or noun in PERSON_NOUNS
    return office is not None and o.lower[office.first] in _OF_PEOPLE and is_given(o, phrase.head)


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
    start = _age_end(o, phrase) + 1
    if start >= len(o.words) or o.words[start - 1] not in (",", "(") or o.lower[start] in _CONNECTIVES:
        return None
    described = o.lower[start] in DETERMINERS or (start + 1 < len(o.words) and o.lower[start + 1] in GENITIVE)
    if o.lower[start] in PAST_VERBS or (o.lower[start] in CUES and CUES[o.lower[start]][2] == "past"):
        return None  # Ann Lind, of Oslo, told a reporter; Karl Dahl, an uncle, reported that Mr Lind had left
    if not described and _CALLING.isdisjoint(o.lower[start : start + 5]):
        return None
    for end in range(start, min(start + _ROLE_WORDS, len(o.words))):
        if o.words[end] == "." and any(o.lower[first] == "according" for first, last in o.sentences if last == end + 1):
            return None  # according to Ann Lind, the bridge fell
        if o.words[end] in (",", ".", ";", "(", ")") or o.lower[end] in ("who", "said"):
            return start, end
    return None


def _age_end(o: Outline, phrase: Phrase) -> int:
    """The place behind an age that commas set off behind a name; right behind the name where there is none."""
    comma = phrase.last + 1
    is_age = o.words[comma : comma + 1] == [","] and o.words[comma + 2 : comma + 3] in ([","], ["."])
    return comma + 2 if is_age and len(o.words[comma + 1]) <= _AGE and o.words[comma + 1].isdigit() else comma


def age_of(o: Outline, phrase: Phrase, following: str) -> str | None:
    """The years that a text gives a name's bearer, behind it between commas or right before it.

    `following` is the word behind the name.
    """
    if following == "," and _age_end(o, phrase) > phrase.last + 1:
        return o.words[phrase.last + 2]
    before = o.lower[phrase.head - 1] if phrase.head else ""
    return before.partition("-")[0] if before.endswith("-year-old") else None


def _head_noun(o: Outline, places: tuple[int, int]) -> str:
    """The word that says what somebody is: the last before any preposition of `the mayor of Bergen`."""
    start, end = places
    stop = next((k for k in range(start + 1, end) if o.lower[k] in PREPOSITIONS), end)
    return o.lower[stop - 1]
