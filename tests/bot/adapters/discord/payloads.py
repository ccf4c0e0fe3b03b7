"""Checks what the bot sends: against Discord's schemas, and against the limits that the schemas don't know."""

from __future__ import annotations

import functools
from collections.abc import Mapping, Sequence
from typing import Any

from jsonschema import Draft202012Validator

from bot.adapters.discord.commands import CHAT_INPUT
from bot.adapters.discord.limits import CONTENT
from tests.bot.adapters.discord.samples import sample

COMMAND_NAME = 32
"""Characters of the name of a command or an option.
https://docs.discord.com/developers/interactions/application-commands#application-command-object"""

COMMAND_DESCRIPTION = 100
"""Characters of the description of a command or an option; the same page."""

COMMAND_OPTIONS = 25
"""Options of one command; the same page."""

COMMAND_CHARACTERS = 8_000
"""Characters of one command's names and descriptions together; the same page."""

OPTION_LENGTH = 6_000
"""The most that an option's `max_length` may allow; the same page."""

GLOBAL_COMMANDS = 100
"""Slash commands of an application outside any one server.
https://docs.discord.com/developers/interactions/application-commands#registering-a-command"""

MESSAGE_COMMANDS = 15
"""Commands in the menu of a message, of an application outside any one server; the same page."""


@functools.cache
def validator(body: str) -> Draft202012Validator:
    """The validator of one kind of request: create_message, respond, follow_up or command."""
    subset = sample("openapi-subset")
    return Draft202012Validator({**subset["bodies"][body], "components": subset["components"]})


def problems(body: str, payload: object) -> list[str]:
    """What Discord would refuse in a request, one sentence each."""
    return [f"{error.json_path}: {error.message}" for error in validator(body).iter_errors(_identified(payload))]


def message_problems(body: str, payload: Mapping[str, Any]) -> list[str]:
    """What Discord, or a reader, would mind in a message."""
    found = problems(body, payload)
    content = payload.get("content") or ""
    if not content.strip():
        found.append("Cannot send an empty message")
    if len(content.encode("utf-16-le")) // 2 > CONTENT:
        found.append(f"content: Must be {CONTENT} or fewer in length.")
    return found


def ping_problems(payload: Mapping[str, Any]) -> list[str]:
    """Whom a message, as it is sent, may ping: nobody.

    https://docs.discord.com/developers/resources/message#allowed-mentions-object
    """
    mentions = payload.get("allowed_mentions") or {}
    if mentions.get("parse") != [] or mentions.get("users") or mentions.get("roles") or mentions.get("replied_user"):
        return [f"allowed_mentions: somebody may be pinged by {mentions}"]
    return []


def command_problems(payload: Sequence[Mapping[str, Any]]) -> list[str]:
    """What Discord would refuse in a bulk overwrite of commands."""
    found = [problem for command in payload for problem in problems("command", command)]
    names = [(command["type"], command["name"]) for command in payload]
    if len(names) > GLOBAL_COMMANDS or len(set(names)) < len(names):
        found.append("names: too many or doubled")
    for command in payload:
        if command["type"] != CHAT_INPUT and (command.get("description") or command.get("options")):
            found.append(f"{command['name']}: only a slash command has a description or options")
        described = [command, *command.get("options", ())]
        if sum(len(each["name"]) + len(each.get("description", "")) for each in described) > COMMAND_CHARACTERS:
            found.append(f"{command['name']}: too long in all")
    return found


def _identified(value: object) -> object:
    """The payload with integer snowflakes as strings: Discord takes both, its schema knows the one."""
    if isinstance(value, dict):
        return {key: str(each) if key.endswith("_id") else _identified(each) for key, each in value.items()}
    return value
