"""Turns a shell pattern over files into a tantivy query, so that a large archive's files need not be listed."""

from __future__ import annotations

import tantivy
from tantivy import Query

_ANY, _ONE = "(?s:.*)", "(?s:.)"
_META = frozenset(r"\.+*?()|[]{}^$")
_LONGEST = 200  # characters of a pattern that are used


def files_like(schema: tantivy.Schema, pattern: str) -> Query | None:
    """A query that finds all files which match a pattern, and perhaps others; None when there is no such query.

    tantivy's regular expressions match a whole term, and may have 1,000 states
    (https://docs.rs/tantivy-fst/latest/tantivy_fst/struct.Regex.html).
    """
    try:
        return Query.regex_query(schema, "file", _expression(pattern))
    except ValueError:  # UnicodeEncodeError, for half a character, is one too
        return None


def _expression(pattern: str) -> str:
    """The regular expression for a pattern. From a bracket on it matches anything."""
    whole = pattern.partition("[")[0][:_LONGEST]
    parts = [_ANY if mark == "*" else _ONE if mark == "?" else f"\\{mark}" if mark in _META else mark for mark in whole]
    return "".join(parts if whole == pattern else [*parts, _ANY])
