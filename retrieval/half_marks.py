"""Removes a quotation mark at a quote's edge, as of `“We leave at dawn.`, whose counterpart is outside the quote."""

from __future__ import annotations

import re
from typing import Final

_PAIRS: Final = {"“": "”", "«": "»", "„": "“", '"': '"', "‘": "’", "'": "'"}
_OPENERS = {closer: opener for opener, closer in _PAIRS.items() if opener != "„"}
_CLOSES = re.compile(r"(?<=[\w.,!?…])['’](?!\w)")  # a single mark that may close a quotation
_OPENS = re.compile(r"(?<![\w.,!?…])['‘](?=\w)")
_ELIDED = re.compile(r"['’](?:\d|em\b|til\b|tis\b|twas\b|cause\b|round\b|n['’])", re.IGNORECASE)
_ENDS = ".,!?…"  # a single mark behind one of these closes a quotation, and is no apostrophe


def whole(text: str, start: int, end: int) -> tuple[int, int]:
    """`start:end` without a quotation mark at either edge that has no counterpart in between."""
    first, last = start, end
    if last - first > 2 and _is_open(text, first, last):
        first += 1
    if last - first > 2 and _is_shut(text, first, last):
        last -= 1
    return first, last


def _is_open(text: str, start: int, end: int) -> bool:
    """Whether a quotation opens at `start` and does not close before `end`."""
    mark = text[start]
    if mark not in _PAIRS or _ELIDED.match(text, start):
        return False
    if mark in "'‘":
        return _CLOSES.search(text, start + 1, end) is None
    return text.find(_PAIRS[mark], start + 1, end) < 0


def _is_shut(text: str, start: int, end: int) -> bool:
    """Whether a quotation closes right before `end` that did not open at `start` or later."""
    mark = text[end - 1]
    if mark not in _OPENERS:
        return False
    if mark in "'’":
        return text[end - 2] in _ENDS and _OPENS.search(text, start, end - 1) is None
    return text.find(_OPENERS[mark], start, end - 1) < 0 and not _is_inch(text, start, end)


def _is_inch(text: str, start: int, end: int) -> bool:
    """Whether the mark right before `end` means inches: behind a number (*12"*), with no quotation open in its line."""
    mark, line = text[end - 1], text.rfind("\n", 0, start) + 1
    opened, closed = (text.count(each, line, start) for each in (_OPENERS[mark], mark))
    is_open = opened % 2 == 1 if mark == _OPENERS[mark] else opened > closed
    return text[end - 2].isdigit() and not is_open
