"""What an article's page tells of it."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from retrieval.corpus.furniture import classify
from retrieval.corpus.metadata import Metadata, metadata
from retrieval.text.paragraphs import lines

SEEDS = Path(__file__).parents[3] / "seeds"
BODY = "The lake has risen, and the town said on Friday that it will rise again.\nIt is the end of the road.\n"


def known(text: str) -> Metadata:
    spans = lines(text)
    return metadata(text, spans, classify(text, spans))


@pytest.mark.parametrize(
    ("file", "title", "outlet", "published"),
    [
        (
            "000_e8bd1efaf6cc9853.txt",
            "US warns any movement of Russian military forces across border will result in ‘stern response’",
            None,
            "2022-01-21",
        ),
        ("001_adb2b3e3b7128f32.txt", None, None, None),
        (
            "002_af6fe123e07d85e6.txt",
            "Blinken threatens Russia with ‘swift, severe’ response",
            "Press TV",
            "2022-01-21",
        ),
        (
            "003_cbe95864375cfff8.txt",
            "US Secretary of State warns Russia’s Lavrov of Western sanctions",
            None,
            "2022-01-21",
        ),
        (
            "004_bada126c4e7fde46.txt",
            "US, Europe present united front before Blinken-Lavrov talks",
            "Al Jazeera",
            "2022-01-20",
        ),
    ],
)
def test_the_archive_that_comes_along(file: str, title: str | None, outlet: str | None, published: str | None) -> None:
    """What the five articles in seeds/ tell of themselves."""
    assert known((SEEDS / file).read_bytes().decode("utf-8")) == Metadata(title, outlet, published, "en")


@pytest.mark.parametrize(
    ("page", "published"),
    [
        (f"Lake rises\n21 January 2022\n{BODY}", "2022-01-21"),
        (f"Lake rises\n{BODY}Last modified on Fri 21 Jan 2022 15.30 GMT", "2022-01-21"),
        (f"Lake rises\nBy Ann Lee, 21 January 2022\n{BODY}", "2022-01-21"),
        (f"Lake rises\n*Lake Bulletin, 3 May 2021*\nUpdated 21 January 2022 by Bo Lind\n{BODY}", "2022-01-21"),
        (f"Lake rises\nThe lake, May 3, 2021. (Reuters photo)\n21 January 2022\n{BODY}", "2022-01-21"),
        (f"Lake rises\nThe lake, May 3, 2021. (Reuters photo)\n{BODY}", "2021-05-03"),
        (f"GENEVA, Jan. 21, 2022 (Reuters) - {BODY}", "2022-01-21"),
        (f"Lake rises\nSix towns flooded\nGENEVA, 21 January 2022 – {BODY}", "2022-01-21"),
        (f"Lake rises\n*By Ann Lee. Published 21 January 2022 in The Lake Review*\n{BODY}", "2022-01-21"),
        (f"Lake rises\nInterview: Bo Berg\nThe Lake Review, 21 January 2022\n{BODY}", "2022-01-21"),
        (f"Lake rises\nLake Gazette, Friday 21 January 2022\n{BODY}", "2022-01-21"),
        (f"Lake Gazette\nWeekly round-up, 21 January 2022\nAnn Lee\n{BODY}", "2022-01-21"),
        (f"Lake rises\n*Regional Lake Bulletin, updated 21 January 2022*\n{BODY}", "2022-01-21"),
        (f"Lake rises\nKYIV, Ukraine, Jan. 21, 2022 (Reuters) - {BODY}", "2022-01-21"),
        (f"Lake rises\nLONDON/ZÜRICH (AFP) 2022-01-21 -- {BODY}", "2022-01-21"),
        (f"Lake rises\nNATO forces left the lake on 30 August 2021 – two decades later. {BODY}", None),
        (f"Lake rises\n{BODY}UN inspectors came, and on May 3, 2021 - a Monday - they left.", None),
        (f"{BODY}It last rose on May 3, 2021.", None),
        (f"Lake rises\n{BODY}\nThe lake rose on May 3, 2021", None),
        (f"On May 3, 2021 the lake rose.\n{BODY}", None),
        (f"Lake rises\n{BODY}1 Minutes of the council, 3 May 2021.\n[2] Interview, 4 May 2021", None),
        (f"Lake rises\n{BODY}3 Comments, 3 May 2021\nThe Lake Review, 21 January 2022", "2022-01-21"),
        (f"Lake rises\n21 January 2022 BST\n{BODY}", "2022-01-21"),
        (f"Lake rises\n31 February 2022\n{BODY}", None),
        (f"---\ntitle: Lake\ndate: 2022-01-21T10:00:00Z\n---\n3 May 2021\n{BODY}", "2022-01-21"),
    ],
)
def test_published(page: str, published: str | None) -> None:
    """Front matter, then a line of its own, a label, a caption, a byline, a dateline; never a sentence."""
    assert known(page).published == published


@pytest.mark.parametrize(
    ("line", "outlet"),
    [
        ("© 2022 Example Media Network", "Example"),
        ("Copyright © 2022 The Example Times Company. All rights reserved.", "The Example Times"),
        ("© Example News 2022", "Example News"),
        ("(c) 2019-2022 Example, Inc. All rights reserved.", "Example"),
        ("(c) Example Ltd, all rights reserved", "Example"),
        ("Copyright (c) 2022 Example Press", "Example Press"),
        ("(c) the director report on costs by 20 February 2025.", None),
        ("Copyright 2022 by Example Press", "Example Press"),
        ("© 2022", None),
        ("Example’s website can also be accessed at the following addresses:", "Example"),
        ("Source: Agencies", None),
        ("© Reuters", None),
        ("Follow Example English:", None),
    ],
)
def test_outlet(line: str, outlet: str | None) -> None:
    """The holder of the copyright or the owner of the site, without what only its lawyers call it."""
    assert known(f"Lake rises\n{BODY}{line}").outlet == outlet


def test_front_matter_comes_first() -> None:
    """What front matter says beats what the page shows."""
    matter = '---\ntitle: "Lake: a day"\nsite: The Example\nlang: en-GB\ndate: 21 Jan 2022\n---\n'
    assert known(f"{matter}# Another title\n{BODY}© 2021 Other") == Metadata(
        "Lake: a day", "The Example", "2022-01-21", "en"
    )


@pytest.mark.parametrize(
    ("line", "language"),
    [("lang: sv", "sv"), ("language: de-AT", "de"), ("lang: Swedish", "en"), ("title: Lake", "en")],
)
def test_the_language_is_what_front_matter_names_or_else_that_of_the_text(line: str, language: str) -> None:
    assert known(f"---\n{line}\n---\n{BODY}").language == language


def test_a_markdown_title_is_stored_without_its_mark() -> None:
    """`# Lake rises` is the title `Lake rises`."""
    assert known(f"# Lake rises\n{BODY}").title == "Lake rises"


@given(st.text())
def test_any_text_is_taken(text: str) -> None:
    """Whatever the text, what is known of it is known, and the rest is None."""
    found = known(text)
    assert "" not in (found.title, found.outlet, found.published, found.language)


@pytest.mark.parametrize(
    ("page", "title", "outlet"),
    [
        (f"Lake rises\nLake Gazette, Friday 21 January 2022\n{BODY}", "Lake rises", "Lake Gazette"),
        (f"The Daily Ledger\nLake rises\n{BODY}", "Lake rises", "The Daily Ledger"),
        (
            f"Lake rises\nThe Daily Ledger | Health | 21 January 2022\nBy Ann Lee\n{BODY}",
            "Lake rises",
            "The Daily Ledger",
        ),
        (f"Lake rises\nPress Association of the North\n{BODY}", "Lake rises", "Press Association of the North"),
        (f"House of Lords\nWednesday, 19 April 2023\nHarbours Bill\n{BODY}", "Harbours Bill", None),
        (f"Lake rises\n{BODY}Lake Today", "Lake rises", None),
        (f"Lake rises\nNew York, 21 January 2022\n{BODY}", "Lake rises", None),
    ],
)
def test_a_publication_above_the_article_is_its_outlet_and_no_title(page: str, title: str, outlet: str | None) -> None:
    assert (known(page).title, known(page).outlet) == (title, outlet)


@pytest.mark.parametrize(
    ("page", "title", "outlet"),
    [
        ("Mercury\nMercury is the smallest planet. It goes round in 88 days.", "Mercury", None),
        (f"Orient Express\n{BODY}", "Orient Express", None),
        (f"World Record\n{BODY}", "World Record", None),
        ("Planets\nMercury\nMercury is the smallest planet. It goes round in 88 days.", "Planets", None),
        ("The Lake Star\nPleasure boats\nA Lake Star is a boat. It is slow.", "The Lake Star", None),
        (f"The Lake Star\nPleasure boats\n{BODY}", "Pleasure boats", "The Lake Star"),
    ],
)
def test_what_an_article_is_called_is_no_outlet(page: str, title: str, outlet: str | None) -> None:
    """Whatever publications are called so; one is told from a title by another that stands beside it."""
    assert (known(page).title, known(page).outlet) == (title, outlet)
