"""Known questions over the product's own five articles: the acceptance test of the whole library.

A line of `seed_questions.jsonl` is one of `pullquote evaluate` (docs/evaluate.md), and is judged as there.
"""

from __future__ import annotations

import hashlib
import re
import statistics
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from retrieval import Library
from retrieval.evaluation import Evaluation, Judged, read_known

SEEDS = Path("seeds")
QUESTIONS = Path("tests/samples/seed_questions.jsonl")


@pytest.fixture(scope="module")
def judged(seeds: Library) -> list[Judged]:
    evaluation = Evaluation(seeds)
    lines = QUESTIONS.read_text("utf-8").splitlines()
    return [evaluation.judged(read_known(line, f"line {number}")) for number, line in enumerate(lines, 1)]


def _of(judged: Sequence[Judged], command: str) -> list[Judged]:
    """The questions of a command that have an answer."""
    return [each for each in judged if each.known.command == command and not each.known.abstain]


def _assert_share(judged: Sequence[Judged], is_right: Callable[[Judged], bool | None], least: float) -> None:
    """That at least such a share is right; else the wrong ones are named."""
    wrong = [each.known.query for each in judged if not is_right(each)]
    assert judged
    assert 1 - len(wrong) / len(judged) >= least, wrong


def test_there_are_enough_questions_of_each_kind(judged: list[Judged]) -> None:
    assert len(_of(judged, "ask")) >= 25
    assert len(_of(judged, "who-said")) >= 15
    assert len(_of(judged, "check")) >= 10
    assert sum(each.known.abstain for each in judged) >= 20


def test_every_quote_is_verbatim(judged: list[Judged]) -> None:
    """By the files themselves, which are read here once more."""
    quotes = [quote for each in judged for quote in each.shown]
    assert len(quotes) > len(judged) / 2
    for quote in quotes:
        data = (SEEDS / quote.file).read_bytes()
        text = data.decode("utf-8")
        assert quote.text == text[quote.start : quote.end] != ""
        assert quote.sha256 == hashlib.sha256(data).hexdigest()
        lines = re.split(r"\r\n|\r|\n", text[: quote.start])
        assert quote.paragraph == sum(bool(line.strip()) for line in lines[:-1]) + 1


def test_what_the_archive_does_not_answer_gets_no_quote(judged: list[Judged]) -> None:
    _assert_share([each for each in judged if each.known.abstain], lambda each: not each.shown, 0.95)


def test_the_first_quote_answers(judged: list[Judged]) -> None:
    _assert_share(_of(judged, "ask"), lambda each: each.first_right, 0.9)


def test_one_of_three_quotes_answers(judged: list[Judged]) -> None:
    _assert_share(_of(judged, "ask"), lambda each: each.three_right, 0.95)


def test_the_first_statement_holds_the_words(judged: list[Judged]) -> None:
    _assert_share(_of(judged, "who-said"), lambda each: each.first_right, 0.95)


def test_the_speaker_is_the_one_that_the_article_names(judged: list[Judged]) -> None:
    _assert_share(_of(judged, "who-said"), lambda each: each.speaker_right, 0.95)


def test_quotes_are_judged_right(judged: list[Judged]) -> None:
    _assert_share([each for each in judged if each.known.command == "check"], lambda each: each.verdict_right, 0.9)


def test_page_furniture_is_never_quoted(judged: list[Judged]) -> None:
    furniture = ("Comments are closed", "Follow us on", "SHARE THIS", "cookie", "Reuters photo", "Skip to Content")
    quoted = " ".join(quote.text for each in judged for quote in each.shown)
    assert not [words for words in furniture if words in quoted]


def test_a_question_takes_milliseconds(judged: list[Judged]) -> None:
    """Under 10 at the median on an idle machine; ten times that here, so that a busy one fails no test."""
    assert statistics.median(each.found.elapsed_ms for each in judged) < 100
