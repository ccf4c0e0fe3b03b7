"""Tells of each answer how long it took."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace
from functools import wraps
from typing import ParamSpec, TypeVar

from retrieval.results import Answer, Attribution, Check

Given = ParamSpec("Given")
Found = TypeVar("Found", Answer, Attribution, Check)


def timed(answering: Callable[Given, Found]) -> Callable[Given, Found]:
    """The function, whose result has in `elapsed_ms` the milliseconds that it took."""

    @wraps(answering)
    def answered(*args: Given.args, **options: Given.kwargs) -> Found:
        began = time.perf_counter()
        found = answering(*args, **options)
        return replace(found, elapsed_ms=round((time.perf_counter() - began) * 1000, 3))

    return answered
