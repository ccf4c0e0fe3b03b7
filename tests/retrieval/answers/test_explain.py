from __future__ import annotations

import math

import pytest
from hypothesis import given

from retrieval import Answer, Library, meaning_of
from retrieval.answers import explain
from retrieval.answers.weights import CONFIDENCE, SIGNALS
from tests.retrieval.answers.weighing import QUESTIONS

OF_NO_ARCHIVE = {"alone", "score", "spread", "closeness", "defining", "named", "wanting", "rarest"}
"""Signals of sentences that stand in no passage."""


def log_odds(answer: Answer) -> float:
    return sum(signal.value * signal.weight for signal in answer.signals)


def test_every_signal_has_a_meaning_and_nothing_else_has() -> None:
    signals = set(SIGNALS) | set(CONFIDENCE)
    assert set(explain._MEANINGS) == signals
    assert all(0 < len(meaning_of(signal)) <= 43 for signal in signals)
    assert meaning_of("luck") == ""


@given(QUESTIONS.map(" ".join))
def test_the_signals_add_up_to_score_and_confidence(harbour: Library, question: str) -> None:
    answer = harbour.ask(question, explain=True)
    for quote in answer.quotes + answer.nearest:
        assert {signal.name for signal in quote.signals} == set(SIGNALS)
        assert sum(signal.value * signal.weight for signal in quote.signals) == pytest.approx(quote.score, abs=1e-3)
    if answer.signals:
        assert {signal.name for signal in answer.signals} == set(CONFIDENCE) - OF_NO_ARCHIVE
        assert 1 / (1 + math.exp(-log_odds(answer))) == pytest.approx(answer.confidence, abs=1e-3)
    assert answer.threshold is not None
    assert answer.answered == (bool(answer.signals) and answer.confidence >= answer.threshold)
