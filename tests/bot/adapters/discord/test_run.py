"""The real discord.py against a Discord of our own: what people complain of in bots, one test each."""

from __future__ import annotations

import asyncio
import threading
import time
from dataclasses import replace

import pytest

from bot import texts
from bot.adapters.discord.commands import COMMANDS, MESSAGE_COMMANDS
from bot.adapters.discord.render import render
from bot.handling import handler
from bot.model import Incoming, Reply
from retrieval import Library
from tests.bot.adapters.discord.gateway import PRIVILEGED
from tests.bot.adapters.discord.markup import kinds, parse, shown
from tests.bot.adapters.discord.running import ANSWER, QUICK, Recorder, running, settled
from tests.bot.adapters.discord.samples import BOT_ROLE, CHANNEL, DIRECT, FORUM_POST, sample
from tests.bot.adapters.discord.server import DiscordServer, Fault


async def test_a_mention_is_answered_once_as_a_reply_to_the_question(server: DiscordServer) -> None:
    """Complaint: silence. What is posted is what was rendered, in the channel of the question."""
    handle = Recorder()
    async with running(server, handle):
        question = await server.say("message_mention")
        await server.until(lambda: server.posts)
    assert handle.asked == [Incoming("How many warships will take part?")]
    (post,) = server.posts
    rendered = render(ANSWER)
    assert {key: post[key] for key in rendered} == rendered
    assert post["channel_id"] == CHANNEL
    assert post["answers"] == question["id"]


async def test_a_direct_message_and_a_reply_are_answered(server: DiscordServer) -> None:
    """Complaint: no follow-up without a mention. Answering the bot's message is enough."""
    handle = Recorder()
    async with running(server, handle):
        await server.say("message_direct")
        await server.until(lambda: len(server.posts) == 1)
        await server.say("message_reply")
        await server.until(lambda: len(server.posts) == 2)
    assert [post["channel_id"] for post in server.posts] == [DIRECT, CHANNEL]
    assert handle.asked[1] == Incoming("And how many aircraft?", overheard=True)


async def test_what_people_say_to_each_other_below_its_answer_is_left_alone(
    server: DiscordServer, library: Library
) -> None:
    """Complaint: it answers every post. What asks something, or finds something, is answered."""
    async with running(server, handler(library, 3)):
        await server.say("message_reply", id="161", content="perfect, that’s what I needed")
        await server.say("message_reply", id="162", content="yes")
        await server.say("message_reply", id="163", content="what about planes")
        await server.until(lambda: server.posts)
        await settled(server)
    planes, _ = server.posts
    assert planes["answers"] == "163"


@pytest.mark.parametrize("channel", [FORUM_POST, "1300000000000000099"])
async def test_threads_and_forum_posts_are_answered_in_place(server: DiscordServer, channel: str) -> None:
    """Also one that was opened while the bot was away, and that it doesn't know of."""
    async with running(server, Recorder()):
        await server.say("message_mention", channel_id=channel)
        await server.until(lambda: server.posts)
    assert server.posts[0]["channel_id"] == channel


async def test_the_role_of_the_bot_can_be_mentioned_instead(server: DiscordServer) -> None:
    handle = Recorder()
    async with running(server, handle):
        await server.say("message_mention", content=f"<@&{BOT_ROLE}> Who?", mentions=[], mention_roles=[BOT_ROLE])
        await server.until(lambda: server.posts)
    assert handle.asked == [Incoming("Who?")]


@pytest.mark.parametrize(
    "name", ["message_own", "message_other_bot", "message_webhook", "message_join", "message_unaddressed"]
)
async def test_what_is_not_said_to_the_bot_by_a_person_is_ignored(server: DiscordServer, name: str) -> None:
    """Complaints: it answers every post; loops with other bots."""
    handle = Recorder()
    async with running(server, handle):
        await server.say(name)
        await server.say(name, id="1", guild_id="1200000000000000099")  # a server it has not been told of yet
        await settled(server)
    assert len(handle.asked) == 1


async def test_only_intents_that_need_no_approval_are_asked_for(server: DiscordServer) -> None:
    """Complaint: empty text without the Message Content intent. The bot works without it."""
    async with running(server, Recorder()):
        pass
    (identified,) = server.gateway.identified
    assert identified["intents"] & PRIVILEGED == 0
    assert identified["intents"] == 1 << 0 | 1 << 9 | 1 << 12  # guilds, guild messages, direct messages


async def test_a_message_delivered_again_is_answered_once(server: DiscordServer) -> None:
    """Complaint: the same answer twice."""
    handle = Recorder()
    async with running(server, handle):
        await server.say("message_mention")
        await server.until(lambda: server.posts)
        server.gateway.redelivers = True
        await server.gateway.drop()
        await server.until(lambda: server.gateway.resumed)
        await settled(server)
    assert len(server.posts) == 2
    assert len(handle.asked) == 2


async def test_a_slash_command_is_acknowledged_before_any_work(server: DiscordServer) -> None:
    """Complaint: “did not respond”. The handler is held up, and Discord has its answer already."""
    release = threading.Event()
    handle = Recorder()

    def blocked(incoming: Incoming) -> Reply:
        assert release.wait(10)
        return handle(incoming)

    async with running(server, blocked):
        command = await server.interact("interaction_ask")
        await server.until(lambda: server.acknowledged)
        assert server.answers == []
        release.set()
        await server.until(lambda: server.answers)
    assert server.acknowledged == [command["id"]]
    assert handle.asked == [Incoming("How many warships will take part?", "ask", {"since": "2022-01-01"})]
    (answer,) = server.answers
    question = "Ada asked: /ask How many warships will take part? --since 2022-01-01"
    rendered = render(replace(ANSWER, lead=f"{question}\n{ANSWER.lead}"))
    assert {key: answer[key] for key in rendered} == rendered
    assert answer["token"] == command["token"]


async def test_an_answer_to_a_slash_command_is_seen_by_everybody(server: DiscordServer) -> None:
    """Complaint: answers that only the asker sees. Flag 64 would make one."""
    async with running(server, Recorder()):
        await server.interact("interaction_said_by")
        await server.until(lambda: server.answers)
    assert not server.answers[0]["flags"] & 64


async def test_whoever_asks_and_whatever_is_asked_pings_nobody_and_leaves_room(server: DiscordServer) -> None:
    """What stands above an answer to a command is cut before the answer is."""
    user = sample("interaction_ask")["member"]["user"] | {"global_name": "**@everyone**"}
    member = sample("interaction_ask")["member"] | {"nick": None, "user": user}
    option = {"type": 3, "name": "words", "value": "<@1>\n# no " * 100}
    data = {"id": "1", "type": 1, "name": "who-said", "options": [option]}
    async with running(server, Recorder()):
        await server.interact("interaction_ask", member=member, data=data)
        await server.until(lambda: server.answers)
    message = parse(server.answers[0]["content"])
    assert shown(message).startswith("**@everyone** asked: /who-said <@1> # no <@1> # no")
    assert "[…]\nOne quote.\n" in shown(message)
    assert kinds(message) == {"blockQuote", "strong", "subtext"}


async def test_the_help_is_no_answer_to_a_question(server: DiscordServer, library: Library) -> None:
    async with running(server, handler(library, 3)):
        await server.interact("interaction_ask", data={"id": "1", "type": 1, "name": "help"})
        await server.until(lambda: server.answers)
    assert server.answers[0]["content"].startswith(texts.HELP)


async def test_a_slash_command_delivered_again_is_answered_once(server: DiscordServer) -> None:
    async with running(server, Recorder()):
        await server.interact("interaction_ask")
        await server.interact("interaction_ask")
        await settled(server)
        await server.until(lambda: server.answers)
    assert sum(request.endswith("/callback") for request in server.requests) == 1
    assert len(server.answers) == 1


async def test_a_slow_question_does_not_hold_up_others(server: DiscordServer) -> None:
    release = threading.Event()

    def slow(incoming: Incoming) -> Reply:
        if incoming.command:
            assert release.wait(10)
        return ANSWER

    async with running(server, slow):
        await server.interact("interaction_ask")
        await server.until(lambda: server.acknowledged)
        await server.say("message_mention")
        await server.until(lambda: server.posts)
        release.set()
        await server.until(lambda: server.answers)


async def test_commands_are_registered_once_and_again_only_when_they_differ(server: DiscordServer) -> None:
    """Complaint: commands missing, stale or doubled."""
    names = sorted([*MESSAGE_COMMANDS, *(command.name for command in COMMANDS)])
    for registered, overwrites in [
        ([], 1),
        (None, 1),
        ([{"id": "1", "type": 1, "name": "stale", "description": "Old"}], 2),
        (None, 2),
    ]:
        if registered is not None:
            server.commands = registered
        server.gateway.ready = False
        async with running(server, Recorder()):
            pass
        assert sorted(command["name"] for command in server.commands) == names
        assert server.overwrites == overwrites


async def test_a_failure_is_answered_with_one_line_and_its_cause_logged(
    server: DiscordServer, caplog: pytest.LogCaptureFixture
) -> None:
    def broken(_: Incoming) -> Reply:
        raise ZeroDivisionError("deep inside")

    async with running(server, broken):
        await server.say("message_mention")
        await server.until(lambda: server.posts)
        await server.interact("interaction_ask")
        await server.until(lambda: server.answers)
    assert server.posts[0]["content"] == render(Reply(texts.FAILED))["content"]
    assert server.answers[0]["content"] == server.posts[0]["content"]
    assert "deep inside" in caplog.text


async def test_a_question_deleted_meanwhile_is_still_answered(server: DiscordServer) -> None:
    release = threading.Event()

    def blocked(_: Incoming) -> Reply:
        assert release.wait(10)
        return ANSWER

    async with running(server, blocked):
        await server.say("message_mention")
        server.known_messages.clear()
        release.set()
        await server.until(lambda: server.posts)
    assert server.posts[0]["answers"] is None


async def test_an_interaction_that_has_expired_is_logged(
    server: DiscordServer, caplog: pytest.LogCaptureFixture
) -> None:
    """Complaint: “Unknown interaction”. Nobody can be told, so the log is."""
    async with running(server, Recorder()):
        server.faults.append(Fault(404, 10062, "Unknown interaction"))
        await server.interact("interaction_ask")
        await server.until(lambda: "Unknown interaction" in caplog.text)
        await settled(server)
    assert server.answers == []


async def test_commands_that_cannot_be_registered_do_not_stop_mentions(
    server: DiscordServer, caplog: pytest.LogCaptureFixture
) -> None:
    server.refuses_commands = True
    async with running(server, Recorder()):
        await server.say("message_mention")
        await server.until(lambda: server.posts)
    assert "could not be registered" in caplog.text


async def test_what_is_under_way_when_the_bot_is_stopped_is_finished(
    server: DiscordServer, caplog: pytest.LogCaptureFixture
) -> None:
    """Complaint: “is thinking…” for ever, after each deploy."""

    def slow(_: Incoming) -> Reply:
        time.sleep(0.3)
        return ANSWER

    async with running(server, slow):
        await server.interact("interaction_ask")
        await server.say("message_mention")
        await server.until(lambda: server.acknowledged)
        await asyncio.sleep(0.05)
    assert (len(server.answers), len(server.posts)) == (1, 1)
    assert "under way" not in caplog.text


async def test_what_takes_too_long_when_the_bot_is_stopped_is_cut_off_and_logged(
    server: DiscordServer, caplog: pytest.LogCaptureFixture
) -> None:
    """Nothing is left running, and nothing else is said about it: warnings are errors here."""
    release = threading.Event()

    def blocked(_: Incoming) -> Reply:
        assert release.wait(10)
        return ANSWER

    async with running(server, blocked, replace(QUICK, finish_s=0.05)):
        await server.interact("interaction_ask")
        await server.until(lambda: server.acknowledged)
    release.set()
    assert server.answers == []
    assert "Discord: stopped with 1 under way" in caplog.text
