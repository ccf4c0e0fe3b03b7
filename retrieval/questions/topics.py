"""Whether what is asked is a topic, which many sentences are about, rather than a question that one of them answers."""

from __future__ import annotations

import re

from retrieval.questions.parts import AUXILIARY

_ASKS = re.compile(
    rf"(?:^|[.!;:] )(?:(?:at|by|for|from|in|of|on|to|with) )?"
    rf"(?:{AUXILIARY}|who|whom|whose|what|which|when|where|why|how)\b|\?",
    re.IGNORECASE,
)
"""How a question begins or ends; *the king who signed* asks nothing."""


def is_topic(text: str) -> bool:
    """Whether it asks no question, as *policy toward Norway* doesn't."""
    return not _ASKS.search(text)
