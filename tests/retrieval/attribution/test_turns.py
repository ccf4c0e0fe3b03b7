"""Turns: which voice goes on where a sentence or a paragraph names nobody."""

from __future__ import annotations

import pytest

from retrieval.attribution.turns import turns
from tests.retrieval.attribution.outlined import outlines


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“A,” Quist said. “B.”", [("“A,”", "Quist"), ("“B.”", "Quist")]),
        ("“A.” “B,” Quist said.", [("“A.” “B,”", "Quist")]),
        ("Nora Quist left.\n“A lot.\n“B.”\nDahl came.", [("“A lot.", "Nora Quist"), ("“B.”", "Nora Quist")]),
        ("“A,” Quist was quoted as saying. “B.”", [("“A,”", "Quist"), ("“B.”", "Quist")]),
        ("“A,” Quist was quoted by the Gull as saying.", [("“A,”", "Quist")]),
        ("“A?” Quist pressed.", [("“A?”", "Quist")]),
        ("“A,” Quist said.\n“B.”", [("“A,”", "Quist"), ("“B.”", "Quist")]),
        ("“A,” Quist said.\nIt rained.\n“B.”", [("“A,”", "Quist")]),
        ("“A,” Quist said.\n“B”", [("“A,”", "Quist")]),
        ("“A.\n“B,” Quist said.", [("“A.", "Quist"), ("“B,”", "Quist")]),
        ("“A.”\n- Quist.", [("“A.”", "Quist")]),
        ("“A.”\n“B,” Quist said.", [("“B,”", "Quist")]),
        ("Quist spoke to us:\n“A.”", [("“A.”", "Quist")]),
        ("Quist left. Quist wrote:\nI am late.\nDahl came.", [("I am late", "Quist")]),
        ("Quist told them in a letter:\nWe are late.\nDahl came.", [("We are late", "Quist")]),
        ("Quist wrote:\nThe ferry is late.", [("The ferry is late", "Quist")]),
        ("Quist wrote to us:\nThe bridge is old.", [("to us", "Quist")]),
        ("I wrote:\nI am late.", []),
        ("Quist wrote to them. The list:\nI am late.", [("to them", "Quist")]),
        ("Quist saw them as “the enemy within”.", [("them as “the enemy within”", "Quist")]),
        ("Quist rowed the “Moose” home.", []),
        ("“A.”", []),
    ],
)
def test_turns(text: str, expected: list[tuple[str, str]]) -> None:
    """Each turn's words with its speaker."""
    found = []
    for turn in turns(outlines(text)):
        speaker, named = turn.voice.speaker, turn.voice.o
        assert speaker is not None
        first, end = turn.places
        said = text[turn.o.starts[first] : turn.o.ends[end - 1]]
        found.append((said, " ".join(named.words[speaker.head : speaker.last + 1])))
    assert sorted(found) == sorted(expected)
