"""What of the platforms' contract a terminal has: it has no bots, and no limit on how much it shows."""

from __future__ import annotations

import io

import pytest
from rich.console import Console

from bot import texts
from bot.adapters.terminal.read import read
from bot.adapters.terminal.run import show
from bot.handling import NAMES
from bot.model import Also, Button, CitedQuote, Incoming, Reply
from tests.contracts.platform import HOSTILE, NAMED, quote


def page(reply: Reply, *, terminal: bool) -> str:
    """What a reader sees; a terminal wide enough breaks no line."""
    file = io.StringIO()
    show(reply, Console(file=file, force_terminal=terminal, color_system=None, width=200_000, highlight=False))
    return file.getvalue()


BOTH = pytest.mark.parametrize("terminal", [True, False], ids=["terminal", "file"])


@BOTH
def test_every_part_of_a_reply_is_shown(terminal: bool) -> None:
    cited = CitedQuote(
        text="We will not step back.",
        citation="Talks go on — The Paper, 2022-01-20 · talks.txt, ¶ 4",
        matches=((3, 11),),
        also=(Also("Also in Other talks — The Paper · other.txt, ¶ 2"), Also("and 3 more")),
        context="The minister spoke to reporters.",
        speaker="she [Ann Lee]",
        role="the minister",
    )
    part = Reply(lead="“We shall”\nThe verdict.", quotes=(quote("We shall see."),))
    nearest = Button("Show the nearest", Incoming("Who?", "nearest"), instead=(texts.NEAREST, "gas.txt, ¶ 2"))
    reply = Reply(
        lead="The lead.",
        quotes=(cited,),
        difference=(("equal", "We "), ("delete", "shall "), ("insert", "will "), ("equal", "not step back.")),
        lines=("first line", "second line"),
        parts=(part,),
        buttons=(nearest,),
        hint="The hint.",
    )
    shown = page(reply, terminal=terminal)
    pieces = ["“We will not step back.”", cited.citation, cited.context, cited.speaker, cited.role, "shall", "will"]
    pieces += [
        "“We shall”",
        "The verdict.",
        "“We shall see.”",
        part.quotes[0].citation,
        *(other.text for other in cited.also),
        *nearest.instead,
    ]
    for piece in [reply.lead, *pieces, *reply.lines, reply.hint]:
        assert piece is not None
        assert piece in shown


@BOTH
@pytest.mark.parametrize("text", HOSTILE)
def test_source_text_is_shown_as_it_is(text: str, terminal: bool) -> None:
    cited = quote(text)
    shown = page(Reply(lead=f"You asked: {text}", quotes=(cited,), hint=f"Try: {text}"), terminal=terminal)
    shown = shown.replace("\n  ", "\n")  # a terminal moves every line of a quote in
    assert shown.count(text) == 3
    assert cited.marked(text) in shown


@BOTH
def test_long_quotes_and_long_lists_are_shown_whole(terminal: bool) -> None:
    giant = quote("It went on and on, " * 2_000 + "to the end.")
    items = tuple(f"Article number {n:04} · article-{n:04}.txt" for n in range(900))
    shown = page(Reply(lead="Much.", quotes=(giant,) * 3, lines=items), terminal=terminal)
    assert shown.count(giant.text) == 3
    assert all(item in shown for item in items)


@BOTH
def test_the_help_names_commands_that_are_read_as_such(terminal: bool) -> None:
    """Those for a whole message and for the reasons, too, which have menus and buttons elsewhere."""
    named = NAMED.findall(page(Reply(lead=texts.HELP, is_help=True), terminal=terminal))
    assert {"/ask", "/check-quote", "/check-quotes", "/find-source", "/why", "/help"} <= set(named)
    assert all(read(f"{name} x").command in NAMES for name in named)
