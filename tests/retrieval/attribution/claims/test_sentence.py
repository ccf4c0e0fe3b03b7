"""Cues of one sentence: their speakers and what they say."""

from __future__ import annotations

import pytest

from retrieval.attribution.claims.claim import Places
from retrieval.attribution.claims.sentence import claims
from retrieval.attribution.outline import Outline, outline
from retrieval.attribution.quotations import quotations


def sentence(text: str) -> Outline:
    return outline(text, 0, len(text), quotations(text, [(0, len(text))]))


def words(text: str, o: Outline, places: Places | None) -> str | None:
    return text[o.starts[places[0]] : o.ends[places[1] - 1]] if places else None


ROWS = [
    # text, (cue, speaker, said before the cue, said after it)…
    ("Quist said that it fell.", [("said", "Quist", None, "it fell")]),
    ("It fell, Quist said.", [("said", "Quist", "It fell", None)]),
    ("It fell, said Quist.", [("said", "Quist", "It fell", None)]),
    ("“It fell,” Quist said, “and broke.”", [("said", "Quist", "“It fell,”", "“and broke.”")]),
    ("“It fell,” Quist told reporters when it broke.", [("told", "Quist", "“It fell,”", None)]),
    ("Quist told the council on Friday that it fell.", [("told", "Quist", None, "it fell")]),
    ("Quist said in a letter to Dahl: “It fell.”", [("said", "Quist", None, "“It fell.”")]),
    (
        "Quist said it fell, adding that it broke.",
        [("said", "Quist", None, "it fell"), ("adding", "Quist", None, "it broke")],
    ),
    (
        "Quist said it fell, according to Dahl.",
        [("said", "Quist", None, "it fell"), ("according to", "Dahl", "Quist said it fell", None)],
    ),
    ("It was described by Quist as “a gift”.", [("described", "Quist", None, "“a gift”")]),
    (
        "Quist said it fell, with Bo Dahl saying it broke.",
        [("said", "Quist", None, "it fell"), ("saying", "Bo Dahl", None, "it broke")],
    ),
    ("It was said that it fell.", [("said", None, None, "it fell")]),
    ("His call for “a gift” was heard.", [("call", "His", None, "“a gift”")]),
    ("“It fell.” — Nora Quist", [("—", "Nora Quist", "“It fell.”", None)]),
    ("“It fell” — Quist’s words — was heard.", []),
    ("Quist: “It fell.”", [(":", "Quist", None, "“It fell.”")]),
    ("It fell, Quist said, and the wind rose.", [("said", "Quist", "It fell", None)]),
    ("It fell, Quist said, but engineers disagree.", [("said", "Quist", "It fell", None)]),
    ("It fell, Quist said, and left the room.", [("said", "Quist", "It fell", None)]),
    ("It fell, Quist said, and Dahl agreed.", [("said", "Quist", "It fell", None), ("agreed", "Dahl", None, None)]),
    ("Mohammed Said told us that it fell.", [("told", "Mohammed Said", None, "it fell")]),
    ("It fell, Quist said, which pleased nobody.", [("said", "Quist", "It fell", None)]),
    ("“It fell,” Quist retaliated.", [("retaliated", "Quist", "“It fell,”", None)]),
    ("Dahl drew laughter for saying it fell.", [("saying", "Dahl", None, "it fell")]),
    (
        "Quist blamed Dahl after Lind was mocked for saying it fell.",
        [
            ("blamed", "Quist", None, "Dahl after Lind was mocked for saying it fell"),
            ("saying", "Lind", None, "it fell"),
        ],
    ),
    # nouns and adjectives that look like cues
    ("The report claims were old.", []),
    ("Russian demands for a reply were ignored.", []),
    ("Four officials accused of theft left.", []),
    ("The Oslo talks “failed”.", []),
    ("Quist’s remarks followed.", []),
    ("Quist did not mean to respond to it.", []),
]


@pytest.mark.parametrize(("text", "expected"), ROWS)
def test_claims(text: str, expected: list[tuple[str, str | None, str | None, str | None]]) -> None:
    o = sentence(text)
    found = [
        (
            words(text, o, claim.cue),
            " ".join(o.words[claim.speaker.head : claim.speaker.last + 1]) if claim.speaker else None,
            words(text, o, claim.before),
            words(text, o, claim.after),
        )
        for claim in claims(o, 0, len(o.words))
    ]
    assert found == expected
