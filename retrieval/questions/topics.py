"""Tells a topic, which many sentences are about, from a question, which one of them answers."""

from __future__ import annotations

import re

from retrieval.questions.parts import AUXILIARY
from retrieval.text.lazy import lazy_pattern

_OPENING = r"\W{0,3}(?:(?:so|and|but|then|well|ok|okay|please|hi|hello|hey|sorry),? ){0,3}"
_ASKS = lazy_pattern(
    rf"(?:^{_OPENING}|[.!;:] )(?:(?:about|around|at|by|for|from|in|of|on|to|with) )?"
    rf"(?:{AUXILIARY}|who|whom|whose|what|which|when|where|why|how)(?:[’']?s)?\b"
    rf"|^{_OPENING}(?:tell|show|give|find) (?:me|us)\b|[?？]",
    re.IGNORECASE,
)
"""The beginning or end of a question; *who* inside *the king who signed* is neither."""


def is_topic(text: str) -> bool:
    """Whether a text asks no question: *policy toward Norway*."""
    return not _ASKS.search(text)
