"""Interviews whose answers bear no name."""

from __future__ import annotations

import pytest

from retrieval.attribution.interviews import answerer
from retrieval.attribution.statements import extract
from tests.retrieval.attribution.outlined import mention, outlined

LUNCH = """# Lunch with Nora Quist

*By Karl Dahl*

She built the bridge.

**Did you know that it was old?**

I knew. My father built it.

We all knew.

**What was it like for you?**

It was cold.

She pays the bill and goes.
"""


def test_answers_below_questions_in_bold_are_whose_interview_it_is() -> None:
    """What stands behind the last one may be the writer's again."""
    assert [(LUNCH[s.start : s.end], s.speaker) for s in extract(LUNCH)] == [
        ("Did you know that it was old?", None),
        ("I knew. My father built it", "Nora Quist"),
        ("We all knew", "Nora Quist"),
        ("What was it like for you?", None),
        ("It was cold", "Nora Quist"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        LUNCH.replace("Lunch with Nora Quist", "The bridge"),
        LUNCH.replace("By Karl Dahl", "An interview with Karl Dahl"),
        LUNCH.replace("you", "they").replace("I knew. My father built it", "It was").replace("We all", "They all"),
        LUNCH.replace("**", ""),
    ],
)
def test_nobody_answers_where_the_text_names_no_one_person_or_asks_itself(text: str) -> None:
    assert not any(s.speaker and "cold" in text[s.start : s.end] for s in extract(text))


QUOTED = """An interview with Nora Quist

She receives us in boots.

Are the dikes high enough for you?

“For my mother.”

That sounds gloomy.

“It is arithmetic.”

What does Oslo say?

“Nothing.”

Who will take over?

“A sensor,” Karl Dahl says.
"""


def test_answers_in_quotation_marks_below_plain_questions_are_whose_interview_it_is() -> None:
    assert [(QUOTED[s.start : s.end], s.speaker) for s in extract(QUOTED)] == [
        ("For my mother.", "Nora Quist"),
        ("It is arithmetic.", "Nora Quist"),
        ("Nothing.", "Nora Quist"),
        ("A sensor,", "Karl Dahl"),
    ]


def test_plain_questions_of_no_interview_have_nobodys_answers() -> None:
    text = QUOTED.replace("An interview with Nora Quist", "The dikes")
    assert not any(s.speaker == "Nora Quist" for s in extract(text))


@pytest.mark.parametrize(
    ("heading", "who"),
    [
        ("Five questions for Nora Quist", "Nora Quist"),
        ("An interview with the mayor, Nora Quist", None),
        ("Q&A with Mayor Nora Quist", "Nora Quist"),
        ("Nora Quist: “I never swim”", "Nora Quist"),
        ("Nora Quist opens bridge: “I never swim”", None),
        ("Interview by Nora Quist", None),
        ("A conversation with a beekeeper", None),
        ("The bridge: an interview with Nora Quist", "Nora Quist"),
        ("An interview with Nora Quist on bridges", "Nora Quist"),
        ("The mayor gave an interview with Nora Quist.", None),
    ],
)
def test_whom_an_interview_is_with(heading: str, who: str | None) -> None:
    found = answerer([outlined(heading)])
    assert (mention(found.o, found.speaker) if found else None) == who


ASKED = "# Lunch with Nora Quist\n\nQ: Did you know?\n\nA: I knew.\n\nQ: What was it like?\n\nA: It was cold."


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (ASKED, "Nora Quist"),
        (ASKED.replace("Lunch with Nora Quist", "The bridge\n\nThe mayor is in talks with Nora Quist."), None),
        (ASKED.replace("Lunch with Nora Quist", "The bridge\n\nThe mayor gave an interview with Nora Quist."), None),
        (ASKED.replace("Lunch with Nora Quist", "Bridges\n\nNora Quist, the mayor, talks to the Gull."), "Nora Quist"),
        (ASKED.replace("Lunch with Nora Quist", "Bridges\n\nThe Gull sat down with Nora Quist."), "Nora Quist"),
        (ASKED.replace("Lunch with Nora Quist", "Bridges\n\nNora Quist talks to Karl Dahl."), None),
        (ASKED.replace("Lunch with Nora Quist", "Bridges\n\nNora Quist built one."), None),
        (ASKED.replace("Q:", "Q.").replace("A:", "A."), "Nora Quist"),
        (ASKED.replace("I knew", "Nobody knew"), None),
        (ASKED.replace("Did you know", "Do I pay"), None),
    ],
)
def test_answers_marked_by_a_letter_are_whose_interview_it_is(text: str, who: str | None) -> None:
    """A newspaper that answers its own questions names nobody."""
    assert {s.by for s in extract(text) if "cold" in text[s.start : s.end]} == {who}
