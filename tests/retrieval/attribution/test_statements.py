"""Who said what: a golden table of the ways in which news writing attributes, and what holds for any text.

A row is a text and its statements: what is said, its kind, the speaker as mentioned, and the name that stands for.
"""

from __future__ import annotations

import tracemalloc
from collections.abc import Callable
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from retrieval.attribution import statements
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
    ("Nora Quist left. One resident saw it. “It fell,” she said.", [("It fell,", "direct", "she", "One resident")]),
    ("Nora Quist left. A man from Ashton saw it. “It fell,” she said.", [("It fell,", "direct", "she", "Nora Quist")]),
    ("Nora Quist left. A study saw it. “It fell,” she said.", [("It fell,", "direct", "she", "Nora Quist")]),
    ("A reader, Nora Quist, saw it. “It fell,” she said.", [("It fell,", "direct", "she", "Nora Quist")]),
    ("A caller to Ashton, Nora Quist, 81, saw it. “It fell,” she said.", [("It fell,", "direct", "she", "Nora Quist")]),
    (
        "Nora Quist left. A spokeswoman for the port said it fell. “It broke,” she said.",
        [("it fell", "indirect", "A spokeswoman", None), ("It broke,", "direct", "she", "A spokeswoman for the port")],
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

ROWS = [*QUOTATIONS_AND_TAGS, *SENTENCES_AND_PARAGRAPHS, *WHO_THAT_IS]


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
    found = extract(text)
    for one, following in pairwise(found):
        around = following.kind == "indirect" and following.start <= one.start and one.end <= following.end
        assert one.start <= following.start or around
    assert len({(s.start, s.end) for s in found}) == len(found)
    for s in found:
        assert text[s.start : s.end].strip() == text[s.start : s.end] != ""
        assert "\n" not in text[s.start : s.end]
        assert (s.cue_start is None) == (s.cue_end is None)
        assert text[s.cue_start : s.cue_end].strip()
        assert s.cue_start is not None or s.kind == "direct"
        if s.speaker is not None:
            assert text[s.speaker_start : s.speaker_end] == s.speaker


def test_a_very_long_text_is_read_in_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    """A name is filled out within its part, and what memory is needed depends on a part's length."""
    introduced = "Nora Quist built it. “We are ready,” Quist said.\n"
    text = f"{introduced}“It rose,” Quist said.\n“It fell,” Quist said, and the mast lay in the harbour.\n{introduced}"
    monkeypatch.setattr(statements, "PART_CHARS", len(introduced) + 1)
    assert [(text[s.start : s.end], s.by) for s in extract(text)] == [
        ("We are ready,", "Nora Quist"),
        ("It rose,", "Nora Quist"),
        ("It fell,", "Quist"),
        ("We are ready,", "Nora Quist"),
    ]
    long = "The harbour will open again in May as it did every other year.\n" * 200
    in_parts = peak_bytes(lambda: extract(long))
    monkeypatch.undo()
    assert peak_bytes(lambda: extract(long)) > 4 * in_parts


def peak_bytes(work: Callable[[], object]) -> int:
    tracemalloc.start()
    try:
        work()
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


HOSTILE = [
    '"', "“", "“ ", "” ", "‘a ", " 'a", "''", "Abc ", "Abc, ", "said ", "he said ", "“A,” Bob said, ", "a, ",
    "that who ", "“a\n", "A.", "A: ", "according to Bob, ", "<a", "Ministry of ", "Bob's ", ", saying ",
    "Bob, who said ", "“A,” he said.\n", "x “y” ", "Bob Smith said he said. ", "his claim that “a” ",
    "he ", "she said he saw him. ", "Q: A\n", "in the words of ", "one of ", "as a “b” ", "claim by Bob that ",
    "Judge Bob said “a”. “A,” the judge said.\n", "his wife, 29, “A,” said the 29-year-old.\n",
    "PM Bob Lind said “a”. “A,” the PM said.\n", "“Bob said ‘a’ ", "“Bob said, ‘a,’” he said. ", "Bob wrote:\nI am.\n",
    "The ministry denied it. “A,” it said. ", "It was denied by the board, which said it was “a”. ",
]  # fmt: skip


@pytest.mark.parametrize("piece", HOSTILE)
def test_hostile_text_takes_time_in_proportion(piece: str) -> None:
    """Ten times the text takes about ten times as long, where work that is not linear would take a hundred."""
    short, long = piece * (4_000 // len(piece)), piece * (40_000 // len(piece))
    assert core_seconds(lambda: extract(long, nested=True)) < 40 * max(
        core_seconds(lambda: extract(short, nested=True)), 0.002
    )
