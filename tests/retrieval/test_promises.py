"""What every answer keeps to, whatever is asked."""

from __future__ import annotations

import hashlib
import json
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from retrieval import Library
from retrieval.as_json import answer_json
from retrieval.library import THRESHOLD
from retrieval.quotes.check import tells
from tests.retrieval.made import an_engine
from tests.retrieval.norrby import DOCUMENTS, TALKS, all_answers, quotes_of

QUESTIONS = st.lists(st.sampled_from([*TALKS.text.split(), "Who", "said", "when", "zeppelin", "‘no’"]), min_size=1)
ASKED = QUESTIONS.map(" ".join) | st.text(max_size=60).filter(str.strip)


@given(ASKED)
def test_every_quote_is_the_sources_own_words(library: Library, asked: str) -> None:
    """Character for character, cited with file, hash and paragraph; so is its context, and what matched lies in it."""
    texts = {made.source.file: made for made in DOCUMENTS}
    for quote in (quote for answer in all_answers(library, asked) for quote in quotes_of(answer)):
        made = texts[quote.file]
        assert quote.text == made.text[quote.start : quote.end] != ""
        assert quote.sha256 == made.source.sha256 == hashlib.sha256(made.text.encode()).hexdigest()
        assert quote.paragraph == 1 + made.text[: quote.start].count("\n")
        assert all(quote.start <= start < end <= quote.end for start, end in quote.matches)
        if quote.context:
            assert quote.context.text == made.text[quote.context.start : quote.context.end]
            assert quote.context.end <= quote.start


@given(ASKED)
def test_whoever_is_named_is_named_by_the_source(library: Library, asked: str) -> None:
    for quote in (quote for answer in all_answers(library, asked) for quote in quotes_of(answer)):
        text = next(made.text for made in DOCUMENTS if made.source.file == quote.file)
        assert quote.speaker is None or quote.speaker in text


@given(ASKED, st.integers(1, 4))
def test_answered_and_quoted_are_one(library: Library, asked: str, k: int) -> None:
    answer = library.ask(asked, k)
    assert answer.answered == bool(answer.quotes)
    assert answer.answered == (answer.confidence >= THRESHOLD)
    assert len(answer.quotes) <= k
    assert not (answer.quotes and answer.nearest)
    assert 0.0 <= answer.confidence <= 1.0
    for found in (library.who_said(asked, k), library.said_by(asked, None, k)):
        assert found.answered == bool(found.statements)
        assert len(found.statements) <= k
        assert 0.0 <= found.confidence <= 1.0
    if tells(asked):
        assert (library.check(asked).verdict == "not-found") == (library.check(asked).quotes == ())


@given(ASKED)
def test_the_same_question_has_the_same_answer(library: Library, asked: str) -> None:
    first, second = all_answers(library, asked), all_answers(library, asked)
    assert [replace(answer, elapsed_ms=0) for answer in first] == [replace(answer, elapsed_ms=0) for answer in second]


def test_another_process_gives_the_same_answer(library: Library, tmp_path: Path) -> None:
    """Whatever its hash seed, which orders Python's sets."""
    an_engine(tmp_path, *DOCUMENTS).close()
    script = (
        "import json, sys; from retrieval import Library; from retrieval.as_json import answer_json\n"
        "print(json.dumps(answer_json(Library.open(sys.argv[1]).ask('When will Ann Lee leave Norrby?'))))"
    )
    answers = []
    for seed in ("1", "2"):
        run = [sys.executable, "-c", script, str(tmp_path)]
        answers.append(
            json.loads(subprocess.run(run, capture_output=True, check=True, env={"PYTHONHASHSEED": seed}).stdout)
        )
    here = json.loads(json.dumps(answer_json(library.ask("When will Ann Lee leave Norrby?"))))
    for answer in (*answers, here):
        answer.pop("elapsed_ms")
    assert answers[0] == answers[1] == here


def test_threads_share_a_library(library: Library) -> None:
    asked = ["When will Lee leave Norrby?", "How many people does the ferry carry?", "Why do gulls sleep?"] * 10
    expected = [replace(library.ask(question), elapsed_ms=0) for question in asked]
    with ThreadPoolExecutor(4) as pool:
        assert [replace(answer, elapsed_ms=0) for answer in pool.map(library.ask, asked)] == expected


@pytest.mark.parametrize("asked", ["gull " * 100_000, "x" * 100_000, "“" * 10_000, "\ud800 gulls", "a.\u0301" * 5_000])
def test_an_odd_or_endless_question_is_no_error(library: Library, asked: str) -> None:
    for answer in all_answers(library, asked):
        assert answer.elapsed_ms < 5_000


def test_an_empty_archive_answers_nothing(tmp_path: Path) -> None:
    with Library.create(tmp_path) as library:
        for answer in all_answers(library, "Who said gulls sleep?"):
            assert quotes_of(answer) == []
