from __future__ import annotations

import asyncio
import sys
from dataclasses import dataclass, field
from typing import Any

import pytest

from bot.errors import PlatformError, SettingInvalid
from bot.model import Handler, Incoming, Reply
from bot.serving import nothing_to_serve, platforms, run
from bot.settings import Settings
from retrieval import Library

pytestmark = pytest.mark.usefixtures("elsewhere")


@dataclass
class FakePlatform:
    """Stands where a platform's run module stands. Serves until cancelled, or fails after a while."""

    fails: BaseException | None = None
    began: asyncio.Event = field(default_factory=asyncio.Event)
    cancelled: bool = False

    async def run(self, handle: Handler, _: Settings) -> None:
        self.began.set()
        handle(Incoming(""))
        try:
            if self.fails:
                await asyncio.sleep(0.01)
                raise self.fails
            await asyncio.Event().wait()
        except asyncio.CancelledError:
            self.cancelled = True
            raise


def hello(_: Incoming) -> Reply:
    """The same to everybody."""
    return Reply(lead="Hello.")


def settings(**given: Any) -> Settings:
    """Settings with only these given."""
    return Settings.model_validate(given)


@pytest.fixture
def slack(monkeypatch: pytest.MonkeyPatch) -> FakePlatform:
    """In place of Slack."""
    fake = FakePlatform()
    monkeypatch.setitem(sys.modules, "bot.adapters.slack.run", fake)
    return fake


@pytest.fixture
def discord(monkeypatch: pytest.MonkeyPatch) -> FakePlatform:
    """In place of Discord."""
    fake = FakePlatform()
    monkeypatch.setitem(sys.modules, "bot.adapters.discord.run", fake)
    return fake


@pytest.mark.parametrize(
    ("given", "chosen"),
    [
        ({}, []),
        ({"slack_bot_token": "xoxb-1"}, ["slack"]),
        ({"slack_app_token": "xapp-1"}, ["slack"]),
        ({"discord_token": "a.b.c"}, ["discord"]),
        ({"web_address": "127.0.0.1:8000"}, ["web"]),
        ({"discord_token": "a.b.c", "slack_bot_token": "xoxb-1", "slack_app_token": "xapp-1"}, ["slack", "discord"]),
    ],
)
def test_the_platforms_with_a_token_are_served(given: dict[str, str], chosen: list[str]) -> None:
    """Half of Slack's tokens are enough to try, so that the other is asked for rather than Slack left out."""
    assert platforms(settings(**given)) == chosen


def test_nothing_to_serve_names_the_settings_and_the_ways_out() -> None:
    message = str(nothing_to_serve())
    for part in (
        "PULLQUOTE_SLACK_BOT_TOKEN",
        "PULLQUOTE_DISCORD_TOKEN",
        "PULLQUOTE_WEB_ADDRESS",
        "docs/slack.md",
        "pullquote chat",
    ):
        assert part in message


async def test_all_platforms_run_until_cancelled(slack: FakePlatform, discord: FakePlatform, library: Library) -> None:
    serving = asyncio.create_task(run(["slack", "discord"], hello, settings(), library))
    await asyncio.gather(slack.began.wait(), discord.began.wait())
    assert not serving.done()
    serving.cancel()
    with pytest.raises(asyncio.CancelledError):
        await serving
    assert slack.cancelled
    assert discord.cancelled


async def test_a_platform_that_fails_for_good_stops_all_with_its_error(
    slack: FakePlatform, discord: FakePlatform, library: Library
) -> None:
    discord.fails = PlatformError("Discord", "the token is not valid; copy it again")
    with pytest.raises(PlatformError, match="Discord: the token is not valid"):
        await run(["slack", "discord"], hello, settings(), library)
    assert slack.cancelled


async def test_a_missing_client_library_is_named_before_any_platform_begins(
    slack: FakePlatform, monkeypatch: pytest.MonkeyPatch, library: Library
) -> None:
    monkeypatch.delitem(sys.modules, "bot.adapters.discord.run", raising=False)
    monkeypatch.setitem(sys.modules, "discord", None)  # which Python takes for a module that isn't there
    with pytest.raises(SettingInvalid) as caught:
        await run(["slack", "discord"], hello, settings(), library)
    assert caught.value.name == "PULLQUOTE_DISCORD_TOKEN"
    assert "pip install 'pullquote[discord]'" in str(caught.value)
    assert not slack.began.is_set()


async def test_the_web_viewer_is_given_the_library(monkeypatch: pytest.MonkeyPatch, library: Library) -> None:
    """It shows whole sources."""
    given: list[Library] = []

    class Viewer:
        async def run(self, _: Handler, __: Settings, *, library: Library) -> None:
            given.append(library)

    monkeypatch.setitem(sys.modules, "bot.adapters.web.run", Viewer())
    await run(["web"], hello, settings(), library)
    assert given == [library]
