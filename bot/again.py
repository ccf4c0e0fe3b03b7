"""The commands that ask a question again: for more of it, for what came nearest, for its sources, or why."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from bot import finding, texts
from bot.commands import COMMANDS, run
from bot.going_on import OF_STATEMENTS, as_question, asked_again
from bot.model import Button, Incoming, Question, Reply
from bot.paging import MOST, SKIPPED, TO, further, number
from bot.replies import nearest_reply, why_reply
from bot.routing import NTH, Routed
from retrieval import Library


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
    """What came closest to answering a question that has no answer: asks it again."""
    again = _named(asked)
    reply = run(library, again, k)
    if closest := _closest(reply):
        near = _near(library, closest, k)
        return replace(near, question=replace(_question(again), shown=len(near.quotes)))
    return Reply(lead=texts.NOTHING_NEARER if reply.quotes else texts.NOTHING_NEAR)


def _closest(reply: Reply) -> Incoming | None:
    """What asks for the closest to what has no answer; None if there is an answer, or nothing is close to one."""
    return next((button.asks for button in reply.buttons if button.asks.command == "nearest"), None)


def _near(library: Library, closest: Incoming, k: int) -> Reply:
    find = finding.FINDING.get(closest.options.get(TO, "ask"), finding.answer)
    return nearest_reply(find(library, Routed("nearest", closest.text, closest.options), k))


def more(library: Library, asked: Routed, k: int) -> Reply:
    """A page of what is found for a question, behind the quotes that people have seen; without an answer, the closest.

    They have seen as many as its answer has, unless a number is given.
    """
    again = _named(asked)
    question = _question(again)
    first = run(library, again, k)
    given = number(asked.options.get(SKIPPED, ""))
    seen = len(first.quotes) if given is None else given
    if closest := _closest(first):
        near = _near(library, closest, k)
        lead, quotes, goes_on = near.lead, near.quotes[seen:], False
    else:
        lead = texts.more_of(question.text, answers=again.command == "ask")
        quotes, goes_on = further(first.quotes, lambda many: run(library, again, many).quotes, seen)
    lead = lead if quotes else texts.FAR_ENOUGH if seen >= MOST else texts.NO_MORE
    seen += len(quotes)
    beyond = Incoming(again.text, "more", {**again.options, TO: again.command, SKIPPED: str(seen)})
    return Reply(
        lead=lead,
        quotes=quotes,
        buttons=(Button(texts.SHOW_MORE, beyond),) if goes_on else (),
        question=replace(question, shown=seen),
    )


def _named(asked: Routed) -> Routed:
    """The command to ask again: that of a button, or else that which the wording of the question means."""
    given = {name: value for name, value in asked.options.items() if name not in (TO, SKIPPED)}
    to = asked.options.get(TO, "")
    return replace(asked, command=to, options=given) if to in COMMANDS else asked_again(Question(asked.text, given))


def _question(again: Routed) -> Question:
    return as_question(again) or Question(again.text, again.options)


def origin(library: Library, asked: Routed, k: int) -> Reply:
    """The answer to a question again, for its speakers and sources; of one quote, if that is asked for and is there."""
    before = Question(asked.text, {name: value for name, value in asked.options.items() if name != NTH})
    reply = run(library, asked_again(before), k)
    nth = number(asked.options.get(NTH, ""))
    if reply.quotes and nth is not None and nth <= len(reply.quotes):
        return replace(reply, lead=texts.one_of(asked.text), quotes=(reply.quotes[nth - 1],), question=before)
    return replace(reply, lead=texts.sources_of(asked.text) if reply.quotes else reply.lead, question=before)


AGAIN: Mapping[str, Callable[[Library, Routed, int], Reply]] = {
    "why": why,
    "nearest": nearest,
    "more": more,
    "origin": origin,
}
"""These by their names."""
