"""The real discord.py against a Discord of our own: connections that break, and refusals."""

from __future__ import annotations

import asyncio
import logging
import re
from collections.abc import Awaitable, Callable
from typing import Any, cast

import discord
import pytest
from discord.gateway import DiscordWebSocket
from discord.http import Route
from pydantic import SecretStr

from bot.adapters.discord.connection import Timing, intents, stay_connected
from bot.adapters.discord.run import run
from bot.errors import NotPermitted, PlatformError, SettingInvalid
from bot.settings import Settings
from tests.bot.adapters.discord.running import QUICK, Recorder, running, settings
from tests.bot.adapters.discord.samples import TOKEN
from tests.bot.adapters.discord.server import DiscordServer, Fault
from tests.bot.adapters.proxy import forward_proxy


async def _drop(server: DiscordServer) -> None:
    await server.gateway.drop()


async def _fall_silent(server: DiscordServer) -> None:
    server.gateway.acknowledges = False


async def _ask_to_reconnect(server: DiscordServer) -> None:
    await server.gateway.ask_to_reconnect()


async def _invalidate_resumable(server: DiscordServer) -> None:
    await server.gateway.invalidate(resumable=True)


@pytest.mark.parametrize("break_it", [_drop, _fall_silent, _ask_to_reconnect, _invalidate_resumable])
async def test_a_broken_session_is_resumed_and_nothing_missed(
    server: DiscordServer, caplog: pytest.LogCaptureFixture, break_it: Callable[[DiscordServer], Awaitable[None]]
) -> None:
    """Complaint: goes deaf without an error."""
    caplog.set_level(logging.INFO, "bot")
    server.gateway.heartbeat_s = 0.05
    async with running(server, Recorder(), Timing(silence_s=0.3, retry_s=0.02)):
        await break_it(server)
        await server.until(lambda: server.gateway.resumed)
        server.gateway.acknowledges = True
        await server.say("message_mention")
        await server.until(lambda: server.posts)
        await server.until(lambda: "connection to Discord is back" in caplog.text)
    assert "connection to Discord is lost" in caplog.text
    assert len(server.gateway.identified) == 1


async def test_a_session_that_is_over_is_begun_anew(server: DiscordServer) -> None:
    async with running(server, Recorder()):
        await server.gateway.invalidate(resumable=False)
        await server.until(lambda: len(server.gateway.identified) == 2 and server.gateway.ready)
        await server.say("message_mention")
        await server.until(lambda: server.posts)


async def test_heartbeats_are_sent(server: DiscordServer) -> None:
    server.gateway.heartbeat_s = 0.02
    async with running(server, Recorder()):
        await server.until(lambda: server.gateway.heartbeats > 3)


async def test_no_network_at_the_start_is_waited_out(caplog: pytest.LogCaptureFixture) -> None:
    """One clear line for each attempt, and longer and longer waits."""
    caplog.set_level(logging.INFO, "bot")
    server = DiscordServer()
    await server.start()
    port, address = server.port, server.api_url
    await server.stop()
    handle = Recorder()
    task = asyncio.create_task(run(handle, Settings(discord_token=SecretStr(TOKEN), discord_api_url=address), QUICK))
    server = DiscordServer()
    await server.until(lambda: caplog.text.count("can’t be reached") >= 3)
    await server.start(port)
    await server.until(lambda: server.gateway.ready)
    await server.say("message_mention")
    await server.until(lambda: server.posts)
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    await server.stop()
    lines = [record.getMessage() for record in caplog.records if "can’t be reached" in record.getMessage()]
    assert [re.findall(r"in (\S+) s:", line) for line in lines[:3]] == [["0.02"], ["0.04"], ["0.08"]]


async def test_a_gateway_that_is_down_at_the_start_is_waited_out(
    server: DiscordServer, caplog: pytest.LogCaptureFixture
) -> None:
    server.gateway.refusals = 1
    async with running(server, Recorder()):
        await server.say("message_mention")
        await server.until(lambda: server.posts)
    assert "its gateway doesn’t answer" in caplog.text


async def test_an_error_of_discord_at_the_start_is_waited_out(
    server: DiscordServer, caplog: pytest.LogCaptureFixture
) -> None:
    server.faults.append(Fault(503, 0, "Service Unavailable"))
    async with running(server, Recorder()):
        await server.say("message_mention")
        await server.until(lambda: server.posts)
    assert "503" in caplog.text


async def test_a_token_of_the_wrong_shape_ends_it_before_any_connection(server: DiscordServer) -> None:
    with pytest.raises(SettingInvalid) as raised:
        await run(Recorder(), settings(server, "xoxb-not-of-discord"), QUICK)
    assert raised.value.name == "PULLQUOTE_DISCORD_TOKEN"
    assert server.requests == []


async def test_a_token_that_discord_refuses_ends_it_with_the_way_out(server: DiscordServer) -> None:
    with pytest.raises(PlatformError, match=r"Discord: the token was refused.*PULLQUOTE_DISCORD_TOKEN"):
        await run(Recorder(), settings(server, TOKEN[:-1] + "x"), QUICK)


@pytest.mark.parametrize(
    ("code", "line"),
    [
        (4004, "the token was refused"),
        (4010, "shard"),
        (4011, "sharding is required"),
        (4012, "update discord.py"),
        (4013, "intents are invalid"),
    ],
)
async def test_a_final_refusal_of_the_gateway_ends_it(server: DiscordServer, code: int, line: str) -> None:
    server.gateway.close_code = code
    with pytest.raises(PlatformError, match=line):
        await run(Recorder(), settings(server), QUICK)


async def test_an_intent_that_is_not_allowed_ends_it(server: DiscordServer) -> None:
    server.gateway.close_code = 4014
    with pytest.raises(NotPermitted, match="intents"):
        await run(Recorder(), settings(server), QUICK)


async def test_the_addresses_of_discord_are_put_back(server: DiscordServer) -> None:
    async with running(server, Recorder()):
        assert server.api_url == Route.BASE
    assert Route.BASE == "https://discord.com/api/v10"
    assert str(DiscordWebSocket.DEFAULT_GATEWAY) == "wss://gateway.discord.gg/"


class Unready(discord.Client):
    """A client that doesn't get as far as the gateway."""

    def __init__(self, takes_s: float = 0.0) -> None:
        super().__init__(intents=intents())
        self._takes_s = takes_s


class Slipping(Unready):
    """It has a mistake in it."""

    async def setup_hook(self) -> None:
        cast("Any", None).no_such_thing()


class Closing(Unready):
    """It closes itself, after a while."""

    async def setup_hook(self) -> None:
        await asyncio.sleep(self._takes_s)
        await self.close()


async def test_a_mistake_in_the_program_ends_it(server: DiscordServer) -> None:
    """Trying again would not mend it, and hide it."""
    with pytest.raises(AttributeError, match="no_such_thing"):
        await asyncio.wait_for(stay_connected(Slipping, TOKEN, server.api_url, QUICK), 5)


@pytest.mark.parametrize(("takes_s", "waits"), [(0.0, ["0.02", "0.04", "0.08"]), (0.6, ["0.02", "0.02", "0.02"])])
async def test_a_connection_that_ends_is_made_again_at_once_if_it_lasted(
    server: DiscordServer, caplog: pytest.LogCaptureFixture, takes_s: float, waits: list[str]
) -> None:
    timing = Timing(retry_s=0.02, longest_retry_s=0.5)
    task = asyncio.create_task(stay_connected(lambda: Closing(takes_s), TOKEN, server.api_url, timing))
    await server.until(lambda: task.done() or caplog.text.count("the connection was closed") >= 3)
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert re.findall(r"in (\S+) s: the connection was closed", caplog.text)[:3] == waits


@pytest.mark.parametrize("name", ["HTTPS_PROXY", "https_proxy"])
async def test_everything_goes_through_the_proxy_of_the_environment(
    server: DiscordServer, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    """Where a machine reaches nothing otherwise."""
    requested: list[str] = []
    async with forward_proxy(requested) as address:
        monkeypatch.setenv(name, address)
        async with running(server, Recorder()):
            await server.interact("interaction_ask")
            await server.say("message_mention")
            await server.until(lambda: server.posts and server.answers)
    seen = sum(not path.startswith("/gateway") for path in requested)
    assert (seen, requested.count("/gateway")) == (len(server.requests) - 1, 1)
