from __future__ import annotations

from typing import Any

import pytest

from retrieval.evaluation.judge import is_at, is_speaker, is_verbatim
from retrieval.evaluation.known import Expected
from tests.retrieval.evaluation.judging import (
    LEAVE,
    RIGHT,
    SLEEP,
    WRONG,
    a_check,
    a_quote,
    an_answer,
    document,
    judged,
    known,
    statements,
)

SAID = a_quote(LEAVE)


@pytest.mark.parametrize(
    ("file", "contains", "at"),
    [
        ("gulls.txt", "140 gulls", True),
        ("gulls.txt", "140  GULLS\nsleep", True),
        ("gulls.txt", "zeppelins", False),
        ("gulls.txt", "masts in May. “We", True),  # most of it stands in the quote
        ("gulls.txt", "May. “We will leave at dawn", False),
        ("gulls.txt", f"{SLEEP} “We will leave at dawn,” Ann Lee said.", True),  # the whole quote stands in it
        ("ferry.txt", "140 gulls", False),
        ("elsewhere.txt", "140 gulls", False),
    ],
)
def test_a_quote_is_at_a_place_that_it_holds_or_mostly_shares(file: str, contains: str, at: bool) -> None:
    assert is_at(RIGHT, Expected(file, contains), document) is at


def test_marks_do_not_matter_and_a_files_name_is_enough() -> None:
    assert is_at(a_quote("“We will leave at dawn,” Ann"), Expected("gulls.txt", '"we will leave at dawn,"'), document)
    assert is_at(WRONG, Expected("ferry.txt", "60 people"), document)
    assert is_at(WRONG, Expected("north/ferry.txt", "60 people"), document)
    assert not is_at(WRONG, Expected("south/ferry.txt", "60 people"), document)


@pytest.mark.parametrize(
    ("changes", "verbatim"),
    [
        ({}, True),
        ({"text": "Some 140 gulls"}, False),
        ({"start": 1}, False),
        ({"sha256": "0"}, False),
        ({"text": "", "end": 0}, False),
    ],
)
def test_verbatim_is_character_for_character(changes: dict[str, Any], verbatim: bool) -> None:
    assert is_verbatim(a_quote(SLEEP, **changes), document) is verbatim


@pytest.mark.parametrize(
    ("named", "expected", "same"),
    [
        ("Volodymyr Zelenskyy", "Zelensky", True),
        ("Mr. Lee", "Ann Lee", True),
        ("Joe Biden", "Jill Lee", False),
        ("John Smith Jr.", "Smith", True),
        ("Kasey Mullan", "Shauna Mullan", False),
        ("S. Mullan", "Shauna Mullan", True),
        (None, None, True),
        (None, "", True),
        ("Ann Lee", None, False),
        (None, "Ann Lee", False),
    ],
)
def test_speakers_are_compared_by_the_names_that_both_give(named: str | None, expected: str | None, same: bool) -> None:
    assert is_speaker(named, expected) is same


def test_an_answer_is_right_when_its_first_quote_is() -> None:
    found = judged(known(at=(SLEEP,)), an_answer(RIGHT, WRONG))
    assert (found.first_right, found.three_right, found.likeliest_right, found.verbatim) == (True, True, True, 2)
    assert (found.speaker_right, found.verdict_right, found.fault) == (None, None, None)


def test_a_right_quote_further_down_is_the_wrong_sentence() -> None:
    found = judged(known(at=(SLEEP,)), an_answer(WRONG, SAID, RIGHT))
    assert (found.first_right, found.three_right, found.likeliest_right, found.fault) == (
        *(False, True, False),
        "sentence",
    )
    assert judged(known(at=(SLEEP,)), an_answer(WRONG, SAID, WRONG, RIGHT)).three_right is False


def test_silence_is_wrong_where_there_is_an_answer() -> None:
    found = judged(known(at=(SLEEP,)), an_answer(confidence=0.2, nearest=(RIGHT,)))
    assert (found.first_right, found.likeliest_right, found.likeliest, found.fault) == (False, True, RIGHT, "silent")
    assert judged(known(at=(SLEEP,)), an_answer(confidence=0.0)).likeliest is None


def test_silence_is_right_where_there_is_none() -> None:
    silent = judged(known(abstain=True), an_answer(confidence=0.2, nearest=(RIGHT,)))
    assert (silent.first_right, silent.likeliest_right, silent.fault) == (None, False, None)
    assert judged(known(abstain=True), an_answer(RIGHT)).fault == "answered"
    assert judged(known("who-said", abstain=True), statements(("Lee", (SAID,)))).fault == "answered"


@pytest.mark.parametrize(
    ("speaker", "expected", "right"), [("Ann Lee", "Lee", True), ("Bo Lind", "Lee", False), (None, None, True)]
)
def test_a_statement_needs_its_speaker(speaker: str | None, expected: str | None, right: bool) -> None:
    found = judged(known("who-said", at=(LEAVE,), speaker=expected), statements((speaker, (SAID,))))
    assert (found.first_right, found.speaker_right, found.fault) == (True, right, None if right else "speaker")


def test_any_variant_of_the_first_statement_will_do_and_no_other_statement() -> None:
    question = known("who-said", at=(LEAVE,), speaker="Lee")
    assert judged(question, statements(("Ann Lee", (WRONG, SAID)))).fault is None
    second = judged(question, statements(("Ann Lee", (WRONG,)), ("Ann Lee", (SAID,))))
    assert (second.first_right, second.speaker_right, second.fault) == (False, False, "sentence")
    assert judged(question, statements()).fault == "silent"


def test_a_check_is_judged_by_its_verdict() -> None:
    assert judged(known("check", verdict="altered"), a_check("altered", SAID)).fault is None
    assert judged(known("check", verdict="altered"), a_check("verbatim", SAID)).fault == "verdict"
    assert judged(known("check", verdict="not-found", abstain=True), a_check("altered", SAID)).fault == "verdict"


def test_a_quote_that_is_not_its_sources_text_is_a_fault() -> None:
    forged = a_quote(SLEEP, text="Some 141 gulls sleep on the masts in May.")
    found = judged(known(at=(SLEEP,)), an_answer(RIGHT, forged))
    assert (found.verbatim, found.fault) == (1, "altered")
