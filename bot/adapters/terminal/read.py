"""A typed line as an Incoming."""

from __future__ import annotations

from bot.model import Incoming
from bot.slash import typed


def read(line: str) -> Incoming:
    """A slash command, or plain language."""
    return typed(line)
