"""Letters like *ı* and *ł*, which Unicode does not split into a plain letter and an accent: *Yıldırım*, *Wałęsa*."""

from __future__ import annotations

_PLAIN = str.maketrans({"ı": "i", "ł": "l", "ø": "o", "đ": "d", "ð": "d", "ħ": "h", "æ": "ae", "œ": "oe", "þ": "th"})


def plainly(folded: str) -> str:
    """A lower-case word with such letters replaced by the plain ones that people write for them."""
    return folded.translate(_PLAIN)
