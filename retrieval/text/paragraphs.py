"""A text's paragraphs: its non-empty lines, by offsets."""

from __future__ import annotations

import re

ZERO_WIDTH = "\u200b\u200c\u200d\u2060\ufeff"
"""Characters that show nothing and that `str.isspace` leaves out; the last is the byte order mark."""

BLANK = rf"[\s{ZERO_WIDTH}]"
"""The regular-expression class of what counts as white space around a paragraph or a sentence."""

_CONTENT = re.compile(rf"(?:(?!{BLANK})[^\r\n])(?:[^\r\n]*[^\s{ZERO_WIDTH}])?")


def lines(text: str) -> list[tuple[int, int]]:
    r"""The (start, end) of every non-empty line, without the white space around it.

    Position i holds paragraph number i + 1. A line ends at \n, \r\n or \r, as it does in editors and in Python's
    universal newlines; the other characters that `str.splitlines` breaks at (form feed, U+2028, U+0085…) are shown
    inside a line by most editors, so counting them would give numbers that a person could not find again.
    """
    return [match.span() for match in _CONTENT.finditer(text)]
