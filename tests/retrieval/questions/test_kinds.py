from __future__ import annotations

from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from retrieval.questions.kinds import Kind, asking_part, asking_words, asks_whether, asks_which, kind_of
from retrieval.text.terms import terms

KINDS: tuple[Kind, ...] = get_args(Kind)


@pytest.mark.parametrize(
    ("question", "kind"),
    [
        ("How long did the crossing take?", "duration"),
        ("How many ferries sank?", "count"),
        ("HOW MUCH did it cost", "amount"),
        ("How old is the harbour?", "age"),
        ("What percentage of gulls return?", "measure"),
        ("What is the population of Norrby?", "measure"),
        ("When did the ferry sink?", "time"),
        ("In what year was it built?", "time"),
        ("On which day will they vote?", "time"),
        ("Where is the harbour?", "place"),
        ("In which country was she born?", "country"),
        ("Which two Baltic countries settled?", "country"),
        ("What is the country of origin?", "country"),
        ("Which country’s president resigned?", "person"),
        ("How many countries settled?", "count"),
        ("Which country song won?", "other"),
        ("What made the Old Country famous?", "other"),
        ("Which US state was flooded?", "state"),
        ("Which state park was flooded?", "other"),
        ("Which carmaker sank it?", "organisation"),
        ("Which politician resigned?", "person"),
        ("Which small town was flooded?", "other"),
        ("Who owns the ferry?", "person"),
        ("Whose ferry is it?", "person"),
        ("Which Swedish minister resigned?", "person"),
        ("Why was the harbour closed?", "reason"),
        ("What caused the fire?", "reason"),
        ("What is a ferry?", "definition"),
        ("What does NATO stand for?", "definition"),
        ("What is a herring gull?", "definition"),
        ("What are gulls known for?", "other"),
        ("What is tar used for", "other"),
        ("What are masts made of?", "other"),
        ("What is the captain accused of?", "other"),
        ("What is the captain accused of in Norrby?", "other"),
        ("What is the union asking for?", "other"),
        ("What was the ruling on the ferry?", "other"),
        ("What is the top speed of the ferry?", "measure"),
        ("What was the price asked for the ferry?", "amount"),
        ("What was the king of Norrby in 1994?", "person"),
        ("What was Norrby called?", "other"),
        ("What is a small ferry called?", "other"),
        ("What was the ferry called?", "name"),
        ("A ferry sank off Norrby. What is it called?", "name"),
        ("What are the names of the ferries?", "name"),
        ("What is the name of the pilot who sank it?", "name"),
        ("What was the name of the president’s plane?", "name"),
        ("What is the name of the bank robber?", "name"),
        ("What is the largest ferry?", "other"),
        ("What is his last name?", "other"),
        ("What is the ferry also known as?", "name"),
        ("What did Norrby become known as?", "name"),
        ("What is another name for the ferry?", "name"),
        ("What is the common term for a gull?", "name"),
        ("What were the terms for peace?", "other"),
        ("What was the average rent size?", "measure"),
        ("What is the ferry?", "definition"),
        ("What was painted in 2011?", "other"),
        ("What are gulls forbidden to do?", "other"),
        ("What are some ferries?", "other"),
        ("What is the price of a ticket?", "amount"),
        ("What was Lind’s salary?", "amount"),
        ("Which company owns the ferry?", "organisation"),
        ("Which company founded Norrby?", "organisation"),
        ("Which company recently bought two ferries in a day?", "organisation"),
        ("Which popular singer won the prize of the year?", "person"),
        ("Which town saw no rain for a month?", "other"),
        ("What company founder left?", "person"),
        ("Which linebacker left?", "person"),
        ("What was the name of the ferry?", "name"),
        ("Which report says so?", "other"),
        ("Which office was closed?", "other"),
        ("Which officers left?", "person"),
        ("Which agencies were there?", "organisation"),
        ("Which TV network interviewed Lind?", "organisation"),
        ("How tall is the mast?", "measure"),
        ("How far is the mast?", "measure"),
        ("How far back does the ferry go?", "time"),
        ("How far does the oldest ferry date back?", "time"),
        ("How early do gulls rise?", "time"),
        ("What did the storm break?", "other"),
        ("Tell me about the harbour", "other"),
        ("Is the whole of nowhere closed?", "other"),
        ("", "other"),
    ],
)
def test_the_kind_of_thing_a_question_asks_for(question: str, kind: str) -> None:
    assert kind_of(question) == kind


@pytest.mark.parametrize(
    ("question", "kind"),
    [
        ("Who said when it would open?", "person"),
        ("When was it, and who was there?", "time"),
        ("When the ferry sank, who was its captain?", "person"),
        ("It sank when ice broke it. Who was its captain?", "person"),
        ("It sank when ice broke it. Was it raised?", "other"),
        ("Who was its captain? It sank in May.", "person"),
        ("Who was its captain? Nobody knows why.", "person"),
        ("How many died when it sank? Please tell me which article says so.", "count"),
        ("How old was Mr. Lind when he died?", "age"),
        ("How many people in St. Louis know who won?", "count"),
    ],
)
def test_the_first_wording_tells(question: str, kind: str) -> None:
    assert kind_of(question) == kind


@given(st.text(max_size=200))
def test_any_question_is_of_some_kind(question: str) -> None:
    assert kind_of(question) in KINDS


@pytest.mark.parametrize(
    ("question", "asking"),
    [
        ("It sank in May. Who was its captain?", "Who was its captain?"),
        ("Who was its captain? It sank in May.", "Who was its captain?"),
        ("Who was its captain? Has it sunk?", "Who was its captain?"),
        ("It sank when ice broke it. Was it raised?", "Was it raised?"),
        ("When it sank, who was its captain?", "who was its captain?"),
        ("It sank in May. Tell me why.", "It sank in May. Tell me why."),
    ],
)
def test_the_part_that_asks(question: str, asking: str) -> None:
    assert asking_part(question) == asking


@pytest.mark.parametrize(
    ("question", "word", "asks"),
    [
        ("In what city is the museum?", "city", True),
        ("Which ferry company sank?", "ferry", False),
        ("Which ferry did he build?", "ferry", True),
        ("Which fishing vessel rescued Lind?", "vessel", True),
        ("Which ferry owns the most gulls?", "ferry", True),
        ("Which newly painted ferry sank?", "ferry", False),
        ("How far is it?", "far", True),
        ("What is the capital of Norrby?", "capital", False),
    ],
)
def test_words_that_only_say_what_kind_of_thing_is_asked_for(question: str, word: str, asks: bool) -> None:
    assert set(terms(word)).issubset(asking_words(question)) is asks


@pytest.mark.parametrize(
    ("question", "which"),
    [
        ("Which city is the museum in?", True),
        ("In what small town did she live?", True),
        ("What is the museum?", False),
        ("What did she build?", False),
        ("Where is the museum?", False),
    ],
)
def test_a_thing_may_be_asked_for_by_a_word_for_its_kind(question: str, which: bool) -> None:
    assert asks_which(question) is which


@pytest.mark.parametrize(
    ("question", "whether"),
    [
        ("Did the ferry sink?", True),
        ("and will it be raised?", True),
        ("Hasn’t it sunk?", True),
        ("It left on Friday. Has it sunk?", True),
        ("When did it sink?", False),
        ("What has it done?", False),
        ("Tell me whether it sank.", False),
        ("", False),
    ],
)
def test_some_questions_are_answered_by_yes_or_no(question: str, whether: bool) -> None:
    assert asks_whether(question) is whether
