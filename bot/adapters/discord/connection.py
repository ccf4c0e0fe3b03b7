"""Connects to Discord and stays connected: which events it asks for, how it finds Discord, when it gives up."""

from __future__ import annotations

import asyncio
import logging
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import aiohttp
import discord
from discord.gateway import DiscordWebSocket
from discord.http import Route
from yarl import URL

from bot.adapters.discord.token import SETTING, WHERE
from bot.backoff import doubling
from bot.errors import NotPermitted, PlatformError
from bot.in_flight import FINISH_S

logger = logging.getLogger(__name__)

PLATFORM = "Discord"

_OFFICIAL = Route.BASE

_REFUSED = f"the token was refused; set {SETTING} to a new one: {WHERE}"

_CLOSED = {
    4004: _REFUSED,
    4010: "the shard is invalid; start one Pullquote only",
    4011: "the bot is in too many servers for one connection; sharding is required",
    4012: "the version of the gateway is gone; update discord.py",
    4013: "the intents are invalid; update discord.py",
}
"""Close code after which another attempt would fail, too → what it means and how to mend it.
https://docs.discord.com/developers/topics/opcodes-and-status-codes#gateway-gateway-close-event-codes"""

_PASSING = (aiohttp.ClientError, OSError, discord.HTTPException, discord.GatewayNotFound)  # TimeoutError is an OSError


@dataclass(frozen=True, slots=True)
class Timing:
    """How long to wait, in seconds.

    Discord allows one new session every five seconds
    (https://docs.discord.com/developers/events/gateway#rate-limiting).
    """

    silence_s: float = 60.0  # without a word from Discord, before the connection is made anew
    retry_s: float = 1.0  # the first wait between attempts, which doubles each time
    longest_retry_s: float = 60.0  # the longest wait between attempts to connect, which never end
    patience_s: float = 120.0  # all waits between attempts to send an answer, together
    finish_s: float = FINISH_S  # for answers under way when the bot is stopped
    identify_s: float = 5.0  # before a new session in place of another

    def waits(self) -> Iterator[float]:
        """The waits between attempts to send an answer.

        An interaction can be answered for 15 minutes, and a message's nonce is valid for “the past few”.
        https://docs.discord.com/developers/interactions/receiving-and-responding#followup-messages
        https://docs.discord.com/developers/resources/message#create-message
        """
        return doubling(self.retry_s, self.patience_s)


async def stay_connected(connection: Callable[[], discord.Client], token: str, url: str, timing: Timing) -> None:
    """Keep one connection after another to the API at this address, until cancelled.

    Raises PlatformError or NotPermitted if Discord refuses for good, and any other error that another attempt wouldn't
    mend.
    """
    wait_s = timing.retry_s
    clock = asyncio.get_running_loop().time
    with _api(url):
        while True:
            began = clock()
            try:
                async with connection() as client:
                    await _run(client, token)
                cause = "the connection was closed"
            except (discord.LoginFailure, discord.PrivilegedIntentsRequired, discord.ConnectionClosed) as error:
                raise _refusal(error) from error
            except _PASSING as error:
                cause = str(error) or type(error).__name__
            wait_s = timing.retry_s if clock() - began > timing.longest_retry_s else wait_s
            logger.warning("Discord can’t be reached, trying again in %.2f s: %s", wait_s, cause)
            await asyncio.sleep(wait_s)
            wait_s = min(2 * wait_s, timing.longest_retry_s)


async def _run(client: discord.Client, token: str) -> None:
    """Run a client until it is closed. Raises what it raises, and ConnectionError if the gateway can't be reached.

    In that case discord.py, from 2.7, raises AttributeError while it handles the error: it has no connection to resume.
    """
    await client.login(token)
    try:
        await client.connect()
    except AttributeError as error:
        if not isinstance(error.__context__, _PASSING):
            raise
        raise ConnectionError(f"its gateway doesn’t answer ({error.__context__})") from error


@contextmanager
def _api(url: str) -> Iterator[None]:
    """Make discord.py use this address of the API inside the `with` block.

    discord.py has its addresses only in class attributes, which are restored afterwards.
    """
    base, gateway = Route.BASE, DiscordWebSocket.DEFAULT_GATEWAY
    Route.BASE = url.rstrip("/")
    try:
        yield
    finally:
        Route.BASE, DiscordWebSocket.DEFAULT_GATEWAY = base, gateway


async def find_gateway(client: discord.Client) -> None:
    """Make discord.py use the gateway that the API names, if that isn't Discord's own API."""
    if Route.BASE != _OFFICIAL:
        _, gateway, _ = await client.http.get_bot_gateway()
        DiscordWebSocket.DEFAULT_GATEWAY = URL(gateway)


def proxy() -> str | None:
    """The proxy that the environment names for encrypted connections, which all of Discord's are; None without one.

    discord.py doesn't look there by itself. Slack's client does, at the same variables in the same order.
    """
    names = ("HTTPS_PROXY", "https_proxy", "HTTP_PROXY", "http_proxy")
    return next((value for name in names if (value := os.environ.get(name, "").strip())), None)


def _refusal(error: Exception) -> PlatformError:
    """The error for a final refusal, which says what it means and how to mend it."""
    if isinstance(error, discord.PrivilegedIntentsRequired):
        return NotPermitted(PLATFORM, "gateway intents", "update Pullquote: it should ask for none that need one")
    if isinstance(error, discord.ConnectionClosed):
        return PlatformError(PLATFORM, _CLOSED.get(error.code, f"it closed the connection with code {error.code}"))
    return PlatformError(PLATFORM, _REFUSED)


def intents() -> discord.Intents:
    """The events that Discord sends to the bot: of servers and threads, and messages in them and in private.

    The privileged Message Content intent isn't needed: direct messages and messages that mention the bot come with
    their words without it. https://docs.discord.com/developers/events/gateway#message-content-intent
    """
    return discord.Intents(guilds=True, guild_messages=True, dm_messages=True)
