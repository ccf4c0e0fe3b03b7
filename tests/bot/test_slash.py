"""The slash commands are the same on every platform, and each is one that the bot knows."""

from __future__ import annotations

import pytest

from bot.adapters.discord import commands as discord
from bot.handling import NAMES
from bot.model import Incoming
from bot.slash import IN_A_LINE, SLASH, read_line


def test_every_slash_command_is_one_of_the_bots() -> None:
    assert set(IN_A_LINE.values()) <= set(NAMES)


def test_every_platform_has_every_slash_command() -> None:
    assert set(SLASH) <= {f"/{command.name}" for command in discord.COMMANDS}


@pytest.mark.parametrize(
    ("line", "asks"),
    [
        ("/who-said never", Incoming("never", "who-said")),
        (" /Who-Said  never ", Incoming("never", "who-said")),
        ("/check-quotes\n> never ever", Incoming("> never ever", "check-quotes")),
        ("/check never", Incoming("never", "check")),
        ("/more", Incoming("", "more")),
        ("/", Incoming("", "help")),
        ("/whosaid never", Incoming("never", "whosaid")),
        ("/home/ann/notes.txt", Incoming("/home/ann/notes.txt")),
        ("/5", Incoming("/5")),
        ("`/who-said never`", Incoming("never", "who-said")),
        ("```/more```", Incoming("", "more")),
        ("`who said` never", Incoming("`who said` never")),
        ("who said never?", Incoming("who said never?")),
        ("", Incoming("")),
    ],
)
def test_a_line_that_begins_with_a_slash_and_a_word_is_a_command(line: str, asks: Incoming) -> None:
    """Also one that there is not: then that is told."""
    assert read_line(line) == asks
