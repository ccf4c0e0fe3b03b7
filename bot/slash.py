"""The slash commands, by the same names on every platform."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

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
