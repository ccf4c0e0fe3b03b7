"""The real discord.py against a Discord of our own: answers that can't be sent as they are, or at all."""

from __future__ import annotations

import pytest

from bot import texts
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


async def test_a_connection_that_breaks_while_answering_answers_once(server: DiscordServer) -> None:
    """The first attempt is posted but its confirmation is lost; the second has the same nonce."""
    async with running(server, Recorder()):
        server.cuts = 1
        await server.say("message_mention")
        await server.until(lambda: server.requests.count(f"POST /channels/{CHANNEL}/messages") == 2)
        await settled(server)
    assert len(server.posts) == 2


async def test_a_connection_that_stays_broken_while_answering_is_logged(
    server: DiscordServer, caplog: pytest.LogCaptureFixture
) -> None:
    async with running(server, Recorder()):
        server.cuts = 3
        await server.say("message_mention")
        await server.until(lambda: "could not be sent" in caplog.text)
        await settled(server)


async def test_whatever_is_sent_can_ping_nobody(server: DiscordServer) -> None:
    """Not even who asked. A reply, an answer to a command and an apology, as Discord gets them."""
    async with running(server, Recorder(Reply("@everyone <@1> <@&2>"))):
        await server.say("message_mention")
        await server.interact("interaction_ask")
        await server.until(lambda: server.posts and server.follow_ups)
        server.faults.append(Fault(400, 50035, "Invalid Form Body"))
        await server.say("message_direct")
        await server.until(lambda: len(server.posts) == 2)
    assert [post["allowed_mentions"] for post in server.posts] == [{"parse": [], "replied_user": False}] * 2
    assert [post["allowed_mentions"] for post in server.follow_ups] == [{"parse": []}]
