"""Times to wait between attempts at something that may work a little later."""

from __future__ import annotations

from collections.abc import Iterator


def doubling(first_s: float, in_all_s: float) -> Iterator[float]:
    """Waits in seconds, each twice the one before; the last is shorter, so that they add up to `in_all_s`."""
    wait_s, left_s = first_s, in_all_s
    while left_s > 0:
        yield min(wait_s, left_s)
        left_s -= wait_s
        wait_s *= 2
