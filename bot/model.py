"""What goes in and out of the bot, before any platform dresses it. Knows no platform and no engine."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeAlias

from retrieval import Difference

_OPENING = frozenset('“„"‘«')
_CLOSING = frozenset('”“"»')  # a ’ is more often an apostrophe


@dataclass(frozen=True, slots=True)
class Incoming:
    """Something a person said to the bot.

    `text` is what they typed, without the mention of the bot and without the command's name. `command` is the
    slash command (`ask`, `who-said`…) or None for plain language, which is then routed by its wording.
    `options` are the command's named options (`about`, `speaker`, `source`, `since`, `until`), as typed. `after` is
    the question before it in the same conversation, from which `and Lavrov?` takes what it leaves out. `overheard` is
    what was said where the bot had spoken before, without naming it: people may be talking to each other.
    """

    text: str
    command: str | None = None
    options: Mapping[str, str] = field(default_factory=dict)
    after: str | None = None
    overheard: bool = False


@dataclass(frozen=True, slots=True)
class CitedQuote:
    """A quote ready to be shown. Every platform shows `text` word for word, in quotation marks of its own.

    `matches` are `(start, end)` offsets into `text`, sorted and not overlapping: the words to emphasise, neighbours in
    one run; `differs` those of the words that another source has otherwise, to be underlined. `context` is the sentence
    before, shown apart from the quote. `speaker` is how to name who said it (`Joe Biden`, `he [Joe Biden]`), None where
    nobody is named; `manner` stands right behind that and the `role`, where it isn't said word for word. `citation` is
    one line: `title — outlet, date · file, ¶ n`. `also` are lines about the other sources that have these words.
    """

    text: str
    citation: str
    matches: tuple[tuple[int, int], ...] = ()
    differs: tuple[tuple[int, int], ...] = ()
    also: tuple[str, ...] = ()
    context: str | None = None
    speaker: str | None = None
    role: str | None = None
    manner: str = ""

    @property
    def marks(self) -> tuple[str, str]:
        """The quotation marks to put around the text: none where it brings its own, one where it brings half a pair."""
        opened = sum(self.text.count(mark) for mark in "“„«")
        closed = sum(self.text.count(mark) for mark in "”»")
        if opened != closed:
            return ("“", "") if closed > opened else ("", "”")
        own = self.text[:1] in _OPENING or self.text[-1:] in _CLOSING
        return ("", "") if own else ("“", "”")

    def marked(self, words: str) -> str:
        """The text as a platform writes it, `words`, between its marks."""
        opening, closing = self.marks
        return f"{opening}{words}{closing}"


def first_underlined(quotes: Sequence[CitedQuote]) -> int | None:
    """The number of the first quote that has underlined words, below which their meaning is told."""
    return next((number for number, quote in enumerate(quotes) if quote.differs), None)


@dataclass(frozen=True, slots=True)
class Button:
    """Something to ask on with one press; the reply to `asks` is shown to whoever pressed alone.

    `instead` are lines that a platform without buttons shows in its place, a heading first; nothing if there are none.
    """

    label: str
    asks: Incoming
    instead: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Reply:
    """What the bot says: a lead, then whatever the answer holds, then a hint and buttons.

    `lead` and `hint` are the bot's own words, but may repeat words of the asker or a source, so they are shown
    as plain text too. `difference` (of `check`) shows how the asked words become the source's. `lines` is a
    plain list (the sources). `parts` are replies to several things asked at once, each with a lead, quotes and a
    difference at most, shown whole or not at all. `question` is the question as it was understood, for the next one to
    follow. `is_help` has the platform list below what can be asked there. What is `withheld` isn't posted: nobody asked
    anything, and nothing was found.
    """

    lead: str
    quotes: tuple[CitedQuote, ...] = ()
    difference: tuple[Difference, ...] = ()
    lines: tuple[str, ...] = ()
    parts: tuple[Reply, ...] = ()
    hint: str = ""
    buttons: tuple[Button, ...] = ()
    question: str | None = None
    is_help: bool = False
    withheld: bool = False


Handler: TypeAlias = Callable[[Incoming], Reply]
"""Answers one Incoming. Never raises: a failure is logged and becomes a friendly reply."""
