"""The subject of a cue verb, beside it, behind it, or lent by another clause."""

from __future__ import annotations

import pytest

from retrieval.attribution.claims.cue_verb import cue_verb
from retrieval.attribution.claims.sentence import claims
from retrieval.attribution.claims.subjects import clause_start, inverted_subject, subject
from tests.retrieval.attribution.outlined import mention, outlined


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("“Stay,” said Quist", "said", "Quist"),
        ("“Stay,” said it was old", "said", None),
        ("“Stay,” suggests that Quist left", "suggests", None),
        ("Said Quist , “Stay”", "Said", "Quist"),
        ("It fell , said Quist .", "said", "Quist"),
        ("It fell , said Quist was old", "said", None),
    ],
)
def test_inverted(text: str, word: str, expected: str | None) -> None:
    o = outlined(text)
    assert mention(o, inverted_subject(cue_verb(o, o.words.index(word), 0, len(o.words)))) == expected


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("Quist left , saying so", "saying", "Quist"),
        ("In saying so , Quist left", "saying", "Quist"),
        ("The film has footage of Quist saying so", "saying", "Quist"),
        ("It fell , with Quist saying so", "saying", "Quist"),
        ("Quist issued a letter saying so", "saying", "Quist"),
        ("Quist went on to say so", "say", "Quist"),
        ("Last Tuesday the mayor came and said so", "said", "the mayor"),
        ("Quist built it , and liked to say so", "say", "Quist"),
        ("Quist was the first to say so", "say", None),
        ("One official who left the talks said so", "said", "One official"),
        ("Quist said it fell and added that it was old", "added", "Quist"),
        ("The ferryman said so", "said", "The ferryman"),
        ("To say so is old", "say", None),
    ],
)
def test_subject(text: str, word: str, expected: str | None) -> None:
    o = outlined(text)
    place = o.words.index(word)
    earlier = [claim for claim in claims(o, 0, len(o.words)) if claim.cue[0] < place]
    found, _ = subject(cue_verb(o, place, 0, len(o.words)), earlier)
    assert mention(o, found) == expected


def test_a_clause_begins_with_what_describes_its_subject() -> None:
    o = outlined("“Stay,” an angry Quist said")
    assert clause_start(o, o.words.index("Quist"), 0) == 1
