"""Turns a message of discord.py back into Discord's plain data, which `read` understands."""

from __future__ import annotations

from typing import Any

import discord


def event(message: discord.Message) -> dict[str, Any]:
    """The MESSAGE_CREATE event of a message, with the parts that `read` looks at."""
    answered = message.reference.resolved if message.reference else None
    return {
        "type": message.type.value,
        "content": message.content,
        "author": _user(message.author),
        "webhook_id": message.webhook_id,
        "guild_id": _guild_id(message),
        "mentions": [_user(user) for user in message.mentions],
        "mention_roles": [str(role) for role in message.raw_role_mentions],
        "referenced_message": ({"author": _user(answered.author)} if isinstance(answered, discord.Message) else None),
    }


def conversations(message: discord.Message) -> list[str]:
    """The keys of the question before a message: the message that it replies to, then its direct conversation."""
    replied = message.reference.message_id if message.reference else None
    return [*([str(replied)] if replied else []), *filter(None, [direct_conversation(message)])]


def direct_conversation(message: discord.Message) -> str | None:
    """The key of the direct conversation that a message is in; None in a server."""
    return str(message.channel.id) if _guild_id(message) is None else None


def _guild_id(message: discord.Message) -> int | None:
    """The server's identifier, also where discord.py knows nothing else of that server yet."""
    return message.guild.id if message.guild else getattr(message.channel, "guild_id", None)


def _user(user: discord.User | discord.Member) -> dict[str, Any]:
    """A person or bot as Discord describes one."""
    return {
        "id": str(user.id),
        "username": user.name,
        "global_name": user.global_name,
        "bot": user.bot,
        "member": {"nick": user.nick if isinstance(user, discord.Member) else None},
    }
