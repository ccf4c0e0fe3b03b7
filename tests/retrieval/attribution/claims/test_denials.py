"""Quoted words that somebody denies, refuses or neglects to say, and those that they do say."""

from __future__ import annotations

import pytest

from retrieval.attribution.statements import extract

UNSAID = [
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
    "Quist did not stop to say “the ferry is late”.",
    "Quist was misquoted as saying “the ferry is late”.",
    "The town rejected claims that Quist called it “a late ferry”.",
    "Quist rejected claims that she called it “a late ferry”.",
]

SAID = [
    "Quist couldn't help saying “the ferry is late”.",
    "Quist was dismissed for saying “the ferry is late”.",
    "Quist denied that it was “a late ferry”.",
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
]


@pytest.mark.parametrize("text", UNSAID)
def test_what_is_denied_or_left_undone_is_nobodys(text: str) -> None:
    """The quotation stays one."""
    assert {s.by for s in extract(text) if s.kind != "indirect"} == {None}


@pytest.mark.parametrize("text", SAID)
def test_who_fails_to_leave_it_undone_said_it(text: str) -> None:
    assert {s.by for s in extract(text) if s.kind != "indirect"} == {"Quist"}


@pytest.mark.parametrize(
    ("refusing", "by"), [("did not refuse", "Quist"), ("was not afraid", "Quist"), ("was afraid", None)]
)
def test_who_did_not_refuse_to_say_it_said_it(refusing: str, by: str | None) -> None:
    text = f"Quist {refusing} to say “the ferry is late”."
    assert [s.by for s in extract(text) if s.kind == "direct"] == [by]


def test_a_denied_report_without_quotation_marks_is_left_to_whoever_would_not_say() -> None:
    assert [s.by for s in extract("Quist would not say whether the ferry was late.")] == ["Quist"]


def test_what_a_denial_holds_is_denied_too() -> None:
    """But a denial that is itself denied holds."""
    denied, admitted = (f"Quist {verb} that she had called it “a late ferry”." for verb in ("denied", "did not deny"))
    assert {s.speaker for s in extract(denied)} == {None}
    assert {s.speaker for s in extract(admitted)} == {"Quist", "she"}
