"""What each command finds in the archive, before it becomes a reply."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import TypeAlias

from bot.routing import Routed
from retrieval import ON_TIMELINE, Answer, Attribution, Filters, Library, marked_quote

Find: TypeAlias = Callable[[Library, Routed, int], Answer | Attribution]

_NEAR = 0.3  # score of a quote by `who-said` that has half of the words' weight


def answer(library: Library, asked: Routed, k: int) -> Answer:
    """The sentences that answer a question."""
    return library.ask(asked.text, k, filters(asked.options))


def who_said(library: Library, asked: Routed, k: int) -> Attribution:
    """The statements that hold some words."""
    return library.who_said(asked.text, k, filters(asked.options))


def said_by(library: Library, asked: Routed, k: int) -> Attribution:
    """What a person said, on a topic if one is given."""
    return library.said_by(asked.text, asked.options.get("about"), k, filters(asked.options, "speaker"))


def timeline(library: Library, asked: Routed, k: int) -> Attribution:
    """What was said on a topic: a course of events takes more statements than an answer does."""
    return library.timeline(asked.text, max(k, ON_TIMELINE), filters(asked.options))


def close_to_quote(library: Library, asked: Routed, k: int) -> Attribution:
    """What has half the words of a quote that the archive doesn't have, whoever is supposed to have said it."""
    marked = marked_quote(asked.text)
    found = library.who_said(marked.words if marked else asked.text, k, filters(asked.options, "speaker"))
    near = found.nearest or tuple(said.quotes[0] for said in found.statements)
    return replace(found, nearest=tuple(quote for quote in near if quote.score >= _NEAR))


FINDING: Mapping[str, Find] = {
    "ask": answer,
    "who-said": who_said,
    "said-by": said_by,
    "timeline": timeline,
    "check": close_to_quote,
}
"""The same by the name of the command; for `check`, what comes near a quote that was not found."""


def filters(options: Mapping[str, str], *taken: str) -> Filters:
    """The filters among the options, without those in `taken`, which the command uses otherwise."""
    chosen = {name: options[name] for name in ("source", "speaker", "since", "until") if name in options}
    return Filters(**{name: value for name, value in chosen.items() if name not in taken})
