"""The sample events under tests/samples/discord, scrubbed: every identifier in them is made up."""

from __future__ import annotations

import json
from base64 import b64encode
from pathlib import Path
from typing import Any

FOLDER = Path("tests/samples/discord")

BOT = "1100000000000000001"
BOT_ROLE = "1400000000000000001"
GUILD = "1200000000000000001"
CHANNEL = "1300000000000000001"
FORUM_POST = "1300000000000000002"
DIRECT = "1300000000000000003"
ASKER = "1500000000000000001"

TOKEN = ".".join([b64encode(BOT.encode()).decode().rstrip("="), "GAbCdE", "abcdefghijklmnopqrstuvwxyz-_0123456"])
"""Of the right shape, and no one's."""


def sample(name: str, **changes: Any) -> dict[str, Any]:
    """A fresh copy of a sample event, with some fields changed."""
    event: dict[str, Any] = json.loads((FOLDER / f"{name}.json").read_text("utf-8"))
    return {**event, **changes}
