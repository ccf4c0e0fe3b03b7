"""Sentences that can only be understood with the one before them."""

from __future__ import annotations

import re

_PRONOUN_FIRST = re.compile(
    r"[^\w]{0,3}(?:(?:but|and|yet|so|then) )?(?:he|she|it|they|this|that|these|those|his|her|its|their|both)\b",
    re.IGNORECASE,
)


def refers_back(text: str, start: int = 0) -> bool:
    """Whether the sentence that begins at `start` begins with a pronoun, after an opening mark or a *but*."""
    return _PRONOUN_FIRST.match(text, start) is not None
