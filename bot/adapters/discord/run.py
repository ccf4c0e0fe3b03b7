"""Discord, connected: hears mentions, direct messages, replies, commands and buttons, and answers them.

The only module that imports discord.py. Commands are the table in commands.py, registered and read as plain
data, so that the library's own command classes have nothing to add.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass, field, replace
from typing import Any

import aiohttp
import discord
from discord.gateway import DiscordWebSocket
from discord.http import Route
from yarl import URL

from bot import texts
from bot.adapters.discord import commands
from bot.adapters.discord.read import read, read_interaction
from bot.adapters.discord.render import SUPPRESS_EMBEDS, carried, render
from bot.adapters.discord.token import SETTING, WHERE, bot_token
from bot.buttons import Buttons
from bot.errors import NotPermitted, PlatformError, SettingInvalid
from bot.model import Handler, Incoming, Reply
from bot.once import Once
from bot.recent import Recent
from bot.settings import PREFIX, Settings

log = logging.getLogger(__name__)

PLATFORM = "Discord"

_OFFICIAL = Route.BASE

_REFUSED = f"the token was refused; set {SETTING} to a new one: {WHERE}"

_CLOSED = {
    4004: _REFUSED,
    4010: "the shard is invalid; start one Pullquote only",
    4011: "the bot is in too many servers for one connection; sharding is required",
    4012: "the version of the gateway is gone; update discord.py",
    4013: "the intents are invalid; update discord.py",
}
"""Close codes after which trying again is pointless.
https://docs.discord.com/developers/topics/opcodes-and-status-codes#gateway-gateway-close-event-codes"""

_PASSING = (OSError, aiohttp.ClientError, asyncio.TimeoutError, discord.HTTPException, discord.GatewayNotFound)

_ANSWERED = (discord.InteractionType.application_command, discord.InteractionType.component)

Send = Callable[..., Awaitable[discord.Message]]


@dataclass(frozen=True, slots=True)
class Timing:
    """How long to wait, in seconds.

    `silence_s`: without a word from Discord before the connection is made anew. `retry_s` and `longest_retry_s`:
    before the first and at most before any further attempt to reach it.
    """

    silence_s: float = 60.0
    retry_s: float = 1.0
    longest_retry_s: float = 60.0


@dataclass(frozen=True, slots=True)
class _Memory:
    """What outlives a connection: the messages answered, what long buttons ask, the last question by its place.

    A place is a message of the bot's, or a direct conversation.
    """

    seen: Once = field(default_factory=Once)
    buttons: Buttons = field(default_factory=Buttons)
    questions: Recent[str] = field(default_factory=Recent)


async def run(handle: Handler, settings: Settings, timing: Timing | None = None) -> None:
    """Answers on Discord until cancelled.

    Unreachable, it keeps trying. Raises SettingInvalid when the token or the address has the wrong shape, and
    PlatformError or NotPermitted when Discord refuses for good.
    """
    timing = timing or Timing()
    token = bot_token(settings.discord_token)
    memory = _Memory()
    wait_s = timing.retry_s
    with _api(settings.discord_api_url):
        while True:
            try:
                async with _Client(handle, memory, timing) as client:
                    await client.start(token)
            except (discord.LoginFailure, discord.PrivilegedIntentsRequired, discord.ConnectionClosed) as error:
                raise _refusal(error) from error
            except _PASSING as error:
                cause = str(error) or type(error).__name__
            except AttributeError:  # from discord.py 2.7, when the first connection fails: it has none to resume
                cause = "its gateway doesn’t answer"
            log.warning("Discord can’t be reached, trying again in %.2f s: %s", wait_s, cause)
            await asyncio.sleep(wait_s)
            wait_s = min(2 * wait_s, timing.longest_retry_s)


@contextmanager
def _api(url: str) -> Iterator[None]:
    """Points discord.py at another address of the API, for as long as it runs.

    It keeps its addresses in class attributes and takes them from nowhere else; they are put back afterwards.
    """
    if not url.startswith(("https://", "http://")):
        raise SettingInvalid(f"{PREFIX}DISCORD_API_URL", f"an address begins with https://, got {url!r}")
    base, gateway = Route.BASE, DiscordWebSocket.DEFAULT_GATEWAY
    Route.BASE = url.rstrip("/")
    try:
        yield
    finally:
        Route.BASE, DiscordWebSocket.DEFAULT_GATEWAY = base, gateway


def _refusal(error: Exception) -> PlatformError:
    """What a final refusal means, and the way out."""
    if isinstance(error, discord.PrivilegedIntentsRequired):
        return NotPermitted(PLATFORM, "gateway intents", "update Pullquote: it should ask for none that need one")
    if isinstance(error, discord.ConnectionClosed):
        return PlatformError(PLATFORM, _CLOSED.get(error.code, f"it closed the connection with code {error.code}"))
    return PlatformError(PLATFORM, _REFUSED)


def _intents() -> discord.Intents:
    """What Discord tells the bot of: servers and threads, and messages in them and in private.

    The privileged Message Content intent is not needed: the words of direct messages and of messages that
    mention the bot come without it. https://docs.discord.com/developers/events/gateway#message-content-intent
    """
    intents = discord.Intents.none()
    intents.guilds = True
    intents.guild_messages = True
    intents.dm_messages = True
    return intents


class _Client(discord.Client):
    """Brings events to `read`, what they ask to the handler, and what `render` makes of the reply to Discord."""

    def __init__(self, handle: Handler, memory: _Memory, timing: Timing) -> None:
        # Pullquote doesn't speak, so nobody need be warned at each start that voice is not installed.
        discord.VoiceClient.warn_nacl = discord.VoiceClient.warn_dave = False
        super().__init__(
            intents=_intents(),
            max_messages=None,
            allowed_mentions=discord.AllowedMentions.none(),
            heartbeat_timeout=timing.silence_s,
        )
        self._handle = handle
        self._memory = memory
        self._timing = timing
        self._answering: set[asyncio.Task[Any]] = set()
        self._lost = False

    async def setup_hook(self) -> None:
        """Runs between login and connection."""
        if Route.BASE != _OFFICIAL:
            _, gateway, _ = await self.http.get_bot_gateway()
            DiscordWebSocket.DEFAULT_GATEWAY = URL(gateway)
        try:
            await self._register()
        except discord.HTTPException as error:
            log.error("The slash commands could not be registered, mentions still work: %s", error)

    async def _register(self) -> None:
        """Registers the commands if Discord has others: there are 200 creations a day, and none to waste.

        https://docs.discord.com/developers/interactions/application-commands#registering-a-command
        """
        assert self.application_id is not None
        if commands.up_to_date(await self.http.get_global_commands(self.application_id)):
            return
        await self.http.bulk_upsert_global_commands(self.application_id, commands.payloads())
        log.info("Registered the slash commands")

    async def close(self) -> None:
        """Ends the connection, and the answers that are under way with it."""
        for task in tuple(self._answering):
            task.cancel()
        await asyncio.gather(*self._answering, return_exceptions=True)
        await super().close()

    async def on_connect(self) -> None:
        self._back()
        log.info("Connected to Discord as %s", self.user)

    async def on_resumed(self) -> None:
        self._back()

    async def on_disconnect(self) -> None:
        if not self._lost and not self.is_closed():
            log.warning("The connection to Discord is lost; connecting again")
        self._lost = True

    def _back(self) -> None:
        if self._lost:
            log.info("The connection to Discord is back")
        self._lost = False

    async def on_message(self, message: discord.Message) -> None:
        """Answers a message that is spoken to the bot, as a reply to it."""
        assert self.user is not None
        role = message.guild.self_role if message.guild else None
        incoming = read(_event(message), str(self.user.id), str(role.id) if role else None)
        if incoming is None or not self._memory.seen.first(str(message.id)):
            return
        conversations = _conversations(message)
        before = [question for each in conversations if (question := self._memory.questions.get(each))]
        async with self._under_way():
            # The nonce makes Discord post the answer once, however often it is sent.
            await self._answer(
                replace(incoming, after=before[0] if before else None),
                lambda **reply: message.channel.send(
                    reference=message.to_reference(fail_if_not_exists=False),
                    mention_author=False,
                    nonce=message.id,
                    **reply,
                ),
                conversation=str(message.channel.id) if message.guild is None else None,
                attempts=3,
            )

    async def on_interaction(self, interaction: discord.Interaction) -> None:
        """Acknowledges a command or a button at once, since Discord waits 3 seconds, then answers it.

        What a slash command asks is answered for all; what a button or the menu of a message asks, for one alone.
        """
        if interaction.type not in _ANSWERED or not self._memory.seen.first(str(interaction.id)):
            return
        data: dict[str, Any] = {**(interaction.data or {})}
        pressed = interaction.type is discord.InteractionType.component
        async with self._under_way():
            try:
                await interaction.response.defer(ephemeral=pressed or data["type"] == commands.MESSAGE, thinking=True)
            except (discord.HTTPException, aiohttp.ClientError, OSError) as error:
                log.error("An interaction could not be acknowledged, and so not answered: %s", error)
                return
            asks = self._memory.buttons.asked(data["custom_id"]) if pressed else read_interaction({"data": data})
            await self._answer(asks, interaction.followup.send)

    @asynccontextmanager
    async def _under_way(self) -> AsyncIterator[None]:
        task = asyncio.current_task()
        assert task is not None
        self._answering.add(task)
        try:
            yield
        finally:
            self._answering.discard(task)

    async def _answer(
        self, incoming: Incoming | None, send: Send, conversation: str | None = None, attempts: int = 1
    ) -> None:
        """Sends what the handler replies, else one friendly line; the cause of a failure is logged.

        The question is remembered for those that reply to its answer, or go on in the same conversation. None is what
        a button asks that was forgotten.
        """
        try:
            reply = await asyncio.to_thread(self._handle, incoming) if incoming else Reply(texts.FORGOTTEN)
            self._memory.buttons.remember(reply.buttons, carried)
            answer = await self._send(send, reply, attempts)
            for place in (str(answer.id), conversation):
                if place and reply.question:
                    self._memory.questions.put(place, reply.question)
        except discord.Forbidden as error:
            log.error("Discord forbids to answer there: %s; give Pullquote the permissions of its invite link", error)
        except (aiohttp.ClientError, OSError) as error:
            log.error("An answer could not be sent: %s", error or type(error).__name__)
        except Exception:
            log.exception("An answer failed")
            await self._apologise(send)

    async def _send(self, send: Send, reply: Reply, attempts: int) -> discord.Message:
        payload = render(reply)
        arguments = {"content": payload["content"], "suppress_embeds": bool(payload["flags"] & SUPPRESS_EMBEDS)}
        for _ in range(1, attempts):
            try:
                return await send(**arguments, **_buttons(payload))
            except (aiohttp.ClientError, OSError):
                await asyncio.sleep(self._timing.retry_s)
        return await send(**arguments, **_buttons(payload))

    async def _apologise(self, send: Send) -> None:
        try:
            await self._send(send, Reply(texts.FAILED), attempts=1)
        except (discord.DiscordException, aiohttp.ClientError, OSError):
            log.exception("Nor could the apology be sent")


def _conversations(message: discord.Message) -> list[str]:
    """Where the question before a message may be remembered: what it replies to, then its direct conversation."""
    replied = message.reference.message_id if message.reference else None
    return [*([str(replied)] if replied else []), *([str(message.channel.id)] if message.guild is None else [])]


def _buttons(payload: dict[str, Any]) -> dict[str, discord.ui.View]:
    """The rendered buttons as discord.py takes them; pressed, they come as interactions, after a restart too."""
    if "components" not in payload:
        return {}
    view = discord.ui.View(timeout=None)
    for row in payload["components"]:
        for button in row["components"]:
            style = discord.ButtonStyle(button["style"])
            view.add_item(discord.ui.Button(style=style, label=button["label"], custom_id=button["custom_id"]))
    view.stop()  # else discord.py would keep it, to answer the buttons itself
    return {"view": view}


def _event(message: discord.Message) -> dict[str, Any]:
    """The message as the MESSAGE_CREATE event that it was, in what `read` looks at."""
    answered = message.reference.resolved if message.reference else None
    return {
        "type": message.type.value,
        "content": message.content,
        "author": _user(message.author),
        "webhook_id": message.webhook_id,
        "guild_id": message.guild.id if message.guild else getattr(message.channel, "guild_id", None),
        "mentions": [_user(user) for user in message.mentions],
        "mention_roles": [str(role) for role in message.raw_role_mentions],
        "referenced_message": ({"author": _user(answered.author)} if isinstance(answered, discord.Message) else None),
    }


def _user(user: discord.User | discord.Member) -> dict[str, Any]:
    """A person or bot as Discord describes one."""
    return {
        "id": str(user.id),
        "username": user.name,
        "global_name": user.global_name,
        "bot": user.bot,
        "member": {"nick": user.nick if isinstance(user, discord.Member) else None},
    }
