from __future__ import annotations

import pytest

from retrieval.questions.demands import Demands
from retrieval.questions.question import read_question


def demands(question: str) -> Demands:
    return read_question(question).demands


@pytest.mark.parametrize(
    ("question", "doer"),
    [
        ("Did Joe Biden meet Lind?", {"joe", "biden"}),
        ("Is Germany sending gulls?", {"germani"}),
        ("Where did the Baltic Fleet sail?", {"baltic", "fleet"}),
        ("Where did NASA’s rocket land?", set()),
        ("Are Russian ships there?", set()),
        ("Where will the ships be?", set()),
        ("Where can I see the ships?", set()),
        ("Who sank the Gull?", set()),
    ],
)
def test_whoever_acts_stands_behind_the_auxiliary_verb(question: str, doer: set[str]) -> None:
    assert demands(question).doer == doer


@pytest.mark.parametrize(
    ("question", "parties"),
    [
        ("Did Ann Lind sail to Port Lee?", [{"ann", "lind"}, {"port", "lee"}]),
        ("Has Norrby joined NATO?", [{"norrbi"}]),
        ("Did the ferry sail?", []),
        ("Where did Ann Lind sail?", [{"ann", "lind"}]),
        ("In which year did Ann Lind sail to Lee?", [{"ann", "lind"}, {"lee"}]),
        ("A ferry sank off Port Lee. Where was Ann Lind?", []),
        ("Smoke darkened Norrby in which year?", []),
    ],
)
def test_everybody_is_named_of_whom_a_question_without_a_preamble_asks(question: str, parties: list[set[str]]) -> None:
    assert list(demands(question).parties) == parties


@pytest.mark.parametrize(
    ("question", "money"),
    [
        ("How much does the ferry to Norrby cost?", True),
        ("How much money did they lose?", True),
        ("how much is the lighthouse worth", True),
        ("What is Lind’s salary?", True),
        ("What was the price of tar?", True),
        ("How much do they owe the bank?", True),
        ("How much did they sell the ferry for?", True),
        ("How much is the new ferry?", True),
        ("What price did Lind pay?", True),
        ("How much is left of the ferry?", False),
        ("How much tar did they need?", False),
        ("What drove the price of tar?", False),
    ],
)
def test_some_questions_ask_for_a_sum_of_money(question: str, money: bool) -> None:
    assert demands(question).money is money


@pytest.mark.parametrize(
    ("question", "priced"),
    [
        ("How much does Bo Lind earn?", {"bo", "lind"}),
        ("how much did the ferry cost", {"ferri"}),
        ("How much does it cost?", set()),
        ("How much will I have to pay?", set()),
        ("How much is the ferry?", set()),
    ],
)
def test_a_sum_of_money_is_somebodys_or_of_something(question: str, priced: set[str]) -> None:
    assert demands(question).priced == priced
