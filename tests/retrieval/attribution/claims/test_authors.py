"""Whose words a letter is that somebody hands on."""

from __future__ import annotations

import pytest

from retrieval.attribution.statements import extract


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Dahl put to her an e-mail from his adviser, Ann Lee, sent in May: “We leave at dawn.”", "Ann Lee"),
        ("Dahl read out a letter from Nora Quist: “We leave at dawn.”", "Nora Quist"),
        ("Dahl read out a letter by a nurse: “We leave at dawn.”", "a nurse"),
        ("Dahl read out a letter: “We leave at dawn.”", None),
        ("Dahl wrote in a letter from Norrby: “We leave at dawn.”", "Dahl"),
        ("Dahl sent her a message: “We leave at dawn and we never come back to it.”", "Dahl"),
        ("The letter read: “We leave at dawn.”", "The letter"),
    ],
)
def test_a_letter_that_is_read_out_is_its_writers(text: str, speaker: str | None) -> None:
    assert [s.speaker for s in extract(text)] == [speaker]
