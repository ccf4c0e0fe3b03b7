from __future__ import annotations

from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from retrieval.answers.signs import (
    SIGNS_OF,
    lasts,
    names_only,
    signs,
    tells_age,
    tells_age_of,
    tells_money,
)
from retrieval.questions.kinds import Kind

KINDS: tuple[Kind, ...] = get_args(Kind)


@pytest.mark.parametrize(
    ("kind", "text", "found"),
    [
        ("count", "Some 140 ships came.", ["number"]),
        ("count", "Three ships came.", ["numeral"]),
        ("count", "Ships came in 2014.", []),
        ("amount", "It cost $3.50 then.", ["number", "money"]),
        ("amount", "It cost two dollars.", ["numeral", "money"]),
        ("amount", "It rose by 3 per cent.", ["number", "percentage"]),
        ("amount", "A third of it rose.", ["percentage"]),
        ("amount", "It rose by a quarter.", ["percentage"]),
        ("amount", "It rose by a third, or by a quarter in Norrby.", ["percentage"]),
        ("amount", "Three-quarters of it rose.", ["numeral", "percentage"]),
        ("amount", "It rose for two quarters.", ["numeral"]),
        ("amount", "It rose for a third summer.", []),
        ("amount", "It was sold by a third party.", []),
        ("duration", "It took two hours.", ["period"]),
        ("duration", "It took 90 minutes.", ["period", "number"]),
        ("duration", "It sank in 2014.", []),
        ("age", "He is 42.", ["number"]),
        ("measure", "The mast is 12 metres high.", ["number", "unit"]),
        ("measure", "The hole is of four billion.", ["numeral"]),
        ("time", "It sank in June.", ["date"]),
        ("time", "It sank by late September, it is said.", ["date"]),
        ("time", "It sank in the 93rd minute.", ["weekday"]),
        ("time", "She saw it as a girl.", ["weekday"]),
        ("time", "It sank that season.", ["weekday"]),
        ("time", "It sank in 2014.", ["year"]),
        ("time", "It sank in 300 BC.", ["year"]),
        ("time", "It sank on May 3.", ["date"]),
        ("time", "It sank in May.", ["date"]),
        ("time", "It may sink.", []),
        ("time", "It sank on Tuesday.", ["weekday"]),
        ("time", "It sank at 3:15 p.m. or so.", ["weekday"]),
        ("time", "It sank two weeks ago.", ["weekday"]),
        ("time", "It sank in the last century.", ["century"]),
        ("place", "It lies in Norrby.", ["whereabouts", "location", "name"]),
        ("place", "They slept.", []),
        ("country", "New Zealand won.", ["country"]),
        ("country", "The UK’s ferries won.", ["country"]),
        ("country", "It belongs to South Koreans.", ["country"]),
        ("country", "Swedish ferries won.", ["country"]),
        ("state", "New Jersey won.", ["state"]),
        ("state", "Norrby won.", []),
        ("country", "European ferries won.", []),
        ("country", "Norrby won, and Usain Lind and all of us.", []),
        ("person", "The captain was Anna Lind.", ["person", "name"]),
        ("person", "It was Dr. Lind.", ["person", "name"]),
        ("person", "It was Norrby.", ["name"]),
        ("person", "the captain slept.", []),
        ("organisation", "It belongs to the NRF.", ["acronym", "name"]),
        ("organisation", "Baltic Ferries owns it.", ["name"]),
        ("organisation", "Lind-Lee owns it.", ["name"]),
        ("name", "The ferry, called Gull, sank.", ["called", "name"]),
        ("name", "The ferry is better known as the gull.", ["called"]),
        ("name", "The ferry sank.", []),
        ("name", "they called for calm and called it off", ["called"]),
        ("name", "they called for calm", []),
        ("amount", "Pipeline Baltic Gas 2, which is new, is shut.", []),
        ("count", "Two planes are Boeing 737.", ["numeral"]),
        ("count", "In Norrby 45 sank.", ["number"]),
        ("count", "Norrby gave Lind 31 ferries.", ["number"]),
        ("count", "They left Germany 31.", ["number"]),
        ("count", "At Norrby 140 landed, on Tuesday 20 and in May 12.", ["number"]),
        ("count", "Norrby Lost 12 Ferries", ["number"]),
        ("count", "They have sailed since 2 February, and on March 3.", []),
        ("count", "They sailed at 6:42 and landed at 7.20 p.m.", []),
        ("count", "The gull, a 71-year-old, and Ann Lind, 61, slept.", []),
        ("amount", "The 48th gull slept.", []),
        ("duration", "The 48th gull slept.", []),
        ("count", "Gulls near an infested one sank.", []),
        ("count", "One gull sank.", ["numeral"]),
        ("age", "Ann Lind, 61, slept.", ["number"]),
        ("definition", "A ferry is a ship.", ["definition"]),
        ("definition", "The ferry sank.", []),
        ("reason", "It sank because of ice.", ["cause"]),
        ("reason", "It sank.", []),
        ("other", "Ann Lee sank it on May 3, 2014.", []),
    ],
)
def test_the_signs_of_what_is_asked_for(kind: Kind, text: str, found: list[str]) -> None:
    assert signs(kind, text, ()) == found


@pytest.mark.parametrize(
    ("kind", "text", "asked"),
    [
        ("person", "It was President Lind.", ("presid", "lind")),
        ("place", "It moved to Norrby.", ("norrbi",)),
        ("country", "The Swedes left Sweden.", ("sweden",)),
        ("time", "It sank in 2014.", ("2014",)),
        ("time", "It sank a century later.", ("centuri",)),
        ("person", "Lind slept.", ()),
    ],
)
def test_what_the_question_names_is_no_sign(kind: Kind, text: str, asked: tuple[str, ...]) -> None:
    """Nor is a word that has its capital from where it stands."""
    assert signs(kind, text, asked) == []


@pytest.mark.parametrize("text", ["It sank in the 11th century.", "The Gull is of the eleventh century."])
def test_which_century_it_was_is_a_sign_also_of_what_is_asked_with_that_word(text: str) -> None:
    assert signs("time", text, ("centuri",)) == ["century"]


@pytest.mark.parametrize(
    ("kind", "text", "asked", "there"),
    [
        ("person", "the captain, Anna Lind, slept", ("lind",), False),
        ("organisation", "it was Silicon Valley Bank", ("bank",), True),
    ],
)
def test_whoever_has_the_surname_is_the_one_that_is_named(
    kind: Kind, text: str, asked: tuple[str, ...], there: bool
) -> None:
    """But for things, whose names end in what they are."""
    assert ("name" in signs(kind, text, asked)) is there


@pytest.mark.parametrize(
    ("text", "beside"),
    [
        ("They began a ten-day strike.", True),
        ("The strike lasted two weeks.", True),
        ("After an hour and a half the strike was over.", True),
        ("The strike came late, and he was away for two weeks.", False),
        ("The strike began.", False),
    ],
)
def test_a_length_of_time_stands_beside_what_lasts(text: str, beside: bool) -> None:
    assert lasts(text, ("strike",)) is beside


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("A berth is €38.", True),
        ("It cost 1.2 billion crowns.", True),
        ("Entry is free for children.", True),
        ("Each family gets 60 million dong.", True),
        ("It takes 40 minutes.", False),
        ("Prices rose 9 percent.", False),
    ],
)
def test_a_sum_of_money_is_told(text: str, told: bool) -> None:
    assert tells_money(text) is told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Ann Lind, 58, left.", True),
        ("She was 91.", True),
        ("He died at 80.", True),
        ("A ten-year-old boy swam.", True),
        ("The bridge is 120 years old.", True),
        ("Born in 1930, she sailed.", True),
        ("Ann Lind (1249–1314) sailed.", True),
        ("Ann Lind (Norrby, 1901 - Lee, 1990) sailed.", True),
        ("Ann Lind (born 1901) sailed.", True),
        ("Ann Lind (1901) sailed.", False),
        ("Ann Lind sailed in 1901–1902.", False),
        ("The pilot, a man of 61, left.", True),
        ("They sank 140 ferries.", False),
        ("It was 120 metres long.", False),
        ("", False),
        ("Bo Lind, who was eight, died.", True),
    ],
)
def test_an_age_is_told(text: str, told: bool) -> None:
    assert tells_age(text) is told


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Ann Lind.", True),
        ("Port Lee, Calif.", True),
        ("Museum of the Sea", True),
        ("Ann Lind sank it.", False),
        ("No.", False),
        ("“Never!”", False),
        ("", False),
    ],
)
def test_a_byline_is_names_only(text: str, names: bool) -> None:
    assert names_only(text) is names


def test_a_month_is_no_name() -> None:
    assert "name" not in signs("person", "He will leave in June.", ())
    assert "name" in signs("person", "He will leave with Lind.", ())


@given(st.sampled_from(KINDS), st.text(max_size=200))
def test_any_text_is_searched(kind: Kind, text: str) -> None:
    assert set(signs(kind, text, ("gull",))) <= set(SIGNS_OF[kind])


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Ann Lind, 58, left.", True),
        ("Mr Lind, aged 58, left.", True),
        ("Ann Lind (58) left.", True),
        ("The 58-year-old potter Ann Lind left.", True),
        ("Bo Berg, 58, met Ann Lind.", False),
        ("On May 3, 2021 Lind left.", False),
        ("Lind, 58 ferries and a pier.", False),
    ],
)
def test_an_age_beside_a_name_is_its_bearers(text: str, told: bool) -> None:
    assert tells_age_of(text, {"lind"}) is told
