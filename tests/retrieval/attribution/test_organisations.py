"""Whom *the company* and *the ministry* stand for, and *it* after them: a golden table."""

from __future__ import annotations

import pytest

from retrieval.attribution.statements import extract


def resolved(text: str) -> str | None:
    """Whom the last statement's speaker stands for."""
    return extract(text)[-1].resolved


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norrby Holdings lost money. The company said: “It rained.”", "Norrby Holdings"),
        ("Norrby Holdings lost money.\n“It rained,” the company said.", "Norrby Holdings"),
        ("Norrby Holdings lost money, the company said.", "Norrby Holdings"),
        ("Norrby Holdings lost money. The Bergen-based company said: “It rained.”", "Norrby Holdings"),
        ("Norrby Holdings lost money. The old company said: “It rained.”", None),
        ("Carmaker Norrby lost money. The company said: “It rained.”", "Norrby"),
        ("That was denied by the coast directorate. “It rained,” it said.", "the coast directorate"),
        ("That was denied by Ann Lind. “It rained,” it said.", None),
        ("The council urged Norway to stay. “It rained,” it said.", "The council"),
        ("The employers’ group, Norrby Havn, said it lost money. “It rained,” it said.", "Norrby Havn"),
        ("Norrby Holdings lost money. It rained. The company said: “It rained.”", "Norrby Holdings"),
        ("Norrby said in May that it lost money. The company, which makes vans, said: “It rained.”", "Norrby"),
        ("Norrby Holdings bought a company in Bergen. The company said: “It rained.”", None),
        ("Ann Lind lost money. The company said: “It rained.”", None),
        ("Lind said she lost money. Ann Lind left. The company said: “It rained.”", None),
        ("Norway lost money. The company said: “It rained.”", None),
        ("Norrby Council lost money. The company said: “It rained.”", None),
        ("Norrby Council lost money. The council said: “It rained.”", "Norrby Council"),
        ("The Ministry of Defence lost money. The ministry said: “It rained.”", "Ministry of Defence"),
        ("The Ministry of Defence lost money. The council said: “It rained.”", None),
        ("Norrby Holdings lost money. Another company said: “It rained.”", None),
    ],
)
def test_an_organisation_is_called_by_a_word_for_its_kind(text: str, expected: str | None) -> None:
    assert resolved(text) == expected


def test_it_is_the_organisation_that_the_company_is() -> None:
    text = "Norrby Holdings lost money. The company said it was “wet”.\n“It rained,” it added."
    assert resolved(text) == "Norrby Holdings"
