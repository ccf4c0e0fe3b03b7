"""The slash commands are the same on every platform, and each is one that the bot knows."""

from __future__ import annotations

from bot.adapters.discord import commands as discord
from bot.handling import NAMES
from bot.slash import IN_A_LINE, SLASH


def test_every_slash_command_is_one_of_the_bots() -> None:
    assert set(IN_A_LINE.values()) <= set(NAMES)


def test_every_platform_has_every_slash_command() -> None:
    assert set(SLASH) <= {f"/{command.name}" for command in discord.COMMANDS}
