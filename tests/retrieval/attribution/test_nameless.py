"""Whom a pronoun stands for behind a sentence about somebody without a name: a golden table."""

from __future__ import annotations

import pytest

from retrieval.attribution.statements import extract


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ms Ann Lind spoke.\nThe Speaker twice called for order. “Hm,” she said.", "The Speaker"),
        ("Ms Ann Lind spoke.\nThe judge sighed. “Hm,” she said.", "The judge"),
        ("The judge sighed at Ann Lind. “Hm,” she said.", None),
        ("The mayor of Norrby sighed. “Hm,” she said.", "The mayor of Norrby"),
        ("Judge Ann Lind spoke.\nThe judge sighed. “Hm,” she said.", "Ann Lind"),
        ("The chairman sighed. “Hm,” she said.", None),
        ("The judge sighed. “Hm,” they said.", None),
        ("The judge sighed. It rained. “Hm,” she said.", None),
        ("The nurse sighed. “Hm,” she said.", None),
        ("A nurse who came late sighed. “Hm,” she said.", "A nurse"),
        ("A nurse who gave her name sighed. “Hm,” she said.", "A nurse"),
        ("A nurse sighed at her. “Hm,” he said.", "A nurse"),
        ("A nurse, who gave no name, was less patient. “Hm,” she said.", "A nurse"),
        ("A nurse met his uncle. “Hm,” she said.", "A nurse"),
        ("A woman met a teacher. “Hm,” she said.", "A woman"),
        ("My aunt was ill. “Hm,” she said.", None),
        ("Bo Lind left.\nIn Oslo, a shepherd who came late had news. “Hm,” he said.", "a shepherd"),
        ("Ms Ann Lind spoke.\nThe Democratic whip’s reply came late. “Hm,” she said.", "Ann Lind"),
    ],
)
def test_a_pronoun_is_whom_the_sentence_before_is_about(text: str, expected: str | None) -> None:
    assert extract(text)[-1].resolved == expected
