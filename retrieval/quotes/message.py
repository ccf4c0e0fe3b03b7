"""Finds the quotations in a message, each with the speaker that the message names for it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from retrieval.attribution.quotations import Quotation, quotations
from retrieval.attribution.statements import extract
from retrieval.model import Statement
from retrieval.quotes.identity import is_description
from retrieval.quotes.marked import marked_quote, name_in
from retrieval.text.lazy import lazy_pattern
from retrieval.text.paragraphs import lines

LONGEST_MESSAGE = 40_000
"""Characters of a message that are read: no platform lets a person write more (Slack's limit,
https://api.slack.com/methods/chat.postMessage)."""

MOST_QUOTATIONS = 50
"""Quotations of a message that are checked: each takes a search of its own, and nobody reads more verdicts."""

_QUOTE_LINE = lazy_pattern(r"[ \t]{0,8}>[> \t]{0,8}")
_REST_IS_QUOTE = lazy_pattern(r"[ \t]{0,8}>>>")  # Discord: everything from here on
_MARKS = lazy_pattern(r"[“”\"„«»]")
_BRACKETED = lazy_pattern(r" ?\((?P<name>[^()\n]{2,80})\)")
_BY_LINE = lazy_pattern(r"[ \t]{0,8}(?:[-–—―]|--|\()[ \t]{0,8}\w")
_LONGEST_BY_LINE = 8  # words of a quoted block's last line that may tell who wrote the others


@dataclass(frozen=True, slots=True)
class Quoted:
    """A quotation of a message: its words, and the speaker whom the message names for it, if it names one."""

    words: str
    speaker: str | None


def quoted(message: str) -> list[Quoted]:
    """The quotations of a message, in order.

    A quotation stands between quotation marks, or is a block that chat quotes with `>`. One that a cue splits
    (`“Yes,” he said, “but no.”`) counts as one. A description (*the president*) isn't given as a speaker.
    """
    text = _marked(message[:LONGEST_MESSAGE])
    found = [quotation for quotation in quotations(text, lines(text)) if quotation.start < quotation.end]
    if not found:
        return []
    said = extract(text)
    groups = list(_joined(text, found, said))
    asked = _asked(text) if len(groups) == 1 else None
    return [
        Quoted(_words(text, parts), _speaker(said, parts) or asked or _in_brackets(text, parts)) for parts in groups
    ]


def _asked(text: str) -> str | None:
    """The name that a message with one quotation asks about: *did Lee say this? “…”*."""
    marked = marked_quote(text)
    return marked.speaker if marked and marked.speaker and not is_description(marked.speaker) else None


def _marked(message: str) -> str:
    """The message with each quoted block as one line in quotation marks, beside the words that introduce it."""
    text = ""
    in_block = False
    for is_block, written in groupby(_lines(message), key=lambda line: line[0]):
        content = [line for _, line in written]
        if is_block:
            text += f"{' ' if text.endswith((':', ',')) else chr(10)}{_in_marks(content)}"
        else:
            text += f"{' ' if in_block and _BY_LINE.match(content[0]) else chr(10)}{chr(10).join(content).rstrip()}"
        in_block = is_block
    return text


def _lines(message: str) -> Iterator[tuple[bool, str]]:
    """The lines of a message without `>`, each with whether it belongs to a quoted block."""
    rest = False
    for line in message.splitlines():
        mark = _QUOTE_LINE.match(line)
        yield rest or bool(mark), line[mark.end() :] if mark and not rest else line
        rest = rest or _REST_IS_QUOTE.match(line) is not None


def _in_marks(block: Sequence[str]) -> str:
    """A quoted block as one line in quotation marks, its by-line behind it; one with marks of its own keeps those."""
    is_signed = len(block) > 1 and _BY_LINE.match(block[-1]) and not _BY_LINE.match(block[-2])
    if is_signed and len(block[-1].split()) <= _LONGEST_BY_LINE:
        return f"{_in_marks(block[:-1])} {block[-1].strip()}"
    words = " ".join(" ".join(block).split())
    return words if _MARKS.search(words) or not words else f"“{words}”"


def _joined(text: str, found: Sequence[Quotation], said: Sequence[Statement]) -> Iterator[list[Quotation]]:
    """The quotations in groups: parts of one sentence that is split by the cue of both are together."""
    parts = [found[0]]
    for before, after in pairwise(found):
        between = text[before.close : after.open]
        goes_on = text[before.end - 1] in ",–—-" and text[after.start : after.start + 1].islower()
        cues = _cues(said, before) & _cues(said, after)
        split = any(before.close <= start and end <= after.open for start, end in cues)
        if not (goes_on and split and "\n" not in between):
            yield parts
            parts = []
        parts.append(after)
    yield parts


def _cues(said: Sequence[Statement], quotation: Quotation) -> set[tuple[int, int]]:
    """The offsets (start, end) of the cues of a quotation's statements."""
    over = (s for s in said if s.start < quotation.close and quotation.open < s.end)
    return {(s.cue_start, s.cue_end) for s in over if s.cue_start is not None and s.cue_end is not None}


def _words(text: str, parts: Sequence[Quotation]) -> str:
    if len(parts) == 1:
        return text[parts[0].start : parts[0].end]
    return text[parts[0].open : parts[-1].close]


def _in_brackets(text: str, parts: Sequence[Quotation]) -> str | None:
    """The name in brackets behind a quotation: *“…” (Ann Lee, 2021)*."""
    behind = _BRACKETED.match(text, parts[-1].close)
    name = name_in(behind["name"]) if behind else None
    return name if name and not is_description(name) else None


def _speaker(said: Sequence[Statement], parts: Sequence[Quotation]) -> str | None:
    """The speaker whom a cue names for the innermost statement around a quotation."""
    start, end = parts[0].start, parts[-1].end
    around = sorted((s for s in said if s.start < end and start < s.end), key=lambda s: s.end - s.start)
    return next((s.by for s in around if s.by and s.cue_start is not None and not is_description(s.by)), None)
