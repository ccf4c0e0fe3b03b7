from __future__ import annotations

from pathlib import Path

from retrieval.indexing.held import is_gone


def test_only_what_is_known_to_be_nowhere_is_gone(tmp_path: Path) -> None:
    """A name too long for the system cannot be looked at, like a folder that is closed to this user."""
    file = tmp_path / "a.txt"
    file.touch()
    assert not is_gone(str(file))
    assert not is_gone(str(tmp_path))
    assert not is_gone(str(tmp_path / ("a" * 5_000)))
    assert is_gone(str(tmp_path / "b.txt"))
    assert is_gone(str(file / "b.txt"))
