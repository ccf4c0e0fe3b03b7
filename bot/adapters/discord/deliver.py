"""Delivers a reply once, however often it has to be sent, and a friendly line if it can't be delivered."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Iterator, Mapping
from typing import Any

import aiohttp
import discord

from bot import texts
from bot.adapters.discord.render import render
from bot.model import Reply

logger = logging.getLogger(__name__)

Send = Callable[[Mapping[str, Any]], Awaitable[Mapping[str, Any]]]
"""Sends a message, given as Discord's plain data, and returns the message posted. Sent twice, it is shown once."""

PASSING = (aiohttp.ClientError, OSError, discord.DiscordServerError)
"""Errors that may be over a little later: a broken connection, and an error of Discord's server."""

NOBODY: Mapping[str, Any] = {"allowed_mentions": {"parse": []}}
"""The part of a payload that keeps a message from pinging anybody.
https://docs.discord.com/developers/resources/message#allowed-mentions-object"""


async def deliver(reply: Reply, send: Send, waits: Iterator[float]) -> Mapping[str, Any]:
    """Send a reply, again after each of the waits if that may help; the message posted. Raises what `send` does."""
    payload = {**render(reply), **NOBODY}
    while True:
        try:
            return await send(payload)
        except PASSING as error:
            wait = next(waits, None)
            if wait is None:
                raise
            logger.warning("Discord: an answer was not taken, trying again in %g s: %r", wait, error)
            await asyncio.sleep(wait)


async def apologise(send: Send) -> None:
    """Send one friendly line instead of an answer that failed."""
    try:
        await deliver(Reply(texts.FAILED), send, iter(()))
    except (discord.DiscordException, aiohttp.ClientError, OSError):
        logger.exception("Nor could the apology be sent")
