"""Buttons and the menus of messages: what is answered to one person alone."""

from __future__ import annotations

from typing import Any

from bot import texts
from bot.model import Button, Incoming, Reply
from tests.bot.adapters.discord.running import Recorder, running, settled
from tests.bot.adapters.discord.server import DiscordServer

QUESTION = "How many warships will take part?"


def offering(incoming: Incoming) -> Reply:
    """What was asked, with a button that asks for the reasons."""
    why = Button("Why this?", Incoming(incoming.text, "why", incoming.options))
    return Reply(f"{incoming.command} {incoming.text}", buttons=(why,))


def button(message: dict[str, Any]) -> dict[str, Any]:
    """The only button of a message."""
    ((pressed,),) = [row["components"] for row in message["components"]]
    return dict(pressed)


def pressing(shown: dict[str, Any]) -> dict[str, Any]:
    """What Discord tells of a pressed button."""
    return {"id": 3, "component_type": 2, "custom_id": shown["custom_id"]}


async def test_the_menu_of_a_message_asks_about_its_words(server: DiscordServer) -> None:
    """Acknowledged as an answer that one person sees, so that nobody is shown up."""
    handle = Recorder()
    async with running(server, handle):
        used = await server.interact("interaction_check_quotes")
        await server.until(lambda: server.answers)
    assert handle.asked == [Incoming("He said “We will not step back”.", "check-quotes")]
    assert server.alone == server.acknowledged == [used["id"]]


async def test_a_button_is_answered_to_who_pressed_it_after_a_restart_too(server: DiscordServer) -> None:
    async with running(server, offering):
        await server.say("message_mention")
        await server.until(lambda: server.posts)
    shown = button(server.posts[0])
    assert (shown["label"], shown["style"]) == ("Why this?", 2)
    server.gateway.ready = False
    async with running(server, offering):
        pressed = await server.interact("interaction_button", data=pressing(shown))
        await server.until(lambda: server.answers)
    assert server.answers[0]["content"] == f"why {QUESTION}"
    assert server.alone == [pressed["id"]]
    assert len(server.posts) == 1


async def test_a_button_pressed_twice_is_answered_twice_and_delivered_twice_once(server: DiscordServer) -> None:
    async with running(server, offering):
        await server.interact("interaction_button", id="1800000000000000011", token="a1800000000000000011")
        await server.interact("interaction_button", id="1800000000000000011", token="a1800000000000000011")
        await server.interact("interaction_button", id="1800000000000000012", token="a1800000000000000012")
        await settled(server)
        await server.until(lambda: len(server.answers) == 2)
    assert len(server.acknowledged) == 2


async def test_a_button_too_long_to_carry_its_question_is_remembered_until_a_restart(server: DiscordServer) -> None:
    question = "And why was that so, for heaven’s sake? " * 5
    async with running(server, offering):
        await server.say("message_direct", content=question)
        await server.until(lambda: server.posts)
        shown = pressing(button(server.posts[0]))
        await server.interact("interaction_button", data=shown)
        await server.until(lambda: server.answers)
    assert server.answers[0]["content"] == f"why {question.strip()}"
    server.gateway.ready = False
    async with running(server, offering):
        await server.interact("interaction_button", data=shown, id="1800000000000000011", token="a1800000000000000011")
        await server.until(lambda: len(server.answers) == 2)
    assert server.answers[1]["content"].startswith(texts.FORGOTTEN[:30])
