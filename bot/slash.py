"""The slash commands, by the same names on every platform."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from bot.model import Incoming

SLASH: Final[Mapping[str, str]] = {
    "/ask": "ask",
    "/who-said": "who-said",
    "/said-by": "said-by",
    "/timeline": "timeline",
    "/check-quote": "check",
    "/sources": "sources",
}
"""The commands that every platform has, in the order in which help lists them, and what the bot calls each."""

TYPED: Final[Mapping[str, str]] = {**SLASH, "/check-quotes": "check-quotes", "/find-source": "find-source"}
"""The same, and those that stand in the menu of a message where there are menus."""

IN_A_LINE: Final[Mapping[str, str]] = {**TYPED, "/why": "why", "/nearest": "nearest", "/help": "help"}
"""The same, and those that stand on buttons: what can be typed where there is nothing but a line to type in."""


def typed(line: str) -> Incoming:
    """`/who-said words` is a command, `/` alone the help, anything else plain language; the bot's own names, too."""
    line = line.strip()
    if not line.startswith("/"):
        return Incoming(text=line)
    slash, _, text = line.partition(" ")
    slash = slash.casefold()
    return Incoming(text=text.strip(), command=IN_A_LINE.get(slash, slash.removeprefix("/") or "help"))
