from __future__ import annotations

from collections.abc import Callable

import pytest

from retrieval.engines.protocol import Engine
from retrieval.model import Filters
from retrieval.quotes.claimed import as_name
from retrieval.quotes.verdict import verdict
from tests.retrieval.made import a_document

TEXT = """
“The mill is old,” said Ann Clinton of the harbour board. The board met in Norrby. Critics of Clinton cheered.

The critics of the mill were glad, and most critics left.
"""


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("clinton", "Clinton"),
        ("ann clinton", "Ann Clinton"),
        ("boris johnson", "Boris Johnson"),
        ("president putin", "President Putin"),
        ("mr. king", "Mr. King"),
        ("karl von der aa", "Karl von der Aa"),
        ("Ann clinton", "Ann clinton"),
        ("the mill", "the mill"),
        ("their critics", "their critics"),
        ("critics", "critics"),
        ("harbour board", "harbour board"),
        ("union leader", "union leader"),
        ("prime minister", "prime minister"),
        ("gordon brown", "Gordon Brown"),
        ("merkel", "Merkel"),
        ("emphasis mine", "emphasis mine"),
        ("page 5", "page 5"),
        ("sic", "sic"),
        ("", ""),
    ],
)
def test_a_name_in_small_letters_is_written_as_names_are(
    holding: Callable[..., Engine], typed: str, written: str
) -> None:
    assert as_name(typed, holding(a_document(TEXT))) == written


def test_somebody_whom_the_archive_lacks_didnt_say_what_it_gives_to_another(holding: Callable[..., Engine]) -> None:
    found = verdict("The mill is old", "boris johnson", holding(a_document(TEXT)), Filters())
    assert (found.verdict, found.claimed, found.by_another) == ("misattributed", "boris johnson", True)
