"""Which phrases can be somebody who speaks."""

from __future__ import annotations

import pytest

from retrieval.attribution.phrases import phrase_before
from retrieval.attribution.sources import is_source
from tests.retrieval.attribution.outlined import outlined


@pytest.mark.parametrize(
    ("text", "speaks"),
    [
        ("Quist", True),
        ("she", True),
        ("the mayor", True),
        ("officials", True),
        ("the Italian", True),
        ("the PM", True),
        ("the 29-year-old", True),
        ("the bridge", False),
        ("1994", False),
    ],
)
def test_names_pronouns_and_nouns_for_people_and_publications_can_speak(text: str, speaks: bool) -> None:
    o = outlined(text)
    phrase = phrase_before(o, len(o.words) - 1, 0)
    assert phrase is not None
    assert is_source(o, phrase) is speaks
