"""Goes through what a command finds, a page at a time: what *more* asks, and how far people have seen."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TypeAlias

from bot import texts
from bot.model import Button, CitedQuote, Incoming, Question, Reply

Find: TypeAlias = Callable[[int], Sequence[CitedQuote]]
"""The best quotes of a command, if so many are looked for."""

TO = "to"
"""The option of `nearest` and `more` that names the command whose question is asked again."""

SKIPPED = "skip"
"""The option of `more` that tells how many quotes people have seen; without it, as many as the answer has."""

PAGE = 5
"""How many further quotes are shown at a time: more don't fit into a message on Discord."""

MANY = 30
"""Quotes that are looked for at first if somebody wants more than the answer; and twice as many each further time."""

MOST = 300
"""Quotes of a question that are shown, page after page: an address may ask for those behind any number."""

_DIGITS = 6  # of the largest number that is read


def number(text: str) -> int | None:
    """How many quotes somebody has seen, as an option or an address tells it; None if it tells no number."""
    return int(text) if text.isascii() and text.isdigit() and len(text) <= _DIGITS else None


def further(first: Sequence[CitedQuote], find: Find, seen: int) -> tuple[tuple[CitedQuote, ...], bool]:
    """The page behind those quotes, so many, that were `seen`, and whether there are others behind it; MOST in all.

    An answer's `first` quotes stand before what `find` finds. The order is the same for every page, though a command
    that is to find more may put its quotes in another.
    """
    found = list(first)
    wanted = min(seen + PAGE, MOST)
    many = MANY
    while len(found) <= wanted:
        known = {quote.path for quote in found}
        others = [quote for quote in find(many) if quote.path not in known]
        if not others:
            break
        found += others
        many *= 2
    page = tuple(found[seen:wanted])
    return page, bool(page) and len(found) > wanted


def shown_with(reply: Reply, question: Question) -> int:
    """How many quotes of its question people have seen when they have seen all of a reply."""
    return len(reply.quotes) if question.shown is None else question.shown


def reaching_all(reply: Reply, missing: int) -> Reply:
    """A reply whose last quotes, so many, have no room in a message: *more* and its button begin with these."""
    if not 0 < missing < len(reply.quotes):
        return reply

    def begun(button: Button) -> Button:
        options = button.asks.options
        seen = int(options.get(SKIPPED, len(reply.quotes))) - missing
        return replace(button, asks=replace(button.asks, options={**options, SKIPPED: str(seen)}))

    buttons = tuple(begun(button) if button.asks.command == "more" else button for button in reply.buttons)
    if reply.question is None:
        return replace(reply, buttons=buttons)
    question = replace(reply.question, shown=shown_with(reply, reply.question) - missing)
    if not any(button.asks.command == "more" for button in buttons):
        asks = Incoming(question.text, "more", {**question.options, SKIPPED: str(question.shown)})
        buttons = (*buttons, Button(texts.SHOW_MORE, asks))
    return replace(reply, buttons=buttons, question=question)
