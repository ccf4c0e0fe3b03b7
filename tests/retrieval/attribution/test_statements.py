"""Who said what: a golden table of the ways in which news writing attributes, and what holds for any text.

A row is a text and its statements: what is said, its kind, the speaker as mentioned, and the name that stands for.
"""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from retrieval.attribution.statements import extract
from tests.retrieval.core_time import core_seconds

Row = tuple[str, str, str | None, str | None]

QUOTATIONS_AND_TAGS: list[tuple[str, list[Row]]] = [
    ("“We are ready,” Nora Quist said.", [("We are ready,", "direct", "Nora Quist", "Nora Quist")]),
    ("“We are ready,” said Nora Quist.", [("We are ready,", "direct", "Nora Quist", "Nora Quist")]),
    ("Nora Quist said, “We are ready.”", [("We are ready.", "direct", "Nora Quist", "Nora Quist")]),
    ("Nora Quist said: “We are ready.”", [("We are ready.", "direct", "Nora Quist", "Nora Quist")]),
    ("He added: “We expected it.”", [("We expected it.", "direct", "He", None)]),
    ("Said Quist, “We are ready.”", [("We are ready.", "direct", "Quist", "Quist")]),
    ("“Why now?” Quist asked.", [("Why now?", "direct", "Quist", "Quist")]),
    ("“Why now?” asked Quist, an engineer.", [("Why now?", "direct", "Quist", "Quist")]),
    ("“Why now?” Quist pressed.", [("Why now?", "direct", "Quist", "Quist")]),
    ("“Never!” he shouted.", [("Never!", "direct", "he", None)]),
    (
        "“The harbour,” Quist said, “will open in May.”",
        [("The harbour,", "direct", "Quist", "Quist"), ("will open in May.", "direct", "Quist", "Quist")],
    ),
    (
        "“The harbour,” said Lars Quist, an engineer who built the forecast model, “will open in May.”",
        [
            ("The harbour,", "direct", "Lars Quist", "Lars Quist"),
            ("will open in May.", "direct", "Lars Quist", "Lars Quist"),
        ],
    ),
    ("“We are ready,” Quist told reporters in Bergen.", [("We are ready,", "direct", "Quist", "Quist")]),
    ("“We are ready,” Quist, who had come from Oslo, said quietly.", [("We are ready,", "direct", "Quist", "Quist")]),
    ("“We are ready,” an angry Quist retaliated.", [("We are ready,", "direct", "Quist", "Quist")]),
    ("“We are ready,” Quist went on, as the crowd left.", [("We are ready,", "direct", "Quist", "Quist")]),
    (
        "“We are ready,” the port's former chief engineer, Nora Quist, said.",
        [("We are ready,", "direct", "Nora Quist", "Nora Quist")],
    ),
    ("*“We are ready,”* she tells me.", [("We are ready,", "direct", "she", None)]),
    ("“We are ready,” wrote @norrby_quist.", [("We are ready,", "direct", "@norrby_quist", "@norrby_quist")]),
    ("Another user, @quist, wrote: “We are ready.”", [("We are ready.", "direct", "@quist", "@quist")]),
    (
        "Dahl said: “No.”\n“We are ready.”\n— Nora Quist",
        [("No.", "direct", "Dahl", "Dahl"), ("We are ready.", "direct", "Nora Quist", "Nora Quist")],
    ),
    ("> “We are ready.”\n> — Nora Quist", [("We are ready.", "direct", "Nora Quist", "Nora Quist")]),
    ("His adviser, **Nora Quist**, said: “We are ready.”", [("We are ready.", "direct", "Nora Quist", "Nora Quist")]),
    ("“We are ready,” the Norwegian said.", [("We are ready,", "direct", "the Norwegian", None)]),
    ("“We are ready,” Oslo's Nora Quist said.", [("We are ready,", "direct", "Nora Quist", "Nora Quist")]),
    ("“We are ready,” Quist tweeted on Friday.", [("We are ready,", "direct", "Quist", "Quist")]),
    ("“We are ready,” the port's office said.", [("We are ready,", "direct", "the port's office", None)]),
    (
        "“Close it,” the Defence Ministry said in a statement.",
        [("Close it,", "direct", "Defence Ministry", "Defence Ministry")],
    ),
    ("“Close it,” Governor Nora Quist of Vestland wrote.", [("Close it,", "direct", "Nora Quist", "Nora Quist")]),
    ("“Close it,” Jean-Luc de la Tour said.", [("Close it,", "direct", "Jean-Luc de la Tour", "Jean-Luc de la Tour")]),
    ("“Close it,” said U.S. Rep. Jane Roe, D-Ohio.", [("Close it,", "direct", "Jane Roe", "Jane Roe")]),
    (
        "“He told me, ‘Close it,’ and I did,” Quist said.",
        [("He told me, ‘Close it,’ and I did,", "direct", "Quist", "Quist")],
    ),
    ("''He said 'yes,''' Mr. Quist said.", [("He said 'yes,'", "direct", "Quist", "Quist")]),
    ("“We are ready,” the old ferryman said.", [("We are ready,", "direct", "the old ferryman", None)]),
    ("“We are ready,” wrote one ferryman.", [("We are ready,", "direct", "one ferryman", None)]),
    (
        "“We are ready,” Quist said, but “nobody believes it.”",
        [("We are ready,", "direct", "Quist", "Quist"), ("nobody believes it.", "direct", "Quist", "Quist")],
    ),
    ("‘We are ready,’ Mr Quist said.", [("We are ready,", "direct", "Quist", "Quist")]),
    ("''We are ready,'' Mr. Quist said.", [("We are ready,", "direct", "Quist", "Quist")]),
    ("« We are ready », said Quist.", [("We are ready", "direct", "Quist", "Quist")]),
    ("QUIST: We are ready.", [("We are ready", "indirect", "QUIST", "QUIST")]),
    ("Quist: “We are ready”", [("We are ready", "direct", "Quist", "Quist")]),
]

SENTENCES_AND_PARAGRAPHS: list[tuple[str, list[Row]]] = [
    (
        "“We are ready,” Quist said Friday. “But the town is not.”",
        [("We are ready,", "direct", "Quist", "Quist"), ("But the town is not.", "direct", "Quist", "Quist")],
    ),
    (
        "“It is new.” “I like it,” Quist said.",
        [("It is new.", "direct", "Quist", "Quist"), ("I like it,", "direct", "Quist", "Quist")],
    ),
    (
        "“I like it,” Quist said, laughing. “It is new.”",
        [("I like it,", "direct", "Quist", "Quist"), ("It is new.", "direct", "Quist", "Quist")],
    ),
    (
        "“We are ready,” said Quist.\n“Nobody need worry.”",
        [("We are ready,", "direct", "Quist", "Quist"), ("Nobody need worry.", "direct", "Quist", "Quist")],
    ),
    ("Quist said:\n“We are ready.”", [("We are ready.", "direct", "Quist", "Quist")]),
    ("Quist released the following statement:\n“We are ready.”", [("We are ready.", "direct", "Quist", "Quist")]),
    (
        "Quist said: “We were ready.\n\n“Nobody came.”",
        [("We were ready.", "direct", "Quist", "Quist"), ("Nobody came.", "direct", "Quist", "Quist")],
    ),
    (
        "The mood was bad.\n“We were ready.\n“Nobody came,” Quist said.",
        [("We were ready.", "direct", "Quist", "Quist"), ("Nobody came,", "direct", "Quist", "Quist")],
    ),
    ("“We are ready,” Quist said.\n“A harbour for all”", [("We are ready,", "direct", "Quist", "Quist")]),
    (
        "Asked to help, Quist shrugged. “Ask Dahl.”",
        [("to help", "indirect", None, None), ("Ask Dahl.", "direct", "Quist", "Quist")],
    ),
    (
        "Quist went on with his tour.\n“The bridge is old and it will have to close.”",
        [("The bridge is old and it will have to close.", "direct", "Quist", "Quist")],
    ),
    (
        "It rained. Nobody came.\n“The bridge is old and it will have to close.”",
        [("The bridge is old and it will have to close.", "direct", None, None)],
    ),
    ("It rained.\n“The bridge is old.”", []),
    (
        "“I am committed to building a second bridge in May” sounds good.",
        [("I am committed to building a second bridge in May", "direct", None, None)],
    ),
    (
        "Quist said the harbour was shut. “It leaks.”",
        [("the harbour was shut", "indirect", "Quist", "Quist"), ("It leaks.", "direct", "Quist", "Quist")],
    ),
]

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

WHO_THAT_IS: list[tuple[str, list[Row]]] = [
    ("Nora Quist came.\n“We are ready,” Quist said.", [("We are ready,", "direct", "Quist", "Nora Quist")]),
    ("Sergei Orlov met Anna Lind. “No,” she said.", [("No,", "direct", "she", "Anna Lind")]),
    ("Sergei Orlov met Anna Lind. “No,” he said.", [("No,", "direct", "he", "Sergei Orlov")]),
    ("Mayor Ilse Brandt spoke first. “Welcome,” she said.", [("Welcome,", "direct", "she", "Ilse Brandt")]),
    ("The bridge opened. “Welcome,” she said.", [("Welcome,", "direct", "she", None)]),
    (
        "“It will fall,” Bill Moss said. Jane Moss disagreed. “It will stand,” Mrs. Moss said.",
        [("It will fall,", "direct", "Bill Moss", "Bill Moss"), ("It will stand,", "direct", "Moss", "Jane Moss")],
    ),
    (
        "Transport Minister Nora Quist arrived. The transport minister said the bridge was safe.",
        [("the bridge was safe", "indirect", "The transport minister", "Nora Quist")],
    ),
    # lay words before a name are no part of it
    ("Statistician Nora Quist urged: “No.”", [("No.", "direct", "Nora Quist", "Nora Quist")]),
    ("PC Quist said: “No.”", [("No.", "direct", "Quist", "Quist")]),
    ("Prosecutor Nora Quist spoke. “No,” she said.", [("No,", "direct", "she", "Nora Quist")]),
    ("Karl Dahl died. Mum Zyx Quist wept as she said: “No.”", [("No.", "direct", "she", "Zyx Quist")]),
    ("Karl Dahl died. Mum-of-two Zyx Quist, 38, wept. “No,” she said.", [("No,", "direct", "she", "Zyx Quist")]),
    # nor are post-nominals
    ("Nora Quist KC, prosecuting, urged: “No.”", [("No.", "direct", "Nora Quist", "Nora Quist")]),
    ("Nora Quist, OBE, urged: “No.” Miss Quist left.", [("No.", "direct", "Nora Quist", "Nora Quist")]),
    ("Nora Quist MP came. “No,” Quist said.", [("No,", "direct", "Quist", "Nora Quist")]),
    ("“No,” said Dr Nora Quist PhD.", [("No,", "direct", "Nora Quist", "Nora Quist")]),
    ("A Labour MP urged: “No.”", [("No.", "direct", "A Labour MP", None)]),
    ("Labour MP Nora Quist urged: “No.”", [("No.", "direct", "Nora Quist", "Nora Quist")]),
    # somebody unnamed whom the sentence before is about
    ("Nora Quist left. One resident saw it. “It fell,” she said.", [("It fell,", "direct", "she", None)]),
    ("Nora Quist left. A man from Ashton saw it. “It fell,” she said.", [("It fell,", "direct", "she", "Nora Quist")]),
    ("Nora Quist left. A study saw it. “It fell,” she said.", [("It fell,", "direct", "she", "Nora Quist")]),
    ("A reader, Nora Quist, saw it. “It fell,” she said.", [("It fell,", "direct", "she", "Nora Quist")]),
    ("A caller to Ashton, Nora Quist, 81, saw it. “It fell,” she said.", [("It fell,", "direct", "she", "Nora Quist")]),
    (
        "Nora Quist left. A spokeswoman for the port said it fell. “It broke,” she said.",
        [("it fell", "indirect", "A spokeswoman", None), ("It broke,", "direct", "she", None)],
    ),
    (
        "Nora Quist left. One resident saw it. She ran. “It fell,” she said. Ms Quist asked: “Why?” “Yes,” she said.",
        [
            ("It fell,", "direct", "she", None),
            ("Why?", "direct", "Quist", "Nora Quist"),
            ("Yes,", "direct", "she", "Nora Quist"),
        ],
    ),
    # nothing shows that Dahl is a person's name
    ("Few believed it. Dahl did. “It will fall,” he said.", [("It will fall,", "direct", "he", None)]),
    ("The plan angered Karl Dahl, who issued a riposte. “No,” he tweeted.", [("No,", "direct", "he", "Karl Dahl")]),
]

ROWS = [*QUOTATIONS_AND_TAGS, *SENTENCES_AND_PARAGRAPHS, *PARAPHRASES, *MIXED, *WHO_THAT_IS]


@pytest.mark.parametrize(
    ("text", "expected"),
    ROWS,
)
def test_who_said_what(text: str, expected: list[Row]) -> None:
    assert [(text[s.start : s.end], s.kind, s.speaker, s.resolved) for s in extract(text)] == expected


_PIECES = """“ ” " ' ’ ‘ '' , . : ; ( ) — ¶ he said Quist Nora Mr. the of according to that “We who is by saying
    and called 's claim U.S."""
WORDS = st.sampled_from(_PIECES.split())


@given(
    st.one_of(st.text(max_size=80), st.lists(WORDS, max_size=60).map(lambda words: " ".join(words).replace("¶", "\n")))
)
def test_offsets_are_true(text: str) -> None:
    """Whatever the text, statements are ordered, not empty, trimmed and unlike; mention and cue are slices of it.

    Only a report in which others lie comes behind them. What has no cue is quoted.
    """
    statements = extract(text)
    for one, following in pairwise(statements):
        around = following.kind == "indirect" and following.start <= one.start and one.end <= following.end
        assert one.start <= following.start or around
    assert len({(s.start, s.end) for s in statements}) == len(statements)
    for s in statements:
        assert text[s.start : s.end].strip() == text[s.start : s.end] != ""
        assert "\n" not in text[s.start : s.end]
        assert (s.cue_start is None) == (s.cue_end is None)
        assert text[s.cue_start : s.cue_end].strip()
        assert s.cue_start is not None or s.kind == "direct"
        if s.speaker is not None:
            assert text[s.speaker_start : s.speaker_end] == s.speaker


HOSTILE = [
    '"', "“", "“ ", "” ", "‘a ", " 'a", "''", "Abc ", "Abc, ", "said ", "he said ", "“A,” Bob said, ", "a, ",
    "that who ", "“a\n", "A.", "A: ", "according to Bob, ", "<a", "Ministry of ", "Bob's ", ", saying ",
    "Bob, who said ", "“A,” he said.\n", "x “y” ", "Bob Smith said he said. ", "his claim that “a” ",
    "he ", "she said he saw him. ", "Q: A\n", "in the words of ", "one of ", "as a “b” ", "claim by Bob that ",
    "Judge Bob said “a”. “A,” the judge said.\n",
]  # fmt: skip


@pytest.mark.parametrize("piece", HOSTILE)
def test_hostile_text_takes_time_in_proportion(piece: str) -> None:
    """Ten times the text takes about ten times as long, where work that is not linear would take a hundred."""
    short, long = piece * (4_000 // len(piece)), piece * (40_000 // len(piece))
    assert core_seconds(lambda: extract(long)) < 40 * max(core_seconds(lambda: extract(short)), 0.002)
