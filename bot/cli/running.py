"""The commands that run the bot: serve, chat, doctor."""

from __future__ import annotations

import contextlib
import sys
from typing import TYPE_CHECKING

import click

from bot.adapters.terminal.control import visible
from bot.cli.opening import all_settings, opened
from bot.cli.options import Options, takes
from bot.cli.output import FAILED, complain, print_json

if TYPE_CHECKING:
    from bot.settings import Settings
    from retrieval import Library


@click.command(epilog="Example: pullquote serve --or-chat")
@click.option("--or-chat", is_flag=True, help="With nothing to serve, chat in the terminal instead.")
@takes("index")
def serve(or_chat: bool, options: Options) -> int:
    """Run the bot where it has tokens, and the web viewer."""
    import asyncio

    from bot.arenas import keep_one_arena
    from bot.handling import handler
    from bot.serving import nothing_to_serve, platforms, run
    from bot.viewer import url

    given = all_settings()
    _log_to_stderr(given)
    chosen = platforms(given)
    if not chosen and not or_chat:
        raise nothing_to_serve()
    viewer = url(given)
    with opened(options, given) as library:
        if chosen:
            keep_one_arena()
            with contextlib.suppress(asyncio.CancelledError):  # told to stop, by SIGTERM
                asyncio.run(run(chosen, handler(library, given.quotes, viewer=viewer), given, library))
        elif not _chat(library, given):  # a service, which nobody types to
            raise nothing_to_serve()
    return 0


@click.command(epilog="Example: pullquote chat")
@takes("index")
def chat(options: Options) -> int:
    """Chat with the archive in the terminal."""
    given = all_settings()
    _log_to_stderr(given)
    with opened(options, given) as library:
        _chat(library, given)
    return 0


@click.command(epilog="Example: pullquote doctor")
@takes("index", "as_json")
def doctor(options: Options) -> int:
    """Check settings, tokens, index and limits; say what to do."""
    from dataclasses import asdict

    from bot.doctor import examine

    findings = examine(options.index)
    for finding in findings:
        if options.as_json:
            print_json(asdict(finding))
            continue
        print(visible(f"{finding.state:<7} {finding.about}: {finding.detail}"))
        if finding.next_step:
            print(visible(f"{'':<7} → {finding.next_step}"))
    failed = [finding.about for finding in findings if finding.state == "failed"]
    if failed:
        complain(f"not right yet: {', '.join(failed)}; what to do stands beside it")
    return FAILED if failed else 0


def _chat(library: Library, given: Settings) -> bool:
    """Chat; whether anybody did. The terminal is the operator's own, who is told of every error."""
    from bot.adapters.terminal.run import run
    from bot.handling import handler
    from bot.viewer import url
    from retrieval import RetrievalError

    return run(handler(library, given.quotes, tells=RetrievalError, viewer=url(given)))


def _log_to_stderr(given: Settings) -> None:
    import logging

    logging.basicConfig(
        level=given.log_level, stream=sys.stderr, format="%(asctime)s %(levelname)s %(name)s: %(message)s"
    )


COMMANDS = (serve, chat, doctor)
