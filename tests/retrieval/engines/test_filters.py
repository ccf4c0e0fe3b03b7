from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from retrieval.attribution.names import same_person
from retrieval.engines.filters import (
    file_passes,
    passage_passes,
    source_passes,
    speaker_terms,
    statement_passes,
    usable,
)
from retrieval.errors import BadQuery
from retrieval.model import Filters, Statement
from tests.retrieval.made import a_document

DOCUMENT = a_document("“The ferry is late,” Ann Lee said.", "news/2021/ferry.txt", published="2021-03-04")
UNDATED = replace(DOCUMENT.source, published=None)


@pytest.mark.parametrize("date", ["4 March 2021", "2021/03/04", "Thursday, March 4, 2021"])
def test_a_date_may_be_written_as_people_write_it(date: str) -> None:
    """The rest of the filters stays as it is, and so does a date that is left out."""
    given = Filters(source="news/*", speaker="Lee", since=date)
    assert usable(given) == replace(given, since="2021-03-04")
    assert usable(Filters(until=date)) == Filters(until="2021-03-04")


@pytest.mark.parametrize(
    ("given", "told"),
    [
        (Filters(since="soon"), "since 'soon' is no date; write it like 2022-01-21"),
        (Filters(until="2021-13-01"), "until '2021-13-01' is no date; write it like 2022-01-21"),
        (Filters(source="[" * 1_001), "source has 1,001 characters; give a name or a pattern of one, like 004*"),
    ],
)
def test_filters_that_cannot_be_used_are_told(given: Filters, told: str) -> None:
    with pytest.raises(BadQuery) as caught:
        usable(given)
    assert str(caught.value) == told


@pytest.mark.parametrize(
    ("filters", "passes"),
    [
        (Filters(), True),
        (Filters(source="news/2021/ferry.txt"), True),
        (Filters(source="news/*"), True),
        (Filters(source="*ferry*"), True),
        (Filters(source="news/????/ferry.txt"), True),
        (Filters(source="ferry.txt"), False),
        (Filters(source="News/*"), False),
        (Filters(since="2021-03-04", until="2021-03-04"), True),
        (Filters(since="2021-03-05"), False),
        (Filters(until="2021-03-03"), False),
        (Filters(source="news/*", since="2021-03-05"), False),
        (Filters(speaker="Somebody Else"), True),
    ],
)
def test_a_source_passes_by_file_and_date(filters: Filters, passes: bool) -> None:
    """The speaker is no matter of the source."""
    assert source_passes(DOCUMENT.source, filters) is passes


@pytest.mark.parametrize(
    ("file", "pattern", "passes"),
    [
        ("news [1].txt", "news [1].txt", True),
        ("news [1].txt", "news [[]1].txt", True),
        ("news [1].txt", "news [12].txt", False),
        ("news 1.txt", "news [1].txt", True),
        ("news 2.txt", "news [1].txt", False),
    ],
)
def test_a_name_with_brackets_is_that_name_and_a_pattern(file: str, pattern: str, passes: bool) -> None:
    assert file_passes(file, Filters(source=pattern)) is passes
    assert source_passes(replace(DOCUMENT.source, file=file), Filters(source=pattern)) is passes


@pytest.mark.parametrize("filters", [Filters(since="0001-01-01"), Filters(until="9999-12-31")])
def test_no_date_is_between_no_dates(filters: Filters) -> None:
    assert not source_passes(UNDATED, filters)
    assert source_passes(UNDATED, Filters())


@pytest.mark.parametrize(
    ("speaker", "passes"),
    [(None, True), ("", True), ("Ann Lee", True), ("lee", True), ("A. Lee", True), ("Bo Lee", False), ("…", False)],
)
def test_a_passage_passes_by_what_is_said_in_it(speaker: str | None, passes: bool) -> None:
    assert passage_passes(DOCUMENT.passages[0], Filters(speaker=speaker)) is passes


@pytest.mark.parametrize(
    ("statement", "passes"),
    [
        (None, False),
        (Statement(0, 5, "direct"), False),
        (Statement(0, 5, "direct", speaker="she"), False),
        (Statement(0, 5, "direct", speaker="she", resolved="Ann Lee"), True),
        (Statement(0, 5, "direct", speaker="Ms. Lee"), True),
        (Statement(0, 5, "direct", speaker="Bo Lind"), False),
    ],
)
def test_a_statement_passes_by_the_name_that_the_text_gives(statement: Statement | None, passes: bool) -> None:
    """A pronoun alone is nobody's name."""
    assert statement_passes(statement, Filters(speaker="Ann Lee")) is passes
    assert statement_passes(statement, Filters())


PARTS = (
    *("Ann", "Bill", "William", "J.", "O’Neil", "O'Neil", "Sörensen", "Sorensen", "Zelensky", "Zelenskyy", "Sergei"),
    *("Sergey", "van", "Mr.", "Mrs.", "Lady", "of", "Jr.", "the", "Ministry", "Council", "Defence", "Defense"),
)


@pytest.mark.parametrize(("one", "other"), [("Ministry of Defence", "ministry of defense"), ("Defence", "Defense")])
def test_both_spellings_of_an_organisation_are_looked_up_by_one_term(one: str, other: str) -> None:
    assert speaker_terms(one) & speaker_terms(other) >= {"defense"}


NAMES = st.lists(st.sampled_from(PARTS), max_size=4).map(" ".join) | st.text("ABabyiİß.-' ’/,", max_size=12)


@given(NAMES, NAMES)
def test_names_that_may_be_one_person_share_a_term_to_look_them_up_by(one: str, other: str) -> None:
    if same_person(one, other):
        assert speaker_terms(one) & speaker_terms(other)
