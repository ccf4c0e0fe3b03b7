"""Practice sets, made up."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

import pytest

from retrieval.answers.fitting.practice import Case, read_set
from tests.retrieval.answers.fitting.things import THINGS


@pytest.fixture
def sentences(tmp_path: Path) -> Path:
    """Questions whose answer holds more of their words than the rest does; a third of them have none."""
    lines = []
    for number, thing in enumerate(THINGS):
        texts = [
            (f"The {thing} of Norrby was built in {1900 + number}.", number % 3 != 0),
            (f"Nobody in Norrby saw the {thing}.", False),
            ("It rained all day.", False),
        ][number % 3 == 0 :]
        candidates = [{"sid": str(i), "text": text, "label": int(right)} for i, (text, right) in enumerate(texts)]
        lines.append(
            json.dumps({"qid": number, "question": f"When was the {thing} of Norrby built?", "candidates": candidates})
        )
    path = tmp_path / "practice.jsonl"
    path.write_text("\n".join(lines) + "\n", "utf-8")
    return path


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    """A folder with an archive, and questions about it of which the first has an answer."""
    folder = tmp_path / "set"
    (folder / "archive").mkdir(parents=True)
    (folder / "archive" / "a.txt").write_text("A gull sank the ferry. Masts fell.\n\nThe pier was closed.\n", "utf-8")
    known = [
        {
            "id": 1,
            "command": "ask",
            "query": "Who sank the ferry?",
            "expect": [{"file": "a.txt", "contains": "A gull"}],
        },
        {"id": 2, "command": "ask", "query": "Who sold the pier?", "expect": [], "abstain": True},
        {"id": 4, "command": "ask", "query": "Zeppelins?", "expect": [], "abstain": True},
        {"id": 3, "command": "who-said", "query": "masts", "expect": [], "abstain": True},
    ]
    (folder / "questions.jsonl").write_text("\n".join(map(json.dumps, known)) + "\n", "utf-8")
    return folder


@pytest.fixture
def cases(sentences: Path) -> Sequence[Case]:
    """The cases of those sentences."""
    return read_set(sentences)
