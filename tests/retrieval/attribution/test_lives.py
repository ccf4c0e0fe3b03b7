"""Whose life a text tells, and whom a pronoun at the head of its paragraphs stands for."""

from __future__ import annotations

import pytest

from retrieval.attribution.statements import extract

_TEACHER = "Ilse Dahl, a teacher, came from Oslo."
_SAID = "In 1952 she wrote: “Never.”"


@pytest.mark.parametrize(
    ("opening", "person"),
    [
        ("Ann Lind, who has died aged 94, built three bridges.", "Ann Lind"),
        ("Dame Ann Lind, a builder of bridges, died on Monday.", "Ann Lind"),
        ("Ann Lind\n\nAnn Lind (1901–1994) was a builder of bridges.", "Ann Lind"),
        ("Ann Lind built three bridges, in which nobody died.", "Ilse Dahl"),
        ("Ann Lind (right) was a builder of bridges in 1950.", "Ilse Dahl"),
        ("Karl Lind, who has died aged 94, built three bridges.", "Ilse Dahl"),
        ("Ann Lind has praised the nurse who died in a fire.", "Ilse Dahl"),
        ("Ann Lind, a builder, said her husband, who died in March, was old.", "Ilse Dahl"),
        ("The bridge is old.", "Ilse Dahl"),
    ],
)
def test_a_paragraph_goes_back_to_whose_life_it_is(opening: str, person: str) -> None:
    assert extract(f"{opening}\n\n{_TEACHER}\n\n{_SAID}")[-1].resolved == person


@pytest.mark.parametrize("tag", ["she added", "Ilse Dahl told her before she said"])
def test_a_paragraph_may_go_on_about_somebody_else(tag: str) -> None:
    text = f"Ann Lind, who has died aged 94, built three bridges.\n\n{_TEACHER}\n\nIn 1952 {tag}: “Never.”"
    assert extract(text)[-1].resolved == "Ilse Dahl"
