"""What people put around a question: one row a way to ask."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from retrieval import Library
from retrieval.questions.courtesy import without_courtesy
from tests.retrieval.core_time import core_seconds

BARE = "how many ships will leave?"


@pytest.mark.parametrize(
    "asked",
    [
        "Hi, how many ships will leave?",
        "Hi! how many ships will leave? Thanks!",
        "hello there how many ships will leave?",
        "Good morning, please tell me how many ships will leave?",
        "Can you tell me how many ships will leave?",
        "could you please tell us how many ships will leave, please?",
        "Could somebody explain how many ships will leave?",
        "Do you happen to know how many ships will leave?",
        "I was wondering how many ships will leave?",
        "I'd like to know how many ships will leave?",
        "any idea how many ships will leave? ty",
        "Quick question: how many ships will leave?",
        "Question - how many ships will leave? - thanks",
        "morning all :) quick one: how many ships will leave?",
        "Evening! how many ships will leave?",
        "how many ships will leave or not?",
        "Hi, quick one: how many ships will leave?",
        "According to the archive, how many ships will leave?",
        "Based on these articles how many ships will leave?",
        "Hi, how many ships will leave, according to your sources? Thanks!",
        "how many ships will leave according to the articles?",
        "Did you know how many ships will leave?",
        "ok so how many ships will leave?",
        "how many ships will leave please?",
        "@Pullquote how many ships will leave?",
        "Hi @pullquote.bot, how many ships will leave?",
        "Sorry, how many ships will leave? Thank you very much in advance :)",
    ],
)
def test_courtesies_around_a_question_are_left_out(asked: str) -> None:
    assert without_courtesy(asked) == BARE


def test_what_somebody_wants_to_be_given_is_asked_for() -> None:
    assert without_courtesy("Please give me the number of ships") == "the number of ships"


@pytest.mark.parametrize(
    "asked",
    [
        "",
        " ?! ",
        "Thanks!",
        "Hello",
        "How many ships will leave? ",
        "Do you know the captain?",
        "How many ships will leave according to the captain?",
        "According to the archives director, who leaves?",
        "So what?",
        "so far how many ships have left?",
        "Well water was found where?",
        "Hello Kitty was made when?",
        "hi res images of what?",
        "Right to Buy: what is it?",
        "Who signed the letter of thanks?",
        "To whom did she say thank you?",
        "Can you swim there?",
        "and when was that?",
        "question time is when?",
        "Who is Ty?",
        "whom did she want to please",
        "Right-wing parties won how many seats?",
        "hi-tech firms hired how many people?",
        "Which firm is called Hughes-Regards?",
        "Who said “Thank you, please”?",
        "Who said 'no, thanks'?",
        "“Please tell me how it ends” was said by whom?",
        "Did anybody know who sank the ferry?",
        "@potus said what of the ferry?",
    ],
)
def test_whatever_belongs_to_a_question_stays(asked: str) -> None:
    assert without_courtesy(asked) == asked


@given(st.text())
def test_something_of_every_text_stays_and_the_rest_is_a_part_of_it(text: str) -> None:
    bare = without_courtesy(text)
    assert bare.removesuffix("?") in text
    assert bool(bare) == bool(text)


@given(
    st.lists(
        st.sampled_from(["hi", "so ", ", ", "! ", "?", "thanks", " ", "-", "can you tell me ", "who ", "pls"]),
        max_size=8,
    )
)
def test_no_text_takes_long(parts: list[str]) -> None:
    text = "".join(parts) * 2_000
    assert core_seconds(lambda: without_courtesy(text)) < 0.5


def test_a_question_is_answered_alike_with_courtesies_and_without(library: Library) -> None:
    plain = library.ask("When will they leave Norrby?")
    asked = library.ask("Hi! Can you tell me when will they leave Norrby? Thanks!")
    assert (asked.quotes, asked.confidence, asked.read_as) == (plain.quotes, plain.confidence, None)
    assert asked.query.startswith("Hi!")
    after = library.ask("thanks! and Lund?", after="Please tell me when will they leave Norrby?")
    assert after.read_as == library.ask("and Lund?", after="When will they leave Norrby?").read_as
