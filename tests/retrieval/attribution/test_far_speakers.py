"""Who speaks where more stands between speaker and cue than news writing mostly has: a golden table.

A row is a text and its statements that hold a quotation: what is said and the speaker as mentioned.
"""

from __future__ import annotations

import pytest

from retrieval.attribution.statements import extract

ROWS: list[tuple[str, list[tuple[str, str | None]]]] = [
    # a relative clause ends where its sentence goes on
    (
        "Quist, who said in May that the bridge was shut, issued a statement Tuesday saying, “It is open.”",
        [("It is open.", "Quist")],
    ),
    (
        "Quist, who has long voiced the wish to run, told the paper he would, but “loves the port”.",
        [("he would, but “loves the port”", "Quist")],
    ),
    ("Asked about the vote, which was seen as a loss, de Quist said, “It rained.”", [("It rained.", "de Quist")]),
    # coordinated clauses with subjects of their own
    ("A woman asked for a photo and Quist said, “As you like.”", [("As you like.", "Quist")]),
    ("The crowd cheers, and then Quist continues: “It is open.”", [("It is open.", "Quist")]),
    ("The port closes, with Mayor Nora Quist telling reporters it was “old”.", [("it was “old”", "Nora Quist")]),
    ("Quist voted on Monday and says he had “no choice”.", [("he had “no choice”", "Quist")]),
    # subjects of subordinate clauses, with appositions
    ("Quist won what Nora Brandt, the treasurer, called “a small war”.", [("a small war", "Nora Brandt")]),
    ("As Nora Brandt, the treasurer, put it: “Never.”", [("Never.", "Nora Brandt")]),
    # participles
    ("The film ends with footage of Quist saying in May, “Never.”", [("Never.", "Quist")]),
    ("The film uses footage of Nora Quist asking, “Why now?”", [("Why now?", "Nora Quist")]),
    ("Brandt opened the second debate saying “of course” it would hold.", [("“of course” it would hold", "Brandt")]),
    # partitives
    ("“It was ugly,” said one of two witnesses.", [("It was ugly,", "one of two witnesses")]),
    ("Some of the voters said it was “old”.", [("it was “old”", "Some of the voters")]),
    # datelines
    ("BERGEN, May 8 (NTB) — In reply, Quist rallied the port, saying: “Never.”", [("Never.", "Quist")]),
    (
        "Bergen (AFP) – Quist took a swipe at the plan, saying that “loose talk” did harm.",
        [("“loose talk” did harm", "Quist")],
    ),
    # what only tells a name
    ("Karl Dahl, at a firm called Quist Partners, says it is “old”.", [("it is “old”", "Karl Dahl")]),
    # tags that interrupt
    ("These men, Quist said in the hearing, were “well-paid,” and left.", [("were “well-paid,” and left", "Quist")]),
    ("Instead, Quist told reporters, his plan was “to go on”.", [("his plan was “to go on”", "Quist")]),
    (
        "The man “looked ashen,” Quist said, from “the blow”.",
        [("The man “looked ashen,”", "Quist"), ("the blow", "Quist")],
    ),
    ("Coming in to cries of “Never,” Quist said his plan was “old”.", [("his plan was “old”", "Quist")]),
    # the same voice goes on
    (
        "“Is he old?” asked Quist, pointing to what he calls the “crooked” bridge. “He is.”",
        [
            ("Is he old?", "Quist"),
            ("what he calls the “crooked” bridge", "Quist"),
            ("the “crooked” bridge", "he"),
            ("He is.", "Quist"),
        ],
    ),
    (
        "“It is old,” Quist said. “I would not call it a ruin or even a danger” to the town.",
        [("It is old,", "Quist"), ("I would not call it a ruin or even a danger", "Quist")],
    ),
    # nouns that speak
    ("The clip says Quist “likes bridges”.", [("Quist “likes bridges”", "The clip")]),
    ("The ferryman said it was “old”.", [("it was “old”", "The ferryman")]),
]


@pytest.mark.parametrize(("text", "expected"), ROWS)
def test_who_speaks(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert [(text[s.start : s.end], s.speaker) for s in extract(text) if s.kind != "indirect"] == expected
