"""Proving that what the index holds is what stands in the sources: every source is read, once."""

from __future__ import annotations

import hashlib
import shlex
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby
from operator import attrgetter
from pathlib import Path
from typing import NamedTuple, TypeAlias

from retrieval.corpus.discover import ArticleFile
from retrieval.corpus.formats import contents_of
from retrieval.corpus.jsonl import raw_lines, read_row
from retrieval.corpus.ordinary import open_ordinary
from retrieval.corpus.read import unopened
from retrieval.engines import open_engine
from retrieval.engines.codec import UNREADABLE, from_json
from retrieval.engines.protocol import Engine, Keeper
from retrieval.errors import RetrievalError, SourceUnreadable
from retrieval.model import Source
from retrieval.processes.in_order import Done, cores, in_order

LARGE_BYTES = 20_000_000
"""Of sources, from which on several processes compare them; each opens the index for itself."""

_CHANGED = "has changed since it was indexed; index it again"
_NOT_THERE = "is not in its file as it was indexed; index the file again"
_MEANWHILE = "was indexed again while it was verified; verify it again"
_OTHER_WORDS = "the index holds other words than are read from the file now; rebuild the index with --rebuild"


class _Read(NamedTuple):
    """A source's bytes, whose hash is right; `is_line` of a file of JSON Lines. Passed on to other processes."""

    file: str
    data: bytes
    is_line: bool


@dataclass(frozen=True, slots=True)
class _End:
    """All of a path was read. `missing` is what is wrong with those of its sources that were not come across."""

    sources: Sequence[Source]
    missing: str


_Told: TypeAlias = tuple[str, str | None]
_Item: TypeAlias = _Read | Done[_Told | _End]


def verify(
    engine: Keeper, *, folder: Path | None = None, jobs: int | None = None, most: int | None = None
) -> Iterator[_Told]:
    """Every source's file, in order, with what no longer matches what the index holds, None when all of it does.

    Before them the index's own checksums are held against what is stored. Of more than `most` sources only so many are
    looked at, spread evenly, and the checksums aren't. A large archive whose index lies in `folder` is compared in
    `jobs` processes, as many as there are cores if None. Raises IndexDamaged, WorkerFailed.
    """
    latest = engine.latest()
    sources = [summary.source for summary in latest.sources()]
    if most is None or len(sources) <= most:
        engine.check()
    else:
        sources = [sources[number * len(sources) // most] for number in range(most)]
    told: dict[str, str | None] = {}
    if folder is None or sum(source.size for source in sources) < LARGE_BYTES:
        jobs = 1
    compare = _Comparison(latest, folder)
    results = in_order(compare, _read(sources), weigh=_weight, jobs=cores() if jobs is None else jobs)
    with closing(results):
        for result in results:
            if isinstance(result, _End):
                yield from ((source.file, told.get(source.file, result.missing)) for source in result.sources)
                told.clear()
            else:
                file, error = result
                told[file] = error


def _read(sources: Iterable[Source]) -> Iterator[_Item]:
    """The sources as they are read, path by path: those of one file of JSON Lines in the order of its lines.

    The sources are ordered by file, so that those of one path stand together; a file of JSON Lines that another
    source's name parts (`news.jsonl!b.txt`) is read once more.
    """
    for path, group in groupby(sources, key=attrgetter("path")):
        held, unread = list(group), ""
        is_lines = ArticleFile("", Path(path)).has_many
        try:
            with open_ordinary(Path(path), path) as opened:
                longest = max(source.size for source in held)
                lines = raw_lines(opened, longest) if is_lines else [(1, opened.read(longest + 1))]
                yield from _as_indexed(lines, held, is_lines)
        except (OSError, SourceUnreadable) as error:
            unread = _unread(Path(path), error)
        yield Done(_End(held, unread or (_NOT_THERE if is_lines else _CHANGED)))


def _as_indexed(lines: Iterable[tuple[int, bytes | None]], held: Iterable[Source], is_lines: bool) -> Iterator[_Item]:
    """Those of a file's sources whose bytes are as they were indexed."""
    left = {source.sha256: source for source in held}
    for _, data in lines:
        if not left:
            return
        source = left.pop(hashlib.sha256(data).hexdigest(), None) if data is not None else None
        if data is not None and source is not None:
            yield _Read(source.file, data, is_lines)


class _Comparison:
    """What is wrong with what the index holds of a source that is as it was indexed.

    A process that it is passed on to opens the index for itself, and so may see a later commit than the one whose
    sources are verified.
    """

    def __init__(self, engine: Engine, folder: Path | None) -> None:
        """The engine of this process; the folder of its index, None where no other is to compare."""
        self._engine, self._folder = engine, folder

    def __reduce__(self) -> tuple[object, ...]:
        return _comparison_in, (self._folder,)

    def __call__(self, read: _Read) -> _Told:
        file = read.file
        try:
            text = _text_of_line(read.data) if read.is_line else contents_of(read.data, file).text
            held, passages = self._engine.words(file)
        except SourceUnreadable as error:
            return file, error.reason
        except RetrievalError:
            return file, self._told_of(read)
        is_same = text == held and all(text.startswith(words, start) for start, words in passages)
        return file, None if is_same else self._told_of(read)

    def _told_of(self, read: _Read) -> str:
        """What is told of a source of which the index holds other words, or none."""
        held = self._engine.source(read.file)
        is_as_read = held is not None and held.source.sha256 == hashlib.sha256(read.data).hexdigest()
        return _OTHER_WORDS if is_as_read else _MEANWHILE


@lru_cache(maxsize=1)
def _comparison_in(folder: Path) -> _Comparison:
    """The comparison in a worker, which opens the index once and ends with it."""
    return _Comparison(open_engine(folder), folder)


def _text_of_line(data: bytes) -> str:
    """The text of a line whose shape was looked at when it was indexed; read strictly only where that is needed."""
    try:
        return str(from_json(data)["text"])
    except UNREADABLE:  # a number that only some programs write
        return read_row(data).text


def _weight(read: _Read) -> int:
    return len(read.data)


def _unread(path: Path, error: OSError | SourceUnreadable) -> str:
    if isinstance(error, SourceUnreadable):
        return error.reason
    if isinstance(error, FileNotFoundError):
        return f"is gone; put it back, or forget it with: {shlex.join(['pullquote', 'forget', str(path)])}"
    return unopened(ArticleFile(path.name, path), error).reason
