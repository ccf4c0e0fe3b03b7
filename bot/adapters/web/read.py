"""Reads the fields of an address as an `Incoming`, and writes an `Incoming` as such fields."""

from __future__ import annotations

from collections.abc import Mapping

from bot.model import Incoming
from bot.slash import typed

QUESTION, COMMAND, AFTER = "q", "command", "after"
OPTIONS = ("about", "speaker", "source", "since", "until", "to", "skip")
"""The fields that are options of the same names; a blank one, as in an empty form, counts as left out."""


def read(fields: Mapping[str, str]) -> Incoming:
    """What the fields ask. Without a command, the text is what a person typed: plain language or a slash command."""
    text = fields.get(QUESTION, "").strip()
    options = {name: value for name in OPTIONS if (value := fields.get(name, "").strip())}
    after = fields.get(AFTER, "").strip() or None
    if command := fields.get(COMMAND, "").strip():
        return Incoming(text, command, options, after)
    asked = typed(text)
    return Incoming(asked.text, asked.command, options, after)


def fields(asks: Incoming) -> dict[str, str]:
    """The fields that `read` reads as what a button asks."""
    named = {QUESTION: asks.text, COMMAND: asks.command, AFTER: asks.after, **asks.options}
    return {name: value for name, value in named.items() if value}
