"""Shortcuts and buttons: what is answered to one person alone."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot import texts
from bot.model import Button, Incoming, Reply
from tests.bot.adapters.slack.blocks import buttons, shown
from tests.bot.adapters.slack.conftest import Start
from tests.bot.adapters.slack.samples import sample
from tests.bot.adapters.slack.server import SlackServer
from tests.contracts.platform import QUESTION

MESSAGE = {"type": "message", "user": "U0BEN", "ts": "1700000060.000100", "text": "He said “we &amp; they will not”."}


@pytest.mark.parametrize(("callback", "name"), [("check_quotes", "check-quotes"), ("find_source", "find-source")])
async def test_a_shortcut_asks_about_the_words_of_its_message(
    slack: SlackServer, start: Start, callback: str, name: str
) -> None:
    """Only who chose it sees the answer, in channels that the bot is no member of too."""
    await start()
    envelope = await slack.send_shortcut(callback, MESSAGE)
    await slack.until(lambda: bool(slack.posts()))
    (post,) = slack.posts("response_url")
    assert (post["response_type"], post["replace_original"]) == ("ephemeral", False)
    assert shown(post).startswith(f"[{name}] He said “we & they will not”.\n")
    assert slack.acknowledged[envelope] < slack.calls[-1].at


async def test_a_shortcut_in_a_thread_is_answered_in_that_thread(slack: SlackServer, start: Start) -> None:
    await start()
    await slack.send_shortcut("check_quotes", {**MESSAGE, "thread_ts": "1700000001.000100"})
    await slack.until(lambda: bool(slack.posts()))
    (post,) = slack.posts("chat.postEphemeral")
    assert (post["user"], post["channel"], post["thread_ts"]) == ("U0ANN", "C0GENERAL", "1700000001.000100")


async def test_in_a_thread_of_a_channel_without_the_bot_the_answer_stands_beside_it(
    slack: SlackServer, start: Start
) -> None:
    await start()
    slack.refuse("chat.postEphemeral", "not_in_channel")
    await slack.send_shortcut("check_quotes", {**MESSAGE, "thread_ts": "1700000001.000100"})
    await slack.until(lambda: bool(slack.posts()))
    assert slack.posts("response_url")[0]["response_type"] == "ephemeral"


def offering(incoming: Incoming) -> Reply:
    """What was asked, with a button that asks for more of it."""
    asks = replace(incoming, command="why", after=None)
    return Reply(lead=f"[{incoming.command}] {incoming.text} {dict(incoming.options)}", buttons=(Button("Why?", asks),))


async def test_a_button_is_answered_to_who_pressed_it_once_and_after_a_restart(
    slack: SlackServer, start: Start
) -> None:
    """The answer that holds the button stays as it is."""
    first = await start(offering)
    await slack.send_event(sample("app_mention"))
    await slack.until(lambda: bool(slack.posts()))
    (answer,) = slack.posts()
    first.cancel()
    await start(offering)
    for _ in range(2):
        await slack.press(buttons(answer)[0], {"ts": "1700000070.000100"}, trigger_id="1.same")
    await slack.until(lambda: len(slack.posts()) == 2)
    await slack.settle()
    (post,) = slack.posts("response_url")
    assert (post["response_type"], post["replace_original"]) == ("ephemeral", False)
    assert shown(post).startswith(f"[why] {QUESTION} {{}}")


async def test_a_button_in_a_thread_is_answered_in_that_thread(slack: SlackServer, start: Start) -> None:
    await start(offering)
    await slack.send_event(sample("app_mention"))
    await slack.until(lambda: bool(slack.posts()))
    button = buttons(slack.posts()[0])[0]
    await slack.press(button, {"ts": "1700000070.000100", "thread_ts": "1700000001.000100"})
    await slack.until(lambda: len(slack.posts()) == 2)
    assert slack.posts("chat.postEphemeral")[0]["thread_ts"] == "1700000001.000100"


async def test_a_button_too_long_to_carry_its_question_is_remembered_until_a_restart(
    slack: SlackServer, start: Start
) -> None:
    question = "and why was that so? " * 150
    first = await start(offering)
    await slack.send_event(sample("message_im", text=question))
    await slack.until(lambda: bool(slack.posts()))
    button = buttons(slack.posts()[0])[0]
    await slack.press(button, {"ts": "1700000070.000100"})
    await slack.until(lambda: len(slack.posts()) == 2)
    assert shown(slack.posts()[1]).startswith("[why] and why was that so?")
    first.cancel()
    await start(offering)
    await slack.press(button, {"ts": "1700000070.000100"})
    await slack.until(lambda: len(slack.posts()) == 3)
    assert shown(slack.posts()[2]) == texts.FORGOTTEN


async def test_half_an_emoji_in_a_long_question_does_not_silence_the_bot(slack: SlackServer, start: Start) -> None:
    await start(offering)
    await slack.send_event(sample("message_im", text="and why was that so? \ud83d" * 40))
    await slack.until(lambda: bool(slack.posts()))
    assert shown(slack.posts()[0]).startswith("[None] and why was that so? \ud83d")
