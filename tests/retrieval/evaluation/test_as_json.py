from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest

from retrieval.evaluation.as_json import figures_json, judged_json
from retrieval.evaluation.figures import Share, measure
from retrieval.evaluation.judge import Judged
from tests.retrieval.evaluation.judging import (
    CARRIES,
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


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        (
            judged(known(at=(SLEEP,)), an_answer(WRONG, RIGHT, confidence=0.7, ms=2.0)),
            {
                "fault": "sentence",
                "abstain": False,
                "quotes": 2,
                "verbatim": 2,
                "first": {"file": "north/ferry.txt", "start": 0, "end": len(CARRIES), "text": CARRIES},
                "first_right": False,
                "three_right": True,
                "likeliest_right": False,
                "confidence": 0.7,
                "elapsed_ms": 2.0,
            },
        ),
        (
            judged(known(abstain=True), an_answer(confidence=0.1, nearest=(WRONG,))),
            {"fault": None, "abstain": True, "quotes": 0, "verbatim": 0, "first": None, "first_right": None},
        ),
        (
            judged(known("who-said", at=(LEAVE,), speaker="Bo"), statements(("Ann Lee", (SAID,)))),
            {"fault": "speaker", "first_right": True, "speaker": "Ann Lee", "speaker_right": False},
        ),
        (
            judged(known("who-said", abstain=True), statements()),
            {"fault": None, "first": None, "speaker": None, "speaker_right": None},
        ),
        (
            judged(known("check", verdict="altered"), a_check("verbatim", SAID)),
            {"fault": "verdict", "verdict": "verbatim", "verdict_right": False, "quotes": 1},
        ),
    ],
    ids=["ask", "ask without an answer", "who-said", "who-said without an answer", "check"],
)
def test_a_question_is_told_with_its_answer_and_what_is_right(asked: Judged, told: dict[str, Any]) -> None:
    value = judged_json(asked)
    assert {"id": 1, "command": asked.known.command, "query": "Who?", **told}.items() <= value.items()
    assert json.loads(json.dumps(value)) == value


@pytest.mark.parametrize(
    ("asked", "left_out"),
    [
        (judged(known(abstain=True), an_answer()), {"speaker", "verdict"}),
        (judged(known("who-said", abstain=True), statements()), {"confidence", "three_right", "verdict"}),
        (judged(known("check", verdict="not-found"), a_check("not-found")), {"confidence", "three_right", "speaker"}),
    ],
    ids=lambda value: value.known.command if isinstance(value, Judged) else "",
)
def test_what_a_command_does_not_tell_is_left_out(asked: Judged, left_out: set[str]) -> None:
    assert left_out.isdisjoint(judged_json(asked))


def test_figures_are_rounded_and_shares_of_nothing_are_null() -> None:
    asked = [
        judged(known(at=(SLEEP,)), an_answer(quote, confidence=0.123456789, ms=1.23456))
        for quote in (RIGHT, WRONG, WRONG)
    ]
    value = figures_json(measure(asked, 0.5))
    assert {
        "summary": True,
        "questions": 3,
        "wrong": 2,
        "first_right": 0.3333,
        "three_right": 0.3333,
        "silent_right": None,
        "answering": {"threshold": 0.5, "precision": 0.3333, "recall": 0.3333, "f1": 0.3333},
        "calibration_error": 0.2099,
        "reliability": [{"from": 0.1, "to": 0.2, "questions": 3, "confidence": 0.1235, "right": 0.3333}],
        "statement_right": None,
        "speaker_right": None,
        "verdict_right": None,
        "quotes": 3,
        "verbatim": 1.0,
        "p50_ms": 1.23,
        "p95_ms": 1.23,
    }.items() <= value.items()
    assert value["best"] == value["answering"]


def test_without_a_question_of_ask_there_is_neither_f1_nor_calibration() -> None:
    figures = measure([judged(known("check", verdict="altered"), a_check("altered", SAID))], 0.5)
    value = figures_json(figures)
    assert (value["answering"]["f1"], value["calibration_error"], value["reliability"]) == (None, None, [])
    assert value["verdict_right"] == 1.0


def test_a_share_of_none_that_are_right_is_zero_and_not_null() -> None:
    figures = measure([judged(known(at=(SLEEP,)), an_answer(WRONG))], 0.5)
    assert figures_json(replace(figures, first=Share(0, 7)))["first_right"] == 0.0
