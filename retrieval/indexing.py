"""Bringing an index up to date with the files under some paths, and proving that it still is."""

from __future__ import annotations

import hashlib
import os
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from fnmatch import fnmatchcase
from pathlib import Path

from retrieval.corpus.discover import Found, discover
from retrieval.corpus.read import read
from retrieval.documents import document
from retrieval.engines.codec import encode
from retrieval.engines.protocol import Engine
from retrieval.errors import RetrievalError, SourceUnreadable
from retrieval.model import Article, Failure, IndexReport, Source, SourceSummary

MAX_BYTES = 10_000_000
"""Larger files are reported, not indexed: an article is never that long."""

Progress = Callable[[int, int, str], None]
"""Called before each file with how many are done, how many there are, and its name."""


def update(
    engine: Engine, paths: Sequence[str], *, max_bytes: int = MAX_BYTES, progress: Progress | None = None
) -> IndexReport:
    """Add, update and remove what changed under the paths, then commit; readers see all of it or nothing.

    A file that cannot be read is reported and leaves what the index holds of it; the rest is indexed. Raises
    SourceMissing when a path matches nothing, IndexBusy when another process is writing, and IndexUnwritable.
    """
    began = time.perf_counter()
    found = discover(paths)
    engine.refresh()
    known = {summary.source.file: summary.source for summary in engine.sources()}
    names = {source.path: source.file for source in known.values()}  # a file keeps its name, also below another folder
    found = [replace(file, file=names.get(str(file.path), file.file)) for file in found]
    try:
        counts, failed = _add_changed(engine, found, known, max_bytes, progress)
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
        added=counts["added"],
        updated=counts["updated"],
        removed=len(gone),
        unchanged=counts["unchanged"],
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


def _add_changed(
    engine: Engine, found: Sequence[Found], known: Mapping[str, Source], max_bytes: int, progress: Progress | None
) -> tuple[Counter[str], list[Failure]]:
    """Add what is new or changed: how many files were `added`, `updated` or `unchanged`, and which failed."""
    counts: Counter[str] = Counter()
    failed: list[Failure] = []
    for number, file in enumerate(found):
        if progress:
            progress(number, len(found), file.file)
        before = known.get(file.file)
        try:
            article = _read(file, before, max_bytes)
        except RetrievalError as error:
            failed.append(Failure(file.file, _reason(error, file.file)))
            continue
        if before and (before.sha256, before.path) == (article.source.sha256, article.source.path):
            counts["unchanged"] += 1
            continue
        engine.add(encode(document(article)))
        counts["updated" if before else "added"] += 1
    return counts, failed


def _read(file: Found, known: Source | None, max_bytes: int) -> Article:
    """The file's article. Raises SourceUnreadable, also when the index has its name from another file."""
    if known and known.path != str(file.path) and Path(known.path).exists():
        raise SourceUnreadable(file.file, f"the index has this name from {known.path}; index their common folder")
    return read(file, max_bytes)


def _gone(known: Iterable[Source], paths: Sequence[str], found: set[str]) -> Iterator[Source]:
    """The sources that were under the paths and whose files are no longer there."""
    roots = [os.path.abspath(Path(path).expanduser()) for path in paths]
    for source in known:
        path = Path(source.path)
        if source.file not in found and any(_is_under(path, root) for root in roots) and not path.exists():
            yield source


def _is_under(path: Path, root: str) -> bool:
    """Whether a path is a folder's or a pattern's; a pattern's `*` may stand for folders, too."""
    return Path(root) in (path, *path.parents) or fnmatchcase(str(path), root.replace("**/", "*"))


def _reason(error: RetrievalError, file: str) -> str:
    return str(error).removeprefix(f"{file}: ")
