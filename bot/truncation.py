"""Cuts a text that is too long for its place, and marks the cut. Quotes are never cut: they are shown whole."""

from __future__ import annotations

from collections.abc import Callable

CUT = "[…]"
"""The mark of words left out; it never stands inside quotation marks."""


def beginning(text: str, limit: int, measure: Callable[[str], int] = len) -> str:
    """The text, or the longest beginning of it whose measure, with the mark of a cut behind it, is at most `limit`.

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
