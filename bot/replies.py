"""From what the library answers to what the bot replies, in words; the same on every platform."""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from bot import texts, verdicts
from bot.citing import as_sought, cite, cited, is_quoted, told_apart, variants
from bot.languages import is_foreign
from bot.lines import Lines
from bot.model import Button, CitedQuote, Incoming, Question, Reply
from bot.paging import TO
from retrieval import (
    Answer,
    Attribution,
    Check,
    Difference,
    Quote,
    RetrievalError,
    Said,
    Source,
    SourceSummary,
    in_words,
    time_apart,
)

logger = logging.getLogger(__name__)

_VARIANTS = 3  # quotes shown of one statement: a fourth source with the same words tells a reader little
_ASKED = 160  # characters that tell one quotation of a message from another


def value_reply(value: Answer | Attribution | Check, *, about: str | None = None) -> Reply:
    """Any answer of the library, in words; `about` is the topic that `said-by` was given."""
    if isinstance(value, Answer):
        return answer_reply(value)
    if isinstance(value, Check):
        return check_reply(value)
    if value.command == "timeline":
        return timeline_reply(value)
    if value.command == "who-said":
        return who_said_reply(value)
    return said_by_reply(value, {"about": about} if about else {})


def answer_reply(answer: Answer, options: Mapping[str, str] | None = None) -> Reply:
    """What `ask` found, in words; `options` are those that it was asked with, for the buttons."""
    question = answer.read_as or answer.query
    understood = Question(question, options or {})
    read_as = f"{texts.read_as(answer.read_as, options)}\n" if answer.read_as else ""
    read_as += _respelled(answer)
    why = Button(texts.WHY, Incoming(question, "why", options or {}))
    if answer.answered:
        quotes = tuple(cited(quote) for quote in answer.quotes)
        lead = f"{read_as}{texts.answered(answer.confidence, answer.undated)}"
        return Reply(lead=lead, quotes=quotes, buttons=(why,), question=understood)
    silent = _silent(f"{read_as}{texts.NOT_ANSWERED}", answer, Incoming(question, "ask", options or {}))
    why_not = (replace(why, label=texts.WHY_NOT),) if answer.nearest else ()
    return replace(silent, buttons=(*silent.buttons, *why_not), question=understood)


def _respelled(found: Answer | Attribution) -> str:
    """A line that says which words were read as others; empty if none were."""
    words = [(each.word, each.read_as) for each in found.respelled]
    return f"{texts.respelled(words)}\n" if words else ""


def _silent(lead: str, found: Answer | Attribution, asked: Incoming) -> Reply:
    """The reply that there is no answer, with a button for what came closest; or that statements were left out."""
    if isinstance(found, Attribution) and found.statements_left_out:
        return Reply(lead=texts.NOBODY_HEARD, hint=texts.HEAR_THEM)
    is_question = isinstance(found, Answer)  # names and words may be in any language
    hint = texts.ASK_IN_ENGLISH if is_question and is_foreign(found.query) else texts.ASK_OTHERWISE
    if not found.nearest:
        return Reply(lead=lead, hint=hint)
    to = {TO: asked.command} if asked.command and asked.command != "ask" else {}
    asks = replace(asked, command="nearest", options={**asked.options, **to})
    return Reply(lead=lead, hint=hint, buttons=(_nearest(found.nearest, asks),))


def _nearest(quotes: Sequence[Quote], asks: Incoming) -> Button:
    """The button for what came closest; elsewhere it is told where that stands."""
    places = tuple(dict.fromkeys(map(cite, quotes)))
    return Button(texts.SHOW_NEAREST, asks, (texts.NEAREST, *places))


def nearest_reply(found: Answer | Attribution) -> Reply:
    """What came closest to answering, each place once."""
    quotes = tuple(cited(quote) for quote in found.nearest)
    return Reply(lead=texts.NEAREST, quotes=quotes) if quotes else Reply(lead=texts.NOTHING_NEAR)


def why_reply(answer: Answer) -> Reply:
    """Why the first quote was chosen, or why the nearest was not, a reason a line."""
    first = (answer.quotes or answer.nearest)[:1]
    silent = texts.why_silent(answer.query, near=bool(first))
    lead = texts.why_chosen(answer.query) if answer.answered else silent
    return Reply(lead=lead, quotes=tuple(cited(quote) for quote in first), lines=in_words(answer))


def who_said_reply(found: Attribution, options: Mapping[str, str] | None = None, *, dated: bool = False) -> Reply:
    """What `who-said` found, in words; each statement `dated` if it is asked when. `options` as in `answer_reply`."""
    if not found.answered:
        return _silent(texts.NOT_SAID, found, Incoming(found.query, "who-said", options or {}))
    if found.statements_left_out:
        lead = f"{_respelled(found)}{texts.WORDS_OF_NOBODY_KNOWN}"
        return Reply(lead=lead, quotes=_of_statements(found), hint=texts.HEAR_THEM)
    carried = len({quote.file for quote in found.statements[0].quotes})
    lead = texts.who_said([said.speaker for said in found.statements], carried, more=found.more)
    quotes = _by_day(found) if dated else _of_statements(found)
    doubt = f"\n{texts.TURNED}" if found.statements[0].turned else ""
    return Reply(
        lead=f"{_respelled(found)}{lead}{doubt}",
        quotes=quotes if lead == texts.UNATTRIBUTED else told_apart(quotes),
        buttons=_more(found, options),
    )


def _more(found: Attribution, options: Mapping[str, str] | None, command: str | None = None) -> tuple[Button, ...]:
    """The button for the statements that a reply leaves out, if there are any."""
    asks = Incoming(found.query, "more", {**(options or {}), TO: command or found.command})
    return (Button(texts.SHOW_MORE, asks),) if found.more else ()


def said_by_reply(found: Attribution, options: Mapping[str, str]) -> Reply:
    """What `said-by` found, in words; `options` as in `answer_reply`, the topic among them."""
    about = options.get("about")
    if not found.answered:
        silent = _silent(texts.said_by(found.query, about, 0), found, Incoming(found.query, "said-by", options))
        return _otherwise(silent, found, options)
    name, count = _whose(found), len(found.statements)
    lead = (
        texts.may_be_said(name, about) if found.near and about else texts.said_by(name, about, count, more=found.more)
    )
    is_timed = about is not None and time_apart(about)[1] is not None
    quotes = _by_day(found) if is_timed else _of_statements(found)
    return Reply(lead=f"{_respelled(found)}{lead}", quotes=quotes, buttons=_more(found, options))


def _whose(found: Attribution) -> str:
    """Whose statements were found; of somebody who was described, also by what description."""
    if found.holders:
        return texts.described(found.query, found.holders)
    return texts.in_a_sentence(found.statements[0].speaker or found.query)


def _otherwise(silent: Reply, found: Attribution, options: Mapping[str, str]) -> Reply:
    """What the archive tells where no statement was found, below a lead that says how it bears on what was asked."""
    if found.otherwise is None:
        return silent
    reply = replace(answer_reply(found.otherwise.answer, options), question=None)  # it is that of the statements
    if not found.otherwise.theirs:
        return replace(reply, lead=texts.otherwise(silent.lead))
    about = options.get("about", "")
    return replace(reply, lead=texts.may_be_said(found.query, about)) if time_apart(about)[0] else reply


def when_said_reply(found: Attribution, options: Mapping[str, str]) -> Reply:
    """When somebody said what `said-by` found, in words: each statement once, under its day; `options` as there.

    Statements that only may be on the topic are shown as for `said-by`: they need not be those whose day is asked for.
    """
    if not found.answered or found.near:
        return said_by_reply(replace(found, otherwise=None), options)
    quotes = _by_day(found)
    lead = texts.when_said(_whose(found), options.get("about"), len(quotes), more=found.more)
    return Reply(lead=f"{_respelled(found)}{lead}", quotes=quotes, buttons=_more(found, options, "when-said"))


def timeline_reply(found: Attribution, options: Mapping[str, str] | None = None) -> Reply:
    """What `timeline` found, in words: each statement as the source closest to the topic has it, under its day.

    The newest comes first: where a message is too short for all, it is the oldest that are left out.
    """
    if not found.answered:
        return _silent(texts.timeline(found.query, 0), found, Incoming(found.query, "timeline", options or {}))
    newest_first = sorted(found.statements, key=lambda said: said.said_on or "", reverse=True)
    quotes = _by_day(replace(found, statements=tuple(newest_first)))
    lead = texts.timeline(found.query, len(quotes), near=found.near, more=found.more)
    return Reply(lead=f"{_respelled(found)}{lead}", quotes=quotes, buttons=_more(found, options))


def _by_day(found: Attribution) -> tuple[CitedQuote, ...]:
    """Each statement as the source closest to what was asked has it, with its day."""
    return tuple(
        replace(quote, differs=(), speaker=_when_said(said, quote.speaker))
        for said in found.statements
        for quote in variants(_carrying(said, found.command), 1)
    )


def _when_said(said: Said, name: str | None) -> str:
    """Who said something, and when; a source's own day is when it reported it, which may be later."""
    reported = said.said_on in {quote.published for quote in said.quotes}
    return texts.dated(said.said_on, name, reported=reported and said.said_on is not None)


def check_reply(found: Check, near: Sequence[Quote] = (), options: Mapping[str, str] | None = None) -> Reply:
    """A verdict, in words; what differs is shown for an altered quote, and what is `near` behind a button.

    `options` as in `answer_reply`.
    """
    quotes = variants(as_sought(found.quotes), _VARIANTS)
    if found.statements_left_out and found.verdict == "verbatim":
        return Reply(lead=verdicts.VERBATIM_OF_NOBODY_KNOWN, quotes=quotes, hint=texts.HEAR_THEM)
    quoted = any(map(is_quoted, found.quotes))
    labelled = not quoted and any(quote.labelled for quote in found.quotes)
    wrongly = found.claimed if found.by_another else None
    mention = next((quote.mention for quote in found.quotes if quote.speaker), None)
    lead = verdicts.verdict(
        found.verdict, found.speaker, wrongly, mention, quoted=quoted, labelled=labelled, denied=found.denied
    )
    doubt = f"\n{texts.TURNED}" if found.turned else ""
    doubt += f"\n{verdicts.unconfirmed(found.speaker, found.claimed)}" if found.unconfirmed and found.claimed else ""
    return Reply(
        lead=f"{lead}{doubt}",
        quotes=told_apart(quotes) if found.speaker else quotes,
        difference=_spaced(found.diff) if found.verdict == "altered" else (),
        buttons=(_nearest(near, Incoming(found.query, "nearest", {**(options or {}), TO: "check"})),) if near else (),
    )


def checks_reply(found: Sequence[Check], message: str, left_out: int = 0) -> Reply:
    """The verdicts on the quotations of a message, or on its own words if it has none; `left_out` weren't checked."""
    if len(found) == 1 and found[0].query == " ".join(message.split()):
        only = check_reply(found[0])
        return replace(only, lead=f"{texts.NO_QUOTATION}\n{only.lead}")
    return Reply(
        lead=texts.in_that_message("quotation", len(found), left_out), parts=tuple(_verdict(each) for each in found)
    )


def sources_reply(
    files: Sequence[str], summary: Callable[[str], SourceSummary | None], options: Mapping[str, str] | None = None
) -> Reply:
    """The sources of these files, a line each; `summary` tells what the archive holds of one, when a line is shown.

    `options` are the filters that they pass, as typed.
    A source that is gone by then, or cannot be read, is named by its file: whoever shows a reply meets no error.
    """
    if not files:
        return Reply(lead=texts.none_passes(options) if options else texts.EMPTY)

    def line(file: str) -> str:
        try:
            held = summary(file)
        except RetrievalError as error:
            logger.error("cannot tell of %s: %s", file, error)
            held = None
        return _source(held.source) if held else file

    return Reply(lead=texts.summary(len(files), options), lines=Lines(files, line))


def _source(held: Source) -> str:
    citation = texts.citation(held.title, held.outlet, held.published, held.file, None)
    return texts.source(citation, extracted=held.extracted)


def _verdict(found: Check) -> Reply:
    """One quotation of several: its words, the verdict, and the place that is closest."""
    alone = check_reply(replace(found, quotes=found.quotes[:1]))
    lead = f"{texts.quotation(found.query, _ASKED)}\n{alone.lead}"
    return replace(alone, lead=lead, quotes=variants(as_sought(found.quotes), 1))


def _spaced(pieces: tuple[Difference, ...]) -> tuple[Difference, ...]:
    """The pieces with white space between them, which is neither struck out nor marked as new."""
    spaced: list[Difference] = [each for change, words in pieces for each in ((change, words.rstrip()), ("equal", " "))]
    return tuple(spaced[:-1])


def _of_statements(found: Attribution) -> tuple[CitedQuote, ...]:
    """The quotes of each statement; a sentence that reports two of them is shown once."""
    shown: set[tuple[str, int, int]] = set()
    quotes: list[CitedQuote] = []
    for said in found.statements:
        carrying = _carrying(said, found.command)
        quotes += variants([quote for quote in carrying if _place(quote) not in shown], _VARIANTS)
        shown.update(map(_place, said.quotes))
    return tuple(quotes)


def _carrying(said: Said, command: str) -> Sequence[Quote]:
    """The quotes of a statement, as those of the words looked for if it was found by its words."""
    return as_sought(said.quotes) if command == "who-said" else said.quotes


def _place(quote: Quote) -> tuple[str, int, int]:
    return quote.file, quote.start, quote.end
