"""Finds out who *the mayor* or *the Norwegian prime minister* is: whom the archive calls so beside their words."""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import lru_cache

from retrieval.attribution.offices import Office, has, in_any_words, office
from retrieval.attribution.titles import TITLES
from retrieval.engines.protocol import Engine
from retrieval.model import Filters, Statement
from retrieval.questions.question import FUNCTION_WORDS
from retrieval.quotes.identity import is_description, speakers
from retrieval.text.lazy import lazy_pattern
from retrieval.text.terms import terms

MOST = 5
"""People who are told, if several are called the same: *the president*."""

_PASSAGES = 200  # that have a word of the description, in which somebody who is called so may speak
_LONGEST = 100  # characters of a description
_ARTICLE = lazy_pattern(r"(?:the|an?|our|their) ", re.IGNORECASE)
_TAIL = lazy_pattern(r" (?:of|for|at|in|on|to|from|with|who|that)\b.*$|,.*$", re.IGNORECASE)
"""What stands behind the noun of a description: *mayor **of Port Ellary***."""
_VICE = lazy_pattern(r"\b(vice)-", re.IGNORECASE)  # the hyphen is as often left out


def holders(description: str, engine: Engine, filters: Filters) -> tuple[str, ...]:
    """The names of the speakers whom the archive calls so, those with most statements first; at most MOST.

    Those without a name (*the mayor*) come last. No vice president is *the president*, and no *judge’s lawyer* a judge.
    Empty for what is no description: *Lavrov*, *the Kremlin*.
    """
    if len(description) > _LONGEST or not _describes(description):
        return ()
    asked = {_office(description), _office(_of_one(description))}
    hits = engine.search(sorted({*terms(description)} - FUNCTION_WORDS), _PASSAGES, filters)
    named = [
        (statement.by, hit.source.file)
        for hit in hits
        for statement in hit.passage.statements
        if statement.by and _is_called(statement, asked)
    ]
    by_name = sorted(speakers(named), key=lambda speaker: is_description(speaker.name))
    return tuple(speaker.name for speaker in by_name[:MOST])


def _describes(words: str) -> bool:
    """Whether words describe somebody: they end with a title, or begin with an article and are no name."""
    if _of_one(_TAIL.sub("", words)).rpartition(" ")[2].casefold() in TITLES:
        return True
    article = _ARTICLE.match(words)
    return article is not None and is_description(words[article.end() :])


def _of_one(description: str) -> str:
    """A description of several as one of them is called: *experts* are whoever is an *expert*."""
    words = ((word, word.removesuffix("s")) for word in description.split())
    return " ".join(one if one.casefold() in TITLES else word for word, one in words)


def _is_called(statement: Statement, asked: Collection[Office]) -> bool:
    """Whether a text calls the speaker of a statement by one of the offices."""
    called = [_office(words) for words in (statement.role, statement.speaker) if words]
    return any(has(held, wanted) for held in called for wanted in asked)


@lru_cache(maxsize=4096)
def _office(words: str) -> Office:
    return in_any_words(office(_VICE.sub(r"\1 ", words)))
