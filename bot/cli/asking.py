"""The commands that ask the archive: ask, who-said, said-by, timeline, check."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import TypeAlias

import click

from bot.cli.hints import command_instead
from bot.cli.opening import opened, settings
from bot.cli.options import Options, takes
from bot.cli.output import NOTHING_FOUND, complain, linked_json, print_json, print_reply, viewer_url
from retrieval import ON_TIMELINE, Answer, Attribution, Check, Filters, Library, Result, in_words
from retrieval.as_json import answer_json

_MORE = 4  # times as many statements as are shown, suggested where there are more

Find: TypeAlias = Callable[[Library, int, Filters], Result]


@click.command(epilog='Example: pullquote ask "How many warships will take part?"')
@click.argument("question")
@click.option("--after", metavar="QUESTION", help="The question before it, which it may lean on: and Lavrov?")
@click.option("--explain", is_flag=True, help="Say why: the signals of each quote with their weights.")
@takes("k", "source", "speaker", "since", "until", "index", "as_json")
def ask(question: str, after: str | None, explain: bool, options: Options) -> int:
    """Quote the sentences that answer a question."""
    status = _answered(
        options, lambda library, k, filters: library.ask(question, k, filters, after=after, explain=explain)
    )
    if not (options.as_json or after) and (hint := command_instead(question, in_terminal=sys.stderr.isatty())):
        complain(hint)
    return status


@click.command("who-said", epilog='Example: pullquote who-said "there are no minor incursions"')
@click.argument("words")
@takes("k", "source", "speaker", "since", "until", "index", "as_json")
def who_said(words: str, options: Options) -> int:
    """Say who said some words, with every variant."""
    return _answered(options, lambda library, k, filters: library.who_said(words, k, filters))


@click.command("said-by", epilog='Example: pullquote said-by "Lavrov" --about "written response"')
@click.argument("name")
@click.option("--about", metavar="TOPIC", help="Only what was said on this topic, or then: gas on Friday.")
@takes("k", "source", "since", "until", "index", "as_json")
def said_by(name: str, about: str | None, options: Options) -> int:
    """Quote what somebody said."""
    return _answered(options, lambda library, k, filters: library.said_by(name, about, k, filters), about=about)


@click.command(epilog='Example: pullquote check "Russia will pay a heavy price" --speaker Biden')
@click.argument("quote")
@click.option("--speaker", metavar="NAME", help="Who is supposed to have said it.")
@takes("source", "since", "until", "index", "as_json")
def check(quote: str, speaker: str | None, options: Options) -> int:
    """Tell whether a quote is right.

    It is verbatim, altered, misattributed or not found. Who is supposed to have said it may stand beside it, too.
    """

    def found(library: Library, _: int, filters: Filters) -> Check:
        return library.check_typed(quote, speaker, filters)

    return _answered(options, found)


@click.command(epilog='Example: pullquote timeline "sanctions on Russia" --since 2022-01-20')
@click.argument("topic")
@takes("k", "source", "speaker", "since", "until", "index", "as_json")
def timeline(topic: str, options: Options) -> int:
    """Quote what was said on a topic, day by day."""
    return _answered(
        options, lambda library, k, filters: library.timeline(topic, options.k or max(k, ON_TIMELINE), filters)
    )


def _answered(options: Options, find: Find, *, about: str | None = None) -> int:
    """Print what was found; returns the exit status."""
    given = settings()
    with opened(options, given) as library:
        found = find(library, options.k or given.quotes, options.filters)
        if not _is_positive(found):
            _complain_of_filters(library, options)
    viewer = viewer_url(given)
    if options.as_json:
        print_json(linked_json(answer_json(found), viewer))
    else:
        from bot.replies import value_reply
        from bot.viewer import linked

        print_reply(linked(value_reply(found, about=about), viewer))
        _print_reasons(found)
        if isinstance(found, Attribution) and found.more and sys.stderr.isatty():
            complain(f"there are more statements; -k {_MORE * len(found.statements)} shows up to so many")
    return 0 if _is_positive(found) else NOTHING_FOUND


def _complain_of_filters(library: Library, options: Options) -> None:
    """Tell of filters that no source passes, which whoever mistypes one would take for the archive's silence."""
    given = options.of_sources
    if not given or library.files(Filters(**given)):
        return
    from bot.options import as_typed

    complain(f"no source passes {as_typed(given)}; pullquote sources lists what the index holds")


def _print_reasons(found: Result) -> None:
    """Print why it was answered so, in words and in figures, if that was asked for."""
    from bot.cli.reasons import reasons
    from bot.model import Reply

    if not isinstance(found, Answer) or found.threshold is None:
        return
    print()
    print_reply(Reply(lead="Why:", lines=in_words(found)))
    print(*("", *reasons(found)), sep="\n")


def _is_positive(found: Result) -> bool:
    return found.verdict == "verbatim" if isinstance(found, Check) else found.answered


COMMANDS = (ask, who_said, said_by, timeline, check)
