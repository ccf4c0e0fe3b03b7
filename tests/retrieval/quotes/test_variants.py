from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest

from retrieval.engines.protocol import Engine
from retrieval.model import Filters
from retrieval.quotes.places import Place
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


def test_words_that_stand_in_a_row_in_a_far_longer_statement_are_the_same_one(found: Groups) -> None:
    far_longer = a_document(
        "“Whatever gulls, masts, nets, storms and captains may say, the ferry to Norrby will leave at dawn, with mud "
        "on its old deck, rust on every chain and nobody at the heavy wheel,” Ann Lee said.",
        "7.txt",
    )
    assert files(found(LEE, far_longer)) == files(found(far_longer, LEE)) == [["1.txt", "7.txt"]]


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


def test_a_later_statement_that_is_the_first_one_in_other_words_becomes_part_of_it(
    holding: Callable[..., Engine],
) -> None:
    """The statements between stay apart."""
    asked = a_document("“The owners must dredge the old harbour of Norrby before the storms,” Ann Lee said.", "1.txt")
    other = a_document("“Gulls love the old harbour,” Bo Lind said.", "2.txt")
    reworded = a_document("Ann Lee said owners of the old harbour have to dredge it in Norrby before storms.", "3.txt")
    engine = holding(asked, other, reworded)
    places = [look_up("the old harbour", engine, Filters(source=f"{n}.txt")).found for n in (1, 2, 3)]
    assert files([*with_other_wordings(places, 3, engine, Filters())]) == [["1.txt", "3.txt"], ["2.txt"]]


def test_other_wordings_are_looked_for_of_the_first_two_statements(holding: Callable[..., Engine]) -> None:
    """Of as many as are shown, if fewer; of none where so many hold the words that none is known to be meant."""
    topics = "dredge the muddy harbour", "paint the rusty ferry", "mend the torn nets"
    engine = holding(
        *(a_document(f"“The owners must {each} before the storms,” Ann Lee said.", f"{each}.txt") for each in topics),
        *(a_document(f"Ann Lee said owners should {each} before storms.", f"told {each}.txt") for each in topics),
    )
    places = [look_up(topic, engine, Filters(source=f"{topic}.txt")).found for topic in topics]
    for groups, shown, expected in ((places, 3, [2, 2, 1]), (places, 1, [2, 1, 1]), (places[:1] * 11, 3, [1] * 11)):
        copies = [list(group) for group in groups]
        assert [len(group) for group in with_other_wordings(copies, shown, engine, Filters())] == expected
