"""Quotations between dashes: `—Never,— says Quist. —Not once`, `—Never —says Quist—. Not once`.

Spanish, French, Polish and Russian print dialogue so, and translations keep it. The paragraph opens with a dash, and
the next one stands before or after a tag; a list's item, or an aside between dashes, has none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from retrieval.attribution.cues import CUES

LONG_DASHES = "—–―"
DASHES = frozenset(LONG_DASHES) | {"--", "-"}
"""What stands for a dash as a word of its own."""

_DASH = re.compile(rf"[{LONG_DASHES}]")
_WORD = re.compile(r"[^\W_]+")
_ENDS = (",", ".", "?", "!", "…")
_NEAR = 5  # words of a tag in which its verb stands
_LONGEST = 15  # words of a tag


def between_dashes(text: str, start: int, end: int) -> Iterator[tuple[int, int, int, int]]:
    """Where each quotation of the paragraph `start:end` opens, begins, ends and closes; dashes are its marks."""
    if text[start] not in LONG_DASHES:
        return
    marks = [match.start() for match in _DASH.finditer(text, start, end)]
    if len(marks) < 2:
        return
    for place in range(0, len(marks), 2):
        begin = marks[place] + 1
        stop = marks[place + 1] if place + 1 < len(marks) else end
        while begin < stop and not text[begin].isalnum():
            begin += 1
        if place + 1 == len(marks) and place:
            last = end - 1 if text[end - 1] in _ENDS else end
            if begin < last < end:
                yield marks[place], begin, last, end
            return
        tag_end = marks[place + 2] if place + 2 < len(marks) else end
        if not _is_tag(text, stop + 1, tag_end):
            return
        yield marks[place], begin, len(text[:stop].rstrip()), stop + 1


def _is_tag(text: str, start: int, end: int) -> bool:
    """Whether a short stretch has a verb of speech among its first words: `says Quist.`, `Quist says`."""
    words = _WORD.findall(text[start:end].split(".")[0])
    return len(words) <= _LONGEST and any(word in CUES and word[-1] in "sd" for word in words[:_NEAR])
