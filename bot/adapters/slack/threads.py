"""Which threads the bot has answered in, so that a reply there needs no mention."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import TypeAlias

from bot.lru import LruCache

Look: TypeAlias = Callable[[str, str], Awaitable[bool | None]]
"""Asks the platform whether the bot has spoken in a thread (channel, thread); None when that can't be read now."""


class Threads:
    """Whether the bot has answered in a thread, for the last `limit` threads that were asked about."""

    def __init__(self, look: Look, limit: int = 10_000) -> None:
        self._look = look
        self._answered: LruCache[bool] = LruCache(limit)

    def answered(self, channel: str, thread: str) -> None:
        """Remember that the bot has answered in a thread."""
        self._answered.put(_key(channel, thread), True)

    async def has_answered(self, channel: str, thread: str) -> bool:
        """Whether the bot has answered in a thread; what isn't remembered is looked up, once if that succeeds."""
        key = _key(channel, thread)
        if self._answered.get(key) is None and (found := await self._look(channel, thread)) is not None:
            answered_meanwhile = self._answered.get(key) or False
            self._answered.put(key, found or answered_meanwhile)
        return bool(self._answered.get(key))


def _key(channel: str, thread: str) -> str:
    return f"{channel}:{thread}"
