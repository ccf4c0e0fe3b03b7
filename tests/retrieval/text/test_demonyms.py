from __future__ import annotations

import pytest

from retrieval.text.demonyms import COUNTRY_OF


@pytest.mark.parametrize(
    ("word", "country"),
    [
        ("Afghan", "Afghanistan"),
        ("Zimbabweans", "Zimbabwe"),
        ("Swiss", "Switzerland"),
        ("Dutch", "Netherlands"),
        ("Poles", "Poland"),
        ("Argentinian", "Argentina"),
        ("Serbs", "Serbia"),
    ],
)
def test_an_adjective_or_an_inhabitant_stands_for_its_country(word: str, country: str) -> None:
    assert COUNTRY_OF[word] == country


@pytest.mark.parametrize("word", ["polish", "Poland", "Pole ", ""])
def test_a_country_and_a_word_in_lower_case_stand_for_none(word: str) -> None:
    assert word not in COUNTRY_OF


def test_every_word_is_one_with_a_capital_and_no_country_itself() -> None:
    assert all(word.isalpha() and word[0].isupper() for word in (*COUNTRY_OF, *COUNTRY_OF.values()))
    assert COUNTRY_OF.keys().isdisjoint(COUNTRY_OF.values())
