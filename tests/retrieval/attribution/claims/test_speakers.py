"""Subjects of cues, adjacent or far."""

from __future__ import annotations

import pytest

from retrieval.attribution.claims.speakers import head_of_clause, opens_adverbial, subject_after, subject_before
from retrieval.attribution.outline import Outline, outline
from retrieval.attribution.phrases import Phrase


def mention(o: Outline, phrase: Phrase | None) -> str | None:
    return " ".join(o.words[phrase.head : phrase.last + 1]) if phrase else None


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("Quist said", "Quist"),
        ("Quist has also repeatedly said", "Quist"),
        ("Nora Quist on Tuesday said", "Nora Quist"),
        ("a spokesman for Quist said", "a spokesman"),
        ("the mayor of Oslo said", "the mayor"),
        ("Quist, the mayor, said", "Quist"),
        ("Quist, speaking in Oslo, said", "Quist"),
        ("Quist, 54, of Bergen, Norway, said", "Quist"),
        ("Quist (V-Oslo) said", "Quist"),
        ("On Tuesday, Quist, the mayor, said", "Quist"),
        ("Dahl met Quist, who said", "who"),
        ("Dahl met a voter, who said", "a voter"),
        ("Nora Quist, who is head of the Oslo Union said", "Nora Quist"),
        ("Nora Quist, who was the mayor said", "Nora Quist"),
        ("Dahl met a voter, who is the mayor said", "the mayor"),
        ("They met Nora Quist, who is someone Berg said", "Berg"),
        ("Brandt and Dahl said", "Brandt and Dahl"),
        ("Lind met Brandt and Dahl said", "Dahl"),
        ("the mayor, Nora Quist, said", "Nora Quist"),
        ("In Oslo, Quist said", "Quist"),
        ("Farmers in Kansas said", "Farmers"),
        ("Farmers in southern Kansas said", "Farmers"),
        ("Officials at the Bank of Norway said", "Officials"),
        ("An assistant at the brokers Lind Lee said", "An assistant"),
        ("the laboratory in Cologne had said", "the laboratory"),
        ("the chapters set in Danzig said", "the chapters set"),
        ("a number of voters in Oslo said", "voters"),
        ("a copy of the report said", "the report"),
        ("Lind was late; its organiser, Nora Quist, said", "Nora Quist"),
        ("Recording a verdict of murder, the area surveyor, Nora Quist, said", "Nora Quist"),
        ("Nora Quist, an analyst at Lind Lee, who said", "who"),
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
    ("text", "head"),
    [
        ("Quist opened the bridge", "Quist"),
        ("On Tuesday, Quist opened the bridge", "Quist"),
        ("When Dahl left, Quist opened the bridge", "Quist"),
        ("Speaking in Oslo, she opened the bridge", "she"),
        ("the mayor, Nora Quist, opened the bridge", "Nora Quist"),
    ],
)
def test_head_of_a_clause(text: str, head: str) -> None:
    """The first phrase after any opening adverbial that can speak."""
    o = outline(text, 0, len(text), [])
    assert mention(o, head_of_clause(o, 0, len(o.words))) == head


@pytest.mark.parametrize(
    ("text", "opens"),
    [("On Tuesday", True), ("Speaking", True), ("When", True), ("Quist", False), ("King Olav", False)],
)
def test_opening_adverbials(text: str, opens: bool) -> None:
    assert opens_adverbial(outline(text, 0, len(text), []), 0) is opens
