from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest

from retrieval.engines.protocol import Engine
from retrieval.model import Filters
from retrieval.quotes.places import Place
from retrieval.quotes.said import as_quote, said
from retrieval.quotes.search import look_up
from retrieval.quotes.variants import group, with_other_wordings
from retrieval.quotes.wording import Rarity
from tests.retrieval.made import a_document

LEE = a_document("“The ferry to Norrby will leave at dawn,” Ann Lee said.", "1.txt")
CAPTAIN = a_document("“The ferry to Norrby will leave at dawn,” said Captain Ann Marie Lee.", "2.txt")
LONGER = a_document("“The ferry to Norrby will leave at dawn, and we with it,” Lee said.", "3.txt")
REWORDED = a_document("“The ferry to Norrby will be leaving at dawn,” Lee said.", "4.txt")
LIND = a_document("“The ferry to Norrby will leave at dawn,” Bo Lind said.", "5.txt")
NOBODY = a_document("The ferry to Norrby will leave at dawn.", "6.txt")
WORDS = "the ferry to Norrby will leave at dawn"


@pytest.fixture
def found(holding: Callable[..., Engine]) -> Callable[..., list[list[Place]]]:
    """The groups of variants of WORDS among documents."""
    return lambda *documents: grouped(holding(*documents), WORDS)


def grouped(engine: Engine, words: str) -> list[list[Place]]:
    """The groups of variants of the places that hold some words, other wordings included."""
    places = look_up(words, engine, Filters()).found
    groups = group(places, Rarity([place.passage for place in places]))
    return list(with_other_wordings(groups, 3, engine, Filters()))


Groups = Callable[..., list[list[Place]]]


def files(groups: Sequence[Sequence[Place]]) -> list[list[str]]:
    return [[place.source.file for place in members] for members in groups]


def test_one_statement_in_several_sources_is_one(found: Groups) -> None:
    assert files(found(LEE, CAPTAIN, REWORDED)) == [["1.txt", "2.txt", "4.txt"]]


def test_the_same_words_of_another_person_are_another_statement(found: Groups) -> None:
    assert files(found(LEE, LIND)) == [["1.txt"], ["5.txt"]]


def test_words_without_a_speaker_join_those_with_one(found: Groups) -> None:
    assert files(found(LEE, NOBODY)) == [["1.txt", "6.txt"]]


def test_only_words_in_a_row_join_those_without_a_speaker(holding: Callable[..., Engine]) -> None:
    again = a_document("The ferry to Norrby will leave at dawn.", "7.txt")
    otherwise = a_document("The ferry to Norrby will be leaving at dawn.", "8.txt")
    groups = grouped(holding(NOBODY, again, otherwise), "the ferry to Norrby")
    assert files(groups) == [["6.txt", "7.txt"], ["8.txt"]]


def test_other_words_are_another_statement(holding: Callable[..., Engine]) -> None:
    other = a_document("“Norrby has gulls, masts, nets, mud and no harbour,” Ann Lee said.", "9.txt")
    assert files(grouped(holding(LEE, other), "Norrby")) == [["1.txt"], ["9.txt"]]


def test_the_fullest_name_stands_for_all(found: Groups) -> None:
    statement = said(found(LEE, CAPTAIN, LONGER)[0])
    assert statement.speaker is not None
    assert statement.speaker.endswith("Ann Marie Lee")
    assert [quote.file for quote in statement.quotes] == ["1.txt", "2.txt", "3.txt"]


def test_nobodys_words_have_no_speaker(found: Groups) -> None:
    statement = said(found(NOBODY)[0])
    assert (statement.speaker, statement.role, statement.agreement) == (None, None, "single")
    assert statement.quotes[0].kind == "sentence"


def test_agreement_tells_whether_the_sources_have_the_same_words(found: Groups) -> None:
    assert said(found(LEE)[0]).agreement == "single"
    assert said(found(LEE, CAPTAIN)[0]).agreement == "verbatim"
    assert said(found(LEE, LONGER)[0]).agreement == "verbatim"
    assert said(found(LEE, REWORDED)[0]).agreement == "reworded"


def test_agreement_is_of_whole_words(holding: Callable[..., Engine]) -> None:
    """*Art* isn't part of *cart*, though its letters are."""
    documents = [
        a_document("“Art for all the people of Norrby,” Ann Lee said.", "1.txt", published="2021-03-01"),
        a_document("“Cart for all the people of Norrby,” Ann Lee said.", "2.txt", published="2021-03-01"),
    ]
    groups = grouped(holding(*documents), "for all the people of Norrby")
    assert [said(members).agreement for members in groups] == ["reworded"]


def test_a_place_is_quoted_word_for_word(found: Groups) -> None:
    quote = as_quote(found(LEE)[0][0])
    assert quote.text == LEE.text[quote.start : quote.end] == "The ferry to Norrby will leave at dawn,"
    assert (quote.speaker, quote.kind, quote.score) == ("Ann Lee", "direct", 1.0)


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
