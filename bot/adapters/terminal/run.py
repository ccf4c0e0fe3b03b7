"""The terminal as a chat: a line in, a reply out."""

from __future__ import annotations

import contextlib
import importlib
import re
import sys
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TextIO

from rich.console import Console
from rich.text import Text

from bot.adapters.terminal.read import read
from bot.adapters.terminal.render import plain, render
from bot.model import Button, Handler, Incoming, Question, Reply
from bot.slash import IN_A_LINE

GREETING = "Ask the archive. /help says what else; /quit or Ctrl-D ends."
PROMPT = "> "
NARROWEST = 20  # columns; a narrower terminal breaks the lines itself

_LEAVING = ("/quit", "/exit", "quit", "exit", ":q")
_TOGETHER = re.compile(r"\b\d{1,2} [A-Z][a-z]{2,8} \d{4}\b|¶ \d+")
_UNUSED = range(0xE000, 0xF900)  # characters for private use: rich breaks lines at no-break spaces, too


class _Screen(Console):
    def on_broken_pipe(self) -> None:
        """Let the command line decide what it means that the reader has closed the pipe; rich would exit with 1."""
        raise BrokenPipeError


def run(handle: Handler, lines: TextIO | None = None, screen: Console | None = None) -> bool:
    """Answer every line until the input ends, somebody types /quit, or Ctrl-C; whether anybody was there.

    `lines` is standard input and `screen` standard output if not given. Where nobody is typing, each question is
    repeated above its answer. All of it is one conversation: a question may go on from the one before.
    """
    lines, screen = lines or sys.stdin, screen or console()
    talking = lines.isatty()
    before = shown = Reply(lead="")
    is_used = talking
    if talking:
        screen.print(GREETING, style="dim")
    try:
        for line in _typed() if talking else lines:
            is_used = True
            if line.strip().casefold() in _LEAVING:
                break
            if not line.strip():
                continue
            if not talking:
                screen.print(plain(f"{PROMPT}{line.strip()}", "dim"), soft_wrap=True)
            reply = handle(_in_conversation(read(line), before.question, shown.buttons))
            show(reply, screen)
            if talking and reply.buttons:
                screen.print(plain(_pressed(reply), "dim"))
            screen.print()
            before = reply if reply.question else before
            shown = reply if reply.question or reply.buttons else shown
    except KeyboardInterrupt:
        screen.print()
    return is_used


def console() -> Console:
    """Standard output, with colour where it is a terminal that has it."""
    return _Screen(highlight=False)


def show(reply: Reply, screen: Console) -> None:
    """Print a reply; lines are broken only to fit a terminal, never in a file or a pipe."""
    for paragraph in render(reply):
        if paragraph.styled and screen.color_system is None:
            continue
        mark = f"{paragraph.mark:<{paragraph.indent}}"
        if not screen.is_terminal:
            print(f"{mark}{paragraph.text.plain}", file=screen.file)
            continue
        width = max(screen.width - paragraph.indent, NARROWEST)
        for line in _broken(paragraph.text, screen, width):
            screen.print(Text(mark).append(line), soft_wrap=True)
            mark = " " * paragraph.indent


def _broken(text: Text, screen: Console, width: int) -> list[Text]:
    """The lines of a text that fit a width, without blanks at their ends; no date is broken, and no `¶ 4`."""
    joint = next(character for character in map(chr, _UNUSED) if character not in text.plain)
    joined = text.copy()
    joined.plain = _TOGETHER.sub(lambda match: match.group().replace(" ", joint), text.plain)
    lines = list(joined.wrap(screen, width)) or [Text()]
    for line in lines:
        line.plain = line.plain.replace(joint, " ")
        line.rstrip()
    return lines


def _pressed(reply: Reply) -> str:
    """What can be typed for each button of a reply."""
    typed = {command: slash for slash, command in IN_A_LINE.items()}
    return " · ".join(
        f"{typed[button.asks.command]}: {button.label}" for button in reply.buttons if button.asks.command
    )


def _in_conversation(incoming: Incoming, before: Question | None, buttons: Sequence[Button]) -> Incoming:
    """What was typed, with the question before it; a command without words presses the button for it."""
    for button in buttons:
        if button.asks.command == incoming.command and not incoming.text:
            return button.asks
    return replace(incoming, after=before)


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
