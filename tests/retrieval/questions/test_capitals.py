from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from retrieval.questions.capitals import names_in, tell_names, with_capitals, with_countries
from retrieval.questions.question import read_question, with_names
from retrieval.text.terms import terms

NEWS = (
    "Late on Monday Bo Lind met Nato envoys, and then Mr Lind left the house. Gulls cried.",
    "Where is Nato? The foreign Minister asked Lind. A foreign gull and an old Gull cried; another gull left.",
)


@pytest.mark.parametrize(
    ("text", "tell"),
    [
        ("What did Lind say?", True),
        ("What did the captain say to Bo?", True),
        ("what did lind say?", False),
        ("What did lind say?", False),
        ("WHAT DID LIND SAY?", False),
    ],
)
def test_a_question_in_one_case_tells_no_names(text: str, tell: bool) -> None:
    assert tell_names(text) is tell


@pytest.mark.parametrize(
    ("text", "restored"),
    [
        ("how many russian troops left?", "how many Russian troops left?"),
        ("How many ukrainians left?", "How many Ukrainians left?"),
        ("what did the us say to the eu and the uk?", "what did the US say to the EU and the UK?"),
        ("why does us policy change?", "why does US policy change?"),
        ("who told us about polish poles?", "who told us about polish poles?"),
        ("How many russian Ferries left?", "How many russian Ferries left?"),
        ("WHO TOLD US?", "WHO TOLD US?"),
        ("", ""),
    ],
)
def test_peoples_and_the_us_get_their_capitals_back(text: str, restored: str) -> None:
    assert with_countries(text) == restored


@given(st.text(max_size=100))
def test_nothing_but_capitals_changes(text: str) -> None:
    assert len(with_countries(text)) == len(text)
    assert with_countries(text).lower() == text.lower()


@pytest.mark.parametrize(
    ("question", "names"),
    [
        ("what did lind say about nato?", {"lind", "nato"}),
        ("WHAT DID LIND SAY ABOUT NATO?", {"lind", "nato"}),
        ("did the foreign minister see a gull on monday?", set()),
        ("what about mr lee?", set()),
        ("gulls", set()),
        ("", set()),
    ],
)
def test_names_are_what_the_archive_mostly_writes_with_a_capital_inside_its_sentences(
    question: str, names: set[str]
) -> None:
    """Titles and days aren't, and what begins a sentence tells nothing."""
    assert names_in(question, terms(question), NEWS) == names


@pytest.mark.parametrize(
    ("question", "restored"),
    [
        ("what did bo lind’s gull say about nato?", "what did Bo Lind’s gull say about Nato?"),
        ("did the foreign minister see mr lind", "did the foreign minister see mr Lind"),
        ("who shut the gull bridge", "who shut the gull bridge"),
        ("who shut norrby bridge", "who shut Norrby Bridge"),
        ("who shut the bridge of norrby", "who shut the bridge of Norrby"),
        ("ßlind and lind", "ßlind and Lind"),
        ("", ""),
    ],
)
def test_names_get_their_capitals_back(question: str, restored: str) -> None:
    """A word that isn't always one has it beside the name with which it is written so."""
    texts = (*NEWS, "In Norrby Norrby Bridge is a bridge; each Gull Bridge is one; the bridge in Norrby is shut.")
    assert with_capitals(question, texts) == restored


def test_a_question_takes_the_archives_names_only_where_its_capitals_tell_none() -> None:
    assert with_names(read_question("what did lind say about nato?"), NEWS).names == {"lind", "nato"}
    assert with_names(read_question("What did lind say about nato?"), NEWS).names == {"lind", "nato"}
    assert with_names(read_question("What did Bo say about nato?"), NEWS).names == {"bo"}
    owned = with_names(read_question("who is the captain of nato?"), NEWS).owned
    assert owned is not None
    assert owned.owner == {"nato"}
