from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from retrieval.answers.fitting.confidence import BY_HAND, Placed, Ranked, fit_confidence, importance, is_right
from retrieval.answers.fitting.model import IN_USE, ranked
from retrieval.answers.fitting.practice import Case, read_set
from tests.retrieval.answers.fitting.things import THINGS


def in_order(cases: Sequence[Case]) -> list[tuple[Case, Ranked]]:
    return [(case, ranked(case, IN_USE)) for case in cases]


def test_two_thirds_of_an_archives_questions_are_taken_to_have_an_answer(archive: Path, sentences: Path) -> None:
    ferry, pier, zeppelins = read_set(archive)
    assert importance([ferry, pier, zeppelins]) == pytest.approx([2 / 3, 1 / 6, 1 / 6])
    assert importance([ferry, ferry]) == [0.5, 0.5]
    assert set(importance(read_set(sentences))) == {1 / len(THINGS)}


@pytest.mark.parametrize("answerable", range(5))
def test_shares_add_up_to_one_set(cases: Sequence[Case], answerable: int) -> None:
    """Whether all, some or none have an answer."""
    asked = [
        replace(
            case,
            answerable=number < answerable,
            evidence=tuple(found._replace(passage=0.5) for found in case.evidence),
        )
        for number, case in enumerate(cases[:4])
    ]
    assert sum(importance(asked)) == pytest.approx(1)


@pytest.mark.parametrize(
    ("places", "right"),
    [
        ([(5.0, True, False)], True),
        ([(5.0, False, False), (4.0, True, True)], True),
        ([(5.0, False, False), (4.0, True, False)], False),
        ([(5.0, False, False), (4.0, False, True), (3.9, True, True)], False),
        ([(5.0, False, False), (2.0, True, True)], False),
        ([(5.0, False, False), (4.9, False, False), (4.8, False, False), (4.7, True, True)], False),
    ],
    ids=["the first", "beside it", "elsewhere", "on its other side", "far behind", "not among the first"],
)
def test_the_first_quote_is_right_if_one_of_its_sentences_is(
    cases: Sequence[Case], places: list[tuple[float, bool, bool]], *, right: bool
) -> None:
    scored = ranked(cases[0], IN_USE)[0].scored
    best = [Placed(replace(scored, score=score), answers, beside) for score, answers, beside in places]
    assert is_right(best) is right


def test_weights_that_are_set_by_hand_are_not_fitted(cases: Sequence[Case]) -> None:
    weights = fit_confidence({"made": in_order(cases)}, {})
    assert {name: weights[name] for name in BY_HAND} == BY_HAND
    assert weights["size"] == 0.0


def test_a_set_in_which_every_question_has_an_answer_is_left_out(cases: Sequence[Case]) -> None:
    """It can't show when to stay silent."""
    answered = in_order([case for case in cases if case.answerable])
    alone = fit_confidence({"made": in_order(cases)}, {})
    assert fit_confidence({"made": in_order(cases), "answered": answered}, {"answered": answered}) == alone


def test_a_question_without_candidates_tells_nothing(cases: Sequence[Case]) -> None:
    bare = replace(cases[0], evidence=(), terms=(), right=())
    less = [*in_order(cases), (bare, [])]
    weights, others = fit_confidence({"made": less}, {}), fit_confidence({"made": in_order(cases)}, {})
    assert weights.keys() == others.keys()
