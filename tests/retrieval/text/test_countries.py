from __future__ import annotations

import re

import pytest

from retrieval.text.countries import COUNTRY, STATE


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Ukraine and Ukrainian ferries", ["Ukraine", "Ukrainian"]),
        ("New Zealand and New Zealanders", ["New Zealand", "New Zealanders"]),
        ("Nigeria, not Niger", ["Nigeria", "Niger"]),
        ("the US’s ferries, U.S. ferries and the UK", ["US", "U.S", "UK"]),
        ("Côte d’Ivoire.", ["Côte d’Ivoire"]),
        ("South Africa is in Africa", ["South Africa"]),
        ("Europe’s ferries tell us of a polish", []),
        ("Normandy and Usain", []),
    ],
)
def test_a_country_is_told_by_its_name_or_its_people(text: str, found: list[str]) -> None:
    assert [match.rstrip(".") for match in re.findall(COUNTRY, text)] == found


def test_a_state_is_told_by_its_name() -> None:
    text = "West Virginia, Kansans, New South Wales and Wales, Kansas and Arkansas"
    assert re.findall(STATE, text) == ["West Virginia", "Kansans", "New South Wales", "Kansas", "Arkansas"]
