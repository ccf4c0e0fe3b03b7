"""Tells the questions of a message that asks several, one after the other."""

from __future__ import annotations

import re

from bot.routing import ASKING, LONGEST
from retrieval import plain_question, undecorated, without_courtesy, wordings

_QUESTION_END = re.compile(r"(?<=\?)\s+")
_IS_IT = re.compile(rf"(?:is|was) (?:that|this|it) (?:really )?{wordings.TRUE}\?", re.IGNORECASE)  # of the next one
_ALL_MARKS = frozenset('"“”„«»>')


def questions(text: str) -> list[str]:
    """The questions of a message that asks several, one after the other; else the message alone."""
    asked = without_courtesy(undecorated(" ".join(text[:LONGEST].split())))
    pieces = [
        piece
        for piece in map(undecorated, _QUESTION_END.split(asked))
        if (len(piece.split()) > 1 or _asks(piece)) and not _IS_IT.match(piece)
    ]
    if len(pieces) < 2 or not _ALL_MARKS.isdisjoint(text):
        return [text]
    return pieces if all(piece.endswith("?") or _asks(piece) for piece in pieces) else [text]


def _asks(piece: str) -> bool:
    """Whether a piece of a message begins as a question does; its small words are spelt when it is answered."""
    return ASKING.match(plain_question(piece)) is not None
