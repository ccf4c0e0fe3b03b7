from __future__ import annotations

from dataclasses import replace

import pytest

from retrieval.answers.confidence import Scored, confidence_signals
from retrieval.answers.evidence import Evidence
from retrieval.answers.signs import SIGNS_OF
from retrieval.answers.weights import CONFIDENCE, KINDS, SIGNALS, WITHOUT, kind_value
from tests.retrieval.answers.weighing import evidence

OF_CERTAINTY = {"unheard", "absent", "size", "naming", "defining", "named", "lacks", "wanting", "rarest"}
NO_ORDER = OF_CERTAINTY | {"coverage", "passage", "signs"}


def test_every_weight_is_of_a_signal() -> None:
    """All but what is the same for all of a question's sentences, and what the others tell better together."""
    assert set(SIGNALS) == set(Evidence._fields) - NO_ORDER


def test_every_sign_has_a_weight_and_speaks_for_its_kind() -> None:
    assert {kind: set(signs) for kind, signs in KINDS.items()} == {
        kind: set(signs) for kind, signs in SIGNS_OF.items() if signs
    }
    assert all(weight >= 0 for signs in KINDS.values() for weight in signs.values())
    assert WITHOUT < 0


def test_what_speaks_against_a_sentence_weighs_against_it() -> None:
    """`farther` among it: words that stand farther off in a passage let another sentence of it tell more."""
    against = {signal for signal, weight in SIGNALS.items() if weight < 0}
    assert against == {"unnamed", "untold", "unworded", "heading", "asks", "farther"}


def test_confidence_has_a_weight_for_each_of_its_values() -> None:
    alone = Scored(1.0, evidence("gull", "A gull."), frozenset(("a", "gull")))
    in_a_passage = replace(alone, evidence=alone.evidence._replace(passage=0.5))
    assert set(CONFIDENCE) == set(confidence_signals([alone])) | set(confidence_signals([in_a_passage]))
    assert CONFIDENCE["absent"] < 0 > CONFIDENCE["unnamed"]
    assert CONFIDENCE["size"] < 0
    assert CONFIDENCE["bias"] < 0 < CONFIDENCE["share"]


def test_signs_add_up_and_their_lack_counts_against() -> None:
    kinds = {"time": {"year": 1.0, "date": 0.5}}
    assert kind_value("time", ["year", "date"], kinds, -1.0) == pytest.approx(1.5)
    assert kind_value("time", [], kinds, -1.0) == -1.0
    assert kind_value("other", [], kinds, -1.0) == 0.0
