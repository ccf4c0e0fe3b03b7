"""Pronouns and words like them, and sentences that begin with one and so need the sentence before."""

from __future__ import annotations

import re

_PRONOUNS = """
    i he she it we you they who him her them us me my his hers its our their that this those
"""
PRONOUNS = frozenset(_PRONOUNS.split())

_STAND_FOR_ANOTHER = frozenset({"the latter", "the former", "the two", "both", "others", "many", "some", "most"})

_PRONOUN_FIRST = re.compile(
    r"[^\w]{0,3}(?:(?:but|and|yet|so|then) )?(?:he|she|it|they|this|that|these|those|his|her|its|their|both)\b",
    re.IGNORECASE,
)


def is_pronoun(words: str) -> bool:
    """Whether a mention is a pronoun, or a phrase like *the latter* that stands for somebody named elsewhere."""
    folded = words.casefold()
    return folded in PRONOUNS or folded in _STAND_FOR_ANOTHER


def refers_back(text: str, start: int = 0) -> bool:
    """Whether the sentence at `start` opens with a pronoun, perhaps behind a quotation mark or a *but*."""
    return _PRONOUN_FIRST.match(text, start) is not None
