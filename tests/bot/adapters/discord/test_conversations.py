"""Questions that go on from the one before: in a chain of replies, and in a direct conversation."""

from __future__ import annotations

import re
import threading
from typing import Any

from bot import texts
from bot.handling import handler
from bot.model import Incoming, Question, Reply
from retrieval import Library
from tests.bot.adapters.discord.running import running
from tests.bot.adapters.discord.samples import sample
from tests.bot.adapters.discord.server import DiscordServer


def understanding(incoming: Incoming) -> Reply:
    """The question before, and the question as it was understood."""
    return Reply(
        f"{incoming.text} after {incoming.after and incoming.after.text}", question=Question(f"{incoming.text}!")
    )


async def said(server: DiscordServer, name: str, **changes: Any) -> str:
    """What a message is answered with."""
    before = len(server.posts)
    await server.say(name, **changes)
    await server.until(lambda: len(server.posts) > before)
    return str(server.posts[-1]["content"]).replace("\\", "")


def replying(number: int, text: str, message: str, channel: str = "1300000000000000001") -> dict[str, Any]:
    """A reply to a message of the bot's."""
    reply = sample("message_reply")
    answered = {**reply["referenced_message"], "id": message}
    reference = {**reply["message_reference"], "message_id": message, "channel_id": channel}
    return {
        "id": f"16000000000000001{number:02}",
        "content": text,
        "message_reference": reference,
        "referenced_message": answered,
    }


async def test_a_reply_comes_after_the_question_of_the_answer_it_replies_to(server: DiscordServer) -> None:
    """As that was understood, along the chain; a mention beside it begins anew."""
    async with running(server, understanding):
        assert await said(server, "message_mention", content="<@1100000000000000001> one") == "one after None"
        first = server.identifiers[-1]
        assert await said(server, "message_reply", **replying(1, "two", first)) == "two after one!"
        second = server.identifiers[-1]
        assert await said(server, "message_reply", **replying(2, "three", second)) == "three after two!"
        assert await said(server, "message_reply", **replying(3, "four", first)) == "four after one!"
        other = {"id": "1600000000000000177", "content": "<@1100000000000000001> five"}
        assert await said(server, "message_mention", **other) == "five after None"


async def test_a_direct_conversation_is_one(server: DiscordServer) -> None:
    async with running(server, understanding):
        assert await said(server, "message_direct", content="one", id="1600000000000000101") == "one after None"
        assert await said(server, "message_direct", content="two", id="1600000000000000102") == "two after one!"


async def test_a_reply_to_the_answer_of_a_command_goes_on_from_it(server: DiscordServer) -> None:
    async with running(server, understanding):
        await server.interact("interaction_ask")
        await server.until(lambda: server.answers)
        answer = server.identifiers[-1]
        text = await said(server, "message_reply", **replying(1, "two", answer))
    assert text == "two after How many warships will take part?!"


async def test_what_is_answered_to_one_alone_is_no_question_to_go_on_from(server: DiscordServer) -> None:
    def quiet(incoming: Incoming) -> Reply:
        return Reply(f"{incoming.text} after {incoming.after and incoming.after.text}")

    async with running(server, quiet):
        await said(server, "message_direct", content="one", id="1600000000000000101")
        assert await said(server, "message_direct", content="two", id="1600000000000000102") == "two after None"


async def test_a_slow_answer_to_no_question_does_not_bring_an_older_question_back(server: DiscordServer) -> None:
    thanked = threading.Event()

    def slow(incoming: Incoming) -> Reply:
        if incoming.text != "thanks":
            return understanding(incoming)
        thanked.wait(10)
        return Reply(texts.WELCOME)

    async with running(server, slow):
        await said(server, "message_direct", content="one", id="1600000000000000101")
        await server.say("message_direct", content="thanks", id="1600000000000000102")
        assert await said(server, "message_direct", content="two", id="1600000000000000103") == "two after one!"
        thanked.set()
        await server.until(lambda: len(server.posts) == 3)
        assert await said(server, "message_direct", content="three", id="1600000000000000104") == "three after two!"


async def test_more_goes_on_with_what_had_no_room_until_there_is_no_more(
    server: DiscordServer, library: Library
) -> None:
    """In a direct conversation, and in a chain of replies, between which the source is asked for, or thanks given."""
    whole = handler(library, 3)(Incoming("timeline of Russia"))
    async with running(server, handler(library, 3)):
        pages = [await said(server, "message_direct", content="timeline of Russia", id="1600000000000000200")]
        while texts.NO_MORE not in pages[-1] and len(pages) < 20:
            number = len(pages)
            pages.append(await said(server, "message_direct", content="more", id=f"16000000000000002{number:02}"))
            await said(server, "message_direct", content="source?", id=f"16000000000000003{number:02}")
        chain = [await said(server, "message_mention", content="<@1100000000000000001> timeline of Russia")]
        while texts.NO_MORE not in chain[-1] and len(chain) < 20:
            text = {2: "thanks", 4: "source?"}.get(len(chain), "more")
            chain.append(await said(server, "message_reply", **replying(len(chain), text, server.identifiers[-1])))
    assert "not fit" in pages[0]
    shown = [re.findall(r"(?m)^> .*", page) for page in pages]
    assert len(shown[0]) < len(whole.quotes)
    quotes = [quote for page in shown for quote in page]
    assert len(quotes) == len(set(quotes)) > 8
    assert texts.sources_of("timeline of Russia") in chain.pop(4)
    assert [quote for page in chain for quote in re.findall(r"(?m)^> .*", page)] == quotes
