"""Finds out who *the mayor* or *the Norwegian prime minister* is: whom the archive calls so beside their words."""

from __future__ import annotations

import re
from functools import lru_cache

from retrieval.attribution.titles import TITLES
from retrieval.engines.protocol import Engine
from retrieval.model import Filters, Statement
from retrieval.questions.question import FUNCTION_WORDS
from retrieval.quotes.identity import is_description, speakers
from retrieval.text.demonyms import COUNTRY_OF
from retrieval.text.lazy import lazy_pattern
from retrieval.text.possessives import bare
from retrieval.text.terms import terms

MOST = 5
"""People who are told, if several are called the same: *the president*."""

_PASSAGES = 200  # that have a word of the description, in which somebody who is called so may speak
_LONGEST = 100  # characters of a description
_ARTICLE = lazy_pattern(r"(?:the|an?|our|their) ", re.IGNORECASE)
_TAIL = lazy_pattern(r" (?:of|for|at|in|on|to|from|with|who|that)\b.*$|,.*$", re.IGNORECASE)
"""What stands behind the noun of a description: *mayor **of Port Ellary***."""
_OF_ANOTHER = frozenset(terms("vice deputy assistant former"))
"""Words that make an office another one."""


def holders(description: str, engine: Engine, filters: Filters) -> tuple[str, ...]:
    """The full names of the speakers whom the archive calls so, those with most statements first; at most MOST.

    Empty for what is no description: *Lavrov*, *the Kremlin*.
    """
    if len(description) > _LONGEST or not _describes(description):
        return ()
    asked = _words(description)
    hits = engine.search(sorted(asked), _PASSAGES, filters)
    named = [
        (statement.by, hit.source.file)
        for hit in hits
        for statement in hit.passage.statements
        if statement.by and any(_is_so_called(description, each) for each in _called(statement))
    ]
    return tuple(speaker.name for speaker in speakers(named)[:MOST])


def _describes(words: str) -> bool:
    """Whether words describe somebody: they end with a title, or begin with an article and are no name."""
    if _head(words).rpartition(" ")[2].casefold() in TITLES:
        return True
    article = _ARTICLE.match(words)
    return article is not None and is_description(words[article.end() :])


def _called(statement: Statement) -> list[str]:
    """What a text calls the speaker of a statement."""
    return [words for words in (statement.role, statement.speaker) if words]


def _is_so_called(description: str, called: str) -> bool:
    """Whether words for somebody hold a description, as the same office: no vice president is *the president*.

    Its noun must be theirs: *the judge* isn't *the judge's lawyer*.
    """
    asked, held = _words(description), _words(called)
    return _noun(description) == _noun(called) and asked <= held and not (held - asked) & _OF_ANOTHER


def _head(words: str) -> str:
    return _TAIL.sub("", words)


@lru_cache(maxsize=4096)
def _noun(words: str) -> list[str]:
    """The term of a description's noun; none where it has no words."""
    return terms(_head(words))[-1:]


@lru_cache(maxsize=4096)
def _words(text: str) -> frozenset[str]:
    """The terms of a description; whoever is Norwegian is of Norway."""
    words = (COUNTRY_OF.get(bare(word), bare(word)) for word in text.split())
    return frozenset(terms(" ".join(words))) - FUNCTION_WORDS
