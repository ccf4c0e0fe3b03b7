"""Whether a sentence tells that something was done, and not who did it: *the ferry was built in 1994*."""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import Final

from retrieval.text.lazy import lazy_pattern
from retrieval.text.terms import located_terms

_BY: Final = lazy_pattern(r"\b(?:by|from|of whom)\b", re.IGNORECASE)
_PASSIVE: Final = lazy_pattern(
    r"(?<!\bhe)(?<!\bit)(?<!\bshe)(?<!\bthey) (?:was|were|is|are|be|been|being|got)(?:n[’']t)? "
    r"(?:(?:not|never|also|once|twice|first|last|then|only|[a-z]+ly) )?$",
    re.IGNORECASE,
)
"""Before a verb that tells what is done to something; of somebody not named before it may be new."""

_SET_OFF: Final = lazy_pattern(r"[a-z\d”’)], $")
_GOES_ON: Final = lazy_pattern(
    r"(?: (?:up|off|out|down|in|at|on|for|to|between|during|over|after|before|under|as|with|only|last|earlier|almost"
    r"|nearly|more|some|around|about|\d{4})\b|[,.;:)]|$)",
    re.IGNORECASE,
)
"""Behind a participle between commas: *the ferry, **built** in 1994, …*."""


def is_agentless(text: str, doing: Collection[str]) -> bool:
    """Whether a text has a verb, by the terms of its forms, and each time tells only what it is done to."""
    found = [word for word in located_terms(text) if word.term in doing]
    return bool(found) and not _BY.search(text) and all(_is_done(text, word.start, word.end) for word in found)


def _is_done(text: str, start: int, end: int) -> bool:
    before = text[max(0, start - 30) : start]
    return bool(_PASSIVE.search(before) or (_SET_OFF.search(before) and _GOES_ON.match(text, end)))
