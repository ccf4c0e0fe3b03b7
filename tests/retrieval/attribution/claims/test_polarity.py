"""Quoted words that a source denies, supposes or takes back, and those that it only seems to."""

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
    "Quist allegedly said “the ferry is late”.",
    "Quist would hardly have said “the ferry is late”.",
    "Quist should have said “the ferry is late”.",
    "Quist might say “the ferry is late”.",
    "If it rained, Quist would say “the ferry is late”.",
    "If Quist ever says “the ferry is late”, we will tell.",
    "Unless Quist says “the ferry is late”, it sails.",
    "Quist denied saying “the ferry is late”.",
    "Quist denied ever having said “the ferry is late”.",
    "Quist refused to say “the ferry is late”.",
    "Quist has yet to say “the ferry is late”.",
    "Quist did not want to say “the ferry is late”.",
    "Quist left without saying “the ferry is late”.",
    "Quist smiled rather than saying “the ferry is late”.",
    "Quist neither confirmed it nor called it “a late ferry”.",
    "Quist stopped short of saying “the ferry is late”.",
    "Quist is accused of saying “the ferry is late”.",
    "Dahl accused Quist of saying “the ferry is late”.",
    "Quist is alleged to have said “the ferry is late”.",
    "Neither Dahl nor Quist said “the ferry is late”.",
    "Nor did Quist say “that the ferry was late because of the wind”.",
    "Did Quist call it “a late ferry that nobody but her ever waits for”?",
    "It was not Quist who said “the ferry is late”.",
    "There is no evidence that Quist said “the ferry is late”.",
    "It is untrue that Quist said “the ferry is late”.",
    "Claim: Quist called it “a late ferry” on Friday.",
    "Quist did not stop to say “the ferry is late”.",
    "Quist was misquoted as saying “the ferry is late”.",
    "Claims that Quist said “the ferry is late” are false.",
    "The town rejected claims that Quist called it “a late ferry”.",
    "Quist rejected claims that she called it “a late ferry”.",
    "If it rained, Quist would then say “the ferry is late”.",
    "Quist never used the words “a late ferry that nobody but her ever waits for”.",
]

SAID = [
    "Quist couldn't help saying “the ferry is late”.",
    "Quist did not just say “the ferry is late”.",
    "Quist could only say “the ferry is late”.",
    "Every day Quist would say “the ferry is late”.",
    "Quist does not think that it is “a late ferry”.",
    "Quist was dismissed for saying “the ferry is late”.",
    "Quist denied that it was “a late ferry”.",
    "If it rains, Quist said, “the ferry is late”.",
    "Quist didn't mince words: “The ferry is late.”",
    "Quist didn't complain of it, since Quist thought it “a late ferry”.",
    "Quist denied planning it and accused them of “a late ferry”.",
    "Quist stopped to say “the ferry is late”.",
    "Quist paused to say “the ferry is late”.",
    "Quist disputed that, saying “the ferry is late”.",
    "Quist denied that, calling it “a late ferry”.",
    "Quist denied everything, angrily saying “the ferry is late”.",
    "Quist never failed to say “the ferry is late”.",
    "Quist never hesitates to say “the ferry is late”.",
    "Quist never shied away from saying “the ferry is late”.",
    "Quist did not stop short of calling it “a late ferry”.",
    "Quist was not afraid to say “the ferry is late”.",
    "Asked if it rained, Quist would say “the ferry is late”.",
    "Quist wondered if it rained and would say “the ferry is late”.",
    "If only to please them, Quist would later say “the ferry is late”.",
    "Quist would say “the ferry is late” even if it sailed.",
    "Quist, if asked, says “the ferry is late”.",
]


@pytest.mark.parametrize("text", UNSAID)
def test_what_is_told_not_to_have_been_said_is_nobodys(text: str) -> None:
    """The quotation stays one."""
    assert {s.by for s in extract(text) if s.kind != "indirect"} == {None}


@pytest.mark.parametrize("text", SAID)
def test_a_negation_or_a_modal_that_reaches_no_quoted_word_takes_nothing_from_whoever_said_it(text: str) -> None:
    assert {s.by for s in extract(text) if s.kind != "indirect"} == {"Quist"}


@pytest.mark.parametrize(
    ("refusing", "by"), [("did not refuse", "Quist"), ("was not afraid", "Quist"), ("was afraid", None)]
)
def test_who_did_not_refuse_to_say_it_said_it(refusing: str, by: str | None) -> None:
    text = f"Quist {refusing} to say “the ferry is late”."
    assert [s.by for s in extract(text) if s.kind == "direct"] == [by]


def test_what_is_taken_back_in_its_sentence_is_nobodys() -> None:
    text = "A paper reported that Quist had said “the ferry is late”; it withdrew the story. “It is early,” Quist said."
    assert [(s.kind, s.by) for s in extract(text)] == [("mixed", "A paper"), ("direct", None), ("direct", "Quist")]


def test_whoever_denied_it_goes_on_speaking_only_with_a_cue() -> None:
    """Else what follows would be theirs for a cue that denies."""
    text = "Quist never said “the ferry is late”. “It is early.”"
    assert [s.by for s in extract(text)] == [None]


def test_a_denied_report_without_quotation_marks_is_left_to_whoever_would_not_say() -> None:
    assert [s.by for s in extract("Quist would not say whether the ferry was late.")] == ["Quist"]


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


def test_what_a_denial_holds_is_denied_too() -> None:
    """But a denial that is itself denied holds."""
    denied, admitted = (f"Quist {verb} that she had called it “a late ferry”." for verb in ("denied", "did not deny"))
    assert {s.speaker for s in extract(denied)} == {None}
    assert {s.speaker for s in extract(admitted)} == {"Quist", "she"}


def test_an_open_question_leaves_its_quotation_to_whoever_asks() -> None:
    text = "Dahl asked whether Quist had said “the ferry is late”."
    assert [(s.kind, s.by) for s in extract(text)] == [("mixed", "Dahl"), ("direct", None)]
