"""A contestant in a process of its own, so that its memory and its start are its own."""

from __future__ import annotations

import gc
import multiprocessing
import time
import traceback
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from multiprocessing.connection import Connection
from pathlib import Path
from types import TracebackType
from typing import Any, Self, cast

import psutil

from tests.benchmarks.contestants import CONTESTANTS, Pullquote

_SPAWN = multiprocessing.get_context("spawn")


class Failed(Exception):
    """A contestant couldn't do what it was asked for; the message says why."""


class Seat:
    """A contestant's process. Times are in milliseconds and taken inside it; memory is in bytes."""

    def __init__(self, name: str) -> None:
        began = time.perf_counter()
        self._line, there = _SPAWN.Pipe()
        self._process = _SPAWN.Process(target=_sit, args=(name, there), daemon=False)
        self._process.start()
        there.close()
        self._began = began

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._line.close()
        self._process.join(timeout=30)
        if self._process.is_alive():
            self._process.kill()

    def build(self, articles: Path, folder: Path) -> float:
        """How long indexing took; the process and its children had at most `peak` bytes."""
        return cast("float", self._do("build", articles, folder))

    def open(self, folder: Path, question: str) -> float:
        """From starting the process to its first answer, imports included."""
        self._do("open", folder)
        self._do("ask", question)
        return (time.perf_counter() - self._began) * 1000

    def ask(self, question: str) -> float:
        """How long an answer took."""
        return cast("float", self._do("ask", question))

    def who_said(self, words: str) -> float:
        """How long `who-said` took."""
        return cast("float", self._do("who_said", words))

    def grow(self, articles: Path, folder: Path) -> float:
        """How long it took until more articles were found by the library that is open."""
        return cast("float", self._do("grow", articles, folder))

    def threads(self, questions: Sequence[str], threads: int) -> float:
        """How long all questions together took, asked by so many threads."""
        return cast("float", self._do("threads", questions, threads))

    def memory(self) -> int:
        """What the process has for itself alone, mapped files aside."""
        return cast("int", self._do("memory"))

    def tree(self) -> int:
        """What the process and its children have for themselves at this moment."""
        own = psutil.Process(self._process.pid)
        return sum(_private(process) for process in (own, *own.children(recursive=True)))

    def _do(self, what: str, *given: object) -> object:
        self._line.send((what, given))
        try:
            error, value = self._line.recv()
        except EOFError:
            raise Failed("its process ended") from None
        if error:
            raise Failed(error)
        return value


def _sit(name: str, line: Connection) -> None:
    """Do what comes in, and send back how long it took or what went wrong, until the line is closed."""
    contestant: Any = CONTESTANTS[name]()
    while True:
        try:
            what, given = line.recv()
        except EOFError:
            return
        try:
            line.send((None, _done(contestant, what, given)))
        except Exception as error:
            traceback.print_exc()
            line.send((f"{type(error).__name__}: {error}", None))


def _done(contestant: Any, what: str, given: Sequence[Any]) -> float:
    if what == "memory":
        gc.collect()
        return _private(psutil.Process())
    if what == "threads":
        return _threaded(contestant, *given)
    began = time.perf_counter()
    getattr(contestant, what)(*given)
    return (time.perf_counter() - began) * 1000


def _threaded(contestant: Pullquote, questions: Sequence[str], threads: int) -> float:
    with ThreadPoolExecutor(threads) as pool:
        began = time.perf_counter()
        for _ in pool.map(contestant.ask, questions):
            pass
        return (time.perf_counter() - began) * 1000


def _private(process: psutil.Process) -> int:
    """What a process has in memory that isn't a file's; where that can't be told, what no other process has.

    A mapped file is in the cache of the system, which drops it when memory is short, and yet counts among what no other
    process has while only one maps it (https://psutil.readthedocs.io/en/latest/#psutil.Process.memory_full_info).
    """
    try:
        used = process.memory_info()
        return int(used.rss - used.shared if hasattr(used, "shared") else process.memory_full_info().uss)
    except psutil.NoSuchProcess:
        return 0
