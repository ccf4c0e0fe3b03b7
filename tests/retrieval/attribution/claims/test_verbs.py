"""Claims at cue verbs: what each kind of verb attributes, and to whom."""

from __future__ import annotations

import pytest

from retrieval.attribution.claims.verbs import at_verb
from tests.retrieval.attribution.outlined import mention, outlined, shown


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("“Stay,” Quist said .", "said", ("Quist", "“”", None)),
        ("“Stay,” said Quist , “or go”", "said", ("Quist", "“”", "“”")),
        ("Quist said it fell", "said", ("Quist", None, "it fell")),
        ("The vote , Quist said , was close", "said", ("Quist", "The vote", "was close")),
        ("The vote , Quist said in May , was close", "said", ("Quist", "The vote", "was close")),
        ("It fell , as Quist noted , in May", "noted", ("Quist", "It fell", "in May")),
        ("The ferryman said it fell", "said", ("The ferryman", None, "it fell")),
        ("It shut , as forecasters warned it fell", "warned", ("forecasters", None, "it fell")),
        ("The bridge showed that it fell", "showed", None),
        ("The bather commented : “Stay”", "commented", ("The bather", None, "“”")),
        ("The bather commented on it", "commented", None),
        ("Quist met Claims Direct", "Claims", None),
        ("the claims are old", "claims", None),
    ],
)
def test_at_verb(text: str, word: str, expected: tuple[str, str | None, str | None] | None) -> None:
    o = outlined(text)
    claim = at_verb(o, o.words.index(word), 0, len(o.words), [])
    found = claim and (mention(o, claim.speaker), shown(o, claim.before), shown(o, claim.after))
    assert found == expected
