from __future__ import annotations

from pathlib import Path

import pytest

from retrieval.corpus.discover import ArticleFile
from retrieval.engines.codec import decode
from retrieval.indexing.make import make
from retrieval.indexing.outcomes import Unit
from retrieval.model import Article, Document

FILE = ArticleFile("a.txt", Path("/archive/a.txt"))
LINES = ArticleFile("news.jsonl", Path("/archive/news.jsonl"))


def test_an_article_becomes_an_entry_for_the_index() -> None:
    data = "“Gulls sleep,” Ann Lee said.\n".encode()
    made = make(Unit(FILE, None, data), statements=True)
    assert (made.file, made.size, made.error, made.misdated) == ("a.txt", len(data), None, False)
    assert made.entry is not None
    document = decode(made.entry)
    assert document.text.encode() == data
    assert [statement.by for passage in document.passages for statement in passage.statements] == ["Ann Lee"]


def test_statements_may_be_left_out() -> None:
    made = make(Unit(FILE, None, "“Gulls sleep,” Ann Lee said.".encode()), statements=False)
    assert made.entry is not None
    assert not made.entry.source.extracted
    assert sum(passage.statements for passage in made.entry.passages) == 0


def test_a_line_becomes_an_entry_under_the_name_that_it_gives() -> None:
    made = make(Unit(LINES, 3, b'{"doc": "x", "text": "Gulls sleep.", "published": "soon"}'), statements=True)
    assert (made.file, made.place, made.error, made.misdated) == ("news.jsonl!x", "news.jsonl, line 3", None, True)


@pytest.mark.parametrize(
    ("unit", "file", "error"),
    [
        (Unit(FILE, None, b" \n"), "a.txt", "is empty"),
        (Unit(LINES, 1, b'{"doc": "x", "text": " "}'), "news.jsonl!x", "is empty"),
        (Unit(LINES, 1, b'{"text": "Gulls."}'), None, 'lacks "doc"; write it like {"doc": "its name", '),
    ],
)
def test_what_is_no_article_is_told(unit: Unit, file: str | None, error: str) -> None:
    """By its name in the index, if that is known: what the index holds of it is to stay."""
    made = make(unit, statements=True)
    assert (made.file, made.entry) == (file, None)
    assert made.error is not None
    assert made.error.startswith(error)


def test_a_fault_of_ours_costs_one_article_and_no_run(monkeypatch: pytest.MonkeyPatch) -> None:
    def faulty(_: Article, *, statements: bool) -> Document:
        raise RuntimeError(f"statements: {statements}")

    monkeypatch.setattr("retrieval.indexing.make.document", faulty)
    made = make(Unit(FILE, None, b"Gulls sleep."), statements=True)
    assert (made.file, made.entry) == ("a.txt", None)
    assert made.error == "cannot be indexed, by a fault here (RuntimeError('statements: True')); leave it out"
