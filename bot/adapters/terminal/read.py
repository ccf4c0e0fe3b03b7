"""A typed line as an Incoming."""

from __future__ import annotations

from bot.model import Incoming
from bot.slash import read_line


def read(line: str) -> Incoming:
    """A slash command, or plain language."""
    return read_line(line)
