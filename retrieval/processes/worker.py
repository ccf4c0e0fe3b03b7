"""What a worker process does: `python -m retrieval.processes.worker`, work in, results out.

Work is read from standard input, pickled: a function with a list of arguments. The results are written to standard
output, pickled, until standard input ends. The system closes that also when the parent was killed, so that no worker
outlives its parent.
"""

from __future__ import annotations

import gc
import os
import pickle
import sys
from typing import Any, BinaryIO, TextIO

from retrieval.text.word_cache import INDEXING, WordCache

_FEWEST_OBJECTS = 100_000
"""New objects between two runs of the garbage collector: an article makes many, and no cycles."""


def main() -> None:
    """Work until standard input ends."""
    gc.set_threshold(_FEWEST_OBJECTS)
    WordCache.most = INDEXING
    sys.stderr = sys.stderr or _nowhere()
    results = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())  # what anything prints must not get among the results
    while (work := _received(sys.stdin.buffer)) is not None:
        try:
            pickle.dump(_result(*work), results, pickle.HIGHEST_PROTOCOL)
            results.flush()
        except BrokenPipeError:
            os._exit(0)  # the parent is gone; flushing at exit would fail once more


def _nowhere() -> TextIO:
    """The null device in place of a standard error that is closed. It takes its number, too, the lowest that is free.

    The results would else be written there, among whatever goes to standard error.
    """
    return os.fdopen(os.open(os.devnull, os.O_WRONLY), "w", encoding="utf-8")


def _received(channel: BinaryIO) -> tuple[Any, list[Any]] | None:
    """The next function with its arguments, None when the parent has finished, or is gone."""
    try:
        work: tuple[Any, list[Any]] = pickle.load(channel)
    except (EOFError, pickle.UnpicklingError):  # the latter when it was killed amid writing
        return None
    return work


def _result(function: Any, arguments: list[Any]) -> tuple[list[Any] | None, str | None]:
    """The function's result for each argument and None, or None and the error's description."""
    try:
        return [function(argument) for argument in arguments], None
    except Exception as error:
        return None, repr(error)


if __name__ == "__main__":
    main()
