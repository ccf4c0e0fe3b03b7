"""Adjectives of opinion: their speakers and what they think."""

from __future__ import annotations

import pytest

from retrieval.attribution.claims.adjectives import ADJECTIVES, at_adjective
from retrieval.attribution.outline import outline


@pytest.mark.parametrize(
    ("text", "speaker", "said"),
    [
        ("Quist is confident that it will hold", "Quist", "it will hold"),
        ("Quist was worried about the bridge", "Quist", "the bridge"),
        ("Quist was very proud of it, but Dahl laughed", "Quist", "it"),
        ("The mayor is willing to close it", "The mayor", "to close it"),
        ("They were opposed to the plan", "They", "to the plan"),
        ("Quist has made it very clear that it will hold", "Quist", "it will hold"),
        ("It was made clear that it will hold", None, None),
        ("Quist has not made clear that it will hold", None, None),
        ("Quist has never made it clear that it will hold", None, None),
        ("Quist is clear of the bridge", None, None),
        ("Quist is confident", None, None),
        ("Quist left angry about the bridge", None, None),
        ("It is sure to rain", None, None),
        ("The bridge is open to traffic", None, None),
    ],
)
def test_at_adjective(text: str, speaker: str | None, said: str | None) -> None:
    o = outline(text, 0, len(text), [])
    (place,) = [place for place, word in enumerate(o.lower) if word in ADJECTIVES]
    claim = at_adjective(o, place, 0, len(o.words))
    if claim is None:
        assert speaker is None
        return
    assert claim.speaker is not None
    assert claim.after is not None
    assert " ".join(o.words[claim.speaker.head : claim.speaker.last + 1]) == speaker
    assert " ".join(o.words[claim.after[0] : claim.after[1]]) == said
