"""Connecting and staying connected: never quietly deaf."""

from __future__ import annotations

import asyncio
import contextlib
import gc
import logging
from dataclasses import replace

import aiohttp
import pytest

from bot.adapters.slack.connection import Timing, web_client
from bot.adapters.slack.run import run
from bot.errors import NotPermitted, PlatformError, SettingInvalid
from tests.bot.adapters.proxy import forward_proxy
from tests.bot.adapters.slack.conftest import QUICK, Start, echo, running, settings_for
from tests.bot.adapters.slack.samples import sample
from tests.bot.adapters.slack.server import BOT_TOKEN, SlackServer, slack_server, until

SHORT_PINGS = replace(QUICK, ping_s=0.3)


async def answers_again(slack: SlackServer) -> None:
    """Wait for a new session, then for an answer over it."""
    before = len(slack.posts())
    await slack.send_event(sample("message_im", ts=f"17000005{before:02}.000100"))
    await slack.until(lambda: len(slack.posts()) > before)


async def test_a_dropped_connection_is_made_again_and_logged(
    slack: SlackServer, start: Start, caplog: pytest.LogCaptureFixture
) -> None:
    await start()
    for connections in (2, 3):
        await slack.drop()
        await slack.connected(connections)
        await answers_again(slack)
    assert caplog.text.count("Slack: the connection was lost; connecting again in") == 2


async def test_a_connection_without_pongs_is_made_again(
    slack: SlackServer, start: Start, caplog: pytest.LogCaptureFixture
) -> None:
    """The socket stays open, but nobody is at the other end."""
    await start(timing=SHORT_PINGS)
    slack.answers_pings = False
    await slack.connected(2)
    slack.answers_pings = True
    await slack.until(lambda: "the connection was lost" in caplog.text)
    await asyncio.sleep(2 * SHORT_PINGS.ping_s)
    await answers_again(slack)


@pytest.mark.parametrize("reason", ["warning", "refresh_requested"])
async def test_an_announced_change_of_address_is_followed(slack: SlackServer, start: Start, reason: str) -> None:
    """https://docs.slack.dev/apis/events-api/using-socket-mode#disconnect has the reasons."""
    await start()
    await slack.disconnect(reason)
    await slack.connected(2)
    await answers_again(slack)


async def test_a_change_of_address_that_fails_is_made_up_for(slack: SlackServer, start: Start) -> None:
    """Slack's own client gives up here; the old session is then closed."""
    await start()
    slack.refuse("apps.connections.open", "internal_error")
    await slack.disconnect("refresh_requested")
    await slack.until(lambda: slack.count("apps.connections.open") == 2)
    await slack.drop()
    await slack.connected(2)
    await answers_again(slack)


async def test_a_dead_address_at_the_start_is_given_up(slack: SlackServer, start: Start) -> None:
    """Slack's own client would try it for ever."""
    slack.dead_addresses = 2
    await start()
    await slack.connected(1)
    await answers_again(slack)


async def test_a_dead_address_at_a_change_is_given_up(slack: SlackServer, start: Start) -> None:
    await start()
    slack.dead_addresses = 1
    await slack.disconnect("refresh_requested")
    await slack.connected(2)
    await answers_again(slack)


async def test_a_session_without_a_hello_is_given_up(
    slack: SlackServer, start: Start, caplog: pytest.LogCaptureFixture
) -> None:
    slack.says_hello = False
    await start()
    await slack.until(lambda: "Slack: no answer (TimeoutError)" in caplog.text)
    slack.says_hello = True
    await slack.connected(slack.connections + 1)
    await answers_again(slack)


async def test_refusals_that_pass_are_waited_out_one_line_each(
    slack: SlackServer, start: Start, caplog: pytest.LogCaptureFixture
) -> None:
    """The wait doubles, up to its most."""
    slack.refuse("auth.test", "internal_error", times=2)
    slack.refuse("apps.connections.open", "service_unavailable", times=4)
    await start()
    await answers_again(slack)
    lines = [record.getMessage() for record in caplog.records if record.levelno >= logging.WARNING]
    assert lines == [
        "Slack: answered internal_error; trying again in 0.05 s",
        "Slack: answered internal_error; trying again in 0.1 s",
        "Slack: answered service_unavailable; connecting again in 0.05 s",
        "Slack: answered service_unavailable; connecting again in 0.1 s",
        "Slack: answered service_unavailable; connecting again in 0.2 s",
        "Slack: answered service_unavailable; connecting again in 0.2 s",
    ]


async def test_no_network_at_the_start_is_waited_out(unused_tcp_port: int, caplog: pytest.LogCaptureFixture) -> None:
    settings = settings_for(f"http://127.0.0.1:{unused_tcp_port}")
    async with running(echo, settings, QUICK) as task:
        await until(lambda: caplog.text.count("Slack: no answer (Cannot connect to host") == 2)
        assert not task.done()
        async with slack_server(unused_tcp_port) as slack:
            await slack.connected(1)
            await answers_again(slack)


async def test_a_network_lost_for_a_while_is_waited_out(unused_tcp_port: int, caplog: pytest.LogCaptureFixture) -> None:
    settings = settings_for(f"http://127.0.0.1:{unused_tcp_port}")
    async with running(echo, settings, QUICK):
        async with slack_server(unused_tcp_port) as slack:
            await slack.connected(1)
        await until(lambda: "Slack: no answer (Cannot connect to host" in caplog.text)
        async with slack_server(unused_tcp_port) as slack:
            await slack.connected(1)
            await answers_again(slack)


async def test_a_request_that_never_reached_slack_is_made_again(unused_tcp_port: int) -> None:
    async with aiohttp.ClientSession() as session:
        web = web_client(BOT_TOKEN, f"http://127.0.0.1:{unused_tcp_port}/api/", session)
        asking = asyncio.create_task(web.auth_test())
        await asyncio.sleep(0.05)
        async with slack_server(unused_tcp_port) as slack:
            await asking
            assert slack.count("auth.test") == 1


@pytest.mark.parametrize(("posting", "requests"), [(True, 1), (False, 2)])
async def test_what_may_have_arrived_is_made_again_only_where_that_changes_nothing(
    slack: SlackServer, posting: bool, requests: int
) -> None:
    slack.lose("auth.test", arrives=True)
    async with aiohttp.ClientSession() as session:
        asking = web_client(BOT_TOKEN, f"{slack.url}/api/", session, posting=posting).auth_test()
        with pytest.raises(aiohttp.ClientError) if posting else contextlib.nullcontext():
            await asking
    assert slack.count("auth.test") == requests


async def test_a_token_of_the_wrong_shape_ends_it_before_any_call(slack: SlackServer) -> None:
    settings = settings_for(slack.url).model_copy(update={"slack_app_token": None})
    with pytest.raises(SettingInvalid, match="PULLQUOTE_SLACK_APP_TOKEN: missing"):
        await run(echo, settings, QUICK)
    assert slack.calls == []


@pytest.mark.parametrize("error", ["invalid_auth", "account_inactive", "not_allowed_token_type"])
@pytest.mark.parametrize("method", ["auth.test", "apps.connections.open"])
async def test_a_token_that_slack_refuses_ends_it(slack: SlackServer, method: str, error: str) -> None:
    slack.refuse(method, error)
    with pytest.raises(PlatformError, match=f"Slack: {error}: "):
        await run(echo, settings_for(slack.url), QUICK)


async def test_missing_scopes_end_it(slack: SlackServer) -> None:
    slack.scopes = "app_mentions:read,channels:history,chat:write,im:history"
    with pytest.raises(NotPermitted, match="commands, groups:history is missing"):
        await run(echo, settings_for(slack.url), QUICK)


async def test_an_app_token_without_its_scope_ends_it(slack: SlackServer) -> None:
    slack.refuse("apps.connections.open", "missing_scope", needed="connections:write", provided="")
    with pytest.raises(NotPermitted, match="connections:write is missing; generate a token"):
        await run(echo, settings_for(slack.url), QUICK)


async def test_a_token_revoked_later_ends_it_too(slack: SlackServer, start: Start) -> None:
    task = await start()
    slack.refuse("apps.connections.open", "token_revoked")
    await slack.drop()
    with pytest.raises(PlatformError, match="Slack: token_revoked: "):
        await task


async def test_cancelling_closes_everything(slack: SlackServer) -> None:
    """No session, socket or task is left behind."""
    before = asyncio.all_tasks()
    async with running(echo, settings_for(slack.url), Timing()) as task:
        await slack.connected(1)
        await answers_again(slack)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
    await slack.until(lambda: not slack.open_sockets)
    await asyncio.sleep(0)
    assert {each for each in asyncio.all_tasks() - before if "aiohttp.web" not in repr(each)} == set()
    gc.collect()  # an unclosed session would warn now, and warnings are errors


async def test_everything_goes_through_the_proxy_of_the_environment(
    slack: SlackServer, start: Start, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where a machine reaches nothing otherwise."""
    requested: list[str] = []
    async with forward_proxy(requested) as address:
        monkeypatch.setenv("HTTPS_PROXY", address)
        bot = await start()
        await slack.send_event(sample("app_mention"))
        await slack.posted(1)
        bot.cancel()
        await asyncio.wait([bot])
    assert requested == ["/api/auth.test", "/api/apps.connections.open", "/socket", "/api/chat.postMessage"]
