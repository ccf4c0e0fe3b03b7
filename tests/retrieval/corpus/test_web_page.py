"""From web pages of several kinds to their articles."""

from __future__ import annotations

from pathlib import Path

import pytest

from retrieval.corpus.contents import Contents
from retrieval.corpus.formats import contents_of
from retrieval.errors import SourceUnreadable
from tests.retrieval.corpus.written import a_page

PAGES = Path(__file__).parents[2] / "samples" / "web"


def page(name: str) -> Contents:
    return contents_of((PAGES / name).read_bytes(), name)


def made_of(body: str, head: str = "") -> Contents:
    return contents_of(a_page(body, head), "made.html")


def headings(found: Contents) -> list[str]:
    return [found.text[start : found.text.index("\n", start)] for start in sorted(found.headings)]


def told(found: Contents) -> tuple[str | None, ...]:
    return found.title, found.outlet, found.published, found.url, found.language


def test_a_page_with_all_that_stands_around_an_article() -> None:
    """Menu, cookies, related articles with older dates, newsletter, comments and footer are left out."""
    found = page("semantic.html")
    assert found.text == (
        "Harbour bridge to close for repairs\n"
        "The harbour bridge at Weston will close for six weeks from 3 April so that its corroded bearings can be "
        "replaced, the county council said on Tuesday.\n"
        "“We would rather close it for six weeks now than for six months later,” said Maria Quist, the council’s head "
        "of highways.\n"
        "Diversions for lorries\n"
        "Lorries will be sent by way of Milton, which adds 22 miles.\n"
        "Buses will run every 20 minutes.\n"
        "“Nobody asked the people who live here,” said Tom Baird, who keeps the ferry inn.\n"
        "Cyclists may use the old railway bridge.\n"
        "The footpath stays open.\n"
    )
    assert headings(found) == ["Harbour bridge to close for repairs", "Diversions for lorries"]
    assert told(found) == ("Harbour bridge to close for repairs", "Weston Courier", "2023-03-14", None, "en")


def test_what_json_ld_and_open_graph_tell_and_entities() -> None:
    """The date is that of publication, not of change; the site's name is no part of the title."""
    found = page("newspaper.html")
    assert told(found) == (
        "Port workers vote to strike over night shifts",
        "Norrby Times",
        "2024-09-02",
        "https://norrbytimes.example/port-strike",
        "en",
    )
    assert "“Nobody can live on three hours’ sleep,” said Ines Moreau" in found.text
    assert "one thing — rest — and" in found.text
    assert "of 2022 & that" in found.text
    assert not any(word in found.text for word in ("Log in", "Most read", "Cod is back"))


def test_a_page_without_paragraphs_has_them_by_its_line_breaks() -> None:
    found = page("blog.html")
    assert found.text.splitlines() == [
        "Why I gave up the allotment",
        "Posted on June 3, 2019 by Nora",
        "I took on the plot in 2011, when the waiting list was four years long.",
        'Last month I handed back the key. "You’ll be back," said Ivor Penn, who has had the next plot since 1974.',
        "The slugs won. In the end I was carrying 40 cans of water a day, and my knees said no — loudly.",
        "Ivor thinks the council should charge more. “Five pounds a year is silly money,” he told me. “Make it fifty "
        "and people would dig.”",
    ]
    assert told(found) == ("Why I gave up the allotment", "Mud & Marrows", "2019-06-03", None, None)


def test_tables_and_lists() -> None:
    assert page("tables.html").text.splitlines()[2:] == [
        "Fares by route",
        "Route\tAdult\tChild",
        "Weston to Milton\t£4.20\t£2.10",
        "Milton to Ardley\t£6.00\t£3.00",
        "Ardley to Skerry Island\t£11.50\t£5.75",
        "How to pay",
        "By card at the office.",
        "In cash on board, with exact change only.",
        "By app:",
        "for iPhone,",
        "for Android.",
        "H2O is served free of charge on board, as is tea, if the sea allows.",
        "Day return",
        "Valid until midnight.",
    ]


def test_a_heading_in_two_lines_is_one_heading() -> None:
    text = "<p>The harbour bridge will close for six weeks, the county council said on Tuesday.</p>"
    found = made_of(f"<article><h1>Harbour bridge<br>to close</h1>{text}<h2>What<br/>now?</h2>{text}</article>")
    assert headings(found) == ["Harbour bridge to close", "What now?"]


def test_a_page_in_another_encoding() -> None:
    found = page("windows-1252.html")
    assert (found.encoding, found.title, found.outlet) == ("cp1252", "Café closes", "The Gazette")
    assert "“We’re tired,” said Renée Dubé" in found.text


ACCENTS = "<p>The café was shut, Renée Dubé said.</p>"


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        (f"<html><body>{ACCENTS}</body></html>".encode("utf-8-sig"), "utf-8"),
        (f"<html><body>{ACCENTS}</body></html>".encode("utf-16"), "utf-16"),
        (f"<html><meta charset=latin1><body>{ACCENTS}</body></html>".encode("cp1252"), "cp1252"),
        (f"<html><meta charset=latin1><body>{ACCENTS}</body></html>".encode(), "utf-8"),
        (f"<html><meta charset=iso-8859-0><body>{ACCENTS}</body></html>".encode("cp1252"), "cp1252"),
        (f"<html><meta charset=windows-1250><!-- ƒ --><body>{ACCENTS}</body></html>".encode("cp1252"), "cp1252"),
        (f"<html><meta charset=x-unknown><body>{ACCENTS}</body></html>".encode("cp1252"), "cp1252"),
        (f"<html><meta charset=windows-1250><body>{ACCENTS}</body></html>".encode("cp1250"), "cp1250"),
        (
            f"<?xml version='1.0' encoding='ISO-8859-15'?><html><body>{ACCENTS}</body></html>".encode("cp1252"),
            "iso8859-15",
        ),
    ],
)
def test_encodings(data: bytes, encoding: str) -> None:
    """By the byte order mark, as UTF-8 where it is that, by what the page names and may be, else by its bytes."""
    found = contents_of(data, "a.xhtml")
    assert (found.text, found.encoding) == ("The café was shut, Renée Dubé said.\n", encoding)


@pytest.mark.parametrize(
    "html",
    [
        (PAGES / "shell.html").read_text("utf-8"),
        "<html><body></body></html>",
        "<html><body><nav><a href='/'>Home</a></nav><script>let a = 'Nobody came.'</script></body></html>",
        "<!-- nothing -->",
        "\n\n",
    ],
)
def test_a_page_without_an_article_is_refused(html: str) -> None:
    with pytest.raises(
        SourceUnreadable, match=r"^a\.htm: holds no article text; save the page of the article itself, or its text$"
    ):
        contents_of(html.encode(), "a.htm")


def test_a_short_article_is_one_without_its_menu() -> None:
    found = made_of(
        "<header><a href='/'>The Paper</a></header><nav><a href='/'>Home</a></nav>"
        "<article><h1>Short</h1><p>It rained, Ann Lee said.</p><p>It <b>stop</b>ped.</p></article>"
        "<footer>All rights reserved by the paper and its owners.</footer>"
    )
    assert found.text == "Short\nIt rained, Ann Lee said.\nIt stopped.\n"


def test_a_headline_that_is_not_among_the_paragraphs_stands_above_them() -> None:
    found = made_of("<p>It rained, Ann Lee said.</p>", "<title>Rain again</title>")
    assert (found.text, headings(found)) == ("Rain again\nIt rained, Ann Lee said.\n", ["Rain again"])


def test_a_paragraph_alone_is_a_page() -> None:
    assert contents_of(b"<p>It rained, Ann Lee said.</p>", "a.html").text == "It rained, Ann Lee said.\n"


def test_the_source_s_line_breaks_are_none_and_soft_hyphens_go() -> None:
    found = made_of(
        "<h1>Rain\n  again</h1><p>It was\n\t extra&shy;ordinary,\r\nAnn&nbsp;Lee said.<br>\nIt stopped.</p>"
    )
    assert found.text == "Rain again\nIt was extraordinary, Ann Lee said.\nIt stopped.\n"


def test_the_title_is_the_one_that_the_tab_has_too() -> None:
    body = "<div><h1>Keyboard shortcuts</h1></div><main><h1>Rain again</h1><p>It rained, Ann Lee said.</p></main>"
    found = made_of(body, "<title>Rain again - The Paper</title>")
    assert (found.title, found.outlet) == ("Rain again", "The Paper")


def test_no_date_is_told_by_words_in_the_text() -> None:
    """Those are for the lines of the article to tell, as in plain text."""
    assert made_of("<p>It rained on 3 May 2019, Ann Lee said.</p><p>It was dry in 2020.</p>").published is None
