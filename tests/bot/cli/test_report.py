from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from bot.cli.report import report
from retrieval.evaluation import Judged
from retrieval.evaluation.figures import measure
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

THRESHOLD = 0.5


def lines(*asked: Judged, width: int = 200) -> list[str]:
    shown = report(asked, measure(asked, THRESHOLD), width)
    return [line.replace("\N{NO-BREAK SPACE}", " ") for line in shown]


def about(asked: Judged) -> list[str]:
    """What the report says of a question that went wrong: the group, the question, what was expected and answered."""
    shown = lines(asked)
    start = max(number for number, line in enumerate(shown) if not line) + 1
    return [line.strip() for line in shown[start:]]


def test_what_was_counted_stands_first_and_what_was_not_asked_for_is_left_out() -> None:
    shown = lines(judged(known("who-said", at=(LEAVE,), speaker="Lee"), statements(("Ann Lee", (SAID,)))))
    assert shown == [
        "1 questions, 1 right, 0 wrong",
        "",
        "right statement first (who-said)     100.0 %   1 of 1 questions with an answer",
        "and its speaker right                100.0 %   1 of 1 questions with an answer",
        "quotes that are their source’s text  100.0 %   1 of 1 quotes shown",
        "time a question                        1.0 ms  median, 1.0 ms 95th percentile",
    ]


def test_confidence_is_held_against_what_was_right_and_a_better_threshold_is_told() -> None:
    asked = [
        judged(known(at=(SLEEP,)), an_answer(RIGHT, confidence=0.93)),
        judged(known(at=(SLEEP,)), an_answer(confidence=0.41, nearest=(RIGHT,))),
        judged(known(abstain=True), an_answer(confidence=0.1, nearest=(WRONG,))),
    ]
    shown = lines(*asked)
    begin = shown.index("Confidence: expected calibration error 0.253")
    assert shown[begin : begin + 8] == [
        "Confidence: expected calibration error 0.253",
        "  confidence   questions   mean   right",
        "  0.1 to 0.2           1   0.10    0.00",
        "  0.4 to 0.5           1   0.41    1.00",
        "  0.9 to 1.0           1   0.93    1.00",
        "",
        "Threshold: 0.5 gives F1 66.7; 0.41 would give the best, 100.0.",
        "That is on these very questions. PULLQUOTE_ANSWER_THRESHOLD sets it.",
    ]
    assert "No other threshold than 0.5 gives a better F1 on these questions." in lines(asked[0])


def test_without_a_question_that_has_an_answer_no_threshold_is_better() -> None:
    shown = lines(judged(known(abstain=True), an_answer(confidence=0.1)))
    assert shown[-1] == "  0.1 to 0.2           1   0.10    0.00"
    assert not any("F1" in line for line in shown)


@pytest.mark.parametrize(
    ("question", "answer", "told"),
    [
        (
            known(at=(SLEEP,)),
            an_answer(WRONG),
            [
                "Wrong sentence or statement first (1)",
                "1  Who?",
                f"expected  “{SLEEP}” in gulls.txt",
                f"answered  “{CARRIES}” north/ferry.txt, ¶ 1; confidence 0.90",
            ],
        ),
        (
            known(at=(SLEEP, LEAVE)),
            an_answer(WRONG, RIGHT),
            [
                "Wrong sentence or statement first (1)",
                "1  Who?",
                f"expected  “{SLEEP}” in gulls.txt or at 1 other place",
                f"answered  above the right one: “{CARRIES}” north/ferry.txt, ¶ 1; confidence 0.90",
            ],
        ),
        (
            known(at=(SLEEP, LEAVE, SLEEP)),
            an_answer(confidence=0.2, nearest=(RIGHT,)),
            [
                "Silent, though the archive holds an answer (1)",
                "1  Who?",
                f"expected  “{SLEEP}” in gulls.txt or at 2 other places",
                f"answered  no quote, though the nearest is right: “{SLEEP}” gulls.txt, ¶ 1; confidence 0.20",
            ],
        ),
        (
            known(at=(SLEEP,)),
            an_answer(confidence=0.2, nearest=(WRONG,)),
            [
                "Silent, though the archive holds an answer (1)",
                "1  Who?",
                f"expected  “{SLEEP}” in gulls.txt",
                f"answered  no quote; the nearest: “{CARRIES}” north/ferry.txt, ¶ 1; confidence 0.20",
            ],
        ),
        (
            known(at=(SLEEP,)),
            an_answer(confidence=0.0),
            [
                "Silent, though the archive holds an answer (1)",
                "1  Who?",
                f"expected  “{SLEEP}” in gulls.txt",
                "answered  no quote; confidence 0.00",
            ],
        ),
        (
            known(abstain=True),
            an_answer(WRONG),
            [
                "Answered, though the archive holds no answer (1)",
                "1  Who?",
                "expected  no quote",
                f"answered  “{CARRIES}” north/ferry.txt, ¶ 1; confidence 0.90",
            ],
        ),
        (
            known("who-said", at=(LEAVE,)),
            statements(),
            [
                "Silent, though the archive holds an answer (1)",
                "1  Who?",
                f"expected  “{LEAVE}” in gulls.txt",
                "answered  no quote",
            ],
        ),
        (
            known("who-said", at=(LEAVE,), speaker="Lee"),
            statements((None, (SAID,))),
            [
                "Wrong speaker (1)",
                "1  Who?",
                "expected  Lee",
                f"answered  nobody named: “{LEAVE}” gulls.txt, ¶ 1",
            ],
        ),
        (
            known("check", verdict="altered", speaker="Lee"),
            a_check("verbatim", SAID),
            [
                "Wrong verdict (1)",
                "1  Who?",
                "expected  altered, by Lee",
                f"answered  verbatim: “{LEAVE}” gulls.txt, ¶ 1",
            ],
        ),
        (
            known("check", verdict="altered"),
            a_check("not-found"),
            ["Wrong verdict (1)", "1  Who?", "expected  altered", "answered  not-found"],
        ),
        (
            known("check", verdict="altered"),
            a_check("altered", replace(SAID, text="We leave")),
            [
                "A quote that is not its source’s text (1)",
                "1  Who?",
                "expected  altered",
                "answered  altered: “We leave” gulls.txt, ¶ 1",
            ],
        ),
    ],
)
def test_a_question_that_went_wrong_is_told_with_what_was_expected_and_answered(
    question: Any, answer: Any, told: list[str]
) -> None:
    assert about(judged(question, answer)) == told


def test_long_lines_are_broken_between_words_and_a_long_quote_is_cut() -> None:
    long = replace(WRONG, text="gulls " * 100)
    shown = lines(judged(replace(known(abstain=True), query="gulls " * 40), an_answer(long)), width=50)
    wrapped = shown[shown.index("Answered, though the archive holds no answer (1)") + 1 :]
    assert max(map(len, wrapped)) <= 50
    assert all(line.startswith(" ") for line in wrapped)
    assert "gulls” […] north/ferry.txt" in " ".join(" ".join(wrapped).split())
    assert sum(line.count("gulls") for line in wrapped) < 40 + 160 // 6 + 1


def test_no_line_is_narrower_than_words_need() -> None:
    question = replace(known(abstain=True), query="gulls " * 40)
    assert lines(judged(question, an_answer(WRONG)), width=1) == lines(judged(question, an_answer(WRONG)), width=40)
