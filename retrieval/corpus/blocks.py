"""The blocks of a document (paragraphs, headings, list items, table rows), each of which becomes a line of its text."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice
from typing import Literal, NamedTuple, TypeAlias

BlockKind: TypeAlias = Literal["title", "heading", "body"]

BODY: BlockKind = "body"

_NEAR_TOP = 8  # first blocks of a document, among which its title is looked for

_UNSEEN = dict.fromkeys(
    (
        *map(ord, "\xad\u200b\u2060\ufeff"),  # they only tell where a word may be broken
        *(code for code in (*range(0x20), *range(0x7F, 0xA0)) if not chr(code).isspace()),
        *range(0xD800, 0xE000),  # halves of characters
    )
)
"""Characters that are invisible and would keep a word from being found."""


class Block(NamedTuple):
    """A line of a document's text, and what the document marks it as."""

    text: str
    kind: BlockKind = BODY


class Collected:
    """Collects the blocks of a document that is walked from beginning to end, piece by piece of its text."""

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self._pieces: list[str] = []
        self._cells: list[str] = []
        self._rows = 0  # table rows around the current place; a cell may hold a table

    def add(self, piece: str | None) -> None:
        """Add a piece of text to the current block."""
        self._pieces.append(piece or "")

    def end_block(self, kind: BlockKind = BODY) -> None:
        """End the current block, if any; inside a table this only separates words, since a row is one block."""
        if self._rows:
            self._pieces.append(" ")
        else:
            self._keep(self._line(), kind)

    def end_line(self, kind: BlockKind) -> None:
        """End a line inside a block of this kind: each line is a block, but a title or heading is one as a whole."""
        if kind == BODY:
            self.end_block()
        else:
            self.add(" ")

    def begin_row(self) -> None:
        """Begin a table row."""
        self.end_block()
        self._rows += 1

    def end_cell(self) -> None:
        """End a cell of the table row."""
        if self._rows == 1:
            self._cells.append(self._line())

    def end_row(self) -> None:
        """End the table row. Tabs separate its cells, as when browsers copy it; a space would run numbers together."""
        self._rows -= 1
        if not self._rows:
            self._keep("\t".join([*self._cells, self._line()]).strip(), BODY)
            self._cells.clear()

    def _line(self) -> str:
        line = one_line("".join(self._pieces))
        self._pieces.clear()
        return line

    def _keep(self, line: str, kind: BlockKind) -> None:
        if line:
            self.blocks.append(Block(line, kind))


def one_line(text: str) -> str:
    """The text on one line, with single spaces for white space and without invisible characters."""
    return " ".join(text.translate(_UNSEEN).split())


def joined(blocks: Iterable[Block]) -> tuple[str, frozenset[int]]:
    """The text of the blocks, one line each, and the offsets of those that are a title or heading."""
    lines: list[str] = []
    headings: list[int] = []
    at = 0
    for text, kind in blocks:
        if kind != BODY:
            headings.append(at)
        lines.append(f"{text}\n")
        at += len(text) + 1
    return "".join(lines), frozenset(headings)


def shown(title: str | None, blocks: Iterable[Block]) -> str | None:
    """The block near the top that equals the `title` from a document's properties, if any: these are often outdated."""
    wanted = one_line(title or "").casefold()
    return next((text for text, _ in islice(blocks, _NEAR_TOP) if wanted and text.casefold() == wanted), None)
