"""The command line: `pullquote COMMAND`.

Each command is a few lines over `Library`. Modules that are slow to import (numpy, rich, the chat libraries) are
imported by the commands that need them. Exit status: 0 answered or done; 1 nothing found, abstained, or a quote
found otherwise than verbatim; 2 bad usage, bad input or a failure, with one line on standard error.
"""

from __future__ import annotations

import gc
import io
import os
import sys
from collections.abc import Sequence
from typing import Literal, NoReturn, TextIO

import click

from bot.cli import archive, asking, evaluate, files, running
from bot.cli.output import FAILED, INTERRUPTED, complain, discard
from bot.errors import BotError
from retrieval import RetrievalError

_YOUNG = 50_000
"""How many new objects Python looks through for garbage at a time: nearly all that a command makes it needs to its end,
modules above all, and looking through them every 700 objects is a tenth of the time it takes to start."""


@click.group(
    no_args_is_help=False,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@click.version_option(package_name="pullquote", prog_name="pullquote")
def pullquote() -> None:
    """Ask an archive of articles; get the exact words with their source."""


for command in (*asking.COMMANDS, *archive.COMMANDS, *files.COMMANDS, *evaluate.COMMANDS, *running.COMMANDS):
    pullquote.add_command(command)


def main(arguments: Sequence[str] | None = None) -> NoReturn:
    """Run the command line, on `sys.argv` if not told otherwise, and exit. Failures end in one line, no traceback."""
    gc.set_threshold(_YOUNG)
    _open_what_is_closed()
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")  # rather read and shown escaped than not at all
    if sys.getfilesystemencoding() == "ascii":  # PYTHONUTF8=0 where no locale is set: Python itself would take UTF-8
        complain("other letters than ASCII are lost here, in questions and names of files; unset PYTHONUTF8")
    try:
        status = pullquote.main(arguments, prog_name="pullquote", standalone_mode=False)
        sys.stdout.flush()
    except click.UsageError as error:
        name = error.ctx.command_path if error.ctx else "pullquote"
        message = error.format_message().rstrip(".")
        quoting = "put words that belong together in quotation marks, or " if "extra argument" in message else ""
        _fail(f"{message}; {quoting}see {name} --help")
    except click.ClickException as error:
        _fail(error.format_message())
    except (BotError, RetrievalError) as error:
        _fail(str(error))
    except (KeyboardInterrupt, click.Abort):
        status = INTERRUPTED
    except (BrokenPipeError, SystemExit):  # which is what click makes of it: the reader, say `head`, has seen enough
        discard(sys.stdout)
        status = 0
    except OSError as error:
        discard(sys.stdout)
        if isinstance(error, FileNotFoundError) and error.filename is None:
            _fail("the working folder was deleted; change to another one")
        if error.filename is None:  # a full disk, as a rule
            _fail(f"the output cannot be written: {error.strerror or error}; make room for it, or send it elsewhere")
        _fail(f"{error.filename}: {error.strerror}; let this user read and write it")
    except Exception as error:
        if os.environ.get("PULLQUOTE_LOG_LEVEL", "").upper() == "DEBUG":
            raise
        _fail(f"failed unexpectedly ({error!r}); PULLQUOTE_LOG_LEVEL=DEBUG shows where")
    sys.exit(status)


def _open_what_is_closed() -> None:
    """Open the null device for each standard stream that was closed at the start, as some schedulers leave them."""
    sys.stdin = sys.stdin or _nowhere("r")
    sys.stdout = sys.stdout or _nowhere("w")
    sys.stderr = sys.stderr or _nowhere("w")


def _nowhere(mode: Literal["r", "w"]) -> TextIO:
    return os.fdopen(os.open(os.devnull, os.O_RDWR), mode, encoding="utf-8")


def _fail(message: str) -> NoReturn:
    complain(message)
    sys.exit(FAILED)
