"""Looks things up in Slack's own record of a conversation; the bot keeps none itself."""

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
"""Messages in one request, as many as Slack recommends. https://docs.slack.dev/apis/web-api/pagination"""

PAGES = 10
"""Requests for one conversation: 2,000 messages. A method may be called about fifty times a minute in all
(https://docs.slack.dev/apis/web-api/rate-limits), and one endless thread must not use that up.
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
"""Errors with which a thread can never be read; others may pass.
https://docs.slack.dev/reference/methods/conversations.replies#errors"""


async def has_spoken(
    web: AsyncWebClient, user_id: str | None, channel: str, thread: str, waits: Iterator[float]
) -> bool | None:
    """Whether a user has spoken in a thread. False if it can never be read, None if it can't be read now.

    If it can't be read, it is tried again after each of the `waits`.
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
    """Which question was asked, and where."""

    channel: str
    name: str  # the message's time, or the command's trigger
    thread: str | None = None  # that of the answer; none for a command, or if the answer is below a direct message
    since: str | None = None  # the time before which no answer is looked for; Slack tells it only of messages

    @property
    def metadata(self) -> dict[str, Any]:
        """The metadata of an answer, by which `answer_to` finds it.

        Posting it needs no scope but chat:write, reading it none but those for the messages.
        https://docs.slack.dev/messaging/message-metadata
        """
        return {"event_type": "pullquote_answer", "event_payload": {"question_ts": self.name}}


async def answer_to(web: AsyncWebClient, asked: Asked, waits: Iterator[float]) -> str | None:
    """The time of the answer to a question; None if there is none. Raises one of TROUBLE.

    If the conversation can't be read, it is tried again after each of the `waits`.
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
    """What `look` gives, tried again after each of the waits while that may help. Raises one of TROUBLE in the end."""
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
