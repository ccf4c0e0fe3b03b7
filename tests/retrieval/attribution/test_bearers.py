"""Which of several people of one surname is meant."""

from __future__ import annotations

import pytest

from retrieval.attribution.bearers import bearer, distinct, of_generation, telling
from retrieval.attribution.mentions import mentions
from retrieval.attribution.names import Gender
from tests.retrieval.attribution.outlined import outlines


@pytest.mark.parametrize(
    ("names", "shown", "people"),
    [
        (["Ann Lind", "Karl Lind"], [], ["Ann Lind", "Karl Lind"]),
        (["Ann Lind", "Ann Maria Lind", "A. Lind"], [], ["Ann Lind"]),
        (["Donor Quist", "Ann Quist"], [], ["Ann Quist"]),
        (["Donor Quist"], [], ["Donor Quist"]),
        (["Zyx Quist", "Ann Quist"], [], ["Ann Quist"]),
        (["Zyx Quist", "Ann Quist"], ["Zyx Quist"], ["Zyx Quist", "Ann Quist"]),
        (["Zyx Quist", "Zax Quist"], [], ["Zyx Quist", "Zax Quist"]),
        (["Donor Quist", "Zax Quist"], [], ["Zax Quist"]),
        ([], [], []),
    ],
)
def test_names_of_different_people(names: list[str], shown: list[str], people: list[str]) -> None:
    """As each is first written; roles and what may be no given name are left out beside a name."""
    assert distinct(names, shown) == people


@pytest.mark.parametrize(
    ("words", "known", "name"),
    [
        ("Quist Jr.", ["Joe Quist Jr.", "Joe Quist Sr."], "Joe Quist Jr."),
        ("Quist junior", ["Joe Quist Jr.", "Joe Quist Sr."], "Joe Quist Jr."),
        ("Quist Sr.", ["Joe Quist Jr."], None),
        ("Quist", ["Joe Quist Jr."], None),
        ("Quist Jr.", ["Joe Quist Jr.", "Karl Quist Jr."], None),
        ("Quist Jr.", ["Joe Quist Jr.", "J. Quist Jr."], "Joe Quist Jr."),
        ("Quist Jr.", ["Quist Jr."], None),
        ("Quist Jr.", [], None),
    ],
)
def test_a_generation_tells_father_and_son_apart(words: str, known: list[str], name: str | None) -> None:
    assert of_generation(words.split(), known) == name


def test_telling_are_mentions_by_more_than_a_surname() -> None:
    """Outside headlines and asides, by surname and in order."""
    text = (
        "Joe Quist Leaves Norrby After Long Storm\n"
        "Joe Quist left. Mr. Quist slept. Quist woke. Ann Dahl came. They left Ann Dahl’s boat."
    )
    found = telling(mentions(text, outlines(text), frozenset()))
    assert {surname: [" ".join(each.words) for each in named] for surname, named in found.items()} == {
        "quist": ["Joe Quist", "Quist"],
        "dahl": ["Ann Dahl"],
    }


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("Joe Moss met Ann Moss. It rained. It hailed. It froze. §", None),
        ("Joe Moss left. Ann Moss slept. It rained. It hailed. It froze. §", None),
        ("Joe Moss left. Ann Moss slept. Joe Moss woke. It rained. It hailed. §", "Joe Moss"),
        ("Joe Moss left. Ann Moss slept. Joe Moss woke. §", None),
        ("Ann Moss slept. Mr. Moss woke. It rained. It hailed. §", "Joe Moss"),
        ("Joe Moss woke. Ms. Moss slept. §", None),
        ("Joe Moss left. It rained. §", "Joe Moss"),
        ("§ Ann Moss slept.", "Joe Moss"),
        ("§", "Joe Moss"),
    ],
)
def test_a_surname_is_whom_the_text_names_first_unless_it_has_just_named_another(text: str, meant: str | None) -> None:
    """In full, or by a title that tells the sex, last of all or in the two sentences before."""
    genders: dict[str, Gender] = {"Joe Moss": "he", "Ann Moss": "she"}
    assert who(text, ["Joe Moss", "Ann Moss"], genders) == meant


def test_a_name_that_may_be_of_either_of_two_others_names_neither() -> None:
    assert who("Ann Moss left. J. Moss slept. §", ["Ann Moss", "Joe Moss", "Jane Moss"], {}) == "Ann Moss"
    assert who("Ann Moss left. J. Moss slept. §", ["Ann Moss", "Joe Moss"], {}) is None


def who(text: str, fitting: list[str], genders: dict[str, Gender]) -> str | None:
    """Whom *Moss* at § stands for."""
    spread = outlines(text)
    named = telling(mentions(text, spread, frozenset())).get("moss", [])
    start = text.index("§")
    sentence = sum(o.starts[first] <= start for o in spread for first, _ in o.sentences) - 1
    return bearer(fitting, named, genders, sentence, start)
