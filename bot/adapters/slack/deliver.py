"""The ways in which a reply reaches people on Slack, tried one after the other until one works."""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable, Mapping
from typing import Any, TypeAlias

from slack_sdk.web.async_client import AsyncWebClient
from slack_sdk.webhook.async_client import AsyncWebhookClient

from bot import texts
from bot.adapters.slack.connection import TROUBLE, sdk_logger
from bot.adapters.slack.render import render
from bot.errors import PlatformError
from bot.model import Reply

logger = logging.getLogger(__name__)

Way: TypeAlias = Callable[[dict[str, Any]], Awaitable[None]]
"""A way to deliver a rendered reply; raises PlatformError or one of TROUBLE when it fails."""


async def deliver(reply: Reply, ways: Mapping[str, Way]) -> bool:
    """Whether the reply was delivered, by the first of the ways that works; else a friendly line is tried."""
    for shown in (reply, Reply(lead=texts.FAILED)):
        try:
            content = render(shown)
        except Exception:
            logger.exception("Slack: a reply could not be rendered")
            continue
        if await _delivered(content, ways):
            return shown is reply
    logger.error("Slack: a reply could not be delivered in any way: %s", reply.lead)
    return False


async def _delivered(content: dict[str, Any], ways: Mapping[str, Way]) -> bool:
    """Whether one of the ways worked."""
    for name, way in ways.items():
        try:
            await way(content)
        except (*TROUBLE, PlatformError) as error:
            logger.warning("Slack: %s failed: %s", name, str(error) or repr(error))
        except Exception:
            logger.exception("Slack: %s failed", name)
        else:
            return True
    return False


def respond(web: AsyncWebClient, url: str, kind: str) -> Way:
    """By a `response_url`, which works where the bot is no member too: `in_channel` for all, `ephemeral` for one.

    https://docs.slack.dev/interactivity/handling-user-interaction#message_responses
    """

    async def way(content: dict[str, Any]) -> None:
        webhook = AsyncWebhookClient(url, session=web.session, logger=sdk_logger(), retry_handlers=web.retry_handlers)
        answer = await webhook.send_dict({"response_type": kind, "replace_original": False, **content})
        if answer.status_code != 200:
            raise PlatformError("Slack", f"{answer.status_code} {answer.body}")

    return way


def whisper(web: AsyncWebClient, user: str, channel: str, thread: str | None = None) -> Way:
    """By chat.postEphemeral, which reaches threads, but no channel where the bot is no member.

    https://docs.slack.dev/reference/methods/chat.postEphemeral
    """

    async def way(content: dict[str, Any]) -> None:
        shown = {"text": content["text"], "blocks": content["blocks"]}  # it knows no link previews
        await web.chat_postEphemeral(user=user, channel=channel, thread_ts=thread, **shown)

    return way
