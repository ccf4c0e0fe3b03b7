from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from retrieval.answers.fitting.measure import Outcome, calibration_error, measure, outcomes
from retrieval.answers.fitting.model import IN_USE, fit
from retrieval.answers.fitting.practice import Case, read_set


@pytest.mark.parametrize(
    ("told", "error"),
    [
        ([], 0.0),
        ([(1.0, True, 0.5), (0.0, False, 0.5)], 0.0),
        ([(1.0, False, 1.0)], 1.0),
        ([(0.55, True, 0.5), (0.55, False, 0.5)], 0.05),
        ([(0.55, True, 0.55), (0.55, False, 0.45)], 0.0),
        ([(0.9, True, 0.5), (0.2, True, 0.5)], 0.45),
    ],
)
def test_the_calibration_error_is_how_far_confidence_is_from_the_share_right(
    told: list[tuple[float, bool, float]], error: float
) -> None:
    assert calibration_error(told) == pytest.approx(error)


def test_calibration_is_told_where_some_questions_have_no_answer(sentences: Path) -> None:
    cases = read_set(sentences)
    weights = fit({"made": cases})
    assert "calibration" in measure(outcomes(cases, weights), 0.5)
    assert "calibration" not in measure(outcomes([case for case in cases if case.answerable], weights), 0.5)


@pytest.mark.parametrize(
    ("orders", "confidences", "figures"),
    [
        ([(True, False)], [0.5], {"map": 1.0, "mrr": 1.0, "first": 1.0, "f1": 1.0}),
        ([(False, True, True)], [0.9], {"map": 0.583, "mrr": 0.5, "first": 0.0, "f1": 0.0}),
        ([(True,), (True,)], [0.5, 0.49], {"map": 1.0, "mrr": 1.0, "first": 1.0, "f1": 0.667}),
        ([(True,), (False, False)], [0.9, 0.9], {"map": 1.0, "mrr": 1.0, "first": 1.0, "f1": 0.667}),
        ([(False,), ()], [0.1, 0.0], {"map": 0.0, "mrr": 0.0, "first": 0.0, "f1": 0.0}),
    ],
    ids=["right", "second", "below the threshold", "answered without an answer", "silent"],
)
def test_figures_of_an_order(
    cases: Sequence[Case], orders: list[tuple[bool, ...]], confidences: list[float], figures: dict[str, float]
) -> None:
    """Order counts among the questions that have an answer, which the last two have in part."""
    found = [
        Outcome(replace(cases[0], answerable=any(order)), order, order[:1] == (True,), confidence)
        for order, confidence in zip(orders, confidences, strict=True)
    ]
    measured = measure(found, 0.5)
    assert measured.pop("questions") == len(orders)
    measured.pop("calibration", None)
    assert measured == figures


def test_an_answer_that_is_not_among_the_candidates_counts_as_missed(cases: Sequence[Case]) -> None:
    missed = Outcome(replace(cases[0], answerable=True), (False, False), right=False, confidence=0.1)
    found = Outcome(replace(cases[0], answerable=True), (True, False), right=True, confidence=0.9)
    measured = measure([missed, found], 0.5)
    assert (measured["map"], measured["first"], measured["f1"]) == (0.5, 0.5, 0.667)


def test_without_questions_all_figures_are_zero() -> None:
    assert measure([], 0.5) == {"questions": 0, "map": 0.0, "mrr": 0.0, "first": 0.0, "f1": 0.0}


def test_a_case_without_candidates_is_answered_with_no_confidence(cases: Sequence[Case]) -> None:
    (bare,) = outcomes([replace(cases[0], evidence=(), terms=(), right=())], IN_USE)
    assert (bare.order, bare.confidence, bare.right) == ((), 0.0, False)
