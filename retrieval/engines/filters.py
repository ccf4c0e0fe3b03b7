"""Decides which sources, passages and statements pass the filters."""

from __future__ import annotations

from fnmatch import fnmatchcase

from retrieval.attribution.names import name_parts, same_person
from retrieval.model import Filters, Passage, Source, Statement


def source_passes(source: Source, filters: Filters) -> bool:
    """Whether the source's file matches the pattern and its date is within the bounds; without a date it is not."""
    if not file_passes(source.file, filters):
        return False
    if filters.since and (source.published is None or source.published < filters.since):
        return False
    return not (filters.until and (source.published is None or source.published > filters.until))


def file_passes(file: str, filters: Filters) -> bool:
    """Whether the file matches the pattern, if there is one, or is named like it: names may hold brackets, too."""
    return not filters.source or file == filters.source or fnmatchcase(file, filters.source)


def passage_passes(passage: Passage, filters: Filters) -> bool:
    """Whether the passage holds a statement by the filters' speaker; true when they have none."""
    return not filters.speaker or any(statement_passes(statement, filters) for statement in passage.statements)


def statement_passes(statement: Statement | None, filters: Filters) -> bool:
    """Whether the statement is by the filters' speaker; true when they have none."""
    if not filters.speaker:
        return True
    return statement is not None and statement.by is not None and same_person(statement.by, filters.speaker)


def speaker_terms(name: str) -> frozenset[str]:
    """The terms by which a name is looked up. Two names that may be one person's share at least one."""
    return name_parts(name)
