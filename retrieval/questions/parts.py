"""Finds the parts of a question that a follow-up may take over or change: names, topic, time, subject, what it asks."""

from __future__ import annotations

import re
from typing import Literal, NamedTuple, TypeAlias

from retrieval.attribution.name_words import NOT_NAMES, PARTICLES, PLACES
from retrieval.attribution.names import gender_of, is_organisation
from retrieval.attribution.source_nouns import SOURCE_NOUNS
from retrieval.attribution.titles import FEMALE_TITLES, MALE_TITLES, TITLES
from retrieval.attribution.vocabulary import TIME
from retrieval.questions.capitals import with_countries
from retrieval.questions.times import time_expressions
from retrieval.text.demonyms import COUNTRY_OF
from retrieval.text.lazy import lazy_pattern
from retrieval.text.possessives import bare
from retrieval.text.pronouns import is_pronoun

Bearer: TypeAlias = Literal["he", "she", "place", "organisation", "unknown"]
"""What bears a name, as far as the name shows; most surnames show nothing."""

AUXILIARY = (
    r"(?:am|are|can|could|did|do|does|had|has|have|is|may|might|must|shall|should|was|were|will|would)(?:n[’']t)?"
)
AUXILIARY_FIRST = lazy_pattern(rf" (?P<auxiliary>{AUXILIARY}) (?P<rest>.+)$", re.IGNORECASE)
"""What stands behind the noun of *how many planes did*: the auxiliary verb and the rest."""

SAYING = (
    r"(?:accuse|admit|add|argue|ask|call|claim|comment|demand|deny|describe|explain|insist|mean|mention|predict"
    r"|promise|react|reply|report|respond|say|speak|state|suggest|talk|tell|think|threaten|tweet|want|warn|write"
    r"|said|told|written|saying)"
)

_COUNTRIES = frozenset(country.casefold() for country in COUNTRY_OF.values())
_WORD = lazy_pattern(
    r"\b(?:[^\W\d_]\.){2,8}|\b(?:Mr|Mrs|Ms|Dr|Prof|Gen|Sen|Gov|Rep)\.|[^\W_](?:[^\W_]|[.&’'-](?=[^\W_])){0,40}"
    r"|&"
)
_IN_MARKS = lazy_pattern(r"[\"“„«][^\"“”„«»]{0,300}[\"”“»]")
_NO_NAMES = NOT_NAMES | TIME | frozenset({"anyone", "anything", "check", "everything", "more", "quotes", "timeline"})
_INSIDE = PARTICLES | {"of", "&"}
_PREFIXED = lazy_pattern(r"(?:al|el|as|ash|ul|bin|ibn)-[^\W\d_]", re.IGNORECASE)  # al-Masri
_TOPIC = lazy_pattern(r"\b(?:about|regarding|concerning|on|time ?line (?:of|for)) (?=[^?]{1,200}$)", re.IGNORECASE)
_SUBJECT = lazy_pattern(
    rf"\b{AUXILIARY} (?P<subject>(?:(?!\b{AUXILIARY}\b)[^?:\"“”]){{2,60}}?) {SAYING}\b", re.IGNORECASE
)
_COUNTED = lazy_pattern(
    r"^(?:how (?:many|much)|which|what(?! else\b)) "
    rf"(?P<noun>(?!{AUXILIARY}\b)[\w’'-]+(?: (?!{AUXILIARY}\b)[\w’'-]+){{0,2}}) (?={AUXILIARY}\b)",
    re.IGNORECASE,
)
_COUNTED_DOING = lazy_pattern(r"^how many (?P<noun>[\w’'-]+) ", re.IGNORECASE)
_DOERS = lazy_pattern(
    rf"^(?:when|where|why|how(?: long| often)?) {AUXILIARY} "
    r"(?P<doers>(?:the|all|these|those) (?:[\w’'-]+ ){0,2}?[\w’'-]+s) ",
    re.IGNORECASE,
)
_DEFINED = lazy_pattern(
    rf"^(?:what|who) (?:is|are|was|were) (?P<thing>(?:the|an?) (?!{AUXILIARY}\b)[^?]{{2,60}}?)"
    r"(?: (?:for|about|like|called|worth|made of))?$",
    re.IGNORECASE,
)

_DEFINITE = lazy_pattern(
    rf"(?P<acts>\b{AUXILIARY} )?\bthe (?!(?:other|same|first|last|next)\b)[\w’'-]+(?: [\w’'-]+){{0,2}}?"
    rf"(?= (?:{AUXILIARY}|about|against|at|by|for|from|in|of|on|over|to|with)\b| (?:cost|last|mean|weigh)$|$)",
    re.IGNORECASE,
)
_HAPPENS_TO = lazy_pattern(
    rf"(?:when|where|why|how(?: long| often)?) {AUXILIARY} (?P<thing>the [a-z-]+(?: [a-z-]+)?)(?: [a-z]+ly)? [a-z-]+"
    r"(?: (?:by|for|from|in|of|on|over|to|with)\b.{1,60})?$"
    r"|how [a-z]+ (?:is|was) (?P<such>the [a-z-]+(?: [a-z-]+)?)$",
    re.IGNORECASE,
)
_ASKS = lazy_pattern(rf"\b(?:{AUXILIARY}|who|whom|whose|what|which|when|where|why|how)\b", re.IGNORECASE)
_PEOPLE = TITLES | FEMALE_TITLES | MALE_TITLES


class Part(NamedTuple):
    """A stretch of a question, from offset `start` to `end`, exclusive."""

    start: int
    end: int
    text: str


class Name(NamedTuple):
    """A name in a question, from offset `start` to `end`, exclusive, without *’s*."""

    start: int
    end: int
    text: str
    bearer: Bearer


def names(text: str) -> list[Name]:
    """The runs of capitalised words, in order, with particles (*von der*) inside them and numbers inside or after."""
    found: list[Name] = []
    run: list[re.Match[str]] = []
    for word in (*_WORD.finditer(text), None):
        if word and run and text[run[-1].end() : word.start()] == " " and _goes_on(word.group(), run[-1].group()):
            run.append(word)
            continue
        while run and run[-1].group() in _INSIDE:
            run.pop()
        if run:
            found.append(_name(text, run[0].start(), run[-1].end()))
        run = [word] if word and _begins_name(word.group()) else []
    return found


def is_place(words: str) -> bool:
    """Whether words are the name of a country, a capital or another place that is often in the news."""
    plain = words.casefold().removeprefix("the ")
    return plain in PLACES or plain in _COUNTRIES


def is_of_place(name: Name) -> bool:
    """Whether a name is a place's or, like *British*, a people's."""
    return name.bearer == "place" or name.text in COUNTRY_OF


def places(text: str) -> list[Name]:
    """The names of places and peoples, in order; in a question without capitals inside, also in small letters."""
    if not text[1:].islower():
        return [name for name in names(text) if is_of_place(name)]
    words = (_name(with_countries(text), *word.span()) for word in _WORD.finditer(text))
    return [word for word in words if is_of_place(word) and word.text not in NOT_NAMES]


def topic(text: str) -> Part | None:
    """What stands behind *about* or the like in a question, without a time at its end; None if there is nothing."""
    times = time_expressions(text, None)
    for match in _TOPIC.finditer(text):
        start = match.end()
        if any(each.start <= start <= each.named for each in times):
            continue  # on Wednesday
        ends = (each.start - 1 for each in times if each.start > start and (each.relation or each.end == len(text)))
        end = next(ends, len(text))
        return Part(start, end, text[start:end])
    return None


def subject(text: str) -> Part | None:
    """The person whose words a question asks for: *what did **the minister** say*."""
    found = _part(_SUBJECT.search(text), "subject")
    return None if found and found.text.casefold() in NOT_NAMES else found


def speaking(text: str) -> Part | None:
    """The same if it is a pronoun: *what did **he** say*."""
    found = _part(_SUBJECT.search(text), "subject")
    return found if found and is_pronoun(found.text) else None


def counted(text: str) -> Part | None:
    """The noun that is counted or chosen from: *how many **planes** fly*, *which **planes** will fly*."""
    return _part(_COUNTED.search(text) or _COUNTED_DOING.search(text), "noun")


def doers(text: str) -> Part | None:
    """The plural subject of a question: *where will **the drills** take place*."""
    return _part(_DOERS.search(text), "doers")


def whole(text: str, name: Name) -> Part:
    """A name with its article before it and a noun for a group or office behind it: *the British army*."""
    start = name.start - len("the ") if text[: name.start].casefold().endswith("the ") else name.start
    noun = _WORD.match(text, name.end + 1)
    end = noun.end() if noun and text[name.end] == " " and noun.group() in SOURCE_NOUNS else name.end
    return Part(start, end, text[start:end])


def defined(text: str) -> Part | None:
    """The thing that a question asks the meaning of, with its article: *what is **the quad***."""
    return _part(_DEFINED.search(text), "thing")


def the_thing(text: str) -> Part | None:
    """The only thing with a definite article, *the memo*; None if there are several, or if it is a person.

    Whoever acts doesn't count: *the plan* is the only thing in *did the council approve the plan*.
    """
    found = [match for match in _DEFINITE.finditer(text) if not match["acts"]]
    if len(found) != 1 or is_person(found[0].group()):
        return None
    return Part(*found[0].span(), found[0].group())


def happens_to(text: str) -> Part | None:
    """The thing that a question asks no more of than when, where, why or how it acts: *when will the toll end*."""
    match = _HAPPENS_TO.match(text)
    found = _part(match, match.lastgroup or "") if match else None
    return None if found is None or names(text) or is_person(found.text) else found


def asks_nothing(text: str) -> bool:
    """Whether words have no auxiliary verb and no question word: *sundby ceo*."""
    return not _ASKS.search(text)


def is_person(words: str) -> bool:
    """Whether words end with a title or a word for a relative: *the judge*, *his sister*."""
    return bare(words.split()[-1]).casefold() in _PEOPLE


def time(text: str) -> Part | None:
    """The first time in a question, with its preposition: *in 2021*."""
    found = next(iter(time_expressions(text, None)), None)
    return Part(found.start, found.end, text[found.start : found.end]) if found else None


def in_marks(text: str) -> list[tuple[int, int]]:
    """The offsets (start, end) of each text in quotation marks, the marks included."""
    return [match.span() for match in _IN_MARKS.finditer(text)]


def _part(match: re.Match[str] | None, group: str) -> Part | None:
    return Part(match.start(group), match.end(group), match.group(group)) if match else None


def _begins_name(word: str) -> bool:
    begins = word[0].isupper() or (_PREFIXED.match(word) is not None and word.split("-")[1][0].isupper())
    return begins and (_is_letters(word) or bare(word).casefold() not in _NO_NAMES)


def _goes_on(word: str, before: str) -> bool:
    if bare(before) != before:
        return False
    if word == "of":
        return is_organisation(before)
    if word == "&":
        return before[0].isupper()
    return _begins_name(word) or word in PARTICLES or (word.isdigit() and len(word) < 4 and before not in _INSIDE)


def _is_letters(word: str) -> bool:
    """Whether a word is an abbreviation in capitals: *US*, unlike *us*."""
    letters = word.replace(".", "")
    return len(letters) > 1 and letters.isupper()


def _name(text: str, start: int, end: int) -> Name:
    end -= len(text[start:end]) - len(bare(text[start:end]))
    return Name(start, end, text[start:end], _bearer(text[start:end]))


def _bearer(name: str) -> Bearer:
    if is_place(name):
        return "place"
    if is_organisation(name):
        return "organisation"
    return gender_of(tuple(name.split())) or "unknown"
