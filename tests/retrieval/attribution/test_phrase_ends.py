"""Where the phrase that opens a text ends."""

from __future__ import annotations

import pytest

from retrieval.attribution.phrase_ends import last_word, names_a_thing
from tests.retrieval.attribution.outlined import outlined


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("the mayor said", "the mayor"),
        ("Nora Quist swims", "Nora Quist"),
        ("Nora Quist, MP, swims", "Nora Quist , MP"),
        ("the drivers’ charity said", "the drivers ’ charity"),
        ("the town’s mayor said", "the town ’s mayor"),
        ("Secretary of State Nora Quist said", "Secretary of State Nora Quist"),
        ("the Norwegian prime minister said", "the Norwegian prime minister"),
        ("the Sunday Gull said", "the Sunday Gull"),
        ("the mayor Sunday said", "the mayor"),
        ("Charles de Gaulle left", "Charles de Gaulle"),
        ("officials warned", "officials"),
    ],
)
def test_a_phrase_ends_before_what_cannot_belong_to_it(text: str, phrase: str) -> None:
    o = outlined(text)
    assert " ".join(o.words[: last_word(o, 0, len(o.words)) + 1]) == phrase


@pytest.mark.parametrize(("text", "is_thing"), [("a call", True), ("a conference call", True), ("they call", False)])
def test_a_cue_behind_an_article_is_a_noun(text: str, is_thing: bool) -> None:
    o = outlined(text)
    assert names_a_thing(o, len(o.words) - 1) is is_thing
