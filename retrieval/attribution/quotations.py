"""The quotations of a text: what stands between quotation marks, paragraph by paragraph.

A quotation never crosses a line, because each paragraph of a long quotation opens with its own mark and only the
last one closes (The Chicago Manual of Style, 17th ed., 13.30): an opener that is never closed runs to the end of
its line. Marks are “ ” „ « » " '' `` and, where they cannot be apostrophes, ‘ ’ and '.

Dashes are marks of dialogue: `—Never,— says Quist. —Not once`, `—Never —says Quist—. Not once`. Spanish, French, Polish
and Russian print it so, and translations keep it. The paragraph opens with a dash, and the next one stands before or
after a tag; a list's item, or an aside between dashes, has none.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from retrieval.attribution.cues import CUES
from retrieval.attribution.vocabulary import LONG_DASHES

Side = Literal["open", "close", "either"]

# One class of characters first, which the matcher looks for fast: then two like it, or an apostrophe that may open.
_MARK = re.compile(r"[\"“”„«»‘'`](?:(?<!['`])|(?<=')'|(?<=`)`|(?<=')(?<!\w')(?=[^\W\d_]))")
_TAG = re.compile(r"<[A-Za-z/!][^<>\n]{0,400}>")
_OPENERS = frozenset({"“", "„", "«", "``"})
_CLOSERS = frozenset({"”", "»"})
_CLOSED_BY = {"„": "“", "»": "«"}  # German and Danish marks, which open with what elsewhere closes
_BEFORE_OPENER = frozenset("([{-–—/‘'\u200b")
_AFTER_CLOSER = frozenset(".,;:!?)]}-–—/’'")
_ELIDED = re.compile(r"['‘](?:\d|em\b|til\b|tis\b|twas\b|cause\b|round\b|n['’])", re.IGNORECASE)
_SINGLE_CLOSE = {"‘": re.compile(r"’(?!\w)"), "'": re.compile(r"(?<=[\w.,!?…\"])'(?![\w'])")}
_DASH = re.compile(rf"[{LONG_DASHES}]")
_WORD = re.compile(r"[^\W_]+")
_DASHED_ENDS = (",", ".", "?", "!", "…")
_NEAR = 5  # words of a tag between dashes in which its verb stands
_LONGEST_TAG = 15  # words
_LONGEST_SINGLE = 1000  # characters between single marks; beyond that an apostrophe is likelier


@dataclass(frozen=True, slots=True)
class Quotation:
    """`start:end` is what is quoted; `open:close` takes in the marks. Unclosed: `close` equals `end`."""

    open: int
    start: int
    end: int
    close: int


def quotations(text: str, lines: Sequence[tuple[int, int]]) -> list[Quotation]:
    """Every quotation of the text, in order, none inside another. `lines` are the spans of the paragraphs."""
    tags = [match.span() for match in _TAG.finditer(text)] if "<" in text else []
    found: list[Quotation] = []
    for start, end in lines:
        dashed = [Quotation(*places) for places in _between_dashes(text, start, end)]
        found.extend(dashed or _in_line(text, start, end, tags))
    return found


def _between_dashes(text: str, start: int, end: int) -> Iterator[tuple[int, int, int, int]]:
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
            last = end - 1 if text[end - 1] in _DASHED_ENDS else end
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
    return len(words) <= _LONGEST_TAG and any(word in CUES and word[-1] in "sd" for word in words[:_NEAR])


@dataclass(slots=True)
class _Opened:
    """A mark that has opened a quotation, what closes it against its looks, and how many opened since, it included."""

    start: int
    end: int
    closer: str | None
    depth: int = 1

    @classmethod
    def by(cls, mark: re.Match[str]) -> _Opened:
        """What a mark opens."""
        return cls(*mark.span(), _CLOSED_BY.get(mark[0]))


def _in_line(text: str, line_start: int, line_end: int, tags: Sequence[tuple[int, int]]) -> Iterator[Quotation]:
    opened: _Opened | None = None
    done = line_start  # up to here, single marks have been taken
    for mark in _MARK.finditer(text, line_start, line_end):
        start, end = mark.span()
        if start < done or (tags and _inside(tags, start)):
            continue
        if mark[0] in _SINGLE_CLOSE:
            close = None if opened else _single_close(text, start, line_end)
            if close is not None:
                yield _trimmed(text, start, end, close, close + 1)
                done = close + 1
        elif opened is None:
            opened = _Opened.by(mark) if _side(text, mark, line_start, line_end) != "close" else None
        else:
            opened = _next(text, opened, mark, line_start, line_end)
            if opened.depth == 0:
                yield _trimmed(text, opened.start, opened.end, start, end)
                opened = None
    if opened is not None and opened.end < line_end:
        yield _trimmed(text, opened.start, opened.end, line_end, line_end)


def _next(text: str, opened: _Opened, mark: re.Match[str], line_start: int, line_end: int) -> _Opened:
    """What is open after another mark: the same, deeper or less deep, or a quotation that begins there in its place."""
    if mark[0] == opened.closer or _side(text, mark, line_start, line_end) != "open":
        opened.depth -= not _is_inch(text, mark)
    elif mark[0] in _OPENERS and _closes_twice(text, mark.end(), line_end):
        opened.depth += 1
    else:
        return _Opened.by(mark)
    return opened


def _side(text: str, mark: re.Match[str], line_start: int, line_end: int) -> Side:
    """Whether a mark opens or closes, by its shape, else by what stands around it."""
    before = text[mark.start() - 1] if mark.start() > line_start else " "
    after = text[mark.end()] if mark.end() < line_end else " "
    if mark[0] in _OPENERS or (mark[0] == "»" and before.isspace() and after.isalnum()):
        return "open"
    if mark[0] in _CLOSERS:
        return "close"
    opens = before.isspace() or before in _BEFORE_OPENER
    closes = after.isspace() or after in _AFTER_CLOSER
    if opens == closes:
        return "either"
    return "open" if opens else "close"


def _closes_twice(text: str, position: int, line_end: int) -> bool:
    """Whether two closers follow before the next opener: the opener at hand is nested, not a fresh start."""
    first = text.find("”", position, min(line_end, position + _LONGEST_SINGLE))
    if first < 0:
        return False
    second = text.find("”", first + 1, min(line_end, first + _LONGEST_SINGLE))
    return second >= 0 and text.find("“", position, second) < 0


def _single_close(text: str, start: int, line_end: int) -> int | None:
    """Where the quotation that a single mark opens at `start` closes, or None where it is an apostrophe.

    A mark after *s* may be a plural's apostrophe (*allies’*), so a later one that punctuation joins is preferred.
    """
    before = text[start - 1] if start else " "
    if not (before.isspace() or before in _BEFORE_OPENER) or _ELIDED.match(text, start):
        return None
    limit = min(line_end, start + _LONGEST_SINGLE)
    following = text.find(text[start], start + 1, limit) if text[start] == "‘" else -1
    first = None
    for close in _SINGLE_CLOSE[text[start]].finditer(text, start + 2, following if following > 0 else limit):
        position = close.start()
        first = position if first is None else first
        if text[position - 1] != "s" or text[position + 1 : position + 2] in _AFTER_CLOSER:
            return position
    return first


def _is_inch(text: str, mark: re.Match[str]) -> bool:
    """Whether a straight mark counts inches, as in 5'10" or 6-foot-2"."""
    position = mark.start()
    if mark[0] not in ('"', "”") or not text[position - 1].isdigit():
        return False
    return bool(re.search(r"\d['’-]\d{1,2}$", text[max(0, position - 6) : position]))


def _inside(spans: Sequence[tuple[int, int]], position: int) -> bool:
    index = bisect_right(spans, (position, position)) - 1
    return index >= 0 and spans[index][0] < position < spans[index][1]


def _trimmed(text: str, opened: int, start: int, end: int, close: int) -> Quotation:
    """The quotation without white space inside its marks."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if text[close - 2 : close + 1] == "'''" and text[opened] == "'":
        end, close = end + 1, close + 1  # the mark of a quotation inside closes before those around it
    return Quotation(opened, start, end, close)
