"""Nouns for what somebody says: who owns them, and what they govern."""

from __future__ import annotations

import pytest

from retrieval.attribution.claims.nouns import at_noun
from retrieval.attribution.cues import NOUN_CUES
from tests.retrieval.attribution.outlined import mention, outlined, shown


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Quist’s claim that it fell surprised nobody", ("Quist", "it fell")),
        ("Her plan to leave surprised nobody", ("Her", "to leave")),
        ("His main claim is that it fell", ("His", "it fell")),
        ("The claim by Nora Quist that it fell", ("Nora Quist", "it fell")),
        ("Her call for “calm” was heard", ("Her", "“”")),
        ("To chants of “Never” he left", (None, "“”")),
        ("The claim that it fell", None),
        ("Our claim that it fell", None),
        ("Quist’s claim was old", None),
    ],
)
def test_at_noun(text: str, expected: tuple[str | None, str] | None) -> None:
    o = outlined(text)
    place = next(k for k, word in enumerate(o.lower) if word in NOUN_CUES)
    claim = at_noun(o, place, 0, len(o.words))
    assert (claim and (mention(o, claim.speaker), shown(o, claim.after))) == expected
