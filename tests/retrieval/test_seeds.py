"""Known questions over the product's own five articles: the acceptance test of the whole library.

A line of `seed_questions.jsonl` is a line of `pullquote batch` with what is right beside it: `expect`, places of
which any will do, each a file and words that it holds; `speaker`; `verdict`; or `abstain`. A quote is right when it
holds the expected words, or shares most of the shorter one of the two with their place.
"""

from __future__ import annotations

import hashlib
import json
import re
import statistics
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeAlias

import pytest

from retrieval import Attribution, Check, Library, Quote, Result
from retrieval.attribution.names import same_person
from retrieval.batch import answer

SEEDS = Path("seeds")
QUESTIONS = Path("tests/samples/seed_questions.jsonl")
SHARED = 0.6
"""Share of the shorter one of quote and expected words that must stand in both."""

Gold: TypeAlias = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Row:
    """A question with what is right, and its answer."""

    gold: Gold
    answer: Result

    @property
    def quotes(self) -> list[Quote]:
        """The quotes shown, in order."""
        if isinstance(self.answer, Attribution):
            return [quote for said in self.answer.statements for quote in said.quotes]
        return list(self.answer.quotes)

    def is_right(self, quote: Quote) -> bool:
        """Whether a quote is one of those expected."""
        return any(_is_at(quote, place["file"], place["contains"]) for place in self.gold["expect"])


@pytest.fixture(scope="module")
def rows(seeds: Library) -> list[Row]:
    lines = QUESTIONS.read_text("utf-8").splitlines()
    return [Row(gold, answer(seeds, gold, 3)) for gold in map(json.loads, lines)]


def _is_at(quote: Quote, file: str, words: str) -> bool:
    if quote.file != file:
        return False
    if _plain(words) in _plain(quote.text):
        return True
    at = _text(file).find(words)
    shared = min(quote.end, at + len(words)) - max(quote.start, at)
    return at >= 0 and shared >= SHARED * min(len(words), quote.end - quote.start)


def _plain(text: str) -> str:
    marks = str.maketrans({"‘": "'", "’": "'", "“": '"', "”": '"', "–": "-", "—": "-"})
    return re.sub(r"\s+", " ", text.casefold().translate(marks)).strip()


def _text(file: str) -> str:
    return (SEEDS / file).read_bytes().decode("utf-8")


def _of(rows: Iterable[Row], command: str) -> list[Row]:
    """The questions of a command that have an answer."""
    return [row for row in rows if row.gold["command"] == command and not row.gold["abstain"]]


def _assert_share(rows: list[Row], is_right: Callable[[Row], bool], least: float) -> None:
    """That at least such a share of the rows is right; else the wrong ones are named."""
    wrong = [row.gold["query"] for row in rows if not is_right(row)]
    assert rows
    assert 1 - len(wrong) / len(rows) >= least, wrong


def _first_statement_is_right(row: Row) -> bool:
    assert isinstance(row.answer, Attribution)
    return any(map(row.is_right, row.answer.statements[0].quotes)) if row.answer.statements else False


def _speaker_is_right(row: Row) -> bool:
    assert isinstance(row.answer, Attribution)
    if not _first_statement_is_right(row):
        return False
    named, expected = row.answer.statements[0].speaker, row.gold.get("speaker")
    return named is None if expected is None else named is not None and same_person(named, expected)


def test_there_are_enough_questions_of_each_kind(rows: list[Row]) -> None:
    assert len(_of(rows, "ask")) >= 25
    assert len(_of(rows, "who-said")) >= 15
    assert len(_of(rows, "check")) >= 10
    assert sum(row.gold["abstain"] for row in rows) >= 20


def test_every_quote_is_verbatim(rows: list[Row]) -> None:
    quotes = [quote for row in rows for quote in row.quotes]
    assert len(quotes) > len(rows) / 2
    for quote in quotes:
        assert quote.text == _text(quote.file)[quote.start : quote.end] != ""
        assert quote.sha256 == hashlib.sha256((SEEDS / quote.file).read_bytes()).hexdigest()
        lines = re.split(r"\r\n|\r|\n", _text(quote.file)[: quote.start])
        assert quote.paragraph == sum(bool(line.strip()) for line in lines[:-1]) + 1


def test_what_the_archive_does_not_answer_gets_no_quote(rows: list[Row]) -> None:
    _assert_share([row for row in rows if row.gold["abstain"]], lambda row: not row.quotes, 0.85)


def test_the_first_quote_answers(rows: list[Row]) -> None:
    _assert_share(_of(rows, "ask"), lambda row: any(map(row.is_right, row.quotes[:1])), 0.7)


def test_one_of_three_quotes_answers(rows: list[Row]) -> None:
    _assert_share(_of(rows, "ask"), lambda row: any(map(row.is_right, row.quotes[:3])), 0.88)


def test_the_first_statement_holds_the_words(rows: list[Row]) -> None:
    _assert_share(_of(rows, "who-said"), _first_statement_is_right, 0.95)


def test_the_speaker_is_the_one_that_the_article_names(rows: list[Row]) -> None:
    _assert_share(_of(rows, "who-said"), _speaker_is_right, 0.85)


def test_quotes_are_judged_right(rows: list[Row]) -> None:
    checks = [row for row in rows if row.gold["command"] == "check"]
    _assert_share(checks, lambda row: isinstance(row.answer, Check) and row.answer.verdict == row.gold["verdict"], 0.9)


def test_page_furniture_is_never_quoted(rows: list[Row]) -> None:
    for furniture in (
        "Comments are closed",
        "Follow us on",
        "SHARE THIS",
        "cookie",
        "Reuters photo",
        "Skip to Content",
    ):
        assert all(furniture not in quote.text for row in rows for quote in row.quotes)


def test_a_question_takes_milliseconds(rows: list[Row]) -> None:
    """Under 10 at the median on an idle machine; ten times that here, so that a busy one fails no test."""
    assert statistics.median(row.answer.elapsed_ms for row in rows) < 100
