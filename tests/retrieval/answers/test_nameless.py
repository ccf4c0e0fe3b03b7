from __future__ import annotations

import pytest

from retrieval.answers.nameless import is_nameless, wanted_named
from retrieval.text.terms import terms


def nameless(question: str, sentence: str) -> bool:
    wanted = wanted_named(question)
    return wanted is not None and is_nameless(wanted, sentence, terms(question))


@pytest.mark.parametrize(
    ("question", "sentence"),
    [
        ("Which governments withdrew?", "It closed after two governments withdrew."),
        ("which countries took part in the trial", "The trial followed 900 infants in 11 countries, born in May."),
        ("Which three phone makers refused Lind?", "Bo Lind told how three large phone makers had refused her."),
        ("What are the names of the two men?", "Police in Norrby charged two men in October with the theft."),
        ("Who was the nurse in Norrby?", "Seven cases were found in Norrby, among them a young nurse."),
        ("What was the name of the girl?", "A 4-year-old girl has died."),
        ("What was the name of the girl?", "A four-year-old girl has died in Norrby."),
        ("Who was the driver?", "A driver was jailed in Raleigh, North Carolina, on Monday."),
        ("Who was the driver?", "A driver was jailed, Bo Lind said."),
        ("Who was the driver who hit Bo Lind?", "A driver hit a judge, Bo Lind, on Monday."),
        ("What was the name of the girl from Norrby?", "A girl from Norrby has died."),
        ("What is her husband called?", "Ann Lind lives in Norrby with her husband and three gulls."),
        ("what is Ann Lind’s husband called", "Ann Lind lives in Norrby with her husband and three gulls."),
        ("What was the name of the ferry driver?", "“Look,” said the mayor, Ann Lind, of the driver."),
        ("name of the hurt pilot", "A pilot was hurt."),
        ("what’s the nurse’s name", "The nurse fell ill."),
    ],
)
def test_what_is_to_be_named_may_be_told_as_some_alone(question: str, sentence: str) -> None:
    assert nameless(question, sentence)


@pytest.mark.parametrize(
    ("question", "sentence"),
    [
        ("Which states settled?", "Two states, Utah and Ohio, have settled."),
        ("Which states settled?", "Utah and Ohio are two states that settled."),
        ("Which states would drop him?", "He would fall off the ballot in three states: Utah, Ohio and Maine."),
        ("Which governments withdrew?", "The governments of two countries withdrew."),
        ("Which governments withdrew?", "Two of them withdrew."),
        ("Which problems had they?", "Succession was a problem for them."),
        ("Who was the nurse?", "A nurse, Ann Lind, fell ill."),
        ("Who was the nurse?", "Ann Lind, a young nurse, fell ill."),
        ("Who was the nurse?", "The nurse fell ill."),
        ("What is her husband called?", "Her husband, Bo Lind, slept."),
        ("What is the dog called?", "A German dog called Gull barked."),
        ("what’s the nurse’s name", "The nurse was later identified as Ann Lind."),
        ("what is the name of the nurse", "Ann Lind, a young nurse, fell ill."),
        ("What is the name of the girl?", "A girl called Ann has died."),
        ("Who was the nurse?", "A nurse was jailed and identified as Ann Lind."),
        ("Who was the driver?", "A driver at the depot, 54-year-old Bo Lind, was jailed."),
        ("Who was the driver?", "A driver from Norrby, Bo Lind, was jailed."),
        ("Which governments withdrew?", "Two governments have withdrawn over it: Utah and Ohio."),
        ("Who is the nurse?", "The winner, a young nurse, and the nurse left."),
        ("Who is the winner?", "A winner was drawn."),
        ("What weapons did they send?", "They sent thousands of anti-tank weapons."),
        ("Which cable sports channel did they buy?", "They bought 80 per cent of the sports channel Lind."),
        ("How many governments withdrew?", "Two governments withdrew."),
    ],
)
def test_other_sentences_may_name_it(question: str, sentence: str) -> None:
    assert not nameless(question, sentence)
