"""Checks that the index holds what its sources say now: every source is read once and compared."""

from __future__ import annotations

import hashlib
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
from retrieval.corpus.read import unopened
from retrieval.corpus.regular_files import open_ordinary
from retrieval.engines import open_engine
from retrieval.engines.codec import UNREADABLE, from_json
from retrieval.engines.protocol import Engine, Keeper
from retrieval.errors import RetrievalError, SourceUnreadable
from retrieval.indexing.held import forgetting
from retrieval.model import Source
from retrieval.processes.in_order import Done, in_order

LARGE_BYTES = 20_000_000
"""Bytes of sources from which several processes compare them; each process opens the index for itself."""

_CHANGED = "has changed since it was indexed; index it again"
_NOT_THERE = "is not in its file as it was indexed; index the file again"
_MEANWHILE = "was indexed again while it was verified; verify it again"
_OTHER_WORDS = "the index holds other words than are read from the file now; rebuild the index with --rebuild"


class _Read(NamedTuple):
    """The bytes of a source that has not changed; `is_line` when they are a line of a file of JSON Lines."""

    file: str
    data: bytes
    is_line: bool


@dataclass(frozen=True, slots=True)
class _End:
    """All of a path was read. `missing` is the error of each of its `sources` that was not found there."""

    sources: Sequence[Source]
    missing: str


_Verified: TypeAlias = tuple[str, str | None]  # a source's file, and what is wrong with it
_Item: TypeAlias = _Read | Done[_Verified | _End]


def verify(engine: Keeper, *, folder: Path | None = None, most: int | None = None) -> Iterator[_Verified]:
    """Every source's file, in order, each with what no longer matches the index, or None when everything does.

    The index's own checksums are verified first. When there are more than `most` sources, only that many are compared,
    spread evenly, and no checksum is verified. When the index lies in `folder` and its sources are LARGE_BYTES or more,
    they are compared on all cores. Raises IndexDamaged, WorkerFailed.
    """
    latest = engine.latest()
    number_held = latest.totals().sources
    looked_at = number_held if most is None else min(most, number_held)
    if looked_at == number_held:
        engine.check()  # before anything is read, where damage would show itself in other ways
    held = [summary.source for summary in latest.sources()]
    sources = [held[number * len(held) // looked_at] for number in range(looked_at)]
    errors: dict[str, str | None] = {}  # by file, of the path that is being read
    is_large = sum(source.size for source in sources) >= LARGE_BYTES
    jobs = None if folder is not None and is_large else 1
    with closing(in_order(_Comparison(latest, folder), _read(sources, folder), weigh=_weight, jobs=jobs)) as results:
        for result in results:
            if isinstance(result, _End):
                yield from ((source.file, errors.get(source.file, result.missing)) for source in result.sources)
                errors.clear()
            else:
                file, error = result
                errors[file] = error


def _read(sources: Iterable[Source], folder: Path | None) -> Iterator[_Item]:
    """The sources whose bytes are unchanged, path by path, those of a file of JSON Lines in the order of its lines.

    Sources come ordered by file, so those of one path are neighbours. Only a file of JSON Lines with another source's
    name between its own (`news.jsonl!b.txt`) is read more than once.
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
            unread = _unread(Path(path), error, folder)
        yield Done(_End(held, unread or (_NOT_THERE if is_lines else _CHANGED)))


def _as_indexed(lines: Iterable[tuple[int, bytes | None]], held: Iterable[Source], is_lines: bool) -> Iterator[_Item]:
    """The sources of one file whose bytes are as they were when they were indexed."""
    left = {source.sha256: source for source in held}
    for _, data in lines:
        if not left:
            return
        source = left.pop(hashlib.sha256(data).hexdigest(), None) if data is not None else None
        if data is not None and source is not None:
            yield _Read(source.file, data, is_lines)


class _Comparison:
    """Compares what the index holds of a source with the source's text; callable, and picklable for other processes.

    Another process opens the index for itself, and so may see a later commit than the one whose sources are verified.
    """

    def __init__(self, engine: Engine, folder: Path | None) -> None:
        """`folder` is where other processes open the index; None when there will be no other process."""
        self._engine, self._folder = engine, folder

    def __reduce__(self) -> tuple[object, ...]:
        return _comparison_in, (self._folder,)

    def __call__(self, read: _Read) -> _Verified:
        file = read.file
        try:
            text = _text_of_line(read.data) if read.is_line else contents_of(read.data, file).text
            held, passages = self._engine.words(file)
        except SourceUnreadable as error:
            return file, error.reason
        except RetrievalError:
            return file, self._mismatch(read)
        is_same = text == held and all(text.startswith(words, start) for start, words in passages)
        return file, None if is_same else self._mismatch(read)

    def _mismatch(self, read: _Read) -> str:
        """The error for a source whose text the index holds otherwise, or not at all."""
        held = self._engine.source(read.file)
        is_as_read = held is not None and held.source.sha256 == hashlib.sha256(read.data).hexdigest()
        return _OTHER_WORDS if is_as_read else _MEANWHILE


@lru_cache(maxsize=1)
def _comparison_in(folder: Path) -> _Comparison:
    """The comparison in a worker process, which opens the index once."""
    with closing(open_engine(folder)) as keeper:
        return _Comparison(keeper.latest(), folder)


def _text_of_line(data: bytes) -> str:
    """The text of a line that was validated when it was indexed, so that the faster JSON decoder is tried first."""
    try:
        return str(from_json(data)["text"])
    except UNREADABLE:  # a number that only some programs write
        return read_row(data).text


def _weight(read: _Read) -> int:
    return len(read.data)


def _unread(path: Path, error: OSError | SourceUnreadable, folder: Path | None) -> str:
    if isinstance(error, SourceUnreadable):
        return error.reason
    if isinstance(error, FileNotFoundError):
        return f"is gone; put it back, or forget it with: {forgetting(str(path), folder)}"
    return unopened(ArticleFile(path.name, path), error).reason
