"""How long something takes, to compare it with something else that takes about as long."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable


def core_seconds(work: Callable[[], object]) -> float:
    """Seconds of a core, whatever else runs; garbage is left alone, since other tests leave much to look through."""
    gc.disable()
    began = time.thread_time()
    try:
        work()
        return time.thread_time() - began
    finally:
        gc.enable()
