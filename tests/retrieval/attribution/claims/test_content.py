"""What is said at a cue: behind it, before it as a tag, or on both sides."""

from __future__ import annotations

import pytest

from retrieval.attribution.claims.content import after_tag, content_after, trim
from retrieval.attribution.cues import CUES
from tests.retrieval.attribution.outlined import outlined, shown


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("Quist said that it fell", "said", "it fell"),
        ("Quist said on Tuesday in Bergen that it fell", "said", "it fell"),
        ("Quist told reporters it fell", "told", "it fell"),
        ("Quist told reporters : it fell", "told", "it fell"),
        ("Quist said flatly , with a smile : “Never”", "said", "“”"),
        ("Quist complained about the port", "complained", "the port"),
        ("Quist spoke warmly of the port", "spoke", "the port"),
        ("Quist spoke at length about the port", "spoke", "the port"),
        ("Quist talked to Dahl about the port", "talked", "the port"),
        ("Quist spoke on condition of secrecy", "spoke", None),
        ("Quist spoke warmly", "spoke", None),
        ("Quist advised Dahl and Lind", "advised", None),
        ("Quist said so", "said", None),
        ("Quist cheers , and he left", "cheers", None),
        ("Quist said", "said", None),
    ],
)
def test_content_after(text: str, word: str, expected: str | None) -> None:
    o = outlined(text)
    place = o.words.index(word)
    assert shown(o, content_after(o, place, CUES[word][1], len(o.words))) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [("“Yes,” he said , “no”", "“”"), ("“Yes,” he said that it fell", "it fell"), ("“Yes,” he said in “Moose”", None)],
)
def test_after_tag(text: str, expected: str | None) -> None:
    o = outlined(text)
    assert shown(o, after_tag(o, o.words.index("said") + 1, len(o.words))) == expected


@pytest.mark.parametrize(("text", "expected"), [(", it fell .", "it fell"), ("— it fell —", "it fell"), (", .", None)])
def test_trim(text: str, expected: str | None) -> None:
    o = outlined(text)
    assert shown(o, trim(o, 0, len(o.words))) == expected
