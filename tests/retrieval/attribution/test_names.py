"""Names: one person however spelled, different people kept apart."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from retrieval.attribution.first_names import FEMALE, MALE
from retrieval.attribution.names import gender_of, is_organisation, name_key, same_person

SAME = [
    ("PM Joe Biden", "Joe Biden"),
    ("Sergei Lavrov", "Sergey Lavrov"),
    ("Volodymyr Zelensky", "Volodymyr Zelenskyy"),
    ("Volodymyr Zelenskiy", "Zelenskyy"),
    ("Vladimir Putin", "Vladimir Poutine"),
    ("Mikhail Khodorkovsky", "Michail Chodorkowskij"),
    ("Mikhail Lind", "Michail Lind"),
    ("Mr. Biden", "Joe Biden"),
    ("President Biden", "Joseph Biden"),
    ("US Vice President Harris", "Kamala Harris"),
    ("Kamala", "Kamala Harris"),
    ("J. Brandt", "Jonas Brandt"),
    ("Antony Blinken", "Tony Blinken"),
    ("Jen Psaki", "Jennifer Psaki"),
    ("Oleksii Reznikov", "Oleksiy Reznikov"),
    ("Emmanuel Macron", "EMMANUEL MACRON"),
    ("José Muñoz", "Jose Munoz"),
    ("Gülşen Yıldırım", "Gulsen Yildirim"),
    ("İsmail Yıldırım", "Ismail Yildirim"),
    ("Đỗ Thị Kim Ngân", "Do Thi Kim Ngan"),
    ("Karl Dahl Jr.", "Karl Dahl"),
    ("Martin Luther King Jr.", "Martin Luther King"),
    ("Ursula von der Leyen", "von der Leyen"),
    ("Brandt’s", "Ilse Brandt"),
    ("the Ministry of Defence", "Defense Ministry"),
    ("Ministry of Defence", "the Defence Ministry"),
    ("COUNCIL MEMBER QUIST", "Nora Quist"),
    ("Board Member Nora Quist", "Quist"),
    ("Committee Chair Quist", "Party Leader Nora Quist"),
    ("Police Chief Karl Dahl", "Mr. Dahl"),
    ("Bank of England Governor Nora Quist", "Nora Quist"),
    ("a baker", "a baker"),
    ("the president Nora Quist", "N. Quist"),
    ("A. Baker", "Adam Baker"),
]

DIFFERENT = [
    ("Chan", "Khan"),
    ("Margaret Chan", "Khan"),
    ("Koch", "Koh"),
    ("Chen", "Hen"),
    ("Chandler", "Handler"),
    ("Wood", "Vud"),
    ("Bill Clinton", "Hillary Clinton"),
    ("Karl Dahl Jr.", "Karl Dahl Sr."),
    ("Mrs. Clinton", "Bill Clinton"),
    ("Jonas Brandt", "Ilse Brandt"),
    ("J. Brandt", "Karl Brandt"),
    ("Joe Biden", "Jen Psaki"),
    ("Ministry of Defence", "Ministry of Transport"),
    ("Defence Ministry", "Joe Biden"),
    ("Council Member Nora Quist", "Council Member Karl Dahl"),
    ("Council Member Nora Quist", "Council Member Ilse Quist"),
    ("a baker", "Adam Baker"),
    ("A baker", "A. Baker"),
    ("an usher", "Ann Usher"),
    ("the baker", "Theodore Baker"),
    ("a teacher", "Ann Teacher"),
    ("", "Joe Biden"),
    ("", ""),
]


@pytest.mark.parametrize(("a", "b"), SAME)
def test_one_person(a: str, b: str) -> None:
    assert same_person(a, b)


@pytest.mark.parametrize(("a", "b"), DIFFERENT)
def test_two_people(a: str, b: str) -> None:
    assert not same_person(a, b)


NAMES = st.one_of(
    st.sampled_from([name for pair in SAME + DIFFERENT for name in pair]),
    st.text(max_size=30),
    st.just("Ms. X. Y. Li III"),
)


@given(NAMES, NAMES)
def test_sameness_is_symmetric(a: str, b: str) -> None:
    assert same_person(a, b) == same_person(b, a)


@given(NAMES)
def test_a_name_is_its_own_person(name: str) -> None:
    """Whatever has a comparable part agrees with itself."""
    if name_key(name).last:
        assert same_person(name, name)


@pytest.mark.parametrize(
    ("words", "gender"),
    [
        (("Mrs.", "Brandt"), "she"),
        (("Congressman", "Brandt"), "he"),
        (("Anna", "Brandt"), "she"),
        (("Senator", "Karl", "Brandt"), "he"),
        (("Brandt",), None),
        (("Anna",), None),
        (("Katie-Ann", "Brandt"), "she"),
        (("Robin", "Brandt"), None),
        *(((given, "Brandt"), "she") for given in ("Priya", "Siobhán", "Ngozi", "Agnieszka", "Leïla", "Yukiko")),
        *(((given, "Brandt"), "he") for given in ("Oskar", "Kwame", "Rashid", "Tunde", "Padraig", "Takashi")),
    ],
)
def test_gender_of_a_name(words: tuple[str, ...], gender: str | None) -> None:
    """Titles and given names tell; a lone word may be a surname, and a name given to both says nothing."""
    assert gender_of(words) == gender


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("the Ministry of Defence", True),
        ("Joe Biden", False),
        ("Council Member Quist", False),
        ("UNION PRESIDENT NORA QUIST", False),
        ("White House Press Secretary Nora Quist", False),
        ("State Attorney General Nora Quist", False),
        ("the Council Member", True),
        ("Members of the Council", True),
        ("Ministry of Justice Norway", True),
        ("Senate Leadership Fund", True),
        ("House Majority Forward", True),
        ("Massachusetts General Hospital", True),
    ],
)
def test_organisations_are_told_by_their_words(name: str, expected: bool) -> None:
    """But for those of an officer's role before a name."""
    assert is_organisation(name) is expected


def test_no_given_name_is_on_both_lists() -> None:
    assert not MALE & FEMALE
    assert all(name == name.lower() for name in MALE | FEMALE)
