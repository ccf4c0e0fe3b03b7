"""Which articles of the files found are new or changed: their bytes are read and compared by hash, nothing more."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain, islice
from typing import TypeAlias

from retrieval.corpus.discover import ArticleFile
from retrieval.corpus.jsonl import raw_lines, read_row
from retrieval.corpus.ordinary import open_ordinary
from retrieval.corpus.read import check_name, over, read, unopened
from retrieval.errors import BadQuery, SourceUnreadable
from retrieval.indexing.held import Held
from retrieval.indexing.outcomes import End, Outcome, Unit
from retrieval.processes.in_order import Done

Item: TypeAlias = Unit | Done[Outcome | End]

_TRIED = 10
"""Lines that are looked at to tell whether a file holds articles at all."""


def units(files: Iterable[ArticleFile], held: Held, *, max_bytes: int, statements: bool) -> Iterator[Item]:
    """For each article a Unit when there is work to do, else what became of it; a file of JSON Lines ends in an End.

    `held` is asked for a path when its file is reached. What the index holds without statements counts as changed
    when they are wanted.
    """
    for each in files:
        versions = held.get(str(each.path), {})
        current = {v.sha256: file for file, v in versions.items() if v.extracted or not statements}
        if each.has_many:
            yield from _lines(each, current, max_bytes)
        else:
            yield _file(each, current, max_bytes)


def _file(origin: ArticleFile, current: Mapping[str, str], max_bytes: int) -> Item:
    try:
        data = read(origin, max_bytes)
    except SourceUnreadable as error:
        return Done(Outcome(origin, None, origin.file, 0, error=error.reason))
    if hashlib.sha256(data).hexdigest() in current:
        return Done(Outcome(origin, None, origin.file, len(data)))
    return Unit(origin, None, data)


def _lines(origin: ArticleFile, current: Mapping[str, str], max_bytes: int) -> Iterator[Item]:
    """The articles of a file of JSON Lines, read as they are asked for."""
    whole = False
    try:
        check_name(origin)
        with open_ordinary(origin.path, origin.file) as opened:
            lines = raw_lines(opened, max_bytes)
            first = list(islice(lines, _TRIED))
            _check_shape(origin, first, current)
            for number, data in chain(first, lines):
                yield _line(origin, number, data, current, max_bytes)
        whole = True
    except SourceUnreadable as error:
        yield Done(Outcome(origin, None, None, 0, error=error.reason))
    except OSError as error:
        yield Done(Outcome(origin, None, None, 0, error=unopened(origin, error).reason))
    yield Done(End(origin, whole))


def _line(origin: ArticleFile, number: int, data: bytes | None, current: Mapping[str, str], max_bytes: int) -> Item:
    if data is None:
        return Done(Outcome(origin, number, None, 0, error=f"is {over(max_bytes)}"))
    file = current.get(hashlib.sha256(data).hexdigest())
    return Unit(origin, number, data) if file is None else Done(Outcome(origin, number, file, len(data)))


def _check_shape(origin: ArticleFile, first: Iterable[tuple[int, bytes | None]], current: Mapping[str, str]) -> None:
    """Raises SourceUnreadable when none of the first lines is an article: the file is something else altogether."""
    wrong = "it holds no line"
    for number, data in first:
        if data is None:
            continue
        if hashlib.sha256(data).hexdigest() in current:
            return
        try:
            read_row(data)
        except BadQuery as error:
            wrong = f"line {number} {error}"
        else:
            return
    raise SourceUnreadable(origin.file, f"is no archive of an article a line: {wrong}")
