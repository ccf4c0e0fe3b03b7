"""Proving that what the index holds is what stands in the sources: every source is read, once."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from itertools import groupby
from operator import attrgetter
from pathlib import Path

from retrieval.corpus.decode import decode
from retrieval.corpus.discover import Found
from retrieval.corpus.jsonl import raw_lines, read_row
from retrieval.corpus.ordinary import open_ordinary
from retrieval.corpus.read import unopened
from retrieval.engines.protocol import Engine
from retrieval.errors import RetrievalError, SourceUnreadable
from retrieval.model import Source

_CHANGED = "has changed since it was indexed; index it again"
_NOT_THERE = "is not in its file as it was indexed; index the file again"
_OTHER_WORDS = "the index holds other words than the file; rebuild the index with --rebuild"


def verify(engine: Engine) -> Iterator[tuple[str, str | None]]:
    """Every source's file, in order, with what no longer matches what the index holds, None when all of it does."""
    sources = (summary.source for summary in engine.sources())
    for path, group in groupby(sources, key=attrgetter("path")):
        if Found("", Path(path)).has_many:
            yield from _lines(engine, Path(path), list(group))
        else:
            yield from ((source.file, _file(engine, source)) for source in group)


def _file(engine: Engine, source: Source) -> str | None:
    try:
        with open_ordinary(Path(source.path), source.file) as opened:
            data = opened.read(source.size + 1)
    except (OSError, SourceUnreadable) as error:
        return _unread(source.file, Path(source.path), error)
    if hashlib.sha256(data).hexdigest() != source.sha256:
        return _CHANGED
    try:
        text, _ = decode(data, source.file)
    except RetrievalError:
        return _OTHER_WORDS
    return _compared(engine, source.file, text)


def _lines(engine: Engine, path: Path, sources: Sequence[Source]) -> Iterator[tuple[str, str | None]]:
    """The sources of one file of JSON Lines, which is read once, whatever the order of its lines."""
    files = {source.sha256: source.file for source in sources}
    longest = max(source.size for source in sources)
    told: dict[str, str | None] = {}
    unread = None
    try:
        with open_ordinary(path, path.name) as opened:
            for _, data in raw_lines(opened, longest):
                file = files.get(hashlib.sha256(data).hexdigest()) if data is not None else None
                if data is not None and file is not None and file not in told:
                    told[file] = _compared(engine, file, read_row(data).text)
    except (OSError, SourceUnreadable) as error:
        unread = _unread(path.name, path, error)
    for source in sources:
        yield source.file, told.get(source.file, unread or _NOT_THERE)


def _compared(engine: Engine, file: str, text: str) -> str | None:
    """What is wrong with what the index holds of a source whose text this is."""
    held = engine.document(file)
    if text != held.text or any(text[p.start : p.end] != p.text for p in held.passages):
        return _OTHER_WORDS
    return None


def _unread(file: str, path: Path, error: OSError | SourceUnreadable) -> str:
    if isinstance(error, SourceUnreadable):
        return error.reason
    if isinstance(error, FileNotFoundError):
        return "is gone; put it back, or index its folder again to forget it"
    return unopened(Found(file, path), error).reason
