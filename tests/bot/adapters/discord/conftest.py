from __future__ import annotations

import importlib
import warnings
from collections.abc import AsyncIterator

import pytest

with warnings.catch_warnings():  # discord.py imports audioop, deprecated in the Pythons that still have it
    warnings.simplefilter("ignore", DeprecationWarning)
    importlib.import_module("discord")

from tests.bot.adapters.discord.server import DiscordServer


@pytest.fixture
async def server() -> AsyncIterator[DiscordServer]:
    """A Discord of its own for each test. Whatever the bot sends it must be valid."""
    discord = DiscordServer()
    await discord.start()
    yield discord
    await discord.stop()
    assert discord.problems == []
