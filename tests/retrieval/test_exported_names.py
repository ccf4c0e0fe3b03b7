from __future__ import annotations

import inspect
import re
import subprocess
import sys

import retrieval
from retrieval import Library, errors

NAMES = [
    "ENDINGS",
    "ON_TIMELINE",
    "THRESHOLD",
    "Answer",
    "Attribution",
    "BadQuery",
    "Check",
    "Context",
    "Difference",
    "Document",
    "EngineName",
    "Failure",
    "Filters",
    "IndexBusy",
    "IndexDamaged",
    "IndexMisplaced",
    "IndexReport",
    "IndexStep",
    "IndexUnreadable",
    "IndexUnwritable",
    "Library",
    "Mention",
    "MessageCheck",
    "Misdated",
    "NotIndexed",
    "Otherwise",
    "Quote",
    "Respelling",
    "Result",
    "RetrievalError",
    "Said",
    "Signal",
    "Source",
    "SourceMissing",
    "SourceSummary",
    "SourceUnreadable",
    "Speaker",
    "Spelling",
    "Statement",
    "Totals",
    "WorkerFailed",
    "discover",
    "in_words",
    "index_command",
    "is_decoration",
    "is_nobody",
    "is_pronoun",
    "is_time",
    "marked_quote",
    "meaning_of",
    "plain_question",
    "time_apart",
    "topic_words",
    "undecorated",
    "what_said",
    "without_courtesy",
    "wordings",
]


def test_the_public_names_are_these() -> None:
    """Whoever builds on the library finds them tomorrow as today."""
    assert retrieval.__all__ == NAMES
    assert all(hasattr(retrieval, name) for name in NAMES)


def test_whatever_the_library_raises_is_public() -> None:
    assert {name for name, _ in inspect.getmembers(errors, inspect.isclass) if name != "Path"} <= set(NAMES)


def test_whatever_the_library_returns_is_public() -> None:
    """Named in the annotations of its methods."""
    methods = [method for name, method in inspect.getmembers(Library, inspect.isfunction) if name[0] != "_"]
    returned = {name for method in methods for name in re.findall(r"[A-Z]\w+", method.__annotations__["return"])}
    assert returned - {"Iterator", "None", "Self", "Sequence"} <= set(NAMES)


def test_importing_the_library_loads_nothing_slow_or_of_the_bot() -> None:
    loads = [sys.executable, "-c", "import retrieval, sys; print(*sys.modules)"]
    loaded = set(subprocess.run(loads, capture_output=True, check=True, text=True).stdout.split())
    assert "retrieval.library" in loaded
    assert loaded.isdisjoint({"numpy", "rank_bm25", "charset_normalizer", "rich", "click", "bot"})
    assert loaded.isdisjoint(
        {"retrieval.indexing", "retrieval.attribution.statements", "retrieval.attribution.mentions"}
    )
