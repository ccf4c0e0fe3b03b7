from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from retrieval.answers.numbers import counts, counts_else, numbers, numerals, quantities
from tests.retrieval.core_time import core_seconds


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("They will draw on 140 warships.", True),
        ("They will draw on 60 brand new warships.", True),
        ("They will draw on twelve warships.", True),
        ("They will draw on 60 planes and on many other warships.", False),
        ("They will draw on warships.", False),
        ("They will draw on Baltic 2, warships.", False),
        ("Warships came in 2014.", False),
    ],
)
def test_a_number_counts_what_stands_right_behind_it(text: str, counted: bool) -> None:
    assert counts(text, ("warship",)) is counted


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Some 140 ferries and 3.5 tonnes", ["140", "3.5"]),
        ("$12 and 1,200 crowns", ["$12", "1,200"]),
        ("the 48th ferry, the 1st and the 22nd", []),
        ("since 2 February", []),
        ("on February 2, at noon", []),
        ("In May 12 ferries sank", ["12"]),
        ("at 6:42 and at 7 p.m.", []),
        ("a 71-year-old and Ann Lind, 61, and a girl aged 9", []),
        ("in Norrby, 61 ferries", ["61"]),
        ("in 2014", []),
        ("Nord Stream 2, which leaks", []),
    ],
)
def test_a_date_a_time_and_an_age_are_no_quantities(text: str, found: list[str]) -> None:
    assert [match.group().rstrip(".,") for match in quantities(text)] == found


def test_an_age_is_a_number() -> None:
    assert [match.group() for match in numbers("a 71-year-old")] == ["71"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("two ferries, several gulls", ["two", "several"]),
        ("One of them sank", ["One"]),
        ("an infested one, the one and this new one", []),
        ("a ferry or one gull", ["one"]),
    ],
)
def test_one_may_stand_for_a_thing(text: str, found: list[str]) -> None:
    assert [match.group() for match in numerals(text)] == found


@pytest.mark.parametrize(
    ("text", "other"),
    [
        ("The gulls slept in four wards.", True),
        ("Four gulls slept.", False),
        ("Of the gulls 14 were hurt.", False),
        ("All gulls within 100 metres of an infested one sank.", True),
        ("The gulls slept.", False),
    ],
)
def test_every_number_may_count_something_else(text: str, other: bool) -> None:
    assert counts_else(text, ("gull",)) is other


@given(st.text(alphabet=" .,:0123456789stndMayone$", max_size=60))
def test_every_quantity_is_a_number(text: str) -> None:
    assert {match.span() for match in quantities(text)} <= {match.span() for match in numbers(text)}


def test_numerals_take_time_in_proportion_to_the_text() -> None:
    """Eight times the numerals take about eight times as long, where work that is not linear would take sixty."""
    short, long = "one " * 1_000, "one " * 8_000
    least = core_seconds(lambda: list(numerals(short)))
    assert core_seconds(lambda: list(numerals(long))) < 30 * max(least, 0.002)
