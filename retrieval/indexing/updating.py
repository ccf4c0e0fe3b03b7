"""Updates an index from the files under some paths, and removes the sources of others."""

from __future__ import annotations

import contextlib
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import TypeAlias

from retrieval import unfinished
from retrieval.corpus.discover import ArticleFile, survey
from retrieval.corpus.paths import NamedPaths, absolute, places_of
from retrieval.engines.protocol import Keeper
from retrieval.errors import IndexBusy, RetrievalError, SourceMissing
from retrieval.indexing.checkpoints import Checkpoints
from retrieval.indexing.entering import Entering
from retrieval.indexing.held import as_named_before, forgetting, gone, held_below, sources_below, sources_named
from retrieval.indexing.make import make
from retrieval.indexing.outcomes import End, Outcome, Unit
from retrieval.indexing.units import units
from retrieval.model import SourceSummary
from retrieval.processes.in_order import in_order
from retrieval.results import Failure, IndexReport, IndexStep

MAX_BYTES = 10_000_000
"""Longer articles are reported and not indexed. Ten million characters are ten long novels."""

_NOT_HELD = "the index holds nothing of this path or name; pullquote sources lists what it holds"

Progress: TypeAlias = Callable[[IndexStep], None]
"""Called before the first article and after each one."""


def update(
    engine: Keeper,
    paths: Sequence[str],
    *,
    max_bytes: int = MAX_BYTES,
    statements: bool = True,
    jobs: int | None = None,
    whole: bool = True,
    folder: Path | None = None,
    progress: Progress | None = None,
) -> IndexReport:
    """Add, update and remove what changed under the paths, in `jobs` processes; None means as many as there are cores.

    With `whole`, readers see the changes of the whole run at once. Otherwise the run commits at intervals
    (`Checkpoints`), and until its end a note in `folder` says that more is to come; when a run is interrupted, the next
    one continues from its last commit. Without `statements`, none are looked for in new or changed sources; with them,
    a source that was indexed without counts as changed. Articles longer than `max_bytes` bytes are reported.

    A folder, file or line that cannot be read is reported, what the index holds of it stays, and the rest is indexed.
    Raises SourceMissing when a path matches nothing, SourceUnreadable when it may not be read, IndexBusy when another
    process is writing, IndexUnwritable and WorkerFailed; the index is then as its last commit left it.
    """
    began = time.perf_counter()
    engine.refresh()
    try:
        files, others, closed = survey(paths, index=folder)
    except SourceMissing as error:
        raise _may_be_forgotten(engine, error, folder) from None
    held = held_below(engine.latest(), paths)
    files = as_named_before(files, held)
    entering = Entering(engine, held)
    work = units(files, held, max_bytes=max_bytes, statements=statements)
    outcomes = in_order(partial(make, statements=statements), work, weigh=_weight, jobs=jobs)
    checkpoints = None if whole else Checkpoints(engine, paths, folder, None if held else lambda: _bytes_of(files))
    entering.failed += [Failure(error.file, error.reason) for error in closed]
    with _all_or_nothing(engine), contextlib.closing(outcomes):
        for outcome in _with_progress(outcomes, files, entering, progress):
            entering.enter(outcome)
            if checkpoints and isinstance(outcome, Outcome) and entering.changed:
                checkpoints.pass_by(_passed(outcome))
        for file in list(gone(held, paths, {str(each.path) for each in files})):
            entering.forget(file)
        _note_finished(engine, folder, paths, entering)
    return _report(engine, entering, others, time.perf_counter() - began)


def forget(engine: Keeper, names: Sequence[str], *, folder: Path | None = None) -> IndexReport:
    """Remove the sources with these names, as the paths that they were indexed from or as their files in the index.

    Nothing on disk is read or changed. A name without a source is reported as failed. Raises BadQuery for a name that
    cannot be a path, IndexBusy, IndexUnwritable.
    """
    began = time.perf_counter()
    engine.refresh()
    removed = sources_named(engine.latest(), names)
    entering = Entering(engine, {})
    with _all_or_nothing(engine):
        for summary in removed:
            entering.forget(summary.source.file)
        _note_finished(engine, folder, names, entering)
    entering.failed += [Failure(name, _NOT_HELD) for name in _unmatched(names, removed)]
    return _report(engine, entering, {}, time.perf_counter() - began)


def _unmatched(names: Iterable[str], sources: Sequence[SourceSummary]) -> list[str]:
    """The names by which none of these sources was found."""
    files = {summary.source.file for summary in sources}
    places = {place for summary in sources for place in places_of(summary.source.path)}
    left = [name for name in names if name not in files and absolute(name) not in places]
    return [name for name in left if not any(map(NamedPaths([name]).holds, (each.source.path for each in sources)))]


def _may_be_forgotten(engine: Keeper, missing: SourceMissing, folder: Path | None) -> SourceMissing:
    """The error for a path without articles; when the index still has some from there, it says how to remove them."""
    if not sources_below(engine.latest(), [missing.file]):
        return missing
    way_out = f"put it back, or forget it with: {forgetting(missing.file, folder)}"
    return SourceMissing(missing.file, f"the index still has what was there: {way_out}")


@contextlib.contextmanager
def _all_or_nothing(engine: Keeper) -> Iterator[None]:
    """Commit what the block did, or roll it back when the block raises."""
    try:
        yield
        engine.commit()
    except BaseException:
        with contextlib.suppress(RetrievalError):  # the first error is the one to report
            engine.rollback()
        raise


def _note_finished(engine: Keeper, folder: Path | None, paths: Sequence[str], entering: Entering) -> None:
    """Commit, then take the paths off the note of unfinished runs while the index is still held for writing.

    When nothing was changed and another process is writing, the note stays for the next run: it may be that process's.
    """
    if folder is None or not unfinished.is_noted(folder, paths):
        return
    try:
        engine.commit(hold=True)
    except IndexBusy:
        if entering.changed:
            raise
    else:
        unfinished.finish(folder, paths)


def _weight(unit: Unit) -> int:
    return len(unit.data)


def _with_progress(
    outcomes: Iterable[Outcome | End], files: Sequence[ArticleFile], entering: Entering, progress: Progress | None
) -> Iterable[Outcome | End]:
    """The outcomes, reporting progress after each."""
    if progress is None:
        yield from outcomes
        return
    total = _bytes_of(files)
    done = articles = 0
    progress(IndexStep(0, total, 0, 0, ""))
    for outcome in outcomes:
        yield outcome
        if isinstance(outcome, Outcome):
            articles += 1
            done += _passed(outcome)
        progress(IndexStep(min(done, total), total, articles, entering.passages, outcome.origin.file))
    progress(IndexStep(total, total, articles, entering.passages, ""))


def _bytes_of(files: Iterable[ArticleFile]) -> int:
    return sum(map(_size, files))


def _passed(outcome: Outcome) -> int:
    """The bytes of its file that an article takes up, with the end of its line."""
    return outcome.size + (outcome.line is not None)


def _size(file: ArticleFile) -> int:
    """The size of a file in bytes; 0 when it is gone by now."""
    try:
        return file.path.stat().st_size
    except OSError:
        return 0


def _report(engine: Keeper, entering: Entering, skipped: Mapping[str, int], elapsed_s: float) -> IndexReport:
    totals = engine.latest().totals()
    return IndexReport(
        sources=totals.sources,
        passages=totals.passages,
        statements=totals.statements,
        added=entering.counts["added"],
        updated=entering.counts["updated"],
        removed=entering.counts["removed"],
        unchanged=entering.counts["unchanged"],
        failed=tuple(entering.failed),
        skipped=skipped,
        misdated=tuple(entering.misdated.values()),
        elapsed_s=elapsed_s,
    )
