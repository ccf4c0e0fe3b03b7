"""Which sources and passages pass the filters."""

from __future__ import annotations

from fnmatch import fnmatchcase

from retrieval.model import Filters, Passage, Source
from retrieval.quotes.names import same_person


def source_passes(source: Source, filters: Filters) -> bool:
    """Whether the file matches the pattern and the date lies between the bounds. No date is not between."""
    if filters.source and not fnmatchcase(source.file, filters.source):
        return False
    if filters.since and (source.published is None or source.published < filters.since):
        return False
    return not (filters.until and (source.published is None or source.published > filters.until))


def passage_passes(passage: Passage, filters: Filters) -> bool:
    """Whether the passage holds a statement of the speaker that is asked for, if one is."""
    return filters.speaker is None or any(
        same_person(name, filters.speaker) for statement in passage.statements if (name := statement.by)
    )
