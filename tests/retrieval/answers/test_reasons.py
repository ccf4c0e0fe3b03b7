from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import get_args

import pytest
from hypothesis import given

from retrieval import Library, in_words
from retrieval.answers import reasons
from retrieval.answers.weights import CONFIDENCE, SIGNALS
from retrieval.questions.kinds import Kind
from retrieval.results import Signal
from tests.retrieval.answers.weighing import QUESTIONS
from tests.retrieval.made import a_document, an_engine

SCORED_ONLY = {"beginning", "closeness", "relative", "farther", "common"}
OF_THE_QUESTION = {"defining", "naming", "unheard"}
CONFIDENCE_ONLY = {"alone", "bias", "lacks", "length", "named", "rarest", "score", "spread", "together", "wanting"}
SILENT = SCORED_ONLY | OF_THE_QUESTION | CONFIDENCE_ONLY
"""Signals that no reason names; the sum of all signals is told at the end."""


def test_every_signal_has_a_reason_or_is_known_to_be_silent() -> None:
    assert reasons._REASONS.keys() | SILENT == SIGNALS.keys() | CONFIDENCE.keys()
    assert SILENT.isdisjoint(reasons._REASONS)


def test_every_kind_that_has_a_sign_has_a_noun() -> None:
    assert set(reasons._KINDS) == set(get_args(Kind)) - {"other"}


@given(QUESTIONS.map(" ".join))
def test_reasons_are_sentences_and_change_nothing_else(harbour: Library, question: str) -> None:
    plain, explained = harbour.ask(question), harbour.ask(question, explain=True)
    assert [quote.text for quote in plain.quotes] == [quote.text for quote in explained.quotes]
    assert (plain.confidence, plain.signals, plain.threshold, plain.unmentioned) == (explained.confidence, (), None, ())
    assert not any(quote.signals for quote in plain.quotes + plain.nearest)
    assert in_words(plain) == ()
    words = in_words(explained)
    assert words
    assert all(reason[0].isupper() and reason.endswith(".") and "\n" not in reason for reason in words)


def test_a_misspelt_word_is_told_first(harbour: Library) -> None:
    first, second, *_ = in_words(harbour.ask("How many people does the ferrey carry?", explain=True))
    assert first == "Nothing in the archive has “ferrey”, so it was read as “ferry”."
    assert second.startswith("It holds")
    assert "ferry" in second


def test_an_answer_is_explained_in_words(harbour: Library) -> None:
    answer = harbour.ask("How many people does the ferry carry?", explain=True)
    assert answer.answered
    first, *others = in_words(answer)
    assert first == "It holds all 3 words that carry the question: people, ferry, carry."
    assert "It has a number, which “How many” asks for." in others
    assert others[-1].startswith("All in all, a sentence like it is right about ")
    assert others[-1].endswith(" times in 100; from 28 on, it is an answer.")


@pytest.mark.parametrize(
    ("question", "reason"),
    [
        ("Was the harbour of Norrby closed on Monday?", "It tells of the time asked for, “on Monday”."),
        ("Was the harbour of Norrby closed on Friday?", "It tells of another time than “on Friday”."),
    ],
)
def test_the_time_is_explained_in_words(harbour: Library, question: str, reason: str) -> None:
    assert reason in in_words(harbour.ask(question, explain=True))
    assert not any("Monday" in each for each in in_words(harbour.ask("Who will leave Norrby at dawn?", explain=True)))


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("Ann Lee is the mayor of Norrby.", "It tells of that very thing."),
        ("Ann Lee is a mayor who met Bo Lind in Norrby.", "It has the words, but speaks of something else."),
    ],
)
def test_whose_thing_it_is_is_explained_in_words(tmp_path: Path, text: str, reason: str) -> None:
    with Library(an_engine(tmp_path, a_document(text))) as library:
        assert reason in in_words(library.ask("Who is the mayor of Norrby?", explain=True))


@pytest.mark.parametrize(
    ("published", "reason"),
    [
        ("2022-01-20", "It tells of no time itself; what is before it, or its article’s date, fits “on Thursday”."),
        ("2022-01-12", "It doesn’t tell of “on Thursday”, and what is before it, or its article’s date, is of another"),
    ],
)
def test_the_time_of_an_article_is_explained_in_words(tmp_path: Path, published: str, reason: str) -> None:
    with Library(an_engine(tmp_path, a_document("Ann Lee left Norrby.", published=published))) as library:
        words = in_words(library.ask("Who left Norrby on Thursday?", explain=True))
    assert any(each.startswith(reason) for each in words)


def test_this_week_of_an_article_without_a_date_is_told_to_be_open(tmp_path: Path) -> None:
    with Library(an_engine(tmp_path, a_document("Ann Lee left Norrby this week."))) as library:
        assert "It tells of “this week” too, but its article has no date." in in_words(
            library.ask("Who left Norrby this week?", explain=True)
        )


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("The ferry sank off Norrby. Gulls cried.", "It opens its passage."),
        ("Who sank the ferry off Norrby?", "It only asks that itself, or leaves it open."),
    ],
)
def test_the_place_and_the_form_of_a_sentence_are_explained_in_words(tmp_path: Path, text: str, reason: str) -> None:
    with Library(an_engine(tmp_path, a_document(text))) as library:
        assert reason in in_words(library.ask("Where did the ferry sink?", explain=True))


@pytest.mark.parametrize(
    ("before", "reason"),
    [
        ("", "Neither it nor what stands around it names Bo, Lind."),
        ("Bo Berg slept. ", "Neither it nor what stands around it has all the names of the question."),
    ],
)
def test_names_that_stand_nowhere_near_a_sentence_are_told(tmp_path: Path, before: str, reason: str) -> None:
    """One by one if it lacks no other names, which stand around it."""
    documents = a_document(f"{before}The ferry carries sand to Norrby."), a_document("Bo Lind slept.", "b.txt")
    with Library(an_engine(tmp_path, *documents)) as library:
        assert reason in in_words(library.ask("What does Bo Lind carry to Norrby?", explain=True))


CARS = "The ferry Gull carries cars to Norrby."
SAND = "The ferry carries sand to Norrby at noon."


@pytest.mark.parametrize(
    ("text", "chosen", "other"),
    [
        (f"{SAND} {CARS}", "first", "second"),
        (f"{CARS} {SAND}", "second", "first"),
        (f"{SAND} {CARS}”", "first", "second"),
        (f"“{CARS} {SAND}", "second", "first"),
        (f"“{CARS} {SAND}”", "second", "first"),
    ],
)
def test_of_two_sentences_that_are_quoted_together_the_reasons_are_those_of_one(
    tmp_path: Path, text: str, chosen: str, other: str
) -> None:
    with Library(an_engine(tmp_path, a_document(text))) as library:
        answer = library.ask("What does the ferry Gull carry to Norrby at noon?", explain=True)
    (quote,) = answer.quotes
    assert quote.chosen is not None
    assert (CARS in quote.text, quote.chosen.text) == (True, SAND)
    assert in_words(answer)[:2] == (
        f"The {chosen} sentence was chosen; the {other} one stands beside it, and comes near it.",
        "It holds 4 of the 5 words that carry the question: ferry, carry, Norrby, noon; it lacks Gull.",
    )


@pytest.mark.parametrize(
    ("text", "replies"),
    [
        ("How many cars does the ferry carry? The ferry carries 30 cars.", True),
        ("“The harbour was wide.” The ferry carries 30 cars.", False),
        ("“The harbour was wide. The ferry carries 30 cars,” Ann Lind said.", False),
        ("Ann Lind said: “The harbour was wide! The ferry carries 30 cars.”", False),
    ],
)
def test_a_reply_to_what_stands_before_it_is_told_of(tmp_path: Path, text: str, replies: bool) -> None:
    with Library(an_engine(tmp_path, a_document(text))) as library:
        answer = library.ask("How many cars does the ferry carry?", explain=True)
    assert "30" in answer.quotes[0].text
    assert any(each.startswith("It replies to") for each in in_words(answer)) == replies


def test_a_large_archive_is_told_of(harbour: Library) -> None:
    answer, reason = (
        harbour.ask("How many people does the ferry carry?", explain=True),
        "In an archive as large as this",
    )
    large = replace(answer, signals=(*answer.signals, Signal("size", 0.9, CONFIDENCE["size"])))
    assert not any(each.startswith(reason) for each in in_words(answer))
    assert any(each.startswith(reason) for each in in_words(large))


def test_silence_is_explained_in_words(harbour: Library) -> None:
    answer = harbour.ask("Where did Emmanuel Macron open the harbour?", explain=True)
    assert not answer.answered
    assert answer.unmentioned == ("Emmanuel Macron",)
    first, *others = in_words(answer)
    assert first.startswith("The nearest sentence holds ")
    assert "The archive never mentions “Emmanuel Macron”." in others
    assert others[-1].endswith(" in 100; below 28, nothing is an answer.")


def test_what_the_archive_has_no_word_of_is_told_so(harbour: Library) -> None:
    assert in_words(harbour.ask("zeppelin?", explain=True)) == (
        "No sentence in the archive has any word of the question.",
    )
