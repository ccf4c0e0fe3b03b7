"""Messages and commands, from envelope to post. Connecting and delivering have files of their own."""

from __future__ import annotations

import asyncio
import logging
import threading
import time
from dataclasses import replace

import pytest

from bot import texts
from bot.handling import handler
from bot.model import Incoming, Reply
from retrieval import Library
from tests.bot.adapters.slack.blocks import shown
from tests.bot.adapters.slack.conftest import QUICK, Start, echo
from tests.bot.adapters.slack.samples import UNSPOKEN, sample
from tests.bot.adapters.slack.server import SlackServer
from tests.contracts.platform import QUESTION


async def test_a_mention_is_answered_in_the_thread_of_the_question(slack: SlackServer, start: Start) -> None:
    await start()
    await slack.send_event(sample("app_mention"))
    await slack.until(lambda: bool(slack.posts()))
    (post,) = slack.posts("chat.postMessage")
    assert (post["channel"], post["thread_ts"]) == ("C0GENERAL", "1700000001.000100")
    assert shown(post) == f"[None] {QUESTION}\n“We will not step back.”\n— Ann Lee\ntalks.txt, ¶ 4"
    assert (post["unfurl_links"], post["unfurl_media"]) == (False, False)


async def test_a_mention_inside_a_thread_is_answered_in_that_thread(slack: SlackServer, start: Start) -> None:
    await start()
    await slack.send_event(sample("app_mention", thread_ts="1699999999.000100"))
    await slack.until(lambda: bool(slack.posts()))
    assert slack.posts()[0]["thread_ts"] == "1699999999.000100"


async def test_a_direct_message_is_answered_beside_it(slack: SlackServer, start: Start) -> None:
    await start()
    await slack.send_event(sample("message_im"))
    await slack.until(lambda: bool(slack.posts()))
    (post,) = slack.posts()
    assert post["channel"] == "D0ANN"
    assert "thread_ts" not in post


async def test_a_direct_message_in_a_thread_is_answered_in_it(slack: SlackServer, start: Start) -> None:
    await start()
    await slack.send_event(sample("message_im_thread"))
    await slack.until(lambda: bool(slack.posts()))
    assert slack.posts()[0]["thread_ts"] == "1700000003.000100"


async def test_a_bare_mention_reaches_the_handler_as_empty_text(slack: SlackServer, start: Start) -> None:
    await start()
    await slack.send_event(sample("app_mention_blank"))
    await slack.until(lambda: bool(slack.posts()))
    assert shown(slack.posts()[0]).startswith("[None] \n")


@pytest.mark.parametrize(
    "names",
    [
        ("app_mention", "message_with_mention"),
        ("message_with_mention", "app_mention"),
        ("app_mention", "app_mention"),
        ("message_im", "message_im"),
    ],
)
async def test_one_message_is_answered_once(slack: SlackServer, start: Start, names: tuple[str, str]) -> None:
    """A mention comes as two events, and any event again when Slack takes it for lost; all are acknowledged."""
    await start()
    envelopes = [await slack.send_event(sample(name), retry_attempt=n) for n, name in enumerate(names)]
    await slack.until(lambda: set(envelopes) <= slack.acknowledged.keys() and bool(slack.posts()))
    await slack.settle()
    assert len(slack.posts()) == 1


@pytest.mark.parametrize("names", [("message_channel",), ("thread_reply",), UNSPOKEN], ids=lambda names: names[0])
async def test_what_is_not_for_the_bot_is_acknowledged_and_left(
    slack: SlackServer, start: Start, names: tuple[str, ...]
) -> None:
    """Other people's talk, other bots, edits, and events nobody asked for, even one in a thread it can't read."""
    await start()
    sent = {await slack.send_event(sample(name)) for name in names}
    await slack.until(lambda: sent <= slack.acknowledged.keys())
    await slack.settle()
    assert slack.posts() == []


async def test_a_follow_up_in_its_thread_needs_no_mention(slack: SlackServer, start: Start) -> None:
    await start()
    await slack.send_event(sample("app_mention"))
    await slack.until(lambda: len(slack.posts()) == 1)
    await slack.send_event(sample("thread_reply"))
    await slack.until(lambda: len(slack.posts()) == 2)
    assert slack.posts()[1]["thread_ts"] == "1700000001.000100"
    assert slack.count("conversations.replies") == 0


async def test_two_people_talking_in_its_thread_are_left_alone(slack: SlackServer, start: Start) -> None:
    await start()
    await slack.send_event(sample("app_mention"))
    await slack.until(lambda: len(slack.posts()) == 1)
    await slack.send_event(sample("thread_reply_to_another"))
    await slack.settle()
    assert len(slack.posts()) == 1


async def test_a_reply_to_its_own_message_needs_no_mention(slack: SlackServer, start: Start) -> None:
    """The answer to a slash command begins a thread that the bot never posted in by itself."""
    await start()
    await slack.send_event(sample("thread_reply_to_bot"))
    await slack.until(lambda: len(slack.posts()) == 1)
    assert slack.count("conversations.replies") == 0


async def test_acknowledged_while_the_handler_is_still_at_work(slack: SlackServer, start: Start) -> None:
    """Events and commands alike, well within Slack's three seconds; other questions go on being answered."""
    release = threading.Event()

    def slow(incoming: Incoming) -> Reply:
        if "slowly" in incoming.text:
            release.wait(20)
        return echo(incoming)

    await start(slow)
    try:
        event = await slack.send_event(sample("message_im", text="slowly"))
        command = await slack.send_command("/ask", "slowly")
        await slack.until(lambda: {event, command} <= slack.acknowledged.keys())
        assert all(slack.acknowledged[each] - slack.sent[each] < 1 for each in (event, command))
        assert slack.posts() == []
        await slack.send_event(sample("message_im", ts="1700000033.000100", text="at once"))
        await slack.until(lambda: len(slack.posts()) == 1)
    finally:
        release.set()
    await slack.until(lambda: len(slack.posts()) == 3)


@pytest.mark.parametrize("member", [True, False])
async def test_a_slash_command_is_answered_where_all_can_see_it(
    slack: SlackServer, start: Start, caplog: pytest.LogCaptureFixture, member: bool
) -> None:
    """In channels that the bot is no member of too, and without a warning."""
    await start()
    slack.strange = set() if member else {"C0GENERAL"}
    await slack.send_command("/who-said", "“we will not” &amp; more")
    await slack.until(lambda: bool(slack.posts()))
    (post,) = slack.posts()
    assert post.get("channel") == ("C0GENERAL" if member else None)
    assert post.get("response_type") == (None if member else "in_channel")
    lead = "ann asked: /who-said “we will not” & more\n[who-said] “we will not” & more\n"
    assert shown(post).startswith(lead)
    assert post["text"].startswith("ann asked: /who-said “we will not” &amp; more\n")
    assert caplog.text == ""


async def test_a_long_command_leaves_room_for_its_answer(slack: SlackServer, start: Start) -> None:
    await start()
    await slack.send_command("/check-quote", "“ну и ну” " * 300)
    await slack.until(lambda: bool(slack.posts()))
    asked, answer, *_ = shown(slack.posts()[0]).split("\n")
    assert asked.startswith("ann asked: /check-quote “ну и ну”")
    assert asked.endswith("[…]")
    assert answer.startswith("[check] “ну и ну”")


async def test_a_command_of_somebody_whose_name_slack_keeps_is_answered(slack: SlackServer, start: Start) -> None:
    """The name is being phased out.

    https://docs.slack.dev/interactivity/implementing-slash-commands
    """
    await start()
    await slack.send_command("/ask", "how many?", user_name=None)
    await slack.posted(1)
    assert shown(slack.posts()[0]).startswith("Asked: /ask how many?\n[ask] how many?")


@pytest.mark.parametrize("command", ["/ask", "/who-said", "/said-by", "/check-quote", "/sources", "/pullquote"])
async def test_every_command_is_acknowledged_then_answered(slack: SlackServer, start: Start, command: str) -> None:
    await start()
    envelope = await slack.send_command(command, "the words")
    await slack.until(lambda: bool(slack.posts()))
    assert slack.acknowledged[envelope] < slack.calls[-1].at


@pytest.mark.parametrize(
    ("command", "text"),
    [
        ("/pullquote", ""),
        ("/pullquote", "help"),
        ("/pullquote", "help me"),
        ("/pullquote", "hello"),
        ("/pullquote", "ask --since 2022-01-01"),
        ("/ask", ""),
    ],
)
async def test_the_help_is_shown_to_who_asked_for_it_alone(
    slack: SlackServer, start: Start, library: Library, command: str, text: str
) -> None:
    """However it was asked for, it needs no audience."""
    await start(handler(library, 3))
    await slack.send_command(command, text)
    await slack.until(lambda: bool(slack.posts()))
    (post,) = slack.posts("response_url")
    assert post["response_type"] == "ephemeral"
    assert shown(post).startswith(texts.HELP)


async def test_the_list_of_sources_is_for_all(slack: SlackServer, start: Start, library: Library) -> None:
    await start(handler(library, 3))
    await slack.send_command("/sources")
    await slack.posted(1)
    assert slack.posts("chat.postMessage")[0]["channel"] == "C0GENERAL"


async def test_a_command_delivered_twice_is_answered_once(slack: SlackServer, start: Start) -> None:
    await start()
    for _ in range(2):
        await slack.send_command("/ask", "how many?", trigger_id="1.same")
    await slack.until(lambda: len(slack.acknowledged) == 2)
    await slack.settle()
    assert len(slack.posts()) == 1


async def test_a_failing_handler_is_answered_with_one_friendly_line(
    slack: SlackServer, start: Start, caplog: pytest.LogCaptureFixture
) -> None:
    def fail(incoming: Incoming) -> Reply:
        raise RuntimeError(f"no index for {incoming.text}")

    await start(fail)
    await slack.send_event(sample("app_mention"))
    await slack.until(lambda: bool(slack.posts()))
    assert shown(slack.posts()[0]) == texts.FAILED
    assert "RuntimeError: no index for" in caplog.text


async def test_a_question_with_markup_pings_nobody(slack: SlackServer, start: Start) -> None:
    """What the asker typed comes back as data."""
    await start()
    await slack.send_event(sample("message_im", text="&lt;!channel&gt; <!here> <@U0BEN> *who*?"))
    await slack.until(lambda: bool(slack.posts()))
    (post,) = slack.posts()
    assert shown(post).startswith("[None] <!channel> @here @U0BEN *who*?")
    assert post["text"].startswith("[None] &lt;!channel&gt; @here @U0BEN *who*?")


async def test_tokens_are_never_logged(slack: SlackServer, start: Start, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    await start()
    await slack.send_event(sample("app_mention"))
    await slack.until(lambda: bool(slack.posts()))
    assert "secret" not in caplog.text


async def test_a_command_nobody_knows_is_not_answered(slack: SlackServer, start: Start) -> None:
    """Slack tells its author; nothing breaks."""
    await start()
    await slack.send_command("/stale", "words")
    await slack.send_event(sample("message_im"))
    await slack.posted(1)
    await slack.settle()
    assert [shown(post).split("\n")[0] for post in slack.posts()] == [f"[None] {QUESTION}"]


async def test_what_is_under_way_when_the_bot_is_stopped_is_finished(
    slack: SlackServer, start: Start, caplog: pytest.LogCaptureFixture
) -> None:
    """Complaint: silence, after each deploy. Slack takes what is acknowledged for answered."""

    def slow(incoming: Incoming) -> Reply:
        time.sleep(0.3)
        return echo(incoming)

    bot = await start(slow)
    envelopes = [await slack.send_event(sample("app_mention")), await slack.send_command("/ask", "how many?")]
    await slack.until(lambda: set(envelopes) <= slack.acknowledged.keys())
    bot.cancel()
    await asyncio.wait([bot])
    assert len(slack.posts()) == 2
    assert "under way" not in caplog.text


async def test_what_takes_too_long_when_the_bot_is_stopped_is_cut_off_and_logged(
    slack: SlackServer, start: Start, caplog: pytest.LogCaptureFixture
) -> None:
    bot = await start(timing=replace(QUICK, finish_s=0.05))
    slack.refuse("chat.postMessage", "ratelimited")
    await slack.send_event(sample("app_mention"))
    await slack.until(lambda: slack.count("chat.postMessage") == 1)
    bot.cancel()
    await asyncio.wait([bot])
    assert slack.posts() == []
    assert "Slack: stopped with 1 under way" in caplog.text
