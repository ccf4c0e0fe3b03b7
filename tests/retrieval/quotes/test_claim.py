from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from retrieval.engines.protocol import Engine
from retrieval.model import Filters
from retrieval.quotes.claim import Claim, claim
from retrieval.quotes.search import look_up
from tests.retrieval.made import a_document

WORDS = "The sea is wide tonight"


def claimed(speaker: str, holding: Callable[..., Engine], *texts: str) -> Claim:
    """What is made of a claim on the words in the first of some texts."""
    engine = holding(*(a_document(text, f"{number}.txt") for number, text in enumerate(texts)))
    place = look_up(WORDS, engine, Filters(source="0.txt")).found[0]
    return claim(place, speaker, engine)


@pytest.mark.parametrize(
    ("told", "speaker", "expected"),
    [
        ("“The sea is wide tonight,” said Captain Bo Lind.", "Lind", "confirmed"),
        ("“The sea is wide tonight,” said Captain Bo Lind.", "Captain", "confirmed"),
        ("“The sea is wide tonight,” said Captain Bo Lind.", "Ann Lee", "contradicted"),
        ("“The sea is wide tonight,” said Captain Bo Lind.", "Lind, Weston Courier", "open"),
        ("“The sea is wide tonight,” said Captain Bo Lind.", "Ann Lee, Weston Courier", "contradicted"),
        ("“The sea is wide tonight,” said US President Bo Lind.", "Lind, US President", "confirmed"),
        ("“The sea is wide tonight,” said US President Bo Lind.", "US President, Bo Lind", "confirmed"),
        ("“The sea is wide tonight,” said Bo Lind, the mayor of Weston.", "Bo Lind, mayor of Weston", "confirmed"),
        ("“The sea is wide tonight,” said US President Bo Lind.", "Bo Lind, the president of France", "open"),
        ("“The sea is wide tonight,” said Ukrainian President Bo Lind.", "Lind, Ukrainian President", "confirmed"),
        ("“The sea is wide tonight,” said US President Bo Lind.", "Ann Lee, US President", "contradicted"),
        ("“The sea is wide tonight,” said US President Bo Lind.", "Ann Lee, the Norwegian president", "contradicted"),
        ("“The sea is wide tonight,” said a nurse.", "Ann Lee, US President", "open"),
        ("“The sea is wide tonight,” said the Harbour Council.", "Ann Lee", "contradicted"),
        ("“The sea is wide tonight,” said Bo Lind.", "the Harbour Council", "contradicted"),
        ("The sea is wide tonight.", "Ann Lee", "open"),
        ("“The sea is wide tonight,” said a nurse.", "Ann Lee", "open"),
        ("“The sea is wide tonight,” said a nurse.", "the nurse", "confirmed"),
        ("“The sea is wide tonight,” said a nurse.", "the judge", "open"),
        ("“The sea is wide tonight,” said First Minister Bo Lind.", "First Minister", "confirmed"),
        ("“The sea is wide tonight,” said Bo Lind.", "Foreign Secretary", "open"),
        ("“The sea is wide tonight,” said Bo Lind.", "Ukrainian President", "open"),
        ("“The sea is wide tonight,” said US Secretary of State Bo Lind.", "US Secretary of State", "confirmed"),
        ("“The sea is wide tonight,” said Bo Lind, the mayor of Weston.", "Mayor of Weston", "confirmed"),
        ("“The sea is wide tonight,” said Bo Lind.", "King", "contradicted"),
        ("“The sea is wide tonight,” said Bo Lind.", "Ann King", "contradicted"),
        ("A spokesman for Mr Lee said: “The sea is wide tonight.”", "Ann Lee", "contradicted"),
        ("“The sea is wide tonight,” said a spokesman for Mr Lee.", "Ann Lee", "contradicted"),
        ("“The sea is wide tonight,” said the lawyer of Ann Lee.", "Lee", "contradicted"),
        ("“The sea is wide tonight,” said a nurse who met Lee.", "Lee", "open"),
        ("“The sea is wide tonight,” said the mayor, for Lee was ill.", "Lee", "open"),
        ("“The sea is wide tonight,” said Lee’s spokesman.", "Lee", "contradicted"),
        ("Lee’s spokesman said: “The sea is wide tonight.”", "Lee", "contradicted"),
        ("“The sea is wide tonight,” said Bo Lind, a spokesman for Mr Lee.", "Lee", "contradicted"),
        ("Captain Ann Lee’s lawyer Bo Lind said: “The sea is wide tonight.”", "Ann Lee", "contradicted"),
        ("“The sea is wide tonight,” said Bo Lind, a critic of the EU.", "EU", "open"),
        ("“The sea is wide tonight,” said Bo Lind, a critic of the Harbour Council.", "Harbour Council", "open"),
        ("“The sea is wide tonight,” said Bo Lind.", "Linde", "contradicted"),
        ("The former captain Bo Lind said: “The sea is wide tonight.”", "Lind", "confirmed"),
        ("A spokesman for Mr Lee said: “The sea is wide tonight.”", "Bo Lind", "open"),
    ],
)
def test_names_and_descriptions(told: str, speaker: str, expected: Claim, holding: Callable[..., Engine]) -> None:
    assert claimed(speaker, holding, told) == expected


@pytest.mark.parametrize(
    ("speaker", "expected"),
    [
        ("the harbour captain", "confirmed"),
        ("the HC", "confirmed"),
        ("the hc", "confirmed"),
        ("the prime captain", "open"),
        ("the PC", "open"),
        ("the mayor", "open"),
    ],
)
def test_a_role_is_held_against_what_any_source_calls_the_speaker(
    speaker: str, expected: Claim, holding: Callable[..., Engine]
) -> None:
    elsewhere = "The pier is old, said Harbour Captain Bo Lind.", "The pier is new, said Mayor Ann Lee."
    assert claimed(speaker, holding, "“The sea is wide tonight,” said Bo Lind.", *elsewhere) == expected


@pytest.mark.parametrize(
    ("told", "speaker", "expected"),
    [
        ("“The sea is wide tonight,” Russian President Vladimir Putin said.", "the VP", "open"),
        ("“The sea is wide tonight,” said the plumber Mark Lind.", "the PM", "open"),
        ("“The sea is wide tonight,” said the plumber Mark Lind.", "the prime minister", "open"),
        ("“The sea is wide tonight,” said Mary Poulsen, a nurse.", "the MP", "open"),
        ("“The sea is wide tonight,” said Mary Poulsen, a nurse.", "the member of parliament", "open"),
        ("“The sea is wide tonight,” Vice President Mary Poulsen said.", "the VP", "confirmed"),
        ("“The sea is wide tonight,” Prime Minister Mark Lind said.", "the PM", "confirmed"),
        ("“The sea is wide tonight,” said the prime minister.", "the pm", "confirmed"),
        ("“The sea is wide tonight,” said the PM.", "the prime minister", "confirmed"),
        ("“The sea is wide tonight,” said Ann Lee, the chief executive of Norrby Ferries.", "the CEO", "confirmed"),
    ],
)
def test_initials_stand_for_a_role_alone(
    told: str, speaker: str, expected: Claim, holding: Callable[..., Engine]
) -> None:
    """Not for somebody's own, nor for those of a role and a name; and what they stand for, in full, is the same."""
    assert claimed(speaker, holding, told) == expected


@pytest.mark.parametrize(
    ("speaker", "expected"), [("the mayor", "contradicted"), ("a mayor", "open"), ("the judge", "open")]
)
def test_a_role_that_the_source_gives_to_somebody_else_is_not_the_speakers(
    speaker: str, expected: Claim, holding: Callable[..., Engine]
) -> None:
    told = "“The sea is wide tonight,” said Bo Lind. “The pier is new,” said Mayor Ann Lee."
    assert claimed(speaker, holding, told) == expected


@pytest.mark.parametrize(("speaker", "expected"), [("Ann Lee", "confirmed"), ("Bo Lind", "open")])
def test_a_name_is_held_against_a_role_in_the_same_way(
    speaker: str, expected: Claim, holding: Callable[..., Engine]
) -> None:
    told = "“The sea is wide tonight,” the mayor said. “The pier is old,” said Bo Lind."
    assert claimed(speaker, holding, told, "The pier is new, said Mayor Ann Lee.") == expected


@pytest.mark.parametrize(
    ("told", "outlet", "speaker", "expected"),
    [
        ("“The sea is wide tonight,” said Bo Lind.", "Weston Courier", "Weston Courier", "confirmed"),
        ("“The sea is wide tonight,” said Bo Lind.", "Weston Courier", "the weston courier", "confirmed"),
        ("“The sea is wide tonight,” said Bo Lind.", "BBC News", "the BBC", "confirmed"),
        ("“The sea is wide tonight,” said Bo Lind.", "The Times of Weston", "The Times", "contradicted"),
        ("“The sea is wide tonight,” said Bo Lind.", "Weston Courier", "Norrby Post", "contradicted"),
        ("“The sea is wide tonight,” said Bo Lind.", None, "Weston Courier", "contradicted"),
        ("“The sea is wide tonight,” said Bo Lind.", "Weston Courier", "Lind, Weston Courier", "confirmed"),
        ("“The sea is wide tonight,” said Bo Lind.", "Weston Courier", "Ann Lee, Weston Courier", "contradicted"),
        ("The sea is wide tonight.", "Weston Courier", "Weston Courier", "confirmed"),
        ("The sea is wide tonight.", "Weston Courier", "Ann Lee, Weston Courier", "open"),
    ],
)
def test_words_credited_to_their_outlet_are_where_it_published_them(
    told: str, outlet: str | None, speaker: str, expected: Claim, holding: Callable[..., Engine]
) -> None:
    engine = holding(a_document(told))
    place = look_up(WORDS, engine, Filters()).found[0]
    assert claim(replace(place, source=replace(place.source, outlet=outlet)), speaker, engine) == expected


@pytest.mark.parametrize(
    ("speaker", "expected"),
    [
        ("Bo Lindqist", "open"),
        ("Lindkvist", "open"),
        ("Ann Lindqist", "contradicted"),
        ("Bo Lindholm", "contradicted"),
        ("Bo Lindquest", "contradicted"),
    ],
)
def test_a_name_that_may_be_misspelt_by_a_letter_is_left_open(
    speaker: str, expected: Claim, holding: Callable[..., Engine]
) -> None:
    """Unless the archive has somebody of that very name."""
    elsewhere = "Sven Lindquest was not there."
    assert claimed(speaker, holding, "“The sea is wide tonight,” said Bo Lindqvist.", elsewhere) == expected


@pytest.mark.parametrize(
    ("speaker", "expected"),
    [
        ("Captain Lind", "contradicted"),
        ("Mayor Lind", "confirmed"),
        ("Mr Lind", "confirmed"),
        ("Lind", "confirmed"),
        ("Bo Lind", "confirmed"),
        ("Judge Lind", "confirmed"),
    ],
)
def test_a_role_tells_people_of_one_surname_apart(
    speaker: str, expected: Claim, holding: Callable[..., Engine]
) -> None:
    told = "“The sea is wide tonight,” said Mayor Bo Lind. “It rains,” said Captain Ann Lind."
    assert claimed(speaker, holding, told) == expected
