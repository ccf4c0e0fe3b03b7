"""Answers whatever a person says to the bot, the same on every platform: finds out which command is meant."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from dataclasses import replace

from bot import routing, texts
from bot.again import AGAIN
from bot.commands import COMMANDS, HELP, as_asked, run
from bot.going_on import OF_STATEMENTS, as_question, made_whole, referring, the_rest
from bot.model import Handler, Incoming, Question, Reply
from bot.options import OF_SOURCES, left_over, take_options
from bot.paging import shown_with
from bot.routing import Routed
from bot.several import questions
from bot.viewer import linked
from retrieval import BadQuery, Filters, Library, RetrievalError

logger = logging.getLogger(__name__)

NAMES = frozenset((*COMMANDS, *AGAIN))
"""The names of all commands, the same on every platform."""

_FILTERED = OF_STATEMENTS | {"ask", "why", "nearest", "more"}
_MOST_QUESTIONS = 5  # of one message that are answered one by one
_WORDLESS = {  # what is said to a command that takes words, without any
    "check-quotes": Reply(texts.NO_WORDS),
    "find-source": Reply(texts.NO_WORDS),
    "why": Reply(texts.NOTHING_TO_EXPLAIN),
    "nearest": Reply(texts.NOTHING_NEARER),
    "more": Reply(texts.NOTHING_BEFORE),
    "origin": Reply(texts.NOTHING_BEFORE),
}


def handler(library: Library, k: int, *, tells: type[RetrievalError] = BadQuery, viewer: str | None = None) -> Handler:
    """A function that answers every Incoming with at most `k` quotes, and never raises.

    `viewer` is the web viewer's address, to which quotes are linked, if there is one. Errors of the kind `tells` are
    told to whoever asks, who can mend them. Others go to the log, since their messages are for the operator and may
    name folders of the machine. The reply to an overheard message that asks nothing is withheld, unless it finds a
    quote.
    """

    def handle(incoming: Incoming) -> Reply:
        reply = answer(incoming)
        needless = incoming.overheard and not reply.quotes and not _asks(incoming)
        return linked(replace(reply, withheld=needless), viewer)

    def answer(incoming: Incoming) -> Reply:
        try:
            return reply_to(library, incoming, k)
        except tells as error:
            return Reply(lead=texts.unanswerable(str(error)))
        except RetrievalError as error:
            logger.error("cannot answer: %s", error)
            return Reply(lead=texts.FAILED)
        except Exception:
            logger.exception("failed to answer")
            return Reply(lead=texts.FAILED)

    return handle


def _asks(incoming: Incoming) -> bool:
    """Whether a message asks the bot something; none does with a command that isn't the bot's: `/shrug`."""
    return incoming.command in (None, *NAMES) and routing.asks(incoming.text)


def reply_to(library: Library, incoming: Incoming, k: int) -> Reply:
    """The reply to what somebody asked, with at most `k` quotes. Raises RetrievalError."""
    if incoming.command in (None, "ask"):  # one question, one answer, whatever it is typed behind
        text, options = take_options(incoming.text)
        if len(several := questions(text)) > 1:
            return _each(library, replace(incoming, options={**options, **incoming.options}), several)
        routed = routing.route(incoming.text)
        routed = replace(routed, options={**routed.options, **incoming.options})
    else:
        routed = routing.called(incoming.command, incoming.text, incoming.options)
    if routed.command not in NAMES:
        return Reply(lead=texts.no_command(routed.command), is_help=True)
    before = incoming.after
    if before and not routed.text and routed.command in routing.OF_THE_QUESTION_BEFORE:
        return _again(library, referring(routed.command, before, routed.options), k)
    if not routed.text and routed.command != "sources":
        return _WORDLESS.get(routed.command, HELP)
    if before and routed.question:
        return _after(library, routed, before, k)
    reply = _reply(library, routed, k)
    return reply if reply.question else replace(reply, question=as_question(routed))


def _again(library: Library, routed: Routed, k: int) -> Reply:
    """The reply to what is asked of the answer before, whose question stays as it is, unless it shows other quotes."""
    reply = _reply(library, routed, k)
    return reply if routed.command in ("more", "nearest") else replace(reply, question=None)


def _after(library: Library, routed: Routed, before: Question, k: int) -> Reply:
    """The reply to what may go on from the question before, with a line above it that says how it was read then.

    Words that somebody is quoted with are looked for as they are. A *why?* that asks for no reason of what the question
    before is about asks why that is answered as it is.
    """
    if routed.command in ("who-said", "check"):
        if reply := COMMANDS[routed.command](library, routed, k):
            return replace(_told_of_options(library, routed, reply), question=as_question(routed))
        routed = as_asked(routed)
    whole = made_whole(library, routed, before)
    meant = whole or routed
    if rest := the_rest(library, meant, before, k):
        reply = _again(library, referring("more", rest, {}), k)
    elif meant.command == "ask" and meant.text.strip(" ?!.").casefold() == "why":
        return _again(library, referring("why", before, {}), k)
    else:
        reply = _reply(library, meant, k)
    question = as_question(meant) or before
    if whole:
        read_as = texts.read_as(question.text, question.options)
        return replace(reply, lead=f"{read_as}\n{reply.lead}", question=reply.question or question)
    is_nothing = not reply.quotes and not routing.asks(routed.question or "")  # a slip, or a remark
    return replace(reply, question=None if is_nothing else reply.question or question)


def _reply(library: Library, routed: Routed, k: int) -> Reply:
    reply = AGAIN[routed.command](library, routed, k) if routed.command in AGAIN else run(library, routed, k)
    return _told_of_options(library, routed, reply)


def _told_of_options(library: Library, routed: Routed, reply: Reply) -> Reply:
    """The reply, with a hint where it found nothing and an option is mistyped, or no source passes the filters."""
    if reply.quotes or routed.command not in _FILTERED:
        return reply
    if typed := left_over(routed.text):
        return replace(reply, hint=texts.no_option(typed))
    given = {name: routed.options[name] for name in OF_SOURCES if name in routed.options}
    if given and not library.files(Filters(**given)):
        return replace(reply, hint=f"{texts.none_passes(given)} {texts.ASK_FOR_SOURCES}")
    return reply


def _each(library: Library, incoming: Incoming, questions: Sequence[str]) -> Reply:
    """The reply to several questions, the best quote for each; one may go on from the one before it."""
    parts: list[Reply] = []
    before = incoming.after
    for question in questions[:_MOST_QUESTIONS]:
        reply = reply_to(library, replace(incoming, text=question, after=before), 1)
        parts.append(Reply(f"{texts.quoted(question)}\n{reply.lead}", reply.quotes[:1], reply.difference))
        if reply.question:
            before = replace(reply.question, shown=shown_with(reply, reply.question) - len(reply.quotes[1:]))
    lead = texts.in_that_message("question", len(parts), len(questions) - len(parts))
    return Reply(lead=lead, parts=tuple(parts), question=before)
