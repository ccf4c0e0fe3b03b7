"""The name by which somebody is spoken of, and what the words before it tell."""

from __future__ import annotations

import pytest

from retrieval.attribution.phrases import phrase_before
from retrieval.attribution.spoken_names import name_words, spoken_name, surname_of, title_gender
from tests.retrieval.attribution.outlined import outlined


@pytest.mark.parametrize(
    ("words", "surname"), [(("Nora", "Quist"), "Quist"), (("Karl", "Dahl", "Jr."), "Dahl"), (("Quist",), "Quist")]
)
def test_surname(words: tuple[str, ...], surname: str) -> None:
    assert surname_of(words) == surname


@pytest.mark.parametrize(
    ("text", "words", "spoken", "gender"),
    [
        ("Mrs. Nora Quist", "Nora Quist", "Nora Quist", "she"),
        ("Helen Voss, OBE, KC", "Helen Voss", "Helen Voss", None),
        ("the younger Quist", "Quist", "Quist younger", None),
        ("the Harbour Workers’ Union", "Harbour Workers’ Union", "Harbour Workers’ Union", None),
        ("chairman Karl “Curly” Dahl", "Karl Dahl", "Karl Dahl", "he"),
    ],
)
def test_words_of_a_mention(text: str, words: str, spoken: str, gender: str | None) -> None:
    o = outlined(text)
    phrase = phrase_before(o, len(o.words) - 1, 0)
    assert phrase is not None
    assert " ".join(name_words(o, phrase)) == words
    assert " ".join(spoken_name(o, phrase)) == spoken
    assert title_gender(o, phrase) == gender
