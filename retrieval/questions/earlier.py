"""Reads the question before as the next one goes on from it: what it asked first, and of which words who said them."""

from __future__ import annotations

import re

from retrieval.questions import parts
from retrieval.text.lazy import lazy_pattern
from retrieval.text.pronouns import is_pronoun
from retrieval.text.wordings import ASSERTED, CHECKING, OPENING, QUOTED, SAID, SAYING, TRUE, UNQUOTED

_PUT_BEFORE = lazy_pattern(
    r"(?:(?:[a-z]{2,5} )?(?:whom?|how \w+|(?:what|which) \w+)|[\w ]{3,20} was that): (?=\w)", re.IGNORECASE
)
"""What `_bare` has put before an earlier question (*how many: …*); the next bare question word replaces it."""

_WHO_SAID = lazy_pattern(  # not: who announced the strike, which asks for a deed
    r"who(?: has| first| else)? (?!denied\b)"
    rf"(?:(?:said|says?)\b[:,]?(?: that\b)?|{ASSERTED}\b(?:[:,]? that\b|[:,]?(?= [“\"„«])))"
    r" (?!(?:what|anything|something|nothing|so|it|about|on|of|to)\b)"
    rf"(?P<words>{UNQUOTED}+|{QUOTED})$",
    re.IGNORECASE,
)
_INTRODUCED = rf"(?:{SAYING}|{SAID}|{ASSERTED}|{CHECKING}|{TRUE}|call(?:ed)?|describe[ds]?|quote|told)"
_CREDITED = rf"(?:(?:[—–(,-]|(?:by|is|was|{ASSERTED})\b){UNQUOTED}{{0,80}}|{UNQUOTED}{{2,60}} {ASSERTED})"
_QUOTES = lazy_pattern(
    rf"(?!(?:wh[a-z]{{1,3}}|how)\b)(?:{UNQUOTED}{{0,80}}(?:\b{_INTRODUCED}\b{UNQUOTED}{{0,60}}|: ?))?"
    rf"(?P<words>{QUOTED})(?:\W{{0,3}}{_CREDITED})?$",
    re.IGNORECASE,
)
"""A message about a quotation: *did Lee say “never”*, *“never” — Lee*; not *is the “Nord Stream” pipeline shut*."""

_SOMEBODY_SAID = lazy_pattern(rf"(?:when|where|why|how) did somebody say (?P<words>{QUOTED})$", re.IGNORECASE)
"""What `_words_said` has made of *who said …*."""


def first_asked(question: str) -> str:
    """A question without what a follow-up has put before it: *who won* of *when was that: who won*.

    Whether words were said by somebody who isn't named asks who said them.
    """
    before = _PUT_BEFORE.sub("", question)
    match = _SOMEBODY_SAID.match(before)
    quoted = None if match else _QUOTES.match(before)
    if quoted and _names_nobody(f"{before[: quoted.start('words')]}…{before[quoted.end('words') :]}"):
        match = quoted
    return f"who said {match['words']}" if match else before


def _names_nobody(question: str) -> bool:
    subject = parts.subject(question)
    return not parts.names(question) and (subject is None or is_pronoun(subject.text))


def words_said(question: str) -> str | None:
    """The words that a question asks who said, or whether somebody did; None for any other question.

    *Who said **no minor incursions***, *did he say “**no minor incursions**”*.
    """
    match = _WHO_SAID.match(question) or _QUOTES.match(question)
    if match is None:
        return None
    words: str = match["words"]
    return words[1:-1] if words[0] in OPENING else words
