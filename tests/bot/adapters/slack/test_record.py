"""What the bot reads up in Slack's record of a conversation, above all after a restart."""

from __future__ import annotations

import pytest

from bot.adapters.slack.connection import RETRIES
from tests.bot.adapters.slack.conftest import Start
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


@pytest.mark.parametrize(("error", "times"), [("internal_error", 1), ("ratelimited", RETRIES + 1)])
async def test_a_thread_that_cannot_be_read_now_is_looked_up_again_at_the_next_reply(
    slack: SlackServer, start: Start, caplog: pytest.LogCaptureFixture, error: str, times: int
) -> None:
    """Complaint: deaf in a thread for good, after one refusal that passes."""
    slack.retry_after_s = 0
    first = await start()
    await slack.send_event(sample("app_mention"))
    await slack.posted(1)
    first.cancel()
    await start()
    slack.refuse("conversations.replies", error, times)
    await slack.send_event(sample("thread_reply", ts="1700000031.000100"))
    await slack.until(lambda: "cannot read the thread 1700000001.000100" in caplog.text)
    await slack.send_event(sample("thread_reply", ts="1700000032.000100"))
    await slack.posted(2)
