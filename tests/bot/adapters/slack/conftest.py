"""The bot running against the local Slack."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from typing import TypeAlias

import pytest

from bot.adapters.slack.connection import Timing
from bot.adapters.slack.run import run
from bot.model import CitedQuote, Handler, Incoming, Question, Reply
from bot.settings import Settings
from tests.bot.adapters.slack.server import APP_TOKEN, BOT_TOKEN, SlackServer, slack_server

QUICK = Timing(watch_s=0.02, grace_s=0.1, connect_s=0.5, retry_first_s=0.05, retry_most_s=0.2, patience_s=3)

Start: TypeAlias = Callable[..., Awaitable["asyncio.Task[None]"]]


def echo(incoming: Incoming) -> Reply:
    """A reply that tells what was asked, with a quote."""
    quote = CitedQuote(text="We will not step back.", citation="talks.txt, ¶ 4", speaker="Ann Lee")
    return Reply(lead=f"[{incoming.command}] {incoming.text}", quotes=(quote,))


def understanding(incoming: Incoming) -> Reply:
    """The question before, and the question as it was understood."""
    return Reply(
        lead=f"{incoming.text} after {incoming.after and incoming.after.text}", question=Question(f"{incoming.text}!")
    )


def settings_for(url: str) -> Settings:
    """Settings with the right tokens for the local Slack at a base URL."""
    return Settings.model_validate(
        {"slack_bot_token": BOT_TOKEN, "slack_app_token": APP_TOKEN, "slack_api_url": f"{url}/api/"}
    )


@asynccontextmanager
async def running(handle: Handler, settings: Settings, timing: Timing) -> AsyncIterator[asyncio.Task[None]]:
    """The bot as a task, cancelled at the end as Ctrl-C would."""
    task = asyncio.create_task(run(handle, settings, timing))
    try:
        yield task
    finally:
        task.cancel()
        await asyncio.wait([task])


@pytest.fixture
async def slack() -> AsyncIterator[SlackServer]:
    """A local Slack."""
    async with slack_server() as server:
        yield server


@pytest.fixture
async def start(slack: SlackServer) -> AsyncIterator[Start]:
    """Starts the bot and waits until it is connected."""
    async with AsyncExitStack() as stack:

        async def _start(handle: Handler = echo, timing: Timing = QUICK) -> asyncio.Task[None]:
            before = slack.connections
            task = await stack.enter_async_context(running(handle, settings_for(slack.url), timing))
            await slack.until(lambda: slack.connections > before or task.done())
            return task

        yield _start
