"""The possessive ending of a word: *’s*, *’*."""

from __future__ import annotations

import re

_ENDING = re.compile(r"['’]s?$")


def bare(word: str) -> str:
    """A word without its possessive ending: *Biden’s*, *the ministers’*."""
    return _ENDING.sub("", word)
