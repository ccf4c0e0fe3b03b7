"""Replies that can't be posted as they are, or where they should be."""

from __future__ import annotations

import asyncio
import contextlib
import threading
from collections.abc import Callable
from dataclasses import replace
from typing import Any, cast

import pytest

from bot import texts
from bot.adapters.slack.connection import RETRIES
from bot.model import Button, CitedQuote, Incoming, Reply
from tests.bot.adapters.slack.blocks import shown
from tests.bot.adapters.slack.conftest import QUICK, Start, echo, understanding
from tests.bot.adapters.slack.samples import sample
from tests.bot.adapters.slack.server import SlackServer
from tests.contracts.platform import QUESTION


async def test_where_it_may_not_post_at_all_it_tells_the_asker_alone(slack: SlackServer, start: Start) -> None:
    await start()
    slack.refuse("chat.postMessage", "restricted_action")
    slack.refuse("response_url", "expired_url")
    await slack.send_command("/ask", "how many?")
    await slack.until(lambda: bool(slack.posts()))
    (post,) = slack.posts("chat.postEphemeral")
    assert (post["channel"], post["user"]) == ("C0GENERAL", "U0ANN")
    assert shown(post).startswith("ann asked: /ask how many?")


@pytest.mark.parametrize(
    "lost",
    [
        lambda slack: slack.lose("chat.postMessage", arrives=True),
        lambda slack: slack.lose("chat.postMessage", arrives=False),
        lambda slack: slack.ail("chat.postMessage", for_s=0.5),
    ],
    ids=["arrived", "not arrived", "ailing"],
)
async def test_an_answer_to_a_command_whose_confirmation_is_lost_is_posted_once(
    slack: SlackServer, start: Start, lost: Callable[[SlackServer], None]
) -> None:
    await start()
    lost(slack)
    await slack.send_command("/ask", "how many?")
    await slack.until(lambda: slack.count("conversations.history") > 0)
    await slack.posted(1)
    await slack.settle()
    assert [shown(post).split("\n")[0] for post in slack.posts()] == ["ann asked: /ask how many?"]


async def test_a_refused_reply_is_made_up_for_with_one_friendly_line(
    slack: SlackServer, start: Start, caplog: pytest.LogCaptureFixture
) -> None:
    await start()
    slack.refuse("chat.postMessage", "msg_blocks_too_long")
    await slack.send_event(sample("app_mention"))
    await slack.until(lambda: bool(slack.posts()))
    assert shown(slack.posts()[0]) == texts.FAILED
    assert "chat.postMessage failed" in caplog.text
    assert "msg_blocks_too_long" in caplog.text


UNRENDERABLE = Reply(lead="Odd.", difference=cast("Any", (("moved", "words"),)))
UNMEMORABLE = Reply(lead="Odd.", buttons=(Button("Why?", Incoming("Who?", "why", cast("Any", {"since": object()}))),))


@pytest.mark.parametrize("odd", [UNRENDERABLE, UNMEMORABLE], ids=["unrenderable", "with a button nothing can hold"])
async def test_a_reply_that_cannot_be_shown_is_made_up_for_with_one_friendly_line(
    slack: SlackServer, start: Start, caplog: pytest.LogCaptureFixture, odd: Reply
) -> None:
    """Whatever goes wrong on the way from the handler to Slack, the asker hears of it; the log has the cause."""
    await start(lambda _: odd)
    await slack.send_event(sample("app_mention"))
    await slack.until(lambda: bool(slack.posts()))
    assert shown(slack.posts()[0]) == texts.FAILED
    assert "Traceback" in caplog.text


async def test_an_answer_of_slacks_that_nobody_foresaw_is_made_up_for(
    slack: SlackServer, start: Start, caplog: pytest.LogCaptureFixture
) -> None:
    await start()
    slack.answer("chat.postMessage", ["not", "an", "object"])
    await slack.send_event(sample("app_mention"))
    await slack.until(lambda: bool(slack.posts()))
    assert shown(slack.posts()[0]) == texts.FAILED
    assert "Traceback" in caplog.text


async def test_what_cannot_be_delivered_at_all_is_logged(
    slack: SlackServer, start: Start, caplog: pytest.LogCaptureFixture
) -> None:
    await start()
    slack.refuse("chat.postMessage", "is_archived", times=2)
    await slack.send_event(sample("app_mention"))
    await slack.until(lambda: "could not be delivered in any way" in caplog.text)
    assert slack.posts() == []


async def test_a_rate_limit_is_waited_out(slack: SlackServer, start: Start) -> None:
    """Retry-After is honoured; the answer comes, once."""
    await start()
    slack.refuse("chat.postMessage", "ratelimited")
    await slack.send_event(sample("app_mention"))
    await slack.until(lambda: bool(slack.posts()))
    refused, posted = (call for call in slack.calls if call.method.startswith("chat.postMessage"))
    assert posted.at - refused.at >= slack.retry_after_s
    assert shown(slack.posts()[0]).startswith(f"[None] {QUESTION}")


async def test_a_rate_limit_that_comes_again_and_again_is_waited_out(slack: SlackServer, start: Start) -> None:
    """Longer than Slack's client would."""
    slack.retry_after_s = 0
    await start()
    slack.refuse("chat.postMessage", "ratelimited", times=2 * RETRIES)
    await slack.send_event(sample("app_mention"))
    await slack.posted(1)
    assert shown(slack.posts()[0]).startswith(f"[None] {QUESTION}")


async def test_an_over_long_reply_is_accepted(slack: SlackServer, start: Start) -> None:
    def tell_all(_incoming: Incoming) -> Reply:
        return Reply(lead="All.", quotes=tuple(CitedQuote(text=f"{n} " * 200, citation="a.txt") for n in range(200)))

    await start(tell_all)
    await slack.send_event(sample("app_mention"))
    await slack.until(lambda: bool(slack.posts()))
    assert "not fit in one message" in shown(slack.posts()[0])


async def test_a_post_whose_confirmation_is_lost_is_posted_once(slack: SlackServer, start: Start) -> None:
    """Complaint: the same answer twice, and an apology. Slack's record tells that the answer is there."""
    await start(understanding)
    slack.lose("chat.postMessage", arrives=True)
    await slack.send_event(sample("app_mention"))
    await slack.until(lambda: slack.count("conversations.replies") == 1)
    await slack.settle()
    assert [shown(post) for post in slack.posts()] == [f"{QUESTION} after None"]
    await slack.send_event(sample("thread_reply", text="and then?"))
    await slack.posted(2)
    assert shown(slack.posts()[1]) == f"and then? after {QUESTION}!"


@pytest.mark.parametrize(
    "fail",
    [
        lambda slack: slack.lose("chat.postMessage", arrives=False),
        lambda slack: slack.refuse("chat.postMessage", "internal_error"),
        lambda slack: slack.refuse("chat.postMessage", "fatal_error"),
        lambda slack: slack.refuse("chat.postMessage", "service_unavailable"),
        lambda slack: slack.answer("chat.postMessage", "<html>", status=503),
    ],
    ids=["lost", "half done", "given up half-way", "out of service", "not carried out"],
)
async def test_a_post_that_may_have_arrived_and_did_not_is_posted_again(
    slack: SlackServer, start: Start, fail: Callable[[SlackServer], None]
) -> None:
    await start()
    fail(slack)
    await slack.send_event(sample("app_mention"))
    await slack.posted(1)
    assert shown(slack.posts()[0]).startswith(f"[None] {QUESTION}")
    await slack.settle()
    assert (len(slack.posts()), slack.count("conversations.replies")) == (1, 1)


async def test_a_post_of_which_nobody_knows_whether_it_arrived_is_not_posted_again(
    slack: SlackServer, start: Start, caplog: pytest.LogCaptureFixture
) -> None:
    await start()
    slack.lose("chat.postMessage", arrives=True)
    slack.refuse("conversations.replies", "missing_scope", needed="channels:history")
    await slack.send_event(sample("app_mention"))
    await slack.until(lambda: "may have arrived" in caplog.text)
    await slack.settle()
    assert [shown(post).split("\n")[0] for post in slack.posts()] == [f"[None] {QUESTION}"]


@pytest.mark.parametrize(
    "methods",
    [("chat.postMessage",), ("chat.postMessage", "conversations.replies")],
    ids=["posting", "posting and reading"],
)
async def test_an_answer_outlasts_a_hiccup_of_slacks(
    slack: SlackServer, start: Start, methods: tuple[str, ...]
) -> None:
    """Complaint: silence. Slack takes the event for answered, and would not send it again."""
    await start()
    slack.ail(*methods, for_s=0.6)
    await slack.send_event(sample("app_mention"))
    await slack.posted(1)
    await slack.settle()
    assert [shown(post).split("\n")[0] for post in slack.posts()] == [f"[None] {QUESTION}"]


@pytest.mark.parametrize("arrives", [True, False])
async def test_an_answer_whose_confirmations_stay_away_for_a_while_is_posted_once(
    slack: SlackServer, start: Start, arrives: bool
) -> None:
    await start()
    slack.lose("chat.postMessage", arrives=arrives)
    slack.ail("conversations.replies", for_s=0.6)
    await slack.send_event(sample("app_mention"))
    await slack.until(lambda: slack.count("conversations.replies") == 1)
    await slack.settle()
    assert [shown(post).split("\n")[0] for post in slack.posts()] == [f"[None] {QUESTION}"]


async def test_an_answer_waits_for_slack_to_be_reachable(slack: SlackServer, start: Start) -> None:
    """To a message and to a command, also where only its response_url works; none is sent in another way."""
    slack.strange.add("C0OTHER")
    release = threading.Event()
    await start(lambda incoming: echo(incoming) if release.wait(20) else Reply(""))
    envelopes = [
        await slack.send_event(sample("app_mention")),
        await slack.send_command("/ask", "here?"),
        await slack.send_command("/ask", "there?", channel_id="C0OTHER"),
    ]
    await slack.until(lambda: set(envelopes) <= slack.acknowledged.keys())
    async with slack.unreachable():
        release.set()
        await asyncio.sleep(0.6)
        assert slack.posts() == []
    await slack.posted(3)
    await slack.settle()
    assert (len(slack.posts("chat.postMessage")), len(slack.posts("response_url"))) == (2, 1)


@pytest.mark.parametrize("reachable", [True, False])
async def test_what_is_broken_for_longer_than_patience_lasts_is_given_up_and_logged(
    slack: SlackServer, start: Start, caplog: pytest.LogCaptureFixture, reachable: bool
) -> None:
    await start(timing=replace(QUICK, patience_s=0.2))
    slack.ail("chat.postMessage", for_s=60)
    async with contextlib.nullcontext() if reachable else slack.unreachable():
        await slack.send_event(sample("app_mention"))
        told = "may have arrived: " if reachable else "could not be delivered in any way"
        await slack.until(lambda: told in caplog.text)
    await slack.settle()
    assert slack.posts() == []


@pytest.mark.parametrize(
    "fail",
    [
        lambda slack: slack.lose("response_url", arrives=True),
        lambda slack: slack.answer("response_url", "oops", status=500),
    ],
    ids=["lost", "half done"],
)
async def test_an_answer_to_a_command_that_may_have_arrived_is_not_sent_in_another_way(
    slack: SlackServer, start: Start, caplog: pytest.LogCaptureFixture, fail: Callable[[SlackServer], None]
) -> None:
    """Nothing tells whether it did: where the bot is no member, it can't look."""
    await start()
    slack.strange.add("C0GENERAL")
    fail(slack)
    await slack.send_command("/ask", "how many?")
    await slack.until(lambda: "may have arrived" in caplog.text)
    await slack.settle()
    assert slack.posts("chat.postMessage", "chat.postEphemeral") == []
    assert len(slack.posts("response_url")) <= 1
