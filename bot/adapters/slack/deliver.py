"""Delivers a reply on Slack: tries one way after the other until one works."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Iterator, Mapping
from typing import Any, TypeAlias

from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient
from slack_sdk.webhook.async_client import AsyncWebhookClient

from bot import texts
from bot.adapters.slack.connection import TROUBLE, UNREACHED, answered, sdk_logger
from bot.adapters.slack.render import render
from bot.errors import PlatformError
from bot.model import Reply

logger = logging.getLogger(__name__)

Way: TypeAlias = Callable[[dict[str, Any]], Awaitable[None]]
"""A way to deliver a rendered reply; raises PlatformError or one of TROUBLE if it fails."""

_HALF_DONE = ("fatal_error", "internal_error", "service_unavailable")
"""Errors after which part of the request may have been carried out.
https://docs.slack.dev/reference/methods/chat.postMessage#errors"""

_NOT_A_MEMBER = ("channel_not_found", "not_in_channel")
"""The errors for a post to a public or private channel that the bot isn't in; the same page."""


async def deliver(reply: Reply, ways: Mapping[str, Way], waits: Iterator[float]) -> bool:
    """Deliver a reply by the first way that works, else a friendly line; whether the reply was delivered.

    While Slack can't be reached, the ways are tried again after each of the `waits`. If the reply may have arrived
    although nothing confirms it, nothing more is sent: that might be a second answer.
    """
    for shown in (reply, Reply(lead=texts.FAILED)):
        try:
            content = render(shown)
        except Exception:
            logger.exception("Slack: a reply could not be rendered")
            continue
        arrived = await _arrived(content, ways, waits)
        if arrived is not False:
            return bool(arrived) and shown is reply
    logger.error("Slack: a reply could not be delivered in any way: %s", reply.lead)
    return False


async def _arrived(content: dict[str, Any], ways: Mapping[str, Way], waits: Iterator[float]) -> bool | None:
    """Whether one of the ways worked; None if nobody knows."""
    while True:
        can_pass = False
        for name, way in ways.items():
            try:
                await way(content)
            except (*TROUBLE, PlatformError) as error:
                if may_have_arrived(error):
                    logger.error("Slack: %s failed, but may have arrived: %s", name, str(error) or repr(error))
                    return None
                is_expected = _answer(error) in _NOT_A_MEMBER and len(ways) > 1
                level = logging.INFO if is_expected else logging.WARNING
                logger.log(level, "Slack: %s failed: %s", name, str(error) or repr(error))
                can_pass = can_pass or isinstance(error, UNREACHED) or _answer(error) == "ratelimited"
            except Exception:
                logger.exception("Slack: %s failed", name)
            else:
                return True
        wait = next(waits, None) if can_pass else None
        if wait is None:
            return False
        await asyncio.sleep(wait)


def may_have_arrived(error: Exception) -> bool:
    """Whether what was sent may have arrived although there was an error, since Slack's answer is lost or uncertain."""
    if isinstance(error, SlackApiError):
        return _answer(error) in (None, *_HALF_DONE)
    return isinstance(error, TROUBLE) and not isinstance(error, UNREACHED)


def _answer(error: Exception) -> str | None:
    """The name that Slack gives an error; None if it gives none."""
    return answered(error).get("error") if isinstance(error, SlackApiError) else None


async def post_once(
    post: Callable[[], Awaitable[str]], find: Callable[[], Awaitable[str | None]], waits: Iterator[float]
) -> str:
    """Post a message once; its time, which is its name on Slack.

    Slack has no nonce against posting twice. So if it isn't certain whether a message arrived, `find` looks for it
    after each of the `waits`, and only if it isn't there, `post` is called again. Raises what `post` raised last, if
    nothing was sent, if the waits are over, or if `find` fails.
    """
    while True:
        try:
            return await post()
        except TROUBLE as error:
            wait = next(waits, None) if may_have_arrived(error) else None
            if wait is None:
                raise
            logger.warning("Slack: a message may have arrived, which is looked up in %g s: %r", wait, error)
            await asyncio.sleep(wait)
            try:
                posted = await find()
            except TROUBLE:
                raise error from None
            if posted is not None:
                return posted


def respond(web: AsyncWebClient, url: str, kind: str) -> Way:
    """Deliver by a `response_url`, also where the bot is no member. `kind`: `in_channel` for all, `ephemeral` for one.

    https://docs.slack.dev/interactivity/handling-user-interaction#message_responses
    """

    async def way(content: dict[str, Any]) -> None:
        webhook = AsyncWebhookClient(url, session=web.session, logger=sdk_logger(), retry_handlers=web.retry_handlers)
        answer = await webhook.send_dict({"response_type": kind, "replace_original": False, **content})
        if answer.status_code >= 500:  # as with a broken connection, nobody knows what was done
            raise ConnectionError(f"{answer.status_code} {answer.body}")
        if answer.status_code != 200:
            raise PlatformError("Slack", f"{answer.status_code} {answer.body}")

    return way


def whisper(web: AsyncWebClient, user: str, channel: str, thread: str | None = None) -> Way:
    """Deliver by chat.postEphemeral to one user, also in a thread, but in no channel where the bot is no member.

    https://docs.slack.dev/reference/methods/chat.postEphemeral
    """

    async def way(content: dict[str, Any]) -> None:
        shown = {"text": content["text"], "blocks": content["blocks"]}  # the method has no options for link previews
        await web.chat_postEphemeral(user=user, channel=channel, thread_ts=thread, **shown)

    return way
