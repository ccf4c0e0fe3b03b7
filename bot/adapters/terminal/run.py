"""The terminal as a chat: a line in, a reply out."""

from __future__ import annotations

import contextlib
import importlib
import sys
from collections.abc import Iterator
from typing import TextIO

from rich.console import Console
from rich.text import Text

from bot.adapters.terminal.read import read
from bot.adapters.terminal.render import render
from bot.model import Handler, Reply

GREETING = "Ask the archive. /help says what else; /quit or Ctrl-D ends."
PROMPT = "> "


class _Screen(Console):
    def on_broken_pipe(self) -> None:
        """Leave it to the command line what a reader means who has seen enough; rich would exit with 1."""
        raise BrokenPipeError


def run(handle: Handler, lines: TextIO = sys.stdin, screen: Console | None = None) -> None:
    """Answer every line until the input ends, somebody types /quit, or Ctrl-C."""
    screen = screen or console()
    talking = lines.isatty()
    if talking:
        screen.print(GREETING, style="dim")
    with contextlib.suppress(KeyboardInterrupt):
        for line in _typed() if talking else lines:
            if line.strip().casefold() in ("/quit", "/exit"):
                break
            if not line.strip():
                continue
            if not talking:
                screen.print(Text(f"{PROMPT}{line.strip()}", "dim"), soft_wrap=True)
            show(handle(read(line)), screen)


def console() -> Console:
    """Standard output, with colour where it is a terminal that has it."""
    return _Screen(highlight=False)


def show(reply: Reply, screen: Console) -> None:
    """Print a reply; lines are broken only to fit a terminal, never in a file or a pipe."""
    for paragraph in render(reply):
        for whole in paragraph.text.split("\n", allow_blank=True):
            width = max(screen.width - paragraph.indent, 20)
            for line in whole.wrap(screen, width) if screen.is_terminal else [whole]:
                screen.print(Text(" " * paragraph.indent).append(line), soft_wrap=True)


def _typed() -> Iterator[str]:
    """Lines as a person types them, with history and editing where the terminal has them."""
    with contextlib.suppress(ImportError):
        importlib.import_module("readline")  # being imported gives input() history and editing
    while True:
        try:
            yield input(PROMPT)
        except EOFError:
            print()
            return
