"""Looks for something else if a person has no statement on a topic: an answer to *what did they say about it*."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from retrieval.answers.answer import answer
from retrieval.engines.protocol import Engine
from retrieval.model import Filters
from retrieval.questions.speech import what_said
from retrieval.questions.when import time_apart
from retrieval.quotes.outlets import is_outlet
from retrieval.results import Otherwise, Quote
from retrieval.text.lazy import lazy_pattern
from retrieval.text.terms import terms

TELLING: Final = ("kin", "titled", "beside", "farther")
"""The signals that a sentence speaks of something for which it has no word itself."""

_KIN: Final = TELLING[0]
_PASSAGES, _QUOTES = 60, 30  # on a topic, among which an outlet's are looked for
_WORD = lazy_pattern(r"\w+")
_ARTICLE = lazy_pattern(r"(?:the|an?) ", re.IGNORECASE)


def otherwise(
    name: str, about: str | None, k: int, engine: Engine, filters: Filters, *, threshold: float
) -> Otherwise | None:
    """Quotes that answer the question what somebody said, about a topic if one is given; they tell of both.

    If the first quote is the person's own, only the person's quotes are given. None if the best answer doesn't tell of
    the person, unless the name is an outlet's: then its articles' quotes on the topic.
    """
    answered = answer(what_said(name, about), k, engine, filters, threshold=threshold, explain=True)
    topic, _ = time_apart(about or "")
    told = [quote for quote in answered.quotes if _tells_of(quote, name, topic)]
    if not told or told[0] != answered.quotes[0]:
        return _by_outlet(name, about, k, engine, filters, threshold) if about else None
    theirs = [quote for quote in told if _is_theirs(quote, name)]
    is_theirs = theirs[:1] == told[:1]
    quotes = tuple(replace(quote, signals=(), chosen=None) for quote in (theirs if is_theirs else told))
    return Otherwise(replace(answered, quotes=quotes, signals=(), threshold=None, unmentioned=()), is_theirs)


def _by_outlet(name: str, about: str, k: int, engine: Engine, filters: Filters, threshold: float) -> Otherwise | None:
    """The quotes on a topic from articles of an outlet, if the name is one's: *what does the BBC say about gas*."""
    if not any(is_outlet(name, hit.source.outlet) for hit in engine.search(terms(about), _PASSAGES, filters)):
        return None  # soon told of most names
    answered = answer(about, _QUOTES, engine, filters, threshold=threshold, explain=False)
    quotes = tuple(quote for quote in answered.quotes if is_outlet(name, quote.outlet))[:k]
    return Otherwise(replace(answered, quotes=quotes), theirs=False) if quotes else None


def _tells_of(quote: Quote, name: str, topic: str) -> bool:
    """Whether a quote mentions the person or is theirs, and tells of the topic if there is one.

    It tells of the topic by one of its words, by a kindred word, or by the text above or beside it.
    """
    signals = {signal.name for signal in quote.signals if signal.value}
    if topic:
        matched = {
            word for start, end in quote.matches for word in _words(quote.text[start - quote.start : end - quote.start])
        }
        if not (matched.difference(_words(name)) or signals.intersection(TELLING)):
            return False
    return _surname(name) in _words(quote.text) or (
        _is_theirs(quote, name) and bool(topic or quote.matches or _KIN in signals)
    )


def _is_theirs(quote: Quote, name: str) -> bool:
    """Whether a quote's speaker is the person, by name or by what the source calls the speaker (*the judge*)."""
    speaker, role = _words(quote.speaker or ""), _words(quote.role or "")
    if _surname(name) in speaker:
        return True
    article = _ARTICLE.match(name)
    called = _words(name[article.end() :]) if article else []
    return bool(called) and {*speaker, *role}.issuperset(called)


def _surname(name: str) -> str:
    return (_words(name) or [name])[-1]


def _words(text: str) -> list[str]:
    return _WORD.findall(text.casefold())
