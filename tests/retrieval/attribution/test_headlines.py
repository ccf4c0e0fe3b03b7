"""Headlines in title case, and the people in them."""

from __future__ import annotations

import pytest

from retrieval.attribution.headlines import is_headline, person_in
from retrieval.attribution.phrases import phrase_after
from retrieval.attribution.statements import extract
from tests.retrieval.attribution.outlined import mention, outlined


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Harbour Appoints Nora Quist as Chief Executive", True),
        ("Will the Harbour Open in May?", True),
        ("Harbour appoints Nora Quist", False),
        ("Mayor Nora Quist Left Oslo.", False),
        ("Nora Quist", False),
        ("1998: 42", False),
    ],
)
def test_a_headline_is_a_line_in_title_case(text: str, expected: bool) -> None:
    assert is_headline(outlined(text)) is expected


@pytest.mark.parametrize(
    ("run", "expected"),
    [
        ("Harbour Hires Tove Dahl", "Tove Dahl"),
        ("Tove Dahl Heads Harbour", "Tove Dahl"),
        ("Anna Lind Backs Dahl", None),
        ("Harbour Backs Quist", None),
        ("Harbour Opens", "Harbour Opens"),
    ],
)
def test_whom_a_run_of_capitals_names(run: str, expected: str | None) -> None:
    """Somebody as the text names them."""
    o = outlined(run)
    phrase = phrase_after(o, 0, len(o.words))
    assert phrase is not None
    assert mention(o, person_in(o, phrase, frozenset({("tove", "dahl")}))) == expected


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Harbour Backs Quist\n“We grow,” said Ms. Quist.", "Quist"),
        ("Nora Quist Lauds Karl Dahl\n“We grow,” said Tove Quist. “It grows,” Ms. Quist said.", "Tove Quist"),
    ],
)
def test_who_speaks_below_a_headline(text: str, name: str) -> None:
    """Is named by the sentences first, then by the person in the headline, never by the headline."""
    assert extract(text)[-1].resolved == name
