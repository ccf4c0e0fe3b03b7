"""Running the bot on several platforms at once."""

from __future__ import annotations

import asyncio
import contextlib
import importlib
import signal
from collections.abc import Callable, Coroutine, Sequence
from functools import partial
from typing import Any, Protocol

from bot.defaults import PREFIX
from bot.errors import SettingInvalid
from bot.model import Handler
from bot.settings import Settings
from retrieval import Library

_SET_BY = {"slack": "SLACK_BOT_TOKEN", "discord": "DISCORD_TOKEN", "web": "WEB_ADDRESS"}


class Platform(Protocol):
    """What a platform's `run` module offers."""

    async def run(self, handle: Handler, settings: Settings) -> None:
        """Serve until cancelled, then finish what is under way. Raises BotError when trying again will not help."""


def platforms(settings: Settings) -> list[str]:
    """The platforms that have a token, or an address."""
    given = {
        "slack": settings.slack_bot_token or settings.slack_app_token,
        "discord": settings.discord_token,
        "web": settings.web_address,
    }
    return [name for name, is_set in given.items() if is_set]


def nothing_to_serve() -> SettingInvalid:
    """What to say when no platform is set up."""
    return SettingInvalid(
        "PULLQUOTE_SLACK_BOT_TOKEN, PULLQUOTE_DISCORD_TOKEN or PULLQUOTE_WEB_ADDRESS",
        "none is set, so there is nothing to serve; see docs/slack.md, docs/discord.md and docs/web.md, or try "
        "pullquote chat",
    )


async def run(chosen: Sequence[str], handle: Handler, settings: Settings, library: Library) -> None:
    """Serve on the chosen platforms until cancelled; the first one that fails for good stops all and is raised."""
    loop, serving = asyncio.get_running_loop(), asyncio.current_task()
    assert serving is not None
    with contextlib.suppress(NotImplementedError):  # Windows has no such signals
        loop.add_signal_handler(signal.SIGTERM, serving.cancel)
    starts = {name: _start(name, library) for name in chosen}  # all, before any begins
    running = [asyncio.create_task(start(handle, settings), name=name) for name, start in starts.items()]
    try:
        done, _ = await asyncio.wait(running, return_when=asyncio.FIRST_COMPLETED)
        for task in done:
            task.result()
    finally:
        for task in running:
            task.cancel()
        await asyncio.gather(*running, return_exceptions=True)


def _start(name: str, library: Library) -> Callable[[Handler, Settings], Coroutine[Any, Any, None]]:
    """What runs a platform; the web viewer, which shows whole sources, is given the library itself."""
    start: Callable[..., Coroutine[Any, Any, None]] = _module(name).run
    return partial(start, library=library) if name == "web" else start


def _module(name: str) -> Platform:
    """A platform's run module; its client library is an extra. Raises SettingInvalid when it isn't installed."""
    try:
        module: Platform = importlib.import_module(f"bot.adapters.{name}.run")
    except ModuleNotFoundError as error:
        reason = f"is set, but {error.name} is not installed; install it with: pip install 'pullquote[{name}]'"
        raise SettingInvalid(f"{PREFIX}{_SET_BY[name]}", reason) from error
    return module
