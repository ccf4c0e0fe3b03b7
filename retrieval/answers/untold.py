"""What a question asks for that a sentence leaves untold, however many of its words it holds.

A sentence that names everybody a question names may tell something else of them: whoever asks when Lind was born has
no answer in where she died. So what is asked about the names, the number asked for, and who acts must be told.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import Final

from retrieval.answers.signs import tells_age, tells_lifetime
from retrieval.questions.kinds import Kind
from retrieval.questions.parts import AUXILIARY
from retrieval.questions.question import Question
from retrieval.text import kin
from retrieval.text.terms import terms

_ASKS = re.compile(
    rf"(?:^|[.?!,;:] )(?:{AUXILIARY}|(?:[\w’'-]+ ){{0,2}}?(?:who|whom|whose|what|which|when|where|why|how))\b",
    re.IGNORECASE,
)
"""How a question begins; a topic (*policy toward Norway*) has no matter apart from its other words."""

_NUMBERED: Final[frozenset[Kind]] = frozenset({"count", "amount", "age"})
"""Kinds of thing that only a number tells."""

_BY_ANY_WORD: Final = frozenset(terms("people person time"))
"""What numbers count without naming it: *14,000 died*, *twice*."""

_LIFE: Final = frozenset(terms("born birth die died death"))
"""What two years in brackets tell: *Ann Lind (1901–1990)*."""


def untold(
    question: Question,
    text: str,
    words: frozenset[str],
    signs: Collection[str],
    near: frozenset[str],
    theirs: bool,
) -> float:
    """1 where a sentence leaves untold what the question asks for, else 0.

    `words` are the sentence's terms and those of what its speaker is called, `signs` the signs of what is asked for
    that it has (`signs.signs`), `near` the question's terms in its passage and title. `theirs` tells that it is a
    statement of whom the question asks for one.
    """
    if not _ASKS.search(question.text):
        return 0.0
    if question.doer and question.doer.isdisjoint(words | near):
        return 1.0
    if not signs and (question.kind in _NUMBERED or (question.kind == "duration" and "how" in question.terms)):
        return 1.0
    if question.kind == "age" and not tells_age(text):
        return 1.0
    families = kin.prefixes(words)
    if question.kind == "count" and not all(_is_told(term, words, families) for term in _counted(question)):
        return 1.0
    if theirs or not (question.names or question.speech):
        return 0.0
    matter = _matter(question)
    if not (matter or question.speech) or any(_is_told(term, words, families) for term in matter):
        return 0.0
    return float(_LIFE.isdisjoint(matter) or not tells_lifetime(text))


def _counted(question: Question) -> frozenset[str]:
    """The terms without which a number counts something else."""
    return question.counted - question.names if _BY_ANY_WORD.isdisjoint(question.counted) else frozenset()


def _matter(question: Question) -> frozenset[str]:
    """The terms that tell what is asked about a question's names; a number may be part of one."""
    aside = question.names | question.dated | question.asking
    return frozenset(term for term in question.carrying if term not in aside and not term.isdigit())


def _is_told(term: str, words: frozenset[str], families: frozenset[str]) -> bool:
    return term in words or kin.kinship(term, words, families) > 0
