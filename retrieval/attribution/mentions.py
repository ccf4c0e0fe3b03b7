"""Every name in a text's narration, with what its surroundings tell of its bearer."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from retrieval.attribution.appositions import NOTHING_TOLD, OPENS_ASIDE, age_of, goes_by, told_beside
from retrieval.attribution.headlines import is_headline, person_in
from retrieval.attribution.name_runs import GENITIVES, LONGEST, is_stop, is_within_name, past_suffix
from retrieval.attribution.name_words import PARTICLES
from retrieval.attribution.names import Gender, fold
from retrieval.attribution.outline import Outline
from retrieval.attribution.phrases import Phrase, phrase_before
from retrieval.attribution.spoken_names import name_words, surname_of
from retrieval.attribution.vocabulary import PREPOSITIONS, word_set
from retrieval.text.credits import is_byline

TOPIC, SUBJECT, ASIDE, BYLINE = 0, 1, 2, 3
"""How prominent a mention is: what the text goes on to speak of, the likely subject of a clause, or neither.

Whoever a byline names wrote the text, which speaks of others.
"""
_FIRMS = word_set(
    """
    firm company brokers brokerage bank insurer insurers retailer brewer maker publisher chain partnership solicitors
    accountants band newspaper charity drugmaker carmaker automaker chipmaker airline supermarket developer lender
    """
)
_WHO = frozenset({"who", "whose"})
_REACHING = frozenset({"to", "with", "by"})
"""Prepositions that lead to people as a rule: *the goat belongs to Petro, who …*."""


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
    told = frozenset(
        tuple(map(fold, name_words(o, phrase))) for (o, is_title), phrases in both if not is_title for phrase in phrases
    )
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
    return past_suffix(o, last, end)


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
    behind = o.lower[last + 1 : last + 3]
    following = behind[0] if behind else ""
    before = o.lower[first - 1] if first > sentence_first else ""
    governed = before in PREPOSITIONS
    who = following in _WHO or (following == "," and behind[-1] in _WHO)
    called = before == "as" and goes_by(o, phrase)
    aside = governed or following in GENITIVES
    told = NOTHING_TOLD
    if first < head or following in OPENS_ASIDE or before in OPENS_ASIDE:
        told = told_beside(text, o, phrase, sentence_first)
    age = age_of(o, phrase, following)
    words = name_words(o, phrase)
    return Mention(
        words,
        fold(surname_of(words)),
        start,
        sentence,
        TOPIC if start in speaking or who or called else ASIDE if aside else SUBJECT,
        told.gender,
        told.has_title,
        told.is_person or age is not None or called or (who and (not governed or before in _REACHING)),
        told.role,
        in_headline,
        _nickname(text, o, phrase) if o.quotations and last - head > 1 else None,
        head > sentence_first and o.lower[head - 1] in _FIRMS,
        told.title,
        told.belongs,
        age,
        told.party,
    )


def _nickname(text: str, o: Outline, phrase: Phrase) -> str | None:
    """What stands in quotation marks inside a name: *Karl “Curly” Dahl*."""
    quoted = o.quoted_in(phrase.head, phrase.last)
    return text[o.quotations[quoted[0]].start : o.quotations[quoted[0]].end] if quoted else None
