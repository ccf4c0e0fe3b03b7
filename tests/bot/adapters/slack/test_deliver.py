"""Replies that can't be posted as they are, or where they should be."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, cast

import pytest

from bot import texts
from bot.model import Button, CitedQuote, Incoming, Reply
from tests.bot.adapters.slack.blocks import shown
from tests.bot.adapters.slack.conftest import Start, understanding
from tests.bot.adapters.slack.samples import sample
from tests.bot.adapters.slack.server import SlackServer
from tests.contracts.platform import QUESTION


async def test_an_expired_response_url_is_made_up_for_by_posting(slack: SlackServer, start: Start) -> None:
    await start()
    slack.refuse("response_url", "expired_url")
    await slack.send_command("/ask", "how many?")
    await slack.until(lambda: bool(slack.posts()))
    (post,) = slack.posts("chat.postMessage")
    assert post["channel"] == "C0GENERAL"
    assert shown(post).startswith("ann asked: /ask how many?")


async def test_where_it_may_not_post_it_tells_the_asker_alone(slack: SlackServer, start: Start) -> None:
    await start()
    slack.refuse("response_url", "expired_url")
    slack.refuse("chat.postMessage", "not_in_channel")
    await slack.send_command("/ask", "how many?")
    await slack.until(lambda: bool(slack.posts()))
    (post,) = slack.posts("chat.postEphemeral")
    assert (post["channel"], post["user"]) == ("C0GENERAL", "U0ANN")
    assert shown(post).startswith("ann asked: /ask how many?")


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
        lambda slack: slack.answer("chat.postMessage", "<html>", status=503),
    ],
    ids=["lost", "half done", "not carried out"],
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


async def test_a_connection_that_stays_broken_while_answering_is_logged(
    slack: SlackServer, start: Start, caplog: pytest.LogCaptureFixture
) -> None:
    await start()
    slack.lose("chat.postMessage", arrives=False, times=10)
    await slack.send_event(sample("app_mention"))
    await slack.until(lambda: "may have arrived" in caplog.text)
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
    fail(slack)
    await slack.send_command("/ask", "how many?")
    await slack.until(lambda: "may have arrived" in caplog.text)
    await slack.settle()
    assert slack.posts("chat.postMessage", "chat.postEphemeral") == []
    assert len(slack.posts("response_url")) <= 1
