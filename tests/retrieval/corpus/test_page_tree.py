"""What is taken out of a page, and which page is refused, before its article is looked for."""

from __future__ import annotations

import pytest

from retrieval.corpus.formats import contents_of
from retrieval.errors import SourceUnreadable
from tests.retrieval.core_time import core_seconds
from tests.retrieval.corpus.written import a_page


def text_of(body: str) -> str:
    """The text of the article that is found on a page."""
    return contents_of(a_page(body), "made.html").text


@pytest.mark.parametrize("reference", ["&#1;", "&#x0B;", "&#12;", "&#31", "&#0;", "&#xFFFF;"])
def test_a_reference_to_what_no_page_can_show_is_no_hindrance(reference: str) -> None:
    """Such as editors leave behind; one that is white space parts words."""
    text = text_of(f"<p>It rained{reference} all day, and the <q>harbour{reference}</q> bridge stayed shut&#8230;</p>")
    assert " ".join(text.split()).replace(" ”", "”") == ("It rained all day, and the “harbour” bridge stayed shut…")


def test_what_browsers_write_is_written() -> None:
    """Quotation marks around `q`, and code within a sentence; text set as it was typed parts at its empty lines."""
    text = text_of(
        "<h1>Rain</h1><p>He said <q>no <b>rain</b></q>, and that <code>it</code> rained.</p>"
        "<pre>It rained on the\nharbour.\n \n\nIt &lt;stopped&gt;.</pre><p>And she said: <q>It did.</q></p>"
    )
    assert text == (
        "Rain\nHe said “no rain”, and that it rained.\nIt rained on the harbour.\nIt <stopped>.\n"
        "And she said: “It did.”\n"
    )


def test_a_page_of_more_elements_than_any_article_has() -> None:
    with pytest.raises(SourceUnreadable, match="more than any article; save the article alone"):
        text_of("<p>Rain." * 41_000)


def test_what_is_left_out_of_a_page_counts_among_its_elements() -> None:
    with pytest.raises(SourceUnreadable, match="over 40,000 elements"):
        text_of("<p>It rained, Ann Lee said.</p>" + "<nav></nav>" * 41_000)


def test_a_section_of_more_paragraphs_than_any_article_has() -> None:
    with pytest.raises(SourceUnreadable, match="over 15,000 paragraphs"):
        text_of(f"<div>{'<p>It rained.</p>' * 16_000}</div>")


def test_a_paragraph_of_more_links_than_any_article_has() -> None:
    with pytest.raises(SourceUnreadable, match="over 1,000 links"):
        text_of(f"<p>It rained, Ann Lee said.{'<a href=x>Rain</a> ' * 1_100}</p>")


@pytest.mark.parametrize(
    ("around", "piece"),
    [
        ("div", "<nav></nav>It rained. "),
        ("p", "<span>It</span> rained. "),
        ("p", "<span class=x>It</span> rained. "),
        ("p", "<q>It</q> rained. "),
    ],
)
def test_a_page_takes_time_in_proportion_to_what_its_markup_parts(around: str, piece: str) -> None:
    """Eight times the pieces take about eight times as long, where work that is not linear would take sixty."""

    def read(pieces: int) -> float:
        page = f"<article><h1>Rain</h1><p>It is.</p><{around}>{piece * pieces}</{around}></article>"
        return core_seconds(lambda: text_of(page))

    read(1)  # so that what is loaded once takes no time of the first
    assert any(read(8_000) < 24 * read(1_000) for _ in range(3)), "a core may change its speed in between"


def test_words_in_spans_are_words_of_their_paragraph() -> None:
    text = text_of(
        f"<h1>Rain</h1><p>It <span>rained</span>, <span class=x>Ann</span> Lee said.{'<span> So</span>' * 1_100}</p>"
    )
    assert text.startswith("Rain\nIt rained, Ann Lee said. So So")


@pytest.mark.parametrize(
    "mark",
    [
        '<sup id="r1"><a href="#n1">1</a></sup>',
        '<sup class="reference"><a href="#n1">[1]</a></sup>',
        '<a class="anchor" href="#n1"><sup>1</sup></a>',
        '<sup><a href="#n1">*</a></sup>',
    ],
)
def test_a_mark_that_leads_to_a_note_on_the_page_is_left_out(mark: str) -> None:
    words = "The harbour bridge will close for six weeks in April, the county council said on Tuesday."
    assert text_of(f"<article><p>{words}{mark} It is old.</p></article>") == f"{words} It is old.\n"


def test_other_raised_words_stay() -> None:
    raised = (
        'It has 10 km<sup>2</sup> and the 21<sup>st</sup> <a href="#x">bridge</a>, said'
        ' <sup><a href="#y">somebody</a></sup> <sup><a href="https://example.org">1</a></sup>.'
    )
    assert text_of(f"<article><p>{raised} It is old.</p></article>") == (
        "It has 10 km2 and the 21st bridge, said somebody 1. It is old.\n"
    )


def test_the_date_is_the_articles_first_and_none_of_what_stands_beside_it() -> None:
    words = "The harbour bridge will close for six weeks in April, the county council said on Tuesday."
    first, later, other = (f"<time datetime='{day}'>then</time>" for day in ("2023-03-14", "2023-04-01", "2019-01-02"))
    article = f"<article><h1>Bridge</h1><p>{first} {words}</p><p>{later} {words}</p></article>"
    assert contents_of(a_page(f"<div><p>{other} Older news.</p></div>{article}"), "made.html").published == "2023-03-14"
