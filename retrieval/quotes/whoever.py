"""Finds out who *whoever did it* is: *what did she say?* after *who opened the bridge?* asks for its answer's words."""

from __future__ import annotations

import re
from typing import Final

from retrieval.answers.answer import answer
from retrieval.attribution.names import Gender, gender_of, same_person
from retrieval.engines.protocol import NO_FILTERS, Engine
from retrieval.questions import parts
from retrieval.questions.earlier import words_said
from retrieval.quotes import statements
from retrieval.quotes.named import is_speaker
from retrieval.text.lazy import lazy_pattern

_DESCRIBED = lazy_pattern(r"(?:an?|the) ", re.IGNORECASE)
_SURE = 0.5
"""The least confidence of an answer that is taken for what somebody meant."""

_OTHER: Final[dict[Gender | None, Gender]] = {"he": "she", "she": "he"}
_HE, _SHE = lazy_pattern(r"\b(?:he|him|his)\b", re.IGNORECASE), lazy_pattern(r"\b(?:she|hers?)\b", re.IGNORECASE)


def with_name(whole: str, asked: str, before: str, engine: Engine) -> str:
    """A question that was made `whole` after the one `before`, with the name of whoever did what that one asks.

    It is returned unchanged if that isn't known for sure. `asked` is the question as it was typed, with its pronoun.
    """
    doer = f"whoever {before.partition(' ')[2]}"
    if doer not in whole:
        return whole
    words = words_said(before)
    name = _speaker(words, asked, engine) if words else _doer(asked, before, engine)
    return whole.replace(doer, name) if name else whole


def _speaker(words: str, asked: str, engine: Engine) -> str | None:
    """Who said some words; None if several did whom the pronoun may mean, or only somebody without a name."""
    found = statements.holding(words, 1, engine, NO_FILTERS).statements
    said = [quote.speaker for quote in found[0].quotes if quote.speaker] if found else []
    gender = _gender(asked)
    said = [name for name in said if gender is None or gender_of(tuple(name.split())) in (None, gender)]
    alone = said and all(same_person(said[0], name) for name in said)
    return said[0] if alone and not _DESCRIBED.match(said[0]) else None


def _gender(asked: str) -> Gender | None:
    return "she" if _SHE.search(asked) else "he" if _HE.search(asked) else None


def _doer(asked: str, before: str, engine: Engine) -> str | None:
    """Whom the answer to a question names besides those in the question; None if it names nobody or several.

    Only speakers of the archive count, since other names may be those of places or things.
    """
    found = answer(f"{before}?", 1, engine, NO_FILTERS, threshold=_SURE, explain=False)
    other = _OTHER.get(_gender(asked))
    told = {word.casefold() for word in before.split()}
    names = {
        name.text
        for quote in found.quotes
        for name in parts.names(quote.text)
        if name.bearer not in ("organisation", other)
        and not parts.is_of_place(name)
        and told.isdisjoint(name.text.casefold().split())
        and is_speaker(name.text, engine)
    }
    return names.pop() if len(names) == 1 else None
