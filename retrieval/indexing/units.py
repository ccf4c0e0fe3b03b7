"""Finds the articles that are new or changed, by the hash of their bytes. Nothing else is done with them here."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain, islice
from typing import TypeAlias

from retrieval.corpus.discover import ArticleFile
from retrieval.corpus.jsonl import raw_lines, read_row
from retrieval.corpus.read import check_name, over, read, unopened
from retrieval.corpus.regular_files import open_ordinary
from retrieval.errors import BadQuery, SourceUnreadable
from retrieval.indexing.held import Held
from retrieval.indexing.outcomes import End, Outcome, Unit
from retrieval.processes.in_order import Done

Item: TypeAlias = Unit | Done[Outcome | End]

_TRIED = 10
"""First lines of a file of JSON Lines that are tried; if none is an article, the file is something else."""


def units(files: Iterable[ArticleFile], held: Held, *, max_bytes: int, statements: bool) -> Iterator[Item]:
    """For each article, a Unit when it is new or changed, else its Outcome; after each file of JSON Lines an End.

    `held` is read for a path when that file is reached. When `statements` are wanted, a source that was indexed without
    them counts as changed.
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
    """The articles of a file of JSON Lines, read one by one as they are taken."""
    whole = False
    try:
        check_name(origin)
        with open_ordinary(origin.path, origin.file) as opened:
            lines = raw_lines(opened, max_bytes)
            first = list(islice(lines, _TRIED))
            _check_shape(origin, first, current, max_bytes)
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


def _check_shape(
    origin: ArticleFile, first: Iterable[tuple[int, bytes | None]], current: Mapping[str, str], max_bytes: int
) -> None:
    """Raises SourceUnreadable when none of the first lines is an article; it tells what is wrong with the first."""
    wrong = []
    for number, data in first:
        if data is None:
            wrong.append(f"line {number} is {over(max_bytes)}")
            continue
        if hashlib.sha256(data).hexdigest() in current:
            return
        try:
            read_row(data)
        except BadQuery as error:
            wrong.append(f"line {number} {error}")
        else:
            return
    raise SourceUnreadable(origin.file, f"is no archive of an article a line: {next(iter(wrong), 'it holds no line')}")
