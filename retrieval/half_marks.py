"""A quote's edges without a quotation mark whose other half lies outside it: `“We leave at dawn.` of two sentences."""

from __future__ import annotations

import re
from typing import Final

_PAIRS: Final = {"“": "”", "«": "»", "„": "“", '"': '"', "‘": "’", "'": "'"}
_OPENERS = {closer: opener for opener, closer in _PAIRS.items() if opener != "„"}
_CLOSES = re.compile(r"(?<=[\w.,!?…])['’](?!\w)")  # a single mark that may close
_OPENS = re.compile(r"(?<![\w.,!?…])['‘](?=\w)")
_ELIDED = re.compile(r"['’](?:\d|em\b|til\b|tis\b|twas\b|cause\b|round\b|n['’])", re.IGNORECASE)
_ENDS = ".,!?…"  # what stands before a closing single mark that is no apostrophe


def whole(text: str, start: int, end: int) -> tuple[int, int]:
    """`start:end` without a mark at either edge that nothing in between closes or opens."""
    first, last = start, end
    if last - first > 2 and _is_open(text, first, last):
        first += 1
    if last - first > 2 and _is_shut(text, first, last):
        last -= 1
    return first, last


def _is_open(text: str, start: int, end: int) -> bool:
    """Whether a mark opens at `start` and is not closed before `end`."""
    mark = text[start]
    if mark not in _PAIRS or _ELIDED.match(text, start):
        return False
    if mark in "'‘":
        return _CLOSES.search(text, start + 1, end) is None
    return text.find(_PAIRS[mark], start + 1, end) < 0


def _is_shut(text: str, start: int, end: int) -> bool:
    """Whether a mark closes right before `end` that is not opened from `start` on."""
    mark = text[end - 1]
    if mark not in _OPENERS:
        return False
    if mark in "'’":
        return text[end - 2] in _ENDS and _OPENS.search(text, start, end - 1) is None
    return text.find(_OPENERS[mark], start, end - 1) < 0 and not _is_inch(text, start, end)


def _is_inch(text: str, start: int, end: int) -> bool:
    """Whether the mark right before `end` stands behind a number (*12"*), and nothing is open in its line for it."""
    mark, line = text[end - 1], text.rfind("\n", 0, start) + 1
    opened, closed = (text.count(each, line, start) for each in (_OPENERS[mark], mark))
    is_open = opened % 2 == 1 if mark == _OPENERS[mark] else opened > closed
    return text[end - 2].isdigit() and not is_open
