"""Opens the archive that a command is about, by the settings and options; builds it first when there is none."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from bot.cli.options import Options
from bot.cli.output import complain
from bot.cli.updating import report_left_out, update, way_to_finish
from bot.defaults import DEFAULTS, Given, anything_set, index_folder, source_paths
from bot.errors import SettingInvalid
from bot.sources import is_outdated
from retrieval import Library, NotIndexed, SourceMissing, discover

if TYPE_CHECKING:
    from bot.settings import Settings


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


@contextmanager
def opened(options: Options, given: Given) -> Iterator[Library]:
    """The library in its folder; built from the settings' sources when there is none, or one of samples alone.

    An index without a source counts as none: building it was interrupted. One of samples is outdated once other sources
    are set. Raises SettingInvalid when the sources lead to no article, IndexMisplaced for a folder of other things.
    """
    folder = index_folder(options.index, given)
    with _found(folder, given) as library:
        if library.is_rebuilding:
            _build(library, given, folder, f"the index in {folder} holds nothing but the samples; building it anew")
        elif not library.totals().sources:
            _build(library, given, folder, f"no index in {folder} yet; building it")
        elif missing := library.unfinished():
            complain(f"the archive is not complete: {way_to_finish(missing, folder)}")
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
