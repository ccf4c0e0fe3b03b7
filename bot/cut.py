"""What is too long for its place, its beginning kept and the cut shown. Not for quotes, which are shown whole."""

from __future__ import annotations

from collections.abc import Callable

CUT = "[…]"
"""What stands where words were left out, outside any quotation marks."""


def beginning(text: str, limit: int, measure: Callable[[str], int] = len) -> str:
    """The text, or as much of its beginning as measures at most `limit` with the mark of a cut behind it.

    `measure` must be additive: the measure of a string is the sum over its characters.
    """
    if measure(text) <= limit:
        return text
    room = limit - measure(f" {CUT}")
    for position, character in enumerate(text):
        room -= measure(character)
        if room < 0:
            return f"{text[:position].rstrip()} {CUT}"
    return text
