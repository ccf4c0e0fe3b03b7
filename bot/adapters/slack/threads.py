"""Which threads the bot has answered in, so that a reply there needs no mention."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Awaitable, Callable
from typing import TypeAlias

Look: TypeAlias = Callable[[str, str], Awaitable[bool | None]]
"""Finds out from the platform whether the bot has spoken in a thread (channel, thread); None if it can't now."""


class Threads:
    """The last `limit` threads that were asked about, oldest forgotten first."""

    def __init__(self, look: Look, limit: int = 10_000) -> None:
        self._look = look
        self._limit = limit
        self._answered: OrderedDict[tuple[str, str], bool] = OrderedDict()

    def answered(self, channel: str, thread: str) -> None:
        """Remember that the bot has answered in a thread."""
        self._remember(channel, thread, True)

    async def has_answered(self, channel: str, thread: str) -> bool:
        """Whether the bot has answered in a thread; what isn't remembered is looked up, once if that succeeds."""
        known = self._answered.get((channel, thread))
        if known is None:
            known = await self._look(channel, thread)
            if known is not None:
                self._remember(channel, thread, known)
        return bool(known)

    def _remember(self, channel: str, thread: str, answered: bool) -> None:
        key = (channel, thread)
        self._answered[key] = answered or self._answered.get(key, False)
        self._answered.move_to_end(key)
        if len(self._answered) > self._limit:
            self._answered.popitem(last=False)
