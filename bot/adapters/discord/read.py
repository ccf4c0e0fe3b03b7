"""Discord's events as something said to the bot. Speaks plain dicts, as Discord documents them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from bot.adapters.discord.commands import COMMANDS, MESSAGE, MESSAGE_COMMANDS
from bot.model import Incoming
from bot.slash import read_line

_SAID = frozenset({0, 19})
"""DEFAULT and REPLY; every other type tells of joins, pins, threads and the like.
https://docs.discord.com/developers/resources/message#message-object-message-types"""

_MENTION = re.compile(r"<@!?(\d{1,20})>")

_MARKS = re.compile(r"\\([^A-Za-z0-9\s])|\*\*|__|~~|\|\|")

_COMMANDS = {command.name: command for command in COMMANDS}


def read(event: Mapping[str, Any], bot_user_id: str, bot_role_id: str | None = None) -> Incoming | None:
    """What a MESSAGE_CREATE event says to the bot, None when it is not spoken to.

    It is spoken to in a direct message, by a mention of its user or of the role that Discord made for it
    (`bot_role_id`), and by a reply to one of its messages. Bots, webhooks and Discord's own notices are never
    read. A mention with nothing else gives empty text. A reply mentions whom it replies to unless its author turns
    that off: one that mentions the bot only so is overheard, and one that doesn't mention it is left alone, since it
    comes without its words (no Message Content intent). A slash command that was sent as a message, since it wasn't
    chosen from the menu, is that command.
    """
    author = event["author"]
    if author["id"] == bot_user_id or author.get("bot") or event.get("webhook_id") or event["type"] not in _SAID:
        return None
    text = _readable(event, bot_user_id, bot_role_id)
    mentioned = any(user["id"] == bot_user_id for user in event["mentions"])
    mentioned = mentioned or bot_role_id in event.get("mention_roles", ())
    direct = event.get("guild_id") is None
    replied = ((event.get("referenced_message") or {}).get("author") or {}).get("id") == bot_user_id
    named = direct or _own_mention(bot_user_id, bot_role_id).search(event["content"]) is not None
    return replace(read_line(text), overheard=not named) if mentioned or direct or (replied and text) else None


def read_interaction(payload: Mapping[str, Any]) -> Incoming:
    """What an INTERACTION_CREATE event of a command asks; the help, for a command that we no longer have.

    A command in the menu of a message asks about its words, which come with it whether or not the bot may read there.
    https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-object
    """
    data = payload["data"]
    if data["type"] == MESSAGE and data["name"] in MESSAGE_COMMANDS:
        message = data["resolved"]["messages"][data["target_id"]]
        return Incoming(message_text(message), MESSAGE_COMMANDS[data["name"]])
    command = _COMMANDS.get(data["name"], _COMMANDS["help"])
    options = {option["name"]: str(option["value"]) for option in data.get("options", ())}
    text = options.pop(command.text.name, "") if command.text else ""
    return Incoming(text.strip(), command.asks, options)


def typed(data: Mapping[str, Any]) -> str:
    """A slash command as one could type it: `/said-by Lavrov --about sanctions`."""
    command = _COMMANDS.get(data["name"])
    options = {option["name"]: str(option["value"]).strip() for option in data.get("options", ())}
    text = options.pop(command.text.name, "") if command and command.text else ""
    words = [f"/{data['name']}", text, *(f"--{name} {value}" for name, value in options.items())]
    return " ".join(word for word in words if word)


def message_text(message: Mapping[str, Any]) -> str:
    """The words of a message, of its embeds, and of what it forwards, as its reader sees them.

    https://docs.discord.com/developers/resources/message#message-object
    """
    embedded = [each.get(field) for each in message.get("embeds", ()) for field in ("title", "description")]
    forwarded = [each["message"].get("content") for each in message.get("message_snapshots", ())]
    written = [message.get("content"), *embedded, *forwarded]
    return "\n".join(_without_markup(text) for text in written if text).strip()


def _without_markup(text: str) -> str:
    """The text without marks of emphasis and escapes; those of quoted lines stay, for they tell what is quoted."""
    return _MARKS.sub(lambda match: match[1] or "", text)


def _readable(event: Mapping[str, Any], bot_user_id: str, bot_role_id: str | None) -> str:
    """The words without the bot's mention, and with other people's names in place of their identifiers."""
    text = _own_mention(bot_user_id, bot_role_id).sub(" ", event["content"])
    names = {user["id"]: _name(user) for user in event["mentions"]}
    named = _MENTION.sub(lambda match: f"@{names[match[1]]}" if match[1] in names else match[0], text)
    return named.strip()


def _own_mention(bot_user_id: str, bot_role_id: str | None) -> re.Pattern[str]:
    return re.compile(rf"<@!?{bot_user_id}>" if bot_role_id is None else rf"<@(?:!?{bot_user_id}|&{bot_role_id})>")


def _name(user: Mapping[str, Any]) -> str:
    """How people see the user: the server's nickname, else the display name, else the user name."""
    nickname = (user.get("member") or {}).get("nick")
    return str(nickname or user.get("global_name") or user["username"])
