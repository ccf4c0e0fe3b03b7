"""The commands that ask the archive: ask, who-said, said-by, check."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from bot.cli import common

if TYPE_CHECKING:
    from bot.model import Reply
    from retrieval import Answer, Attribution, Check


@click.command(epilog='Example: pullquote ask "How many warships will take part?"')
@click.argument("question")
@common.limit_option
@common.filter_options(speaker=True)
@common.index_option
@common.json_option
def ask(
    question: str,
    k: int | None,
    source: str | None,
    speaker: str | None,
    since: str | None,
    until: str | None,
    index: str | None,
    as_json: bool,
) -> int:
    """Quote the sentences that answer a question."""
    given = common.settings()
    with common.opened(index, given) as library:
        answer = library.ask(question, k or given.quotes, common.filters(source, since, until, speaker))
    if not as_json:
        from bot.commands import answer_reply

        return _shown(answer_reply(answer), answer.answered)
    return _printed(answer, answer.answered)


@click.command("who-said", epilog='Example: pullquote who-said "there are no minor incursions"')
@click.argument("words")
@common.limit_option
@common.filter_options()
@common.index_option
@common.json_option
def who_said(
    words: str,
    k: int | None,
    source: str | None,
    since: str | None,
    until: str | None,
    index: str | None,
    as_json: bool,
) -> int:
    """Say who said some words, with every variant."""
    given = common.settings()
    with common.opened(index, given) as library:
        found = library.who_said(words, k or given.quotes, common.filters(source, since, until))
    if not as_json:
        from bot.commands import who_said_reply

        return _shown(who_said_reply(found), found.answered)
    return _printed(found, found.answered)


@click.command("said-by", epilog='Example: pullquote said-by "Lavrov" --about "written response"')
@click.argument("name")
@click.option("--about", metavar="TOPIC", help="Only what was said on this topic.")
@common.limit_option
@common.filter_options()
@common.index_option
@common.json_option
def said_by(
    name: str,
    about: str | None,
    k: int | None,
    source: str | None,
    since: str | None,
    until: str | None,
    index: str | None,
    as_json: bool,
) -> int:
    """Quote what somebody said."""
    given = common.settings()
    with common.opened(index, given) as library:
        found = library.said_by(name, about, k or given.quotes, common.filters(source, since, until))
    if not as_json:
        from bot.commands import said_by_reply

        return _shown(said_by_reply(found, about), found.answered)
    return _printed(found, found.answered)


@click.command(epilog='Example: pullquote check "Russia will pay a heavy price" --speaker Biden')
@click.argument("quote")
@click.option("--speaker", metavar="NAME", help="Who is supposed to have said it.")
@common.filter_options()
@common.index_option
@common.json_option
def check(
    quote: str,
    speaker: str | None,
    source: str | None,
    since: str | None,
    until: str | None,
    index: str | None,
    as_json: bool,
) -> int:
    """Tell whether a quote is right: verbatim, altered, misattributed or not found."""
    given = common.settings()
    with common.opened(index, given) as library:
        found = library.check(quote, speaker, common.filters(source, since, until))
    verbatim = found.verdict == "verbatim"
    if not as_json:
        from bot.commands import check_reply

        return _shown(check_reply(found, speaker), verbatim)
    return _printed(found, verbatim)


def _shown(reply: Reply, found: bool) -> int:
    common.print_reply(reply)
    return 0 if found else common.NOTHING_FOUND


def _printed(answer: Answer | Attribution | Check, found: bool) -> int:
    from retrieval.as_json import answer_json

    common.print_json(answer_json(answer))
    return 0 if found else common.NOTHING_FOUND


COMMANDS = (ask, who_said, said_by, check)
