"""Discord: hears mentions, direct messages, replies, commands and buttons, and answers them.

Commands are the table in commands.py, registered and read as plain data, so that the library's own command classes
have nothing to add.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

import aiohttp
import discord
from discord.http import Route

from bot import texts
from bot.adapters.discord import commands
from bot.adapters.discord.connection import Timing, find_gateway, intents, proxy, stay_connected
from bot.adapters.discord.deliver import PASSING, Send, apologise, deliver
from bot.adapters.discord.messages import conversations, direct_conversation, event
from bot.adapters.discord.read import read, read_interaction, typed
from bot.adapters.discord.render import as_shown, carried, with_question
from bot.adapters.discord.token import bot_token
from bot.buttons import Buttons
from bot.deduplication import Deduplicator
from bot.in_flight import InFlight
from bot.lru import LruCache
from bot.model import Handler, Incoming, Question, Reply
from bot.settings import Settings

logger = logging.getLogger(__name__)

_ANSWERED = (discord.InteractionType.application_command, discord.InteractionType.component)


@dataclass(frozen=True, slots=True)
class _Memory:
    """What outlives a connection: the messages answered, what long buttons ask, the last question by its place.

    A place is a message of the bot's, or a direct conversation.
    """

    seen: Deduplicator = field(default_factory=Deduplicator)
    buttons: Buttons = field(default_factory=Buttons)
    questions: LruCache[Question] = field(default_factory=LruCache)


async def run(handle: Handler, settings: Settings, timing: Timing | None = None) -> None:
    """Answers on Discord until cancelled, then finishes what is under way.

    Unreachable, it keeps trying. Raises SettingInvalid when the token has the wrong shape, and PlatformError or
    NotPermitted when Discord refuses for good.
    """
    timing = timing or Timing()
    token = bot_token(settings.discord_token)
    memory = _Memory()
    await stay_connected(lambda: _Client(handle, memory, timing), token, settings.discord_api_url, timing)


class _Client(discord.Client):
    """Brings events to `read`, what they ask to the handler, and what `render` makes of the reply to Discord."""

    def __init__(self, handle: Handler, memory: _Memory, timing: Timing) -> None:
        # Pullquote doesn't speak, so nobody need be warned at each start that voice is not installed.
        discord.VoiceClient.warn_nacl = discord.VoiceClient.warn_dave = False
        super().__init__(
            intents=intents(),
            max_messages=None,
            allowed_mentions=discord.AllowedMentions.none(),
            heartbeat_timeout=timing.silence_s,
            proxy=proxy(),
        )
        self._handle = handle
        self._memory = memory
        self._timing = timing
        self._in_flight = InFlight("Discord")
        self._lost = False

    async def setup_hook(self) -> None:
        """Runs between login and connection."""
        await find_gateway(self)
        try:
            await self._register()
        except discord.HTTPException as error:
            logger.error("The slash commands could not be registered, mentions still work: %s", error)

    async def before_identify_hook(self, _: int | None, *, initial: bool = False) -> None:
        """Runs before a session is begun; the one before it is over by then."""
        if not initial:
            await asyncio.sleep(self._timing.identify_s)

    async def _register(self) -> None:
        """Registers the commands if Discord has others: there are 200 creations a day, and none to waste.

        https://docs.discord.com/developers/interactions/application-commands#registering-a-command
        """
        assert self.application_id is not None
        if commands.up_to_date(await self.http.get_global_commands(self.application_id)):
            return
        await self.http.bulk_upsert_global_commands(self.application_id, commands.payloads())
        logger.info("Registered the slash commands")

    async def close(self) -> None:
        """Ends the connection, after the answers that are under way."""
        await self._in_flight.finish(self._timing.finish_s)
        await super().close()

    async def on_connect(self) -> None:
        self._back()
        logger.info("Connected to Discord as %s", self.user)

    async def on_resumed(self) -> None:
        self._back()

    async def on_disconnect(self) -> None:
        if not self._lost and not self.is_closed():
            logger.warning("The connection to Discord is lost; connecting again")
        self._lost = True

    def _back(self) -> None:
        if self._lost:
            logger.info("The connection to Discord is back")
        self._lost = False

    async def on_message(self, message: discord.Message) -> None:
        """Answers a message that is spoken to the bot, as a reply to it."""
        assert self.user is not None
        role = message.guild.self_role if message.guild else None
        incoming = read(event(message), str(self.user.id), str(role.id) if role else None)
        if incoming is None or not self._memory.seen.first(str(message.id)):
            return
        before = [question for each in conversations(message) if (question := self._memory.questions.get(each))]
        reference = message.to_reference(fail_if_not_exists=False).to_dict()

        async def send(payload: Mapping[str, Any]) -> Mapping[str, Any]:
            # The nonce makes Discord post the answer once, however often it is sent.
            once = {"message_reference": reference, "nonce": str(message.id), "enforce_nonce": True}
            route = Route("POST", "/channels/{channel_id}/messages", channel_id=message.channel.id)
            posted: Mapping[str, Any] = await self.http.request(route, json={**payload, **once})
            return posted

        with self._in_flight.one():
            after = before[0] if before else None
            await self._answer(replace(incoming, after=after), send, direct_conversation(message))

    async def on_interaction(self, interaction: discord.Interaction) -> None:
        """Acknowledges a command or a button at once, since Discord waits 3 seconds, then answers it.

        What a slash command asks is answered for all; what a button or the menu of a message asks, for one alone.
        """
        if interaction.type not in _ANSWERED or not self._memory.seen.first(str(interaction.id)):
            return
        data: dict[str, Any] = {**(interaction.data or {})}
        pressed = interaction.type is discord.InteractionType.component
        alone = pressed or data["type"] == commands.MESSAGE
        original = Route(
            "PATCH",
            "/webhooks/{webhook_id}/{webhook_token}/messages/@original",
            webhook_id=interaction.application_id,
            webhook_token=interaction.token,
        )

        async def send(payload: Mapping[str, Any]) -> Mapping[str, Any]:
            # Discord's “thinking” becomes the answer, the same one however often it is sent.
            edited: Mapping[str, Any] = await self.http.request(original, json=payload)
            return edited

        with self._in_flight.one():
            try:
                await interaction.response.defer(ephemeral=alone, thinking=True)
            except (discord.HTTPException, aiohttp.ClientError, OSError) as error:
                logger.error("An interaction could not be acknowledged, and so not answered: %s", error)
                return
            asks = self._memory.buttons.asked(data["custom_id"]) if pressed else read_interaction({"data": data})
            await self._answer(asks, send, asked=None if alone else (interaction.user.display_name, typed(data)))

    async def _answer(
        self,
        incoming: Incoming | None,
        send: Send,
        conversation: str | None = None,
        asked: tuple[str, str] | None = None,
    ) -> None:
        """Sends what the handler replies, else one friendly line; the cause of a failure is logged.

        The question is remembered for those that reply to its answer, or go on in the same conversation. None is what
        a button asks that was forgotten. Who `asked`, and in which words, stands above the answer, but not above help.
        """
        try:
            reply = await asyncio.to_thread(self._handle, incoming) if incoming else Reply(texts.FORGOTTEN)
            if reply.withheld:
                return
            shown = with_question(reply, *asked) if asked and not reply.is_help else reply
            left = as_shown(shown)
            self._memory.buttons.remember(left.buttons, carried)
            answer = await deliver(shown, send, self._timing.waits())
            if question := left.question or (incoming.after if incoming else None):
                self._memory.questions.put(str(answer["id"]), question)
            if conversation and left.question:
                self._memory.questions.put(conversation, left.question)
        except discord.Forbidden as error:
            logger.error(
                "Discord forbids to answer there: %s; give Pullquote the permissions of its invite link", error
            )
        except PASSING as error:
            logger.error("An answer could not be sent: %s", str(error) or type(error).__name__)
        except Exception:
            logger.exception("An answer failed")
            await apologise(send)
