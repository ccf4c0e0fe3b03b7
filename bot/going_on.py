"""What a conversation goes on from: a command as a question that the next one may refer to, and back again."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from bot.model import Question
from bot.paging import SKIPPED
from bot.routing import MARKS, Routed, route
from retrieval import what_said


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
            return f"Who said “{routed.text.strip(MARKS)}”?"
        case "timeline":
            return f"Timeline of {routed.text}"
        case "check":
            return f"Check: {routed.text}"
        case _:
            return None


def going_on(command: str, before: Question, options: Mapping[str, str]) -> Routed:
    """One of the commands in OF_THE_QUESTION_BEFORE, within the filters that its question had, or else within others.

    What passes other filters may be anything but what people have seen of it.
    """
    shown = before.shown if options.items() <= before.options.items() else 0
    seen = {} if command != "more" or shown is None else {SKIPPED: str(shown)}
    return Routed(command, before.text, {**before.options, **options, **seen})


def asked_again(before: Question) -> Routed:
    """A question, as the command that it was, with the options that it was asked with."""
    routed = route(before.text)
    return replace(routed, options={**routed.options, **before.options})
