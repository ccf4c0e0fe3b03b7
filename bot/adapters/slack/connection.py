"""Connects to Slack and stays connected: signs the bot in, and keeps one Socket Mode session after another.

https://docs.slack.dev/apis/events-api/using-socket-mode
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import aiohttp
from slack_bolt.adapter.socket_mode.aiohttp import AsyncSocketModeHandler
from slack_bolt.async_app import AsyncApp
from slack_bolt.authorization import AuthorizeResult
from slack_sdk.errors import SlackApiError
from slack_sdk.http_retry.builtin_async_handlers import (
    AsyncConnectionErrorRetryHandler,
    AsyncRateLimitErrorRetryHandler,
    AsyncServerErrorRetryHandler,
)
from slack_sdk.socket_mode.aiohttp import SocketModeClient
from slack_sdk.web.async_client import AsyncWebClient

from bot.adapters.slack.access import check_scopes, refusal
from bot.backoff import doubling
from bot.in_flight import FINISH_S

logger = logging.getLogger(__name__)

TROUBLE = (SlackApiError, aiohttp.ClientError, OSError)  # TimeoutError is an OSError
UNREACHED = (aiohttp.ClientConnectorError, aiohttp.ClientHttpProxyError)  # those with which nothing was sent
RETRIES = 3


@dataclass(frozen=True, slots=True)
class Timing:
    """How long the connection waits for what, in seconds."""

    ping_s: float = 10  # between pings; Slack's client calls a pong overdue after four of them
    watch_s: float = 1  # between looks at whether the session is alive
    grace_s: float = 5  # a session that was closed or without pongs for so long is dead
    request_s: float = 30  # for one request
    connect_s: float = 30  # from a WebSocket address to Slack's hello
    retry_first_s: float = 1  # the first wait between attempts, which doubles each time
    retry_most_s: float = 60  # the longest wait between attempts to connect, which never end
    patience_s: float = 120  # all waits between attempts to post an answer, or to look something up, together
    finish_s: float = FINISH_S  # for answers under way when the bot is stopped

    def waits(self) -> Iterator[float]:
        """The waits between attempts to post an answer, or to look something up."""
        return doubling(self.retry_first_s, self.patience_s)


def web_client(token: str, url: str, session: aiohttp.ClientSession, *, posting: bool = False) -> AsyncWebClient:
    """A client of Slack's Web API that tries again after a rate limit, a broken connection or a server's error.

    With `posting` it tries again only after a rate limit: a post whose confirmation was lost would be there twice.
    """
    harmless = [] if posting else [AsyncConnectionErrorRetryHandler(), AsyncServerErrorRetryHandler()]
    return AsyncWebClient(
        token=token,
        base_url=url,
        session=session,
        logger=sdk_logger(),
        retry_handlers=[*harmless, AsyncRateLimitErrorRetryHandler(max_retry_count=RETRIES)],
    )


async def identify(web: AsyncWebClient, timing: Timing) -> AuthorizeResult:
    """Who the bot is in its workspace, once Slack can be reached. Raises NotPermitted if it lacks a scope."""
    wait = timing.retry_first_s
    while True:
        try:
            answer = await web.auth_test()
        except TROUBLE as error:
            logger.warning("Slack: %s; trying again in %g s", _explain(error), wait)
            await asyncio.sleep(wait)
            wait = min(2 * wait, timing.retry_most_s)
        else:
            check_scopes(answer.headers.get("x-oauth-scopes"))
            logger.info("Slack: signed in as %s in %s", answer.get("user"), answer.get("team"))
            return AuthorizeResult(
                enterprise_id=answer.get("enterprise_id"),
                team_id=answer.get("team_id"),
                bot_user_id=answer.get("user_id"),
                bot_id=answer.get("bot_id"),
                bot_token=web.token,
            )


async def stay_connected(app: AsyncApp, web: AsyncWebClient, app_token: str, timing: Timing) -> None:
    """Keep one Socket Mode session after another, each with a client of its own, until cancelled or refused.

    Slack's client reconnects by itself, but may try an expired address for ever. So it is left to follow only the
    changes of address that Slack announces.
    """
    wait = timing.retry_first_s
    while True:
        handler = AsyncSocketModeHandler(app, app_token, sdk_logger(), web, ping_interval=timing.ping_s)
        close: Callable[[], Awaitable[None]] = handler.close_async
        try:
            await _open(handler.client, web, app_token, timing)
            logger.info("Slack: connected")
            lasted_s = await _until_dead(handler.client, timing)
            reason = "the connection was lost"
            wait = timing.retry_first_s if lasted_s > timing.retry_most_s else wait
        except TROUBLE as error:
            reason = _explain(error)
        finally:
            await close()
        logger.warning("Slack: %s; connecting again in %g s", reason, wait)
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
    """Wait until the session is dead; how many seconds it lasted. A change of address is shorter than `grace_s`."""
    clock = asyncio.get_running_loop().time
    began = clock()
    dead_s = 0.0
    while dead_s < timing.grace_s:
        await asyncio.sleep(timing.watch_s)
        dead_s = 0.0 if await client.is_connected() else dead_s + timing.watch_s
    return clock() - began


def _explain(error: Exception) -> str:
    """Why Slack can't be used right now, for the log. Raises PlatformError if another attempt would fail, too."""
    if not isinstance(error, SlackApiError):
        return f"no answer ({str(error) or type(error).__name__})"
    answer = answered(error)
    if refused := refusal(answer):
        raise refused from error
    return f"answered {answer.get('error', 'with something that is not JSON')}"


def answered(error: SlackApiError) -> Mapping[str, Any]:
    """The JSON object with which Slack refused; an empty one if it answered with something else."""
    answer = getattr(error.response, "data", None)
    return answer if isinstance(answer, Mapping) else {}


def sdk_logger() -> logging.Logger:
    """The logger for Slack's clients. Their lines become DEBUG: this module logs each event in one line."""
    sdk = logger.getChild("sdk")

    def demote(record: logging.LogRecord) -> bool:
        record.levelno, record.levelname = logging.DEBUG, "DEBUG"
        return sdk.isEnabledFor(logging.DEBUG)

    if not sdk.filters:
        sdk.addFilter(demote)
    return sdk
