"""Quoted words that are only supposed, asked for or doubted, and those that are said all the same."""

from __future__ import annotations

import pytest

from retrieval.attribution.statements import extract

UNSAID = [
    "Quist allegedly said “the ferry is late”.",
    "Quist would hardly have said “the ferry is late”.",
    "Quist should have said “the ferry is late”.",
    "Quist might say “the ferry is late”.",
    "If it rained, Quist would say “the ferry is late”.",
    "If Quist ever says “the ferry is late”, we will tell.",
    "Unless Quist says “the ferry is late”, it sails.",
    "Neither Dahl nor Quist said “the ferry is late”.",
    "Nor did Quist say “that the ferry was late because of the wind”.",
    "Did Quist call it “a late ferry that nobody but her ever waits for”?",
    "It was not Quist who said “the ferry is late”.",
    "There is no evidence that Quist said “the ferry is late”.",
    "It is untrue that Quist said “the ferry is late”.",
    "Claims that Quist said “the ferry is late” are false.",
    "If it rained, Quist would then say “the ferry is late”.",
]

SAID = [
    "Quist could only say “the ferry is late”.",
    "Every day Quist would say “the ferry is late”.",
    "If it rains, Quist said, “the ferry is late”.",
    "Asked if it rained, Quist would say “the ferry is late”.",
    "Quist wondered if it rained and would say “the ferry is late”.",
    "If only to please them, Quist would later say “the ferry is late”.",
    "Quist would say “the ferry is late” even if it sailed.",
    "Quist, if asked, says “the ferry is late”.",
]


@pytest.mark.parametrize("text", UNSAID)
def test_what_is_supposed_or_doubted_is_nobodys(text: str) -> None:
    """The quotation stays one."""
    assert {s.by for s in extract(text) if s.kind != "indirect"} == {None}


@pytest.mark.parametrize("text", SAID)
def test_a_condition_of_something_else_takes_nothing_from_whoever_said_it(text: str) -> None:
    assert {s.by for s in extract(text) if s.kind != "indirect"} == {"Quist"}


@pytest.mark.parametrize(
    "text",
    [
        "If Quist thinks that it is late, we will go.",
        "Whether Quist believes that it is late we don't know.",
        "Had Quist wanted to leave, the ferry would have waited.",
        "Had Quist wanted to leave, she would hardly have said “the ferry is late”.",
        "Did Quist say that the ferry was late?",
        "Nor did Quist think that it was late.",
    ],
)
def test_what_is_only_supposed_is_nobodys_even_without_quotation_marks(text: str) -> None:
    assert not [s.speaker for s in extract(text) if s.speaker]
