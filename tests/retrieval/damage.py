"""Damage to an index's files."""

from __future__ import annotations

from pathlib import Path


def put_in_place_of(file: Path, content: bytes) -> None:
    """Another file of the same name: cutting off one that a thread of tantivy's still maps would end this process."""
    file.unlink()
    file.write_bytes(content)
