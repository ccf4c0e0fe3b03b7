"""What commands print and the statuses they exit with; what they complain of goes to standard error."""

from __future__ import annotations

import io
import json
import os
import sys
from contextlib import suppress
from typing import TYPE_CHECKING, Any, TextIO

from bot.adapters.terminal.control import visible
from bot.defaults import Given

if TYPE_CHECKING:
    from bot.model import Reply

NOTHING_FOUND = 1
FAILED = 2
INTERRUPTED = 130  # 128 + SIGINT, as shells have it


def complain(message: str) -> None:
    """One line on standard error, whatever the message holds; where that can't be written, the command goes on."""
    try:
        print(f"pullquote: {visible(' '.join(message.split()))}", file=sys.stderr)
    except OSError:
        discard(sys.stderr)


def discard(stream: TextIO) -> None:
    """Send what is still to be written to a stream nowhere, so that Python's exit doesn't fail over it.

    https://docs.python.org/3/library/signal.html#note-on-sigpipe
    """
    with suppress(io.UnsupportedOperation):  # a stream in memory, which has no descriptor
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def print_json(value: dict[str, Any]) -> None:
    """One JSON line on standard output, at once; in ASCII where standard output is not UTF-8."""
    unicode = sys.stdout.encoding.lower().replace("-", "") == "utf8"
    print(json.dumps(value, ensure_ascii=not unicode), flush=True)


def viewer_url(given: Given) -> str | None:
    """See `bot.viewer.url`; that is imported only where a viewer is set, since most answers in JSON need none of it."""
    if not (given.web_address or given.web_url):
        return None
    from bot.viewer import url

    return url(given)


def linked_json(value: Any, viewer: str | None) -> Any:
    """See `bot.viewer.linked_json`; imported as there."""
    if viewer is None:
        return value
    from bot.viewer import linked_json as linked

    return linked(value, viewer)


def print_reply(reply: Reply) -> None:
    """A reply as the terminal platform shows it."""
    from bot.adapters.terminal.run import console, show

    show(reply, console())


def print_source_text(text: str) -> None:
    """Text of a source on standard output: as it is in a file or a pipe, harmless on a terminal."""
    print(visible(text) if sys.stdout.isatty() else text, end="" if text.endswith("\n") else "\n")
