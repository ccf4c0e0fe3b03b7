from __future__ import annotations

from dataclasses import replace

from retrieval.answers.temporal import fits
from retrieval.engines.protocol import Hit
from retrieval.questions.question import read_question
from retrieval.questions.when import FITS, NEAR, OTHER, UNPLACED
from tests.retrieval.made import a_document

NEWS = "Lind spoke on Wednesday. “The ferry leaves on Friday,” he said on Thursday. It is late."


def hit(text: str, published: str | None) -> Hit:
    document = a_document(text, "a.txt")
    return Hit(document.passages[0], replace(document.source, published=published), 1.0)


def test_each_sentence_of_each_passage_is_held_against_the_time_asked() -> None:
    asked = read_question("Which ferry left on Wednesday?")
    assert fits(asked, [hit(NEWS, "2022-01-20"), hit("It left.", None)]) == [[FITS, OTHER, -0.5], [0.0]]


def test_no_time_asked_is_fitted_by_nothing() -> None:
    assert fits(read_question("Which ferry left?"), [hit(NEWS, "2022-01-20")]) == [[0.0, 0.0, 0.0]]


def test_when_somebody_said_something_is_told_beside_the_words() -> None:
    """What is said on Thursday of Friday was said on Thursday."""
    assert fits(read_question("What did Lind say on Friday?"), [hit(NEWS, "2022-01-20")])[0][1] == OTHER
    assert fits(read_question("What did Lind say on Thursday?"), [hit(NEWS, "2022-01-20")])[0][1] == FITS
    assert fits(read_question("Which ferry left on Friday?"), [hit(NEWS, "2022-01-20")])[0][1] == FITS


def test_a_statement_of_several_sentences_was_made_when_its_cue_tells() -> None:
    """So that its first sentence needn't say on which day it was said."""
    asked = read_question("What did Lind say on Thursday?")
    news = hit("“The ferry is late. It leaves on Friday. We wait,” Bo Lind said on Thursday. It left.", None)
    assert fits(asked, [news])[0][:3] == [FITS, FITS, FITS]


def test_an_article_without_a_date_cannot_be_placed_among_others_that_have_one() -> None:
    """Unless its words tell: nobody writes *last week* of what an archive calls so later."""
    asked = read_question("Which ferry left last week?")
    assert fits(asked, [hit("It left.", None), hit("It left.", "2022-01-20")])[0] == [UNPLACED]
    assert fits(asked, [hit("It left.", None)]) == [[0.0]]
    assert fits(read_question("Which ferry left this week?"), [hit("It left.", "2022-01-20")]) == [[NEAR]]
