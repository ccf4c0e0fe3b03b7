from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from retrieval import Library
from retrieval.answers.weights import SIGNALS
from retrieval.engines.protocol import NO_FILTERS, Engine
from retrieval.quotes.otherwise import TELLING, otherwise
from tests.retrieval.made import a_document, an_engine

OUTBREAK = """Halverton clinic opens after measles outbreak

The clinic at the Corn Exchange opened to anybody on Monday morning.

"One child will infect nine of ten classmates," said Dr Naomi Fielding, who leads the health team.

Judge Ada Carver told the court: "The road was closed in the storm, and will open in May."

Carver, the judge, told the press: "The road is long, and will be closed again."

The crew of 12 gave the mayor of Halverton a boat, and nobody thanked Bo Lind.
"""


@pytest.fixture(scope="module")
def outbreak(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    documents = (
        a_document(OUTBREAK, title="Halverton clinic opens after measles outbreak", published="2024-01-28"),
        a_document("A study says that coffee is good for the heart of most people.", "coffee.txt"),
    )
    with Library(an_engine(tmp_path_factory.mktemp("outbreak"), *documents)) as made:
        yield made


def test_the_signals_by_which_a_sentence_tells_of_a_topic_are_signals() -> None:
    assert set(TELLING) <= SIGNALS.keys()


@pytest.mark.parametrize(
    ("name", "about", "theirs", "words"),
    [
        ("the judge", "the tempest", True, "The road was closed"),
        ("Fielding", "kids", True, "One child will infect"),
        ("Carver", "tempest", True, "The road was closed"),
        ("Lind", "the boat", False, "nobody thanked Bo Lind"),
        ("Lind", "the vessel", False, "nobody thanked Bo Lind"),
        ("Zoltan Lind", "the boat", False, "nobody thanked Bo Lind"),
    ],
)
def test_where_no_statement_is_found_what_tells_of_somebody_is(
    outbreak: Library, name: str, about: str | None, theirs: bool, words: str
) -> None:
    found = outbreak.said_by(name, about)
    assert (found.answered, found.statements) == (False, ())
    assert found.otherwise is not None
    assert found.otherwise.theirs is theirs
    assert words in found.otherwise.answer.quotes[0].text
    answer = found.otherwise.answer
    assert (answer.signals, answer.threshold, answer.unmentioned, answer.quotes[0].signals) == ((), None, (), ())


def test_what_tells_of_somebody_in_two_sentences_comes_without_reasons(tmp_path: Path) -> None:
    text = "The crew gave Bo Lind a boat. Nobody thanked Bo Lind for the boat."
    with Library(an_engine(tmp_path, a_document(text))) as library:
        found = library.said_by("Lind", "the boat").otherwise
    assert found is not None
    assert [(quote.text, quote.signals, quote.chosen) for quote in found.answer.quotes] == [(text, (), None)]


@pytest.mark.parametrize(
    ("name", "about"),
    [("Fielding", "coffee"), ("the nurse", None), ("the ?", None), ("Nobody Atall", "measles")],
)
def test_what_does_not_tell_of_them_is_nothing(outbreak: Library, name: str, about: str | None) -> None:
    found = outbreak.said_by(name, about)
    assert (found.answered, found.otherwise) == (False, None)


def test_what_somebody_is_quoted_with_leaves_nothing_else_to_tell(outbreak: Library) -> None:
    found = outbreak.said_by("Fielding")
    assert (found.answered, found.otherwise) == (True, None)


def test_where_the_best_answer_tells_of_somebody_else_the_others_are_not_put_in_its_place(
    holding: Callable[..., Engine],
) -> None:
    road = "The road was closed in the storm on Monday.\n\nThe closed road cut off the farm of Bo Lind.\n"
    engine = holding(a_document(road))
    found = otherwise("Lind", "the road that closed in the storm", 3, engine, NO_FILTERS, threshold=0.28)
    assert found is None
    other = otherwise("Lind", "the closed road", 3, engine, NO_FILTERS, threshold=0.28)
    assert other is not None
    assert [quote.text for quote in other.answer.quotes] == ["The closed road cut off the farm of Bo Lind."]


def test_what_an_outlet_says_on_a_topic_is_what_its_articles_do(seeds: Library) -> None:
    told = seeds.said_by("al jazeera", "warships").otherwise
    assert told is not None
    assert {quote.outlet for quote in told.answer.quotes} == {"Al Jazeera"}
    assert "140 warships" in told.answer.quotes[0].text
    assert seeds.said_by("the BBC", "warships").otherwise is None
    assert seeds.said_by("al jazeera", "Messi").otherwise is None
