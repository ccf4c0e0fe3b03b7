"""How long to wait between attempts at what may work a little later."""

from __future__ import annotations

from collections.abc import Iterator


def doubling(first_s: float, in_all_s: float) -> Iterator[float]:
    """Waits in seconds, each twice as long as the one before, the last one cut so that they come to `in_all_s`."""
    wait_s, left_s = first_s, in_all_s
    while left_s > 0:
        yield min(wait_s, left_s)
        left_s -= wait_s
        wait_s *= 2
