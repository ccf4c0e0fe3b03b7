"""What the commands share: their common options, opening the index, printing."""

from __future__ import annotations

import io
import json
import os
import shlex
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from functools import wraps
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, TextIO, TypeAlias

import click

from bot import defaults
from bot.adapters.terminal.control import visible
from bot.defaults import DEFAULTS, Given, anything_set, source_paths
from bot.errors import SettingInvalid
from bot.sources import is_outdated
from retrieval import (
    ENDINGS,
    BadQuery,
    Filters,
    IndexReport,
    Library,
    NotIndexed,
    SourceMissing,
    SourceUnreadable,
    discover,
)

if TYPE_CHECKING:
    from bot.model import Reply
    from bot.settings import Settings

NOTHING_FOUND = 1
FAILED = 2
INTERRUPTED = 130  # 128 + SIGINT, as shells have it

_ENDINGS_TOLD = 5

OptionName: TypeAlias = Literal["k", "jobs", "source", "speaker", "since", "until", "index", "as_json"]

_OPTIONS: Mapping[OptionName, Callable[[Callable[..., int]], Callable[..., int]]] = {
    "k": click.option("-k", "k", type=click.IntRange(1, 1000), metavar="N", help="How many at most."),
    "source": click.option("--source", metavar="GLOB", help="Only sources whose file matches."),
    "speaker": click.option("--speaker", metavar="NAME", help="Only what this person said."),
    "since": click.option("--since", metavar="DATE", help="Only sources published on that day or later."),
    "until": click.option("--until", metavar="DATE", help="Only sources published on that day or before."),
    "jobs": click.option(
        "--jobs", type=click.IntRange(1, 256), metavar="N", help="How many processes to work in  [default: all cores]"
    ),
    "index": click.option("--index", metavar="DIR", help="The folder of the index  [default: PULLQUOTE_INDEX]"),
    "as_json": click.option("--json", "as_json", is_flag=True, help="Print JSON Lines."),
}


@dataclass(frozen=True, slots=True)
class Options:
    """The common options as given; None or False where one wasn't, or where the command doesn't take it."""

    k: int | None = None
    jobs: int | None = None
    source: str | None = None
    speaker: str | None = None
    since: str | None = None
    until: str | None = None
    index: str | None = None
    as_json: bool = False

    @property
    def filters(self) -> Filters:
        """Which part of the archive to look at."""
        return Filters(source=self.source, speaker=self.speaker, since=self.since, until=self.until)


def takes(*names: OptionName) -> Callable[[Callable[..., int]], Callable[..., int]]:
    """A decorator for commands that take these common options; they come as the keyword `options`."""

    def decorate(command: Callable[..., int]) -> Callable[..., int]:
        @wraps(command)
        def run(**given: Any) -> int:
            options = Options(**{name: given.pop(name) for name in names})
            return command(**given, options=options)

        decorated: Callable[..., int] = run
        for name in reversed(names):
            decorated = _OPTIONS[name](decorated)
        return decorated

    return decorate


def settings() -> Given:
    """The settings of commands that talk to no platform; see `all_settings`."""
    return all_settings() if anything_set() else DEFAULTS


def all_settings() -> Settings:
    """All settings, also the platforms'; complains of names and lines that set nothing. Raises SettingInvalid."""
    from bot.settings import Settings, not_settings

    given = Settings.from_env()
    for complaint in not_settings():
        complain(complaint)
    return given


def index_folder(options: Options, given: Given) -> Path:
    """Where the index is: at `--index`, else where the settings say."""
    return defaults.index_folder(options.index, given)


@contextmanager
def opened(options: Options, given: Given) -> Iterator[Library]:
    """The library in its folder; built from the settings' sources when there is none, or one of samples alone.

    An index without a source counts as none: building it was interrupted. One of samples is outdated once other sources
    are set. Raises SettingInvalid when the sources lead to no article, IndexMisplaced for a folder of other things.
    """
    folder = index_folder(options, given)
    with _found(folder, given) as library:
        if library.is_rebuilding:
            _build(library, given, folder, f"the index in {folder} holds nothing but the samples; building it anew")
        elif not library.totals().sources:
            _build(library, given, folder, f"no index in {folder} yet; building it")
        elif missing := library.unfinished():
            complain(f"the archive is not complete: {_way_to_finish(missing, folder)}")
        yield library


def _found(folder: Path, given: Given) -> Library:
    """The library in a folder, made there when there is none, emptied where it is outdated.

    Raises SettingInvalid, and makes nothing, when there is none and the sources lead to no article.
    """
    try:
        library = Library.open(folder, threshold=given.answer_threshold)
    except NotIndexed:
        _look_for_articles(given, folder)
        return Library.create(folder, engine=given.engine, threshold=given.answer_threshold)
    if not is_outdated(library, given):
        return library
    library.close()
    return Library.create(folder, engine=given.engine, rebuild=True, threshold=given.answer_threshold)


def _build(library: Library, given: Given, folder: Path, what: str) -> None:
    """Index the settings' sources; `what` says what is being done, and is told when it begins."""
    announcement = f"{what} from {given.sources} (PULLQUOTE_SOURCES)"
    _look_for_articles(given, None if library.is_rebuilding else folder)
    report = update(library, source_paths(given), given, folder, announcement=announcement)
    report_left_out(report)
    if not report.sources:
        raise _no_articles(f"no article in {given.sources} can be read")


def _look_for_articles(given: Given, lacking: Path | None) -> None:
    """Raises SettingInvalid where the settings' sources lead to no article; `lacking` is the folder without an index.

    It is named first: whoever asks from another folder than usual has set no sources, and looks for the index.
    """
    unindexed = f"no index in {lacking} yet, and " if lacking else ""
    paths = source_paths(given)
    if not paths:
        raise _no_articles(f"{unindexed}{given.sources!r} names no path")
    try:
        discover(paths)
    except SourceMissing as error:
        raise _no_articles(f"{unindexed}no articles at {error.file}") from error


def _no_articles(reason: str) -> SettingInvalid:
    return SettingInvalid("PULLQUOTE_SOURCES", f"{reason}; point it to your articles, or run: pullquote index PATH…")


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
            complain(f"interrupted with {library.totals().sources:,} sources in; {_way_to_finish(paths, folder)}")
        raise click.exceptions.Exit(INTERRUPTED) from None


def _way_to_finish(paths: Iterable[str], folder: Path) -> str:
    """How to index what is still to come."""
    return f"go on with: {shlex.join(['pullquote', 'index', *paths, '--index', str(folder)])}"


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


def complain(message: str) -> None:
    """One line on standard error, whatever the message holds; where that can't be written, the command goes on."""
    try:
        print(f"pullquote: {visible(' '.join(message.split()))}", file=sys.stderr)
    except OSError:
        discard(sys.stderr)


def discard(stream: TextIO) -> None:
    """Send what is still to be written to a stream nowhere, so that Python's exit doesn't fail over it.

    https://docs.python.org/3/library/signal.html#note-on-sigpipe
    """
    with suppress(io.UnsupportedOperation):  # a stream in memory, which has no descriptor
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def json_lines(file: str) -> Iterator[tuple[str, str]]:
    """The lines of a file or of standard input that aren't blank, each after its place: the file and its number.

    Raises SourceMissing, SourceUnreadable, and BadQuery for what is not UTF-8.
    """
    name = "standard input" if file == "-" else file
    try:
        with click.open_file(file, encoding="utf-8-sig") as stream:
            for number, line in enumerate(stream, 1):
                if line.strip():
                    yield f"{name}, line {number}", line
    except FileNotFoundError:
        raise SourceMissing(file) from None
    except OSError as error:
        raise SourceUnreadable(file, f"{error.strerror or 'cannot be read'}; name a file of JSON Lines") from error
    except UnicodeDecodeError as error:
        raise BadQuery(f"{name}: not UTF-8 text ({error.reason} at byte {error.start}); save it as UTF-8") from error


def print_json(value: dict[str, Any]) -> None:
    """One JSON line on standard output, at once; in ASCII where standard output is not UTF-8."""
    unicode = sys.stdout.encoding.lower().replace("-", "") == "utf8"
    print(json.dumps(value, ensure_ascii=not unicode), flush=True)


def viewer_url(given: Given) -> str | None:
    """See `bot.viewer.url`; that is imported only where a viewer is set, since most answers in JSON need none of it."""
    if not (given.web_address or given.web_url):
        return None
    from bot.viewer import url

    return url(given)


def linked_json(value: Any, viewer: str | None) -> Any:
    """See `bot.viewer.linked_json`; imported as there."""
    if viewer is None:
        return value
    from bot.viewer import linked_json as linked

    return linked(value, viewer)


def print_reply(reply: Reply) -> None:
    """A reply as the terminal platform shows it."""
    from bot.adapters.terminal.run import console, show

    show(reply, console())


def print_source_text(text: str) -> None:
    """Text of a source on standard output: as it is in a file or a pipe, harmless on a terminal."""
    print(visible(text) if sys.stdout.isatty() else text, end="" if text.endswith("\n") else "\n")
