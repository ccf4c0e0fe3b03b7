"""Writes plain text as Discord's markdown: nothing in it pings, links or formats, and a reader sees it unchanged.

Only a backslash before a character that is no letter, digit or white space shows that character as it is. The rules are
those of Discord's parser, a dialect of simple-markdown
(https://docs.discord.com/developers/reference#message-formatting,
https://support.discord.com/hc/en-us/articles/210298617). A backslash before a colon prevents both links from bare
addresses and pictures from `:smile:`, which bots' messages have, too; other colons mean nothing. Neither does an
underscore in the middle of a word, as in the name of a file. Marks that count only at the beginning of a line are
escaped everywhere, since the first word inside `**` counts as a beginning, too.

Characters that need no backslash have none: a copied message, or a notification, shows all of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Literal, TypeAlias

Span: TypeAlias = tuple[int, int]
"""Start and end of a stretch of a text, in characters."""

Marker: TypeAlias = Literal["**", "~~", "__"]
"""The marks before and after bold, struck and underlined words."""

_MARKUP = re.compile(
    r"[\\*_~`|<>\[\]@]"  # formatting, mentions
    r"|:(?=\f*/\f*/|(?:[^\s:]|\f)*:)"  # addresses and emoji; form feeds are dropped before anything is read
    r"|[-+#](?=#{0,3}(?:[\s\ufeff]|\Z))"  # lists, headings, small letters
    r"|(?<=[\d\f])[.)](?=[\s\ufeff]|\Z)"  # numbered lists
)
_INSIDE_WORD = re.compile(r"(?<=[A-Za-z0-9])_(?=[A-Za-z0-9])")
_LINE_BREAK = re.compile(r"\r\n|\r|\n")
_MARKABLE = re.compile(r"[^\s~](?:[^\r\n]*[^\s~])?")


def escape(text: str) -> str:
    """The text as markdown that shows exactly this text."""
    return emphasise(text, ())


def emphasise(text: str, marked: Iterable[tuple[Span, Marker]], underlined: Iterable[Span] = ()) -> str:
    """The text as markdown that shows exactly this text, with some words bold (`**`) or struck (`~~`), some underlined.

    `marked` and `underlined` are stretches of the text, each sorted and not overlapping. A marker is never beside white
    space or a tilde, and never spans a line break: Discord's clients differ in these cases, or show the markers
    themselves. Underlines are outermost, so a marked stretch is cut where an underline begins or ends.
    """
    escaped = {match.start() for match in _MARKUP.finditer(text)}
    lines = _markable(text, _joined(text, ((span, "__") for span in underlined)))
    edges = sorted({edge for span, _ in lines for edge in span})
    inner = _markable(text, _cut(_joined(text, marked), edges))
    markers: dict[int, str] = {}
    for at, marker in [
        *((end, marker) for (_, end), marker in (*inner, *lines)),
        *((start, marker) for (start, _), marker in (*lines, *inner)),
    ]:
        markers[at] = markers.get(at, "") + marker
    inside = {match.start() for match in _INSIDE_WORD.finditer(text)}
    escaped -= {at for at in inside if at not in markers and at + 1 not in markers}
    cuts = sorted({0, len(text), *escaped, *markers})
    pieces = [
        markers.get(start, "") + ("\\" if start in escaped else "") + text[start:end] for start, end in pairwise(cuts)
    ]
    return "".join(pieces) + markers.get(len(text), "")


def bold(text: str) -> str:
    """The text, all of it bold."""
    return emphasise(text, [((0, len(text)), "**")])


def block_quote(markdown: str) -> str:
    """The markdown in a block quote: every line of it begins with the quote's mark."""
    return _prefixed(markdown, "> ")


def small(markdown: str) -> str:
    """The markdown in Discord's small grey letters, line by line."""
    return _prefixed(markdown, "-# ")


def one_line(text: str) -> str:
    """The text on one line, with spaces for its line breaks."""
    return _LINE_BREAK.sub(" ", text)


def _prefixed(markdown: str, prefix: str) -> str:
    return prefix + _LINE_BREAK.sub(lambda match: match[0] + prefix, markdown)


def _markable(text: str, marked: Iterable[tuple[Span, Marker]]) -> list[tuple[Span, Marker]]:
    """The parts of the stretches that may be between markers."""
    return [(match.span(), marker) for (start, end), marker in marked for match in _MARKABLE.finditer(text, start, end)]


def _cut(marked: Iterable[tuple[Span, Marker]], edges: Sequence[int]) -> Iterator[tuple[Span, Marker]]:
    """The stretches, cut at those edges that are inside them."""
    for (start, end), marker in marked:
        cuts = [start, *(edge for edge in edges if start < edge < end), end]
        yield from ((span, marker) for span in pairwise(cuts))


def _joined(text: str, marked: Iterable[tuple[Span, Marker]]) -> list[tuple[Span, Marker]]:
    """The stretches, with neighbours of the same kind joined: `**a****b**` would show asterisks.

    Stretches with only form feeds between them are neighbours, since Discord's clients drop these first.
    """
    joined: list[tuple[Span, Marker]] = []
    for (start, end), marker in marked:
        if not text[start:end].strip("\f"):
            continue
        before = joined[-1] if joined else None
        if before and before[1] == marker and not text[before[0][1] : start].strip("\f"):
            joined[-1] = ((before[0][0], end), marker)
        else:
            joined.append(((start, end), marker))
    return joined
