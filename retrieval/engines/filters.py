"""Makes filters of what somebody gives, and decides which sources, passages and statements pass them."""

from __future__ import annotations

from dataclasses import replace
from fnmatch import fnmatchcase

from retrieval.attribution.names import is_organisation, name_key, name_parts, same_person
from retrieval.corpus.dates import parse_date
from retrieval.errors import BadQuery
from retrieval.model import Filters, Passage, Source, Statement

_LONGEST_PATTERN = 1_000  # characters of the pattern for sources; reading one takes time by their square


def usable(given: Filters) -> Filters:
    """The filters with ISO dates. Raises BadQuery for a date that cannot be read or a pattern that is too long."""
    if given.source and len(given.source) > _LONGEST_PATTERN:
        raise BadQuery(f"source has {len(given.source):,} characters; give a name or a pattern of one, like 004*")
    return replace(given, since=_day("since", given.since), until=_day("until", given.until))


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


def surname_term(name: str) -> str | None:
    """The one of its terms that a person's name in full shares with all others that may be theirs, but given names.

    None for a surname alone, and for an organisation.
    """
    key = name_key(name)
    return key.last if key.first and not is_organisation(name) and key.last in speaker_terms(name) else None


def _day(name: str, given: str | None) -> str | None:
    """The ISO date that somebody gives for a filter, if any."""
    if not given:
        return given
    day = parse_date(given)
    if day is None:
        raise BadQuery(f"{name} {given!r} is no date; write it like 2022-01-21")
    return day
