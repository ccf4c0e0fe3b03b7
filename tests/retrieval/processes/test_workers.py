from __future__ import annotations

import errno
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from retrieval.errors import WorkerFailed
from retrieval.processes.workers import Workers

ROOT = Path(__file__).parents[3]
PARENT = """
import os, sys, time
from retrieval.processes.workers import Workers
with Workers(2) as workers:
    pids = {workers.submit(os.getpgid, [0]).result()[0] for _ in range(50)}
    print(*pids, flush=True)
    sys.stdin.read()
"""


def test_what_a_function_makes_of_each_argument_comes_back_in_order() -> None:
    with Workers(2) as workers:
        futures = [workers.submit(len, ["a" * size, "b", ""]) for size in range(20)]
        assert [future.result() for future in futures] == [[size, 1, 0] for size in range(20)]


def test_much_goes_through_at_once() -> None:
    """More than a pipe holds, both ways."""
    with Workers(1) as workers:
        assert workers.submit(str.upper, ["a" * 3_000_000]).result() == ["A" * 3_000_000]


def test_work_is_done_in_other_processes_that_are_gone_afterwards() -> None:
    with Workers(2) as workers:
        (pid,) = workers.submit(os.getpgid, [0]).result()
        assert pid != os.getpid()
    assert not _runs(pid)


def test_what_a_worker_prints_does_not_disturb(capfd: pytest.CaptureFixture[str]) -> None:
    with Workers(1) as workers:
        assert workers.submit(print, ["a word"]).result() == [None]
    assert capfd.readouterr() == ("", "a word\n")


def test_a_function_that_fails_is_told_and_the_worker_goes_on() -> None:
    with Workers(1) as workers:
        with pytest.raises(WorkerFailed, match=r"failed unexpectedly .*invalid literal"):
            workers.submit(int, ["5", "five"]).result()
        assert workers.submit(int, ["5"]).result() == [5]


@pytest.mark.parametrize(
    ("function", "argument", "said"),
    [(os._exit, 3, "ended with status 3"), (signal.raise_signal, signal.SIGKILL, "was ended by SIGKILL")],
)
def test_a_worker_that_dies_is_told(function: Callable[[int], None], argument: int, said: str) -> None:
    with Workers(2) as workers:
        future = workers.submit(function, [argument])
        assert isinstance(future.exception(), WorkerFailed)
        assert said in str(future.exception())


def test_a_worker_that_the_system_does_not_start_is_told_and_none_is_left(monkeypatch: pytest.MonkeyPatch) -> None:
    start = subprocess.Popen
    started: list[subprocess.Popen[bytes]] = []

    def one_only(*arguments: Any, **options: Any) -> subprocess.Popen[bytes]:
        if started:
            raise BlockingIOError(errno.EAGAIN, "Resource temporarily unavailable")
        started.append(start(*arguments, **options))
        return started[0]

    monkeypatch.setattr(subprocess, "Popen", one_only)
    with pytest.raises(WorkerFailed, match=r"cannot be started \(Resource temporarily unavailable\); .*--jobs 1"):
        Workers(2)
    assert started[0].returncode is not None


def test_a_thread_that_the_system_does_not_start_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where a container bounds how many there are, threads are counted like processes."""

    def fail(_: threading.Thread) -> None:
        raise RuntimeError("can't start new thread")

    with Workers(1) as workers:
        monkeypatch.setattr(threading.Thread, "start", fail)
        with pytest.raises(WorkerFailed, match=r"cannot be fed \(can't start new thread\); .*--jobs 1"):
            workers.submit(len, ["a"])


def test_workers_end_amid_their_work_when_they_are_no_longer_wanted() -> None:
    began = time.monotonic()
    with Workers(1) as workers:
        future = workers.submit(time.sleep, [60])
    assert time.monotonic() - began < 30
    assert isinstance(future.exception(), WorkerFailed)


@pytest.mark.skipif(sys.platform == "win32", reason="sends a POSIX signal")
def test_no_worker_outlives_a_parent_that_is_killed() -> None:
    parent = subprocess.Popen([sys.executable, "-c", PARENT], cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    assert parent.stdout is not None
    pids = [int(pid) for pid in parent.stdout.readline().split()]
    assert pids
    assert all(map(_runs, pids))
    parent.kill()
    parent.communicate()
    until = time.monotonic() + 20
    while any(map(_runs, pids)) and time.monotonic() < until:
        time.sleep(0.05)
    assert not any(map(_runs, pids))


def _runs(pid: int) -> bool:
    """Whether a process runs; one that has ended and that nobody has waited for doesn't."""
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    status = Path(f"/proc/{pid}/stat")
    return not status.exists() or status.read_text().rpartition(")")[2].split()[0] != "Z"
