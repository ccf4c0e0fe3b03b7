"""Subjects of cues, adjacent or far."""

from __future__ import annotations

import pytest

from retrieval.attribution.claims.speakers import subject_after, subject_before
from retrieval.attribution.outline import outline
from tests.retrieval.attribution.outlined import mention


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("Quist said", "Quist"),
        ("Quist has also repeatedly said", "Quist"),
        ("Nora Quist on Tuesday said", "Nora Quist"),
        ("a spokesman for Quist said", "a spokesman"),
        ("the mayor of Oslo said", "the mayor"),
        ("Quist (V-Oslo) said", "Quist"),
        ("On Tuesday, Quist, the mayor, said", "Quist"),
        ("Dahl met Quist, who said", "who"),
        ("Dahl met Quist (V-Oslo), who said", "who"),
        ("Another said", "Another"),
        ("Dahl met a voter, who said", "a voter"),
        ("Nora Quist, who is head of the Oslo Union said", "Nora Quist"),
        ("Nora Quist, who was the mayor said", "Nora Quist"),
        ("Dahl met a voter, who is the mayor said", "the mayor"),
        ("They met Nora Quist, who is someone Berg said", "Berg"),
        ("Brandt and Dahl said", "Brandt and Dahl"),
        ("Lind met Brandt and Dahl said", "Dahl"),
        ("In Oslo, Quist said", "Quist"),
        ("Farmers in Kansas said", "Farmers"),
        ("Farmers in southern Kansas said", "Farmers"),
        ("Officials at the Bank of Norway said", "Officials"),
        ("An assistant at the brokers Lind Lee said", "An assistant"),
        ("the laboratory in Cologne had said", "the laboratory"),
        ("the chapters set in Danzig said", "the chapters set"),
        ("a number of voters in Oslo said", "a number of voters"),
        ("a copy of the report said", "a copy of the report"),
        ("Nora Quist, an analyst at Lind Lee, who said", "who"),
        ("The talks in Bergen ended after the mayor of Oslo said", "the mayor"),
        ("Farmers block Bergen as minister says", "minister"),
        ("Quist as mayor said", "Quist"),
        ("said", None),
    ],
)
def test_subject_before_its_verb(text: str, subject: str | None) -> None:
    o = outline(text, 0, len(text), [])
    assert mention(o, subject_before(o, len(o.words) - 1, 0)) == subject


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("said Quist", "Quist"),
        ("said quietly Quist", "Quist"),
        ("said the mayor, Nora Quist", "Nora Quist"),
        ("said a spokesman for Quist", "a spokesman"),
        ("said the bridge", None),
        ("said on Tuesday", None),
    ],
)
def test_subject_after_its_verb(text: str, subject: str | None) -> None:
    o = outline(text, 0, len(text), [])
    assert mention(o, subject_after(o, 0, len(o.words))) == subject


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("said the Bergen first baseman", "the Bergen first baseman"),
        ("said the Bergen first baseman, who left", "the Bergen first baseman"),
        ("said the Gull on Tuesday", "Gull"),
        ("said the Gull reporter", "the Gull reporter"),
    ],
)
def test_whoever_stands_behind_a_quotation_and_its_verb(text: str, subject: str) -> None:
    o = outline(text, 0, len(text), [])
    assert mention(o, subject_after(o, 0, len(o.words), anybody=True)) == subject
