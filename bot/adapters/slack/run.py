"""Slack with Bolt over Socket Mode: what the bot listens to, and where it answers.

https://docs.slack.dev/apis/events-api/using-socket-mode
"""

from __future__ import annotations

import asyncio
import logging
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

import aiohttp
from slack_bolt.async_app import AsyncAck, AsyncApp, AsyncBoltRequest
from slack_bolt.authorization import AuthorizeResult
from slack_sdk.web.async_client import AsyncWebClient

from bot import texts
from bot.adapters.slack.access import tokens
from bot.adapters.slack.connection import TROUBLE, Timing, identify, stay_connected, web_client
from bot.adapters.slack.deliver import deliver, post_once, respond, whisper
from bot.adapters.slack.read import (
    SHORTCUTS,
    UMBRELLA,
    addresses_another,
    is_direct,
    read,
    read_command,
    read_shortcut,
    typed,
)
from bot.adapters.slack.record import Asked, answer_to, has_spoken
from bot.adapters.slack.render import PRESSED, as_shown, carried, with_question
from bot.adapters.slack.threads import Threads
from bot.buttons import Buttons
from bot.deduplication import Deduplicator
from bot.in_flight import InFlight
from bot.lru import LruCache
from bot.model import Handler, Incoming, Question, Reply
from bot.settings import Settings
from bot.slash import SLASH

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class _Bot:
    """What the listeners work with; `questions` has the last question of each conversation."""

    handle: Handler
    web: AsyncWebClient
    posting: AsyncWebClient
    identity: AuthorizeResult
    threads: Threads
    timing: Timing
    deduplicator: Deduplicator = field(default_factory=Deduplicator)
    questions: LruCache[Question] = field(default_factory=LruCache)
    buttons: Buttons = field(default_factory=Buttons)
    in_flight: InFlight = field(default_factory=lambda: InFlight("Slack"))

    @property
    def user_id(self) -> str:
        return self.identity.bot_user_id or ""


async def run(handle: Handler, settings: Settings, timing: Timing | None = None) -> None:
    """Answer on Slack until cancelled, then finish what is under way.

    Raises SettingInvalid for tokens of the wrong shape, NotPermitted for missing scopes and PlatformError for
    whatever else Slack refuses for good. Without a network it keeps trying, one line in the log each time.
    """
    timing = timing or Timing()
    bot_token, app_token = tokens(settings)
    async with aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=timing.request_s)) as session:
        web = web_client(bot_token, settings.slack_api_url, session)
        posting = web_client(bot_token, settings.slack_api_url, session, posting=True)
        identity = await identify(web, timing)

        async def look(channel: str, thread: str) -> bool | None:
            return await has_spoken(web, identity.bot_user_id, channel, thread, timing.waits())

        bot = _Bot(handle, web, posting, identity, Threads(look), timing)
        try:
            await stay_connected(_app(bot), web, app_token, timing)
        finally:
            await bot.in_flight.finish(timing.finish_s)


def _app(bot: _Bot) -> AsyncApp:
    """The Bolt app. Everything is acknowledged first; the work is Bolt's lazy listeners', begun after that.

    https://docs.slack.dev/tools/bolt-python/concepts/lazy-listeners
    """

    async def authorize() -> AuthorizeResult:
        return bot.identity

    async def acknowledge(ack: AsyncAck) -> None:
        await ack()

    async def on_message(event: dict[str, Any], request: AsyncBoltRequest) -> None:
        with bot.in_flight.one():
            await _answer_message(bot, event, sent_before=request.headers.get("x-slack-retry-num", ["0"])[0] != "0")

    async def on_command(command: dict[str, Any]) -> None:
        with bot.in_flight.one():
            await _answer_command(bot, command)

    async def on_shortcut(body: dict[str, Any]) -> None:
        with bot.in_flight.one():
            await _answer_alone(bot, body, read_shortcut(body))

    async def on_button(body: dict[str, Any]) -> None:
        with bot.in_flight.one():
            await _answer_alone(bot, body, bot.buttons.asked(body["actions"][0]["value"]))

    web = AsyncWebClient(base_url=bot.web.base_url)  # without its token, which authorize gives for each request
    app = AsyncApp(name="pullquote", logger=logger, client=web, authorize=authorize, process_before_response=True)
    app.event(re.compile("^(message|app_mention)$"))(ack=acknowledge, lazy=[on_message])
    app.event(re.compile(""))(acknowledge)  # anything else Slack may be set up to send
    for name in (*SLASH, UMBRELLA):
        app.command(name)(ack=acknowledge, lazy=[on_command])
    for callback in SHORTCUTS:
        app.message_shortcut(callback)(ack=acknowledge, lazy=[on_shortcut])
    app.block_action(re.compile(f"^{PRESSED}"))(ack=acknowledge, lazy=[on_button])
    return app


async def _answer_message(bot: _Bot, event: Mapping[str, Any], *, sent_before: bool) -> None:
    """Answer a message in the thread of the question; in a direct message only if it was asked in a thread.

    A mention in a channel arrives twice, as `app_mention` and as `message`, and any event arrives again if Slack thinks
    that it was lost; the message's place shows that it is the same one. An event that Slack has `sent_before`, maybe to
    a bot that was stopped since, may have its answer already.
    """
    incoming = read(event, bot.user_id)
    if incoming is None or (incoming.overheard and not await _goes_on(bot, event)):
        return
    asked = _place(event)
    if not bot.deduplicator.first(f"{asked.channel}:{asked.name}") or (sent_before and await _was_answered(bot, asked)):
        return
    before = f"{asked.channel}:{event['thread_ts']}" if "thread_ts" in event else asked.channel
    after = bot.questions.get(before)
    reply = await _reply(bot, replace(incoming, after=after))
    if reply.withheld:
        return
    waits = bot.timing.waits()

    async def post(content: dict[str, Any]) -> None:
        answer = await _post(bot, asked, content, waits)
        question = as_shown(reply).question
        _remember(bot, question or after, f"{asked.channel}:{answer}")
        below = f"{asked.channel}:{asked.thread or asked.name}"
        _remember(bot, question, below, *([] if asked.thread else [asked.channel]))

    if await deliver(reply, {"chat.postMessage": post}, waits) and asked.thread:
        bot.threads.answered(asked.channel, asked.thread)


def _place(event: Mapping[str, Any]) -> Asked:
    """Where a message was asked and where its answer goes: into its thread, or below a direct message outside one."""
    ts = event["ts"]
    return Asked(event["channel"], ts, event.get("thread_ts") or (None if is_direct(event) else ts), since=ts)


async def _post(bot: _Bot, asked: Asked, content: Mapping[str, Any], waits: Iterator[float]) -> str:
    """Post an answer once; the time at which it was posted."""

    async def post() -> str:
        answer = await bot.posting.chat_postMessage(
            channel=asked.channel, thread_ts=asked.thread, metadata=asked.metadata, **content
        )
        return str(answer["ts"])

    return await post_once(post, lambda: answer_to(bot.web, asked, waits), waits)


def _remember(bot: _Bot, question: Question | None, *places: str) -> None:
    """Remember a question, as it was understood, for the next one in these places; without one, they keep theirs."""
    if question:
        for place in places:
            bot.questions.put(place, question)


async def _goes_on(bot: _Bot, event: Mapping[str, Any]) -> bool:
    """Whether a message that doesn't name the bot is a reply in a thread where it has answered."""
    if "thread_ts" not in event or addresses_another(event, bot.user_id):
        return False
    if event.get("parent_user_id") == bot.user_id:
        return True
    return await bot.threads.has_answered(event["channel"], event["thread_ts"])


async def _was_answered(bot: _Bot, asked: Asked) -> bool:
    """Whether a question has an answer in Slack's record; False if that can't be read."""
    try:
        return await answer_to(bot.web, asked, bot.timing.waits()) is not None
    except TROUBLE as error:
        logger.warning("Slack: cannot read what follows %s in %s: %r", asked.name, asked.channel, error)
        return False


async def _answer_command(bot: _Bot, payload: Mapping[str, Any]) -> None:
    """Answer a slash command where all can see it, with the question; show help only to the person who asked for it.

    An answer that the bot posts itself can be followed up in its thread. The `response_url` doesn't tell which message
    it made, and is for conversations that the bot isn't in.
    """
    if not bot.deduplicator.first(payload["trigger_id"]):
        return
    asked = Asked(payload["channel_id"], payload["trigger_id"])
    reply = await _reply(bot, read_command(payload), (payload.get("user_name"), typed(payload)))
    waits = bot.timing.waits()

    async def post(content: dict[str, Any]) -> None:
        answer = await _post(bot, asked, content, waits)
        bot.threads.answered(asked.channel, answer)
        _remember(bot, as_shown(reply).question, f"{asked.channel}:{answer}")

    alone = whisper(bot.posting, payload["user_id"], asked.channel)
    if reply.is_help:
        ways = {"response_url": respond(bot.posting, payload["response_url"], "ephemeral"), "chat.postEphemeral": alone}
        await deliver(reply, ways, waits)
        return
    ways = {
        "chat.postMessage": post,
        "response_url": respond(bot.posting, payload["response_url"], "in_channel"),
        "chat.postEphemeral": alone,
    }
    await deliver(reply, ways, waits)


async def _answer_alone(bot: _Bot, payload: Mapping[str, Any], incoming: Incoming | None) -> None:
    """Answer a shortcut or a button, only to the person who used it, in the message's thread if it is in one."""
    if not bot.deduplicator.first(payload["trigger_id"]):
        return
    reply = Reply(lead=texts.FORGOTTEN) if incoming is None else await _reply(bot, incoming)
    thread = payload.get("message", {}).get("thread_ts")
    ways = {
        "chat.postEphemeral": whisper(bot.posting, payload["user"]["id"], payload["channel"]["id"], thread),
        "response_url": respond(bot.posting, payload["response_url"], "ephemeral"),
    }
    if not thread:  # a response_url works in every channel, but reaches no thread
        ways = dict(reversed(ways.items()))
    await deliver(reply, ways, bot.timing.waits())


async def _reply(bot: _Bot, incoming: Incoming, asked: tuple[str | None, str] | None = None) -> Reply:
    """The handler's reply, or a friendly line if it fails. It runs in a thread; the reply's buttons are remembered.

    Who `asked`, and in which words, stands above it, but not above help.
    """
    try:
        reply = await asyncio.to_thread(bot.handle, incoming)
        if asked and not reply.is_help:
            reply = with_question(reply, *asked)
        bot.buttons.remember(as_shown(reply).buttons, carried)
    except Exception:
        logger.exception("Slack: no reply could be made to %r", incoming)
        return Reply(lead=texts.FAILED)
    return reply
