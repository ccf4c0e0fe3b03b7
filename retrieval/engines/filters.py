"""Which sources, passages and statements pass the filters."""

from __future__ import annotations

from fnmatch import fnmatchcase
from functools import lru_cache
from pathlib import PurePath

from retrieval.attribution.names import name_parts, same_person
from retrieval.model import Filters, Passage, Source, Statement


def source_passes(source: Source, filters: Filters) -> bool:
    """Whether the file matches the pattern and the date lies between the bounds. No date is not between."""
    if filters.source and not fnmatchcase(source.file, filters.source):
        return False
    if filters.since and (source.published is None or source.published < filters.since):
        return False
    return not (filters.until and (source.published is None or source.published > filters.until))


def passage_passes(passage: Passage, filters: Filters) -> bool:
    """Whether the passage holds a statement of the speaker that is asked for, if one is."""
    return not filters.speaker or any(statement_passes(statement, filters) for statement in passage.statements)


def statement_passes(statement: Statement | None, filters: Filters) -> bool:
    """Whether the statement is one of the speaker that is asked for, if one is."""
    if not filters.speaker:
        return True
    return statement is not None and statement.by is not None and same_person(statement.by, filters.speaker)


def speaker_terms(name: str) -> frozenset[str]:
    """What a name is looked up by: two names that may stand for one person share at least one of these."""
    return name_parts(name)


@lru_cache(maxsize=1)  # the articles of one file of JSON Lines come one after the other
def places_of(path: str) -> tuple[str, ...]:
    """A file's absolute path and every folder that it lies in: below which paths it is."""
    place = PurePath(path)
    return (path, *map(str, place.parents))
