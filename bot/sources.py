"""What an index holds beside what the settings say it should hold: the sample articles, and what is missing."""

from __future__ import annotations

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
"""What an index calls the articles to try Pullquote with, which the default sources are."""


def samples(library: Library) -> list[SourceSummary]:
    """The sample articles that an archive holds."""
    return [summary for summary in library.held(sorted(SAMPLES)) if summary.source.file in SAMPLES]


def lacking(library: Library, given: Given) -> list[str]:
    """The sources that somebody set of which the archive holds nothing."""
    if given.sources == DEFAULTS.sources:
        return []
    return [path for path in source_paths(given) if not library.held([path])]


def is_outdated(library: Library, given: Given) -> bool:
    """Whether an archive holds samples alone, and other sources are set by now; next to no work for any other."""
    if given.sources == DEFAULTS.sources or library.totals().sources > len(SAMPLES):
        return False
    files = {summary.source.file for summary in library.sources()}
    return files <= SAMPLES and bool(lacking(library, given))
