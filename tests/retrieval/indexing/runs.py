"""What the tests of indexing share: writing articles and telling what a run did."""

from __future__ import annotations

import json
from pathlib import Path

from retrieval import IndexReport


def write(path: Path, text: str) -> None:
    """Write a file, with the folders that lead to it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode())


def line(doc: str, text: str = "Gulls rose.", **told: str) -> str:
    """A line of a file of JSON Lines."""
    return json.dumps({"doc": doc, "text": text, **told}) + "\n"


def counts(report: IndexReport) -> dict[str, int]:
    """How many articles were what, zeroes left out."""
    names = ("added", "updated", "removed", "unchanged")
    return {name: count for name in names if (count := getattr(report, name))}
