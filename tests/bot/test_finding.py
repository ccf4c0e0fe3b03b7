from __future__ import annotations

import pytest

from bot.finding import FINDING, filters
from bot.routing import Routed
from retrieval import ON_TIMELINE, Answer, Attribution, Filters, Library

FILE = "004_bada126c4e7fde46.txt"
FIRM = "the transatlantic community stands firm"


def found(command: str, library: Library, text: str, k: int = 3, **options: str) -> Answer | Attribution:
    return FINDING[command](library, Routed(command, text, options), k)


def statements(command: str, library: Library, text: str, k: int = 3, **options: str) -> Attribution:
    given = found(command, library, text, k, **options)
    assert isinstance(given, Attribution)
    return given


@pytest.mark.parametrize(
    ("options", "taken", "expected"),
    [
        ({}, (), Filters()),
        (
            {"source": "a*", "speaker": "Lee", "since": "2021-01-01", "until": "2021-02-01"},
            (),
            Filters("a*", "Lee", "2021-01-01", "2021-02-01"),
        ),
        ({"source": "a*", "speaker": "Lee"}, ("speaker",), Filters("a*")),
        ({"about": "gas", "k": "3"}, (), Filters()),
    ],
)
def test_options_that_narrow_down_are_filters_unless_the_command_takes_them(
    options: dict[str, str], taken: tuple[str, ...], expected: Filters
) -> None:
    assert filters(options, *taken) == expected


@pytest.mark.parametrize(
    ("command", "text"),
    [("ask", "How many warships will take part?"), ("who-said", FIRM), ("said-by", "Biden"), ("timeline", "Russia")],
)
def test_what_a_command_finds_is_narrowed_down(library: Library, command: str, text: str) -> None:
    assert found(command, library, text, source="0*").answered
    assert not found(command, library, text, source="nowhere*").answered


def test_a_persons_statements_are_on_the_topic_whatever_other_speaker_is_given(library: Library) -> None:
    given = statements("said-by", library, "Lavrov", about="written response", speaker="Biden")
    assert given.statements
    assert all("Lavrov" in str(said.speaker) for said in given.statements)
    assert "response" in given.statements[0].quotes[0].text


def test_a_timeline_has_at_least_ten_statements(library: Library) -> None:
    """More only where more quotes are set."""
    few, many = (statements("timeline", library, "Russia", k).statements for k in (1, ON_TIMELINE + 2))
    assert (len(few), len(many)) == (ON_TIMELINE, ON_TIMELINE + 2)


def test_near_a_quote_is_what_has_half_its_words_whoever_said_it(library: Library) -> None:
    """Of what is typed only the words in quotation marks count."""
    typed = f"Did Lavrov say “{FIRM}”?"
    near = statements("check", library, typed, speaker="Lavrov").nearest
    assert near[0].speaker == "Ursula von der Leyen"
    assert near == statements("check", library, FIRM).nearest
    assert statements("check", library, typed, source="000*").nearest == ()


def test_also_what_is_not_enough_to_be_the_same_words_may_be_near(library: Library) -> None:
    words = "the transatlantic community stands, and gulls sleep"
    assert statements("who-said", library, words).statements == ()
    (near,) = statements("check", library, words).nearest
    assert "The transatlantic community stands firm" in near.text


def test_what_has_less_of_a_quotes_words_is_not_near(library: Library) -> None:
    words = "the community of gulls sleeps on masts, and no ferry wakes it at dawn"
    assert statements("who-said", library, words).nearest
    assert statements("check", library, words).nearest == ()
