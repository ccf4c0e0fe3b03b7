from __future__ import annotations

from collections.abc import Callable, Set
from typing import Any

import pytest

from bot.adapters.discord.commands import CHAT_INPUT, payloads
from bot.adapters.discord.read import read
from bot.adapters.discord.render import as_shown, render
from bot.buttons import Buttons
from bot.model import Reply
from tests.bot.adapters.discord import markup
from tests.bot.adapters.discord.payloads import message_problems
from tests.bot.adapters.discord.samples import BOT, sample
from tests.contracts.platform import QUESTION, Event, Fits, PlatformContract, Pressed, Read, Render, Shown


def shown(payload: dict[str, Any]) -> str:
    """The message as a person reads it."""
    return markup.shown(markup.parse(payload["content"]))


def fits(payload: dict[str, Any]) -> None:
    """Discord would take the message."""
    assert message_problems("create_message", payload) == []


class TestDiscord(PlatformContract):
    @pytest.fixture
    def own_message(self) -> Event:
        """Even one that mentions itself."""
        return sample("message_own", content=f"<@{BOT}> talks to itself")

    @pytest.fixture
    def other_bot_message(self) -> Event:
        """Even one that mentions the bot."""
        return sample("message_other_bot")

    @pytest.fixture
    def blank(self) -> Event:
        """A mention and a space."""
        return sample("message_mention", content=f"<@{BOT}> ")

    @pytest.fixture
    def question(self) -> Event:
        """In a server, with a mention."""
        return sample("message_mention", content=f"<@{BOT}> {QUESTION}")

    @pytest.fixture
    def read(self) -> Read:
        """For the sample events’ bot."""
        return lambda event: read(event, BOT)

    @pytest.fixture
    def render(self) -> Render:
        """The real one."""
        return render

    @pytest.fixture
    def shown(self) -> Shown:
        """Through the reader of Discord’s markdown."""
        return shown

    @pytest.fixture
    def fits(self) -> Fits:
        """By Discord’s schema and its limits."""
        return fits

    @pytest.fixture
    def as_shown(self) -> Callable[[Reply], Reply]:
        """As it is."""
        return as_shown

    @pytest.fixture
    def slashes(self) -> Set[str]:
        """Those of the bulk overwrite."""
        return {f"/{each['name']}" for each in payloads() if each["type"] == CHAT_INPUT}

    @pytest.fixture
    def pressed(self) -> Pressed:
        """By their identifiers."""
        return lambda payload: [
            (button["label"], Buttons().asked(button["custom_id"]))
            for row in payload.get("components", [])
            for button in row["components"]
        ]
