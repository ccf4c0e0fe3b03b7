"""What the commands share: their common options, opening the index, printing."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

if TYPE_CHECKING:
    from bot.model import Reply
    from bot.settings import Settings
    from retrieval import Filters, IndexReport, Library

Decorated = TypeVar("Decorated", bound=Callable[..., Any])

NOTHING_FOUND = 1

index_option = click.option("--index", metavar="DIR", help="The folder of the index  [default: PULLQUOTE_INDEX]")
json_option = click.option("--json", "as_json", is_flag=True, help="Print JSON Lines.")


def limit_option(command: Decorated) -> Decorated:
    """`-k N`: how many at most."""
    return click.option("-k", "k", type=click.IntRange(1, 1000), metavar="N", help="How many at most.")(command)


def filter_options(*, speaker: bool = False) -> Callable[[Decorated], Decorated]:
    """`--source`, `--since`, `--until` and, where it makes sense, `--speaker`."""

    def decorate(command: Decorated) -> Decorated:
        command = click.option("--until", metavar="DATE", help="Only sources published by then.")(command)
        command = click.option("--since", metavar="DATE", help="Only sources published since then.")(command)
        if speaker:
            command = click.option("--speaker", metavar="NAME", help="Only what this person said.")(command)
        return click.option("--source", metavar="GLOB", help="Only sources whose file matches.")(command)

    return decorate


def filters(source: str | None, since: str | None, until: str | None, speaker: str | None = None) -> Filters:
    """The filters as the library takes them."""
    from retrieval import Filters

    return Filters(source=source, speaker=speaker, since=since, until=until)


def settings() -> Settings:
    """The settings. Raises SettingInvalid."""
    from bot.settings import Settings

    return Settings.from_env()


@contextmanager
def opened(index: str | None, given: Settings | None = None) -> Iterator[Library]:
    """The library at `--index`, else where the settings say; built from the settings' sources when there is none."""
    from retrieval import Library, NotIndexed

    given = given or settings()
    folder = Path(index) if index else given.index
    try:
        library = Library.open(folder, threshold=given.answer_threshold)
    except NotIndexed:
        library = Library.create(folder, threshold=given.answer_threshold)
        with library_closed_on_error(library):
            report_failures(update(library, given.source_paths, given))
    try:
        yield library
    finally:
        library.close()


@contextmanager
def library_closed_on_error(library: Library) -> Iterator[None]:
    """Close the library when what is done with it fails."""
    try:
        yield
    except BaseException:
        library.close()
        raise


def update(library: Library, paths: list[str], given: Settings) -> IndexReport:
    """Index the paths, with a progress bar on a terminal."""
    max_bytes = round(given.max_source_mb * 1_000_000)
    if not sys.stderr.isatty():
        return library.update(paths, max_bytes=max_bytes)
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (
        TextColumn("Indexing"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeRemainingColumn(),
        TextColumn("{task.fields[file]}"),
    )
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("", total=None, file="")
        return library.update(
            paths,
            max_bytes=max_bytes,
            progress=lambda done, total, file: bar.update(task, completed=done, total=total, file=file),
        )


def report_failures(report: IndexReport) -> None:
    """Name the files that could not be indexed, on standard error."""
    for failure in report.failed:
        print(f"pullquote: {failure.file}: {failure.error}", file=sys.stderr)


def print_json(value: dict[str, Any]) -> None:
    """One JSON line on standard output, at once."""
    print(json.dumps(value, ensure_ascii=False), flush=True)


def print_reply(reply: Reply) -> None:
    """A reply as the terminal platform shows it."""
    from bot.adapters.terminal.run import console, show

    show(reply, console())
