from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from retrieval.answers.fitting.measure import measure, outcomes
from retrieval.answers.fitting.model import BY_HAND, IN_USE, SCORED, fit, ranked, scores
from retrieval.answers.fitting.practice import Case, read_set
from retrieval.answers.weights import CONFIDENCE, KINDS, SIGNALS
from tests.retrieval.answers.fitting.things import THINGS


def test_fitted_weights_put_what_answers_first(sentences: Path) -> None:
    cases = read_set(sentences)
    weights = fit({"made": cases})
    assert set(weights["signals"]) == {*SCORED, "kind", *BY_HAND} == set(SIGNALS)
    assert {kind: set(signs) for kind, signs in weights["kinds"].items()} == {k: set(v) for k, v in KINDS.items()}
    assert {"alone", "score", "spread", "naming", "bias"} <= set(weights["confidence"]) <= set(CONFIDENCE)
    figures = measure(outcomes(cases, weights), 0.5)
    assert figures["questions"] == len(THINGS)
    assert figures["map"] == figures["mrr"] == figures["first"] == 1.0


def test_scores_are_those_by_which_sentences_are_chosen(sentences: Path) -> None:
    """The weights in use give the same sum over the signals of the evidence, those weighed by hand among them."""
    first, *others = read_set(sentences)
    said = replace(first, evidence=tuple(found._replace(spoken=0.5, owned=1.0) for found in first.evidence))
    for case in (said, *others):
        summed = [sum(SIGNALS[name] * getattr(found, name) for name in SIGNALS) for found in case.evidence]
        assert scores(case, IN_USE) == pytest.approx(summed)
        assert [each.scored.score for each in ranked(case, IN_USE)] == pytest.approx(sorted(summed, reverse=True))


def test_confidence_falls_with_size_as_larger_archives_tell(sentences: Path) -> None:
    """All else is fitted without them."""
    cases = [
        replace(case, evidence=tuple(found._replace(passage=0.5) for found in case.evidence))
        for case in read_set(sentences)
    ]
    worse = [
        replace(
            case,
            evidence=tuple(found._replace(size=0.9) for found in case.evidence),
            right=tuple(right and number % 4 == 1 for right in case.right),
        )
        for number, case in enumerate(cases)
    ]
    alone, among = fit({"made": cases}), fit({"made": cases}, {"larger": worse})
    assert alone["confidence"].pop("size") == 0.0
    assert among["confidence"].pop("size") < 0
    assert alone == among


def test_weights_that_are_set_by_hand_are_not_fitted(cases: Sequence[Case]) -> None:
    fitted = fit({"made": cases})["signals"]
    assert {name: fitted[name] for name in BY_HAND} == BY_HAND
    assert fitted["kind"] == 1.0
    assert BY_HAND.keys().isdisjoint(SCORED)


def test_a_set_counts_the_same_whatever_its_size(cases: Sequence[Case]) -> None:
    once, twice = fit({"made": cases}), fit({"made": [*cases, *cases]})
    assert once["signals"] == pytest.approx(twice["signals"], abs=0.01)


def test_the_kind_that_a_candidate_is_of_is_weighed_anew(cases: Sequence[Case]) -> None:
    """By the weights given, not by those in use when the case was read."""
    case = next(each for each in cases if each.answerable)
    kinds = {kind: dict.fromkeys(signs, 7.0) for kind, signs in KINDS.items()}
    weights = {"signals": SIGNALS, "kinds": kinds, "without": -3.0, "confidence": {}}
    assert [found.signs for found in case.evidence] == [("year",), (), ()]
    assert [each.scored.evidence.kind for each in ranked(case, weights)] == [7.0, -3.0, -3.0]


def test_a_case_without_candidates_has_no_scores(cases: Sequence[Case]) -> None:
    bare = replace(cases[0], evidence=(), terms=(), right=())
    assert (scores(bare, IN_USE), ranked(bare, IN_USE)) == ([], [])
