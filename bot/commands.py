"""Turns what a person asks into the bot's reply: one function for each command, the same on every platform."""

from __future__ import annotations

import logging
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import TypeAlias

from bot import finding, routing, texts
from bot.model import Button, Handler, Incoming, Reply
from bot.options import take_options
from bot.replies import (
    SKIPPED,
    TO,
    answer_reply,
    check_reply,
    checks_reply,
    nearest_reply,
    said_by_reply,
    sources_reply,
    timeline_reply,
    when_said_reply,
    who_said_reply,
    why_reply,
)
from bot.routing import Routed
from bot.viewer import linked
from retrieval import Attribution, BadQuery, Filters, Library, RetrievalError

Command: TypeAlias = Callable[[Library, Routed, int], Reply]
_Telling: TypeAlias = Callable[[Attribution, Mapping[str, str]], Reply]

logger = logging.getLogger(__name__)

MANY = 30
"""Quotes that are looked for if somebody wants more."""

PAGE = 5
"""How many of them are shown at a time: more don't fit into a message on Discord."""

_FILTERED = frozenset({"ask", "who-said", "said-by", "when-said", "timeline", "check", "why", "nearest", "more"})
_OF_STATEMENTS = frozenset({"said-by", "when-said", "timeline"})
_WHOEVER = "whoever "  # *what did she say* after *who opened it*, if no answer tells who that was
_ELSE = re.compile(r"what else\b", re.IGNORECASE)
_SENTENCES = re.compile(r"(?<=[.!?:])\s|\n")
_PHRASE = 3  # words of the shortest piece that is looked for: fewer stand in many places
_DIGITS = 6  # of the largest number that an option may give
_TRIED = 8  # the most pieces of a message whose source is looked for


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
        routed = replace(routed, options={**routed.options, **incoming.options})
        if routed.command == "why":  # of the question before
            routed = replace(routed, text=incoming.after or "")
    else:
        routed = routing.called(incoming.command, incoming.text, incoming.options)
    command = COMMANDS.get(routed.command)
    if command is None:
        return Reply(lead=texts.no_command(routed.command), is_help=True)
    if not routed.text and command in (check_quotes, find_source):
        return Reply(lead=texts.NO_WORDS)
    if not routed.text and command in (why, nearest):
        return Reply(lead=texts.NOTHING_TO_EXPLAIN if command is why else texts.NOTHING_NEARER)
    if not routed.text and command not in (sources, more):
        command = COMMANDS["help"]
    reply = command(library, replace(routed, after=incoming.after), k)
    given = {name: routed.options[name] for name in ("source", "since", "until") if name in routed.options}
    if given and routed.command in _FILTERED and not reply.quotes and not library.files(Filters(**given)):
        reply = replace(reply, hint=texts.none_passes(given))
    return reply if reply.question else replace(reply, question=routing.as_question(routed))


def _each(library: Library, incoming: Incoming, questions: Sequence[str]) -> Reply:
    """The reply to several questions, the best quote for each; one may go on from the one before it."""
    parts: list[Reply] = []
    before = incoming.after
    for question in questions:
        reply = reply_to(library, replace(incoming, text=question, after=before), 1)
        parts.append(Reply(f"{texts.quoted(question)}\n{reply.lead}", reply.quotes[:1], reply.difference))
        before = reply.question or before
    return Reply(lead=texts.questions(len(parts)), parts=tuple(parts), question=before)


def ask(library: Library, asked: Routed, k: int) -> Reply:
    """The sentences that answer a question. Read with the one before, it may turn out to be for another command.

    A *why?* that asks for no reason of what the one before is about asks why that is answered as it is.
    """
    answer = finding.answer(library, asked, k)
    if asked.after and answer.read_as is None and asked.text.strip(" ?!.").casefold() == "why":
        return replace(why(library, replace(asked, text=asked.after), k), question=asked.after)
    if answer.read_as is not None and asked.question is not None:
        meant = routing.route(answer.read_as)
        if meant.command in ("who-said", "said-by", "when-said", "timeline", "check"):
            return _read_as(library, asked, meant, k)
    return answer_reply(answer, asked.options)


def _read_as(library: Library, asked: Routed, meant: Routed, k: int) -> Reply:
    """The reply to the question that somebody meant, with a line above it that says how theirs was read."""
    command = more if _asks_for_the_rest(meant, asked.after) else COMMANDS[meant.command]
    after = asked.after if command is more else None
    reply = command(library, replace(_with_options(meant, asked), after=after), k)
    lead = f"{texts.read_as(meant.question or meant.text)}\n{reply.lead}"
    return replace(reply, lead=lead, question=reply.question or meant.question)


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
    if _asks_for_the_rest(asked, asked.after):
        return more(library, asked, k)
    if asked.text.startswith(_WHOEVER):
        return Reply(lead=texts.NOBODY_MEANT)
    reply = told(finding.said_by(library, asked, k), asked.options)
    return replace(reply, lead=f"{texts.NO_SPEAKER}\n{reply.lead}") if "speaker" in asked.options else reply


def _meant(library: Library, asked: Routed) -> Routed | None:
    """What was asked, with its pronouns replaced by names from the question before; None if none is replaced."""
    if asked.question is None or asked.after is None:
        return None
    understood = library.understood(asked.question, asked.after)
    meant = routing.route(understood)
    return meant if understood != asked.question and meant.command == asked.command else None


def _asks_for_the_rest(asked: Routed, after: str | None) -> bool:
    """Whether it is asked what *else* somebody said, after a question for what they said."""
    if after is None or not _ELSE.match(asked.question or ""):
        return False
    before = routing.route(after)
    same = before.text.casefold() == asked.text.casefold() and before.options == asked.options
    return same and before.command in ("said-by", "when-said")


def timeline(library: Library, asked: Routed, k: int) -> Reply:
    """What was said on a topic, the newest first."""
    if meant := _meant(library, asked):
        return _read_as(library, asked, meant, k)
    return timeline_reply(finding.timeline(library, asked, k), asked.options)


def why(library: Library, asked: Routed, k: int) -> Reply:
    """Why a question is answered as it is: asks it again, with the reasons. Statements have none but their words."""
    meant = routing.route(asked.text)
    if meant.command in _OF_STATEMENTS and COMMANDS[meant.command](library, _with_options(meant, asked), 1).quotes:
        return Reply(lead=texts.WHY_STATEMENTS)
    return why_reply(library.ask(asked.text, k, finding.filters(asked.options), explain=True))


def nearest(library: Library, asked: Routed, k: int) -> Reply:
    """What came closest to answering a question: asks it again."""
    return nearest_reply(finding.FINDING.get(asked.options.get(TO, ""), finding.answer)(library, asked, k))


def more(library: Library, asked: Routed, k: int) -> Reply:
    """A page of what is found for the question before, or for that of a button, beyond what its answer shows."""
    given = dict(asked.options)
    to, skipped = given.pop(TO, None), given.pop(SKIPPED, "")
    if to is None and asked.after is None:
        return Reply(lead=texts.NOTHING_BEFORE)
    again = replace(asked, command=to, options=given, after=None) if to else routing.route(asked.after or "")
    command = COMMANDS.get(again.command, ask)
    question = again.text if command is ask else routing.as_question(again)
    first = command(library, again, k)
    if closest := next((button.asks for button in first.buttons if button.asks.command == "nearest"), None):
        return replace(reply_to(library, closest, k), question=question)
    shown = {quote.path for quote in first.quotes}
    further = [quote for quote in command(library, again, MANY).quotes if quote.path not in shown]
    before = _number(skipped, len(first.quotes))
    rest = [*first.quotes, *further][before:]
    lead = texts.more_of(question or again.text, answers=command is ask) if rest else texts.NO_MORE
    beyond = {**again.options, TO: again.command, SKIPPED: str(before + PAGE)}
    buttons = (Button(texts.SHOW_MORE, Incoming(again.text, "more", beyond)),) if len(rest) > PAGE else ()
    return Reply(lead=lead, quotes=tuple(rest[:PAGE]), buttons=buttons, question=question)


def _number(text: str, otherwise: int) -> int:
    """The number that an option gives; `otherwise` if it is none, since an address can be typed by hand."""
    return int(text) if text.isdecimal() and len(text) < _DIGITS else otherwise


def origin(library: Library, asked: Routed, k: int) -> Reply:
    """The answer to the question before, for its sources; without one, all that the archive holds."""
    if asked.after is None:
        return sources(library, asked, k)
    reply = reply_to(library, Incoming(asked.after), k)
    return replace(reply, lead=texts.sources_of(asked.after)) if reply.quotes else reply


def check(library: Library, asked: Routed, k: int) -> Reply:
    """Whether a quote is right. One found nowhere, and without quotation marks, is answered as a question."""
    filters, speaker = finding.filters(asked.options, "speaker"), asked.options.get("speaker")
    found = library.check(asked.text, speaker, filters) if speaker else library.check_typed(asked.text, filters)
    if found.verdict != "not-found":
        return check_reply(found)
    if not speaker and asked.question is not None and not routing.is_quoted(asked.text):
        return ask(library, replace(asked, text=asked.question), k)
    return check_reply(found, finding.close_to_quote(library, asked, k).nearest, asked.options)


def check_quotes(library: Library, asked: Routed, _: int) -> Reply:
    """Whether every quotation of a message is right."""
    found = library.check_all(asked.text, finding.filters(asked.options))
    return checks_reply(found.checks, asked.text, found.left_out)


def find_source(library: Library, asked: Routed, k: int) -> Reply:
    """Where the words of a message are from: all of them, or its quotations and sentences, the longest first.

    If nobody is quoted with any of them, they may be a source's own words.
    """
    filters = finding.filters(asked.options)
    quotations = [each.query for each in library.check_all(asked.text, filters).checks]
    pieces = dict.fromkeys(sorted([*quotations, *_SENTENCES.split(asked.text)], key=len, reverse=True))
    candidates = [asked.text, *(piece for piece in pieces if len(piece.split()) >= _PHRASE)][:_TRIED]
    for words in candidates:
        if (found := library.who_said(words, k, filters)).answered:
            return who_said_reply(found, asked.options)
    for words in candidates:
        if (checked := library.check(words, None, filters)).quotes:
            return check_reply(checked)
    return Reply(lead=texts.NO_SOURCE)


def sources(library: Library, asked: Routed, _: int) -> Reply:
    """What the archive holds."""
    return sources_reply(library.files(finding.filters(asked.options)), library.summary)


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
    "only-quotes": _always(Reply(lead=texts.ONLY_QUOTES, hint=texts.OVERVIEW)),
}
"""The commands by their names, the same on every platform."""
