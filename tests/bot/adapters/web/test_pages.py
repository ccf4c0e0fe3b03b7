from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot import texts
from bot.adapters.web.pages import SOURCES_A_PAGE, source_page, sources_page
from retrieval import Document, Library, Source, SourceSummary

WARSHIPS = "004_bada126c4e7fde46.txt"


def marked(document: Document, span: tuple[int, int] | None, version: str | None = None) -> list[str]:
    """The words that are marked, a run each."""
    page = source_page(document, span, version)
    return [words for line in page.lines for words, is_marked in line.runs if is_marked]


@pytest.fixture
def document(library: Library) -> Document:
    return library.source(WARSHIPS)


def test_a_quote_is_marked_in_its_paragraph(library: Library, document: Document) -> None:
    quote = library.ask("How many warships will take part?").quotes[0]
    page = source_page(document, (quote.start, quote.end), quote.sha256[:8])
    assert marked(document, (quote.start, quote.end)) == [quote.text]
    (line,) = [line for line in page.lines if any(is_marked for _, is_marked in line.runs)]
    assert (line.number, page.notice) == (quote.paragraph, None)


def test_a_page_tells_where_its_source_is_from(document: Document) -> None:
    page = source_page(document, None, None)
    assert page.title == "US, Europe present united front before Blinken-Lavrov talks"
    assert page.told == f"Al Jazeera, 20 January 2022 · {WARSHIPS}"
    assert marked(document, None) == []


def test_what_is_no_article_is_told_apart(document: Document) -> None:
    kinds = {line.number: line.kind for line in source_page(document, None, None).lines}
    assert (kinds[1], kinds[2], kinds[6], kinds[24]) == ("furniture", "title", "body", "heading")


def test_nothing_is_marked_in_a_source_that_has_changed_since(document: Document) -> None:
    """Other words may stand there now."""
    assert marked(document, (0, 20), "00000000") == []
    assert source_page(document, (0, 20), "00000000").notice == texts.SOURCE_CHANGED
    assert marked(document, (0, 15), document.source.sha256[:8].upper()) == ["Skip to Content"]


@pytest.mark.parametrize("span", [(0, 0), (9, 3), (3, 10**9)])
def test_a_link_that_leads_to_no_words_is_told(document: Document, span: tuple[int, int]) -> None:
    assert marked(document, span) == []
    assert source_page(document, span, None).notice == texts.NOTHING_THERE


@pytest.mark.parametrize("url", ["javascript:alert(1)", "data:text/html,x", "//other.org", None, ""])
def test_only_web_addresses_are_linked(document: Document, url: str | None) -> None:
    """A source tells its own address."""
    other = replace(document, source=replace(document.source, url=url))
    assert source_page(other, None, None).url is None
    at_home = replace(document, source=replace(document.source, url="https://example.org/a"))
    assert source_page(at_home, None, None).url == "https://example.org/a"


@given(st.text(st.sampled_from("ab \n\r\t\u2028“")), st.integers(0, 40), st.integers(0, 40))
def test_every_paragraph_is_shown_whole_and_all_that_was_quoted_is_marked(text: str, start: int, end: int) -> None:
    """Save white space around paragraphs, whatever the span cuts."""
    document = Document(Source("a.txt", "/a.txt", "0" * 64, 1, "utf-8"), text, ())
    page = source_page(document, (start, end), None)
    assert ["".join(words for words, _ in line.runs) for line in page.lines] == [text[a:b] for a, b in document.lines]
    if page.notice is None:
        wanted = "".join(text[max(a, start) : min(b, end)] for a, b in document.lines if a < end and b > start)
        assert "".join(marked(document, (start, end))) == wanted


FILES = [f"{number:04} é.txt" for number in range(2 * SOURCES_A_PAGE + 1)]


def summary(file: str) -> SourceSummary:
    """A source without a title."""
    return SourceSummary(Source(file, "/", "0" * 64, 1, "utf-8"), 1, 0)


@pytest.mark.parametrize(("number", "shown", "first"), [(1, 1, 0), (2, 2, 100), (3, 3, 200), (4, 3, 200), (0, 1, 0)])
def test_sources_are_listed_page_by_page(number: int, shown: int, first: int) -> None:
    """A number beyond them is the last page's."""
    page = sources_page(FILES, summary, number)
    assert (page.number, page.last, page.count) == (shown, 3, "201 sources")
    assert page.listed[0].name == f"{first:04} é.txt"
    assert page.listed[0].told == ""
    assert page.listed[0].path == f"/source?file={first:04}+%C3%A9.txt"


def test_a_source_that_has_gone_since_they_were_listed_is_left_out() -> None:
    page = sources_page(FILES[:3], lambda file: None if file == FILES[1] else summary(file), 1)
    assert [each.name for each in page.listed] == [FILES[0], FILES[2]]


def test_only_the_sources_of_a_page_are_read() -> None:
    """An archive may have a hundred thousand."""
    read: list[str] = []

    def noted(file: str) -> SourceSummary:
        read.append(file)
        return summary(file)

    sources_page(FILES, noted, 2)
    assert read == FILES[SOURCES_A_PAGE : 2 * SOURCES_A_PAGE]


def test_no_source_is_one_empty_page() -> None:
    page = sources_page([], summary, 1)
    assert (page.count, page.listed, page.number, page.last) == (texts.NO_SOURCES, (), 1, 1)
