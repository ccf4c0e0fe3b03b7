"""Whom *he* and *she* stand for."""

from __future__ import annotations

import pytest

from retrieval.attribution.antecedents import antecedent, only_one_called_near
from retrieval.attribution.gathering import people
from tests.retrieval.attribution.outlined import outlines


@pytest.mark.parametrize(
    ("text", "pronoun", "person"),
    [
        ("Karl Dahl met Anna Lind. Then §", "she", "Anna Lind"),
        ("Karl Dahl met Anna Lind. Then §", "he", "Karl Dahl"),
        ("Karl Dahl left. Peter Lind came. Then §", "he", "Peter Lind"),
        ("Karl Dahl left Oslo for Moscow and the Kremlin. Then §", "he", "Karl Dahl"),
        ("Governor Ilse Quist left. Then §", "she", "Ilse Quist"),
        ("Governor Ilse Quist left. She returned. Then §", "he", None),
        ("The bridge fell. Then §", "he", None),
        ("Karl Dahl left. Then §", "they", None),
        ("Karl Dahl met Moss. Then §", "he", "Karl Dahl"),
        ("Karl Dahl spoke. Moscow demanded a reply. Then §", "he", "Karl Dahl"),
        ("Anna Lind left. Zyx Quist, the Green candidate, came. Then §", "she", "Zyx Quist"),
        ("Anna Lind left. Zyx Quist came. Then §", "she", "Anna Lind"),
        ("Karl Dahl left. I met Zyx, who sings. I ask him why. Then §", "he", "Zyx"),
        ("Ilse Lind left. Karl Dahl’s mother, Zyx, came. Then §", "she", "Zyx"),
        ("Karl Dahl left. Zyx Quist, 34, came. Then §", "he", "Zyx Quist"),
        ("By Court Reporter Nora Quist\nA court heard it. Then §", "she", None),
        ("By Nora Quist\nNora Quist came to court. Then §", "she", "Nora Quist"),
        ("(Reporting by Nora Quist; editing by Karl Dahl)\nA court heard it. Then §", "she", None),
        ("Karl Dahl left. " + "It rained. " * 9 + "Then §", "he", None),
    ],
)
def test_pronoun(text: str, pronoun: str, person: str | None) -> None:
    """The nearest person whom no evidence excludes, the subject of a sentence first, none too far back."""
    assert antecedent(people(text, outlines(text), frozenset()), pronoun, text.index("§")) == person


@pytest.mark.parametrize(
    ("text", "pronoun", "person"),
    [
        ("Anna Lind left. Quist refused to go. Asked why, §. Quist left.", "she", "Quist"),
        ("Karl Dahl left. President Quist refused to go. Asked why, §", "he", "Quist"),
        ("Anna Lind left. Quist refused to go. Asked why, §", "she", "Anna Lind"),
        ("Anna Lind left. Voters refused to go. Asked why, §. Voters left.", "she", "Anna Lind"),
        ("Anna Lind left. Gull refused to go. Asked why, §. Gull left. The Gull Company closed.", "she", "Anna Lind"),
        ("Karl Dahl left. Nora refused to go. Asked why, §", "he", "Karl Dahl"),
        ("It rained. Voters refused to go. Then §", "he", None),
        ("It rained. Quist refused to go. Then §", "he", "Quist"),
        ("Karl Dahl left. Gull Lines refused to go. Then §", "he", "Karl Dahl"),
    ],
)
def test_a_surname_that_the_text_keeps_to_leads(text: str, pronoun: str, person: str | None) -> None:
    """Somebody known by surname alone, who speaks right before, is likelier than a name of fitting gender before."""
    found = people(text, outlines(text), frozenset({text.find(name) for name in ("Quist", "Voters", "Gull", "Nora")}))
    assert antecedent(found, pronoun, text.index("§")) == person


def test_who_speaks_for_a_capital_is_left_open() -> None:
    """After *Moscow demanded*, *he* is no longer whoever was named before."""
    text = "Karl Dahl spoke. Moscow demanded a reply. Then §"
    found = people(text, outlines(text), frozenset({text.index("Moscow")}))
    assert antecedent(found, "he", text.index("§")) is None


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("Karl Dahl left. It rained. Then §", None),
        ("Karl Dahl left. Then §", "Karl Dahl"),
        ("It rained on Karl Dahl. Then §", "Karl Dahl"),
        ("Karl Dahl left Anna Lind. Then §", None),
        ("Karl Dahl left and Anna Lind came. Then §", None),
    ],
)
def test_whom_alone_the_sentence_before_names(text: str, person: str | None) -> None:
    assert only_one_called_near(people(text, outlines(text), frozenset()), text.index("§")) == person
