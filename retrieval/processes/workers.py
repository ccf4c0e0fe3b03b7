"""Worker processes, each fed by a thread through a pipe.

They are fresh interpreters rather than `multiprocessing`'s: those import the parent's main module again, and a parent
that is killed leaves them waiting for ever.
"""

from __future__ import annotations

import os
import pickle
import signal
import subprocess
import sys
from collections.abc import Callable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from queue import SimpleQueue
from types import TracebackType
from typing import Any, Self

from retrieval.errors import WorkerFailed


class Workers:
    """`count` processes that apply functions to lists of arguments; for use in a `with` statement, which ends them."""

    def __init__(self, count: int) -> None:
        """Raises WorkerFailed when the system starts no more processes."""
        self._threads = ThreadPoolExecutor(count, thread_name_prefix="worker")
        self._processes: list[subprocess.Popen[bytes]] = []
        self._idle: SimpleQueue[subprocess.Popen[bytes]] = SimpleQueue()
        try:
            for _ in range(count):
                self._processes.append(_started())
                self._idle.put(self._processes[-1])
        except OSError as error:
            self._end()
            raise WorkerFailed(f"cannot be started ({error.strerror or error})") from error

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._end()

    def _end(self) -> None:
        """End the processes, whatever they are doing."""
        for process in self._processes:
            process.kill()
        self._threads.shutdown(cancel_futures=True)
        for process in self._processes:
            process.communicate()

    def submit(self, function: Callable[[Any], Any], arguments: Sequence[Any]) -> Future[list[Any]]:
        """A future with the function's result for each argument, in order; function and arguments must be picklable.

        The future raises WorkerFailed when the function raised anything, or when its process ended. Raises WorkerFailed
        when the system starts no more threads.
        """
        try:
            return self._threads.submit(self._apply, function, arguments)
        except RuntimeError as error:  # "can't start new thread", as Python puts it
            raise WorkerFailed(f"cannot be fed ({error})") from error

    def _apply(self, function: Callable[[Any], Any], arguments: Sequence[Any]) -> list[Any]:
        process = self._idle.get()
        try:
            assert process.stdin is not None
            assert process.stdout is not None
            pickle.dump((function, arguments), process.stdin, pickle.HIGHEST_PROTOCOL)
            process.stdin.flush()
            results, error = pickle.load(process.stdout)
        except (OSError, EOFError, pickle.UnpicklingError):
            raise WorkerFailed(_ending(process)) from None
        finally:
            self._idle.put(process)
        if results is None:
            raise WorkerFailed(f"failed unexpectedly ({error})")
        made: list[Any] = results
        return made


def _started() -> subprocess.Popen[bytes]:
    """A new worker with this process's module path, in a session of its own, so that Ctrl-C reaches the parent only."""
    paths = os.pathsep.join(os.path.abspath(path) for path in sys.path)
    return subprocess.Popen(
        [sys.executable, "-P", "-m", "retrieval.processes.worker"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": paths},
        start_new_session=True,
    )


def _ending(process: subprocess.Popen[bytes]) -> str:
    """How a process that no longer answers has ended, in words."""
    status = process.wait()
    if status >= 0:
        return f"ended with status {status}"
    try:
        return f"was ended by {signal.Signals(-status).name}"
    except ValueError:
        return f"was ended by signal {-status}"
