"""Answers whatever a person says to the bot, the same on every platform: finds out which command is meant."""

from __future__ import annotations

import logging
from collections.abc import Mapping, Sequence
from dataclasses import replace

from bot import routing, texts
from bot.commands import COMMANDS
from bot.going_on import as_question, going_on
from bot.model import Handler, Incoming, Question, Reply
from bot.options import take_options
from bot.routing import Routed
from bot.viewer import linked
from retrieval import BadQuery, Filters, Library, RetrievalError

logger = logging.getLogger(__name__)

_FILTERED = frozenset({"ask", "who-said", "said-by", "when-said", "timeline", "check", "why", "nearest", "more"})
_MOST_QUESTIONS = 5  # of one message that are answered one by one
_WORDLESS = {  # what is said to a command that takes words, without any
    "check-quotes": texts.NO_WORDS,
    "find-source": texts.NO_WORDS,
    "why": texts.NOTHING_TO_EXPLAIN,
    "nearest": texts.NOTHING_NEARER,
    "more": texts.NOTHING_BEFORE,
    "origin": texts.NOTHING_BEFORE,
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
        needless = incoming.overheard and not reply.quotes and not routing.asks(incoming.text)
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


def reply_to(library: Library, incoming: Incoming, k: int) -> Reply:
    """The reply to what somebody asked, with at most `k` quotes. Raises RetrievalError."""
    if incoming.command in (None, "ask"):  # one question, one answer, whatever it is typed behind
        text, options = take_options(incoming.text)
        if len(several := routing.questions(text)) > 1:
            return _each(library, replace(incoming, options={**options, **incoming.options}), several)
        routed = routing.route(incoming.text)
        routed = replace(
            routed, options={**_inherited(library, routed, incoming.after), **routed.options, **incoming.options}
        )
    else:
        routed = routing.called(incoming.command, incoming.text, incoming.options)
    goes_on = not routed.text and routed.command in routing.OF_THE_QUESTION_BEFORE
    if goes_on and incoming.after:
        routed = going_on(routed.command, incoming.after, routed.options)
    command = COMMANDS.get(routed.command)
    if command is None:
        return Reply(lead=texts.no_command(routed.command), is_help=True)
    if not routed.text and routed.command in _WORDLESS:
        return Reply(lead=_WORDLESS[routed.command])
    if not routed.text and routed.command != "sources":
        command = COMMANDS["help"]
    reply = command(library, replace(routed, after=incoming.after), k)
    given = {name: routed.options[name] for name in ("source", "since", "until") if name in routed.options}
    if given and routed.command in _FILTERED and not reply.quotes and not library.files(Filters(**given)):
        reply = replace(reply, hint=texts.none_passes(given))
    if goes_on and routed.command != "more":  # which shows nothing further of it
        return replace(reply, question=incoming.after)
    return reply if reply.question else replace(reply, question=as_question(routed))


def _inherited(library: Library, routed: Routed, after: Question | None) -> Mapping[str, str]:
    """The options that a question has from the one before it, if it takes words from that, too."""
    if routed.question is None or after is None or not after.options:
        return {}
    return after.options if library.understood(routed.question, after.text) != routed.question else {}


def _each(library: Library, incoming: Incoming, questions: Sequence[str]) -> Reply:
    """The reply to several questions, the best quote for each; one may go on from the one before it."""
    parts: list[Reply] = []
    before = incoming.after
    for question in questions[:_MOST_QUESTIONS]:
        reply = reply_to(library, replace(incoming, text=question, after=before), 1)
        parts.append(Reply(f"{texts.quoted(question)}\n{reply.lead}", reply.quotes[:1], reply.difference))
        before = replace(reply.question, shown=len(parts[-1].quotes)) if reply.question else before
    lead = texts.in_that_message("question", len(parts), len(questions) - len(parts))
    return Reply(lead=lead, parts=tuple(parts), question=before)
