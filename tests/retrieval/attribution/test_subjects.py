"""Whom a sentence is about."""

from __future__ import annotations

from collections.abc import Container

import pytest

from retrieval.attribution.phrases import Phrase
from retrieval.attribution.subjects import Subject, subjects, working
from tests.retrieval.attribution.outlined import outlined, outlines, shown

EVERY = range(100)


def about(text: str, named: Container[int] = EVERY, within: Container[int] = EVERY) -> list[Subject]:
    return list(subjects(outlines(text), [], named, within))


def words(found: list[Subject]) -> list[str]:
    return [" ".join(each.words) for each in found]


@pytest.mark.parametrize(
    ("text", "subject", "new"),
    [
        ("Zyx Quist laughed.", "Zyx Quist", True),
        ("Zyx Quist, 40, slept.", "Zyx Quist", True),
        ("Zyx Quist has slept.", "Zyx Quist", True),
        ("The Zyx Quist laughed.", "Zyx Quist", False),
        ("One, Karl Dahl, asked why.", "Karl Dahl", True),
        ("A spokesman for the port, Karl Dahl, left.", "Karl Dahl", True),
    ],
)
def test_a_name_may_be_somebody_new(text: str, subject: str, new: bool) -> None:
    (found,) = about(text)
    assert (words([found]), found.named, found.new) == ([subject], True, new)
    assert text[found.start :].startswith(subject)


@pytest.mark.parametrize(
    ("text", "subject", "new"),
    [
        ("A nurse left.", "A nurse", True),
        ("The nurse left.", "The nurse", True),
        ("His lawyer left.", "His lawyer", True),
        ("The candidate left.", "The candidate", False),
        ("The old village baker rose.", "The old village baker", False),
        ("Then the driver left.", "the driver", True),
        ("The Speaker rose.", "The Speaker", True),
        ("One, a lighthouse keeper, asked why.", "a lighthouse keeper", True),
        ("She slept when the guard knocked.", "the guard", True),
        ("It pleased the farmer.", "the farmer", True),
    ],
)
def test_a_noun_for_one_person_may_be_somebody_new(text: str, subject: str, new: bool) -> None:
    """*The candidate* is as a rule whoever was named before."""
    (found,) = about(text)
    assert (words([found]), found.named, found.new) == ([subject], False, new)
    assert text[found.start :].startswith(subject)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Nurses left.",
        "The bridge fell.",
        "The son of a baker, he left.",
        "She slept when the guard came home.",
        "She slept while the guard knocked.",
    ],
)
def test_sentences_may_be_about_nobody_else(text: str) -> None:
    assert about(text) == []


@pytest.mark.parametrize(
    ("text", "gender", "meets"),
    [
        ("A teacher came.", None, None),
        ("The waitress came.", "she", None),
        ("A man came.", "he", None),
        ("A teacher advised her.", None, "she"),
        ("A teacher met his uncle.", None, "he"),
        ("A teacher advised her and him.", None, None),
    ],
)
def test_a_noun_and_its_sentence_tell_of_the_sex(text: str, gender: str | None, meets: str | None) -> None:
    """Whom somebody meets is somebody else."""
    (found,) = about(text)
    assert (found.gender, found.meets) == (gender, meets)


def test_only_sentences_that_are_asked_for_are_looked_at() -> None:
    """By name only where names are."""
    text = "A man left. Zyx Quist laughed.\nA nurse left."
    assert [(each.sentence, *words([each])) for each in about(text)] == [
        (0, "A man"),
        (1, "Zyx Quist"),
        (2, "A nurse"),
    ]
    assert words(about(text, named=())) == ["A man", "A nurse"]
    assert words(about(text, within=(1, 2))) == ["Zyx Quist", "A nurse"]
    assert words(about(text, within=())) == []


def test_who_speaks_without_a_name_is_as_good_as_a_subject() -> None:
    (o,) = outlines("“No,” said a nurse.")
    nurse = Phrase(2, 2, 3, "noun")
    (found,) = subjects([o], [(o, nurse)], (), EVERY)
    assert (found.words, found.speaks, found.new) == (("a", "nurse"), True, True)
    assert list(subjects([o], [], (), EVERY)) == []


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("The banker rose.", "The banker"),
        ("In Oslo, a baker left.", "a baker"),
        ("The old village baker, who had slept, rose.", "The old village baker"),
        ("The very old small village baker rose.", None),
        ("The banker in Oslo rose.", None),
        ("Banker and baker rose.", None),
        ("The bridge fell.", None),
        ("The banker.", None),
    ],
)
def test_somebody_is_called_by_their_work(text: str, subject: str | None) -> None:
    """Before a verb, with an article and few words between."""
    o = outlined(text)
    found = working(o, 0, len(o.words))
    assert shown(o, (found.first, found.last + 1) if found else None) == subject
