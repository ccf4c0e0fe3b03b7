"""The commands that ask a question again: for more of it, for what came nearest, for its sources, or why."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from bot import finding, texts
from bot.commands import COMMANDS, run
from bot.going_on import OF_STATEMENTS, as_question, asked_again
from bot.model import Button, Incoming, Question, Reply
from bot.paging import SKIPPED, TO, further
from bot.replies import nearest_reply, why_reply
from bot.routing import Routed
from retrieval import Library

_DIGITS = 6  # of the largest number that an option may give


def why(library: Library, asked: Routed, k: int) -> Reply:
    """Why a question is answered as it is: asks it again, with the reasons. Statements have none but their words."""
    question = Question(asked.text, asked.options)
    meant = asked_again(question)
    if meant.command in OF_STATEMENTS:
        reply = run(library, meant, 1)
        has_reasons = any(button.asks.command == "why" for button in reply.buttons)
        if not has_reasons and meant.command in ("who-said", "check"):
            return Reply(lead=texts.WHY_WORDS, question=question)
        if not has_reasons and reply.quotes:
            return Reply(lead=texts.WHY_STATEMENTS, question=question)
    reasons = why_reply(library.ask(asked.text, k, finding.filters(asked.options), explain=True))
    return replace(reasons, question=question)


def nearest(library: Library, asked: Routed, k: int) -> Reply:
    """What came closest to answering a question: asks it again."""
    given = dict(asked.options)
    to = given.pop(TO, "ask")
    reply = nearest_reply(finding.FINDING.get(to, finding.answer)(library, asked, k))
    return replace(reply, question=as_question(replace(asked, command=to, options=given)))


def more(library: Library, asked: Routed, k: int) -> Reply:
    """A page of what is found for a question, behind the quotes that people have seen; without an answer, the closest.

    They have seen as many as its answer has, unless a number is given.
    """
    given = dict(asked.options)
    to, skipped = given.pop(TO, None), given.pop(SKIPPED, "")
    again = replace(asked, command=to, options=given) if to else asked_again(Question(asked.text, given))
    again = again if again.command in COMMANDS else replace(again, command="ask")
    question = as_question(again) or Question(again.text, given)
    first = run(library, again, k)
    seen = _number(skipped, len(first.quotes))
    if closest := next((button.asks for button in first.buttons if button.asks.command == "nearest"), None):
        near = nearest(library, replace(again, options=closest.options), k)
        lead, quotes, goes_on = near.lead, near.quotes[seen:], False
    else:
        lead = texts.more_of(question.text, answers=again.command == "ask")
        quotes, goes_on = further(first.quotes, lambda many: run(library, again, many).quotes, seen)
    seen += len(quotes)
    beyond = Incoming(again.text, "more", {**again.options, TO: again.command, SKIPPED: str(seen)})
    return Reply(
        lead=lead if quotes else texts.NO_MORE,
        quotes=quotes,
        buttons=(Button(texts.SHOW_MORE, beyond),) if goes_on else (),
        question=replace(question, shown=seen),
    )


def _number(text: str, otherwise: int) -> int:
    """The number that an option gives; `otherwise` if it is none, since an address can be typed by hand."""
    return int(text) if text.isdecimal() and len(text) < _DIGITS else otherwise


def origin(library: Library, asked: Routed, k: int) -> Reply:
    """The answer to a question again, for its speakers and sources."""
    before = Question(asked.text, asked.options)
    reply = run(library, asked_again(before), k)
    return replace(reply, lead=texts.sources_of(asked.text) if reply.quotes else reply.lead, question=before)


AGAIN: Mapping[str, Callable[[Library, Routed, int], Reply]] = {
    "why": why,
    "nearest": nearest,
    "more": more,
    "origin": origin,
}
"""These by their names."""
