from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from retrieval import Library
from retrieval.engines.protocol import Engine
from retrieval.model import Document, Filters
from retrieval.quotes.places import Place
from retrieval.quotes.said import as_quote, fullest, said
from retrieval.quotes.search import look_up
from tests.retrieval.made import a_document

WORDS = "the ferry to Norrby will leave at dawn"
LEE = a_document("“The ferry to Norrby will leave at dawn,” Ann Lee said.", "1.txt")
CAPTAIN = a_document("“The ferry to Norrby will leave at dawn,” said Captain Ann Marie Lee.", "2.txt")
LONGER = a_document("“The ferry to Norrby will leave at dawn, and we with it,” Lee said.", "3.txt")
REWORDED = a_document("“The ferry to Norrby will be leaving at dawn,” Lee said.", "4.txt")
EARLIER = a_document("“And the ferry to Norrby will leave at dawn,” Lee said.", "6.txt")
NOBODY = a_document("The ferry to Norrby will leave at dawn.", "5.txt")

Places = Callable[..., list[Place]]


@pytest.fixture
def places(holding: Callable[..., Engine]) -> Places:
    """The places of some words among documents, each document's in turn."""

    def found(*documents: Document, words: str = WORDS) -> list[Place]:
        engine = holding(*documents)
        return [place for each in documents for place in look_up(words, engine, Filters(source=each.source.file)).found]

    return found


def test_a_place_is_quoted_word_for_word(places: Places) -> None:
    quote = as_quote(places(LEE)[0])
    assert quote.text == LEE.text[quote.start : quote.end] == "The ferry to Norrby will leave at dawn,"
    assert (quote.speaker, quote.kind, quote.score) == ("Ann Lee", "direct", 1.0)
    assert " ".join(LEE.text[start:end] for start, end in quote.matches) == quote.text.rstrip(",")


def test_the_fullest_name_stands_for_all(places: Places) -> None:
    statement = said(places(LEE, CAPTAIN, LONGER))
    assert statement.speaker is not None
    assert statement.speaker.endswith("Ann Marie Lee")
    assert [quote.file for quote in statement.quotes] == ["1.txt", "2.txt", "3.txt"]


def test_nobodys_words_have_no_speaker(places: Places) -> None:
    statement = said(places(NOBODY))
    assert (statement.speaker, statement.role, statement.agreement) == (None, None, "single")
    assert (statement.said_on, statement.quotes[0].kind) == (None, "sentence")
    assert said(places(NOBODY, LEE)).speaker == "Ann Lee"


@pytest.mark.parametrize(
    ("documents", "agreement"),
    [
        ([LEE], "single"),
        ([LEE, CAPTAIN], "verbatim"),
        ([LEE, LONGER], "verbatim"),
        ([LONGER, LEE], "verbatim"),
        ([LEE, EARLIER], "verbatim"),
        ([LONGER, CAPTAIN, LEE], "verbatim"),
        ([LEE, REWORDED], "reworded"),
        ([REWORDED, LONGER, LEE], "reworded"),
    ],
)
def test_agreement_tells_whether_the_sources_have_the_same_words(
    places: Places, documents: list[Document], agreement: str
) -> None:
    assert said(places(*documents)).agreement == agreement


def test_agreement_is_of_whole_words(places: Places) -> None:
    """*Art* isn't part of *cart*, though its letters are."""
    art, cart = (
        a_document(f"“{word} for all the people of Norrby,” Ann Lee said.", f"{word}.txt") for word in ("Art", "Cart")
    )
    assert said(places(art, cart, words="for all the people of Norrby")).agreement == "reworded"


def test_a_statement_was_made_on_the_earliest_day_that_a_source_tells(places: Places) -> None:
    first, second, undated = (
        a_document("“The ferry to Norrby will leave at dawn,” Ann Lee said.", f"{number}.txt", published=day)
        for number, day in enumerate(("2021-03-04", "2021-03-02", None))
    )
    assert said(places(first, second, undated)).said_on == "2021-03-02"


def test_two_reports_in_one_sentence_are_quoted_once_and_the_closest_stays_first(
    holding: Callable[..., Engine],
) -> None:
    engine = holding(
        a_document("Ann Lee said that the ferry was late and said that the harbour was shut.", "a.txt"),
        a_document("Ann Lee said that the ferry was late.", "b.txt"),
    )
    one, other = (look_up("the ferry was late", engine, Filters(source=name)).found[0] for name in ("a.txt", "b.txt"))
    assert one.statement is not None
    again = look_up("the harbour was shut", engine, Filters(source="a.txt")).found[0]
    assert [quote.file for quote in said([one, other, again]).quotes] == ["a.txt", "b.txt"]


def test_the_words_are_told_in_which_a_variant_differs_from_the_first(holding: Callable[..., Engine]) -> None:
    first = a_document("“We will leave Norrby at dawn,” Ann Lee said.", "1.txt")
    other = a_document("Lee told them: “We shall leave old Norrby at dawn.”", "2.txt")
    places = look_up("Norrby at dawn", holding(first, other), Filters()).found
    one, two = said(places).quotes
    assert one.differs == ()
    assert [other.text[start:end] for start, end in two.differs] == ["shall", "old"]


def test_the_words_of_a_report_around_what_was_said_are_no_difference(holding: Callable[..., Engine]) -> None:
    first = a_document("“The ferry is late again,” Ann Lee said.", "1.txt")
    report = a_document("In a letter to the mayor, Ann Lee wrote that the ferry was late again.", "2.txt")
    one, two = said(look_up("late again", holding(first, report), Filters()).found).quotes
    assert (one.file, two.text[:11]) == ("1.txt", "In a letter")
    assert [report.text[start:end] for start, end in two.differs] == ["was"]


@given(words=st.sampled_from(["minor incursion", "heavy price", "swift, severe and united response", "foray"]))
def test_what_differs_lies_in_the_quote(seeds: Library, words: str) -> None:
    for statement in seeds.who_said(words).statements:
        assert statement.quotes[0].differs == ()
        for quote in statement.quotes:
            assert all(quote.start <= start < end <= quote.end for start, end in quote.differs)


@pytest.mark.parametrize(
    ("names", "expected"),
    [([], None), (["Lee"], "Lee"), (["Lee", "Ann Lee", "Ann"], "Ann Lee"), (["Ann Lee", "Anna Lee"], "Ann Lee")],
)
def test_the_name_with_the_most_words_is_the_fullest(names: list[str], expected: str | None) -> None:
    assert fullest(names) == expected
