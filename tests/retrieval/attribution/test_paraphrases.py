"""What is said without quotation marks, or with some in it: a golden table.

A row is a text and its statements: what is said, its kind, the speaker as mentioned, and the name that stands for.
"""

from __future__ import annotations

import pytest

from retrieval.attribution.statements import extract

Row = tuple[str, str, str | None, str | None]

PARAPHRASES: list[tuple[str, list[Row]]] = [
    ("Quist said on Tuesday that the bridge was safe.", [("the bridge was safe", "indirect", "Quist", "Quist")]),
    ("The bridge was safe, Quist said.", [("The bridge was safe", "indirect", "Quist", "Quist")]),
    ("The bridge was safe, Quist said on Tuesday.", [("The bridge was safe", "indirect", "Quist", "Quist")]),
    (
        "The bridge, Quist said, was safe.",
        [("The bridge", "indirect", "Quist", "Quist"), ("was safe", "indirect", "Quist", "Quist")],
    ),
    ("On Tuesday, Quist said the bridge was safe.", [("the bridge was safe", "indirect", "Quist", "Quist")]),
    (
        "Quist and Karl Dahl argue that the bridge is old.",
        [("the bridge is old", "indirect", "Quist and Karl Dahl", None)],
    ),
    ("The bridge was cut, police believe.", [("The bridge was cut", "indirect", "police", None)]),
    ("The bridge was old, a study found.", [("The bridge was old", "indirect", "a study", None)]),
    ("When it rains, drivers fear.", []),
    ("It rained, and drivers feared the worst.", [("the worst", "indirect", "drivers", None)]),
    (
        "When the bridge shut, Quist said, nobody noticed.",
        [("When the bridge shut", "indirect", "Quist", "Quist"), ("nobody noticed", "indirect", "Quist", "Quist")],
    ),
    ("According to Quist, the bridge was safe.", [("the bridge was safe", "indirect", "Quist", "Quist")]),
    (
        "The bridge was safe, according to Nora Quist, an engineer.",
        [("The bridge was safe", "indirect", "Nora Quist", "Nora Quist")],
    ),
    ("Quist told reporters the bridge was safe.", [("the bridge was safe", "indirect", "Quist", "Quist")]),
    ("Quist denied planning a new bridge.", [("planning a new bridge", "indirect", "Quist", "Quist")]),
    ("The Kremlin denied planning an attack.", [("planning an attack", "indirect", "Kremlin", "Kremlin")]),
    ("Moscow demanded a reply.", [("a reply", "indirect", "Moscow", "Moscow")]),
    ("Police said the road was shut.", [("the road was shut", "indirect", "Police", None)]),
    ("Sources say the bridge is unsafe.", [("the bridge is unsafe", "indirect", "Sources", None)]),
    (
        "The Ministry of Transport said the bridge was safe.",
        [("the bridge was safe", "indirect", "Ministry of Transport", "Ministry of Transport")],
    ),
    ("It was reported that the bridge had shut.", [("the bridge had shut", "indirect", None, None)]),
    ("Quist left at noon, saying the bridge was safe.", [("the bridge was safe", "indirect", "Quist", "Quist")]),
    ("Quist went on the attack, saying: “They lied.”", [("They lied.", "direct", "Quist", "Quist")]),
    ("Echoing that view, Quist said the bridge was safe.", [("the bridge was safe", "indirect", "Quist", "Quist")]),
    ("Speaking in Oslo, Quist said the bridge was safe.", [("the bridge was safe", "indirect", "Quist", "Quist")]),
    ("Quist, the town's engineer, said the bridge was safe.", [("the bridge was safe", "indirect", "Quist", "Quist")]),
    ("Quist, who built the bridge, said it was safe.", [("it was safe", "indirect", "Quist", "Quist")]),
    (
        "Quist, 54, of Bergen, Norway, said the bridge was safe.",
        [("the bridge was safe", "indirect", "Quist", "Quist")],
    ),
    (
        "Governor Nora Quist (V-Vestland) said the bridge was safe.",
        [("the bridge was safe", "indirect", "Nora Quist", "Nora Quist")],
    ),
    (
        "A spokesman for the ministry, Karl Dahl, said the bridge was safe.",
        [("the bridge was safe", "indirect", "Karl Dahl", "Karl Dahl")],
    ),
    (
        "The Director of Utilities, Nora Quist, proposed a new bridge.",
        [("a new bridge", "indirect", "Nora Quist", "Nora Quist")],
    ),
    ("The Director of Utilities said it was safe.", [("it was safe", "indirect", "The Director of Utilities", None)]),
    (
        "The bridge is shut, Ms. Quist told analysts on a call on Thursday.",
        [("The bridge is shut", "indirect", "Quist", "Quist")],
    ),
    (
        "The bridge is shut, Quist told reporters in a conference call.",
        [("The bridge is shut", "indirect", "Quist", "Quist")],
    ),
    (
        "Quist told analysts on a call on Thursday that the bridge was safe.",
        [("the bridge was safe", "indirect", "Quist", "Quist")],
    ),
    ("The town's report said the bridge was safe.", [("the bridge was safe", "indirect", "The town's report", None)]),
    (
        "The Harbour Workers' Union (HWU) today condemned Quist's plan.",
        [("Quist's plan", "indirect", "Harbour Workers' Union", "Harbour Workers' Union")],
    ),
    (
        "The bridge is shut, said the Women’s Party.",
        [("The bridge is shut", "indirect", "Women’s Party", "Women’s Party")],
    ),
    ("Spokesman for Quist said it was safe.", [("it was safe", "indirect", "Spokesman for Quist", None)]),
    ("A spokesman for Quist said the bridge was safe.", [("the bridge was safe", "indirect", "A spokesman", None)]),
    ("Quist opened the meeting and said the bridge was safe.", [("the bridge was safe", "indirect", "Quist", "Quist")]),
    (
        "Quist said the bridge was safe but warned that the road was not.",
        [("the bridge was safe", "indirect", "Quist", "Quist"), ("the road was not", "indirect", "Quist", "Quist")],
    ),
    ("Quist issued a statement saying the bridge was safe.", [("the bridge was safe", "indirect", "Quist", "Quist")]),
    (
        "Quist said Dahl had told him the bridge was unsafe.",
        [
            ("the bridge was unsafe", "indirect", "Dahl", "Dahl"),
            ("Dahl had told him the bridge was unsafe", "indirect", "Quist", "Quist"),
        ],
    ),
    (
        "Quist said the bridge was safe, but the council disagreed.",
        [("the bridge was safe", "indirect", "Quist", "Quist")],
    ),
    ("Though Quist denied the report, Dahl believed it.", [("the report", "indirect", "Quist", "Quist")]),
    ("Quist, who once praised the bridge, left.", [("the bridge", "indirect", "who", "Quist")]),
    ("Quist pledged to open the bridge.", [("to open the bridge", "indirect", "Quist", "Quist")]),
    ("As Quist noted, the bridge is safe.", [("the bridge is safe", "indirect", "Quist", "Quist")]),
    (
        "The bridge is safe, say some engineers, who built it.",
        [("The bridge is safe", "indirect", "some engineers", None)],
    ),
    ("The bridge is safe, said Quist and Dahl.", [("The bridge is safe", "indirect", "Quist and Dahl", None)]),
    ("Some 62% said the bridge was safe.", [("the bridge was safe", "indirect", "Some 62%", None)]),
    ("Quist Says Bridge Was Unsafe", [("Bridge Was Unsafe", "indirect", "Quist", "Quist")]),
    ("The survey shows the bridge is safe.", [("the bridge is safe", "indirect", "The survey", None)]),
    ("Quist backed the plan.", [("the plan", "indirect", "Quist", "Quist")]),
    ("Quist talked about the bridge.", [("the bridge", "indirect", "Quist", "Quist")]),
    ("Quist pointed out that the bridge was safe.", [("the bridge was safe", "indirect", "Quist", "Quist")]),
    ("Quist's plan to close the bridge angered Dahl.", [("to close the bridge", "indirect", "Quist", "Quist")]),
    (
        "Quist’s claim that the bridge was safe surprised nobody.",
        [("the bridge was safe", "indirect", "Quist", "Quist")],
    ),
    ("Brandt and Dahl said the bridge was safe.", [("the bridge was safe", "indirect", "Brandt and Dahl", None)]),
    (
        "“We are ready,” said Nora Brandt and Karl Dahl.",
        [("We are ready,", "direct", "Nora Brandt and Karl Dahl", None)],
    ),
    ("Lind met Brandt, and Dahl said it was safe.", [("it was safe", "indirect", "Dahl", "Dahl")]),
    (
        "Nora Quist, who praised the bridge, left. Quist, who said it was safe, came back.",
        [("the bridge", "indirect", "who", "Nora Quist"), ("it was safe", "indirect", "who", "Nora Quist")],
    ),
    ("One resident, who asked for calm, left.", [("for calm", "indirect", "One resident", None)]),
    ("Quist, who was in Oslo, told reporters it was safe.", [("it was safe", "indirect", "Quist", "Quist")]),
    ("Karl Dahl (V), a staunch ally, said it was safe.", [("it was safe", "indirect", "Karl Dahl", "Karl Dahl")]),
    ("Nora Quist of Dayton, Ohio said it was safe.", [("it was safe", "indirect", "Nora Quist", "Nora Quist")]),
    (
        "The bridge fell, with Mayor Nora Quist telling reporters it was old.",
        [("it was old", "indirect", "Nora Quist", "Nora Quist")],
    ),
    (
        "The council's powerful rules committee said it was safe.",
        [("it was safe", "indirect", "The council's powerful rules committee", None)],
    ),
    (
        "“We are ready,” the Oslo senator and party leader told the crowd.",
        [("We are ready,", "direct", "the Oslo senator and party leader", None)],
    ),
    (
        "“We are ready,” said former secretary of state Nora Quist.",
        [("We are ready,", "direct", "Nora Quist", "Nora Quist")],
    ),
    (
        "Oslo warned that money was short, and Ms. Dahl said the bridge was “old.”",
        [("money was short", "indirect", "Oslo", "Oslo"), ("the bridge was “old.”", "mixed", "Dahl", "Dahl")],
    ),
    ("Quist is confident that the bridge will hold.", [("the bridge will hold", "indirect", "Quist", "Quist")]),
    ("Quist was deeply worried about the bridge.", [("the bridge", "indirect", "Quist", "Quist")]),
    ("It is sure to rain.", []),
    ("A sure winner came.", []),
    (
        "The bridge, according to Quist, has been safe.",
        [("The bridge", "indirect", "Quist", "Quist"), ("has been safe", "indirect", "Quist", "Quist")],
    ),
    (
        "Since May, according to Quist, the bridge has been safe.",
        [("the bridge has been safe", "indirect", "Quist", "Quist")],
    ),
    ("Quist began to say that it was safe.", [("it was safe", "indirect", "Quist", "Quist")]),
    ("Quist continued to call it “old.”", [("it “old.”", "mixed", "Quist", "Quist")]),
    ("Asked whether he would run, Quist laughed.", [("whether he would run", "indirect", None, None)]),
    ("Dahl was asked by Quist about the bridge.", [("about the bridge", "indirect", "Quist", "Quist")]),
    ("The bridge is expected to open in May.", [("to open in May", "indirect", None, None)]),
    ("QUIST: We are ready. The bridge is safe.", [("We are ready. The bridge is safe", "indirect", "QUIST", "QUIST")]),
    ("Update: The bridge is now open to everybody again.", []),
    ("Quist: 42 votes.", []),
    ("Quist showed up at noon.", []),
    ("Quist is adding to her staff.", []),
    ("Quist looked tired.", []),
    ("The report’s claims about the bridge are old.", []),
    ("The comments are closed.", []),
]

MIXED: list[tuple[str, list[Row]]] = [
    (
        "Quist called the talks “constructive and helpful”.",
        [("the talks “constructive and helpful”", "mixed", "Quist", "Quist")],
    ),
    (
        "Quist called the Oslo talks “helpful” and said more would follow.",
        [("the Oslo talks “helpful”", "mixed", "Quist", "Quist"), ("more would follow", "indirect", "Quist", "Quist")],
    ),
    ("The report said “no lasting harm” was done.", [("“no lasting harm” was done", "mixed", "The report", None)]),
    ("Quist warned of “a long winter”.", [("a long winter", "direct", "Quist", "Quist")]),
    ("The plan was described by Quist as “a gift”.", [("a gift", "direct", "Quist", "Quist")]),
    ("Her call for “a second bridge” surprised nobody.", [("a second bridge", "direct", "Her", None)]),
    ("Quist’s claim that “nobody came” surprised nobody.", [("nobody came", "direct", "Quist", "Quist")]),
    ("Quist accused the council of “neglect”.", [("the council of “neglect”", "mixed", "Quist", "Quist")]),
    ("The talks were “helpful,” Quist said.", [("The talks were “helpful,”", "mixed", "Quist", "Quist")]),
    (
        "Quist called the bridge “safe,” adding, “I built it.”",
        [("the bridge “safe,”", "mixed", "Quist", "Quist"), ("I built it.", "direct", "Quist", "Quist")],
    ),
    (
        "Quist welcomed the plan and added, “It is safe.”",
        [("the plan", "indirect", "Quist", "Quist"), ("It is safe.", "direct", "Quist", "Quist")],
    ),
    ("Quist called the talks “helpful” and left.", [("the talks “helpful”", "mixed", "Quist", "Quist")]),
    ("Quist said on “Meet the Town” that it was safe.", [("it was safe", "indirect", "Quist", "Quist")]),
    ("Quist read from her book, “The Long Bridge,” on Friday.", []),
    ("The so-called “bridge to nowhere” opened in 1998.", []),
    ("Lars “Moose” Dahl opened the bridge.", []),
]


@pytest.mark.parametrize(("text", "expected"), [*PARAPHRASES, *MIXED])
def test_who_said_what(text: str, expected: list[Row]) -> None:
    assert [(text[s.start : s.end], s.kind, s.speaker, s.resolved) for s in extract(text)] == expected
