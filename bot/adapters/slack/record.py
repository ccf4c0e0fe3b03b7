"""What Slack's own record of a conversation tells the bot, which keeps none itself."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from typing import Any

from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from bot.adapters.slack.connection import TROUBLE, answered

logger = logging.getLogger(__name__)

MESSAGES = 100
"""How many messages of a conversation are looked at."""

_NEVER = frozenset(
    {
        "channel_not_found",
        "method_not_supported_for_channel_type",
        "missing_scope",
        "no_permission",
        "thread_not_found",
    }
)
"""Errors for which a thread cannot be read later either; any other passes.
https://docs.slack.dev/reference/methods/conversations.replies#errors"""


async def has_spoken(web: AsyncWebClient, user_id: str | None, channel: str, thread: str) -> bool | None:
    """Whether a user has spoken in a thread; no, if that can never be read, and None if it can't be now."""
    try:
        answer = await web.conversations_replies(channel=channel, ts=thread, limit=MESSAGES)
    except TROUBLE as error:
        logger.warning("Slack: cannot read the thread %s in %s: %r", thread, channel, error)
        return False if isinstance(error, SlackApiError) and answered(error).get("error") in _NEVER else None
    messages: list[dict[str, Any]] = answer.get("messages", [])
    return any(message.get("user") == user_id for message in messages)


@dataclass(frozen=True, slots=True)
class Asked:
    """Where something was asked: a channel, the time of the message, and the thread of its answer.

    In a direct conversation there may be no thread: the answer stands below the question.
    """

    channel: str
    ts: str
    thread: str | None

    @property
    def metadata(self) -> dict[str, Any]:
        """What an answer has in its metadata, by which `answer_to` finds it.

        Posting it takes no scope beyond chat:write, reading it none beyond those for the messages.
        https://docs.slack.dev/messaging/message-metadata
        """
        return {"event_type": "pullquote_answer", "event_payload": {"question_ts": self.ts}}


async def answer_to(web: AsyncWebClient, asked: Asked) -> str | None:
    """When a question was answered; None if it wasn't. Raises one of TROUBLE."""
    where: dict[str, Any] = {"channel": asked.channel, "oldest": asked.ts, "limit": MESSAGES}
    if asked.thread:
        answer = await web.conversations_replies(ts=asked.thread, include_all_metadata=True, **where)
    else:
        answer = await web.conversations_history(include_all_metadata=True, **where)
    messages: list[dict[str, Any]] = answer.get("messages", [])
    return next((message["ts"] for message in messages if message.get("metadata") == asked.metadata), None)
