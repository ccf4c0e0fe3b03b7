"""The texts of articles, read from files without an index: one article a file, or one a line of a `.jsonl` file."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from retrieval.corpus.formats import contents_of
from retrieval.corpus.jsonl import SUFFIX, raw_lines, read_row
from retrieval.corpus.names import printable
from retrieval.corpus.regular_files import open_ordinary, refused
from retrieval.errors import BadQuery, SourceMissing, SourceUnreadable

_LONGEST_LINE = 1_000_000_000  # bytes; no limit but that of memory, as with a file that is one article


def articles(file: str) -> Iterator[tuple[str, str] | BadQuery]:
    """(name, text) of every article in a file. The name is the file's without its ending, or the line's "doc".

    A line that is not {"doc", "text"} gives a BadQuery in its place, and reading goes on. A `.jsonl` file is read one
    line at a time. Raises SourceMissing and SourceUnreadable.
    """
    path = Path(file)
    try:
        with open_ordinary(path, file) as opened:
            if path.suffix.lower() == SUFFIX:
                yield from _rows(opened, file)
            else:
                yield printable(path.stem), contents_of(opened.read(), file).text
    except FileNotFoundError:
        raise SourceMissing(file) from None
    except OSError as error:
        raise refused(file, error) from error


def _rows(opened: BinaryIO, file: str) -> Iterator[tuple[str, str] | BadQuery]:
    number = 0
    for number, data in raw_lines(opened, _LONGEST_LINE):
        place = f"{file}, line {number}"
        try:
            if data is None:
                raise BadQuery("is too long to be an article; divide it into articles")
            row = read_row(data)
        except BadQuery as error:
            yield BadQuery(f"{place}: {error}")
        else:
            yield row.doc, row.text
    if not number:
        raise SourceUnreadable(file, "is empty")
