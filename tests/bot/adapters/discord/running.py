"""The bot, running against a Discord of our own."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest
from pydantic import SecretStr

from bot.adapters.discord.connection import Timing
from bot.adapters.discord.run import run
from bot.model import CitedQuote, Handler, Incoming, Reply
from bot.settings import Settings
from tests.bot.adapters.discord.samples import TOKEN
from tests.bot.adapters.discord.server import DiscordServer

QUICK = Timing(silence_s=60.0, retry_s=0.02, longest_retry_s=0.1, patience_s=0.5, identify_s=0.01)

ANSWER = Reply(
    lead="One quote.",
    quotes=(CitedQuote("“Thirty,” he said.", "Ships — The Paper · ships_1.txt, ¶ 3", ((0, 6),), speaker="Bo Li"),),
)


class Recorder:
    """A handler that answers everything alike and remembers what it was asked."""

    def __init__(self, reply: Reply = ANSWER) -> None:
        self.asked: list[Incoming] = []
        self.reply = reply

    def __call__(self, incoming: Incoming) -> Reply:
        """The same reply as ever."""
        self.asked.append(incoming)
        return self.reply


def settings(server: DiscordServer, token: str = TOKEN) -> Settings:
    """What connects the bot to that server."""
    return Settings(discord_token=SecretStr(token), discord_api_url=server.api_url)


@asynccontextmanager
async def running(server: DiscordServer, handle: Handler, timing: Timing = QUICK) -> AsyncIterator[None]:
    """The bot, connected; cancelled at the end, as `pullquote serve` does on Ctrl-C."""
    task = asyncio.create_task(run(handle, settings(server), timing))
    try:
        await server.until(lambda: task.done() or server.gateway.ready)
        yield
    finally:
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task


async def settled(server: DiscordServer) -> None:
    """Waits until the bot has surely seen all it was sent: it answers a question asked after that."""
    before = len(server.posts)
    await server.say("message_direct", id=f"99{before}")
    await server.until(lambda: len(server.posts) > before)
