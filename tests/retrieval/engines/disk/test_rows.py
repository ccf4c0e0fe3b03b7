from __future__ import annotations

import json

import pytest
import tantivy

from retrieval.engines.codec import UNREADABLE, encode
from retrieval.engines.disk import rows
from retrieval.engines.made_with import MADE_WITH
from retrieval.model import Document, SourceSummary
from tests.contracts.archive import ARCHIVE, HARBOUR, UNDATED
from tests.retrieval.made import a_document

EMPTY = a_document("", "empty.txt")


@pytest.fixture(params=[*ARCHIVE, EMPTY], ids=lambda document: document.source.file)
def document(request: pytest.FixtureRequest) -> Document:
    document: Document = request.param
    return document


def test_passages_come_back_as_they_were(document: Document) -> None:
    """Line breaks in them, too, though a row's parts are divided by line breaks."""
    _, *passages = rows.rows_of(encode(document))
    hits = [rows.hit_of(row, 2.5) for row in passages]
    assert [hit.passage for hit in hits] == list(document.passages)
    assert all((hit.source, hit.score) == (document.source, 2.5) for hit in hits)
    assert [rows.terms_of(row).split() for row in passages] == [passage.terms for passage in document.passages]
    assert [rows.words_of(row) for row in passages] == [
        (passage.number, passage.start, passage.text) for passage in document.passages
    ]


def test_a_source_comes_back_with_its_numbers_and_what_stands_around_its_passages(document: Document) -> None:
    entry = encode(document)
    source = rows.source_of(next(rows.rows_of(entry)))
    said = sum(len(passage.statements) for passage in document.passages)
    assert source.summary == SourceSummary(document.source, len(document.passages), said)
    assert json.loads(source.around) == list(entry.around)


def test_what_is_looked_up_stands_in_fields() -> None:
    source, first, *_ = rows.rows_of(encode(HARBOUR))
    assert (source.get_first("kind"), first.get_first("kind")) == (rows.SOURCE, rows.PASSAGE)
    assert {row.get_first("file") for row in (source, first)} == {"b/harbour.txt"}
    assert source.get_all("below") == ["/archive/b/harbour.txt", "/archive/b", "/archive", "/"]
    assert first.get_first("day") == 20210302
    assert first.get_first("length") == len(HARBOUR.passages[0].terms)
    assert source.get_first("length") == sum(len(passage.terms) for passage in HARBOUR.passages)
    assert (source.get_first("passages"), source.get_first("statements")) == (3, 1)


def test_without_a_date_there_is_no_day() -> None:
    _, first, *_ = rows.rows_of(encode(UNDATED))
    assert first.get_all("day") == []


@pytest.mark.parametrize(
    ("date", "day"),
    [
        ("2022-01-21", 20220121),
        ("0999-12-31", 9991231),
        ("2022-1-21", None),
        ("2022-01-21T00:00", None),
        ("20220121", None),
        (" 2022-01-21", None),
        ("", None),
        (None, None),
    ],
)
def test_only_an_iso_date_is_a_day(date: str | None, day: int | None) -> None:
    assert rows.day_number(date) == day


def test_the_settings_say_how_the_index_was_made() -> None:
    assert rows.settings_of(rows.settings_row()) == MADE_WITH


@pytest.mark.parametrize("row", [b"", b"{}", b"{}\n{}", b"{}\n{}\n{}", b"[\n[\n[", b"\xff\n\xff\n\xff"])
def test_what_is_no_row_of_ours_is_not_read(row: bytes) -> None:
    made = tantivy.Document(kind=rows.PASSAGE, terms="a b", row=row)
    for read in (lambda: rows.hit_of(made, 1.0), lambda: rows.source_of(made), lambda: rows.words_of(made)):
        with pytest.raises(UNREADABLE):
            read()
    if row != b"{}":
        with pytest.raises(UNREADABLE):
            rows.settings_of(made)


def test_a_row_that_holds_nothing_is_not_read_either() -> None:
    bare = tantivy.Document(kind=rows.PASSAGE)
    assert rows.terms_of(bare) == ""
    for read in (rows.words_of, rows.source_of, rows.settings_of):
        with pytest.raises(UNREADABLE):
            read(bare)
