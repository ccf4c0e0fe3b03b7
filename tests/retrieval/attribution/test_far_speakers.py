"""Who speaks where more stands between speaker and cue than news writing mostly has: a golden table.

A row is a text and its statements that hold a quotation: what is said and the speaker as mentioned.
"""

from __future__ import annotations

import pytest

from retrieval.attribution.statements import extract

REST = "the rest: “Never.”"
NEVER = "Never, of all the things that I have seen."
GOING_ON, ANEW = (
    "nobody here will be forced to leave his home, not ever.",
    "Nobody here will be forced to leave his home, not ever.",
)
RECALLED = "how her father, Karl Quist, used to say “Never.”"

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
    (
        "“Never,” Quist said. The port was “a monument to all who had built it in vain” by then.",
        [("Never,", "Quist"), ("a monument to all who had built it in vain", None)],
    ),
    (
        "“Never,” Quist said. Indeed, “nobody here will be forced to leave his home, not ever.”",
        [("Never,", "Quist"), (GOING_ON, "Quist")],
    ),
    (
        "“Never,” Quist said. A rival’s leaflet: “Nobody here will be forced to leave his home, not ever.”",
        [("Never,", "Quist"), (ANEW, None)],
    ),
    # coordinated clauses with subjects of their own
    ("A woman asked for a photo and Quist said, “As you like.”", [("As you like.", "Quist")]),
    ("The crowd cheers, and then Quist continues: “It is open.”", [("It is open.", "Quist")]),
    ("The port closes, with Mayor Nora Quist telling reporters it was “old”.", [("it was “old”", "Nora Quist")]),
    ("Quist voted on Monday and says he had “no choice”.", [("he had “no choice”", "Quist")]),
    # subjects of subordinate clauses, with appositions
    ("Quist won what Nora Brandt, the treasurer, called “a small war”.", [("a small war", "Nora Brandt")]),
    ("As Nora Brandt, the treasurer, put it: “Never.”", [("Never.", "Nora Brandt")]),
    ("The chairman, Per Dahl, said it was “old”.", [("it was “old”", "Per Dahl")]),
    (
        "The chairman, Per Dahl, whose firm and whose family trust it, said it was “old”.",
        [("it was “old”", "Per Dahl")],
    ),
    ("Trooper Bo Jones left. Jones’ wife, Nora, said it was “old”.", [("it was “old”", "Nora")]),
    ("A woman mending nets on the quay told him it was “old”.", [("it was “old”", "A woman")]),
    ("The port shut, with the chairman, Bo Quist, describing it as “old”.", [("it as “old”", "Bo Quist")]),
    ("Lind said it was late, with Bo Quist saying it was “old”.", [("it was “old”", "Bo Quist")]),
    ("Norrby’s mayor, his family noted, was “old”.", [("was “old”", "his family")]),
    ("That was denied by the board, which said it was “old”.", [("it was “old”", "the board")]),
    ("Quist told us in Bergen that the ruling reflected “unrest”.", [("the ruling reflected “unrest”", "Quist")]),
    ("According to the head of the union, Nora Quist, it was “old”.", [("it was “old”", "Nora Quist")]),
    ("According to the report, Nora Quist, a baker, was “old”.", [("Nora Quist, a baker, was “old”", "the report")]),
    ("Nora Quist left. She did not hesitate. “Never.”", [("Never.", "She")]),
    ("She was backed by Bo Quist (V-Oslo), who said: “Never.”", [("Never.", "who")]),
    # a colon behind words without a name, after a sentence about somebody
    ("Quist nodded at length. Then: “Never.”", [("Never.", "Quist")]),
    ("Nora Quist nodded. And after a pause: “Never.”", [("Never.", "Nora Quist")]),
    # the name behind an office and what that is of
    ("“Never,” said the head of the union, Nora Quist.", [("Never,", "Nora Quist")]),
    ("“Never,” said a spokesman for the port of Bergen, Bo Quist.", [("Never,", "Bo Quist")]),
    ("“Never,” said his friend and fellow poet Bo Quist.", [("Never,", "Bo Quist")]),
    ("A man accused of taking £4 from a children’s charity told us it was “old”.", [("it was “old”", "A man")]),
    ("She quotes the mayor’s own words from last year: “Never.”", [("Never.", "the mayor")]),
    ("Quist said she had been warned by the whip that she would go. “Hm.”", [("Hm.", "Quist")]),
    ("“Never,” said the head of the port in Bergen, Norway.", [("Never,", "the head")]),
    # clauses about when
    ("Nora Quist looked at it. Her house? “Never, of all the things that I have seen.”", [(NEVER, None)]),
    ("As he spoke, the crowd took up a chant of “Never.”", [("Never.", None)]),
    ("When I mention it, Quist recites the rest: “Never.” He beams. “Hm.”", [(REST, "Quist"), ("Hm.", "Quist")]),
    ("They built it on footage of the machine telling us to “wait”.", [("wait", "the machine")]),
    ("The rain stopped. Then: “Never, of all the things that I have seen.”", [(NEVER, None)]),
    # participles
    ("The film ends with footage of Quist saying in May, “Never.”", [("Never.", "Quist")]),
    ("The film uses footage of Nora Quist asking, “Why now?”", [("Why now?", "Nora Quist")]),
    ("Brandt opened the second debate saying “of course” it would hold.", [("“of course” it would hold", "Brandt")]),
    ("In declaring Dahl “unfit,” the Oslo bishop broke with custom.", [("Dahl “unfit,”", "the Oslo bishop")]),
    ("While calling the bridge “old,” Quist left.", [("the bridge “old,”", "Quist")]),
    # partitives
    ("“It was ugly,” said one of two witnesses.", [("It was ugly,", "one of two witnesses")]),
    ("Some of the voters said it was “old”.", [("it was “old”", "Some of the voters")]),
    ("Last week Quist stood on a box and told us that it was “old”.", [("it was “old”", "Quist")]),
    ("Senator Nora Quist, R-Ohio, whose town has one, called it “old”.", [("it “old”", "Nora Quist")]),
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
    ("To cries of “Never,” Quist said it was “old”.", [("Never,", None), ("it was “old”", "Quist")]),
    (
        "“The swan,” Quist said, “was first. One must,” he went on, “be fair.”",
        [("The swan,", "Quist"), ("was first. One must,", "Quist"), ("be fair.", "he")],
    ),
    (
        "“The swan,” Quist said, “was first. One must,” he added, “be fair.”",
        [("The swan,", "Quist"), ("was first. One must,", "Quist"), ("be fair.", "he")],
    ),
    # whom somebody quotes, recalls or brings to say it
    (
        "Quist quoted her father as saying “Never.”",
        [("her father as saying “Never.”", "Quist"), ("Never.", "her father")],
    ),
    (
        "The Gull quoted Quist as saying it was “old”.",
        [("Quist as saying it was “old”", "Gull"), ("it was “old”", "Quist")],
    ),
    ("Dahl told how her father, Karl Quist, used to say “Never.”", [(RECALLED, "Dahl"), ("Never.", "Karl Quist")]),
    ("Dahl left when her father, a baker, said “Never.”", [("Never.", "her father")]),
    ("Dahl got Quist to admit that it was “old”.", [("it was “old”", "Quist")]),
    ("Dahl recalled Nora Quist’s words: “Never.”", [("Never.", "Nora Quist")]),
    ("Dahl recalled his father’s very last words as “Never”.", [("Never", "his father")]),
    ("Dahl remembered Nora Quist’s motto, “Never”, and left.", [("Never", "Nora Quist")]),
    ("Dahl likes to quote Nora Quist: “Never.”", [("Never.", "Nora Quist")]),
    ("Dahl dismissed Nora Quist’s comment: “Never.”", [("Nora Quist’s comment: “Never.”", "Dahl")]),
    ("Dahl asked Quist to say “Never.”", [("Quist to say “Never.”", "Dahl")]),
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
    # a quotation that characterises
    ("Quist openly admires the council as a “strong body”.", [("strong body", "Quist")]),
    ("Quist hailed the deal as a “gift”.", [("the deal as a “gift”", "Quist")]),
    ("It is known as the “Moose” bridge.", []),
    ("The bridge was seen as a “gift”.", [("as a “gift”", None)]),
    ("It fell in a storm that Quist described as “an act of the sea”.", [("an act of the sea", "Quist")]),
    # phrases that name a source
    ("In the words of Nora Quist, the bridge is “a gift”.", [("the bridge is “a gift”", "Nora Quist")]),
    ("Brandt did it, in the words of Nora Quist, “for a laugh”.", [("for a laugh", "Nora Quist")]),
    ("In Quist’s view, the bridge is “a gift”.", [("the bridge is “a gift”", "Quist")]),
    ("The bridge is, in her own words, “a gift”.", [("a gift", "her")]),
    ("“It is a gift,” in the mayor’s words.", [("It is a gift,", "the mayor")]),
    ("“It is a gift,” per the Port Times.", [("It is a gift,", "Port Times")]),
    ("In other words, it is the “Moose” bridge.", []),
    # nouns for what somebody says
    ("His claim is that the bridge is a “ruin”.", [("the bridge is a “ruin”", "His")]),
    ("The claim by Karl Dahl that it is “old” was heard.", [("it is “old”", "Karl Dahl")]),
    ("They were met with chants of “Never”.", [("Never", None)]),
    # more ways in which a subject is described
    ("A source familiar with the talks said it was “old”.", [("it was “old”", "A source")]),
    ("A report released last year found it was “old”.", [("it was “old”", "A report")]),
    ("One official who left the talks said it was “old”.", [("it was “old”", "One official")]),
    ("About half of voters in each town say it is “old”.", [("it is “old”", "half of voters")]),
    ("He sent a letter from his doctor Friday that says he is “fit”.", [("he is “fit”", "his doctor")]),
    # a participle with its agent opens the sentence
    ("Cross-examined by Karl Dahl, Nora Quist said it was “old”.", [("it was “old”", "Nora Quist")]),
    # somebody by their age
    ("“It is a gift,” said the 22-year-old striker, who had left.", [("It is a gift,", "the 22-year-old striker")]),
    ("“It is a gift,” the 22-year-old said.", [("It is a gift,", "the 22-year-old")]),
    ("A 34-year-old teacher said: “It is a gift.”", [("It is a gift.", "A 34-year-old teacher")]),
    ("“It is a gift,” one former midwife from Ashton told us.", [("It is a gift,", "one former midwife")]),
    # passives and infinitives
    ("This has been called “a gift” by Nora Quist, a teacher.", [("a gift", "Nora Quist")]),
    ("Quist took to the air to accuse the port of being “asleep”.", [("the port of being “asleep”", "Quist")]),
    ("Quist replied calmly, with a grin: “Never.”", [("Never.", "Quist")]),
    # nouns that speak
    ("The clip says Quist “likes bridges”.", [("Quist “likes bridges”", "The clip")]),
    ("The ferryman said it was “old”.", [("it was “old”", "The ferryman")]),
]


@pytest.mark.parametrize(("text", "expected"), ROWS)
def test_who_speaks(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert [(text[s.start : s.end], s.speaker) for s in extract(text) if s.kind != "indirect"] == expected
