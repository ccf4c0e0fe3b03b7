"""Bringing an index up to date with the files under some paths, and proving that it still is."""

from __future__ import annotations

import hashlib
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

from retrieval.corpus.discover import Found, discover
from retrieval.corpus.read import read
from retrieval.documents import document
from retrieval.engines.protocol import Engine
from retrieval.errors import RetrievalError
from retrieval.model import Failure, IndexReport, Source, SourceSummary

MAX_BYTES = 10_000_000
"""Larger files are reported, not indexed: an article is never that long."""

Progress = Callable[[int, int, str], None]
"""Called before each file with how many are done, how many there are, and its name."""


def update(
    engine: Engine, paths: Sequence[str], *, max_bytes: int = MAX_BYTES, progress: Progress | None = None
) -> IndexReport:
    """Add, update and remove what changed under the paths, then commit; readers see all of it or nothing.

    A file that cannot be read is reported and leaves what the index holds of it; the rest is indexed. Raises
    SourceMissing when a path matches nothing, IndexBusy when another process is writing.
    """
    began = time.perf_counter()
    found = discover(paths)
    known = {summary.source.file: summary.source for summary in engine.sources()}
    added = updated = unchanged = 0
    failed: list[Failure] = []
    try:
        for number, file in enumerate(found):
            if progress:
                progress(number, len(found), file.file)
            try:
                changed = _index(engine, file, known.get(file.file), max_bytes)
            except RetrievalError as error:
                failed.append(Failure(file.file, _reason(error, file.file)))
                continue
            unchanged += not changed
            updated += changed and file.file in known
            added += changed and file.file not in known
        gone = list(_gone(known.values(), paths, {file.file for file in found}))
        for source in gone:
            engine.remove(source.file)
        engine.commit()
    except BaseException:
        engine.rollback()
        raise
    summaries = engine.sources()
    return IndexReport(
        sources=len(summaries),
        passages=sum(summary.passages for summary in summaries),
        statements=sum(summary.statements for summary in summaries),
        added=added,
        updated=updated,
        removed=len(gone),
        unchanged=unchanged,
        failed=tuple(failed),
        elapsed_s=time.perf_counter() - began,
    )


def verify(engine: Engine, summary: SourceSummary, max_bytes: int = MAX_BYTES) -> str | None:
    """What of a source no longer matches what the index holds, or None when all of it does."""
    source = summary.source
    try:
        data = Path(source.path).read_bytes()
    except OSError as error:
        return f"cannot be read ({error.strerror}); put it back, or index its folder again to forget it"
    if hashlib.sha256(data).hexdigest() != source.sha256:
        return "has changed since it was indexed; index it again"
    held = engine.document(source.file)
    try:
        text = read(Found(source.file, Path(source.path)), max(max_bytes, len(data))).text
    except RetrievalError as error:
        return _reason(error, source.file)
    if text != held.text or any(text[p.start : p.end] != p.text for p in held.passages):
        return "the index holds other words than the file; rebuild the index with --rebuild"
    return None


def _index(engine: Engine, file: Found, known: Source | None, max_bytes: int) -> bool:
    """Whether the file had to be added anew."""
    article = read(file, max_bytes)
    path = article.source.path
    if known and known.path != path and Path(known.path).exists():
        raise RetrievalError(f"{file.file}: the index has this name from {known.path}; index their common folder")
    if known and known.sha256 == article.source.sha256 and known.path == path:
        return False
    engine.add(document(article))
    return True


def _gone(known: Iterable[Source], paths: Sequence[str], found: set[str]) -> Iterator[Source]:
    """The sources that were under the paths and whose files are no longer there."""
    roots = [Path(path).absolute() for path in paths]
    for source in known:
        path = Path(source.path)
        under = any(root == path or root in path.parents for root in roots)
        if under and source.file not in found and not path.exists():
            yield source


def _reason(error: RetrievalError, file: str) -> str:
    return str(error).removeprefix(f"{file}: ")
