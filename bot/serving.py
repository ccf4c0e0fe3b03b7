"""Running the bot on several platforms at once."""

from __future__ import annotations

import asyncio
import contextlib
import importlib
import signal
from collections.abc import Sequence
from typing import Protocol

from bot.errors import SettingInvalid
from bot.model import Handler
from bot.settings import Settings


class Platform(Protocol):
    """What a platform's `run` module offers."""

    async def run(self, handle: Handler, settings: Settings) -> None:
        """Serve until cancelled, then finish what is under way. Raises BotError when trying again will not help."""


def platforms(settings: Settings) -> list[str]:
    """The platforms that have a token."""
    tokens = {"slack": settings.slack_bot_token or settings.slack_app_token, "discord": settings.discord_token}
    return [name for name, token in tokens.items() if token]


def no_tokens() -> SettingInvalid:
    """What to say when there is nothing to serve."""
    return SettingInvalid(
        "PULLQUOTE_SLACK_BOT_TOKEN or PULLQUOTE_DISCORD_TOKEN",
        "neither is set, so there is nothing to serve; see docs/slack.md and docs/discord.md, or try pullquote chat",
    )


async def run(chosen: Sequence[str], handle: Handler, settings: Settings) -> None:
    """Serve on the chosen platforms until cancelled; the first one that fails for good stops all and is raised."""
    loop, serving = asyncio.get_running_loop(), asyncio.current_task()
    assert serving is not None
    with contextlib.suppress(NotImplementedError):  # Windows has no such signals
        loop.add_signal_handler(signal.SIGTERM, serving.cancel)
    modules = {name: _module(name) for name in chosen}  # all, before any begins
    running = [asyncio.create_task(module.run(handle, settings), name=name) for name, module in modules.items()]
    try:
        done, _ = await asyncio.wait(running, return_when=asyncio.FIRST_COMPLETED)
        for task in done:
            task.result()
    finally:
        for task in running:
            task.cancel()
        await asyncio.gather(*running, return_exceptions=True)


def _module(name: str) -> Platform:
    """A platform's run module; its client library is an extra. Raises SettingInvalid when it isn't installed."""
    try:
        module: Platform = importlib.import_module(f"bot.adapters.{name}.run")
    except ModuleNotFoundError as error:
        reason = f"is set, but {error.name} is not installed; install it with: pip install 'pullquote[{name}]'"
        token = {"slack": "PULLQUOTE_SLACK_BOT_TOKEN", "discord": "PULLQUOTE_DISCORD_TOKEN"}[name]
        raise SettingInvalid(token, reason) from error
    return module
