"""Web pages, Word documents and PDF, from the command line."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tests.bot.cli.conftest import Run
from tests.retrieval.corpus.an_archive import PAGES, damage, fill


@pytest.fixture
def articles(elsewhere: Path) -> Path:
    """A folder with an article of every format, and files that cannot be read."""
    fill(elsewhere / "articles")
    return elsewhere / "articles"


def test_an_archive_of_every_format(pullquote: Run, articles: Path) -> None:
    damaged = damage(articles)
    indexed = pullquote("index", articles, "--json")
    (report,) = indexed.lines
    assert (indexed.status, report["added"]) == (0, len(PAGES) + 3)
    assert [failure["file"] for failure in report["failed"]] == damaged
    assert [line.split(": ")[1] for line in indexed.err.splitlines()] == damaged

    asked = pullquote("ask", "How thick was the ice on the lake?", "--json")
    (quote, *_) = asked.lines[0]["quotes"]
    assert (asked.status, quote["file"], quote["paragraph"]) == (0, "ice.pdf", 2)
    shown = pullquote("show", "ice.pdf")
    assert shown.status == 0
    assert quote["text"] in shown.out
    (kept,) = pullquote("show", "ice.pdf", "--json").lines
    assert kept["text"][quote["start"] : quote["end"]] == quote["text"]

    (said,) = pullquote("who-said", "Nobody asked the people who live here", "--json").lines
    assert [(each["speaker"], each["quotes"][0]["file"]) for each in said["statements"]] == [
        ("Tom Baird", "semantic.html")
    ]
    assert pullquote("who-said", "old lens under forty years of soot").out.startswith("Uma Ray")

    assert pullquote("index", articles, "--json").lines[0]["unchanged"] == len(PAGES) + 3
    verified = pullquote("verify")
    assert (verified.status, verified.err) == (0, "")


def test_extract_reads_them_too(pullquote: Run, articles: Path) -> None:
    result = pullquote("extract", articles / "letter.docx", articles / "ice.pdf", "--json")
    assert [line["doc"] for line in result.lines] == ["letter", "ice"]
    assert [quote["speaker"] for line in result.lines for quote in line["quotes"] if quote["kind"] == "direct"]


def test_without_the_libraries_a_file_is_told_in_a_line_with_the_way_out(
    pullquote: Run, articles: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "pypdf", None)
    result = pullquote("index", articles, "--jobs", "1")
    told = "needs a library that is not installed; install it with: pip install 'pullquote[formats]'"
    assert (result.status, result.err) == (0, f"pullquote: ice.pdf: {told}\n")
