"""Subjects before what stands between commas."""

from __future__ import annotations

import pytest

from retrieval.attribution.claims.insertions import before_insertion
from retrieval.attribution.outline import outline
from tests.retrieval.attribution.outlined import mention


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("Quist, the mayor, said", "Quist"),
        ("Quist, speaking in Oslo, said", "Quist"),
        ("Quist, 54, of Bergen, Norway, said", "Quist"),
        ("the mayor, Nora Quist, said", "Nora Quist"),
        ("his Labour opposite number, Nora Quist, said", "Nora Quist"),
        ("a voter, Nora from Oslo, said", "Nora"),
        ("a spokesman, Bo Quist of Norrby Council, said", "Bo Quist"),
        ("her tutor, the great and chilly Nora Quist, said", "Nora Quist"),
        ("a driver, who gave her name only as Nora Quist, said", "Nora Quist"),
        ("The lawyer for the driver, who was identified as Nora Quist, said", "The lawyer"),
        ("Bo Quist, whose sister, Nora, said", "Nora"),
        ("She has two sons, one of whom, Karl, said", "Karl"),
        ("Bo Quist, whose boat sank in Bergen, Norway, said", "Bo Quist"),
        ("a driver, who works as Santa Claus, said", "a driver"),
        ("his friend, the woman who met Nora Quist, said", "his friend"),
        ("Lind was late; its organiser, Nora Quist, said", "Nora Quist"),
        ("Recording a verdict of murder, the area surveyor, Nora Quist, said", "Nora Quist"),
    ],
)
def test_subject_before_an_insertion(text: str, subject: str) -> None:
    o = outline(text, 0, len(text), [])
    assert mention(o, before_insertion(o, len(o.words) - 2, 0)) == subject
