"""Quoted words whose cue is negated, and those of which the negation takes in no word."""

from __future__ import annotations

import pytest

from retrieval.attribution.statements import extract

UNSAID = [
    "Quist never said “the ferry is late”.",
    "Quist did not say “the ferry is late” at any point.",
    "Quist didn't say “the ferry is late”; she said it sank.",
    "Quist cannot say that “the ferry is late”.",
    "“The ferry is late,” Quist never said.",
    "Quist never called it “a late ferry”.",
    "Quist never used the words “a late ferry that nobody but her ever waits for”.",
]

SAID = [
    "Quist did not just say “the ferry is late”.",
    "Quist does not think that it is “a late ferry”.",
    "Quist didn't mince words: “The ferry is late.”",
    "Quist didn't complain of it, since Quist thought it “a late ferry”.",
]


@pytest.mark.parametrize("text", UNSAID)
def test_what_is_negated_is_nobodys(text: str) -> None:
    """The quotation stays one."""
    assert {s.by for s in extract(text) if s.kind != "indirect"} == {None}


@pytest.mark.parametrize("text", SAID)
def test_a_negation_that_reaches_no_quoted_word_takes_nothing_from_whoever_said_it(text: str) -> None:
    assert {s.by for s in extract(text) if s.kind != "indirect"} == {"Quist"}


def test_whoever_denied_it_goes_on_speaking_only_with_a_cue() -> None:
    """Else what follows would be theirs for a cue that denies."""
    text = "Quist never said “the ferry is late”. “It is early.”"
    assert [s.by for s in extract(text)] == [None]
