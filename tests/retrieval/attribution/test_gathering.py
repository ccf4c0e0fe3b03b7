"""What a text tells of the people whom it names."""

from __future__ import annotations

import pytest

from retrieval.attribution.gathering import people
from retrieval.attribution.people import People
from retrieval.attribution.phrases import Phrase
from tests.retrieval.attribution.outlined import outlines


def everybody(text: str, *speaking: str) -> People:
    """The people of a text in which the first mentions of some names stand with a cue."""
    return people(text, outlines(text), frozenset(map(text.index, speaking)))


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Nora Quist left.", ["Nora Quist"]),
        ("Nora Quist met Karl Dahl. Nora Quist left.", ["Nora Quist", "Karl Dahl"]),
        ("Nora Hill left.", ["Nora Hill"]),
        ("Castle Hill burned.", []),
        ("The firm Anna Quist left.", []),
        ("Governor Nora Ann Bo Di Eva Quist left.", ["Nora Ann Bo Di Eva Quist"]),
        ("Nora Ann Bo Di Quist left.", []),
        ("NASA spoke to Nora QUIST.", []),
        ("Nora left.", []),
        ("", []),
    ],
)
def test_full_names_are_people_s_as_far_as_their_words_tell(text: str, names: list[str]) -> None:
    """No places, firms or initials; a name of more than four words only behind a title."""
    assert [full for known in everybody(text).full_names.values() for full in known] == names


@pytest.mark.parametrize(
    ("text", "speaking", "persons"),
    [
        ("Governor Quist left.", [], {"quist"}),
        ("Mrs Quist left.", [], {"quist"}),
        ("Quist, 40, left.", [], {"quist"}),
        ("Nora Quist left.", [], {"quist"}),
        ("Zyx Quist left. Quist slept.", [], {"quist"}),
        ("Zyx Quist left.", [], set()),
        ("Zyx Quist left.", ["Zyx"], {"quist"}),
        ("Moscow replied.", ["Moscow"], set()),
        ("Quist left.", [], set()),
    ],
)
def test_what_shows_that_somebody_is_a_person(text: str, speaking: list[str], persons: set[str]) -> None:
    """A title, an age, a given name, a surname alone beside a full name, or that they speak and are no place."""
    assert everybody(text, *speaking).persons == persons


@pytest.mark.parametrize(
    ("text", "genders"),
    [
        ("Nora Quist met Karl Dahl.", {"Nora Quist": "she", "Karl Dahl": "he"}),
        ("Mrs. Zyx Quist left.", {"Zyx Quist": "she"}),
        ("Mr. Quist left.", {"quist": "he"}),
        ("Nora left.", {"nora": "she"}),
        ("Karl left.", {}),
        ("Zyx Quist left. She slept. Quist woke.", {"Zyx Quist": "she"}),
        ("Zyx Quist left. Quist woke.", {}),
    ],
)
def test_titles_given_names_and_pronouns_tell_the_sex(text: str, genders: dict[str, str]) -> None:
    """A given name that stands alone does so only of women: of men many are surnames, too."""
    assert everybody(text).genders == genders


@pytest.mark.parametrize(
    ("text", "begun"),
    [
        ("Nora Quist left. Nora slept.", {"nora": "Nora Quist"}),
        ("Nora Quist met Nora Dahl. Nora slept.", {}),
        ("Nora Quist left.", {}),
        ("Zhao Lifen, 40, left. Zhao slept.", {"zhao": "Zhao Lifen"}),
        ("Zhao Lifen left. Zhao slept.", {}),
        ("Karl “Curly” Dahl left. Curly slept.", {"karl": "Karl Dahl", "curly": "Karl Dahl"}),
        ("Jordan Quist, 40, left. Jordan closed the border.", {}),
        ("Ann Quist left. Quist slept.", {}),
    ],
)
def test_a_first_word_that_stands_alone_is_whose_full_name_alone_it_begins(text: str, begun: dict[str, str]) -> None:
    found = everybody(text)
    assert found.by_first_word == begun
    for word, full in begun.items():
        assert found.full_name((word.capitalize(),)) == full


def test_mentions_by_a_first_word_are_of_the_full_name() -> None:
    found = everybody("Nora Quist left. Nora slept.")
    assert [(" ".join(each.words), each.surname) for each in found.mentions] == [("Nora Quist", "quist")] * 2


@pytest.mark.parametrize(
    ("text", "recurring"),
    [
        ("Quist left. Quist slept.", {"quist"}),
        ("Quist left.", set()),
        ("Nora Quist left. Quist slept. Quist woke.", set()),
        ("Quists left. Quists slept.", set()),
        ("Voters left. Voters slept.", set()),
        ("Gull left. Gull slept. The Gull Company closed.", set()),
    ],
)
def test_a_surname_recurs_that_stands_alone_more_than_once(text: str, recurring: set[str]) -> None:
    """Without a full name, no plural, and no company's."""
    assert everybody(text).recurring == recurring


@pytest.mark.parametrize(
    ("text", "roles", "offices"),
    [
        ("Governor Nora Quist left.", {"Nora Quist": "Governor"}, {"governor"}),
        ("Nora Quist, the harbour master, left.", {"Nora Quist": "harbour master"}, {"harbour master"}),
        ("Her husband, Colonel Karl Quist, left.", {"Karl Quist": "husband"}, {"husband", "colonel"}),
        ("Sen. Eva Berg, D-Ohio, left.", {"Eva Berg": "Sen."}, {"democrat ohio", "senator"}),
        ("Nora Quist left.", {}, set()),
    ],
)
def test_roles_are_kept_with_who_has_them(text: str, roles: dict[str, str], offices: set[str]) -> None:
    found = everybody(text)
    assert found.roles == roles
    assert {" ".join(sorted(held.words)): names for held, names in found.offices.items()} == {
        held: set(roles) for held in offices
    }


def test_who_has_a_role_already_is_not_known_by_one_of_many() -> None:
    """The candidate may then be any other."""
    found = everybody("Governor Nora Quist left. Nora Quist, the candidate, slept.")
    assert {word for held in found.offices for word in held.words} == {"governor"}


def test_ages_and_what_a_role_is_of_are_kept() -> None:
    found = everybody("Norrby has a zoo. Its chief, Nora Quist, met Karl Dahl, 40, and Eva Berg, 40.")
    assert found.belonging == {"Nora Quist"}
    assert found.ages == {"40": {"Karl Dahl", "Eva Berg"}}


@pytest.mark.parametrize(
    ("text", "unnamed"),
    [
        ("A nurse left. She slept.", {0: None}),
        ("A waitress left. She slept.", {0: "she"}),
        ("A nurse left.", {}),
        ("A nurse left.\nIt rained. It hailed. It froze. She slept.", {}),
        ("Judge Eva Berg left. The judge laughed. She woke.", {}),
        ("Zyx Quist laughed. He slept.", {}),
    ],
)
def test_whom_sentences_are_about_is_noted_where_a_pronoun_follows(text: str, unnamed: dict[int, str | None]) -> None:
    assert everybody(text).unnamed == unnamed


def test_whoever_a_sentence_before_a_pronoun_is_about_is_a_person() -> None:
    assert "quist" in everybody("Zyx Quist laughed. He slept.").persons
    assert "quist" not in everybody("Zyx Quist laughed.").persons


def test_a_role_that_stands_for_somebody_is_a_mention_of_them() -> None:
    text = "Judge Eva Berg left. The judge laughed. She woke."
    found = everybody(text)
    assert [(each.start, " ".join(each.words)) for each in found.mentions] == [
        (text.index("Eva"), "Eva Berg"),
        (text.index("The judge"), "Eva Berg"),
    ]


def test_a_speaker_without_a_name_stands_between_a_pronoun_and_whoever_was_named_before() -> None:
    text = "Eva Berg left.\n“No,” said a nurse. She slept."
    spread = outlines(text)
    place = spread[1].lower.index("nurse")
    nouns = [(spread[1], Phrase(place - 1, place - 1, place, "noun"))]
    alone, beside = (people(text, spread, frozenset(), given) for given in ([], nouns))
    assert (alone.unnamed, beside.unnamed) == ({}, {1: None})
