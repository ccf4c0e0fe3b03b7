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
        "guild_id": message.guild.id if message.guild else getattr(message.channel, "guild_id", None),
        "mentions": [_user(user) for user in message.mentions],
        "mention_roles": [str(role) for role in message.raw_role_mentions],
        "referenced_message": ({"author": _user(answered.author)} if isinstance(answered, discord.Message) else None),
    }


def conversations(message: discord.Message) -> list[str]:
    """The keys of the question before a message: the message that it replies to, then its direct conversation."""
    replied = message.reference.message_id if message.reference else None
    return [*([str(replied)] if replied else []), *([str(message.channel.id)] if message.guild is None else [])]


def _user(user: discord.User | discord.Member) -> dict[str, Any]:
    """A person or bot as Discord describes one."""
    return {
        "id": str(user.id),
        "username": user.name,
        "global_name": user.global_name,
        "bot": user.bot,
        "member": {"nick": user.nick if isinstance(user, discord.Member) else None},
    }
