"""Tells the questions of a message that asks several, one after the other."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.routing import ASKING, LONGEST
from retrieval import plain_question, undecorated, without_courtesy, wordings

_QUESTION_END = re.compile(r"(?<=\?)\s+")
_AND_ASKED = re.compile(
    r",? (?:and|&) (?=(?:who|what|when|where|why|how(?: \w{2,12})?)"
    r" (?:is|are|was|were|do|does|did|has|have|had|will)\b)",
    re.IGNORECASE,
)
"""Between two questions that *and* joins: *how old is he **and** when does he start*."""

_ASKED_INSIDE = re.compile(
    r"\b(?:between|about|of|on|know|knows|knew|say|said|told|tell|ask|asked|explain|explained)"
    r" (?:who|what|when|where|why|how)\b",
    re.IGNORECASE,
)
"""In a question that goes on behind *and*: *what did he say about **who** was there and when it was*."""

_IS_IT = re.compile(rf"(?:is|was) (?:that|this|it) (?:really )?{wordings.TRUE}\?", re.IGNORECASE)  # of the next one
_ALL_MARKS = frozenset('"“”„«»>')


def questions(text: str) -> list[str]:
    """The questions of a message that asks several, one after the other; else the message alone."""
    asked = without_courtesy(undecorated(" ".join(text[:LONGEST].split())))
    pieces = [
        piece
        for piece in map(undecorated, _apart(asked))
        if (len(piece.split()) > 1 or _asks(piece)) and not _IS_IT.match(piece)
    ]
    if len(pieces) < 2 or not _ALL_MARKS.isdisjoint(text):
        return [text]
    return pieces if all(piece.endswith("?") or _asks(piece) for piece in pieces) else [text]


def _apart(asked: str) -> Iterator[str]:
    """The sentences of a message, those that ask two things one after the other in two."""
    for sentence in _QUESTION_END.split(asked):
        first, *second = _AND_ASKED.split(sentence, maxsplit=1)
        several = _asks(first) and len(first.split()) > 1 and not _ASKED_INSIDE.search(sentence)
        yield from (first, *second) if several else (sentence,)


def _asks(piece: str) -> bool:
    """Whether a piece of a message begins as a question does; its small words are spelt when it is answered."""
    return ASKING.match(plain_question(piece)) is not None
