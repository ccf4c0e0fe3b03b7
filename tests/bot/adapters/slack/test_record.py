"""What the bot reads up in Slack's record of a conversation, above all after a restart."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from bot.adapters.slack.connection import RETRIES
from bot.adapters.slack.record import PAGES
from bot.model import Incoming, Reply
from tests.bot.adapters.slack.blocks import shown
from tests.bot.adapters.slack.conftest import QUICK, Start, echo
from tests.bot.adapters.slack.samples import sample
from tests.bot.adapters.slack.server import SlackServer


async def test_its_threads_are_recognised_after_a_restart(slack: SlackServer, start: Start) -> None:
    first = await start()
    await slack.send_event(sample("app_mention"))
    await slack.until(lambda: len(slack.posts()) == 1)
    first.cancel()
    await start()
    await slack.send_event(sample("thread_reply"))
    await slack.until(lambda: len(slack.posts()) == 2)
    await slack.send_event(sample("thread_reply", ts="1700000030.000100"))
    await slack.until(lambda: len(slack.posts()) == 3)
    assert slack.count("conversations.replies") == 1


async def test_a_thread_that_cannot_be_read_is_left_and_logged(
    slack: SlackServer, start: Start, caplog: pytest.LogCaptureFixture
) -> None:
    await start()
    slack.refuse("conversations.replies", "missing_scope", needed="channels:history")
    await slack.send_event(sample("thread_reply", ts="1700000031.000100"))
    await slack.until(lambda: "cannot read the thread 1700000001.000100 in C0GENERAL" in caplog.text)
    await slack.send_event(sample("thread_reply", ts="1700000032.000100"))
    await slack.settle()
    assert slack.posts() == []
    assert slack.count("conversations.replies") == 1


@pytest.mark.parametrize(
    "error",
    [
        "channel_not_found",
        "method_not_supported_for_channel_type",
        "missing_scope",
        "no_permission",
        "thread_not_found",
    ],
)
async def test_a_thread_that_can_never_be_read_is_asked_for_once(slack: SlackServer, start: Start, error: str) -> None:
    await start()
    slack.refuse("conversations.replies", error)
    for ts in ("31", "32"):
        await slack.send_event(sample("thread_reply", ts=f"17000000{ts}.000100"))
        await slack.settle()
    assert slack.posts() == []
    assert slack.count("conversations.replies") == 1


async def started_anew(slack: SlackServer, start: Start, **changes: Any) -> None:
    """The bot, after it answered a mention and was started anew."""
    first = await start()
    await slack.send_event(sample("app_mention"))
    await slack.posted(1)
    first.cancel()
    await start(timing=replace(QUICK, **changes))


@pytest.mark.parametrize(
    "fail",
    [
        lambda slack: slack.refuse("conversations.replies", "internal_error", times=2),
        lambda slack: slack.refuse("conversations.replies", "ratelimited", times=RETRIES + 1),
        lambda slack: slack.ail("conversations.replies", for_s=0.6),
    ],
    ids=["half done", "rate limit", "hiccup"],
)
async def test_a_reply_waits_until_its_thread_can_be_read(
    slack: SlackServer, start: Start, fail: Callable[[SlackServer], None]
) -> None:
    """Complaint: deaf in a thread, after one refusal that passes."""
    slack.retry_after_s = 0
    await started_anew(slack, start)
    fail(slack)
    await slack.send_event(sample("thread_reply"))
    await slack.posted(2)


async def test_a_thread_that_cannot_be_read_for_long_is_looked_up_again_at_the_next_reply(
    slack: SlackServer, start: Start, caplog: pytest.LogCaptureFixture
) -> None:
    await started_anew(slack, start, patience_s=0.1)
    slack.refuse("conversations.replies", "internal_error", times=3)
    await slack.send_event(sample("thread_reply", ts="1700000031.000100"))
    await slack.until(lambda: "cannot read the thread 1700000001.000100" in caplog.text)
    await slack.send_event(sample("thread_reply", ts="1700000032.000100"))
    await slack.posted(2)


def talk(slack: SlackServer, messages: int) -> None:
    """Put a long talk on record, in the thread of the sample events."""
    for number in range(messages):
        message = {"type": "message", "user": "U0BEN", "ts": f"1700001{number:03}.000100", "text": "So it is."}
        slack.threads["1700000001.000100"].append(message)


async def test_its_answer_is_found_in_a_long_thread(slack: SlackServer, start: Start) -> None:
    """Complaint: deaf for good where others said a hundred things before it spoke. Slack lists the oldest first."""
    first = await start()
    talk(slack, 120)
    await slack.send_event(sample("app_mention", thread_ts="1700000001.000100", ts="1700002000.000100"))
    await slack.posted(1)
    first.cancel()
    await start()
    slack.page = 50
    await slack.send_event(sample("thread_reply", ts="1700002001.000100"))
    await slack.posted(2)


async def test_it_looks_so_far_into_a_thread_and_no_further(slack: SlackServer, start: Start) -> None:
    await start()
    talk(slack, 3 * PAGES)
    slack.page = 2
    await slack.send_event(sample("thread_reply", ts="1700002001.000100"))
    await slack.until(lambda: slack.count("conversations.replies") == PAGES)
    await slack.settle()
    assert slack.posts() == []
    assert slack.count("conversations.replies") == PAGES


@pytest.mark.parametrize(("name", "more"), [("app_mention", {"thread_ts": "1700000000.000100"}), ("message_im", {})])
async def test_an_answer_is_found_among_what_others_said_meanwhile(
    slack: SlackServer, start: Start, name: str, more: dict[str, str]
) -> None:
    """In a thread, and in a direct conversation, which is listed from its end."""
    first = await start()
    questions = [sample(name, ts=f"170000000{number}.000100", **more) for number in range(1, 6)]
    for number, question in enumerate(questions, 1):
        await slack.send_event(question)
        await slack.posted(number)
    first.cancel()
    await start()
    slack.page = 2
    envelopes = [await slack.send_event(question, retry_attempt=1) for question in questions]
    await slack.until(lambda: set(envelopes) <= slack.acknowledged.keys())
    await slack.settle()
    assert len(slack.posts()) == 5


async def test_the_answer_to_a_command_is_looked_for_among_the_newest_messages(
    slack: SlackServer, start: Start
) -> None:
    """Slack doesn't tell when a command was given, and the channel may be years old."""
    await start()
    for number in range(9):
        slack.channels["C0GENERAL"].append({"type": "message", "user": "U0BEN", "ts": f"170000000{number}.000100"})
    slack.page = 2
    slack.lose("chat.postMessage", arrives=False)
    await slack.send_command("/ask", "how many?")
    await slack.posted(1)
    assert slack.count("conversations.history") == 1


@pytest.mark.parametrize("name", ["app_mention", "message_im"])
async def test_what_was_answered_before_a_restart_is_not_answered_again(
    slack: SlackServer, start: Start, name: str
) -> None:
    """Slack sends again what it takes for lost; whether it was answered, its record tells."""
    first = await start()
    await slack.send_event(sample(name))
    await slack.until(lambda: bool(slack.posts()))
    first.cancel()
    await start()
    envelope = await slack.send_event(sample(name), retry_attempt=1)
    await slack.until(lambda: envelope in slack.acknowledged)
    await slack.settle()
    assert len(slack.posts()) == 1


@pytest.mark.parametrize("name", ["app_mention", "message_im"])
async def test_what_was_sent_while_the_bot_was_away_is_answered(slack: SlackServer, start: Start, name: str) -> None:
    await start()
    await slack.send_event(sample(name), retry_attempt=2)
    await slack.until(lambda: len(slack.posts()) == 1)


async def test_where_the_record_cannot_be_read_an_answer_too_many_is_better_than_none(
    slack: SlackServer, start: Start, caplog: pytest.LogCaptureFixture
) -> None:
    await start()
    slack.refuse("conversations.history", "missing_scope", needed="im:history")
    await slack.send_event(sample("message_im"), retry_attempt=1)
    await slack.until(lambda: len(slack.posts()) == 1)
    assert "cannot read what follows" in caplog.text


async def ask_both(slack: SlackServer) -> list[dict[str, Any]]:
    """Two questions in a direct conversation, the second asked before the first is answered."""
    questions = [
        sample("message_im", text=text, ts=f"17000000{ts}.000100") for ts, text in (("40", "one"), ("41", "two"))
    ]
    for question in questions:
        await slack.send_event(question)
    return questions


async def test_an_answer_after_another_question_is_recognised(slack: SlackServer, start: Start) -> None:
    """Complaint: the same answer twice. What follows the question is another question, not its answer."""
    release = threading.Event()

    def slow(incoming: Incoming) -> Reply:
        release.wait(20)
        return echo(incoming)

    first = await start(slow)
    one, two = await ask_both(slack)
    release.set()
    await slack.posted(2)
    first.cancel()
    await start()
    for question in (one, two):
        await slack.send_event(question, retry_attempt=1)
    await slack.until(lambda: len(slack.acknowledged) == 4)
    await slack.settle()
    assert len(slack.posts()) == 2


async def test_an_answer_to_another_question_is_not_taken_for_it(slack: SlackServer, start: Start) -> None:
    """Complaint: silence. The second question came when the bot was away, before the answer to the first was read."""
    first = await start(lambda incoming: echo(incoming))
    one, two = (
        sample("message_im", text=text, ts=f"17000000{ts}.000100") for ts, text in (("40", "one"), ("41", "two"))
    )
    await slack.send_event(one)
    await slack.posted(1)
    first.cancel()
    await start()
    await slack.send_event(two, retry_attempt=1)
    await slack.posted(2)
    assert [shown(post).split("\n")[0] for post in slack.posts()] == ["[None] one", "[None] two"]


async def test_each_answer_names_its_question_where_only_apps_look(slack: SlackServer, start: Start) -> None:
    await start()
    await slack.send_event(sample("app_mention"))
    await slack.posted(1)
    assert slack.posts()[0]["metadata"] == {
        "event_type": "pullquote_answer",
        "event_payload": {"question_ts": "1700000001.000100"},
    }
