from __future__ import annotations

from collections.abc import Callable

import pytest

from retrieval import Library
from retrieval.engines.protocol import Engine
from retrieval.quotes.named import is_speaker, may_be_speaker
from tests.retrieval.made import a_document


@pytest.mark.parametrize(
    ("name", "speaks", "may_be"),
    [
        ("Lind", True, True),
        ("Norrby", False, True),
        ("NORRBY", False, True),
        ("Ann Lee", False, True),
        ("Gulls", False, False),
        ("norrby", False, True),
        ("Zeppelin", False, False),
    ],
)
def test_a_single_word_may_be_a_speaker_if_the_archive_has_it_as_a_name(
    holding: Callable[..., Engine], name: str, speaks: bool, may_be: bool
) -> None:
    """That of a speaker, wherever it stands, or a word with a capital inside a sentence; several words always may."""
    engine = holding(a_document("Lind: The sea is wide at Norrby.\nGulls sleep."))
    assert (is_speaker(name, engine), may_be_speaker(name, engine)) == (speaks, may_be)


def test_a_word_that_introduces_a_quotation_is_no_speaker_unless_the_archive_has_such_a_name(library: Library) -> None:
    for word in ("Look", "Gulls", "Zeppelin"):
        assert library.check_all(f"{word}: “we will leave Norrby at dawn”").checks[0].verdict == "verbatim"
    for name in ("Lind", "Norrby", "NORRBY"):
        (found,) = library.check_all(f"{name}: “we will leave Norrby at dawn”").checks
        assert (found.verdict, found.claimed) == ("misattributed", name)
