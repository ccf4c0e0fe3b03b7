from __future__ import annotations

import pytest

from retrieval.attribution.names import same_person
from retrieval.quotes.words import words
from retrieval.text.terms import terms


@pytest.mark.parametrize(
    ("written", "plain"),
    [
        ("Gülşen Yıldırım", "Gulsen Yildirim"),
        ("Łukasz Błaszczyk", "Lukasz Blaszczyk"),
        ("Søren Gråbøl", "Soren Grabol"),
        ("Đặng Văn Hiếu", "Dang Van Hieu"),
        ("Þóra Æsisdóttir", "Thora Aesisdottir"),
    ],
)
def test_a_name_in_its_own_letters_and_in_plain_ones_is_one(written: str, plain: str) -> None:
    """In looking up, in comparing speakers, and in comparing quotes word by word."""
    assert terms(written) == terms(plain)
    assert same_person(written, plain)
    assert words(written).folded == words(plain).folded
