from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from retrieval.model import Passage, Statement
from retrieval.quotes.located import Located
from retrieval.text.terms import Term, located_terms
from tests.retrieval.made import a_document

WORDS = st.sampled_from(
    ["Ann", "“No,”", "the", "United", "States", "non-starters.", "U.S.-led", "—", "said.", "14,000", "Gulls", "\n"]
)
TEXTS = st.lists(WORDS, min_size=1, max_size=30).map(" ".join)


def passages(text: str) -> list[Passage]:
    """The passages of a text that begins behind the start of its source."""
    return list(a_document(f"Heading behind which it begins, with more than four words.\n\n{text}").passages)


def read(passage: Passage) -> list[Term]:
    """The terms of a passage with their offsets in the source, by reading each sentence."""
    at = passage.start
    return [
        Term(term, start + at, end + at)
        for sentence in passage.sentences
        for term, start, end in located_terms(passage.text, sentence.start - at, sentence.end - at)
    ]


@given(TEXTS)
def test_terms_stand_where_reading_the_text_finds_them(text: str) -> None:
    for passage in passages(text):
        located = Located(passage)
        assert located.places(range(len(passage.terms))) == read(passage)
        assert located.all().terms == passage.terms


@given(TEXTS)
def test_a_sentence_has_its_own_terms(text: str) -> None:
    for passage in passages(text):
        located = Located(passage)
        for number, sentence in enumerate(passage.sentences):
            run = located.of(number)
            assert tuple(run.terms) == sentence.terms
            assert [term.term for term in located.places(range(run.start, run.start + len(run.terms)))] == list(
                run.terms
            )


@given(TEXTS.filter(lambda text: "United" not in text), st.data())
def test_a_stretch_has_the_terms_that_lie_in_it(text: str, data: st.DataObject) -> None:
    """However it cuts sentences and words."""
    for passage in passages(text):
        start = data.draw(st.integers(passage.start, passage.end - 1))
        end = data.draw(st.integers(start + 1, passage.end))
        inside = [term for term in read(passage) if start <= term.start and term.end <= end]
        located = Located(passage)
        run = located.within(start, end)
        assert located.places(range(run.start, run.start + len(run.terms))) == inside
        assert list(run.terms) == [term.term for term in inside]


@pytest.mark.parametrize(
    ("stretch", "words"),
    [
        ("Yes,", ["Yes"]),
        ("The United States agrees", ["The", "United", "States", "United States", "agrees"]),
        ("non-starters", ["non-starters"]),
        (" he said. ", ["he", "said"]),
        ("”", []),
    ],
)
def test_what_a_stretch_holds(stretch: str, words: list[str]) -> None:
    (passage,) = a_document("“Yes,” he said. “The United States agrees on non-starters.”").passages
    start = passage.text.index(stretch)
    located = Located(passage)
    run = located.within(start, start + len(stretch))
    found = located.places(range(run.start, run.start + len(run.terms)))
    assert [passage.text[term.start : term.end] for term in found] == words


@given(st.lists(st.tuples(st.integers(0, 9), st.integers(1, 9)), max_size=6), st.integers(0, 20))
def test_who_speaks_at_a_place_is_told_by_the_first_statement_over_it(places: list[tuple[int, int]], at: int) -> None:
    """Statements stand in order of their beginnings; one may lie in another."""
    said = tuple(Statement(start, start + length, "direct") for start, length in sorted(places))
    passage = Passage("a.txt", 0, 0, 20, " " * 20, (), said)
    assert Located(passage).said_at(at) == next((each for each in said if each.start <= at < each.end), None)
