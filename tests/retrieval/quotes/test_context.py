from __future__ import annotations

import pytest

from retrieval.model import Passage, Statement
from retrieval.quotes.context import NearTerms, Surroundings, first_sentence, question_before
from retrieval.text.terms import terms
from tests.retrieval.made import a_document

NOTHING: frozenset[str] = frozenset()


def stems(words: str) -> frozenset[str]:
    return frozenset(terms(words))


def the_passage(text: str) -> Passage:
    (passage,) = a_document(text).passages
    return passage


def saying(passage: Passage, words: str) -> Statement:
    """The statement of a passage that begins with some words."""
    start = passage.start + passage.text.index(words)
    (statement,) = (each for each in passage.statements if each.start == start)
    return statement


def near(topic: str, text: str, words: str, *, before: str | None = None, title: str | None = None) -> NearTerms:
    passage = the_passage(text)
    source = a_document(text, title=title).source
    ahead = the_passage(before) if before else None
    found = Surroundings(stems(topic), passage, ahead, source).of(saying(passage, words))
    return NearTerms(found.beside, found.farther - found.beside)  # what is beside it counts as that


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("Will it sail? “At dawn,” Lee said.", "Will it sail?"),
        ("It rains. Will it sail? “At dawn,” Lee said.", "Will it sail?"),
        ("The ferry. Will it sail?\n“At dawn,” Lee said.", "The ferry. Will it sail?"),
        ("It rains.\nThe ferry. Will it sail?\nIt is late. “At dawn,” Lee said.", "The ferry. Will it sail?"),
        ("Will it sail? Nobody knew. “At dawn,” Lee said.", None),
        ("Will it sail? Nobody knew.\n“At dawn,” Lee said.", None),
        ("Will it sail?\nNobody knew.\n“At dawn,” Lee said.", None),
        ("It will sail. “At dawn,” Lee said.", None),
        ("“At dawn,” Lee said. “Why?” asked Lind.", None),
        ("“At dawn,” Lee said.", None),
    ],
)
def test_a_question_right_before_a_statement_is_the_one_it_replies_to(text: str, question: str | None) -> None:
    """Of a paragraph that ends with a question, the whole is given, which says what it is about."""
    passage = the_passage(text)
    asked = question_before(passage, saying(passage, "At dawn,"))
    assert question == (passage.slice(asked[0].start, asked[-1].end) if asked else None)


def test_offsets_are_those_of_the_source() -> None:
    """Also in a passage that doesn't begin where its source does."""
    late = a_document(f"{'The gulls slept on the masts. ' * 20}\nWill it sail? “At dawn,” Lee said.").passages[1]
    said = saying(late, "At dawn,")
    assert first_sentence(late, said) == 1
    assert [late.slice(each.start, each.end) for each in question_before(late, said)] == ["Will it sail?"]
    assert Surroundings(stems("sail"), late, None, a_document("x").source).of(said).beside == stems("sail")


@pytest.mark.parametrize(
    ("text", "beside", "farther"),
    [
        ("On the ferry, Lee said: “At dawn.”", "ferry", ""),
        ("“At dawn,” Lee said of the ferry.", "ferry", ""),
        ("“At dawn by ferry,” Lee said.", "", ""),
        ("The ferry is old. “At dawn,” Lee said.", "ferry", ""),
        ("The ferry is old. It rains. “At dawn,” Lee said.", "", "ferry"),
        ("The ferry is old.\n“At dawn,” Lee said.", "ferry", ""),
        ("The ferry is old. It rains.\n“At dawn,” Lee said.", "", "ferry"),
        ("The ferry is old.\nIt rains. “At dawn,” Lee said.", "", "ferry"),
        ("The ferry is old.\nIt rains.\n“At dawn,” Lee said.", "", ""),
        ("“At dawn,” Lee said. The ferry is old.", "", ""),
        ("The ferry is old. It rains. “At dawn,” Lee said of nets.", "net", "ferry"),
    ],
)
def test_a_topic_stands_beside_a_statement_or_farther_before_it(text: str, beside: str, farther: str) -> None:
    """Beside it: in its sentence and the one before. Farther: its paragraph and the one before; never behind it."""
    assert near("ferry nets", text, "At dawn") == (stems(beside), stems(farther))


def test_a_statements_own_words_are_not_near_it() -> None:
    """Neither its first word nor its last."""
    assert near("ferry", "“Ferry at dawn,” Lee said.", "Ferry") == (NOTHING, NOTHING)
    assert near("ferry", "Lee said it was the ferry.", "it was") == (NOTHING, NOTHING)


def test_words_that_no_topic_has_are_not_near() -> None:
    assert near("zeppelin", "The ferry is old. “At dawn,” Lee said.", "At dawn") == (NOTHING, NOTHING)


def test_the_title_is_farther_from_every_statement() -> None:
    text = "It rains. “At dawn,” Lee said.\n“At noon,” Lind said."
    for words in ("At dawn", "At noon"):
        assert near("ferry", text, words, title="The old ferry") == (NOTHING, stems("ferry"))


@pytest.mark.parametrize(
    ("before", "text", "beside", "farther"),
    [
        ("It rains. The ferry is old.", "“At dawn,” Lee said.", "ferry", ""),
        ("The ferry is old. It rains.", "“At dawn,” Lee said.", "", "ferry"),
        ("The ferry is old.\nIt rains.", "“At dawn,” Lee said.", "", ""),
        ("The ferry is old.", "It rains. “At dawn,” Lee said.", "", "ferry"),
        ("The ferry is old.", "It rains.\n“At dawn,” Lee said.", "", ""),
    ],
)
def test_the_last_paragraph_of_the_passage_before_is_near_the_first_paragraph(
    before: str, text: str, beside: str, farther: str
) -> None:
    assert near("ferry", text, "At dawn", before=before) == (stems(beside), stems(farther))


@pytest.mark.parametrize(
    ("text", "beside"),
    [
        ("“The ferry is old,” Bo Lind said. “At dawn,” Ann Lee said.", ""),
        ("“The ferry is old,” Ann Lee said. “At dawn,” Ann Lee said.", "ferry"),
        ("“The ferry is old,” Ann Lee said. “At dawn,” Lee said.", "ferry"),
        ("“It is old,” Bo Lind said of the ferry. “At dawn,” Ann Lee said.", "ferry"),
        ("Bo Lind said that the ferry is old. “At dawn,” Ann Lee said.", "ferry"),
        ("“Gulls,” said Bo Lind, “and a ferry.” “At dawn,” Ann Lee said.", ""),
    ],
)
def test_quotations_of_other_people_are_not_near(text: str, beside: str) -> None:
    """Reports are: they tell in the writer's words what the text is about."""
    assert near("ferry", text, "At dawn").beside == stems(beside)


def test_nobody_is_the_same_person_as_somebody_unnamed() -> None:
    text = "“The ferry is old,” he said. “At dawn,” she said."
    assert near("ferry", text, "At dawn").beside == NOTHING
