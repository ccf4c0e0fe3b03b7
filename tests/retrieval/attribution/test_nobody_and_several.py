"""Subjects that deny that anybody spoke, those that are several at once, and what only looks like one."""

from __future__ import annotations

import pytest

from retrieval.attribution.statements import extract

Row = tuple[str, str, str | None, str | None]

NOBODY: list[tuple[str, list[Row]]] = [
    ("Nobody said that the ferry was late.", []),
    ("Nobody has said the ferry was late.", []),
    ("No officials said the ferry was late.", []),
    ("None of them said the ferry was late.", []),
    ("Neither side said the ferry was late.", []),
    ("According to nobody, the ferry was late.", []),
    ("“The ferry is late,” nobody said.", [("The ferry is late,", "direct", None, None)]),
    ("No 10 said the ferry was late.", [("the ferry was late", "indirect", "No 10", None)]),
    (
        "Nora Quist said that nobody said so.",
        [("nobody said so", "indirect", "Nora Quist", "Nora Quist")],
    ),
]

SEVERAL: list[tuple[str, list[Row]]] = [
    (
        "Norway and its allies said they would respond.",
        [("they would respond", "indirect", "Norway and its allies", None)],
    ),
    (
        "Nora Quist and her crew said they would sail.",
        [("they would sail", "indirect", "Nora Quist and her crew", None)],
    ),
    ("Its allies said they would respond.", [("they would respond", "indirect", "Its allies", None)]),
    ("Reuters reported: “The ferry is late.”", [("The ferry is late.", "direct", "Reuters", "Reuters")]),
    ("The ferry was late, Reuters reported.", [("The ferry was late", "indirect", "Reuters", "Reuters")]),
]


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("THE CLAIM: “The council asked for a plan to shut the ferry.”", [None]),
        ("4: Clause 2, page 3, insert “and by no more than the consumer prices index”", [None]),
        ("OUR RATING: False. It rained.\nTHE RATING: True. It rained.", []),
        ("Question accordingly agreed to.", []),
        ("Goals: Dahl 58, Lind 69.\nAttendance: It was high.", []),
        ("Anybody with news should call 101 and quote the number.", []),
        ("Anyone who says that it is late lies, Lind said.", ["Lind"]),
    ],
)
def test_what_heads_a_line_and_just_anybody_speak_no_more_than_nobody(text: str, speakers: list[str | None]) -> None:
    assert [statement.by for statement in extract(text)] == speakers


@pytest.mark.parametrize(("text", "expected"), NOBODY)
def test_what_nobody_said_is_no_statement(text: str, expected: list[Row]) -> None:
    """A quotation stays one, by nobody who is known."""
    assert [(text[s.start : s.end], s.kind, s.speaker, s.resolved) for s in extract(text)] == expected


@pytest.mark.parametrize(("text", "expected"), SEVERAL)
def test_a_name_and_those_who_belong_to_it_speak_together(text: str, expected: list[Row]) -> None:
    """And an agency speaks like anybody."""
    assert [(text[s.start : s.end], s.kind, s.speaker, s.resolved) for s in extract(text)] == expected


@pytest.mark.parametrize("state", ["Md.", "Va.", "Calif.", "N.C.", "Ohio"])
def test_the_state_that_somebody_is_from_does_not_speak(state: str) -> None:
    (said,) = extract(f"Nora Quist, 59, of Ashton, {state}, who watched the boats, said the ferry was late.")
    assert said.by == "Nora Quist"


@pytest.mark.parametrize("mention", ["The latter", "Many", "Others"])
def test_words_that_stand_for_somebody_else_are_no_name(mention: str) -> None:
    (said,) = extract(f"Two captains met. {mention} said the ferry was late.")
    assert (said.speaker, said.by) == (mention, None)


@pytest.mark.parametrize(
    "text",
    [
        "Nobody but Lind said the ferry was late.",
        "No one except Ann Lee said the ferry was late.",
        "None of the ministers but Lind said the ferry was late.",
        "It was noon, and nobody but Lind said the ferry was late.",
    ],
)
def test_whom_nobody_but_leaves_out_is_not_said_to_have_said_it(text: str) -> None:
    assert extract(text) == []


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("There was no hope, but Lind said the ferry was late.", "Lind"),
        ("No boat came but Lind said the ferry was late.", "Lind"),
        ("He had no boat but Lind said the ferry was late.", "Lind"),
        ("No. 10 said the ferry was late.", "No. 10"),
        ("“It is late,” No. 10 said.", "No. 10"),
        ("A No. 10 spokesman said the ferry was late.", "A No. 10 spokesman"),
        ("Lee, the No. 2 at the ministry, said the ferry was late.", "Lee"),
    ],
)
def test_other_nos_deny_nothing(text: str, speaker: str) -> None:
    assert [statement.speaker for statement in extract(text)] == [speaker]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "The minister said the ferry sank, the Gull reported on Friday.",
            [("the ferry sank", "The minister"), ("The minister said the ferry sank", "Gull")],
        ),
        (
            "The ferry sank, Lind said, the Gull reported.",
            [("The ferry sank", "Lind"), ("The ferry sank, Lind said", "Gull")],
        ),
        (
            "Lind said the ferry sank, according to Lee.",
            [("the ferry sank", "Lind"), ("Lind said the ferry sank", "Lee")],
        ),
    ],
)
def test_what_somebody_said_ends_where_it_is_told_whose_report_that_is(text: str, said: list[tuple[str, str]]) -> None:
    assert [(text[each.start : each.end], each.speaker) for each in extract(text)] == said
