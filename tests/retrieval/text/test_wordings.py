"""What people type behind a name, and what of it belongs to the name."""

from __future__ import annotations

import pytest

from retrieval.text.wordings import unstaged


@pytest.mark.parametrize(
    "staged",
    [
        "Ann Lee, speaking in Kyiv",
        "Ann Lee (speaking to reporters)",
        "Ann Lee on Twitter",
        "Ann Lee, in an interview with the BBC",
        "Ann Lee in Norrby on Friday",
        "Ann Lee at the UN",
        "Ann Lee to reporters",
        "Ann Lee, quoted in the Weston Courier",
        "Ann Lee via Reuters",
        "Ann Lee – after the talks",
    ],
)
def test_where_and_to_whom_somebody_spoke_is_no_part_of_the_name(staged: str) -> None:
    assert unstaged(staged) == "Ann Lee"


@pytest.mark.parametrize(
    "name",
    [
        "Ann Lee",
        "",
        "Ann Lee, Mayor of Norrby",
        "Ursula von der Leyen",
        "a man in Kyiv",
        "the ambassador at the UN",
        "Ambassador to Ukraine Ann Lee",
        "in Kyiv",
        "Speaking Clock",
        "Doctors Without Borders",
    ],
)
def test_names_and_descriptions_stay_as_they_are(name: str) -> None:
    assert unstaged(name) == name
