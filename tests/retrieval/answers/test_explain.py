from __future__ import annotations

import math
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from retrieval import Answer, Library, meaning_of
from retrieval.answers import explain
from retrieval.answers.weights import CONFIDENCE, SIGNALS
from tests.retrieval.made import a_document, an_engine

HARBOUR = a_document(
    "The harbour of Norrby was closed on Monday. It opened again two days later.\n"
    "“We will leave Norrby at dawn,” Ann Lee said. The old ferry carries 140 people.",
    "talks.txt",
)
QUESTIONS = st.lists(st.sampled_from([*HARBOUR.text.split(), "How many", "Who", "Macron", "“two days”"]), min_size=1)


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    with Library(an_engine(tmp_path_factory.mktemp("index"), HARBOUR)) as made:
        yield made


def log_odds(answer: Answer) -> float:
    return sum(signal.value * signal.weight for signal in answer.signals)


def test_every_signal_has_a_meaning_and_nothing_else_has() -> None:
    signals = set(SIGNALS) | set(CONFIDENCE)
    assert set(explain._MEANINGS) == signals
    assert all(0 < len(meaning_of(signal)) <= 43 for signal in signals)
    assert meaning_of("luck") == ""


@given(QUESTIONS.map(" ".join))
def test_the_signals_add_up_to_score_and_confidence(library: Library, question: str) -> None:
    answer = library.ask(question, explain=True)
    for quote in answer.quotes + answer.nearest:
        assert {signal.name for signal in quote.signals} == set(SIGNALS)
        assert sum(signal.value * signal.weight for signal in quote.signals) == pytest.approx(quote.score, abs=1e-3)
    if answer.signals:
        assert {signal.name for signal in answer.signals} == set(CONFIDENCE)
        assert 1 / (1 + math.exp(-log_odds(answer))) == pytest.approx(answer.confidence, abs=1e-3)
    assert answer.threshold is not None
    assert answer.answered == (bool(answer.signals) and answer.confidence >= answer.threshold)
