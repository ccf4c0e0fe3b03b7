"""What goes in and out of the bot, before any platform dresses it. Knows no platform and no engine."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import TypeAlias

from retrieval import Difference

_OPENING = frozenset('“„"‘«')
_CLOSING = frozenset('”“"»')  # a ’ is more often an apostrophe


@dataclass(frozen=True, slots=True)
class Question:
    """A question as it was understood, which the next one in the same conversation may go on from.

    `options` are those it was asked with. `shown` is how many of the quotes found for it people have seen; None stands
    for those of its answer.
    """

    text: str
    options: Mapping[str, str] = field(default_factory=dict)
    shown: int | None = None


@dataclass(frozen=True, slots=True)
class Incoming:
    """Something a person said to the bot.

    `text` is what they typed, without the mention of the bot and without the command's name. `command` is the
    slash command (`ask`, `who-said`…) or None for plain language, which is then routed by its wording.
    `options` are the command's named options (`about`, `speaker`, `source`, `since`, `until`), as typed. `after` is
    the question before it in the same conversation, from which `and Lavrov?` takes what it leaves out, and `more` goes
    on. `overheard` tells that it was said where the bot had spoken before, without naming it: people may be talking to
    each other.
    """

    text: str
    command: str | None = None
    options: Mapping[str, str] = field(default_factory=dict)
    after: Question | None = None
    overheard: bool = False


@dataclass(frozen=True, slots=True)
class Also:
    """A line below a quote that names another source of its words, or how many more there are.

    `path` is where the web viewer shows them there, below its address; `link` the same in full, where a viewer is on.
    """

    text: str
    path: str | None = None
    link: str | None = None


@dataclass(frozen=True, slots=True)
class CitedQuote:
    """A quote ready to be shown. Every platform shows `text` word for word, in quotation marks of its own.

    `matches` are `(start, end)` offsets into `text`, sorted and not overlapping: the words to emphasise, neighbours in
    one run; `differs` those of the words that another source has otherwise, to be underlined. `context` is the sentence
    before, shown apart from the quote. `speaker` is how to name who said it (`Joe Biden`, `he [Joe Biden]`), None if
    nobody is named; `manner` is shown right behind that and the `role` if the words are not the speaker's own.
    `citation` is one line: `title — outlet, date · file, ¶ n`. `also` are lines about the other sources that have these
    words. `path` and `link` are as in `Also`.
    """

    text: str
    citation: str
    matches: tuple[tuple[int, int], ...] = ()
    differs: tuple[tuple[int, int], ...] = ()
    also: tuple[Also, ...] = ()
    context: str | None = None
    speaker: str | None = None
    role: str | None = None
    manner: str = ""
    path: str | None = None
    link: str | None = None

    @property
    def marks(self) -> tuple[str, str]:
        """The quotation marks to put around the text: none where it brings its own, one where it brings half a pair."""
        opened = sum(self.text.count(mark) for mark in "“„«")
        closed = sum(self.text.count(mark) for mark in "”»")
        if opened != closed:
            return ("“", "") if closed > opened else ("", "”")
        own = self.text[:1] in _OPENING or self.text[-1:] in _CLOSING
        return ("", "") if own else ("“", "”")

    def runs(self) -> Iterator[tuple[str, bool, bool]]:
        """The words, cut where emphasis begins and ends: each run, with whether it matched, and whether it differs."""
        edges = {edge for span in (*self.matches, *self.differs) for edge in span}
        for start, end in pairwise(sorted({0, len(self.text), *edges})):
            yield self.text[start:end], _covers(self.matches, start), _covers(self.differs, start)

    def marked(self, words: str) -> str:
        """`words`, which are the text as a platform writes it, between the quotation marks."""
        opening, closing = self.marks
        return f"{opening}{words}{closing}"


def _covers(spans: Sequence[tuple[int, int]], at: int) -> bool:
    return any(start <= at < end for start, end in spans)


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
    difference at most, shown whole or not at all. `question` is for the next one to follow; without it, the one
    before stays as it was. `is_help` tells the platform to list below what can be asked there. A reply that is
    `withheld` isn't posted: nobody asked anything, and nothing was found.
    """

    lead: str
    quotes: tuple[CitedQuote, ...] = ()
    difference: tuple[Difference, ...] = ()
    lines: Sequence[str] = ()
    parts: tuple[Reply, ...] = ()
    hint: str = ""
    buttons: tuple[Button, ...] = ()
    question: Question | None = None
    is_help: bool = False
    withheld: bool = False


Handler: TypeAlias = Callable[[Incoming], Reply]
"""Answers one Incoming. Never raises: a failure is logged and becomes a friendly reply."""
