"""The blocks of a document (paragraphs, headings, list items, rows of tables), each of which is a line of its text."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice
from typing import Literal, NamedTuple, TypeAlias

BlockKind: TypeAlias = Literal["title", "heading", "body"]

BODY: BlockKind = "body"

_NEAR_TOP = 8  # blocks among which a document shows its title

_UNSEEN = dict.fromkeys(
    (
        *map(ord, "\xad\u200b\u2060\ufeff"),  # they only tell where a word may be broken
        *(code for code in (*range(0x20), *range(0x7F, 0xA0)) if not chr(code).isspace()),
        *range(0xD800, 0xE000),  # halves of characters
    )
)
"""What shows nothing, and would keep a word from being found."""


class Block(NamedTuple):
    """A line of a document's text, and what the document calls it."""

    text: str
    kind: BlockKind = "body"


class Collected:
    """The blocks of a document as it is gone through from beginning to end, piece of text after piece."""

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self._pieces: list[str] = []
        self._cells: list[str] = []
        self._rows = 0  # that the place is in; a cell may hold a table

    def add(self, piece: str | None) -> None:
        """Take a piece of the block that the place is in."""
        self._pieces.append(piece or "")

    def end_block(self, kind: BlockKind = "body") -> None:
        """End a block, if there is one; in a table it only parts words, since a row is one block."""
        if self._rows:
            self._pieces.append(" ")
        else:
            self._keep(self._line(), kind)

    def end_line(self, kind: BlockKind) -> None:
        """End a line inside a block of this kind: a block by itself, but in a title or heading, which is one."""
        if kind == BODY:
            self.end_block()
        else:
            self.add(" ")

    def begin_row(self) -> None:
        """Begin a row of a table."""
        self.end_block()
        self._rows += 1

    def end_cell(self) -> None:
        """End a cell of the row."""
        if self._rows == 1:
            self._cells.append(self._line())

    def end_row(self) -> None:
        """End the row. Its cells are parted by tabs, as in what browsers copy; a space would run figures together."""
        self._rows -= 1
        if not self._rows:
            self._keep("\t".join([*self._cells, self._line()]).strip(), "body")
            self._cells.clear()

    def _line(self) -> str:
        line = one_line("".join(self._pieces))
        self._pieces.clear()
        return line

    def _keep(self, line: str, kind: BlockKind) -> None:
        if line:
            self.blocks.append(Block(line, kind))


def one_line(text: str) -> str:
    """A text in one line: white space as single spaces, nothing that doesn't show."""
    return " ".join(text.translate(_UNSEEN).split())


def joined(blocks: Iterable[Block]) -> tuple[str, frozenset[int]]:
    """The text of blocks, a line each, and where those begin that are a title or heading."""
    lines: list[str] = []
    headings: list[int] = []
    at = 0
    for text, kind in blocks:
        if kind != "body":
            headings.append(at)
        lines.append(f"{text}\n")
        at += len(text) + 1
    return "".join(lines), frozenset(headings)


def shown(title: str | None, blocks: Iterable[Block]) -> str | None:
    """A title that a document's properties tell, where it shows it, too: properties are seldom kept up to date."""
    told = one_line(title or "").casefold()
    return next((text for text, _ in islice(blocks, _NEAR_TOP) if told and text.casefold() == told), None)
