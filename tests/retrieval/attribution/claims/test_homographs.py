"""Words that look like cue verbs and are nouns or adjectives where they stand."""

from __future__ import annotations

import pytest

from retrieval.attribution.claims.cue_verb import cue_verb
from retrieval.attribution.claims.homographs import agrees, is_noun
from retrieval.attribution.phrases import phrase_before
from tests.retrieval.attribution.outlined import outlined


@pytest.mark.parametrize(
    ("text", "word", "noun"),
    [
        ("the claims are old", "claims", True),
        ("Quist claims that it fell", "claims", False),
        ("his call for calm", "call", True),
        ("Quist’s report was old", "report", True),
        ("officials accused of theft left", "accused", True),
        ("Quist accused Dahl of theft", "accused", False),
        ("a firm called Quist Partners left", "called", True),
        ("the storm that Quist described as old", "described", False),
        ("despite the media attacks , Quist left", "attacks", True),
        ("“Stay,” one said , “or go”", "said", False),
        ("the voters left , with one saying so", "saying", False),
        ("Another wrote : “Stay”", "wrote", False),
        ("one reported theft was enough", "reported", True),
        ("Quist , told of the theft , left", "told", True),
        ("Quist , the mayor , told of the theft", "told", False),
    ],
)
def test_is_noun(text: str, word: str, noun: bool) -> None:
    o = outlined(text)
    assert is_noun(cue_verb(o, o.words.index(word), 0, len(o.words))) is noun


@pytest.mark.parametrize(
    ("text", "word", "agree"),
    [("critics say", "say", True), ("he say", "say", False), ("they says", "says", False), ("he says", "says", True)],
)
def test_agrees(text: str, word: str, agree: bool) -> None:
    o = outlined(text)
    place = o.words.index(word)
    subject = phrase_before(o, place - 1, 0)
    assert subject is not None
    assert agrees(cue_verb(o, place, 0, len(o.words)), subject) is agree
