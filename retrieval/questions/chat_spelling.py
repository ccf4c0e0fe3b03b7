"""Writes out the small words of a question that people type short or wrong in chat: *whats*, *hwo many*, *what r*."""

from __future__ import annotations

import re
from typing import Final

from retrieval.text.lazy import lazy_pattern

_ASKING: Final = {
    "what": "wat wht waht whta wath wgat whst",
    "who": "woh whoo",
    "when": "wen whn wehn whne hwen",
    "where": "wher whre wehre whree",
    "which": "wich whcih wihch whihc",
    "why": "wy whyy wyh",
    "how": "hwo hw hoow",
}
_MEANT: Final = {slip: word for word, slips in _ASKING.items() for slip in slips.split()}
_FIRST = lazy_pattern(r"(?P<before>(?:(?:and|so|but|ok|okay)[, ]+)?)(?P<word>[a-z']+)(?= \w)", re.IGNORECASE)
_CONTRACTED = lazy_pattern(
    r"(?P<before>(?:(?:and|so|but|ok|okay)[, ]+)?)(?P<word>who|what|where|when|how|why)s (?=\w)", re.IGNORECASE
)
_MANY = lazy_pattern(r"(?<=\bhow )(?:mny|mani|meny|manny|amny|maney)\b", re.IGNORECASE)
_LETTER = lazy_pattern(r"(?<=[a-z] )(?P<letter>[ru])(?= [a-z])")  # in small letters: R and U may be names
_LETTERS: Final = {"r": "are", "u": "you"}


def spelt_out(question: str) -> str:
    """The question with these words as they are spelt; only where they ask, since elsewhere they may be names."""
    contracted = _CONTRACTED.match(question)
    if contracted:
        question = f"{contracted['before']}{contracted['word']} is {question[contracted.end() :]}"
    first = _FIRST.match(question)
    meant = _MEANT.get(first["word"].casefold()) if first else None
    if first and meant:
        meant = meant.capitalize() if first["word"][0].isupper() else meant
        question = f"{first['before']}{meant}{question[first.end() :]}"
    if question.partition(" ")[0].casefold() not in _ASKING:
        return question
    return _LETTER.sub(lambda match: _LETTERS[match["letter"]], _MANY.sub("many", question))
