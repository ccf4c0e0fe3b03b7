"""Kills a process that writes to an engine, again and again at random moments, and looks at what each leaves.

Run in a process of its own, since it forks: python -m tests.contracts.kills MODULE FUNCTION FOLDER ROUNDS SEED, where
the function opens the engine under test in a folder. Ends with status 0 when every round kept the promise.
"""

from __future__ import annotations

import os
import random
import signal
import sys
import time
from collections.abc import Callable
from importlib import import_module
from itertools import count
from pathlib import Path

from retrieval.engines.protocol import Keeper
from tests.contracts.archive import files, named

LONGEST_S = 0.15


def write_pairs(engine: Keeper, first: int, told: int) -> None:
    """Commit two sources at a time for ever, telling the number of each pair once it is committed."""
    for number in count(first):
        engine.add(named(f"{number:05}-1.txt"))
        engine.add(named(f"{number:05}-2.txt"))
        engine.commit(hold=bool(number % 3))
        os.write(told, number.to_bytes(4, "big"))


def pairs(engine: Keeper) -> int:
    """How many pairs there are, each of them whole and findable; AssertionError otherwise."""
    found = files(engine)
    assert found == [f"{number:05}-{half}.txt" for number in range(len(found) // 2) for half in (1, 2)], found[-3:]
    assert len(engine.latest().search(["gull"], 100_000)) == len(found)
    assert [engine.latest().document(file).text for file in found[-4:]] == ["A gull rose."] * len(found[-4:])
    return len(found) // 2


def forked(work: Callable[[int], None]) -> tuple[int, int]:
    """A process of its own for some work: its id, and where to read what it tells, numbers of four bytes.

    This process never opens an engine itself: a fork takes the locks along that another thread holds, not the thread.
    """
    reading, told = os.pipe()
    process = os.fork()
    if not process:
        try:
            work(told)
        finally:
            os._exit(1)
    os.close(told)
    return process, reading


def numbers(reading: int) -> list[int]:
    """What was told, to the end."""
    with os.fdopen(reading, "rb") as told:
        return [int.from_bytes(number, "big") for number in iter(lambda: told.read(4), b"")]


def one_round(open_engine: Callable[[Path], Keeper], folder: Path, first: int, after_s: float) -> int:
    """Start a writer, kill it after some time, and look at what it left; gives how many pairs that is.

    All that it told of must be there, and one more when it was killed before it could tell.
    """
    writer, reading = forked(lambda told: write_pairs(open_engine(folder), first, told))
    os.read(reading, 4)  # the first pair is in
    time.sleep(after_s)
    os.kill(writer, signal.SIGKILL)
    _, status = os.waitpid(writer, 0)
    assert os.WIFSIGNALED(status), "the writer failed by itself"
    committed = max(numbers(reading), default=first) + 1
    reader, reading = forked(lambda told: tell_pairs(open_engine(folder), told))
    left = numbers(reading)
    os.waitpid(reader, 0)
    assert left in ([committed], [committed + 1]), f"{left} pairs of {committed}, killed after {after_s:.3f} s"
    return left[0]


def tell_pairs(engine: Keeper, told: int) -> None:
    """Tell how many pairs there are, if they are all whole."""
    os.write(told, pairs(engine).to_bytes(4, "big"))


def main(module: str, function: str, folder: str, rounds: str, seed: str) -> None:
    """So many rounds on one index, which grows from round to round."""
    open_engine: Callable[[Path], Keeper] = getattr(import_module(module), function)
    moments = random.Random(int(seed))
    held = 0
    for _ in range(int(rounds)):
        held = one_round(open_engine, Path(folder), held, moments.random() * LONGEST_S)


if __name__ == "__main__":
    main(*sys.argv[1:])
