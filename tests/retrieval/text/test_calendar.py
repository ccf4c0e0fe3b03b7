from __future__ import annotations

import re

import pytest

from retrieval.text.calendar import MONTH, MONTHS, SHORT_MONTHS, month_number


@pytest.mark.parametrize(
    ("name", "number"),
    [("January", 1), ("may", 5), ("JUNE", 6), ("Jul", 7), ("sep", 9), ("Sept", 9), ("ſept", 9), ("december", 12)],
)
def test_a_month_is_known_by_its_name_in_any_case(name: str, number: int) -> None:
    assert month_number(name) == number


def test_every_month_is_found_in_full_and_abbreviated() -> None:
    """Each name is found whole, and its number is that of one of the twelve."""
    pattern = re.compile(rf"(?:{MONTH})\b")
    found = [match.group() for name in (*MONTHS, *SHORT_MONTHS) if (match := pattern.match(f"{name}. 5"))]
    assert found == [*MONTHS, *SHORT_MONTHS]
    assert {month_number(name) for name in found} == set(range(1, 13))


@pytest.mark.parametrize("word", ["Mayor", "Mars", "Decem", "Ap", "Junes"])
def test_other_words_are_no_month(word: str) -> None:
    assert re.match(rf"(?:{MONTH})\b", word) is None
