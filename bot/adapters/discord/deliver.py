"""Where a reply leaves: once, however often it has to be sent, and a friendly line when it can't be."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from typing import Any

import aiohttp
import discord

from bot import texts
from bot.adapters.discord.render import SUPPRESS_EMBEDS, render
from bot.model import Reply

logger = logging.getLogger(__name__)

Send = Callable[..., Awaitable[discord.Message]]
"""A way to post a message: `discord.abc.Messageable.send`, or another that takes its arguments."""


async def deliver(reply: Reply, send: Send, attempts: int, retry_s: float) -> discord.Message:
    """The reply as posted, tried again so often after a broken connection. Raises what `send` does in the end."""
    payload = render(reply)
    arguments = {"content": payload["content"], "suppress_embeds": bool(payload["flags"] & SUPPRESS_EMBEDS)}
    for _ in range(1, attempts):
        try:
            return await send(**arguments, **_buttons(payload))
        except (aiohttp.ClientError, OSError):
            await asyncio.sleep(retry_s)
    return await send(**arguments, **_buttons(payload))


async def apologise(send: Send) -> None:
    """Posts one friendly line in place of an answer that failed."""
    try:
        await deliver(Reply(texts.FAILED), send, attempts=1, retry_s=0.0)
    except (discord.DiscordException, aiohttp.ClientError, OSError):
        logger.exception("Nor could the apology be sent")


def _buttons(payload: dict[str, Any]) -> dict[str, discord.ui.View]:
    """The rendered buttons as discord.py takes them; pressed, they come as interactions, after a restart too."""
    if "components" not in payload:
        return {}
    view = discord.ui.View(timeout=None)
    for row in payload["components"]:
        for button in row["components"]:
            style = discord.ButtonStyle(button["style"])
            view.add_item(discord.ui.Button(style=style, label=button["label"], custom_id=button["custom_id"]))
    view.stop()  # else discord.py would keep it, to answer the buttons itself
    return {"view": view}
