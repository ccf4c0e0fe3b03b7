"""What is being answered, so that whoever stops the bot can wait for it: one mechanism for all platforms."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

logger = logging.getLogger(__name__)

FINISH_S = 8.0
"""How long what is under way may take when the bot is stopped: Docker kills after ten seconds.
https://docs.docker.com/reference/cli/docker/container/stop/"""


class UnderWay:
    """The tasks that are at work on an answer of one platform."""

    def __init__(self, platform: str) -> None:
        self._platform = platform
        self._tasks: set[asyncio.Task[Any]] = set()

    @contextmanager
    def one(self) -> Iterator[None]:
        """Count the current task among them for as long as it is in here."""
        task = asyncio.current_task()
        assert task is not None
        self._tasks.add(task)
        try:
            yield
        finally:
            self._tasks.discard(task)

    async def finish(self, within_s: float) -> None:
        """Wait until nothing is under way, so long at most; what is left is cancelled, and its number logged."""
        clock = asyncio.get_running_loop().time
        end = clock() + within_s
        try:
            while self._tasks and clock() < end:
                await asyncio.wait(self._tasks, timeout=end - clock())
        finally:
            left = tuple(self._tasks)
            for task in left:
                task.cancel()
            await asyncio.gather(*left, return_exceptions=True)
            if left:
                logger.warning("%s: stopped with %d under way, which got no answer", self._platform, len(left))
