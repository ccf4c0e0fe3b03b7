"""Captions, bylines and credits."""

from __future__ import annotations

import pytest

from retrieval.text.credits import dateline, is_byline, is_caption, publication
from tests.retrieval.core_time import core_seconds


@pytest.mark.parametrize(
    "line",
    [
        "Ann Lee speaks to the media in Geneva, January 21, 2022. (Reuters photo)",
        "Ann Lee will meet Bo Holt in Geneva on Friday [Cy Moor/Pool via Reuters]",
        "Ann Lee in Geneva [File: Cy Moor/AP]",
        "Ann Lee in Geneva [Reuters]",
        "Ann Lee in Geneva. (AP)",
        "Ann Lee in Geneva. (AP Photo/Cy Moor)",
        "Ann Lee in Geneva. (Photo by Cy Moor/Getty Images)",
        "Ann Lee in Geneva. Photograph: Cy Moor/AFP/Getty Images",
        "Photo: Cy Moor",
        "Ann Lee in Geneva. Photo: Cy Moor/AFP",
        "Ann Lee in Geneva, Jan. 20, 2022. Cy Moor | Reuters",
        "FILE PHOTO: Ann Lee attends a meeting in Geneva. REUTERS/Cy Moor",
        "FILE - Ann Lee attends a meeting in Geneva.",
        "Cy Moor/Getty Images",
        "Image source, Getty Images",
        "Image caption, Ann Lee in Geneva",
        "Ann Lee in Geneva (handout)",
        "Ann Lee in Geneva (courtesy of the family)",
    ],
)
def test_captions(line: str) -> None:
    """A picture's caption is told by its credit."""
    assert is_caption(line)


@pytest.mark.parametrize(
    "line",
    [
        "She took a photo of the lake.",
        "The photo, by Cy Moor of Reuters, went around the world.",
        "The agency (Reuters) was the first to report it.",
        "GENEVA (Reuters) - Ann Lee and Bo Holt met on Friday.",
        "The picture: money is short and time is shorter.",
        "He was given credit: the plan had worked.",
        "It was late. (Warning: the video contains graphic images.)",
        "They keep a file on everyone.",
        "“The photo is a fake,” he told Reuters.",
        "Files were found in the house.",
    ],
)
def test_sentences_about_pictures(line: str) -> None:
    """A sentence that speaks of photographs or agencies is no caption."""
    assert not is_caption(line)


@pytest.mark.parametrize(
    "line",
    [
        "By Ann Lee",
        "By ANN LEE and BO HOLT, Associated Press",
        "BY ANN LEE | Staff Writer",
        "By Ann Lee in Geneva",
        "By Juan de la Cruz and Mary O’Neil",
        "By The Associated Press",
        "Written by Ann Lee",
        "Ann Lee, Reuters",
        "Reuters",
        "Source: Agencies",
        "Sources: AFP, Reuters",
        "(With inputs from agencies)",
        "Reporting by Ann Lee in Geneva; Editing by Bo Holt",
        "(Reporting by Ann Lee; editing by Bo Holt)",
        "Our Standards: The Example Principles.",
        "GENEVA, Jan 21 (Reuters) -",
        "GENEVA —",
        "GENEVA, 21 January 2022 –",
    ],
)
def test_bylines(line: str) -> None:
    """Who wrote, edited or supplied the article, and where from, is told."""
    assert is_byline(line)


@pytest.mark.parametrize(
    "line",
    [
        "By Friday the talks had failed.",
        "By the lake they met.",
        "By Christmas",
        "By Tuesday, Ann Lee had gone",
        "Source: a person who was there said that the talks had failed.",
        "Reporting by The Example showed that the talks had failed.",
        "GENEVA — The talks have failed.",
        "Ann Lee, Bo Holt",
    ],
)
def test_sentences_like_bylines(line: str) -> None:
    """A sentence or a heading that begins like a byline is none."""
    assert not is_byline(line)


@pytest.mark.parametrize("unit", ["Ab, ", "A | ", "and ", "( photo", "(", ") Photo: A", "/", "; Editing by Ab Cd"])
@pytest.mark.parametrize("begin", ["", "By ", "(Reporting ", "Reporting by Ab Cd"])
def test_hostile_lines_take_no_longer(begin: str, unit: str) -> None:
    """No line makes the patterns try combinations, which would take seconds instead of a millisecond."""
    assert core_seconds(lambda: is_byline((begin + unit * 200)[:229] + "!")) < 0.25
    assert core_seconds(lambda: is_caption((begin + unit * 600)[:599] + "x")) < 0.25


def test_a_publication_is_named_by_a_short_line() -> None:
    assert publication("The Daily Ledger, 3 May 2023") == "The Daily Ledger"
    assert publication("The Daily Ledger, " * 20) is None


@pytest.mark.parametrize(
    ("line", "opening"),
    [
        ("GENEVA — The talks failed.", "GENEVA —"),
        ("KYIV, Ukraine (AP) — The talks failed.", "KYIV, Ukraine (AP) —"),
        ("GENEVA, 21 January 2022 (WHO) – The talks failed.", "GENEVA, 21 January 2022 (WHO) –"),
        ("NATO forces left on 30 August 2021 – two decades later.", None),
        ("The talks failed – on 30 August 2021.", None),
    ],
)
def test_a_dateline_holds_nothing_but_place_day_and_agency(line: str, opening: str | None) -> None:
    assert dateline(line) == opening
