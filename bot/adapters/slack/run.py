"""Slack with Bolt over Socket Mode: connecting, listening and posting. All that knows Slack's client libraries.

https://docs.slack.dev/apis/events-api/using-socket-mode
"""

from __future__ import annotations

import asyncio
import logging
import re
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any, TypeAlias

import aiohttp
from slack_bolt.adapter.socket_mode.aiohttp import AsyncSocketModeHandler
from slack_bolt.async_app import AsyncAck, AsyncApp
from slack_bolt.authorization import AuthorizeResult
from slack_sdk.errors import SlackApiError
from slack_sdk.http_retry.builtin_async_handlers import (
    AsyncConnectionErrorRetryHandler,
    AsyncRateLimitErrorRetryHandler,
    AsyncServerErrorRetryHandler,
)
from slack_sdk.socket_mode.aiohttp import SocketModeClient
from slack_sdk.web.async_client import AsyncWebClient
from slack_sdk.webhook.async_client import AsyncWebhookClient

from bot import texts
from bot.adapters.slack.access import check_scopes, refusal, tokens
from bot.adapters.slack.read import COMMANDS, UMBRELLA, addresses_another, mentions, read, read_command, typed
from bot.adapters.slack.render import render
from bot.adapters.slack.threads import Threads
from bot.errors import PlatformError
from bot.model import Handler, Incoming, Reply
from bot.once import Once
from bot.settings import Settings

LOGGER = logging.getLogger(__name__)

TROUBLE = (SlackApiError, aiohttp.ClientError, OSError)  # TimeoutError is an OSError
REPLIES = 100  # messages of a thread in which to look for the bot's own after a restart
RETRIES = 3

Way: TypeAlias = Callable[[dict[str, Any]], Awaitable[None]]
"""A way to deliver a rendered reply; raises PlatformError or one of TROUBLE when it fails."""


@dataclass(frozen=True, slots=True)
class Timing:
    """How patient the connection is, in seconds.

    A session is dead when it has been closed or without pongs for `grace_s`; Slack's client calls pongs overdue
    after four pings, and its WebSocket closes half a ping after one is missed. `request_s` bounds one request,
    `connect_s` getting from a WebSocket address to Slack's hello. Waits between attempts double from
    `retry_first_s` to `retry_most_s`.
    """

    ping_s: float = 10
    watch_s: float = 1
    grace_s: float = 5
    request_s: float = 30
    connect_s: float = 30
    retry_first_s: float = 1
    retry_most_s: float = 60


@dataclass(frozen=True, slots=True)
class _Bot:
    """What the listeners work with."""

    handle: Handler
    web: AsyncWebClient
    identity: AuthorizeResult
    once: Once
    threads: Threads

    @property
    def user_id(self) -> str:
        return self.identity.bot_user_id or ""


async def run(handle: Handler, settings: Settings, timing: Timing | None = None) -> None:
    """Answer on Slack until cancelled.

    Raises SettingInvalid for tokens of the wrong shape, NotPermitted for missing scopes and PlatformError for
    whatever else Slack refuses for good. Without a network it keeps trying, one line in the log each time.
    """
    timing = timing or Timing()
    bot_token, app_token = tokens(settings)
    async with aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=timing.request_s)) as session:
        web = AsyncWebClient(
            token=bot_token,
            base_url=settings.slack_api_url,
            session=session,
            logger=_sdk_logger(),
            retry_handlers=[
                AsyncConnectionErrorRetryHandler(),
                AsyncServerErrorRetryHandler(),
                AsyncRateLimitErrorRetryHandler(max_retry_count=RETRIES),
            ],
        )
        identity = await _identify(web, timing)
        bot = _Bot(handle, web, identity, Once(), Threads(lambda *thread: _has_spoken(web, identity, *thread)))
        await _stay_connected(_app(bot), web, app_token, timing)


# --- connecting ----------------------------------------------------------------------------------------------


async def _identify(web: AsyncWebClient, timing: Timing) -> AuthorizeResult:
    """Who the bot is in its workspace, with its scopes checked; asked until Slack can be reached."""
    wait = timing.retry_first_s
    while True:
        try:
            answer = await web.auth_test()
        except TROUBLE as error:
            LOGGER.warning("Slack: %s; trying again in %g s", _explain(error), wait)
            await asyncio.sleep(wait)
            wait = min(2 * wait, timing.retry_most_s)
        else:
            check_scopes(answer.headers.get("x-oauth-scopes"))
            LOGGER.info("Slack: signed in as %s in %s", answer.get("user"), answer.get("team"))
            return AuthorizeResult(
                enterprise_id=answer.get("enterprise_id"),
                team_id=answer.get("team_id"),
                bot_user_id=answer.get("user_id"),
                bot_id=answer.get("bot_id"),
                bot_token=web.token,
            )


async def _stay_connected(app: AsyncApp, web: AsyncWebClient, app_token: str, timing: Timing) -> None:
    """One Socket Mode session after another, each with a client of its own, until cancelled or refused.

    Slack's client reconnects by itself, but can go on for ever with an address that has expired, so it is only
    trusted with the changes of address that Slack announces.
    """
    wait = timing.retry_first_s
    while True:
        handler = AsyncSocketModeHandler(app, app_token, _sdk_logger(), web, ping_interval=timing.ping_s)
        close: Callable[[], Awaitable[None]] = handler.close_async
        try:
            await _open(handler.client, web, app_token, timing)
            LOGGER.info("Slack: connected")
            lasted_s = await _until_dead(handler.client, timing)
            reason = "the connection was lost"
            wait = timing.retry_first_s if lasted_s > timing.retry_most_s else wait
        except TROUBLE as error:
            reason = _explain(error)
        finally:
            await close()
        LOGGER.warning("Slack: %s; connecting again in %g s", reason, wait)
        await asyncio.sleep(wait)
        wait = min(2 * wait, timing.retry_most_s)


async def _open(client: SocketModeClient, web: AsyncWebClient, app_token: str, timing: Timing) -> None:
    """Open a session and wait for Slack's hello. Raises one of TROUBLE."""
    client.auto_reconnect_enabled = client.default_auto_reconnect_enabled = False
    connect: Callable[[], Awaitable[None]] = client.connect
    hello = asyncio.Event()

    async def listen(_client: object, message: dict[str, Any], _raw: str | None) -> None:
        if message.get("type") == "hello":
            hello.set()

    client.message_listeners.append(listen)
    client.wss_uri = (await web.apps_connections_open(app_token=app_token))["url"]
    async with asyncio.timeout(timing.connect_s):
        await connect()
        await hello.wait()


async def _until_dead(client: SocketModeClient, timing: Timing) -> float:
    """Seconds until the session had been closed or silent for longer than a change of address takes."""
    clock = asyncio.get_running_loop().time
    began = clock()
    dead_s = 0.0
    while dead_s < timing.grace_s:
        await asyncio.sleep(timing.watch_s)
        dead_s = 0.0 if await client.is_connected() else dead_s + timing.watch_s
    return clock() - began


def _explain(error: Exception) -> str:
    """Why Slack can't be used right now, for the log. Raises PlatformError when trying again won't mend it."""
    if not isinstance(error, SlackApiError):
        return f"no answer ({str(error) or type(error).__name__})"
    answer = getattr(error.response, "data", None)
    answer = answer if isinstance(answer, Mapping) else {}
    if refused := refusal(answer):
        raise refused from error
    return f"answered {answer.get('error', 'with something that is not JSON')}"


def _sdk_logger() -> logging.Logger:
    """The logger for Slack's clients, whose account of what is told here in one line each is detail."""
    logger = LOGGER.getChild("sdk")

    def demote(record: logging.LogRecord) -> bool:
        record.levelno, record.levelname = logging.DEBUG, "DEBUG"
        return logger.isEnabledFor(logging.DEBUG)

    if not logger.filters:
        logger.addFilter(demote)
    return logger


# --- listening -----------------------------------------------------------------------------------------------


def _app(bot: _Bot) -> AsyncApp:
    """The Bolt app. Everything is acknowledged first; the work is Bolt's lazy listeners', begun after that.

    https://docs.slack.dev/tools/bolt-python/concepts/lazy-listeners
    """

    async def authorize() -> AuthorizeResult:
        return bot.identity

    async def acknowledge(ack: AsyncAck) -> None:
        await ack()

    async def on_message(event: dict[str, Any]) -> None:
        await _answer_message(bot, event)

    async def on_command(command: dict[str, Any]) -> None:
        await _answer_command(bot, command)

    web = AsyncWebClient(base_url=bot.web.base_url)  # without its token, which authorize gives for each request
    app = AsyncApp(name="pullquote", logger=LOGGER, client=web, authorize=authorize, process_before_response=True)
    app.event(re.compile("^(message|app_mention)$"))(ack=acknowledge, lazy=[on_message])
    app.event(re.compile(""))(acknowledge)  # anything else Slack may be set up to send
    for name in (*COMMANDS, UMBRELLA):
        app.command(name)(ack=acknowledge, lazy=[on_command])
    return app


async def _answer_message(bot: _Bot, event: Mapping[str, Any]) -> None:
    """Answer a message in the thread of the question; in a direct message only when it was asked in one.

    A mention in a channel arrives twice, as `app_mention` and as `message`, and any event again when Slack
    thinks it was lost: the message's place tells that it is the same one.
    """
    incoming = read(event, bot.user_id)
    if incoming is None or not await _is_for_bot(bot, event):
        return
    channel, ts = event["channel"], event["ts"]
    if not bot.once.first(f"{channel}:{ts}"):
        return
    thread = event.get("thread_ts") or (None if _is_direct(event) else ts)

    async def post(payload: dict[str, Any]) -> None:
        await bot.web.chat_postMessage(channel=channel, thread_ts=thread, **payload)

    if await _deliver(await _reply(bot, incoming), {"chat.postMessage": post}) and thread:
        bot.threads.answered(channel, thread)


async def _is_for_bot(bot: _Bot, event: Mapping[str, Any]) -> bool:
    """Whether a message is a mention, a direct message, or a reply in a thread where the bot has answered."""
    if event["type"] == "app_mention" or _is_direct(event) or mentions(event, bot.user_id):
        return True
    if "thread_ts" not in event or addresses_another(event, bot.user_id):
        return False
    if event.get("parent_user_id") == bot.user_id:
        return True
    return await bot.threads.has_answered(event["channel"], event["thread_ts"])


def _is_direct(event: Mapping[str, Any]) -> bool:
    return event.get("channel_type") == "im"


async def _has_spoken(web: AsyncWebClient, identity: AuthorizeResult, channel: str, thread: str) -> bool | None:
    """Whether the bot has spoken in a thread, by Slack's record; None if Slack can't be reached."""
    try:
        answer = await web.conversations_replies(channel=channel, ts=thread, limit=REPLIES)
    except SlackApiError as error:
        LOGGER.warning("Slack: cannot read the thread %s in %s: %s", thread, channel, error)
        return False
    except TROUBLE as error:
        LOGGER.warning("Slack: cannot read the thread %s in %s: %r", thread, channel, error)
        return None
    messages: list[dict[str, Any]] = answer.get("messages", [])
    return any(message.get("user") == identity.bot_user_id for message in messages)


async def _answer_command(bot: _Bot, payload: Mapping[str, Any]) -> None:
    """Answer a slash command where all can see it, with the question; the help only to who asked for it."""
    if not bot.once.first(payload["trigger_id"]):
        return
    incoming = read_command(payload)
    reply = await _reply(bot, incoming)
    private = not incoming.text and incoming.command != "sources"  # the handler answers with the help
    if not private:
        reply = replace(reply, lead=f"{texts.asked(payload['user_name'], typed(payload))}\n{reply.lead}")
    place = {"channel": payload["channel_id"]}

    async def respond(content: dict[str, Any]) -> None:
        webhook = AsyncWebhookClient(
            payload["response_url"],
            session=bot.web.session,
            logger=_sdk_logger(),
            retry_handlers=bot.web.retry_handlers,
        )
        kind = "ephemeral" if private else "in_channel"
        answer = await webhook.send_dict({"response_type": kind, **content})
        if answer.status_code != 200:
            raise PlatformError("Slack", f"{answer.status_code} {answer.body}")

    async def post(content: dict[str, Any]) -> None:
        await bot.web.chat_postMessage(**place, **content)

    async def whisper(content: dict[str, Any]) -> None:
        del content["unfurl_links"], content["unfurl_media"]  # chat.postEphemeral has no link previews
        await bot.web.chat_postEphemeral(**place, user=payload["user_id"], **content)

    ways = {"response_url": respond, "chat.postMessage": post, "chat.postEphemeral": whisper}
    await _deliver(reply, ways)


# --- posting -------------------------------------------------------------------------------------------------


async def _reply(bot: _Bot, incoming: Incoming) -> Reply:
    """The handler's reply, worked out in a thread of its own; a friendly line if it fails."""
    try:
        return await asyncio.to_thread(bot.handle, incoming)
    except Exception:
        LOGGER.exception("Slack: the handler failed on %r", incoming)
        return Reply(lead=texts.FAILED)


async def _deliver(reply: Reply, ways: Mapping[str, Way]) -> bool:
    """Whether the reply was delivered, by the first of the ways that works; else a friendly line is tried."""
    for shown in (reply, Reply(lead=texts.FAILED)):
        for name, way in ways.items():
            try:
                await way(render(shown))
            except (*TROUBLE, PlatformError) as error:
                LOGGER.warning("Slack: %s failed: %s", name, str(error) or repr(error))
            else:
                return shown is reply
    LOGGER.error("Slack: a reply could not be delivered in any way: %s", reply.lead)
    return False
