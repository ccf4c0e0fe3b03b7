from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from retrieval.quotes.identity import is_description, is_name_in, speakers

LETTERS = "bdfgklmnprst"
NAMES = st.sampled_from(["Ann Lee", "Lee", "Bo Lee", "Sergei Lavrov", "Sergey Lavrov", "its allies", "US", "Ann"])


def test_one_person_is_one_speaker_however_spelled() -> None:
    (speaker,) = speakers([("Sergei Lavrov", "a.txt"), ("Sergei Lavrov", "b.txt"), ("Sergey Lavrov", "c.txt")])
    assert speaker.name == "Sergei Lavrov"
    assert speaker.statements == 3
    assert [(spelling.name, spelling.files, spelling.reason) for spelling in speaker.spellings] == [
        ("Sergei Lavrov", ("a.txt", "b.txt"), "the fullest and most frequent spelling"),
        ("Sergey Lavrov", ("c.txt",), "the same name, spelled otherwise"),
    ]
    assert speaker.is_in("c.txt")
    assert not speaker.is_in("d.txt")


def test_a_surname_joins_the_one_person_who_has_it() -> None:
    (speaker,) = speakers([("Biden", "a.txt"), ("Joe Biden", "b.txt")])
    assert speaker.name == "Joe Biden"
    assert speaker.spellings[1].reason == "the surname alone, which only one person here has"


def test_a_given_name_joins_the_one_person_who_has_it() -> None:
    (speaker,) = speakers([("Ann", "a.txt"), ("Ann Lee", "b.txt")])
    assert [(spelling.name, spelling.reason) for spelling in speaker.spellings] == [
        ("Ann Lee", "the fullest and most frequent spelling"),
        ("Ann", "a given name alone, which only one person here has"),
    ]


def test_a_name_that_is_spelled_in_one_way_says_so() -> None:
    (speaker,) = speakers([("Ann Lee", "a.txt"), ("Ann Lee", "b.txt")])
    assert [spelling.reason for spelling in speaker.spellings] == ["the only spelling"]


def test_people_with_one_surname_stay_apart_and_the_surname_alone_is_neither() -> None:
    found = speakers([("Bill Clinton", "a.txt"), ("Hillary Clinton", "a.txt"), ("Clinton", "b.txt")])
    assert sorted(speaker.name for speaker in found) == ["Bill Clinton", "Clinton", "Hillary Clinton"]


def test_an_article_in_small_letters_makes_no_description_of_a_name() -> None:
    assert not is_description("Leila el-Masri")
    assert is_description("the mayor of Bergen")


def test_a_description_stands_for_nobody_else() -> None:
    assert len(speakers([("its allies", "a.txt"), ("Western allies", "a.txt"), ("the US president", "a.txt")])) == 3
    assert len(speakers([("Ann Lee", "a.txt"), ("the mayor Ann Lee", "a.txt")])) == 2


def test_a_description_is_one_however_it_begins() -> None:
    (speaker,) = speakers([("The mayor", "a.txt"), ("the mayor", "b.txt")])
    assert speaker.statements == 2


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("The sea is shut, Lind said.", "Lind", True),
        ("Captain Lind said so.", "LIND", True),
        ("Look, the sea is shut.", "Look", False),  # the beginning of a sentence
        ("We look at the sea.", "Look", False),
        ("Old Lindberg said so.", "Lind", False),
        ("The US said so.", "US", True),
        ("The sea is shut for us.", "us", False),
        ("The sea (a+b) is shut.", "(a+b)", False),
    ],
)
def test_a_word_is_a_name_where_a_text_writes_it_as_one(text: str, word: str, expected: bool) -> None:
    assert is_name_in(text, word) is expected


@given(st.lists(st.tuples(NAMES, st.sampled_from(["a.txt", "b.txt"])), max_size=20))
def test_every_statement_is_counted_once_whatever_the_order(named: list[tuple[str, str]]) -> None:
    found = speakers(named)
    assert sum(speaker.statements for speaker in found) == len(named)
    assert found == speakers(named[::-1])


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Sergei Lavrov", "Sergey Lavrov"),
        ("Volodymyr Zelensky", "Volodymyr Zelenskyy"),
        ("Vladimir Putin", "Vladimir Poutine"),
        ("Leila el-Masri", "Layla al-Masri"),
        ("Joe Biden", "Joseph R. Biden"),
        ("Joe Biden", "Mr. Biden"),
        ("Ministry of Defence", "Defense Ministry"),
        ("Hillary Clinton", "Hillary"),
    ],
)
def test_spellings_of_one_name(one: str, other: str) -> None:
    assert len(speakers([(one, "a.txt"), (one, "b.txt"), (other, "c.txt")])) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Bill Clinton", "Hillary Clinton"),
        ("Joe Biden", "the US president"),
        ("Joe Biden", "Jill Biden"),
        ("Ministry of Defence", "Ministry of Finance"),
        ("Ann Lee", "Ann Lind"),
    ],
)
def test_names_of_two(one: str, other: str) -> None:
    assert len(speakers([(one, "a.txt"), (other, "a.txt")])) == 2


def test_many_names_are_told_apart_in_little_time() -> None:
    """Only people whose surnames agree are compared, however common their given name."""
    names = [
        (f"Ann {first}{second}o{third}k", "a.txt") for first in "BDFGKLMN" for second in "aeiou" for third in LETTERS
    ]
    assert len(speakers(names)) == len(names) == 480
