"""Passive cue verbs: the agent speaks, or nobody."""

from __future__ import annotations

import pytest

from retrieval.attribution.claims.cue_verb import cue_verb
from retrieval.attribution.claims.passive import at_passive
from tests.retrieval.attribution.outlined import mention, outlined, shown


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("It was described by Quist as “old”", "described", ("Quist", "“”")),
        ("It was called “old” by Nora Quist", "called", ("Nora Quist", "“”")),
        ("It is expected to fall", "expected", (None, "to fall")),
        ("It is known as the Moose", "known", None),
        ("Dahl was asked by Quist about it", "asked", ("Quist", "about it")),
        ("It was reported that it fell", "reported", (None, "it fell")),
        ("Quist was praised", "praised", None),
        ("It is attributed to Quist", "attributed", None),
        ("The loss was attributed to “rain”", "attributed", None),
    ],
)
def test_at_passive(text: str, word: str, expected: tuple[str | None, str] | None) -> None:
    o = outlined(text)
    claim = at_passive(cue_verb(o, o.words.index(word), 0, len(o.words)))
    assert (claim and (mention(o, claim.speaker), shown(o, claim.after))) == expected


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The line “an army of geese” is attributed to Nora Quist", "Nora Quist"),
        ("“An army of geese” is often wrongly attributed to Quist", None),
    ],
)
def test_words_are_whose_they_are_attributed_to(text: str, speaker: str | None) -> None:
    o = outlined(text)
    claim = at_passive(cue_verb(o, o.words.index("attributed"), 0, len(o.words)))
    assert (mention(o, claim.speaker) if claim else None) == speaker
