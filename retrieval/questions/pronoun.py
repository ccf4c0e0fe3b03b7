"""Replaces a pronoun in a question by what it stands for in the question before."""

from __future__ import annotations

import re
from collections.abc import Collection
from itertools import pairwise

from retrieval.attribution.name_words import NOT_NAMES
from retrieval.attribution.names import Gender, is_organisation
from retrieval.attribution.titles import FEMALE_TITLES, MALE_TITLES
from retrieval.attribution.vocabulary import HE, SHE
from retrieval.questions import parts
from retrieval.questions.parts import Name, in_marks
from retrieval.text.lazy import lazy_pattern
from retrieval.text.pronouns import is_pronoun
from retrieval.text.wordings import ON_TOPIC

_PRONOUN = lazy_pattern(r"\b(?:he|him|his|she|hers?|they|them|theirs?|its?)\b(?![’'])", re.IGNORECASE)
_POSSESSIVE = frozenset({"his", "hers", "its", "their", "theirs"})
_NOUN_AFTER = lazy_pattern(r" (?P<word>[^\W\d_]+)")
_EXPLETIVE = lazy_pattern(
    r"\bit (?:true|right|correct|possible|clear|likely|known|said|reported|claimed|an?|the)\b"
    r"|\bit (?:is|was) (?:true|right|correct|possible|clear|likely|known|said|reported|claimed)\b"
    r"|\b(?:time|day|date|year) is it\b"
    r"|^how (?:long|much|many)\b.{1,60}\bit (?:take|cost)s? (?:to [a-z]+ (?!(?:it|this|that)\b)\w|(?!to\b)\w.*\bto\b)",
    re.IGNORECASE,
)
"""An *it* that stands for nothing: *is it true*, *what time is it*, *how long did it take to build the quay*."""

_WHO_SAID = lazy_pattern(
    r"(?:who|which [\w’'-]{1,30}(?: [\w’'-]{1,30})?)(?: (?:else|first|has|have|was it that|is))? "
    r"(?:said|says?|saying|wrote|tweeted|claim(?:ed|s)|stated|warned|promised|insisted|argued)\b"
    rf"(?! it$| (?:what|anything|something) {ON_TOPIC}\b)",
    re.IGNORECASE,
)
"""The beginning of a question for who said the words that follow; pronouns in these words are left alone."""

_OWNED = lazy_pattern(r"(?:[’']s|[’']) [a-z][\w-]+$")
"""A thing that belongs to the name before it, at the end of a question: *Lind’s **plan***."""

_ABOUT_IT = lazy_pattern(r"(?<= about )(?:(?P<thing>it|this|that)|them)$", re.IGNORECASE)
_THERE = lazy_pattern(r"\bthere$", re.IGNORECASE)
_EXISTS = lazy_pattern(r"\b(?:is|are|was|were|be|been) there$", re.IGNORECASE)
_PEOPLE = lazy_pattern(r"(?:the|these|those) (?:[\w’'-]+ ){0,3}[\w’'-]*[^\W_s]s$", re.IGNORECASE)
_SOMEBODY = lazy_pattern(r"who\b", re.IGNORECASE)
_WHO_DID = lazy_pattern(  # also: who was flown to Bergen
    r"who (?:(?:has|have|had) [a-z]+|(?:is|are|was|were) (?-i:[a-z]{2,20}(?:ed|[aeiouw]n|ught|old|ung|ost|eft|[ln]t))\b"
    rf"|(?!{parts.AUXILIARY}\b))",
    re.IGNORECASE,
)
_WHAT_DOES = lazy_pattern(r"what (?:did|does|do|has|have|had|will|would) (?:the )?", re.IGNORECASE)
"""What stands before a name that does something: *it* is rather what is asked for, *what did Moebo announce*."""

_WHERE = lazy_pattern(r"\b(?:in|at|near) (?:the )?$", re.IGNORECASE)
_BOTH = lazy_pattern(r",? (?:and|&) ")


def without_pronoun(question: str, before: str) -> str:
    """The question with words of the question `before` for its first pronoun, or for *there* or *about it* at its end.

    It is returned unchanged if it has none of these, if a name or a speaker stands before the pronoun, or if nothing
    fits.
    """
    if _WHO_SAID.match(question):
        return question
    if about_it := _ABOUT_IT.search(question):
        topic = parts.topic(before) or parts.the_thing(before)
        meant = topic.text if topic else _meant("it" if about_it["thing"] else "them", before)
        question = f"{question[: about_it.start()]}{meant}" if meant else question
    match = _first_pronoun(question)
    if match is None:
        return _without_there(question, before)
    pronoun = match.group().casefold()
    named = {name.text.casefold() for name in parts.names(question) if name.start < match.start()}
    subject = parts.subject(question)  # which may be a name in small letters, or a role
    if subject and subject.end <= match.start() and not is_pronoun(subject.text):
        named.add(subject.text.casefold())
    meant = _another(pronoun, match.end() == len(question), named, before) if named else _meant(pronoun, before)
    if meant is None:
        return question
    meant = f"the {meant[4:]}" if meant.startswith("The ") and match.start() else meant
    owns = pronoun in _POSSESSIVE or (pronoun == "her" and _is_noun_next(question, match.end()))
    ending = "" if not owns else "’" if meant.endswith("s") else "’s"
    return f"{question[: match.start()]}{meant}{ending}{question[match.end() :]}"


def _first_pronoun(question: str) -> re.Match[str] | None:
    """The first pronoun outside quotation marks that stands for something."""
    if _EXPLETIVE.search(question):
        return None
    quoted = in_marks(question)
    for match in _PRONOUN.finditer(question):
        if not any(start < match.start() < end for start, end in quoted):
            return match
    return None


def _without_there(question: str, before: str) -> str:
    match = _THERE.search(question)
    if match is None or (_EXISTS.search(question) and not _SOMEBODY.match(question)):
        return question
    places = [name for name in parts.names(before) if name.bearer == "place"]
    return f"{question[: match.start()]}in {places[-1].text}" if places else question


def _is_noun_next(question: str, end: int) -> bool:
    match = _NOUN_AFTER.match(question, end)
    return match is not None and match["word"].casefold() not in NOT_NAMES


def _another(pronoun: str, is_last: bool, named: Collection[str], before: str) -> str | None:
    """Whom *him* at the end of *what did Lind say about him* stands for: somebody other than Lind.

    None for other pronouns behind a name: they may stand for that name.
    """
    if pronoun not in ("him", "her") or not is_last:
        return None
    others = [name for name in parts.names(before) if name.text.casefold() not in named]
    fitting = [name for name in others if name.bearer in ("he" if pronoun == "him" else "she", "unknown")]
    return fitting[0].text if len(fitting) == 1 else None


def _meant(pronoun: str, before: str) -> str | None:
    names = parts.names(before)
    if pronoun in HE | SHE | {"his"}:
        return _person("he" if pronoun in HE | {"his"} else "she", names, before)
    if pronoun in ("it", "its"):
        return _thing(names, before)
    return _several(names, before)


def _person(gender: Gender, names: list[Name], before: str) -> str | None:
    """Whoever is asked for (*the minister of Norway*) or speaks, else the first name that may be of that gender.

    If the question before asks who did something, the pronoun means its answer, whoever that is, and no name in it.
    """
    role, subject = parts.defined(before), parts.subject(before)
    if role and _SOMEBODY.match(before):
        return role.text
    if _is_told_of(gender, before):
        return None
    if _WHO_DID.match(before):
        return f"whoever {before.partition(' ')[2]}"
    if parts.is_person(before) and parts.asks_nothing(before):
        return f"the {before.removeprefix('the ')}"
    people = [name for name in names if name.bearer in (gender, "unknown")]
    people = [name for name in people if not name.text.isupper()] or people  # letters are hardly anybody's name
    people = [name for name in people if not _WHERE.search(before, 0, name.start)]  # nobody is in somebody
    if subject and not is_pronoun(subject.text) and not _is_other(gender, subject.text):
        named = [name for name in names if name.end == subject.end]  # the US president is none, President Biden is
        if not named or named[0] in people:
            return subject.text
    return people[0].text if people else None


def _is_told_of(gender: Gender, before: str) -> bool:
    """Whether the question before ends with a pronoun of that gender, so that nobody knows whom it means."""
    return before.split()[-1].casefold() == ("him" if gender == "he" else "her")


def _is_other(gender: Gender, words: str) -> bool:
    """Whether words describe somebody of the other gender: *Lee's mother* for *he*."""
    return words.split()[-1].casefold() in (FEMALE_TITLES if gender == "he" else MALE_TITLES)


def _thing(names: list[Name], before: str) -> str | None:
    """The thing asked about, else what somebody owns, a place or an organisation, the only thing or the only name.

    A person whose words are asked for is no thing.
    """
    defined = parts.defined(before)
    if defined:
        return defined.text
    subject = parts.subject(before)
    if subject and is_organisation(subject.text):
        return subject.text
    if len(names) == 1 and (owned := _OWNED.match(before, names[0].end)):
        return f"{names[0].text}{owned.group()}"
    things = [name for name in names if name.bearer in ("place", "organisation")]
    if things:
        return things[0].text
    if thing := parts.the_thing(before) or parts.happens_to(before):
        return thing.text
    if len(names) != 1 or names[0].bearer != "unknown" or _WHAT_DOES.fullmatch(before, 0, names[0].start):
        return None
    is_theirs = subject is not None and names[0].start < subject.end
    return None if is_theirs else names[0].text


def _several(names: list[Name], before: str) -> str | None:
    """What *they* stands for: two names joined by *and*, else the first of these that the question before has.

    What is counted, the plural subject, several who speak, the only two people, an organisation or a place.
    """
    for one, other in pairwise(names):
        if _BOTH.fullmatch(before, one.end, other.start):
            return before[one.start : other.end]
    if counted := parts.counted(before):
        return f"the {counted.text}"
    if doers := parts.doers(before):
        return doers.text
    if (subject := parts.subject(before)) and _PEOPLE.match(subject.text):
        return subject.text
    people = [name.text for name in names if name.bearer in ("he", "she", "unknown")]
    if len(people) == 2:
        return " and ".join(people)
    group = next((name for name in names if name.bearer in ("organisation", "place")), None)
    return group.text if group else None
