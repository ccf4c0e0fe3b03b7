"""From what a person said to what the bot replies: one function a command, the same on every platform."""

from __future__ import annotations

import logging
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import TypeAlias

from bot import routing, texts
from bot.model import CitedQuote, Handler, Incoming, Reply
from bot.routing import Routed
from retrieval import Answer, Attribution, Check, Difference, Filters, Library, Quote, RetrievalError, SourceSummary

Command: TypeAlias = Callable[[Library, Routed, int], Reply]

log = logging.getLogger(__name__)

_QUOTATION = re.compile(r"[“\"„«‘][^“”\"„«»‘]{1,2000}[”\"»’]")
_VARIANTS = 3  # quotes shown of one statement: a fourth source with the same words tells a reader little


def handler(library: Library, k: int) -> Handler:
    """What answers every Incoming with at most `k` quotes, and never raises."""

    def handle(incoming: Incoming) -> Reply:
        try:
            return reply_to(library, incoming, k)
        except RetrievalError as error:
            log.info("cannot answer: %s", error)
            return Reply(lead=f"{str(error)[:1].upper()}{str(error)[1:]}.")
        except Exception:
            log.exception("failed to answer")
            return Reply(lead=texts.FAILED)

    return handle


def reply_to(library: Library, incoming: Incoming, k: int) -> Reply:
    """The reply to what somebody said. Raises RetrievalError."""
    if incoming.command is None:
        routed = routing.route(incoming.text)
    else:
        routed = routing.named(incoming.command, incoming.text, incoming.options)
    command = COMMANDS.get(routed.command)
    if command is None:
        return Reply(lead=texts.no_command(routed.command), lines=texts.HELP_LINES)
    if not routed.text and command is not sources:
        command = help_
    return command(library, routed, k)


def ask(library: Library, asked: Routed, k: int) -> Reply:
    """The sentences that answer a question."""
    return answer_reply(library.ask(asked.text, k, _filters(asked.options)))


def who_said(library: Library, asked: Routed, k: int) -> Reply:
    """Who said some words; a question that only looked like it is asked as one."""
    found = library.who_said(asked.text, k, _filters(asked.options, "speaker"))
    if found.answered or asked.question is None:
        return who_said_reply(found)
    return ask(library, replace(asked, text=asked.question), k)


def said_by(library: Library, asked: Routed, k: int) -> Reply:
    """What a person said; a question that only looked like it is asked as one, if the answer is about that person."""
    about = asked.options.get("about")
    found = library.said_by(asked.text, about, k, _filters(asked.options, "speaker"))
    if found.answered or asked.question is None:
        return said_by_reply(found, about)
    answer = library.ask(asked.question, k, _filters(asked.options))
    about_them = any(_is_about(quote, asked.text) for quote in answer.quotes[:1])
    return answer_reply(answer) if about_them else said_by_reply(found, about)


def timeline(library: Library, asked: Routed, _: int) -> Reply:
    """What was said on a topic, by date."""
    return timeline_reply(library.timeline(asked.text, filters=_filters(asked.options)))


def check(library: Library, asked: Routed, _: int) -> Reply:
    """Whether a quote is right."""
    speaker = asked.options.get("speaker")
    return check_reply(library.check(asked.text, speaker, _filters(asked.options, "speaker")), speaker)


def sources(library: Library, asked: Routed, _: int) -> Reply:
    """What the archive holds."""
    return sources_reply(library.sources(_filters(asked.options)))


def help_(_: Library, __: Routed, ___: int) -> Reply:
    """What can be asked."""
    return Reply(lead=texts.HELP, lines=texts.HELP_LINES)


COMMANDS: Mapping[str, Command] = {
    "ask": ask,
    "who-said": who_said,
    "said-by": said_by,
    "timeline": timeline,
    "check": check,
    "sources": sources,
    "help": help_,
}
"""The commands by their names, the same in chat and on the command line."""


def value_reply(value: Answer | Attribution | Check, *, about: str | None = None, speaker: str | None = None) -> Reply:
    """Any answer of the library, in words; `about` and `speaker` are what `said-by` and `check` were given."""
    if isinstance(value, Answer):
        return answer_reply(value)
    if isinstance(value, Check):
        return check_reply(value, speaker)
    if value.command == "timeline":
        return timeline_reply(value)
    return who_said_reply(value) if value.command == "who-said" else said_by_reply(value, about)


def answer_reply(answer: Answer) -> Reply:
    """What `ask` found, in words."""
    if answer.answered:
        return Reply(lead=texts.ANSWERED, quotes=tuple(cited(quote) for quote in answer.quotes))
    nearest = tuple(dict.fromkeys(cite(quote) for quote in answer.nearest))
    return Reply(lead=texts.NOT_ANSWERED, nearest=nearest, hint=texts.ASK_OTHERWISE)


def who_said_reply(found: Attribution) -> Reply:
    """What `who-said` found, in words."""
    if not found.answered:
        return Reply(lead=texts.NOT_SAID, hint=texts.ASK_OTHERWISE)
    carried = len({quote.file for quote in found.statements[0].quotes})
    lead = texts.who_said([said.speaker for said in found.statements], carried)
    quotes = _of_statements(found)
    return Reply(lead=lead, quotes=quotes if lead == texts.UNATTRIBUTED else _told_apart(quotes), lines=_further(found))


def said_by_reply(found: Attribution, about: str | None) -> Reply:
    """What `said-by` found, in words."""
    if not found.answered:
        return Reply(lead=texts.said_by(found.query, about, 0), hint=texts.ASK_OTHERWISE)
    name = found.statements[0].speaker or found.query
    lead = texts.said_by(name, about, len(found.statements))
    return Reply(lead=lead, quotes=_of_statements(found), lines=_further(found))


def timeline_reply(found: Attribution) -> Reply:
    """What `timeline` found, in words: each statement as the source closest to the topic has it, under its day."""
    if not found.answered:
        return Reply(lead=texts.timeline(found.query, 0), hint=texts.ASK_OTHERWISE)
    quotes = tuple(
        replace(quote, speaker=texts.dated(said.said_on, quote.speaker))
        for said in found.statements
        for quote in map(cited, said.quotes[:1])
    )
    return Reply(lead=texts.timeline(found.query, len(quotes)), quotes=quotes, lines=_further(found, shown=1))


def check_reply(found: Check, speaker: str | None) -> Reply:
    """A verdict, in words; what differs is shown for an altered quote."""
    quotes = tuple(cited(quote) for quote in found.quotes[:_VARIANTS])
    return Reply(
        lead=texts.verdict(found.verdict, found.speaker, speaker, quoted=any(map(_is_quoted, found.quotes))),
        quotes=_told_apart(quotes) if found.speaker else quotes,
        difference=_spaced(found.diff) if found.verdict == "altered" else (),
        lines=_also_in(found.quotes),
    )


def _is_quoted(quote: Quote) -> bool:
    """Whether the words that matched are somebody's own: a quotation, or in quotation marks inside the quote."""
    if quote.kind == "direct" or not quote.matches:
        return True
    first, last = quote.matches[0][0] - quote.start, quote.matches[-1][1] - quote.start
    return any(match.start() <= first and last <= match.end() for match in _QUOTATION.finditer(quote.text))


def _spaced(pieces: tuple[Difference, ...]) -> tuple[Difference, ...]:
    """The pieces with white space between them, since deleted and inserted words are shown side by side."""
    return tuple(
        (change, words if words[-1:].isspace() or number == len(pieces) else f"{words} ")
        for number, (change, words) in enumerate(pieces, 1)
    )


def sources_reply(found: list[SourceSummary]) -> Reply:
    """The sources, a line each."""
    lines = tuple(
        texts.citation(s.source.title, s.source.outlet, s.source.published, s.source.file, None) for s in found
    )
    return Reply(lead=texts.summary(len(lines)), lines=lines) if lines else Reply(lead=texts.NO_SOURCES)


def cited(quote: Quote) -> CitedQuote:
    """A quote with its citation in words."""
    return CitedQuote(
        text=quote.text,
        citation=cite(quote),
        matches=tuple((start - quote.start, end - quote.start) for start, end in quote.matches),
        context=quote.context.text if quote.context else None,
        speaker=texts.speaker(quote.speaker, quote.mention),
        role=quote.role,
    )


def cite(quote: Quote) -> str:
    """A quote's citation, in one line."""
    return texts.citation(quote.title, quote.outlet, quote.published, quote.file, quote.paragraph)


def _is_about(quote: Quote, name: str) -> bool:
    """Whether a quote mentions somebody, or is theirs."""
    return name.split()[-1].casefold() in f"{quote.text} {quote.speaker}".casefold()


def _of_statements(found: Attribution) -> tuple[CitedQuote, ...]:
    return tuple(cited(quote) for said in found.statements for quote in said.quotes[:_VARIANTS])


def _further(found: Attribution, shown: int = _VARIANTS) -> tuple[str, ...]:
    """The sources that carry a statement beyond those whose words are shown."""
    return tuple(line for said in found.statements for line in _also_in(said.quotes, shown))


def _also_in(quotes: Sequence[Quote], shown: int = _VARIANTS) -> tuple[str, ...]:
    return tuple(texts.also_in(cite(quote)) for quote in quotes[shown:])


def _told_apart(quotes: tuple[CitedQuote, ...]) -> tuple[CitedQuote, ...]:
    """The quotes below a lead that names a speaker: where a source doesn't, each says so."""
    return tuple(replace(quote, speaker=quote.speaker or texts.UNNAMED) for quote in quotes)


def _filters(options: Mapping[str, str], *taken: str) -> Filters:
    """The filters among the options, without those that the command takes for itself."""
    chosen = {name: options[name] for name in ("source", "speaker", "since", "until") if name in options}
    return Filters(**{name: value for name, value in chosen.items() if name not in taken})
