"""What an index is made with. One that was made with something else cannot be read."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from retrieval.engines import codec
from retrieval.engines.bm25 import K1, B
from retrieval.errors import IndexDamaged
from retrieval.text.terms import ANALYSER

MADE_WITH = {"format": str(codec.FORMAT), "analyser": ANALYSER, "k1": str(K1), "b": str(B)}


def check_made_with(folder: Path, stored: Mapping[str, str]) -> None:
    """Raises IndexDamaged, naming the folder, when the values `stored` in an index are not those of MADE_WITH."""
    for key, value in MADE_WITH.items():
        if stored.get(key) != value:
            raise IndexDamaged(folder, f"made with {key} {stored.get(key, 'unknown')}, this version needs {value}")
