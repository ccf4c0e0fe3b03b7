"""Letters of Latin alphabets that carry no accent to take away, and are as often written plainly: *Yıldırım*."""

from __future__ import annotations

_PLAIN = str.maketrans({"ı": "i", "ł": "l", "ø": "o", "đ": "d", "ð": "d", "ħ": "h", "æ": "ae", "œ": "oe", "þ": "th"})


def plainly(folded: str) -> str:
    """A word in small letters with plain ones in place of such."""
    return folded.translate(_PLAIN)
