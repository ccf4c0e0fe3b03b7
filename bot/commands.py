"""The commands, a function for each: what is asked becomes a reply, the same on every platform."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import TypeAlias

from bot import finding, routing, texts
from bot.going_on import as_question, asked_again, going_on
from bot.model import Button, Incoming, Question, Reply
from bot.paging import SKIPPED, TO, further
from bot.replies import (
    answer_reply,
    check_reply,
    nearest_reply,
    said_by_reply,
    sources_reply,
    timeline_reply,
    when_said_reply,
    who_said_reply,
    why_reply,
)
from bot.routing import Routed
from bot.whole_messages import check_quotes, find_source
from retrieval import Attribution, Library

Command: TypeAlias = Callable[[Library, Routed, int], Reply]
_Telling: TypeAlias = Callable[[Attribution, Mapping[str, str]], Reply]

_OF_STATEMENTS = frozenset({"who-said", "said-by", "when-said", "timeline", "check"})
_WHOEVER = "whoever "  # *what did she say* after *who opened it*, if no answer tells who that was
_ELSE = re.compile(routing.ELSE, re.IGNORECASE)
_DIGITS = 6  # of the largest number that an option may give


def ask(library: Library, asked: Routed, k: int) -> Reply:
    """The sentences that answer a question. Read with the one before, it may turn out to be for another command.

    A *why?* that asks for no reason of what the one before is about asks why that is answered as it is.
    """
    answer = finding.answer(library, asked, k)
    if asked.after and answer.read_as is None and asked.text.strip(" ?!.").casefold() == "why":
        return replace(why(library, going_on("why", asked.after, {}), k), question=asked.after)
    if answer.read_as is not None and asked.question is not None:
        meant = routing.route(answer.read_as)
        if meant.command in _OF_STATEMENTS:
            return _read_as(library, asked, meant, k)
    return answer_reply(answer, asked.options)


def _read_as(library: Library, asked: Routed, meant: Routed, k: int) -> Reply:
    """The reply to the question that somebody meant, with a line above it that says how theirs was read."""
    meant = _with_options(meant, asked)
    reply = _rest(library, replace(meant, after=asked.after), k) or COMMANDS[meant.command](library, meant, k)
    question = as_question(meant) or Question(meant.text)
    read_as = texts.read_as(question.text, question.options)
    return replace(reply, lead=f"{read_as}\n{reply.lead}", question=reply.question or question)


def _with_options(meant: Routed, asked: Routed) -> Routed:
    """The command that somebody meant, with the options of what they typed."""
    return replace(meant, options={**asked.options, **meant.options})


def who_said(library: Library, asked: Routed, k: int) -> Reply:
    """Who said some words; if nobody did, a question that was only worded like this is answered as a question."""
    found = finding.who_said(library, asked, k)
    if found.answered or asked.question is None:
        return who_said_reply(found, asked.options)
    return ask(library, replace(asked, text=asked.question), k)


def said_by(library: Library, asked: Routed, k: int) -> Reply:
    """What a person said; if the archive has no statement, what else it tells of it."""
    return _of_somebody(library, asked, k, said_by_reply)


def when_said(library: Library, asked: Routed, k: int) -> Reply:
    """When somebody said something: their statements on it, each with its day."""
    return _of_somebody(library, asked, k, when_said_reply)


def _of_somebody(library: Library, asked: Routed, k: int, told: _Telling) -> Reply:
    """The statements of whoever is meant, as `told` tells them.

    With a `speaker` option a note says that the command itself names whose words are asked for.
    """
    if meant := _meant(library, asked):
        return _read_as(library, asked, meant, k)
    if rest := _rest(library, asked, k):
        return rest
    if asked.text.startswith(_WHOEVER):
        return Reply(lead=texts.NOBODY_MEANT)
    reply = told(finding.said_by(library, asked, k), asked.options)
    return replace(reply, lead=f"{texts.NO_SPEAKER}\n{reply.lead}") if "speaker" in asked.options else reply


def _meant(library: Library, asked: Routed) -> Routed | None:
    """What was asked, with its pronouns replaced by names from the question before; None if none is replaced."""
    if asked.question is None or asked.after is None:
        return None
    understood = library.understood(asked.question, asked.after.text)
    meant = routing.route(understood)
    return meant if understood != asked.question and meant.command == asked.command else None


def _rest(library: Library, asked: Routed, k: int) -> Reply | None:
    """More of what somebody said, if it is asked what *else* after a question for that; None if it isn't."""
    if asked.after is None or not _ELSE.match(asked.question or ""):
        return None
    before = asked_again(asked.after)
    options = {**asked.after.options, **asked.options}
    same = before.text.casefold() == asked.text.casefold() and before.options == options
    is_rest = same and before.command in ("said-by", "when-said")
    return more(library, going_on("more", asked.after, {}), k) if is_rest else None


def timeline(library: Library, asked: Routed, k: int) -> Reply:
    """What was said on a topic, the newest first."""
    if meant := _meant(library, asked):
        return _read_as(library, asked, meant, k)
    return timeline_reply(finding.timeline(library, asked, k), asked.options)


def why(library: Library, asked: Routed, k: int) -> Reply:
    """Why a question is answered as it is: asks it again, with the reasons. Statements have none but their words."""
    question = Question(asked.text, asked.options)
    meant = asked_again(question)
    if meant.command in _OF_STATEMENTS:
        reply = COMMANDS[meant.command](library, meant, 1)
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
    command = COMMANDS.get(again.command, ask)
    question = as_question(again) or Question(again.text, given)
    first = command(library, again, k)
    seen = _number(skipped, len(first.quotes))
    if closest := next((button.asks for button in first.buttons if button.asks.command == "nearest"), None):
        near = nearest(library, replace(again, options=closest.options), k)
        lead, quotes, goes_on = near.lead, near.quotes[seen:], False
    else:
        lead = texts.more_of(question.text, answers=command is ask)
        quotes, goes_on = further(first.quotes, lambda many: command(library, again, many).quotes, seen)
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
    again = asked_again(before)
    reply = COMMANDS[again.command](library, again, k)
    return replace(reply, lead=texts.sources_of(asked.text) if reply.quotes else reply.lead, question=before)


def check(library: Library, asked: Routed, k: int) -> Reply:
    """Whether a quote is right. One found nowhere, and without quotation marks, is answered as a question."""
    filters, speaker = finding.filters(asked.options, "speaker"), asked.options.get("speaker")
    found = library.check(asked.text, speaker, filters) if speaker else library.check_typed(asked.text, filters)
    if found.verdict != "not-found":
        return check_reply(found)
    if not speaker and asked.question is not None and not routing.is_quoted(asked.text):
        return ask(library, replace(asked, text=asked.question), k)
    return check_reply(found, finding.close_to_quote(library, asked, k).nearest, asked.options)


def sources(library: Library, asked: Routed, _: int) -> Reply:
    """What the archive holds."""
    return sources_reply(library.files(finding.filters(asked.options)), library.summary, asked.options)


def _always(reply: Reply) -> Command:
    """A command that replies the same to everybody."""
    return lambda *_: reply


COMMANDS: Mapping[str, Command] = {
    "ask": ask,
    "who-said": who_said,
    "said-by": said_by,
    "when-said": when_said,
    "timeline": timeline,
    "check": check,
    "check-quotes": check_quotes,
    "find-source": find_source,
    "why": why,
    "nearest": nearest,
    "more": more,
    "origin": origin,
    "sources": sources,
    "help": _always(Reply(lead=texts.HELP, is_help=True)),
    "thanks": _always(Reply(lead=texts.WELCOME)),
    "noted": _always(Reply(lead=texts.NOTED)),
    "no-quote": _always(Reply(lead=texts.NO_QUOTE)),
    "only-quotes": _always(Reply(lead=texts.ONLY_QUOTES, hint=texts.OVERVIEW)),
}
"""The commands by their names, the same on every platform."""
