"""The commands, a function for each: what is asked becomes a reply, the same on every platform."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import TypeAlias

from bot import finding, routing, texts
from bot.model import Reply
from bot.replies import (
    answer_reply,
    check_reply,
    said_by_reply,
    sources_reply,
    timeline_reply,
    when_said_reply,
    who_said_reply,
)
from bot.routing import Routed
from bot.whole_messages import check_quotes, find_source
from retrieval import Attribution, Library

Command: TypeAlias = Callable[[Library, Routed, int], Reply | None]
"""Replies to what was asked with at most so many quotes; None if it was only worded like this command."""

_Telling: TypeAlias = Callable[[Attribution, Mapping[str, str]], Reply]

HELP = Reply(lead=texts.HELP, is_help=True)
_LONGEST_NAME = 100  # characters of a part of a file's name that are looked for
_WHOEVER = "whoever "  # *what did she say* after *who opened it*, if no answer tells who that was


def ask(library: Library, asked: Routed, k: int) -> Reply:
    """The sentences that answer a question."""
    return answer_reply(finding.answer(library, asked, k), asked.options)


def who_said(library: Library, asked: Routed, k: int) -> Reply | None:
    """Who said some words, and when if that is asked; None if nobody did and the command wasn't named."""
    found = finding.who_said(library, asked, k)
    if not found.answered and asked.question is not None:
        return None
    return who_said_reply(found, asked.options, dated=(asked.question or "").casefold().startswith("when "))


def said_by(library: Library, asked: Routed, k: int) -> Reply:
    """What a person said; if the archive has no statement, what else it tells of it."""
    return _of_somebody(library, asked, k, said_by_reply)


def when_said(library: Library, asked: Routed, k: int) -> Reply:
    """When somebody said something: their statements on it, each with its day."""
    return _of_somebody(library, asked, k, when_said_reply)


def _of_somebody(library: Library, asked: Routed, k: int, told: _Telling) -> Reply:
    """The statements of whoever is meant, as `told` tells them.

    Notes above them say what of the question they don't keep to: where it was said, and a `speaker` option, since the
    command itself names whose words are asked for.
    """
    if asked.text.startswith(_WHOEVER):
        return Reply(lead=texts.NOBODY_MEANT)
    reply = told(finding.said_by(library, asked, k), asked.options)
    notes = [texts.left_aside(asked.aside)] if asked.aside and reply.quotes else []
    notes += [texts.NO_SPEAKER] if "speaker" in asked.options else []
    return replace(reply, lead="\n".join((*notes, reply.lead)))


def timeline(library: Library, asked: Routed, k: int) -> Reply:
    """What was said on a topic, the newest first."""
    return timeline_reply(finding.timeline(library, asked, k), asked.options)


def check(library: Library, asked: Routed, k: int) -> Reply | None:
    """Whether a quote is right; None if it is found nowhere, has no marks, and the command wasn't named."""
    filters, speaker = finding.filters(asked.options, "speaker"), asked.options.get("speaker")
    found = library.check_typed(asked.text, speaker, filters)
    if found.verdict != "not-found":
        return check_reply(found)
    if not speaker and asked.question is not None and not routing.is_quoted(asked.text):
        return None
    return check_reply(found, finding.close_to_quote(library, asked, k).nearest, asked.options)


def sources(library: Library, asked: Routed, _: int) -> Reply:
    """What the archive holds, or those sources that have some words in the names of their files."""
    named = {"source": f"*{asked.text}*"} if asked.text else {}
    in_any_case = {"source": f"*{_in_any_case(asked.text)}*"} if asked.text else {}
    files = library.files(finding.filters({**in_any_case, **asked.options}))
    return sources_reply(files, library.summary, {**named, **asked.options})


def _in_any_case(words: str) -> str:
    """The pattern for words in small letters or capitals: phones begin with one, names of files hardly ever do.

    One that lists letters itself (`[ab]*`) stays as it is.
    """
    short = words[:_LONGEST_NAME]
    if "[" in short:
        return short
    return "".join(f"[{letter.lower()}{letter.upper()}]" if letter.isalpha() else letter for letter in short)


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
    "sources": sources,
    "help": _always(HELP),
    "greeting": _always(HELP),
    "thanks": _always(Reply(lead=texts.WELCOME)),
    "noted": _always(Reply(lead=texts.NOTED)),
    "disputed": _always(Reply(lead=texts.DISPUTED)),
    "no-quote": _always(Reply(lead=texts.NO_QUOTE)),
    "only-quotes": _always(Reply(lead=texts.ONLY_QUOTES, hint=texts.OVERVIEW)),
}
"""These by their names; the commands that ask a question again are in `again`."""


def as_asked(routed: Routed) -> Routed:
    """All that was written as a question, where it turned out to be only worded like another command."""
    return replace(routed, command="ask", text=routed.question or routed.text)


def run(library: Library, routed: Routed, k: int) -> Reply:
    """The reply to what was asked, as a question if it was only worded like a command."""
    reply = COMMANDS[routed.command](library, routed, k)
    return ask(library, as_asked(routed), k) if reply is None else reply
