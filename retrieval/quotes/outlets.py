"""Whether a name is that of an article's outlet, as people shorten it."""

from __future__ import annotations

import re

from retrieval.text.lazy import lazy_pattern

_ARTICLE = lazy_pattern(r"(?:the|an?) ", re.IGNORECASE)
_PUBLISHER = lazy_pattern(r"(?: (?:news|online|english|website))+$")  # beside an outlet's name it tells nothing


def is_outlet(name: str, outlet: str | None) -> bool:
    """Whether a name means the outlet: *the BBC* is BBC News. Never of an article whose outlet isn't known."""
    short = _short(outlet or "")
    return bool(short) and _short(name) == short


def _short(name: str) -> str:
    bare = " ".join(name.casefold().split())
    article = _ARTICLE.match(bare)
    return _PUBLISHER.sub("", bare[article.end() :] if article else bare)
