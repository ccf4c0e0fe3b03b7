"""How what is asked goes on from the question before it: what that was, and what is meant after it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from bot.commands import run
from bot.model import Question
from bot.paging import SKIPPED
from bot.routing import MARKS, Routed, is_quoted, route
from bot.worded import ELSE
from retrieval import Library, marked_quote, what_said

OF_STATEMENTS = frozenset({"who-said", "said-by", "when-said", "timeline", "check"})
"""The commands that a question may be read as, once it is made whole."""

_ELSE = re.compile(ELSE, re.IGNORECASE)
_SINGLE = str.maketrans('“”„«»"', "‘’‘‘’'")


def as_question(routed: Routed) -> Question | None:
    """What was asked, as a question that the next one can refer to; None for a command that isn't like a question.

    Its options are those that its wording doesn't tell.
    """
    text = _in_words(routed)
    if not text:
        return None
    told = route(text).options
    return Question(text, {name: value for name, value in routed.options.items() if told.get(name) != value})


def _in_words(routed: Routed) -> str | None:
    if routed.question is not None or not routed.text:
        return routed.question
    match routed.command:
        case "ask":
            return routed.text
        case "said-by":
            return what_said(routed.text, routed.options.get("about"))
        case "who-said":
            return f"Who said {_in_marks(routed.text)}?"
        case "timeline":
            return f"Timeline of {routed.text}"
        case "check":
            return _checked(routed)
        case _:
            return None


def _checked(routed: Routed) -> str:
    marked = marked_quote(routed.text)
    words, speaker = (marked.words, marked.speaker) if marked else (routed.text, None)
    if speaker := speaker or routed.options.get("speaker"):
        return f"Did {speaker} say {_in_marks(words)}?"
    question = f"Check: {words}"
    return question if route(question).command == "check" else f"Check: {_in_marks(words)}"


def _in_marks(words: str) -> str:
    """Words in quotation marks; marks within them become single ones, by which nothing ends."""
    within = words.strip(MARKS) if is_quoted(words) else words
    return f"“{within.translate(_SINGLE)}”"


def referring(command: str, before: Question, options: Mapping[str, str]) -> Routed:
    """One of the commands in OF_THE_QUESTION_BEFORE, within the filters that its question had, or else within others.

    What passes other filters may be anything but what people have seen of it.
    """
    shown = before.shown if options.items() <= before.options.items() else 0
    seen = {} if command != "more" or shown is None else {SKIPPED: str(shown)}
    return Routed(command, before.text, {**before.options, **options, **seen})


def asked_again(before: Question) -> Routed:
    """A question, as the command that it was, with its options; words that alone would be no question are asked."""
    routed = route(before.text)
    if routed.command not in OF_STATEMENTS:
        routed = Routed("ask", before.text, routed.options, before.text)
    return replace(routed, options={**routed.options, **before.options})


def made_whole(library: Library, asked: Routed, before: Question) -> Routed | None:
    """What was asked, with the words and the options that it takes from the question before; None if it takes none.

    It stays the command that it was, but a question may turn out to be another.
    """
    typed = as_question(asked)
    if asked.question is None or typed is None:
        return None
    whole = library.understood(asked.question, before.text)
    meant = asked_again(Question(whole))
    if whole == asked.question or asked.command not in ("ask", meant.command):
        return None
    return replace(meant, options={**before.options, **meant.options, **typed.options})


def the_rest(library: Library, asked: Routed, before: Question, k: int) -> Question | None:
    """The question of which the rest is asked for: what *else* somebody said, or was said on a topic, after what was.

    It may call somebody otherwise than the question before, as long as people have seen the same of both.
    """
    first, within = asked_again(before), {**before.options, **asked.options}
    is_kindred = asked.command == first.command or (asked.command, first.command) == ("said-by", "when-said")
    if not (is_kindred and first.options == within and _ELSE.match(asked.question or "")):
        return None
    if first.text.casefold() == asked.text.casefold():
        return before
    other = replace(asked, options=within)
    question = as_question(other)
    return question and replace(question, shown=before.shown) if _is_seen(library, other, first, before, k) else None


def _is_seen(library: Library, other: Routed, first: Routed, before: Question, k: int) -> bool:
    """Whether what people have seen of a question would come first for the other, too."""
    many = k if before.shown is None else before.shown
    seen = run(library, first, many).quotes[: before.shown]
    return bool(seen) and run(library, other, many).quotes[: len(seen)] == seen
