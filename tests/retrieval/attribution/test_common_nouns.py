"""Whom a common noun stands for in a text: whom it has called so, or nobody."""

from __future__ import annotations

import pytest

from retrieval.attribution.common_nouns import by_role
from retrieval.attribution.gathering import people
from retrieval.attribution.people import People
from retrieval.attribution.statements import extract
from tests.retrieval.attribution.outlined import outlines


def everybody(text: str) -> People:
    return people(text, outlines(text), frozenset())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The mayor's spokesman, Karl Dahl, came. “No,” the mayor said.", None),
        # the letters of an office
        ("Prime minister Ann Lind came. “No,” the PM said.", "Ann Lind"),
        ("Ann Lind, managing director of Marlin, met Bo Dahl. “No,” the MD said.", "Ann Lind"),
        ("Ann Lind, the director-general (DG) of Marlin, met Bo Dahl. “No,” the DG said.", "Ann Lind"),
        ("The chief financial officer (CFO), Ann Lind, came. “No,” the CFO said.", "Ann Lind"),
        ("Prime ministers Ann Lind and Bo Dahl met. “No,” the PM said.", None),
        ("Deputy prime minister Ann Lind came. “No,” the PM said.", None),
        ("Former Marlin CEO Ann Lind came. “No,” the former Marlin CEO said.", "Ann Lind"),
        ("Ann Lind, a spokeswoman for the governor, came. “No,” the governor said.", None),
        ("Ann Lind, a spokeswoman for the governor, came. “No,” the spokesperson said.", "Ann Lind"),
        ("Bo Dunn, a lawyer for the sheriff, came. “No,” the sheriff said.", None),
        ("Petra Olm, vice president of the bank, came. “No,” the president said.", None),
        ("Deputy mayor Petra Olm came. “No,” the mayor said.", None),
        ("Deputy mayor Petra Olm came. “No,” the deputy mayor said.", "Petra Olm"),
        ("Karl Dahl, a tailor whom everyone called the Bishop, came. “No,” the Bishop said.", "Karl Dahl"),
        ("Ann Lind, chief economist of the bank, met Bo Dahl. “No,” the chief said.", None),
        ("Ann Lind, chief economist of the bank, met Bo Dahl. “No,” the chief economist said.", "Ann Lind"),
        ("Ann Lind, an actor and director, met Bo Dahl. “No,” the actor said.", "Ann Lind"),
        ("Sen. Ann Lind met Gov. Karl Dahl. “No,” the governor said.", "Karl Dahl"),
        ("Justice Bo Berg met Rep. Eve Dunn. “No,” the congresswoman said.", "Eve Dunn"),
        ("Justice Bo Berg met Rep. Eve Dunn. “No,” the judge said.", "Bo Berg"),
        ("Bishop Bo Berg met Rep. Eve Dunn. “No,” the cleric said.", "Bo Berg"),
        ("Prosecutor General Bo Berg met Eve Dunn. “No,” the top prosecutor said.", "Bo Berg"),
        ("Fr. Bo Berg, parish priest of Norrby, met Eve Dunn. “No,” the priest said.", "Bo Berg"),
        ("Ex-mayor Bo Berg met Eve Dunn. “No,” the former mayor said.", "Bo Berg"),
        ("Former mayor Bo Berg met Eve Dunn. “No,” the mayor said.", None),
        ("Bo Berg of Norrby, told of the fire, met a priest. “No,” the priest said.", None),
    ],
)
def test_an_office_is_its_bearers_and_not_whom_it_tells_of(text: str, expected: str | None) -> None:
    assert resolved(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Eva Berg, the village baker, laughed at Bo Dahl. “No,” the baker said.", "Eva Berg"),
        ("Karl Dahl, a bus driver, met Eva Berg. A driver shouted. “No,” the driver said.", None),
        ("Karl Dahl, counsel for the port, spoke. Eva Berg rose. “No,” said counsel.", None),
        ("A judge jailed Eva Berg. Judge Karl Dahl was stern. “No,” the judge said.", "Karl Dahl"),
        ("Party spokesman Karl Dahl met Eva Berg. “No,” a spokesperson said.", None),
        ("Hsu's son, Karl Dahl (柯), met Eva Berg. “No,” he said.", "Karl Dahl"),
        ("Karl Dahl, a bus driver, met Eva Berg. “No,” his driver said.", None),
        ("Karl Dahl, a man of principle, met Eva Berg. “No,” the man said.", None),
        ("Bo Dahl's mother, Ruth Berg, met Eva Lind. “No,” the mother of two said.", None),
        ("Marco Rossi met the Italian prime minister. “No,” the Italian said.", None),
        ("The Italian striker Marco Rossi met Eva Berg. “No,” the Italian said.", "Marco Rossi"),
    ],
)
def test_somebody_is_spoken_of_again_by_what_they_are(text: str, expected: str | None) -> None:
    assert resolved(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Its president, Eva Berg, left.\n\nKarl Dahl laughed. “No,” the 71-year-old said.", "Karl Dahl"),
        ("Karl Dahl, 40, laughed. “No,” the 71-year-old said.", None),
        ("Karl Dahl laughed. “No,” the father of two said.", "Karl Dahl"),
        ("Karl Dahl laughed. “No,” said the father-of-two.", "Karl Dahl"),
        ("Karl Dahl laughed. “No,” said the father.", None),
        ("Karl Dahl laughed. “No,” the former minister said.", "Karl Dahl"),
        ("Karl Dahl laughed. “No,” the minister said.", None),
        ("A former official who met Karl Dahl laughed. “No,” the former official said.", None),
        ("Karl Dahl laughed at Eva Berg. “No,” the 71-year-old said.", None),
        ("Karl Dahl laughed.\n\n“No,” the 71-year-old said.", "Karl Dahl"),
        ("Karl Dahl laughed.\n\nThe dad-of-four said: “No.”", "Karl Dahl"),
        ("Then Zyxa Quist laughed.\n\n“No,” the 71-year-old said.", "Zyxa Quist"),
        ("Sinn Féin's Eva Berg laughed. “No,” the Norrby TD said.", "Eva Berg"),
        ("Karl Dahl laughed. Eva Berg sang.\n\n“No,” the plumber said.", "Eva Berg"),
        ("Karl Dahl, 17, met Eva Berg, 40. “No,” said the teenager.", "Karl Dahl"),
        ("Karl Dahl, 17, met Bo Berg, 19. “No,” said the teenager.", None),
        ("Karl Dahl, 17, met a teenager. “No,” said the teenager.", None),
        ("Karl Dahl, 40, met Eva Berg. “No,” said the teenager.", None),
        ("Karl Dahl wept. “No,” the defender wrote. He left.", "Karl Dahl"),
        ("Karl Dahl laughed. “No,” the Norrby senator said.", "Karl Dahl"),
        ("Senator Eva Berg left.\n\nKarl Dahl laughed. “No,” the senator from Norrby said.", "Eva Berg"),
        ("Senators Eva Berg and Bo Lind left.\n\nKarl Dahl laughed. “No,” the doctor said.", None),
    ],
)
def test_newspapers_call_whom_they_just_spoke_of_by_something_new(text: str, expected: str | None) -> None:
    assert resolved(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sen. Eva Berg, D-N.M., met Sen. Bo Lind, R-Ohio.\n\n“No,” the New Mexico Democrat said.", "Eva Berg"),
        ("Rep. Eva Berg (R-Ark.) met Rep. Bo Lind (D-Calif.).\n\n“No,” the Arkansas Republican said.", "Eva Berg"),
        ("Rep. Eva Berg (R-Ark.) met Rep. Bo Lind (D-Calif.).\n\n“No,” the Ohio Republican said.", None),
    ],
)
def test_a_party_and_a_state_behind_a_name(text: str, expected: str | None) -> None:
    assert resolved(text) == expected


def resolved(text: str) -> str | None:
    """Whom the one direct statement of a text is given to."""
    (found,) = [statement.resolved for statement in extract(text) if statement.kind == "direct"]
    return found


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("President Nora Quist came.", "Nora Quist"),
        ("Norwegian President Nora Quist came.", None),
        ("Vice President Nora Quist came.", None),
        ("President Nora Quist met President Karl Dahl.", None),
    ],
)
def test_a_nation_may_be_left_out_of_a_role(text: str, person: str | None) -> None:
    assert by_role(everybody(text), ("the", "US", "president")) == person


@pytest.mark.parametrize(
    ("words", "person"),
    [
        ("the transport minister", "Nora Quist"),
        ("transport ministers", None),
        ("the minister", None),
        ("the harbour master", None),
        ("the bridge", None),
    ],
)
def test_a_role_stands_for_the_one_who_has_it(words: str, person: str | None) -> None:
    found = everybody("Transport Minister Nora Quist met Defence Minister Karl Dahl.")
    assert by_role(found, tuple(words.split())) == person
