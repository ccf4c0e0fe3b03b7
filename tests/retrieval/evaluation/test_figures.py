from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from retrieval.evaluation.figures import Share, best_answering, calibration_error, measure, reliability
from retrieval.evaluation.judge import Judged
from tests.retrieval.core_time import core_seconds
from tests.retrieval.evaluation.judging import (
    LEAVE,
    RIGHT,
    SAID,
    SLEEP,
    WRONG,
    a_check,
    an_answer,
    judged,
    known,
    statements,
)

THRESHOLD = 0.5


def asked(right: bool, confidence: float, *, abstain: bool = False, ms: float = 1.0) -> Judged:
    """A question of `ask`, answered from the threshold on."""
    quote = RIGHT if right else WRONG
    if confidence >= THRESHOLD:
        found = an_answer(quote, confidence=confidence, ms=ms)
    else:
        found = an_answer(confidence=confidence, nearest=(quote,), ms=ms)
    return judged(known(at=(SLEEP,), abstain=abstain), found)


def test_each_figure_counts_its_own_questions() -> None:
    measured = measure(
        [
            asked(True, 0.9),
            asked(False, 0.8),
            asked(True, 0.2),
            asked(False, 0.1, abstain=True),
            asked(False, 0.7, abstain=True),
            judged(known("who-said", at=(LEAVE,), speaker="Lee"), statements(("Ann Lee", (SAID,)))),
            judged(known("who-said", at=(LEAVE,), speaker="Lee"), statements(("Bo Lind", (SAID,)))),
            judged(known("who-said", abstain=True), statements()),
            judged(known("check", verdict="altered"), a_check("altered", SAID)),
            judged(known("check", verdict="not-found", abstain=True), a_check("not-found")),
        ],
        THRESHOLD,
    )
    assert (measured.questions, measured.wrong) == (10, 4)
    assert (measured.first, measured.three) == (Share(1, 3), Share(1, 3))
    assert measured.silent == Share(3, 4)
    assert (measured.statement, measured.speaker) == (Share(2, 2), Share(1, 2))
    assert measured.verdict == Share(2, 2)
    assert measured.verbatim == Share(6, 6)
    assert (measured.answering.precision, measured.answering.recall) == (Share(1, 3), Share(1, 3))
    assert measured.answering.f1 == pytest.approx(1 / 3)


def test_an_answer_of_any_command_where_there_is_none_lowers_precision() -> None:
    wrong = judged(known("who-said", abstain=True), statements(("Lee", (SAID,))))
    measured = measure([asked(True, 0.9), wrong], THRESHOLD)
    assert (measured.answering.precision, measured.answering.recall) == (Share(1, 2), Share(1, 1))


def test_without_a_question_of_ask_there_is_no_f1_and_no_calibration() -> None:
    measured = measure([judged(known("check", verdict="altered"), a_check("altered", SAID))], THRESHOLD)
    assert (measured.answering.f1, measured.best.f1, measured.calibration_error, measured.bins) == (
        None,
        None,
        None,
        (),
    )
    assert measured.first.value is None
    who = judged(known("who-said", at=(LEAVE,)), statements((None, (SAID,))))
    assert measure([who], THRESHOLD).best.f1 is None


def test_times_are_median_and_95_in_100() -> None:
    measured = measure([asked(True, 0.9, ms=ms) for ms in (5.0, 1.0, 3.0, 100.0)], THRESHOLD)
    assert (measured.p50_ms, measured.p95_ms) == (4.0, 100.0)


def test_the_best_threshold_lets_in_what_is_right() -> None:
    """Right at 0.9 and 0.4, wrong at 0.2: answering from just above 0.2 on gives all that is right and nothing else."""
    best = best_answering([asked(True, 0.9), asked(True, 0.4123), asked(False, 0.2, abstain=True)], THRESHOLD)
    assert (best.threshold, best.f1) == (0.41, 1.0)
    assert best_answering([asked(True, 0.4123), asked(False, 0.4119)], THRESHOLD).threshold == 0.412
    assert best_answering([asked(True, 0.4123), asked(False, 0.4122, abstain=True)], THRESHOLD).threshold == 0.4123


def test_the_threshold_stays_where_no_other_is_better() -> None:
    best = best_answering([asked(True, 0.9), asked(False, 0.2, abstain=True)], THRESHOLD)
    assert (best.threshold, best.f1) == (THRESHOLD, 1.0)


def test_the_time_to_find_the_best_threshold_grows_no_faster_than_the_questions() -> None:
    few, many = ([asked(True, number / count) for number in range(count)] for count in (500, 4000))
    short = min(core_seconds(lambda: best_answering(few, THRESHOLD)) for _ in range(3))
    assert core_seconds(lambda: best_answering(many, THRESHOLD)) < 24 * short


CONFIDENCES = st.integers(0, 10_000).map(lambda tenth: tenth / 10_000)


@given(st.lists(st.tuples(st.booleans(), CONFIDENCES, st.booleans()), min_size=1, max_size=30))
def test_no_threshold_beats_the_best(rows: list[tuple[bool, float, bool]]) -> None:
    """Trying every confidence as a threshold, from the definition of F1."""
    questions = [asked(right and not abstain, confidence, abstain=abstain) for right, confidence, abstain in rows]
    answerable = sum(not abstain for *_, abstain in rows)

    def f1(threshold: float) -> float:
        answers = [row for row in rows if row[1] >= threshold]
        right = sum(row[0] and not row[2] for row in answers)
        return 2 * right / (len(answers) + answerable)

    best = best_answering(questions, THRESHOLD)
    if answerable:
        assert best.f1 == pytest.approx(max(f1(threshold) for threshold in (THRESHOLD, *(row[1] for row in rows))))
        assert best.f1 == pytest.approx(f1(best.threshold))
    else:
        assert best.f1 is None


def test_calibration_is_the_mean_distance_of_confidence_and_right() -> None:
    questions = [asked(True, 0.95), asked(False, 0.91), asked(True, 0.25), asked(False, 1.0, abstain=True)]
    bins = reliability(questions)
    assert [(each.low, each.high, each.share) for each in bins] == [(0.2, 0.3, Share(1, 1)), (0.9, 1.0, Share(1, 3))]
    assert [each.confidence for each in bins] == [pytest.approx(0.25), pytest.approx(2.86 / 3)]
    assert calibration_error(bins) == pytest.approx((0.75 + 3 * abs(2.86 / 3 - 1 / 3)) / 4)


@given(st.lists(st.tuples(st.booleans(), CONFIDENCES), min_size=1, max_size=30))
def test_the_bins_hold_every_question_once(rows: list[tuple[bool, float]]) -> None:
    bins = reliability([asked(right, confidence) for right, confidence in rows])
    assert sum(each.share.of for each in bins) == len(rows)
    assert all(each.low <= each.confidence <= each.high for each in bins)
    error = calibration_error(bins)
    assert error is not None
    assert 0.0 <= error <= 1.0
