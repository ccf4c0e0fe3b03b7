from __future__ import annotations

from retrieval.model import Document
from retrieval.quotes.mentions import mentions
from tests.retrieval.made import a_document

TALKS = a_document(
    "Harbour news\n\n“The sea is wide,” Captain Ann Lee said. “The ferry is late,” she added.\n"
    "Mrs. Lee told reporters that the owners were asleep. The captain said that she would leave.\n"
    "Gulls said nothing.",
    "talks.txt",
)


def told(document: Document) -> list[tuple[int, str, str, str]]:
    return [(each.paragraph, each.words, each.name, each.reason) for each in mentions(document)]


def test_each_mention_says_whom_it_stands_for_and_why() -> None:
    assert told(TALKS)[:4] == [
        (2, "Ann Lee", "Ann Lee", "named so"),
        (2, "she", "Ann Lee", "a pronoun for the person named before it"),
        (3, "Lee", "Ann Lee", "a part of the name that the source gives in full"),
        (3, "The captain", "Ann Lee", "a description that the source ties to the name"),
    ]


def test_the_words_stand_where_they_are_said_to() -> None:
    for each in mentions(TALKS):
        assert TALKS.text[each.start : each.end] == each.words
        assert each.paragraph == 1 + sum(map(bool, TALKS.text[: each.start].split("\n")[:-1]))


def test_a_mention_of_several_statements_is_told_once() -> None:
    document = a_document("Ann Lee said that the sea was wide and that the ferry was late and said the gulls slept.")
    assert len({(each.start, each.end) for each in mentions(document)}) == len(mentions(document))


def test_who_stands_for_nobody_known_is_left_out() -> None:
    assert told(a_document("They said that the sea was wide.")) == []
