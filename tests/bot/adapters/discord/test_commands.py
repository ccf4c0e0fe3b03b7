from __future__ import annotations

from typing import Any

import pytest

from bot.adapters.discord.commands import CHAT_INPUT, COMMANDS, MESSAGE, MESSAGE_COMMANDS, payloads, up_to_date
from bot.routing import FOR_MESSAGES
from tests.bot.adapters.discord.payloads import (
    COMMAND_DESCRIPTION,
    COMMAND_NAME,
    COMMAND_OPTIONS,
    OPTION_LENGTH,
    command_problems,
)
from tests.bot.adapters.discord.payloads import MESSAGE_COMMANDS as MESSAGE_COMMANDS_AT_MOST


def registered() -> list[dict[str, Any]]:
    """The commands as Discord tells of them: what is false is left out, and its own fields are there."""
    return [
        {
            "description": "",
            **command,
            "id": str(number),
            "version": "1",
            "options": [{key: value for key, value in each.items() if value} for each in command.get("options", ())],
        }
        for number, command in enumerate(payloads())
    ]


def test_discord_takes_the_commands() -> None:
    assert command_problems(payloads()) == []


def test_the_commands_keep_the_limits() -> None:
    slash = [command for command in payloads() if command["type"] == CHAT_INPUT]
    assert len(slash) == len(COMMANDS)
    for command in slash:
        assert len(command["options"]) <= COMMAND_OPTIONS
        for described in [command, *command["options"]]:
            assert 0 < len(described["name"]) <= COMMAND_NAME
            assert 0 < len(described["description"]) <= COMMAND_DESCRIPTION
            assert described.get("max_length", 1) <= OPTION_LENGTH


def test_commands_in_the_menu_of_a_message_have_a_name_and_nothing_else() -> None:
    """Discord refuses them with a description."""
    in_menus = [command for command in payloads() if command["type"] == MESSAGE]
    assert in_menus == [{"type": 3, "name": "Check quotes"}, {"type": 3, "name": "Find source"}]
    assert len(in_menus) <= MESSAGE_COMMANDS_AT_MOST
    assert set(MESSAGE_COMMANDS.values()) == set(FOR_MESSAGES)
    assert all(len(command["name"]) <= COMMAND_NAME for command in in_menus)


def test_required_options_come_first() -> None:
    """Discord refuses them in any other order."""
    for command in COMMANDS:
        assert command.text is None or command.text.required
        assert not any(option.required for option in command.options)


def test_the_names_are_those_of_the_other_platforms() -> None:
    assert [command.name for command in COMMANDS] == [
        "ask",
        "who-said",
        "said-by",
        "timeline",
        "check-quote",
        "sources",
        "help",
    ]


def test_what_is_registered_as_it_should_be_is_left_alone() -> None:
    assert up_to_date(registered())
    assert up_to_date(registered()[::-1])
    without = [{key: value for key, value in each.items() if key != "options" or value} for each in registered()]
    assert up_to_date(without)


@pytest.mark.parametrize(
    "change",
    [
        lambda commands: commands[:-1],
        lambda commands: [*commands, {"type": 1, "name": "stale", "description": "From an earlier version"}],
        lambda commands: [*commands, commands[0]],
        lambda commands: [{**commands[0], "description": "Another"}, *commands[1:]],
        lambda commands: [{**commands[0], "options": commands[0]["options"][1:]}, *commands[1:]],
        lambda commands: [{**commands[0], "options": commands[0]["options"][::-1]}, *commands[1:]],
        lambda commands: [{**commands[0], "type": 2}, *commands[1:]],
        lambda _: [],
    ],
    ids=["missing", "stale", "doubled", "described", "option gone", "options reordered", "type", "none"],
)
def test_any_difference_is_seen(change: Any) -> None:
    assert not up_to_date(change(registered()))
