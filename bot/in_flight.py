"""Counts the answers under way, so that stopping the bot can wait for them: one mechanism for all platforms."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

logger = logging.getLogger(__name__)

FINISH_S = 8.0
"""Seconds that answers under way may take when the bot is stopped: Docker kills it after ten.
https://docs.docker.com/reference/cli/docker/container/stop/"""


class InFlight:
    """The tasks that are working on answers for one platform."""

    def __init__(self, platform: str) -> None:
        self._platform = platform
        self._tasks: set[asyncio.Task[Any]] = set()

    @contextmanager
    def one(self) -> Iterator[None]:
        """Count the current task as under way inside the `with` block."""
        task = asyncio.current_task()
        assert task is not None
        self._tasks.add(task)
        try:
            yield
        finally:
            self._tasks.discard(task)

    async def finish(self, within_s: float) -> None:
        """Wait until nothing is under way, at most `within_s` seconds; then cancel what is left and log how many."""
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
