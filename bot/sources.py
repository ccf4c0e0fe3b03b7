"""Compares what an index holds with the setting `sources`: the sample articles, and sources that are missing."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from bot.defaults import DEFAULTS, Given, source_paths
from retrieval import Library, SourceSummary

SAMPLES = frozenset(
    {
        "000_e8bd1efaf6cc9853.txt",
        "001_adb2b3e3b7128f32.txt",
        "002_af6fe123e07d85e6.txt",
        "003_cbe95864375cfff8.txt",
        "004_bada126c4e7fde46.txt",
    }
)
"""The names, in an index, of the sample articles, which are the default sources."""


def samples(library: Library) -> list[SourceSummary]:
    """The sample articles that an archive holds."""
    return [summary for summary in library.held(sorted(SAMPLES)) if summary.source.file in SAMPLES]


def lacking(library: Library, given: Given) -> list[str]:
    """The paths in the setting `sources` of which the archive holds nothing; empty with the default sources."""
    if given.sources == DEFAULTS.sources:
        return []
    return [path for path in source_paths(given) if not library.held([path])]


def stray_samples(library: Library, paths: Sequence[str], given: Given) -> list[str]:
    """The paths to forget to be rid of samples among other articles: their folder, or each file if others are in it.

    Empty if there are no samples, if the archive has nothing else, or if `paths` or the settings name them.
    """
    found = samples(library)
    chosen = [*paths, *(source_paths(given) if given.sources != DEFAULTS.sources else ())]
    if not found or len(found) == library.totals().sources or any(_leads_to(path, found) for path in chosen):
        return []
    folders = sorted({_from_here(Path(summary.source.path).parent) for summary in found})
    is_theirs = len(library.held(folders)) == len(found)
    return folders if is_theirs else [summary.source.file for summary in found]


def _from_here(folder: Path) -> str:
    """A folder's path as one would type it in the current folder."""
    here = Path.cwd()
    return str(folder.relative_to(here) if folder.is_relative_to(here) else folder)


def _leads_to(path: str, found: Sequence[SourceSummary]) -> bool:
    """Whether a path is one of these sources or a folder above one."""
    place = Path(os.path.abspath(os.path.expanduser(path)))
    return any(place in (Path(each.source.path), *Path(each.source.path).parents) for each in found)


def is_outdated(library: Library, given: Given) -> bool:
    """Whether an archive holds only samples although other sources are set by now. Quick for any larger archive."""
    if given.sources == DEFAULTS.sources or library.totals().sources > len(SAMPLES):
        return False
    files = {summary.source.file for summary in library.sources()}
    return files <= SAMPLES and bool(lacking(library, given))
