"""The cue that a statement carries, and the role of its speaker at the statement."""

from __future__ import annotations

import pytest

from retrieval.attribution.statements import extract


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("“We are ready,” Quist said.", "said"),
        ("According to Quist, the bridge was safe.", "According to"),
        ("Quist: “We are ready”", ":"),
        ("Quist’s warning that “it may fall” was heard.", "warning"),
    ],
)
def test_the_cue_is_the_words_that_attribute(text: str, cue: str) -> None:
    (statement,) = extract(text)
    assert statement.cue_start is not None
    assert text[statement.cue_start : statement.cue_end] == cue


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("US Secretary of State Nora Quist denied it was over.", "US Secretary of State"),
        (
            "Nora Quist, chief of the harbour board’s legal arm, came.\n“No,” she said.",
            "chief of the harbour board’s legal arm",
        ),
        ("Mr. Quist said the bridge was safe.", None),
        ("Harbour board spokeswoman Nora Quist said the bridge was safe.", "Harbour board spokeswoman"),
    ],
)
def test_the_role_is_what_the_text_calls_the_speaker(text: str, role: str | None) -> None:
    assert [statement.role for statement in extract(text)] == [role]
