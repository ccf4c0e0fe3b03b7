from __future__ import annotations

import platform
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
ARENAS = """
import ctypes, os, threading
from bot.arenas import keep_one_arena
{}
libc = ctypes.CDLL(None)
libc.malloc.restype = ctypes.c_void_p
together = threading.Barrier(4)
def allocate():
    together.wait()
    for _ in range(100):
        libc.malloc(1_000)
    together.wait()
threads = [threading.Thread(target=allocate) for _ in range(4)]
for thread in threads: thread.start()
for thread in threads: thread.join()
libc.fdopen.restype = ctypes.c_void_p
out = ctypes.c_void_p(libc.fdopen(1, b"w"))
libc.malloc_info(0, out)
libc.fflush(out)
"""


def arenas(first: str) -> int:
    """How many arenas a process has after four threads allocated at once."""
    done = subprocess.run([sys.executable, "-c", ARENAS.format(first)], cwd=ROOT, capture_output=True, check=True)
    return len(re.findall(rb"<heap nr=", done.stdout))


@pytest.mark.skipif(platform.libc_ver()[0] != "glibc", reason="malloc has arenas in glibc only")
def test_threads_allocate_in_one_arena() -> None:
    assert arenas("") > 1
    assert arenas("keep_one_arena()") == 1
