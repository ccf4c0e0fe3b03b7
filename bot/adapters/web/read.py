"""The fields of an address as an Incoming, and an Incoming as the fields that are read as it."""

from __future__ import annotations

from collections.abc import Mapping

from bot.model import Incoming
from bot.slash import typed

QUESTION, COMMAND, AFTER = "q", "command", "after"
OPTIONS = ("about", "speaker", "source", "since", "until", "to")
"""The fields that are options of the command by the same names; blank ones count as left out, as of an empty form."""


def read(fields: Mapping[str, str]) -> Incoming:
    """What the fields ask. Without a command it is what a person typed: plain language, or a slash command."""
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
