"""One door for every kind of file that holds an article."""

from __future__ import annotations

import sys

import pytest

from retrieval.corpus.contents import Contents
from retrieval.corpus.discover import SUFFIXES
from retrieval.corpus.formats import READERS, contents_of
from retrieval.errors import SourceUnreadable
from tests.retrieval.corpus.written import a_column, a_docx, a_pdf

PAGE = b"<p>It rained, Ann Lee said.</p>"


def test_the_endings_that_are_read_are_those_of_the_table_and_json_lines() -> None:
    assert {*READERS, ".jsonl"} == SUFFIXES


@pytest.mark.parametrize("name", ["a.txt", "A.TXT", "b.md", "README", "odd.xyz"])
def test_what_is_no_other_format_is_plain_text_as_it_stands(name: str) -> None:
    assert contents_of(b" <p>It\r\n rained.", name) == Contents(" <p>It\r\n rained.", "utf-8")


@pytest.mark.parametrize("name", ["a.html", "a.HTM", "x.y/a.xhtml"])
def test_an_ending_tells_the_format_whatever_its_case(name: str) -> None:
    assert contents_of(PAGE, name).text == "It rained, Ann Lee said.\n"


@pytest.mark.parametrize("name", ["a.txt", "a.html", "a.docx", "a.pdf"])
def test_an_empty_file(name: str) -> None:
    with pytest.raises(SourceUnreadable, match=f"^{name}: is empty$"):
        contents_of(b"", name)


@pytest.mark.parametrize(
    ("library", "name", "data"),
    [
        ("trafilatura", "a.html", PAGE),
        ("docx", "a.docx", a_docx()),
        ("pypdf", "a.pdf", a_pdf(a_column(["It rained."]))),
    ],
)
def test_a_library_that_is_not_installed_is_told_with_the_way_out(
    monkeypatch: pytest.MonkeyPatch, library: str, name: str, data: bytes
) -> None:
    monkeypatch.setitem(sys.modules, library, None)
    with pytest.raises(SourceUnreadable) as caught:
        contents_of(data, name)
    assert str(caught.value).startswith(f"{name}: needs a library that is not installed")
    assert "pip install 'pullquote[formats]'" in str(caught.value)
