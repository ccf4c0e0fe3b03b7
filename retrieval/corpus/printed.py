"""Joins the lines of printed pages to paragraphs and headings, by where lines begin and how large their letters are."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice, pairwise
from typing import NamedTuple, TypeAlias

from retrieval.corpus.blocks import Block
from retrieval.text.lexicon import is_word


class Line(NamedTuple):
    """A line of a page, in points: where it begins, from the left and lower edge, and its font's size."""

    text: str
    x: float
    y: float
    size: float
    bold: bool = False


Page: TypeAlias = Sequence[Line]
"""The lines of a page, column after column."""


class _Placed(NamedTuple):
    """A line in its place on a page, with what is usual there."""

    line: Line
    behind: Line | None  # the next line of the page
    is_first: bool  # whether it is the first of the page
    is_large: bool  # whether its letters are larger than usual
    full: int  # characters of a full line near it
    distance: float  # the usual one between two lines of its size, in points


_SENTENCE_END = re.compile(r"[.!?:…]['\"”’»)\]]{0,3}$")
_BULLET = re.compile(r"[•▪●‣◦∙·*]\s")
_NUMBERED = re.compile(r"(?:\d{1,2}|[a-z])[.)]\s|[-–—]\s")  # list items too, but only after a sentence has ended
_HYPHENATED = re.compile(r"(?P<before>[^\W_]+)[-‐]$")
_LEADING_WORD = re.compile(r"[^\W\d_]+")
_SHORT_WORDS = frozenset(
    {"and", "as", "at", "by", "for", "in", "of", "off", "on", "or", "out", "the", "to", "up", "yet"}
)
"""Words inside hyphenated ones that are too short for the lexicon: *surface-to-air*."""
_DIGITS = re.compile(r"\d+")

_EDGE = 2  # lines at the top and bottom of a page, where running heads and page numbers are
_RUNNING = 3  # pages with a line in the same place that make it a running head; two of at most three pages
_LARGER = 1.12  # times another size; smaller differences occur within one typeface
_LOOSER = 1.3  # times the usual distance between lines: a new paragraph
_INDENTED = 0.5  # letter sizes
_NEIGHBOURS = 8  # lines before and after, the longest of which is a full line
_BESIDE = 4  # letter sizes: lines in one column begin at most this far apart
_GOES_ON = 0.8  # share of a full line: a paragraph may have ended with a shorter one
_SHORT, _SHORT_AMID = 0.9, 0.6  # share of a full line below which a line is short: at a sentence's end, and amid one
_INITIAL = re.compile(r"['\"‘“]?[^\W\d_]")
_LARGE_INITIAL = 1.6  # times the usual size
_MOST_INITIALS = 10  # on a page
_LONGEST_HEADING, _LONGEST_BOLD = 200, 90  # characters


def paragraphs(pages: Sequence[Page]) -> list[Block]:
    """The paragraphs and headings of the pages, in order, each on one line.

    Page numbers and running heads are left out. A paragraph ends when the next line is farther away, indented or of
    another size, or when its last line is short; amid a sentence it goes on over the end of a column or page. A word
    that was divided at the end of a line is joined.
    """
    kept = _without_running(pages)
    usual = _usual_size(kept)
    kept = [_with_initials(page, _LARGE_INITIAL * usual) for page in kept]
    distances = _usual_distances(kept)
    found: list[list[Line]] = []
    for placed in (each for page in kept for each in _placed(page, usual, distances)):
        if found and not _is_new(found[-1], placed):
            found[-1].append(placed.line)
        else:
            found.append([placed.line])
    return [
        Block(text, "heading" if _is_heading(text, lines, usual) else "body")
        for lines in found
        if (text := _joined(lines))
    ]


def _without_running(pages: Sequence[Page]) -> list[list[Line]]:
    """The pages without running heads: lines at an edge that other pages have in the same place, digits aside."""
    edges = [_edges(page) for page in pages]
    counts = Counter(key for keys in edges for key in set(keys.values()))
    running = {key for key, count in counts.items() if count >= (_RUNNING if len(pages) > _RUNNING else 2)}
    return [
        [line for position, line in enumerate(page) if keys.get(position) not in running]
        for page, keys in zip(pages, edges, strict=True)
    ]


def _edges(page: Page) -> dict[int, tuple[str, int]]:
    """Position of each line at a page's edges → its text, with # for digits, and its height."""
    heights = sorted({round(line.y) for line in page})
    outer = {*heights[:_EDGE], *heights[-_EDGE:]}
    return {
        position: (_DIGITS.sub("#", line.text.strip()), round(line.y))
        for position, line in enumerate(page)
        if round(line.y) in outer
    }


def _usual_size(pages: Iterable[Page]) -> float:
    """The font size of most letters."""
    letters: Counter[float] = Counter()
    for page in pages:
        for line in page:
            letters[round(line.size, 1)] += len(line.text)
    return max(letters, key=lambda size: (letters[size], size), default=0.0)


def _placed(page: Page, usual: float, distances: Mapping[int, float]) -> Iterator[_Placed]:
    """The lines of a page in their places; `usual` is the usual font size, `distances` are those of all pages."""
    for position, line in enumerate(page):
        yield _Placed(
            line=line,
            behind=page[position + 1] if position + 1 < len(page) else None,
            is_first=position == 0,
            is_large=line.size > _LARGER * usual,
            full=_full(page, position),
            distance=distances.get(round(line.size), 1.3 * line.size),
        )


def _full(page: Page, position: int) -> int:
    """The characters of a full line near this one, in its column."""
    line, near = page[position], page[max(position - _NEIGHBOURS, 0) : position + _NEIGHBOURS]
    return max(len(each.text) for each in near if abs(each.x - line.x) <= _BESIDE * line.size or each is line)


def _with_initials(page: Page, least: float) -> list[Line]:
    """The lines of a page, with each initial of at least this size joined to the word that it begins."""
    lines = list(page)
    initials = (line for line in page if line.size >= least and _INITIAL.fullmatch(line.text))
    for initial in islice(initials, _MOST_INITIALS):
        right, top = initial.x + 2 * initial.size, initial.y + initial.size
        beside = [
            number
            for number, line in enumerate(lines)
            if line.size < least and initial.x < line.x <= right and initial.y - 0.5 * line.size <= line.y <= top
        ]
        if beside:
            for number in beside:
                lines[number] = lines[number]._replace(x=initial.x)
            first = max(beside, key=lambda number: lines[number].y)
            space = " " if _is_word_alone(initial.text, lines[first].text) else ""
            lines[first] = lines[first]._replace(text=f"{initial.text}{space}{lines[first].text}")
            lines.remove(initial)
    return lines


def _is_word_alone(initial: str, line: str) -> bool:
    """Whether an initial is the word *I* or *A* rather than the beginning of a line's first word."""
    following = _LEADING_WORD.match(line)
    if initial[-1] not in "AI" or following is None:
        return False
    behind = following[0].lower()
    whole = initial[-1].lower() + behind
    return len(whole) > 3 and not is_word(whole) and (len(behind) == 3 or is_word(behind))


def _usual_distances(pages: Iterable[Page]) -> dict[int, float]:
    """Rounded font size → the usual distance between two lines of a paragraph.

    It is measured below full lines, if there are any: where most paragraphs have one or two lines, the usual distance
    of all lines is that between paragraphs.
    """
    every: dict[int, Counter[float]] = {}
    below_full: dict[int, Counter[float]] = {}
    for page in pages:
        for position, (above, below) in enumerate(pairwise(page)):
            size, distance = round(below.size), round(2 * (above.y - below.y)) / 2
            if round(above.size) == size and 0.5 * below.size < distance < 4 * below.size:
                every.setdefault(size, Counter())[distance] += 1
                if len(above.text) >= _GOES_ON * _full(page, position):
                    below_full.setdefault(size, Counter())[distance] += 1
    counts = {**every, **below_full}
    return {size: max(seen, key=lambda distance: (seen[distance], -distance)) for size, seen in counts.items()}


def _is_new(before: Sequence[Line], placed: _Placed) -> bool:
    """Whether a line begins a paragraph; `before` are the lines of the paragraph before it."""
    line, last = placed.line, before[-1]
    has_ended = _SENTENCE_END.search(last.text) is not None
    low, high = sorted((line.size, last.size))
    if high > _LARGER * low or line.bold != last.bold:
        return True
    if _BULLET.match(line.text) or (has_ended and _NUMBERED.match(line.text)):
        return True
    down = last.y - line.y
    if placed.is_first or down < -0.5 * line.size:  # another page or column
        return placed.is_large or has_ended or _is_short(last, placed)
    if down > _LOOSER * placed.distance:
        return True
    return not placed.is_large and (_is_indented(before, placed) or _is_short(last, placed))


def _is_indented(before: Sequence[Line], placed: _Placed) -> bool:
    """Whether a line begins farther right, or left, than the paragraph's lines do; its first may itself be indented.

    After a paragraph of one indented line, the line below shows whether this one is a first line, too.
    """
    line, behind = placed.line, placed.behind
    least = _INDENTED * line.size
    if len(before) > 1:
        return abs(line.x - before[-1].x) > least
    if _BULLET.match(before[0].text) or _NUMBERED.match(before[0].text):
        return False
    others = [before[0]]
    if behind is not None and 0 < line.y - behind.y <= _LOOSER * placed.distance:
        others.append(behind)
    return any(line.x - other.x > least for other in others)


def _is_short(last: Line, placed: _Placed) -> bool:
    """Whether the last line is short: the first word of the next line would have fitted. A divided word is never."""
    if _HYPHENATED.search(last.text):
        return False
    room = len(last.text) + 1 + len(placed.line.text.split(None, 1)[0])
    return room < (_SHORT if _SENTENCE_END.search(last.text) else _SHORT_AMID) * placed.full


def _is_heading(text: str, lines: Sequence[Line], usual: float) -> bool:
    if all(line.size > _LARGER * usual for line in lines):
        return len(text) <= _LONGEST_HEADING
    return all(line.bold for line in lines) and len(text) <= _LONGEST_BOLD and not _SENTENCE_END.search(text)


def _joined(lines: Sequence[Line]) -> str:
    """The text of a paragraph's lines."""
    return " ".join(" ".join(_whole_words([line.text.strip() for line in lines])).split())


def _whole_words(lines: Iterable[str]) -> Iterator[str]:
    """The lines; those that a divided word connects are joined to one."""
    whole = ""
    for line in lines:
        parted = _HYPHENATED.search(whole)
        if parted is None:
            if whole:
                yield whole
            whole = line
        else:
            whole = (whole if _keeps_hyphen(parted, line) else whole[:-1]) + line
    yield whole


def _keeps_hyphen(parted: re.Match[str], line: str) -> bool:
    """Whether the hyphen at a line's end is the word's own: *Franco-German*, *well-known*, not *infra-structure*."""
    following = _LEADING_WORD.match(line)
    if following is None or not following[0][0].islower():
        return True
    before, behind = parted["before"].lower(), following[0]
    if is_word(before + behind) or not (behind in _SHORT_WORDS or is_word(behind)):
        return False
    return len(before) < 4 or is_word(before)  # the lexicon has no words of three letters
