from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from retrieval import Library
from retrieval.engines.protocol import Engine
from retrieval.model import Filters
from retrieval.quotes.said import fullest, said
from retrieval.quotes.search import look_up
from tests.retrieval.made import a_document


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
