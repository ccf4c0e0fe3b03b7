"""Writes out the small words of a question that people type short or wrong in chat: *whats*, *hwo many*, *what r*."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from retrieval.questions.parts import AUXILIARY
from retrieval.text.lazy import lazy_pattern
from retrieval.text.wordings import ASSERTED

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
_BEFORE = r"(?P<before>(?:(?:and|so|but|ok|okay)[, ]+)?)"
_FIRST = lazy_pattern(rf"{_BEFORE}(?P<word>[a-z']+)(?= (?P<next>\w+))", re.IGNORECASE)
_NAMED = lazy_pattern(rf" (?:[A-Z]|{ASSERTED}\b)")  # behind a name: Wen Jiabao, Wen said
_CONTRACTED = lazy_pattern(
    rf"{_BEFORE}(?P<word>(?!(?-i:WHO))who|what|where|when|how|why)s (?=(?P<next>\w+))", re.IGNORECASE
)
_MANY = lazy_pattern(r"(?<=\bhow )(?:mny|mani|meny|manny|amny|maney)\b", re.IGNORECASE)
_NOUN = (
    rf"(?:what|which|how)(?: (?!{AUXILIARY}\b)[a-z’'-]{{1,20}}){{0,2}} [a-z’'-]{{0,20}}(?:s|people|men|women|children)"
)
_ARE = lazy_pattern(  # R and U may be names: what did r kelly say, when did u thant resign
    rf"(?P<before>(?i:who|what|where|when|why|how|{_NOUN})) r(?= [a-z])"
)
_DID = lazy_pattern(
    r"(?:what|when|where|why|how) (?=(?:he|she|they) (?:come|die|do|go|leave|live|mean|meet|say|think|want|win)\b)",
    re.IGNORECASE,
)
"""A question whose *did* is left out: *what she say*."""

_SHORT: Final = {"abt": "about", "ppl": "people"}
_SHORTENED = lazy_pattern(rf"(?<= )(?:{'|'.join(_SHORT)})(?= |$)")
_YOU = lazy_pattern(r"\bu(?= (?:know|think|have|got|find|see|mean|say|tell|remember|guys)\b)")


def spelt_out(question: str, is_written: Callable[[str], bool] = lambda _: False) -> str:
    """The question with these words as they are spelt; only where they ask, since elsewhere they may be names.

    `is_written` tells whether the archive has words side by side, so that they are what they look like: *wat tyler*,
    and *whatsapp* though somebody typed *whats app*.
    """
    contracted = _CONTRACTED.match(question)
    if contracted and is_written(f"{contracted['word']}s{contracted['next']}"):
        return f"{question[: contracted.end() - 1]}{question[contracted.end() :]}"
    if contracted:
        question = f"{contracted['before']}{contracted['word']} is {question[contracted.end() :]}"
    first = _FIRST.match(question)
    meant = _MEANT.get(first["word"].casefold()) if first else None
    is_name = first and first["word"][0].isupper() and meant != "who" and _NAMED.match(question, first.end())
    if first and meant and not is_name and not is_written(f"{first['word']} {first['next']}"):
        meant = meant.capitalize() if first["word"][0].isupper() else meant
        question = f"{first['before']}{meant}{question[first.end() :]}"
    if question.partition(" ")[0].casefold() not in _ASKING:
        return question
    are = _ARE.match(question := _MANY.sub("many", question))
    if are:
        question = f"{are['before']} are{question[are.end() :]}"
    if did := _DID.match(question):
        question = f"{did.group()}did {question[did.end() :]}"
    return _SHORTENED.sub(lambda match: _SHORT[match.group()], _YOU.sub("you", question))
