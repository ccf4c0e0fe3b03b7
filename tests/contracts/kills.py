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

from retrieval.engines.protocol import Engine
from tests.contracts.archive import files, named

LONGEST_S = 0.15


def write_pairs(engine: Engine, first: int, told: int) -> None:
    """Commit two sources at a time for ever, telling the number of each pair once it is committed."""
    for number in count(first):
        engine.add(named(f"{number:05}-1.txt"))
        engine.add(named(f"{number:05}-2.txt"))
        engine.commit(hold=bool(number % 3))
        os.write(told, number.to_bytes(4, "big"))


def pairs(engine: Engine) -> int:
    """How many pairs there are, each of them whole and findable; AssertionError otherwise."""
    found = files(engine)
    assert found == [f"{number:05}-{half}.txt" for number in range(len(found) // 2) for half in (1, 2)], found[-3:]
    assert len(engine.search(["gull"], 100_000)) == len(found)
    assert [engine.document(file).text for file in found[-4:]] == ["A gull rose."] * len(found[-4:])
    return len(found) // 2


def one_round(open_engine: Callable[[Path], Engine], folder: Path, first: int, after_s: float) -> int:
    """Start a writer, kill it after some time, and look at what it left; gives how many pairs it told of.

    Those must all be there, and one more when it was killed before it could tell.
    """
    reading, told = os.pipe()
    writer = os.fork()
    if not writer:
        write_pairs(open_engine(folder), first, told)
    os.close(told)
    os.read(reading, 4)  # the first pair is in
    time.sleep(after_s)
    os.kill(writer, signal.SIGKILL)
    _, status = os.waitpid(writer, 0)
    assert os.WTERMSIG(status) == signal.SIGKILL
    committed = first + 1
    while number := os.read(reading, 4):
        committed = int.from_bytes(number, "big") + 1
    os.close(reading)
    reader = os.fork()
    if not reader:
        left = pairs(open_engine(folder))
        os._exit(0 if committed <= left <= committed + 1 else 1)
    _, status = os.waitpid(reader, 0)
    assert status == 0, f"killed after {after_s:.3f} s with {committed} pairs committed"
    return committed


def main(module: str, function: str, folder: str, rounds: str, seed: str) -> None:
    """So many rounds on one index, which grows from round to round."""
    open_engine: Callable[[Path], Engine] = getattr(import_module(module), function)
    moments = random.Random(int(seed))
    for _ in range(int(rounds)):
        reader = open_engine(Path(folder))
        first = pairs(reader)
        reader.close()
        one_round(open_engine, Path(folder), first, moments.random() * LONGEST_S)


if __name__ == "__main__":
    main(*sys.argv[1:])
