"""What people want of the archive as a whole: one row a way to ask."""

from __future__ import annotations

import pytest

from retrieval import Library, in_words
from retrieval.questions.of_archive import time_wanted, topic_wanted


@pytest.mark.parametrize(
    "asked",
    [
        "What does the archive say about gas?",
        "what else do the articles say about gas?",
        "what do we know about gas",
        "What do you have on gas?",
        "what have you got here about gas?",
        "what's in the archive about gas?",
        "What is there on gas?",
        "latest on gas?",
        "What's the latest news about gas?",
        "what’s new on gas",
        "any updates on gas",
        "what are the sources on gas?",
        "What is known about gas?",
        "is there anything in your sources about gas?",
        "Is there an article on gas?",
        "is there any mention of gas in the archive?",
        "Does any article mention gas?",
        "do the articles say anything about gas?",
        "Do you have anything on gas?",
        "find articles about gas",
        "show me everything about gas",
        "search the archive for gas",
        "look up gas",
        "anything about gas?",
        "any news on gas?",
        "which articles mention gas?",
    ],
)
def test_the_topic_is_left_of_what_asks_the_archive_for_it(asked: str) -> None:
    assert topic_wanted(asked) == "gas"


@pytest.mark.parametrize(
    "asked",
    [
        "",
        "gas",
        "What is the article about?",
        "what is on the table?",
        "What did Lee say about gas?",
        "Is there life on Mars?",
        "are there any sources of water on the island?",
        "Is there anything new?",
        "what do you know?",
        "Who wrote the articles about gas?",
        "Did the article change the law on gas?",
        "what happened in Norrby on Friday?",
        "What happened?",
        "articles about “the price of gas”",
    ],
)
def test_other_questions_stay_as_they_are(asked: str) -> None:
    assert time_wanted(topic_wanted(asked)) == asked


def test_a_question_about_which_the_archive_is_asked_is_that_question() -> None:
    assert topic_wanted("What do the articles say about how many ships left?") == "how many ships left"


def test_of_a_time_alone_it_is_asked_what_happened_then(seeds: Library) -> None:
    assert time_wanted("What happened on Friday?") == "on Friday"
    assert "Friday" in seeds.ask("what happened on friday").quotes[0].text


def test_the_archive_is_asked_as_with_the_topic_alone(seeds: Library) -> None:
    told = seeds.ask("What does the archive say about warships?")
    assert told.quotes == seeds.ask("warships").quotes != ()
    assert "It holds the word that carries the question: warships." in in_words(
        seeds.ask("What does the archive say about warships?", explain=True)
    )
    assert not seeds.ask("Does any article mention Messi?").answered


def test_the_next_question_goes_on_from_the_topic(seeds: Library) -> None:
    assert seeds.ask("and planes?", after="What does the archive say about warships?").answered
    assert seeds.understood("what did he say?", "do the articles mention Lavrov") == "What did Lavrov say?"
