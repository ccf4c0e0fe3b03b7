from __future__ import annotations

from collections.abc import Callable

import pytest

from retrieval.engines.protocol import Engine
from retrieval.model import Filters
from retrieval.quotes.claimed import as_name, unstaged
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


@pytest.mark.parametrize(
    "staged",
    [
        "Ann Lee, speaking in Kyiv",
        "Ann Lee (speaking to reporters)",
        "Ann Lee on Twitter",
        "Ann Lee, in an interview with the BBC",
        "Ann Lee in Norrby on Friday",
        "Ann Lee at the UN",
        "Ann Lee to reporters",
        "Ann Lee, quoted in the Weston Courier",
        "Ann Lee via Reuters",
        "Ann Lee – after the talks",
    ],
)
def test_where_and_to_whom_somebody_spoke_is_no_part_of_the_name(staged: str) -> None:
    assert unstaged(staged) == "Ann Lee"


@pytest.mark.parametrize(
    "name",
    [
        "Ann Lee",
        "",
        "Ann Lee, Mayor of Norrby",
        "Ursula von der Leyen",
        "a man in Kyiv",
        "the ambassador at the UN",
        "Ambassador to Ukraine Ann Lee",
        "in Kyiv",
        "Speaking Clock",
        "Doctors Without Borders",
    ],
)
def test_names_and_descriptions_stay_as_they_are(name: str) -> None:
    assert unstaged(name) == name
