"""A cue verb's form, helpers and surroundings."""

from __future__ import annotations

import pytest

from retrieval.attribution.claims.cue_verb import CueVerb, cue_verb
from tests.retrieval.attribution.outlined import outlined


def verb(text: str, word: str) -> CueVerb:
    o = outlined(text)
    return cue_verb(o, o.words.index(word), 0, len(o.words))


def test_what_a_verb_is() -> None:
    v = verb("Quist has often told Dahl that it fell", "told")
    assert (v.lemma, v.governs, v.form, v.before, v.following) == ("tell", "hearer", "past", "quist", "dahl")
    assert v.is_helped
    assert not v.is_passive


@pytest.mark.parametrize(
    ("text", "word", "passive"),
    [
        ("Quist was told of it", "told", True),
        ("Quist told of it", "told", False),
        ("Quist is saying so", "saying", False),
        ("he ’s said it fell", "said", False),
        ("he ’s said to be old", "said", True),
        ("he ’s called a liar", "called", True),
    ],
)
def test_passive(text: str, word: str, passive: bool) -> None:
    assert verb(text, word).is_passive is passive


@pytest.mark.parametrize(
    ("text", "word", "soon", "later"),
    [
        ("Quist called it “old”", "called", True, True),
        ("to accuse the whole of the port of being “old”", "accuse", False, True),
        ("to accuse the port, he said “never”", "accuse", False, False),
        ("Quist called it old", "called", False, False),
    ],
)
def test_quoted(text: str, word: str, soon: bool, later: bool) -> None:
    """Whether a quotation stands near behind the verb, or further on in its clause."""
    v = verb(text, word)
    assert (v.is_quoted_soon, v.is_quoted) == (soon, later)


@pytest.mark.parametrize(
    ("text", "word", "opens"),
    [
        ("Saying so, Quist left", "Saying", True),
        ("In saying so, Quist left", "saying", True),
        ("Quist said so", "said", False),
    ],
)
def test_opens(text: str, word: str, opens: bool) -> None:
    assert verb(text, word).opens is opens
