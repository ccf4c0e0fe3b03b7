"""From labelled cases to the weights of `weights.json`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import fields, replace
from typing import Any, Final

import numpy as np

from retrieval.answers.certainty import Scored, certainty_values
from retrieval.answers.evidence import Evidence
from retrieval.answers.fitting.logit import Floats, conditional_logit, logistic
from retrieval.answers.fitting.practice import Case
from retrieval.answers.signs import SIGNS_OF
from retrieval.answers.weights import kind_value

Weights = Mapping[str, Any]
"""What `weights.json` holds: signals, kinds, without, confidence."""

BY_HAND: Final[Mapping[str, float]] = {"spoken": 3.0, "phrase": 0.55, "owned": 1.5, "untold": -0.75, "when": 1.5}
"""Signals that practice sets have too few cases of, with the weights they are given."""

CONFIDENT_BY_HAND: Final[Mapping[str, float]] = {
    "spoken": 1.5,
    "unnamed": -0.8,
    "absent": -4.0,
    "owned": 3.0,
    "untold": -2.5,
    "when": 3.0,
}
"""The same for what tells how sure the first sentence is; `unnamed` and `absent` for more than the fit gives.

A question about somebody of whom neither sentence nor surroundings speak, or with words that a small archive never
uses, is better left unanswered."""

_NOT_SCORED = {*BY_HAND, "kind", "coverage", "passage", "unknown", "absent", "signs"}
SCORED: Final = tuple(field.name for field in fields(Evidence) if field.name not in _NOT_SCORED)
"""The signals whose weights are fitted; `kind` is made up of its signs, and some tell only how sure a choice is."""

_SIGNS: Final = tuple((kind, sign) for kind, signs in SIGNS_OF.items() for sign in signs)
_EACH_SET = 500.0  # questions that a set counts for, whatever its size
_ANSWERABLE = 2 / 3  # of what people ask an archive; practice archives lack half their articles, and so more answers
_PENALTY = 7.5
_PENALTY_OF_SIGNS = 225.0  # there are many, and of some only a few cases


def fit(sets: Mapping[str, Sequence[Case]]) -> Weights:
    """The weights that serve all of the sets best, each set counting the same."""
    order = _fit_order(sets)
    return {**order, "confidence": _fit_confidence(sets, order)}


def scores(case: Case, weights: Weights) -> list[float]:
    """Each candidate's score."""
    if not case.evidence:
        return []
    by_hand = np.array([[float(getattr(found, name)) for name in BY_HAND] for found in case.evidence])
    return [float(score) for score in _rows(case) @ _as_vector(weights) + by_hand @ np.array([*BY_HAND.values()])]


def ranked(case: Case, weights: Weights) -> list[tuple[Scored, bool]]:
    """The candidates, best first, each with whether it answers; `kind` in their evidence is by these weights."""
    scored = zip(scores(case, weights), case.evidence, case.terms, case.right, strict=True)
    return sorted(
        (
            (Scored(score, _reweighed(found, case.kind, weights), frozenset(terms)), right)
            for score, found, terms, right in scored
        ),
        key=lambda each: -each[0].score,
    )


def _fit_order(sets: Mapping[str, Sequence[Case]]) -> dict[str, Any]:
    groups, importance = [], []
    for cases in sets.values():
        useful = [case for case in cases if any(case.right) and not all(case.right)]
        groups += [(_rows(case), np.array(case.right, dtype=float)) for case in useful]
        importance += [_EACH_SET / len(useful)] * len(useful)
    penalty = np.array([_PENALTY] * len(SCORED) + [_PENALTY_OF_SIGNS] * len(_SIGNS) + [_PENALTY])
    bounded = [False] * len(SCORED) + [True] * len(_SIGNS) + [False]
    theta = [round(float(weight), 3) for weight in conditional_logit(groups, importance, penalty, bounded)]
    kinds: dict[str, dict[str, float]] = {}
    for (kind, sign), weight in zip(_SIGNS, theta[len(SCORED) : -1], strict=True):
        kinds.setdefault(kind, {})[sign] = weight
    signals = {**dict(zip(SCORED, theta, strict=False)), "kind": 1.0, **BY_HAND}
    return {"signals": signals, "kinds": kinds, "without": theta[-1]}


def _fit_confidence(sets: Mapping[str, Sequence[Case]], order: Weights) -> dict[str, float]:
    """Fitted to the sets of which some questions have no answer: the others don't tell when not to answer."""
    rows, right, importance, given = [], [], [], []
    names: tuple[str, ...] = ()
    for cases in sets.values():
        asked = [case for case in cases if case.right]
        if all(case.answerable for case in asked):
            continue
        importance += _importance(asked)
        for case in asked:
            best = ranked(case, order)
            values = certainty_values([scored for scored, _ in best])
            names = tuple(name for name in values if name not in CONFIDENT_BY_HAND)
            rows.append([values[name] for name in names])
            given.append(sum(weight * values[name] for name, weight in CONFIDENT_BY_HAND.items()))
            right.append(float(best[0][1]))
    penalty = np.array([0.0 if name == "bias" else _PENALTY for name in names])
    theta = logistic(np.array(rows), np.array(right), np.array(importance), penalty, np.array(given))
    fitted = {name: round(float(weight), 3) for name, weight in zip(names, theta, strict=True)}
    return {**fitted, **CONFIDENT_BY_HAND}


def _importance(cases: Sequence[Case]) -> list[float]:
    """What each case of a set counts for. In an archive's set those with an answer count for _ANSWERABLE of it."""
    if not any(found.passage for case in cases for found in case.evidence):
        return [_EACH_SET / len(cases)] * len(cases)
    answerable = sum(case.answerable for case in cases)
    each = {True: _ANSWERABLE / max(answerable, 1), False: (1 - _ANSWERABLE) / (len(cases) - answerable)}
    return [_EACH_SET * each[case.answerable] for case in cases]


def _rows(case: Case) -> Floats:
    """A row a candidate: the signals, the signs of the kind asked for, and whether there are none of them."""
    signs_of_kind = [(kind == case.kind, sign) for kind, sign in _SIGNS]
    telling = bool(SIGNS_OF.get(case.kind))
    return np.array(
        [
            [
                *(float(getattr(found, name)) for name in SCORED),
                *(float(asked and sign in found.signs) for asked, sign in signs_of_kind),
                float(telling and not found.signs),
            ]
            for found in case.evidence
        ]
    )


def _as_vector(weights: Weights) -> Floats:
    return np.array(
        [
            *(weights["signals"][name] for name in SCORED),
            *(weights["kinds"][kind][sign] for kind, sign in _SIGNS),
            weights["without"],
        ]
    )


def _reweighed(found: Evidence, kind: str, weights: Weights) -> Evidence:
    return replace(found, kind=kind_value(kind, found.signs, weights["kinds"], weights["without"]))
