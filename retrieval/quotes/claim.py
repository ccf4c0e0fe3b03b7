"""Whether the archive bears out that somebody said the words of a place."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Literal, TypeAlias

from retrieval.attribution.names import is_organisation, name_key, same_person
from retrieval.engines.protocol import Engine
from retrieval.model import Filters, Passage, Statement
from retrieval.quotes.identity import is_description
from retrieval.quotes.places import Found, one_person
from retrieval.quotes.wording import root
from retrieval.text.terms import terms

Claim: TypeAlias = Literal["confirmed", "contradicted", "open"]
"""Open: the source names nobody, or nothing tells whether whom it names is the one claimed."""

_LOOKED_AT = 50  # of a person's passages, in which a role is looked for
_ARTICLE = re.compile(r"(?:the|an?)\b ?", re.IGNORECASE)
_THE = re.compile(r"the\b", re.IGNORECASE)
_LETTERS = re.compile(r"\b(?:[A-Z]{2,4}|[b-df-hj-np-tv-xz]{2,4})\b")
"""What may stand for a role by its first letters: *PM*, *pm*."""


def claim(place: Found, speaker: str, engine: Engine) -> Claim:
    """What the archive makes of it that the `speaker` said the words of a place.

    A name is contradicted by another name, not by a description (*a nurse*), unless that speaks of the one named (*a
    spokesman for Lee*). A role is confirmed by what any source calls the person whom this source names, and
    contradicted where this source calls somebody else so, by name; else nothing tells.
    """
    statement, by = place.statement, place.by
    if statement is None or by is None:
        return "open"
    if same_person(by, speaker) or _is_called(speaker, [_called(statement)]):
        return "confirmed"
    if not _describes(speaker):
        return "open" if _describes(by) and not _speaks_of(place.passage, statement, speaker) else "contradicted"
    if _describes(by):
        return "open"
    if _is_called(speaker, _called_anywhere(by, speaker, engine)):
        return "confirmed"
    return "contradicted" if _THE.match(speaker) and _is_called(speaker, _called_others(place, by, engine)) else "open"


def reported(place: Found) -> Found | None:
    """The place as the statement of whoever its speaker says it was: *Lee: The mayor told us that the sea is wide*.

    None where its words are the speaker's own, or those of somebody whom they don't name.
    """
    from retrieval.attribution.statements import extract  # finding statements takes modules that asking doesn't

    statement, passage = place.statement, place.passage
    if statement is None or not place.matches:
        return None
    first, last = place.matches[0][0], place.matches[-1][1]
    held = passage.sentences_over(first, last)
    start, end = max(statement.start, held[0].start), min(statement.end, held[-1].end)
    for told in extract(passage.slice(start, end)):
        if told.by and told.start <= first - start and last - start <= told.end:
            return replace(place, statement=_moved(told, start))
    return None


def _moved(statement: Statement, by: int) -> Statement:
    """A statement that stands `by` characters further on."""
    offsets = ("start", "end", "speaker_start", "speaker_end", "cue_start", "cue_end")
    return statement._replace(**{name: at + by for name in offsets if (at := getattr(statement, name)) is not None})


def _describes(name: str) -> bool:
    """Whether a name tells what somebody is rather than who: *the judge*, *a nurse*, *The Prime Minister*."""
    return not is_organisation(name) and (is_description(name) or _ARTICLE.match(name) is not None)


def _called(statement: Statement) -> str:
    """What a text calls a statement's speaker: role, mention and name."""
    return " ".join(filter(None, (statement.role, statement.speaker, statement.by)))


def _called_anywhere(by: str, role: str, engine: Engine) -> Iterator[str]:
    """What the archive calls a person in the passages where that person speaks, those first that hold the role."""
    hits = engine.search([*terms(by), *terms(role)], _LOOKED_AT, Filters(speaker=by))
    return (_called(said) for hit in hits for said in hit.passage.statements if said.by and one_person(said.by, by))


def _called_others(place: Found, by: str, engine: Engine) -> Iterator[str]:
    """What a place's source calls the others whom it names."""
    for passage in engine.document(place.source.file).passages:
        for said in passage.statements:
            if said.by and not _describes(said.by) and not one_person(said.by, by):
                yield _called(said)


def _is_called(speaker: str, called: Iterable[str]) -> bool:
    """Whether one of the ways in which somebody is called has each word of a name or role, or what it is short for."""
    words = _ARTICLE.sub("", speaker, count=1)
    asked = [term for term in terms(words) if root(term)]
    short = {term for letters in _LETTERS.findall(words) for term in terms(letters)}
    return bool(asked) and any(
        all(term in own or (term in short and term in initials) for term in asked)
        for own, initials in ((set(terms(each)), _initials(each)) for each in called)
    )


def _initials(words: str) -> str:
    return "".join(word[0] for word in words.casefold().split())


def _speaks_of(passage: Passage, statement: Statement, name: str) -> bool:
    """Whether the words that describe a speaker, up to the cue, hold somebody's name: *a spokesman for Mr Lee*."""
    start, end = statement.speaker_start, statement.speaker_end
    if start is None or end is None:
        return False
    described = passage.slice(start, max(end, statement.cue_start or end))
    return name_key(name).last in {name_key(word).last for word in described.split()}
