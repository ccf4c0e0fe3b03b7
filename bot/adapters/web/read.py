"""Reads the fields of an address as an `Incoming`, and writes what they carry as such fields."""

from __future__ import annotations

from collections.abc import Mapping

from bot.model import Incoming, Question
from bot.options import as_typed, take_options
from bot.paging import number
from bot.slash import typed

QUESTION, COMMAND, AFTER, SHOWN = "q", "command", "after", "shown"
OPTIONS = ("about", "speaker", "source", "since", "until", "to", "skip")
"""The fields that are options of the same names; a blank one, as in an empty form, counts as left out."""


def read(fields: Mapping[str, str]) -> Incoming:
    """What the fields ask. Without a command, the text is what a person typed: plain language or a slash command."""
    text = fields.get(QUESTION, "").strip()
    options = {name: value for name in OPTIONS if (value := fields.get(name, "").strip())}
    before = _before(fields)
    if command := fields.get(COMMAND, "").strip():
        return Incoming(text, command, options, before)
    asked = typed(text)
    return Incoming(asked.text, asked.command, options, before)


def fields(asks: Incoming) -> dict[str, str]:
    """The fields that `read` reads as what a button asks."""
    named = {QUESTION: asks.text, COMMAND: asks.command, **asks.options}
    return {name: value for name, value in named.items() if value}


def remembered(before: Question | None) -> dict[str, str]:
    """The fields that `read` reads as the question before."""
    if before is None:
        return {}
    shown = {} if before.shown is None else {SHOWN: str(before.shown)}
    return {AFTER: " ".join(filter(None, (before.text, as_typed(before.options)))), **shown}


def _before(fields: Mapping[str, str]) -> Question | None:
    text, options = take_options(fields.get(AFTER, "").strip())
    return Question(text, options, number(fields.get(SHOWN, ""))) if text else None
