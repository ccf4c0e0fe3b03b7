"""The values that an indexing run passes on: an article to work on, and what became of it."""

from __future__ import annotations

from dataclasses import dataclass

from retrieval.corpus.discover import ArticleFile
from retrieval.engines.codec import Entry


@dataclass(frozen=True, slots=True)
class Unit:
    """The bytes of a new or changed article: a whole file, or the `line` with that number."""

    origin: ArticleFile
    line: int | None
    data: bytes


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of an article: an `entry` for the index, an `error`, or neither when the index holds it already.

    `file` is the article's name in the index, None when its line doesn't give one. `size` is in bytes. `misdated` means
    what it means in `Article`.
    """

    origin: ArticleFile
    line: int | None
    file: str | None
    size: int
    entry: Entry | None = None
    error: str | None = None
    misdated: bool = False

    @property
    def place(self) -> str:
        """Where a person finds the article: a file, and the line if it is one."""
        return self.origin.file if self.line is None else f"{self.origin.file}, line {self.line}"


@dataclass(frozen=True, slots=True)
class End:
    """The end of a file of JSON Lines. `whole` tells whether the file could be read to its end."""

    origin: ArticleFile
    whole: bool
