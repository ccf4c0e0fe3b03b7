"""The values that an indexing run passes on: what is to be made of an article, and what became of it."""

from __future__ import annotations

from dataclasses import dataclass

from retrieval.corpus.discover import ArticleFile
from retrieval.engines.codec import Entry


@dataclass(frozen=True, slots=True)
class Unit:
    """The bytes of an article that the index does not hold like this: of a file, or of the `line` of one."""

    origin: ArticleFile
    line: int | None
    data: bytes


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of an article: an `entry` for the index, an `error`, or neither when the index holds it already.

    `file` is what the index calls the article, None where a line doesn't tell; `size` its bytes; `misdated` what it
    means in Article.
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
        """Where a person finds it: a file, and a line of that."""
        return self.origin.file if self.line is None else f"{self.origin.file}, line {self.line}"


@dataclass(frozen=True, slots=True)
class End:
    """No more articles of a file of JSON Lines; `whole` tells whether it was read to its end."""

    origin: ArticleFile
    whole: bool
