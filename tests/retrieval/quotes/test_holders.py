from __future__ import annotations

from collections.abc import Callable

import pytest

from retrieval.engines.protocol import Engine
from retrieval.model import Filters
from retrieval.quotes.holders import MOST, holders
from tests.retrieval.made import a_document

TOWN = a_document(
    """“The wall will be mended,” said Ann Lee, the mayor of Norrby.
“I am glad,” Lee said. The mayor added that it was time.
“It costs too much,” said Lee’s lawyer, Bo Lind.
Norway’s prime minister, Nils Moe, said: “We wait.”
The treasurer said that nothing was left. Deputy Mayor Ida Holm said that she was sorry.""",
    "town.txt",
    published="2020-01-01",
)
CITY = a_document("Mayor Eva Dahl said that Sundby was growing.", "city.txt", published="2021-01-01")


@pytest.fixture
def engine(holding: Callable[..., Engine]) -> Engine:
    return holding(TOWN, CITY)


@pytest.mark.parametrize(
    ("description", "people"),
    [
        ("the mayor", ["Ann Lee", "Eva Dahl"]),
        ("mayor", ["Ann Lee", "Eva Dahl"]),
        ("The Mayor", ["Ann Lee", "Eva Dahl"]),
        ("the mayor of Norrby", ["Ann Lee"]),
        ("the Norrby mayor", ["Ann Lee"]),
        ("the Norwegian Prime Minister", ["Nils Moe"]),
        ("the prime minister of Norway", ["Nils Moe"]),
        ("the lawyer", ["Bo Lind"]),
        ("the deputy mayor", ["Ida Holm"]),
        ("the treasurer", ["The treasurer"]),
        ("the Swedish prime minister", []),
        ("the baker", []),
        ("the Norwegian", []),
        ("Lee", []),
        ("the", []),
        ("", []),
        ("the mayor" * 50, []),
    ],
)
def test_who_is_described_is_whoever_the_archive_calls_so(engine: Engine, description: str, people: list[str]) -> None:
    """In other words, too, as long as none is said of somebody else: *Lee’s lawyer* is no Lee."""
    assert list(holders(description, engine, Filters())) == people


LEADERS = a_document(
    """US President Joe Moe said that it was time. Brazilian President Ana Silva said that it was late.
Ex-president Otto Voss said that he was glad. Former British Prime Minister Bo Holm said that he was not.
Vice President Ida Berg said that it was early. Vice-President Per Quist said that it was far. “Go,” said an expert.
Legal expert Kim Lund said that it was near.
The president said that all would be well.""",
    "leaders.txt",
)


@pytest.mark.parametrize(
    ("description", "people"),
    [
        ("the us president", ["Joe Moe"]),
        ("the American president", ["Joe Moe"]),
        ("the president of the United States", ["Joe Moe"]),
        ("the brazilian president", ["Ana Silva"]),
        ("the president of Brazil", ["Ana Silva"]),
        ("the former president", ["Otto Voss"]),
        ("the former prime minister of the UK", ["Bo Holm"]),
        ("the prime minister", []),
        ("the vice-president", ["Ida Berg", "Per Quist"]),
        ("the vice president", ["Ida Berg", "Per Quist"]),
        ("experts", ["Kim Lund", "an expert"]),
        ("Legal experts", ["Kim Lund"]),
        ("the president", ["Ana Silva", "Joe Moe", "The president"]),
    ],
)
def test_an_office_is_told_from_others_in_whatever_words(
    holding: Callable[..., Engine], description: str, people: list[str]
) -> None:
    """Of another country, and of those who have left it; whoever is not named there comes last."""
    assert list(holders(description, holding(LEADERS), Filters())) == people


def test_a_role_is_looked_for_in_the_sources_that_pass_the_filters(engine: Engine) -> None:
    assert holders("the mayor", engine, Filters(since="2021-01-01")) == ("Eva Dahl",)


def test_of_very_many_who_are_called_the_same_those_with_most_statements_are_told(
    holding: Callable[..., Engine],
) -> None:
    names = ["Lee", "Lind", "Moe", "Dahl", "Berg", "Voss", "Holm"]
    said = [f"Mayor Ann {name} said that she would go.\n" * (number + 1) for number, name in enumerate(names)]
    engine = holding(*(a_document(text, f"{number}.txt") for number, text in enumerate(said)))
    assert list(holders("the mayor", engine, Filters())) == [f"Ann {name}" for name in names[: -MOST - 1 : -1]]


SCHOOL = a_document(
    """Ida Holm, a retired judge, said that she would see. “No,” said Judge Eva Dahl.
“Late,” said the skipper, Per Quist. Mrs Moe, the headteacher, said that it was over.
The captain, Ole Berg, stayed on board. The mate, Jon Voss, left.""",
    "school.txt",
)
WALK = a_document("Ole Berg met me by the sea. “I saw the rock,” Berg said.", "walk.txt")


@pytest.mark.parametrize(
    ("description", "people"),
    [
        ("the judge", ["Eva Dahl"]),
        ("the retired judge", ["Ida Holm"]),
        ("the former judge", ["Ida Holm"]),
        ("the head teacher", ["Moe"]),
        ("head teacher", ["Moe"]),
        ("the captain", ["Ole Berg"]),
        ("the skipper", ["Per Quist"]),
        ("the mate", []),
        ("the retired captain", []),
    ],
)
def test_whoever_speaks_under_a_name_alone_is_called_so_elsewhere(
    holding: Callable[..., Engine], description: str, people: list[str]
) -> None:
    """Not whoever has left the office, nor somebody who says nothing; and two words may be written as one."""
    assert list(holders(description, holding(SCHOOL, WALK), Filters())) == people


def test_whoever_is_called_so_beside_their_words_is_told_alone(holding: Callable[..., Engine]) -> None:
    other = a_document("“We wait,” said the captain, Ann Lee.", "other.txt")
    assert holders("the captain", holding(SCHOOL, WALK, other), Filters()) == ("Ann Lee",)


@pytest.mark.parametrize(
    ("description", "people"),
    [
        ("Voss's lawyer", ["Ida Holm"]),
        ("Karl Voss’s lawyer", ["Ida Holm"]),
        ("Norrby Nets' chief executive", ["Jon Dahl"]),
        ("Norrby Nets’ CEO", ["Jon Dahl"]),
        ("the ceo", ["Jon Dahl"]),
        ("the chief financial officer", ["Eva Berg"]),
        ("Voss's baker", []),
        ("Moe's lawyer", []),
        ("Quist's sister", []),
        ("Quist's father", ["Karl Quist"]),
        ("Lund's doctor", []),
    ],
)
def test_whose_lawyer_somebody_is_may_be_told_by_a_pronoun(
    holding: Callable[..., Engine], description: str, people: list[str]
) -> None:
    """Where the owner's name stands beside it or above, and nobody else may be meant."""
    engine = holding(
        a_document(
            "Voss met a baker. Her lawyer, Ida Holm, said she would appeal.", "voss.txt", title="Court frees Voss"
        ),
        a_document("“We wait,” said Eva Moe, a lawyer.", "moe.txt"),
        a_document("Norrby Nets was glad. “We sell,” said its chief executive, Jon Dahl.", "nets.txt"),
        a_document("Quist left. “No,” said his sister, Ann Lee. “Yes,” said his sister, Eva Lee.", "quist.txt"),
        a_document("Quist’s father Karl Quist was there. “I saw,” Karl Quist said.", "karl.txt"),
        a_document("Lund left. “No,” said Ole Berg, a doctor. “Yes,” said the CFO, Eva Berg.", "lund.txt"),
    )
    assert list(holders(description, engine, Filters())) == people
