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
    # what somebody thinks or does ends where somebody else's clause tells what is said
    (
        "Quist endorsed the plan after Dahl called it “a gift”.",
        [("endorsed", "Quist", None, "the plan"), ("called", "Dahl", None, "it “a gift”")],
    ),
    (
        "Quist expects the wind to drop, Dahl warns it may rise.",
        [("expects", "Quist", None, "the wind to drop"), ("warns", "Dahl", None, "it may rise")],
    ),
    (
        "Quist backed the man who said it fell.",
        [("backed", "Quist", None, None), ("said", "the man", None, "it fell")],
    ),
    (
        "After Quist asked Dahl who won, Lind replied, “Nobody.”",
        [("asked", "Quist", None, "Dahl who won"), ("replied", "Lind", None, "“Nobody.”")],
    ),
    (
        "After the Gull’s Bo Quist asked Dahl who he thought would win, Lind replied, “Nobody.”",
        [("asked", "Bo Quist", None, "Dahl who he thought would win"), ("replied", "Lind", None, "“Nobody.”")],
    ),
    (
        "Quist praised the old port as the Gull put it.",
        [("praised", "Quist", None, "the old port"), ("put", "Gull", None, None)],
    ),
    (
        "Quist praised the port, but the town put up a wall.",
        [("praised", "Quist", None, "the port"), ("put", "the town", None, None)],
    ),
    (
        "Quist asked who won, Lind replied “nobody”.",
        [("asked", "Quist", None, "who won"), ("replied", "Lind", None, "“nobody”")],
    ),
    (
        "Quist asked Dahl, who replied, “Nobody.”",
        [("asked", "Quist", None, "Dahl"), ("replied", "who", None, "“Nobody.”")],
    ),
    (
        "Quist said Dahl, who called it “a gift”, was old.",
        [("said", "Quist", None, "Dahl, who called it “a gift”, was old"), ("called", "who", None, "it “a gift”")],
    ),
    (
        "Quist said it fell after Dahl vowed to stay.",
        [("said", "Quist", None, "it fell after Dahl vowed to stay"), ("vowed", "Dahl", None, "to stay")],
    ),
    (
        "A tweet quoted the mayor as saying “It fell.”",
        [("quoted", "A tweet", None, "the mayor as saying “It fell.”"), ("saying", "the mayor", None, "“It fell.”")],
    ),
    # a tag closes its quotation alone where a dash, colon or bracket sets that off
    ("Quist rose – “It fell,” Dahl said.", [("said", "Dahl", "“It fell,”", None)]),
    ("It was old (“It fell,” Dahl said).", [("said", "Dahl", "“It fell,”", None)]),
    (
        "Quist praised the wall: “It fell,” said Dahl.",
        [("praised", "Quist", None, "the wall"), ("said", "Dahl", "“It fell,”", None)],
    ),
    (
        "When asked why, Quist said: “It fell,” the Gull reported.",
        [
            ("said", "Quist", None, "“It fell,”"),
            ("reported", "Gull", "When asked why, Quist said: “It fell,”", None),
        ],
    ),
    # what stands before a quoted sentence is its writer's, before the rest of a sentence the speaker's
    ("In a letter, Quist said, “It fell.”", [("said", "Quist", None, "“It fell.”")]),
    ("In a letter, Quist said, “it fell.”", [("said", "Quist", "In a letter", "“it fell.”")]),
    (
        "Ann Lind, a lawyer who argued with Dahl, said it fell.",
        [("argued", "a lawyer", None, None), ("said", "Ann Lind", None, "it fell")],
    ),
    ("It fell, the Gull reported last week.", [("reported", "Gull", "It fell", None)]),
    ("It fell, Quist said on the Gull’s “Hour.”", [("said", "Quist", "It fell", None)]),
    ("About 270 walls fell, officials said.", [("said", "officials", "About 270 walls fell", None)]),
    ("As the walls fell, Quist said.", [("said", "Quist", None, None)]),
    # subjects
    ("On the coast, 42% say it fell.", [("say", "42%", None, "it fell")]),
    ("A mere 9 percent say it fell.", [("say", "A mere 9 percent", None, "it fell")]),
    ("A third say it fell.", [("say", "A third", None, "it fell")]),
    ("That is below Bo Quist’s 62 percent support that year.", []),
    ("Edward Said’s Orientalism fell.", []),
    ("Quist’s confidants say it fell.", [("say", "Quist ’s confidants", None, "it fell")]),
    ("Quist Says He’s Sorry", [("Says", "Quist", None, "He’s Sorry")]),
    ("He’s said it fell.", [("said", "He", None, "it fell")]),
    ("Quist won 42 seats, compared with Dahl.", []),
    ("Quist won 42 seats, compared to 3 for Dahl.", []),
    # a name that only describes whose name follows
    ("“It fell,” said Oslo flower seller Karl Dahl.", [("said", "Karl Dahl", "“It fell,”", None)]),
    ("It fell, said the Quist bench today.", [("said", "the Quist bench", "It fell", None)]),
    ("“It fell,” said Quist hugging Karl Dahl.", [("said", "Quist", "“It fell,”", None)]),
    ("“It fell,” said Quist last June in Oslo.", [("said", "Quist", "“It fell,”", None)]),
    ("It fell, according to Gull columnist Karl Dahl.", [("according to", "Karl Dahl", "It fell", None)]),
    ("It fell, according to Oslo port staff.", [("according to", "Oslo port staff", "It fell", None)]),
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
