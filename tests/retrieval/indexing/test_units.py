from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable
from pathlib import Path

import pytest

from retrieval.corpus.discover import ArticleFile
from retrieval.indexing.held import Held, Version
from retrieval.indexing.outcomes import End, Outcome, Unit
from retrieval.indexing.units import units
from retrieval.processes.in_order import Done
from tests.retrieval.indexing.runs import line, write

TEXT = "Gulls rose."


def article(path: Path, file: str | None = None) -> ArticleFile:
    return ArticleFile(file or path.name, path)


def held(path: Path, *versions: tuple[str, bytes], extracted: bool = True) -> Held:
    """What the index has from a path: of each file these bytes."""
    return {str(path): {file: Version(hashlib.sha256(data).hexdigest(), extracted) for file, data in versions}}


def told(
    files: Iterable[ArticleFile], known: Held | None = None, *, max_bytes: int = 1_000, statements: bool = True
) -> list[Unit | Outcome | End]:
    found = units(files, known or {}, max_bytes=max_bytes, statements=statements)
    return [each.result if isinstance(each, Done) else each for each in found]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "a.txt"
    write(path, TEXT)
    return path


@pytest.fixture
def lines(tmp_path: Path) -> Path:
    path = tmp_path / "news.jsonl"
    write(path, line("a") + "\n" + line("b"))
    return path


def test_a_file_that_is_new_or_changed_is_to_be_worked_on(file: Path) -> None:
    new = Unit(article(file), None, TEXT.encode())
    assert told([article(file)]) == [new]
    assert told([article(file)], held(file, ("a.txt", b"Other gulls."))) == [new]
    assert told([article(file)], held(file.with_name("b.txt"), ("b.txt", TEXT.encode()))) == [new]


def test_a_file_that_the_index_holds_needs_no_work(file: Path) -> None:
    """However long it takes to know: its bytes are read, and counted."""
    known = held(file, ("a.txt", TEXT.encode()))
    assert told([article(file)], known) == [Outcome(article(file), None, "a.txt", len(TEXT))]


@pytest.mark.parametrize(("extracted", "statements", "is_new"), [(False, True, True), (False, False, False)])
def test_without_statements_it_is_changed_when_they_are_wanted(
    file: Path, extracted: bool, statements: bool, is_new: bool
) -> None:
    known = held(file, ("a.txt", TEXT.encode()), extracted=extracted)
    (item,) = told([article(file)], known, statements=statements)
    assert isinstance(item, Unit) == is_new


def test_a_file_that_cannot_be_read_is_told_and_the_next_is_read(file: Path, tmp_path: Path) -> None:
    gone, long = tmp_path / "gone.txt", tmp_path / "long.txt"
    write(long, "a" * 1_001)
    first, second, third = told([article(gone), article(long), article(file)])
    assert isinstance(first, Outcome)
    assert isinstance(second, Outcome)
    assert (first.file, first.error) == ("gone.txt", "is gone; index its folder again")
    assert second.file == "long.txt"
    assert second.error is not None
    assert "PULLQUOTE_MAX_SOURCE_MB" in second.error
    assert isinstance(third, Unit)


def test_each_line_is_an_article_and_the_end_is_told(lines: Path) -> None:
    """Lines are numbered as they stand in the file, blank ones too."""
    origin = article(lines)
    a, b = line("a").strip().encode(), line("b").strip().encode()
    assert told([origin]) == [Unit(origin, 1, a), Unit(origin, 3, b), End(origin, True)]
    known = held(lines, ("x/news.jsonl!b", b))
    assert told([origin], known) == [
        Unit(origin, 1, a),
        Outcome(origin, 3, "x/news.jsonl!b", len(b)),
        End(origin, True),
    ]


def test_a_line_that_is_too_long_is_told_and_the_next_is_read(lines: Path) -> None:
    write(lines, line("a") + line("b", TEXT * 100) + line("c"))
    first, second, third, end = told([article(lines)])
    assert isinstance(first, Unit)
    assert isinstance(second, Outcome)
    assert (second.line, second.file, second.size) == (2, None, 0)
    assert second.error is not None
    assert second.error.startswith("is over the limit of 0.001 MB")
    assert isinstance(third, Unit)
    assert end == End(article(lines), True)


@pytest.mark.parametrize(
    "content", ["", "\n\n", '{"qid": 1}\n' * 20, "no json\n" * 9 + "\n" * 20 + "[]\n", "a" * 2_000 + "\n{}\n"]
)
def test_a_file_of_other_lines_is_refused_as_a_whole(lines: Path, content: str) -> None:
    """And is not to be taken for one whose articles are all gone."""
    write(lines, content)
    refused, end = told([article(lines)])
    assert isinstance(refused, Outcome)
    assert (refused.line, refused.file) == (None, None)
    assert refused.error is not None
    assert refused.error.startswith("is no archive of an article a line: ")
    assert end == End(article(lines), False)


@pytest.mark.parametrize("bad", [9, 10])
def test_one_article_among_the_first_lines_is_enough(lines: Path, bad: int) -> None:
    write(lines, "{}\n" * bad + line("a"))
    items = told([article(lines)])
    assert (len(items) == bad + 2) == (bad < 10)


def test_one_article_that_the_index_holds_among_the_first_lines_is_enough(lines: Path) -> None:
    """Whatever it was when it was indexed: it is compared by its bytes alone."""
    write(lines, "{}\n" * 5)
    items = told([article(lines)], held(lines, ("news.jsonl!a", b"{}")))
    assert [item.file for item in items if isinstance(item, Outcome)] == ["news.jsonl!a"] * 5


def test_a_file_of_lines_that_is_gone_was_not_read_to_its_end(tmp_path: Path) -> None:
    gone = article(tmp_path / "gone.jsonl")
    assert told([gone]) == [
        Outcome(gone, None, None, 0, error="is gone; index its folder again"),
        End(gone, False),
    ]


def test_what_the_index_holds_is_asked_for_when_a_file_is_reached(file: Path) -> None:
    """Files before it may have changed that."""
    other = file.with_name("b.txt")
    write(other, TEXT)
    known: Held = {}
    found = units([article(file), article(other)], known, max_bytes=1_000, statements=True)
    assert isinstance(next(found), Unit)
    known.update(held(other, ("b.txt", TEXT.encode())))
    assert isinstance(next(found), Done)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes with names")
def test_what_is_no_ordinary_file_is_not_waited_for(tmp_path: Path) -> None:
    """Reading a pipe would take as long as nobody writes to it."""
    for name in ("pipe.txt", "pipe.jsonl"):
        os.mkfifo(tmp_path / name)
        first, *_ = told([article(tmp_path / name)])
        assert isinstance(first, Outcome)
        assert first.error is not None
