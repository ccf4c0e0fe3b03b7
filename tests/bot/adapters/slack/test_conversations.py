"""What comes after what: questions that go on from the one before."""

from __future__ import annotations

from typing import Any

from bot import texts
from bot.handling import handler
from retrieval import Library
from tests.bot.adapters.slack.blocks import shown
from tests.bot.adapters.slack.conftest import Start, understanding
from tests.bot.adapters.slack.samples import sample
from tests.bot.adapters.slack.server import SlackServer


async def leads(slack: SlackServer, *events: dict[str, Any]) -> list[str]:
    """The leads of the answers to events, sent one after the other."""
    for event in events:
        before = len(slack.posts())
        await slack.send_event(event)
        await slack.posted(before + 1)
    return [shown(post) for post in slack.posts()]


async def test_a_question_in_a_thread_comes_after_the_one_before_it(slack: SlackServer, start: Start) -> None:
    """As that was understood; another thread and another channel know nothing of it."""
    await start(understanding)
    thread = "1700000001.000100"
    assert await leads(
        slack,
        sample("app_mention", text="<@U0PULLQUOTE> one"),
        sample("thread_reply", text="two"),
        sample("thread_reply", text="three", ts="1700000031.000100"),
        sample("app_mention", text="<@U0PULLQUOTE> new", ts="1700000080.000100"),
        sample("app_mention", text="<@U0PULLQUOTE> else", ts="1700000081.000100", channel="C0OTHER", thread_ts=thread),
    ) == ["one after None", "two after one!", "three after two!", "new after None", "else after None"]


async def test_a_direct_conversation_is_one_and_so_is_each_thread_in_it(slack: SlackServer, start: Start) -> None:
    await start(understanding)
    first = sample("message_im", text="one")
    assert await leads(
        slack,
        first,
        sample("message_im", text="two", ts="1700000081.000100"),
        sample("message_im_thread", text="three", ts="1700000082.000100", thread_ts=first["ts"]),
        sample("message_im_thread", text="four", ts="1700000083.000100", thread_ts=first["ts"]),
        sample("message_im", text="five", ts="1700000084.000100"),
    ) == ["one after None", "two after one!", "three after one!", "four after three!", "five after two!"]


async def test_a_thread_below_a_direct_answer_goes_on_from_it(slack: SlackServer, start: Start) -> None:
    await start(understanding)
    await leads(slack, sample("message_im", text="one"), sample("message_im", text="two", ts="1700000081.000100"))
    _, answer, *_ = slack.channels["D0ANN"]
    reply = sample("message_im_thread", text="three", ts="1700000082.000100", thread_ts=answer["ts"])
    assert (await leads(slack, reply))[-1] == "three after one!"


async def test_a_thread_below_what_was_no_question_goes_on_from_the_one_before(
    slack: SlackServer, start: Start, library: Library
) -> None:
    await start(handler(library, 3))
    asks = [sample("message_im", text="What did Biden say?"), sample("message_im", text="thanks", ts="1700000081.0001")]
    assert (await leads(slack, *asks))[-1] == texts.WELCOME
    welcome = slack.channels["D0ANN"][-1]
    more = sample("message_im_thread", text="more", ts="1700000082.000100", thread_ts=welcome["ts"])
    assert (await leads(slack, more))[-1].startswith("More for “What did Biden say?”:")


async def test_a_question_below_the_answer_to_a_command_comes_after_it(slack: SlackServer, start: Start) -> None:
    """And needs no mention there. A command asks nothing that the channel goes on from."""
    await start(understanding)
    await slack.send_command("/ask", "one")
    await slack.posted(1)
    answer = slack.channels["C0GENERAL"][0]["ts"]
    below = sample("thread_reply", text="two", ts="1700000900.000100", thread_ts=answer)
    aside = sample("app_mention", text="<@U0PULLQUOTE> new", ts="1700000901.000100")
    assert (await leads(slack, below, aside))[1:] == ["two after one!", "new after None"]
    assert slack.count("conversations.replies") == 0


async def test_below_an_answer_of_which_slack_tells_nothing_a_question_is_read_by_itself(
    slack: SlackServer, start: Start
) -> None:
    """Where the bot is no member it hears nothing either, until somebody invites it."""
    await start(understanding)
    slack.strange.add("C0GENERAL")
    await slack.send_command("/ask", "one")
    await slack.posted(1)
    slack.strange.clear()
    answer = slack.channels["C0GENERAL"][0]["ts"]
    below = sample("thread_reply_to_bot", text="two", ts="1700000900.000100", thread_ts=answer)
    assert (await leads(slack, below))[1:] == ["two after None"]


async def test_what_people_say_to_each_other_in_its_thread_is_left_alone(
    slack: SlackServer, start: Start, library: Library
) -> None:
    """Complaint: it answers every post. What asks something, or finds something, is answered."""
    await start(handler(library, 3))
    await leads(slack, sample("app_mention", text="<@U0PULLQUOTE> How many warships will take part?"))
    talk = ["perfect, that’s what I needed", "yes", "I’ll send the draft to Lavrov’s people tomorrow :)", "and planes"]
    for number, text in enumerate(talk):
        await slack.send_event(sample("thread_reply", text=text, ts=f"170000090{number}.000100"))
    await slack.posted(2)
    await slack.settle()
    (_, followed_up) = slack.posts()
    assert shown(followed_up).startswith("Read as: How many planes will take part?\nThe archive says:")


async def test_more_in_a_thread_goes_on_from_the_last_page_until_there_is_no_more(
    slack: SlackServer, start: Start, library: Library
) -> None:
    """Whoever of several people asks for it. What is asked in another thread meanwhile changes nothing."""
    await start(handler(library, 3))
    asks = [sample("app_mention", text="<@U0PULLQUOTE> What did Biden say?")]
    asks += [sample("thread_reply", text="more", ts=f"170000090{number}.000100") for number in range(4)]
    asks.insert(2, sample("app_mention", text="<@U0PULLQUOTE> What did Putin say?", ts="1700000080.000100"))
    first, second, _, *others, last = await leads(slack, *asks)
    assert all(page.startswith("More for “What did Biden say?”:") for page in (second, *others))
    assert last == texts.NO_MORE
    quotes = [line for page in (first, second, *others) for line in page.splitlines() if "txt, ¶" in line]
    assert len(set(quotes)) > 8
