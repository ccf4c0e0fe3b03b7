"""The real discord.py against a Discord of our own: answers that can't be sent as they are, or at all."""

from __future__ import annotations

import time
from collections.abc import Mapping
from itertools import pairwise
from typing import Any

import pytest

from bot import texts
from bot.adapters.discord.deliver import deliver
from bot.adapters.discord.render import render
from bot.model import Reply
from tests.bot.adapters.discord.running import ANSWER, Recorder, running, settled
from tests.bot.adapters.discord.samples import CHANNEL
from tests.bot.adapters.discord.server import DiscordServer, Fault


@pytest.mark.parametrize(
    ("fault", "logged"),
    [
        (Fault(403, 50013, "Missing Permissions"), "Missing Permissions"),
        (Fault(403, 50001, "Missing Access"), "Missing Access"),
    ],
)
async def test_a_channel_without_permission_is_logged_and_the_bot_goes_on(
    server: DiscordServer, caplog: pytest.LogCaptureFixture, fault: Fault, logged: str
) -> None:
    async with running(server, Recorder()):
        server.faults.append(fault)
        await server.say("message_mention")
        await server.until(lambda: logged in caplog.text)
        await settled(server)
    assert "invite link" in caplog.text
    assert len(server.posts) == 1


async def test_a_rejected_answer_is_replaced_by_an_apology(
    server: DiscordServer, caplog: pytest.LogCaptureFixture
) -> None:
    """Complaint: an answer that is rejected leaves silence."""
    async with running(server, Recorder()):
        server.faults.append(Fault(400, 50035, "Invalid Form Body"))
        await server.say("message_mention")
        await server.until(lambda: server.posts)
    assert server.posts[0]["content"] == render(Reply(texts.FAILED))["content"]
    assert "Invalid Form Body" in caplog.text


async def test_an_apology_that_is_rejected_too_is_logged(
    server: DiscordServer, caplog: pytest.LogCaptureFixture
) -> None:
    async with running(server, Recorder()):
        server.faults += [Fault(400, 50035, "Invalid Form Body"), Fault(400, 50035, "Invalid again")]
        await server.say("message_mention")
        await server.until(lambda: "Invalid again" in caplog.text)
        await settled(server)


async def test_a_rate_limit_delays_the_answer(server: DiscordServer) -> None:
    async with running(server, Recorder()):
        server.faults.append(Fault(429, 0, "You are being rate limited.", retry_after_s=0.05))
        await server.say("message_mention")
        await server.until(lambda: server.posts)
    assert len(server.posts) == 1
    assert server.posts[0]["content"] == render(ANSWER)["content"]


async def test_an_answer_is_sent_again_after_each_of_its_waits(caplog: pytest.LogCaptureFixture) -> None:
    sent: list[float] = []

    async def send(_: Mapping[str, Any]) -> Mapping[str, Any]:
        sent.append(time.monotonic())
        if len(sent) < 3:
            raise ConnectionResetError("gone")
        return {"id": "1"}

    assert await deliver(ANSWER, send, iter((0.03, 0.06))) == {"id": "1"}
    first, second = (after - before for before, after in pairwise(sent))
    assert (first >= 0.03, second >= 0.06) == (True, True)
    assert [record.getMessage().split(": ")[1] for record in caplog.records] == [
        "an answer was not taken, trying again in 0.03 s",
        "an answer was not taken, trying again in 0.06 s",
    ]
    sent.clear()
    with pytest.raises(ConnectionResetError):
        await deliver(ANSWER, send, iter((0.0,)))
    assert len(sent) == 2


async def test_a_connection_that_breaks_while_answering_answers_once(server: DiscordServer) -> None:
    """The first attempts are posted but their confirmation is lost; the next have the same nonce."""
    async with running(server, Recorder()):
        server.cuts = 4
        await server.say("message_mention")
        await server.until(lambda: server.requests.count(f"POST /channels/{CHANNEL}/messages") == 5)
        await settled(server)
    assert len(server.posts) == 2


async def test_a_connection_that_stays_broken_while_answering_is_logged(
    server: DiscordServer, caplog: pytest.LogCaptureFixture
) -> None:
    async with running(server, Recorder()):
        server.cuts = 1000
        await server.say("message_mention")
        await server.until(lambda: "could not be sent" in caplog.text)
        server.cuts = 0
        await settled(server)


@pytest.mark.parametrize("name", ["interaction_ask", "interaction_button", "interaction_check_quotes"])
async def test_a_connection_that_breaks_does_not_lose_the_answer_to_a_command(server: DiscordServer, name: str) -> None:
    """Complaint: “is thinking…” for ever. The answer takes the place of that, once, however often it is sent."""
    async with running(server, Recorder()):
        server.cuts = 4
        interaction = await server.interact(name)
        await server.until(lambda: not server.cuts)
        await settled(server)
    assert [each["token"] for each in server.answers] == [interaction["token"]]


@pytest.mark.parametrize("name", ["interaction_ask", "message_mention"])
async def test_an_answer_that_discord_takes_and_denies_is_shown_once(server: DiscordServer, name: str) -> None:
    """Complaint: the same answer twice. A bad gateway says nothing of what was done behind it."""
    async with running(server, Recorder()):
        server.late_faults.append(Fault(503, 0, "bad gateway"))
        await (server.interact(name) if name == "interaction_ask" else server.say(name))
        await server.until(lambda: server.answers + server.posts and not server.late_faults)
        await settled(server)
        await server.until(lambda: sum("messages" in each for each in server.requests) == 3)
    assert len(server.answers + server.posts) == 2
    assert all("One quote." in each["content"] for each in server.answers + server.posts)


async def test_whatever_is_sent_can_ping_nobody(server: DiscordServer) -> None:
    """Not even who asked. A reply, an answer to a command and an apology, as Discord gets them."""
    async with running(server, Recorder(Reply("@everyone <@1> <@&2>"))):
        await server.say("message_mention")
        await server.interact("interaction_ask")
        await server.until(lambda: server.posts and server.answers)
        server.faults.append(Fault(400, 50035, "Invalid Form Body"))
        await server.say("message_direct")
        await server.until(lambda: len(server.posts) == 2)
    assert [post["allowed_mentions"] for post in server.posts] == [{"parse": []}] * 2
    assert [post["allowed_mentions"] for post in server.answers] == [{"parse": []}]
