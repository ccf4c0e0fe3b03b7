"""Quotations between dashes: `—Never,— says Quist. —Not once`, `—Never —says Quist—. Not once`.

Spanish, French, Polish and Russian print dialogue so, and translations keep it. The paragraph opens with a dash, and
the next one stands before or after a tag; a list's item, or an aside between dashes, has none. Irish and French prose
leaves the second dash out: `— Never, said Quist. Not once`. A text that prints a dialogue so has several such lines.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from retrieval.attribution.cues import CUES, TELLERS

LONG_DASHES = "—–―"
DASHES = frozenset(LONG_DASHES) | {"--", "-"}
"""What stands for a dash as a word of its own."""

_DASH = re.compile(rf"[{LONG_DASHES}]")
_WORD = re.compile(r"[^\W_]+")
_ENDS = (",", ".", "?", "!", "…")
_FEWEST = 2  # words said
_NEAR = 5  # words of a tag in which its verb stands
_LONGEST = 15  # words of a tag
_BREAK = re.compile(r"[,?!…] (?=[^\W\d_])")
_STOP = re.compile(r"[.,:;?!…]")
_OTHER_MARK = re.compile(rf'[{LONG_DASHES}"“]')
_FEWEST_TAGS, _FEWEST_LINES = 2, 3  # of a dialogue whose lines have one dash
_TALK = frozenset({"I", "me", "my", "we", "us", "you", "your", "You", "We", "My", "Your"})
_OWN = frozenset({"I", "me", "my", "My"})  # a list of news may say we and you
_NO_TAG = frozenset({"that", "it", "so", "nothing", "this", "what"})


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
        if not _is_said(text, start, begin, stop) or not _is_tag(text, stop + 1, tag_end):
            return
        yield marks[place], begin, len(text[:stop].rstrip()), stop + 1


def _is_said(text: str, first: int, begin: int, stop: int) -> bool:
    """Whether what stands between two dashes is no name: it ends as a sentence does, or its tag is set tight."""
    said = text[begin:stop].rstrip()
    if len(_WORD.findall(said)) < _FEWEST and not said.endswith(("?", "!")):
        return False
    tight = text[first + 1 : first + 2].isalnum() and text[stop - 1].isspace() and text[stop + 1 : stop + 2].isalpha()
    return said.endswith(_ENDS) or tight


def _is_tag(text: str, start: int, end: int) -> bool:
    """Whether a short stretch has a verb of speech among its first words: `says Quist.`, `Quist says`."""
    words = _WORD.findall(text[start:end].split(".")[0])
    return len(words) <= _LONGEST and any(word in CUES and word[-1] in "sd" for word in words[:_NEAR])


def after_dashes(text: str, lines: Sequence[tuple[int, int]]) -> dict[int, list[tuple[int, int, int, int]]]:
    """The quotations of a dialogue whose lines open with their only dash, as `between_dashes` gives them.

    By where each line starts; none where the text is no such dialogue.
    """
    dashed = [(start, end) for start, end in lines if text[start] in LONG_DASHES]
    opened = [(start, end) for start, end in dashed if not _OTHER_MARK.search(text, start + 1, end)]
    if len(opened) < _FEWEST_LINES:
        return {}
    tags = {start: _tags(text, start, end) for start, end in opened}
    talking = sum(not _TALK.isdisjoint(_WORD.findall(text, start, end)) for start, end in opened)
    own = any(not _OWN.isdisjoint(_WORD.findall(text, start, end)) for start, end in opened)
    if sum(map(bool, tags.values())) < _FEWEST_TAGS or talking < _FEWEST_TAGS or not own:
        return {}
    return {start: list(_around(text, (start, end), tags[start])) for start, end in opened}


def _tags(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Where each tag of a line begins and ends, behind a comma or the end of a sentence: `he said`, `said the boy`."""
    found = []
    for pause in _BREAK.finditer(text, start, end):
        stopped = _STOP.search(text, pause.end(), end)
        stop = stopped.start() if stopped is not None else end
        words = _WORD.findall(text, pause.end(), stop)
        verb = next((k for k, word in enumerate(words[:_NEAR]) if _is_telling(word)), None)
        if verb is not None and len(words) <= _LONGEST and words[0] not in _TALK and _NO_TAG.isdisjoint(words):
            found.append((pause.end(), stop))
    return found


def _is_telling(word: str) -> bool:
    cue = CUES.get(word)
    return cue is not None and cue[1] in TELLERS and cue[2] in ("past", "third")


def _around(text: str, line: tuple[int, int], tags: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int, int, int]]:
    """What a line says around its tags, the last of it without the mark that ends it."""
    start, end = line
    opens = start
    for stop, following in [*((tag - 1, behind) for tag, behind in tags), (end, end)]:
        begin = opens
        while begin < stop and not text[begin].isalnum():
            begin += 1
        if begin < stop:
            last = stop - (stop == end and text[stop - 1] in _ENDS)
            yield opens if opens == start else begin, begin, last, min(stop + 1, end)
        opens = following
