from __future__ import annotations

from collections.abc import Callable

import pytest

from retrieval import Answer, Attribution, Check, Library

LONG = "The old ferry carries 140 people between the islands."


@pytest.mark.parametrize(
    "asked",
    [
        lambda library: library.ask(LONG),
        lambda library: library.who_said(LONG),
        lambda library: library.said_by("Lind"),
        lambda library: library.said_by("Nobody"),
        lambda library: library.timeline("ferry"),
        lambda library: library.check(LONG, "Lind"),
        lambda library: library.check_typed(f"“{LONG}” — Lind"),
        lambda library: library.check_all(f"“{LONG}”").checks[0],
        lambda library: library.check_all(LONG).checks[0],
    ],
    ids=["ask", "who-said", "said-by", "otherwise", "timeline", "check", "typed", "message", "unmarked"],
)
def test_every_answer_tells_how_long_it_took(
    library: Library, asked: Callable[[Library], Answer | Attribution | Check]
) -> None:
    """In milliseconds."""
    assert 0.01 < asked(library).elapsed_ms < 10_000
