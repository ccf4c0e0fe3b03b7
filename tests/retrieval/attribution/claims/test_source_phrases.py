"""Phrases that name a source: whom they name, and what they attribute."""

from __future__ import annotations

import pytest

from retrieval.attribution.claims.source_phrases import at_source, at_view
from tests.retrieval.attribution.outlined import mention, outlined, shown


@pytest.mark.parametrize(
    ("text", "speaker", "before", "after"),
    [
        ("According to Quist , it fell", "Quist", None, "it fell"),
        ("It fell , according to Quist", "Quist", "It fell", None),
        ("It fell , per the Port Times", "Port Times", "It fell", None),
        ("In the words of Quist , it fell", "Quist", None, "it fell"),
        ("The port , according to Quist , has moved", "Quist", "The port", "has moved"),
        ("It fell , according to Quist’s daughter , Nora .", "Nora", "It fell", None),
        ("In fact , according to Quist , it fell", "Quist", None, "it fell"),
    ],
)
def test_at_source(text: str, speaker: str, before: str | None, after: str | None) -> None:
    o = outlined(text)
    place = next(
        k for k, word in enumerate(o.lower) if word in ("according", "per") or o.lower[k : k + 2] == ["in", "the"]
    )
    claim = at_source(o, place, 0, len(o.words))
    assert claim is not None
    assert (mention(o, claim.speaker), shown(o, claim.before), shown(o, claim.after)) == (speaker, before, after)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("In Quist’s view , it fell", "Quist"),
        ("It fell , in her own words", "her"),
        ("It fell in Quist’s view", None),
        ("In her view the bridge fell", "her"),
        ("It fell in her view the day before", None),
        ("In her view the bridge fell , Quist said", None),
        ("In her own words the girl tells it", None),
        ("In full view , it fell", None),
        ("In Quist’s view of it , it fell", None),
    ],
)
def test_at_view(text: str, speaker: str | None) -> None:
    o = outlined(text)
    place = next(k for k, word in enumerate(o.lower) if word in ("view", "words"))
    claim = at_view(o, place, 0, len(o.words))
    assert (mention(o, claim.speaker) if claim else None) == speaker
