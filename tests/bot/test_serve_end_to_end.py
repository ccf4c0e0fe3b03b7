"""`pullquote serve` as a process of its own, asked on a local Slack and a local Discord at once."""

from __future__ import annotations

import asyncio
import os
import signal
import sys
from asyncio.subprocess import PIPE, Process
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from tests.bot.adapters.discord.samples import TOKEN
from tests.bot.adapters.discord.server import DiscordServer
from tests.bot.adapters.slack.blocks import shown
from tests.bot.adapters.slack.samples import sample
from tests.bot.adapters.slack.server import APP_TOKEN, BOT_TOKEN, SlackServer, slack_server

SEEDS = Path(__file__).parents[2] / "seeds"
QUESTION = "How many warships will take part?"
QUOTE = (
    "They will draw on 140 warships and support vessels, 60 planes, 1,000 units of military hardware and around "
    "10,000 servicemen, the Ministry of Defence said in a statement."
)
CITATION = "Al Jazeera, 20 January 2022 · 004_bada126c4e7fde46.txt, ¶ 34"


@pytest.fixture
async def slack() -> AsyncIterator[SlackServer]:
    """A local Slack."""
    async with slack_server() as server:
        yield server


@pytest.fixture
async def discord() -> AsyncIterator[DiscordServer]:
    """A local Discord."""
    server = DiscordServer()
    await server.start()
    yield server
    await server.stop()


@asynccontextmanager
async def serving(folder: Path, **settings: str) -> AsyncIterator[Process]:
    """The process; killed at the end if it is still there."""
    environment = {
        **{name: value for name, value in os.environ.items() if "proxy" not in name.lower()},
        "PULLQUOTE_SOURCES": str(SEEDS),
        "PULLQUOTE_INDEX": str(folder / "index"),
        **{f"PULLQUOTE_{name.upper()}": value for name, value in settings.items()},
    }
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "bot", "serve", stdout=PIPE, stderr=PIPE, env=environment
    )
    try:
        yield process
    finally:
        if process.returncode is None:
            process.kill()
        await process.communicate()


async def test_the_same_question_gets_the_same_quote_on_both_platforms(
    slack: SlackServer, discord: DiscordServer, tmp_path: Path
) -> None:
    tokens = {"slack_bot_token": BOT_TOKEN, "slack_app_token": APP_TOKEN, "discord_token": TOKEN}
    addresses = {"slack_api_url": f"{slack.url}/api/", "discord_api_url": discord.api_url}
    async with serving(tmp_path, **tokens, **addresses) as process:
        await asyncio.gather(slack.connected(1), discord.until(lambda: discord.gateway.ready))
        await slack.send_event(sample("app_mention", text=f"<@U0PULLQUOTE> {QUESTION}"))
        await discord.say("message_mention")
        await slack.until(lambda: bool(slack.posts()))
        await discord.until(lambda: discord.posts)

        page = shown(slack.posts()[0])
        assert QUOTE in page
        assert CITATION in page
        message = discord.posts[0]
        assert QUOTE.split(" 140 ")[0] in message["content"].replace("**", "")
        assert CITATION.split(" · ")[0] in message["content"]

        process.send_signal(signal.SIGTERM)
        _, log = await asyncio.wait_for(process.communicate(), 15)
        assert process.returncode == 0
        assert b"Traceback" not in log


async def test_a_question_that_was_taken_is_answered_before_it_stops(slack: SlackServer, tmp_path: Path) -> None:
    tokens = {"slack_bot_token": BOT_TOKEN, "slack_app_token": APP_TOKEN, "slack_api_url": f"{slack.url}/api/"}
    async with serving(tmp_path, **tokens) as process:
        await slack.connected(1)
        slack.refuse("chat.postMessage", "ratelimited")
        await slack.send_event(sample("app_mention", text=f"<@U0PULLQUOTE> {QUESTION}"))
        await slack.until(lambda: slack.count("chat.postMessage") == 1)
        process.send_signal(signal.SIGTERM)
        _, log = await asyncio.wait_for(process.communicate(), 15)
        assert process.returncode == 0
        assert b"Traceback" not in log
    assert len(slack.posts()) == 1


async def test_a_refused_token_ends_it_with_one_clear_line(slack: SlackServer, tmp_path: Path) -> None:
    settings = {"slack_bot_token": "xoxb-0-wrong", "slack_app_token": APP_TOKEN, "slack_api_url": f"{slack.url}/api/"}
    async with serving(tmp_path, **settings) as process:
        _, log = await asyncio.wait_for(process.communicate(), 15)
        assert b"pullquote: Slack: invalid_auth" in log
        assert process.returncode == 2
        assert b"Traceback" not in log
