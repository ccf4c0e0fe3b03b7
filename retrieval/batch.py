"""Answers one line of a batch: a JSON object with a command, its query and its options."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from retrieval.errors import BadQuery
from retrieval.json_object import json_object
from retrieval.library import ON_TIMELINE, Library
from retrieval.model import Filters
from retrieval.results import Result

COMMANDS = ("ask", "who-said", "said-by", "check", "timeline")
_OF_SPEAKERS = ("ask", "check", "timeline")  # those that take a speaker beside their query

_FORM = 'write it like {"id": 1, "command": "ask", "query": "…"}'


def parse(line: str) -> dict[str, Any]:
    """The JSON object on a line. Raises BadQuery for anything else."""
    return json_object(line, _FORM)


def answer(library: Library, asked: Mapping[str, Any], k: int) -> Result:
    """The result of a command: `asked` is {"command", "query"} with the command's options.

    `k` is how many quotes or statements are wanted when `asked` doesn't say; of a timeline at least ON_TIMELINE are.
    Unknown keys are ignored, and so is the `speaker` of `who-said`: that is what is asked, so a line that has one
    carries the right answer (see `evaluation`), by which nothing may be chosen. `after` is the question before it in a
    thread. Raises BadQuery for what cannot be answered.
    """
    command, query = _text(asked, "command") or "ask", _text(asked, "query") or ""
    speaker = _text(asked, "speaker") if command in _OF_SPEAKERS else None
    filters = Filters(source=_text(asked, "source"), since=_text(asked, "since"), until=_text(asked, "until"))
    theirs = replace(filters, speaker=speaker)
    k = _count(asked, max(k, ON_TIMELINE) if command == "timeline" else k)
    if command == "ask":
        return library.ask(query, k, theirs, after=_text(asked, "after"))
    if command == "who-said":
        return library.who_said(query, k, filters)
    if command == "said-by":
        return library.said_by(query, _text(asked, "about"), k, filters)
    if command == "timeline":
        return library.timeline(query, k, theirs)
    if command == "check":
        return library.check_typed(query, speaker, filters)
    raise BadQuery(f"{command!r} is no command of a batch; use one of {', '.join(COMMANDS)}")


def _text(asked: Mapping[str, Any], key: str) -> str | None:
    value = asked.get(key)
    if value is None or isinstance(value, str):
        return value or None
    raise BadQuery(f"{key} is {value!r}; write it as text")


def _count(asked: Mapping[str, Any], otherwise: int) -> int:
    value = asked.get("k")
    if value is None:
        return otherwise
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    raise BadQuery(f"k is {value!r}; write it as a whole number")
