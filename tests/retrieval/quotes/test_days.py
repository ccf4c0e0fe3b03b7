from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from retrieval.quotes.days import Day, day_of, day_said
from tests.retrieval.made import a_document

FRIDAY = "2022-01-21"


def of(text: str, published: str | None = FRIDAY) -> str | None:
    """The day of the first statement in a text."""
    (passage,) = a_document(text, published=published).passages
    return day_said(passage, passage.statements[0], published)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("“We sail at dawn,” Lee said on Wednesday.", "2022-01-19"),
        ("Lee said Thursday that the ferry would sail at dawn.", "2022-01-20"),
        ("Speaking on Friday, Lee said the ferry would sail.", "2022-01-21"),
        ("“We sail at dawn,” Lee said on Saturday.", "2022-01-15"),
        ("“We sail at dawn,” Lee said yesterday.", "2022-01-20"),
        ("On Jan. 14, Lee said that the ferry would sail.", "2022-01-14"),
        ("On 30 December, Lee said that the ferry would sail.", "2021-12-30"),
        ("On January 3, 2019, Lee said that the ferry would sail.", "2019-01-03"),
        ("“We sail at dawn,” Lee said three days ago.", "2022-01-18"),
        ("“We sail at dawn,” Lee said last week.", FRIDAY),
        ("“We sail at dawn,” Lee said on Wednesday, but the ferry due on Monday will not.", "2022-01-19"),
        ("“We sail at dawn,” said Lee, who is to leave next Monday.", FRIDAY),
        ("“We sail at dawn,” said Lee, whose ferry leaves on February 3.", FRIDAY),
        ("“We sail at dawn,” said Lee, whose ferry on Monday will be sold.", FRIDAY),
        ("“We sail at dawn,” said Lee, who was due on Monday.", FRIDAY),
        ("“We sail at dawn,” said Lee, who had missed the ferry last Monday.", FRIDAY),
        ("“We sail at dawn,” said Lee, who had missed Monday’s ferry.", FRIDAY),
        ("“We sail at dawn,” Lee said.", FRIDAY),
        ("“We sail on Monday,” Lee said.", FRIDAY),
        ("Lee said the ferry would sail after Monday’s storm.", FRIDAY),
        ("“We sail at dawn,” said Lee, in office since Monday.", FRIDAY),
        ("On Feb. 30, Lee said that the ferry would sail.", FRIDAY),
    ],
)
def test_the_day_beside_a_statement_is_when_it_was_made(text: str, day: str) -> None:
    """Counted from the day of publication backwards; a day inside what was said is no such day."""
    assert of(text) == day


@pytest.mark.parametrize(("when", "named"), [(" on Friday", True), ("", False)])
def test_a_day_that_the_text_names_is_told_from_that_of_publication(when: str, named: bool) -> None:
    """Though it is the same one."""
    (passage,) = a_document(f"“We sail at dawn,” Lee said{when}.", published=FRIDAY).passages
    assert day_of(passage, passage.statements[0], FRIDAY) == Day(date.fromisoformat(FRIDAY), named)


def test_without_a_date_of_publication_nothing_is_told() -> None:
    assert of("“We sail at dawn,” Lee said on Wednesday.", published=None) is None


@given(st.dates(min_value=date(1500, 1, 1)).map(str))
def test_a_weekday_is_never_after_publication_nor_a_week_before(published: str) -> None:
    day = of("“We sail at dawn,” Lee said on Wednesday.", published)
    assert day is not None
    assert day <= published
