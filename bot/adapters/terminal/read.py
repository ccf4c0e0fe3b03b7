"""A typed line as an Incoming."""

from __future__ import annotations

from bot.model import Incoming
from bot.slash import TYPED

COMMANDS = {**TYPED, "/why": "why", "/nearest": "nearest", "/help": "help"}
"""The commands that the help lists, and what the bot calls them; its own names are understood, too."""


def read(line: str) -> Incoming:
    """`/who-said words` is a command, `/` alone the help, anything else plain language."""
    line = line.strip()
    if not line.startswith("/"):
        return Incoming(text=line)
    slash, _, text = line.partition(" ")
    slash = slash.casefold()
    return Incoming(text=text.strip(), command=COMMANDS.get(slash, slash.removeprefix("/") or "help"))
