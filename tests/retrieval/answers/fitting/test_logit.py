from __future__ import annotations

import numpy as np
import pytest

from retrieval.answers.fitting.logit import Floats, conditional_logit, logistic

TRUE = np.array([2.0, -1.0, 0.0])
NO_PENALTY = np.zeros(3)


@pytest.fixture
def drawn() -> np.random.Generator:
    return np.random.default_rng(7)


def made_groups(drawn: np.random.Generator, number: int) -> list[tuple[Floats, Floats]]:
    """Questions of six candidates, the right one drawn by the odds that TRUE gives."""
    groups = []
    for _ in range(number):
        rows = drawn.normal(size=(6, 3))
        odds = np.exp(rows @ TRUE)
        right = np.zeros(6)
        right[drawn.choice(6, p=odds / odds.sum())] = 1.0
        groups.append((rows, right))
    return groups


def test_conditional_logit_recovers_the_weights(drawn: np.random.Generator) -> None:
    groups = made_groups(drawn, 3_000)
    assert conditional_logit(groups, [1.0] * len(groups), NO_PENALTY) == pytest.approx(TRUE, abs=0.15)


def test_what_is_the_same_for_all_of_a_groups_candidates_changes_nothing(drawn: np.random.Generator) -> None:
    groups = made_groups(drawn, 200)
    moved = [(rows + drawn.normal(size=(1, 3)) * 5, right) for rows, right in groups]
    ones, small = [1.0] * len(groups), np.full(3, 1e-6)
    assert conditional_logit(moved, ones, small) == pytest.approx(conditional_logit(groups, ones, small), abs=1e-3)


def test_groups_without_a_right_or_a_wrong_candidate_are_left_out(drawn: np.random.Generator) -> None:
    groups = made_groups(drawn, 100)
    more = [*groups, (np.ones((2, 3)), np.zeros(2)), (np.ones((2, 3)), np.ones(2))]
    fitted = conditional_logit(groups, [1.0] * 100, np.ones(3))
    assert conditional_logit(more, [1.0] * 102, np.ones(3)) == pytest.approx(fitted)


def test_a_group_counts_by_its_importance(drawn: np.random.Generator) -> None:
    groups = made_groups(drawn, 50)
    twice = conditional_logit([*groups, groups[0]], [1.0] * 51, np.ones(3))
    assert conditional_logit(groups, [2.0] + [1.0] * 49, np.ones(3)) == pytest.approx(twice, rel=0.02, abs=0.01)


def test_a_penalty_pulls_to_zero(drawn: np.random.Generator) -> None:
    groups = made_groups(drawn, 200)
    free = conditional_logit(groups, [1.0] * 200, NO_PENALTY)
    held = conditional_logit(groups, [1.0] * 200, np.full(3, 100.0))
    assert np.abs(held).sum() < 0.7 * np.abs(free).sum()


def test_a_bounded_weight_is_zero_where_it_would_be_below(drawn: np.random.Generator) -> None:
    groups = made_groups(drawn, 500)
    fitted = conditional_logit(groups, [1.0] * 500, NO_PENALTY, [True, True, False])
    assert fitted[1] == 0.0
    assert fitted[0] > 1.0


def test_logistic_recovers_the_weights(drawn: np.random.Generator) -> None:
    rows = np.c_[drawn.normal(size=(8_000, 2)), np.ones(8_000)]
    true = np.array([1.5, -0.5, -1.0])
    right = (drawn.random(8_000) < 1 / (1 + np.exp(-rows @ true))).astype(float)
    assert logistic(rows, right, np.ones(8_000), NO_PENALTY, np.zeros(8_000)) == pytest.approx(true, abs=0.15)


def test_logistic_leaves_to_the_weights_what_is_not_given(drawn: np.random.Generator) -> None:
    rows = np.c_[drawn.normal(size=(8_000, 2)), np.ones(8_000)]
    true, given = np.array([1.5, -0.5, -1.0]), drawn.normal(size=8_000)
    right = (drawn.random(8_000) < 1 / (1 + np.exp(-rows @ true - given))).astype(float)
    assert logistic(rows, right, np.ones(8_000), NO_PENALTY, given) == pytest.approx(true, abs=0.15)


def test_what_separates_perfectly_stays_finite(drawn: np.random.Generator) -> None:
    rows = np.c_[drawn.normal(size=200), np.ones(200)]
    fitted = logistic(rows, (rows[:, 0] > 0).astype(float), np.ones(200), np.array([1.0, 0.0]), np.zeros(200))
    assert np.isfinite(fitted).all()
    assert fitted[0] > 1.0
