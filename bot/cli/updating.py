"""Indexes paths for a command: shows how far it is, says how to go on when interrupted, and what was left out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import islice
from pathlib import Path

import click

from bot.cli.output import INTERRUPTED, complain
from bot.defaults import Given
from retrieval import ENDINGS, IndexReport, Library, index_command

_ENDINGS_TOLD = 5


def update(
    library: Library,
    paths: Sequence[str],
    given: Given,
    folder: Path,
    *,
    statements: bool = True,
    jobs: int | None = None,
    announcement: str | None = None,
) -> IndexReport:
    """Index the paths, with a progress bar on a terminal; Ctrl-C ends the command with a line on how to go on.

    The announcement is made on standard error, once the paths have been found to lead to articles.
    """
    from bot.cli.progress import indexing

    try:
        with indexing(announcement) as progress:
            return library.update(
                paths,
                max_bytes=round(given.max_source_mb * 1_000_000),
                statements=statements,
                jobs=jobs,
                progress=progress,
            )
    except KeyboardInterrupt:
        if library.is_rebuilding:
            complain("interrupted; the index is as it was before")
        else:
            complain(f"interrupted with {library.totals().sources:,} sources in; {way_to_finish(paths, folder)}")
        raise click.exceptions.Exit(INTERRUPTED) from None


def way_to_finish(paths: Sequence[str], folder: Path) -> str:
    """How to index what is still to come."""
    return f"go on with: {index_command(folder, paths)}"


def report_left_out(report: IndexReport) -> None:
    """Name on standard error what could not be indexed, files or their dates, and count the files that were skipped."""
    for failure in report.failed:
        complain(f"{failure.file}: {failure.error}")
    for each in report.misdated:
        lines = f"{each.lines:,} lines, first line {each.first}" if each.lines > 1 else f"line {each.first}"
        complain(f'{each.file}: "published" is no full date in {lines}, indexed without it; write it like 2022-01-21')
    if report.skipped:
        complain(f"{_skipped(report.skipped)}; the endings read are {ENDINGS}")


def _skipped(endings: Mapping[str, int]) -> str:
    """How many files were left out for their endings: `files left out by their ending: 12 (9 .html, 3 without one)`."""
    named = [f"{count:,} {ending or 'without one'}" for ending, count in islice(endings.items(), _ENDINGS_TOLD)]
    if len(endings) > _ENDINGS_TOLD:
        named.append(f"{sum(islice(endings.values(), _ENDINGS_TOLD, None)):,} others")
    return f"files left out by their ending: {sum(endings.values()):,} ({', '.join(named)})"
