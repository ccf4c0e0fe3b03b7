from __future__ import annotations

from dataclasses import fields

from retrieval.answers.evidence import Evidence
from retrieval.answers.weights import CONFIDENCE, SIGNALS


def test_every_weight_is_of_a_signal() -> None:
    """All but `unknown`, which is the same for all of a question's sentences, and so orders none."""
    assert set(SIGNALS) == {field.name for field in fields(Evidence)} - {"unknown"}


def test_what_speaks_against_a_sentence_weighs_against_it() -> None:
    assert {signal for signal, weight in SIGNALS.items() if weight < 0} == {"unnamed", "heading"}


def test_confidence_grows_with_the_evidence() -> None:
    assert CONFIDENCE["score"] > 0 < CONFIDENCE["margin"]
    assert CONFIDENCE["unknown"] < 0 > CONFIDENCE["bias"]
