"""Puts what a button asks into the few characters that a platform gives back when the button is pressed.

A button outlives the bot: people press it after a restart, too. So the button itself carries its question if that fits.
A longer question is kept in memory under its digest, and is forgotten when the bot stops.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable

from bot.lru import LruCache
from bot.model import Button, Incoming

_DIGEST = "#"
"""The first character of a digest; a question that is written out begins with a bracket."""


def identifier(asks: Incoming, limit: int, measure: Callable[[str], int] = len) -> str:
    """What a button asks, written as JSON, or its digest if `measure` of that is more than `limit`."""
    written = _written(asks)
    return written if measure(written) <= limit else _digest(written)


class Buttons:
    """The questions of buttons that can't carry them."""

    def __init__(self) -> None:
        self._long: LruCache[Incoming] = LruCache()

    def remember(self, buttons: Iterable[Button], identify: Callable[[Incoming], str]) -> None:
        """Remember what these buttons ask, unless `identify` gives an identifier that carries it."""
        for button in buttons:
            written = identify(button.asks)
            if written.startswith(_DIGEST):
                self._long.put(written, button.asks)

    def asked(self, identifier: str) -> Incoming | None:
        """What a pressed button asks; None if that is forgotten, or if the identifier isn't one of ours."""
        if identifier.startswith(_DIGEST):
            return self._long.get(identifier)
        return _read(identifier)


def _written(asks: Incoming) -> str:
    parts = [asks.command, asks.text, *([dict(asks.options)] if asks.options else [])]
    return json.dumps(parts, ensure_ascii=False, separators=(",", ":"), sort_keys=True)


def _read(written: str) -> Incoming | None:
    try:
        command, text, *options = json.loads(written)
    except (ValueError, TypeError):
        return None
    given = options[0] if options else {}
    if not (isinstance(command, str) and isinstance(text, str) and isinstance(given, dict)):
        return None
    return Incoming(text, command, {str(name): str(value) for name, value in given.items()})


def _digest(written: str) -> str:
    """A short name for a text, which may hold half a character (a lone surrogate), since some clients send that."""
    return _DIGEST + hashlib.sha256(written.encode(errors="surrogatepass")).hexdigest()[:40]
