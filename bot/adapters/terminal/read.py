"""A typed line as an Incoming."""

from __future__ import annotations

from bot.model import Incoming

_NAMES = {"check-quote": "check"}
"""Where a command's name in chat differs from its own."""


def read(line: str) -> Incoming:
    """`/who-said words` is a command, `/` alone the help, anything else plain language."""
    line = line.strip()
    if not line.startswith("/"):
        return Incoming(text=line)
    command, _, text = line[1:].partition(" ")
    command = command.casefold() or "help"
    return Incoming(text=text.strip(), command=_NAMES.get(command, command))
