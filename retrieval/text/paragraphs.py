"""A text's paragraphs: its non-empty lines, by offsets."""

from __future__ import annotations

ZERO_WIDTH = "\u200b\u200c\u200d\u2060\ufeff"
"""Characters that show nothing and that `str.isspace` leaves out; the last is the byte order mark."""

BLANKS = (
    "\t\n\v\f\r\x1c\x1d\x1e\x1f \x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a"
    f"\u2028\u2029\u202f\u205f\u3000{ZERO_WIDTH}"
)
"""What counts as white space around a paragraph or a sentence: what `str.isspace` does, and those above."""


def lines(text: str) -> list[tuple[int, int]]:
    r"""The (start, end) of every non-empty line, without the white space around it.

    Position i holds paragraph number i + 1. A line ends at \n, \r\n or \r, as it does in editors and in Python's
    universal newlines; the other characters that `str.splitlines` breaks at (form feed, U+2028, U+0085…) are shown
    inside a line by most editors, so counting them would give numbers that a person could not find again.
    """
    found = []
    at = 0
    for line in text.replace("\r", "\n").split("\n"):
        content = line.lstrip(BLANKS)
        start = at + len(line) - len(content)
        if content:
            found.append((start, start + len(content.rstrip(BLANKS))))
        at += len(line) + 1
    return found
