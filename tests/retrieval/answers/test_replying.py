from __future__ import annotations

from collections.abc import Callable

import pytest

from retrieval.answers.candidates import candidates
from retrieval.answers.choose import ranked
from retrieval.answers.replying import questions_before
from retrieval.documents import document
from retrieval.engines.protocol import NO_FILTERS, Engine
from retrieval.questions.question import read_question
from tests.retrieval.made import an_article

INTERVIEW = """Ann Lind on forty years at sea
Bo Berg asked her about storms, ferries and the harbour of Norrby, over tea and cinnamon buns.
**Do you still sail the ferry to Norrby by hand?**
Always. The wheel tells me more than any screen does.
**You left early. Why did you leave the navy?**
My knees began to shake. Nobody else noticed it.
**What would you teach a young sailor?**
To sleep. Then to count everything twice."""


@pytest.mark.parametrize(
    ("text", "question", "before"),
    [
        ("Who sank it? Gulls did. They were hungry.", "Who sank it?", [[], [0], []]),
        ("Who sank it? Gulls did. They were hungry.", "When was it sunk?", [[], [], []]),
        ("Who sank it? Gulls did. They were hungry.", "Who built ferries?", [[], [], []]),
        ("She left in May. Why?\nHer knees shook. Nobody saw it.", "Why did she leave in May?", [[], [], [0, 1], []]),
        ("She left in May. Why? Her knees shook.", "Why?", [[], [], [1]]),
        ("Was it gulls? Or crows?\nBoth.", "Was it gulls?", [[], [], [0, 1]]),
        ("Gulls sank it.\nNobody minds.", "What?", [[], []]),
        ("Gulls did. Who sank it?", "Who sank it?", [[], []]),
        ("The captain left. He slept. Why?", "What did the captain leave?", [[], [], []]),
    ],
)
def test_a_reply_stands_right_behind_a_question_for_the_same(text: str, question: str, before: list[list[int]]) -> None:
    (passage,) = document(an_article(text)).passages
    assert [list(found) for found in questions_before(passage, read_question(question))] == before


def test_what_stands_below_a_heading_replies_to_it_whatever_is_asked() -> None:
    """Also where a question is asked below it."""
    (passage,) = document(an_article("Symptoms\nThey cough. Is it bad?", headings=[1])).passages
    before = questions_before(passage, read_question("Who sank it?"))
    assert [list(found) for found in before] == [[], [0], []]


@pytest.mark.parametrize(
    ("question", "reply", "asked"),
    [
        ("Does Lind sail the ferry by hand?", "Always.", "**Do you still sail the ferry to Norrby by hand?**"),
        ("Why did Lind leave the navy?", "My knees began to shake.", "Why did you leave the navy?**"),
        ("What would Lind teach young sailors?", "To sleep.", "**What would you teach a young sailor?**"),
    ],
)
def test_the_reply_answers_not_the_question(
    holding: Callable[..., Engine], question: str, reply: str, asked: str
) -> None:
    """It holds none of the words asked for; those of the question before it count, and that is shown beside it."""
    found = candidates(read_question(question), holding(document(an_article(INTERVIEW))), NO_FILTERS)
    best = ranked(found)[0].candidate
    assert best.text == reply
    assert best.before is not None
    assert best.passage.slice(best.before.start, best.before.end) == asked
