"""What Slack's own record of a conversation tells the bot, which keeps none itself."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from dataclasses import dataclass
from typing import Any, TypeVar

from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from bot.adapters.slack.connection import TROUBLE, answered

logger = logging.getLogger(__name__)

PAGE = 200
"""Messages asked for at once, as many as Slack recommends. https://docs.slack.dev/apis/web-api/pagination"""

PAGES = 10
"""Pages looked at of a conversation, 2,000 messages. A method may be called some fifty times a minute, whatever it is
for (https://docs.slack.dev/apis/web-api/rate-limits), and one endless thread shall not use that up.
"""

Found = TypeVar("Found")

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


async def has_spoken(
    web: AsyncWebClient, user_id: str | None, channel: str, thread: str, waits: Iterator[float]
) -> bool | None:
    """Whether a user has spoken in a thread; no, if that can never be read, and None if it can't be now.

    What can't be read is asked for again after each of the `waits`.
    """

    async def look() -> bool:
        async for message in _messages(web.conversations_replies, channel=channel, ts=thread):
            if message.get("user") == user_id:
                return True
        return False

    try:
        return await _patiently(look, waits)
    except TROUBLE as error:
        logger.warning("Slack: cannot read the thread %s in %s: %r", thread, channel, error)
        return None if _passes(error) else False


@dataclass(frozen=True, slots=True)
class Asked:
    """What was asked, and where: a channel, the message's time or the command's trigger, the thread of the answer.

    In a direct conversation there may be no thread: the answer stands below the question. So does that to a command.
    `since` is the time before which no answer is looked for; Slack tells it of messages alone.
    """

    channel: str
    name: str
    thread: str | None = None
    since: str | None = None

    @property
    def metadata(self) -> dict[str, Any]:
        """What an answer has in its metadata, by which `answer_to` finds it.

        Posting it takes no scope beyond chat:write, reading it none beyond those for the messages.
        https://docs.slack.dev/messaging/message-metadata
        """
        return {"event_type": "pullquote_answer", "event_payload": {"question_ts": self.name}}


async def answer_to(web: AsyncWebClient, asked: Asked, waits: Iterator[float]) -> str | None:
    """When a question was answered; None if it wasn't. Raises one of TROUBLE.

    What can't be read is asked for again after each of the `waits`.
    """
    where: dict[str, Any] = {"channel": asked.channel, "oldest": asked.since, "include_all_metadata": True}

    async def look() -> str | None:
        if asked.thread:
            messages = _messages(web.conversations_replies, ts=asked.thread, **where)
        else:  # newest first, unless they are listed from some time on
            messages = _messages(web.conversations_history, pages=PAGES if asked.since else 1, **where)
        async for message in messages:
            if message.get("metadata") == asked.metadata:
                return str(message["ts"])
        return None

    return await _patiently(look, waits)


async def _messages(
    method: Callable[..., Awaitable[Any]], *, pages: int = PAGES, **arguments: Any
) -> AsyncIterator[dict[str, Any]]:
    """The messages that a method of the Web API lists, page after page. Raises one of TROUBLE."""
    cursor = None
    for _ in range(pages):
        answer = await method(limit=PAGE, cursor=cursor, **arguments)
        for message in answer.get("messages", []):
            yield message
        cursor = (answer.get("response_metadata") or {}).get("next_cursor")
        if not cursor:
            return


async def _patiently(look: Callable[[], Awaitable[Found]], waits: Iterator[float]) -> Found:
    """What is looked up, again after each of the waits while that may help. Raises one of TROUBLE in the end."""
    while True:
        try:
            return await look()
        except TROUBLE as error:
            wait = next(waits, None) if _passes(error) else None
            if wait is None:
                raise
            logger.warning("Slack: a conversation cannot be read, trying again in %g s: %r", wait, error)
            await asyncio.sleep(wait)


def _passes(error: Exception) -> bool:
    """Whether what can't be read now may be read later."""
    return not (isinstance(error, SlackApiError) and answered(error).get("error") in _NEVER)
