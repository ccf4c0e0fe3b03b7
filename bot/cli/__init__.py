"""The command line: `pullquote COMMAND`.

Each command is a few lines over `Library`. Modules that are slow to import (numpy, rich, the chat libraries) are
imported by the commands that need them. Exit status: 0 answered or done; 1 nothing found, abstained, or a quote
found otherwise than verbatim; 2 bad usage, bad input or a failure, with one line on standard error.
"""

from __future__ import annotations

import os
import sys

import click

from bot.cli import archive, asking, files, running
from bot.errors import BotError
from retrieval.errors import RetrievalError

USAGE_OR_FAILURE = 2
INTERRUPTED = 130  # 128 + SIGINT, as shells have it


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(package_name="pullquote", prog_name="pullquote")
def pullquote() -> None:
    """Ask an archive of articles; get the exact words with their source."""


for command in (*asking.COMMANDS, *archive.COMMANDS, *files.COMMANDS, *running.COMMANDS):
    pullquote.add_command(command)


def main() -> None:
    """Run the command line and exit. Errors made on purpose end in one line, never a traceback."""
    try:
        sys.exit(pullquote.main(standalone_mode=False) or 0)
    except click.exceptions.Exit as stop:
        sys.exit(stop.exit_code)
    except click.UsageError as error:
        name = error.ctx.command_path if error.ctx else "pullquote"
        _fail(f"{error.format_message().rstrip('.')}; see {name} --help")
    except (click.ClickException, BotError, RetrievalError) as error:
        _fail(error.format_message() if isinstance(error, click.ClickException) else str(error))
    except (KeyboardInterrupt, click.Abort):
        sys.exit(INTERRUPTED)
    except BrokenPipeError:  # the reader, say `head`, has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(0)


def _fail(message: str) -> None:
    print(f"pullquote: {' '.join(message.split())}", file=sys.stderr)
    sys.exit(USAGE_OR_FAILURE)
