"""The slash commands that every platform has, by the same names."""

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
"""The slash commands in the order in which help lists them, and what the bot calls each."""
