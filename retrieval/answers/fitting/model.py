"""Fits the weights of `weights.json` to labelled cases: those that order the sentences, then those of confidence."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

import numpy as np

from retrieval.answers.confidence import Scored
from retrieval.answers.evidence import Evidence
from retrieval.answers.fitting.confidence import EACH_SET, Placed, Ranked, fit_bias, fit_confidence
from retrieval.answers.fitting.logit import Floats, conditional_logit
from retrieval.answers.fitting.practice import Case, Sets, parts
from retrieval.answers.signs import SIGNS_OF
from retrieval.answers.weights import CONFIDENCE, KINDS, SIGNALS, WITHOUT, kind_value

Weights = Mapping[str, Any]
"""The groups of `weights.json`, which `retrieval.answers.weights` describes: signals, kinds, without, confidence."""

IN_USE: Final[Weights] = {"signals": SIGNALS, "kinds": KINDS, "without": WITHOUT, "confidence": CONFIDENCE}
"""The weights as they are now."""

BY_HAND: Final[Mapping[str, float]] = {
    "asks": -4.0,
    "spoken": 3.0,
    "owned": 1.5,
    "untold": -0.75,
    "unworded": -0.75,
    "when": 1.5,
}
"""Weights that are set and not fitted: practice sets have too few cases of these signals. They were chosen by hand
after trials on three sets, and no figure stands behind any single one."""

_OF_CERTAINTY = {"absent", "unheard", "size", "naming", "defining", "named", "lacks", "wanting", "rarest"}
_NOT_SCORED = {*BY_HAND, *_OF_CERTAINTY, "kind", "coverage", "passage", "signs"}
SCORED: Final = tuple(name for name in Evidence._fields if name not in _NOT_SCORED)
"""The signals whose weights are fitted. The others are set by hand, are the sum of several signs (`kind`), or count for
confidence alone."""

_SIGNS: Final = tuple((kind, sign) for kind, signs in SIGNS_OF.items() for sign in signs)
_PENALTY = 7.5
_PENALTY_OF_SIGNS = 225.0  # there are many, and of some only a few cases


def fit(sets: Sets, larger: Sets | None = None) -> Weights:
    """The weights that serve all of the sets best; each set counts the same.

    Confidence is fitted to questions as weights fitted without them rank them: questions that weights were fitted to
    come out better than others, and confidence would be too high. The `larger` archives serve only to fit how
    confidence falls with an archive's size.
    """
    every = {**sets, **(larger or {})}
    unseen: dict[str, list[tuple[Case, Ranked]]] = {name: [] for name in every}
    for others, part in parts(every):
        order = _fit_order({name: others[name] for name in sets}) if any(part.values()) else {}
        for name, cases in part.items():
            unseen[name] += [(case, ranked(case, order)) for case in cases]
    of_sets = {name: unseen.pop(name) for name in sets}
    return {**_fit_order(sets), "confidence": fit_confidence(of_sets, unseen)}


def recalibrated(sets: Sets) -> Weights:
    """The weights in use, with the bias of confidence fitted to these sets."""
    of_sets = {name: [(case, ranked(case, IN_USE)) for case in cases] for name, cases in sets.items()}
    return {**IN_USE, "confidence": fit_bias(of_sets, CONFIDENCE)}


def scores(case: Case, weights: Weights) -> list[float]:
    """The score of each candidate of a case, in the case's order."""
    if not case.evidence:
        return []
    by_hand = np.array([[float(getattr(found, name)) for name in BY_HAND] for found in case.evidence])
    return [float(score) for score in _rows(case) @ _as_vector(weights) + by_hand @ np.array([*BY_HAND.values()])]


def ranked(case: Case, weights: Weights) -> Ranked:
    """The candidates, best first, each with whether it answers; `kind` in their evidence is computed anew."""
    scored = [
        Scored(score, _reweighed(found, case.kind, weights), frozenset(terms))
        for score, found, terms in zip(scores(case, weights), case.evidence, case.terms, strict=True)
    ]
    order = sorted(range(len(scored)), key=lambda number: -scored[number].score)
    beside = case.beside[order[0]] if case.beside else frozenset()
    return [Placed(scored[number], case.right[number], number in beside) for number in order]


def _fit_order(sets: Sets) -> dict[str, Any]:
    groups, importance = [], []
    for cases in sets.values():
        useful = [case for case in cases if any(case.right) and not all(case.right)]
        groups += [(_rows(case), np.array(case.right, dtype=float)) for case in useful]
        importance += [EACH_SET / len(useful)] * len(useful)
    penalty = np.array([_PENALTY] * len(SCORED) + [_PENALTY_OF_SIGNS] * len(_SIGNS) + [_PENALTY])
    bounded = [False] * len(SCORED) + [True] * len(_SIGNS) + [False]
    theta = [round(float(weight), 3) for weight in conditional_logit(groups, importance, penalty, bounded)]
    kinds: dict[str, dict[str, float]] = {}
    for (kind, sign), weight in zip(_SIGNS, theta[len(SCORED) : -1], strict=True):
        kinds.setdefault(kind, {})[sign] = weight
    signals = {**dict(zip(SCORED, theta, strict=False)), "kind": 1.0, **BY_HAND}
    return {"signals": signals, "kinds": kinds, "without": theta[-1]}


def _rows(case: Case) -> Floats:
    """A matrix with a row for each candidate: its signals, its signs of the kind asked for, and whether it has none."""
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
    return found._replace(kind=kind_value(kind, found.signs, weights["kinds"], weights["without"]))
