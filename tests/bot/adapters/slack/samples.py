"""Events as Slack sends them, scrubbed: tests/samples/slack."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parents[3] / "samples" / "slack"

UNSPOKEN = (
    "own_message",
    "own_message_by_user",
    "bot_message",
    "other_bot",
    "slackbot",
    "message_changed",
    "message_deleted",
    "channel_join",
    "reaction_added",
    "file_alone",
)
"""The samples in which no person says anything."""


def sample(name: str, **changes: Any) -> dict[str, Any]:
    """A sample with some of its fields changed."""
    event: dict[str, Any] = json.loads((FOLDER / f"{name}.json").read_text("utf-8"))
    return event | changes
