"""The slash commands, which have the same names on every platform."""

from __future__ import annotations

import re
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
"""Slash command → the bot's command, for those that every platform has, in the order of the help."""

TYPED: Final[Mapping[str, str]] = {**SLASH, "/check-quotes": "check-quotes", "/find-source": "find-source"}
"""The same, with the commands that are in a message's menu on platforms with menus."""

IN_A_LINE: Final[Mapping[str, str]] = {**TYPED, "/why": "why", "/nearest": "nearest", "/more": "more", "/help": "help"}
"""The same, with the commands that are on buttons elsewhere: all that can be typed where there is only a line."""


_COMMAND = re.compile(r"/(?P<name>[a-z-]{0,30})(?!\S)", re.IGNORECASE)
_AS_CODE = re.compile(r"(`{1,3})(/[^`]{1,4000})\1")  # as the help and manuals write commands


def read_line(line: str) -> Incoming:
    """A typed line: `/who-said words` is a command, also by the bot's own name for it, `/` alone is help.

    Anything else is plain language.
    """
    line = line.strip()
    if code := _AS_CODE.fullmatch(line):
        line = code[2].strip()
    match = _COMMAND.match(line)
    if match is None:
        return Incoming(text=line)
    name = match["name"].casefold()
    return Incoming(line[match.end() :].strip(), IN_A_LINE.get(f"/{name}", name or "help"))
