"""Reads the fields of an address as an `Incoming`, and writes what they carry as such fields."""

from __future__ import annotations

from collections.abc import Mapping

from bot.model import Incoming, Question
from bot.options import OF_SOURCES, as_typed, take_options
from bot.paging import number
from bot.slash import read_line

QUESTION, COMMAND, AFTER, SHOWN = "q", "command", "after", "shown"
OPTIONS = ("about", "speaker", "source", "since", "until", "to", "skip")
"""The fields that are options of the same names; a blank one, as in an empty form, counts as left out."""

FILTERS = (*OF_SOURCES, "speaker")
"""Those that people see in the form, where the filters of the question before stand: emptied, they no longer hold."""


def read(fields: Mapping[str, str]) -> Incoming:
    """What the fields ask. Without a command, the text is what a person typed: plain language or a slash command.

    An option typed there counts more than a field, in which it may stand since the question before.
    """
    text = fields.get(QUESTION, "").strip().replace("\r\n", "\n")  # by which browsers end the lines of a field
    options = {name: value for name in OPTIONS if (value := fields.get(name, "").strip())}
    before = _before(fields)
    if command := fields.get(COMMAND, "").strip():
        return Incoming(text, command, options, before)
    asked, (_, anew) = read_line(text), take_options(text)
    return Incoming(asked.text, asked.command, {**options, **anew}, before)


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
    kept = {name: value for name, value in options.items() if name not in FILTERS or fields.get(name, value) == value}
    shown = number(fields.get(SHOWN, "")) if kept == options else 0
    return Question(text, kept, shown) if text else None
