from __future__ import annotations

from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from retrieval.answers.kinds import Kind, asks_for_statement, holds_kind, kind_of

KINDS: tuple[Kind, ...] = get_args(Kind)


@pytest.mark.parametrize(
    ("question", "kind"),
    [
        ("How long did the crossing take?", "duration"),
        ("How many ferries sank?", "number"),
        ("HOW MUCH did it cost", "number"),
        ("How old is the harbour?", "number"),
        ("What percentage of gulls return?", "number"),
        ("What is the population of Norrby?", "number"),
        ("When did the ferry sink?", "time"),
        ("In what year was it built?", "time"),
        ("On which day will they vote?", "time"),
        ("Where is the harbour?", "place"),
        ("In which country was she born?", "place"),
        ("Which small town was flooded?", "place"),
        ("Who owns the ferry?", "person"),
        ("Whose ferry is it?", "person"),
        ("Which Swedish minister resigned?", "person"),
        ("Why was the harbour closed?", "reason"),
        ("What caused the fire?", "reason"),
        ("What is a ferry?", "other"),
        ("Tell me about the harbour", "other"),
        ("Is the whole of nowhere closed?", "other"),
        ("", "other"),
    ],
)
def test_the_kind_of_thing_a_question_asks_for(question: str, kind: str) -> None:
    assert kind_of(question) == kind


@pytest.mark.parametrize(
    ("question", "kind"),
    [("Who said when it would open?", "person"), ("When was it, and who was there?", "time")],
)
def test_the_first_wording_tells(question: str, kind: str) -> None:
    assert kind_of(question) == kind


@pytest.mark.parametrize(
    ("question", "asks"),
    [
        ("What did the captain say about the storm?", True),
        ("How did Lind describe the talks?", True),
        ("Why has the minister denied it?", True),
        ("WHAT DOES THE MAYOR WANT", True),
        ("What did the storm break?", False),
        ("Who said the ferry was late?", False),
        ("What say you?", False),
    ],
)
def test_whether_a_question_asks_what_somebody_said(question: str, asks: bool) -> None:
    assert asks_for_statement(question) is asks


@pytest.mark.parametrize(
    ("kind", "text", "expected"),
    [
        ("number", "Some 140 ships came.", 0.5),
        ("number", "Three ships came.", 0.5),
        ("number", "It cost $3.50 then.", 0.5),
        ("number", "Ships came in 2014.", -1.0),
        ("number", "Ships came.", -1.0),
        ("time", "It sank in 2014.", 1.0),
        ("time", "It sank on Tuesday.", 1.0),
        ("time", "It sank at 3:15 p.m. or so.", 1.0),
        ("time", "It sank in May.", 1.0),
        ("time", "It may sink.", -1.0),
        ("time", "It sank two weeks ago.", 1.0),
        ("time", "It sank.", -1.0),
        ("duration", "It sank within two hours.", 1.0),
        ("duration", "It sank in 2014.", -1.0),
        ("reason", "It sank because of ice.", 1.0),
        ("reason", "It sank, owing to ice.", 1.0),
        ("reason", "It sank.", -1.0),
        ("person", "The captain was Bo Lind.", 0.5),
        ("person", "the captain was asleep.", -1.0),
        ("place", "It lies in Norrby.", 0.5),
        ("place", "It lies near old Norrby.", 0.5),
        ("place", "Captain Lind slept.", -1.0),
        ("other", "Anything at all.", 0.0),
    ],
)
def test_whether_a_text_holds_a_thing_of_a_kind(kind: Kind, text: str, expected: float) -> None:
    assert holds_kind(kind, text, (), ()) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They will draw on 140 warships.", 1.0),
        ("They will draw on 60 brand new warships.", 1.0),
        ("They will draw on 60 planes and on many other warships.", 0.5),
        ("They will draw on warships.", -1.0),
    ],
)
def test_a_number_surely_answers_when_it_counts_what_is_asked_for(text: str, expected: float) -> None:
    assert holds_kind("number", text, (), ("warship",)) == expected


@pytest.mark.parametrize(("kind", "text"), [("person", "It was captain Lind."), ("place", "It lies in Lind.")])
def test_a_name_in_the_question_is_no_answer_to_it(kind: Kind, text: str) -> None:
    assert holds_kind(kind, text, ("lind",), ()) == -1.0


@given(st.sampled_from(KINDS), st.text(max_size=200))
def test_any_text_is_judged(kind: Kind, text: str) -> None:
    assert holds_kind(kind, text, (), ("gull",)) in {-1.0, 0.0, 0.5, 1.0}
    assert kind_of(text) in KINDS
