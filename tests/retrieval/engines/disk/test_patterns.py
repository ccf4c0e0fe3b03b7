from __future__ import annotations

from fnmatch import fnmatchcase

import pytest
import tantivy
from hypothesis import given
from hypothesis import strategies as st

from retrieval.engines.disk import rows
from retrieval.engines.disk.patterns import files_like

MARKS = "ab.*?[]!-^\\n\\\\(){}|+$é "


def found(files: list[str], pattern: str) -> set[str]:
    """Those of some files that the pattern's query finds; all of them where it has none."""
    index = tantivy.Index(rows.schema())
    writer = index.writer(15_000_000, 1)
    for file in files:
        writer.add_document(tantivy.Document(file=file, row=file.encode()))
    writer.commit()
    index.reload()
    like = files_like(index.schema, pattern)
    if like is None:
        return set(files)
    searcher = index.searcher()
    hits = searcher.search(like, len(files)).hits
    return {(searcher.doc(address).get_first("row") or b"").decode() for _, address in hits}


@pytest.mark.parametrize(
    ("pattern", "matching"),
    [
        ("*1.txt", {"a/1.txt", "b/1.txt"}),
        ("b/?.txt", {"b/1.txt", "b/2.txt"}),
        ("b/1.txt", {"b/1.txt"}),
        ("b.1.txt", set()),
        ("c*", set()),
        ("*", {"a/1.txt", "b/1.txt", "b/2.txt", "é (1)\nb"}),
        ("é (?)\nb", {"é (1)\nb"}),
        ("b/[12].txt", {"b/1.txt", "b/2.txt"}),
    ],
)
def test_files_that_match_are_found(pattern: str, matching: set[str]) -> None:
    assert found(["a/1.txt", "b/1.txt", "b/2.txt", "é (1)\nb"], pattern) == matching


@given(st.lists(st.text(MARKS, min_size=1, max_size=6), min_size=1, max_size=5), st.text(MARKS, max_size=8))
def test_no_file_that_matches_is_missed(files: list[str], pattern: str) -> None:
    assert found(files, pattern) >= {file for file in files if fnmatchcase(file, pattern)}


@pytest.mark.parametrize("pattern", ["?" * 5_000, "*a" * 5_000, "*a?b?a" * 30, "\ud83d*"])
def test_odd_patterns_narrow_little_or_nothing(pattern: str) -> None:
    """However long they are, in next to no time."""
    file = "a" * 6_000
    assert found([file], pattern) in (set(), {file})
    if fnmatchcase(file, pattern):
        assert found([file], pattern) == {file}
