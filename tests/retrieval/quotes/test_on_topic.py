from __future__ import annotations

from collections.abc import Callable

import pytest

from retrieval.engines.protocol import Engine
from retrieval.model import Filters
from retrieval.quotes.on_topic import on_topic, said_by
from tests.retrieval.core_time import core_seconds
from tests.retrieval.made import a_document

OLD = a_document(
    "“The harbour is closed,” Ann Lee said. “Gulls are thieves,” Bo Lind said.", "old.txt", published="2020-01-01"
)
NEW = a_document(
    "“Nets were torn,” Lee said.\n“The ferry to Norrby sank,” Lee added.", "recent.txt", published="2021-01-01"
)
UNDATED = a_document("“Nobody asked me,” said Ann Lee.", "again.txt")


def texts(engine: Engine, name: str, about: str | None = None, filters: Filters | None = None) -> list[str]:
    return [place.text for place in said_by(name, about, engine, filters or Filters(), 60).found]


@pytest.fixture
def engine(holding: Callable[..., Engine]) -> Engine:
    return holding(OLD, NEW, UNDATED)


def test_without_a_topic_the_newest_comes_first(engine: Engine) -> None:
    """In the order of the text within one source; what has no date, last."""
    assert texts(engine, "Ann Lee") == [
        "Nets were torn,",
        "The ferry to Norrby sank,",
        "The harbour is closed,",
        "Nobody asked me,",
    ]


@pytest.mark.parametrize("name", ["Ann Lee", "lee", "ANN LEE", "A. Lee", "Mrs Lee"])
def test_a_name_may_be_written_otherwise(engine: Engine, name: str) -> None:
    assert "The harbour is closed," in texts(engine, name)
    assert "Gulls are thieves," not in texts(engine, name)


def test_on_a_topic_the_closest_comes_first_and_the_rest_is_left_out(engine: Engine) -> None:
    assert texts(engine, "Ann Lee", "the ferry to Norrby")[0] == "The ferry to Norrby sank,"
    assert "Nobody asked me," not in texts(engine, "Ann Lee", "the ferry to Norrby")
    assert texts(engine, "Ann Lee", "gulls") == []


@pytest.mark.parametrize(
    ("name", "about"),
    [("Nobody Known", None), ("…", None), ("Ann Lee", "…"), ("Lee", "zeppelins"), ("Lee", "him")],
)
def test_who_said_nothing_is_not_quoted(engine: Engine, name: str, about: str | None) -> None:
    assert texts(engine, name, about) == []


def test_filters_leave_sources_aside(engine: Engine) -> None:
    assert texts(engine, "Lee", None, Filters(source="old*")) == ["The harbour is closed,"]
    assert texts(engine, "Lee", None, Filters(since="2020-06-01")) == ["Nets were torn,", "The ferry to Norrby sank,"]
    assert texts(engine, "Lee", "harbour", Filters(until="2019-12-31")) == []


def test_the_words_of_the_topic_are_told(engine: Engine) -> None:
    first = said_by("Lee", "the ferry", engine, Filters(), 60).found[0]
    assert [NEW.text[start:end] for start, end in first.matches] == ["ferry"]


def test_a_topic_is_found_whoever_spoke(engine: Engine) -> None:
    """The closest first, and no statement whose speaker isn't named."""
    assert [place.text for place in on_topic("the harbour and the gulls", engine, Filters(), 60).found] == [
        "The harbour is closed,",
        "Gulls are thieves,",
    ]
    assert on_topic("zeppelins", engine, Filters(), 60).found == []


NEWS = a_document(
    "Ann Lee said on Wednesday that the harbour was closed. On Thursday, Lee said the harbour was open."
    " “The harbour was never closed,” Bo Lind said. “Gulls closed the harbour in 2014,” Lind said on Thursday.",
    "news.txt",
    published="2022-01-21",
)
LATER = a_document("“The harbour is full,” Ann Lee said.", "later.txt", published="2022-03-01")


@pytest.mark.parametrize(
    ("name", "about", "said"),
    [
        ("Lee", "the harbour on Wednesday", ["the harbour was closed"]),
        ("Lee", "on Thursday", ["the harbour was open"]),
        ("Lee", "the harbour in January", ["the harbour was closed", "the harbour was open"]),
        ("Lee", "since January 20, 2022", ["The harbour is full,", "the harbour was open"]),
        ("Lee", "the harbour yesterday", ["The harbour is full,", "the harbour was open"]),
        ("Lee", "the harbour last year", []),
        ("Lind", "the harbour in 2014", ["Gulls closed the harbour in 2014,"]),
        ("Lind", "on Thursday", ["The harbour was never closed,", "Gulls closed the harbour in 2014,"]),
    ],
)
def test_a_time_in_the_topic_leaves_what_was_said_then(
    holding: Callable[..., Engine], name: str, about: str, said: list[str]
) -> None:
    found = texts(holding(NEWS, LATER, UNDATED), name, about)
    assert sorted(place.removeprefix("that ").rstrip(".") for place in found) == sorted(said)


def test_what_was_said_on_a_day_was_said_on_the_last_one(holding: Callable[..., Engine]) -> None:
    """Not in May where April isn't over: the coming Tuesday is a day of May."""
    april = a_document("Lee, who came on Tuesday, said it was full.", "april.txt", published="2025-04-30")
    assert texts(holding(april), "Lee", "in May") == []
    assert texts(holding(april), "Lee", "in April") == ["it was full"]


def test_a_time_of_the_matter_dates_nothing_that_is_said(holding: Callable[..., Engine]) -> None:
    """Neither an open one, nor a month of the sentence before or of a clause that tells of the speaker; a day does."""
    said = a_document(
        "Lee, mayor from 2012, said it was full. Dahl left in May. “It is empty,” said Bo Moe, who came in May.\n"
        "On May 7 the quay shut. “It is late,” Ida Holm said. In May, Bo Lind said it was far.",
        "said.txt",
        published="2025-10-14",
    )
    engine = holding(said)
    assert [place.text for place in on_topic("in May", engine, Filters(), 60).found] == ["it was far", "It is late,"]
    assert on_topic("in March", engine, Filters(), 60).found == []
    assert len(on_topic("in October", engine, Filters(), 60).found) == 2


def test_what_the_text_dates_itself_comes_first(holding: Callable[..., Engine]) -> None:
    dated = a_document(
        "“It is full,” Ann Lee said. On Friday, Lee said it was not.", "dated.txt", published="2022-01-21"
    )
    assert texts(holding(dated), "Lee", "on Friday") == ["it was not", "It is full,"]


def test_a_time_alone_is_told_of_everybody(holding: Callable[..., Engine]) -> None:
    engine = holding(NEWS, LATER, UNDATED)
    found = [place.text for place in on_topic("on Wednesday", engine, Filters(), 60).found]
    assert [place.rstrip(".").removeprefix("that ") for place in found] == ["the harbour was closed"]


LOAN = a_document(
    "The loan was dear. Lee says that is a lie. “All of them signed it,” she said.\n"
    "“The loan is Ann’s affair,” Bo Lind said. “I was at sea,” said Cy Moe.\n"
    "“You signed nothing?”\n“I’d remember,” Ann Lee said.",
    "loan.txt",
)


@pytest.mark.parametrize(
    ("name", "about", "found"),
    [
        ("Lee", "the loan", ["that is a lie", "All of them signed it,"]),
        ("Lee", "sea", []),
        ("Moe", "the affair", []),
        ("Lind", "what was dear", ["The loan is Ann’s affair,"]),
        ("Moe", "the dear boats", []),
    ],
    ids=["before it", "behind it", "in another one's words", "in the paragraph before", "one word of two"],
)
def test_where_no_statement_has_the_topic_those_that_it_stands_around_are_near(
    holding: Callable[..., Engine], name: str, about: str, found: list[str]
) -> None:
    told = said_by(name, about, holding(LOAN, UNDATED), Filters(), 60)
    assert [place.text.rstrip(".").removeprefix("that ") for place in told.found] == [
        each.removeprefix("that ") for each in found
    ]
    assert told.near == bool(found)


def test_the_title_is_around_every_statement_and_the_sentence_before_is_shown(holding: Callable[..., Engine]) -> None:
    titled = a_document("It was night. “I was at sea,” said Cy Moe.", "titled.txt", title="The ferry sank")
    (place,) = said_by("Moe", "the ferry", holding(titled, OLD), Filters(), 60).found
    assert place.context is not None
    assert titled.text[place.context.start : place.context.end] == "It was night."


def test_a_topic_that_nobody_mentions_may_stand_around_what_anyone_says(holding: Callable[..., Engine]) -> None:
    titled = a_document("It was night. “I was at sea,” said Cy Moe.", "titled.txt", title="The ferry sank")
    told = on_topic("the ferry", holding(titled, OLD), Filters(), 60)
    assert ([place.text for place in told.found], told.near) == (["I was at sea,"], True)
    assert on_topic("the zeppelin", holding(titled, OLD), Filters(), 60).found == []


def test_a_statement_that_has_the_topic_itself_stands_alone(holding: Callable[..., Engine]) -> None:
    both = a_document("The loan was dear. “They signed it,” Ann Lee said. “A loan is a loan,” Lee added.", "both.txt")
    told = said_by("Lee", "the loan", holding(both, OLD), Filters(), 60)
    assert ([place.text for place in told.found], told.near) == (["A loan is a loan,"], False)


def test_a_reply_is_on_what_its_question_asks(holding: Callable[..., Engine]) -> None:
    asked = a_document("Tariffs. What do you plan?\n“Fifteen per cent,” Ann Lee said. “On all goods.”", "asked.txt")
    told = said_by("Lee", "tariffs", holding(asked, OLD), Filters(), 60)
    assert ([place.text for place in told.found], told.near) == (["Fifteen per cent,", "On all goods."], False)
    assert told.found[0].context is not None


def test_what_tells_no_words_comes_last(holding: Callable[..., Engine]) -> None:
    meal = "Ann Lee orders the fish of the day. She says that it is late. “It is good,” she says."
    lunch = a_document(meal, "lunch.txt")
    assert [place.strip(".") for place in texts(holding(lunch), "Lee")][-1] == "the fish of the day"


@pytest.mark.parametrize("topic", ["zeppelins", "the ferry to Norrby"])
def test_looking_around_statements_takes_time_in_proportion_to_their_paragraph(
    holding: Callable[..., Engine], topic: str
) -> None:
    """Eight times the statements take about eight times as long, where work that is not linear would take sixty."""

    def look_in(statements: int) -> float:
        said = (f"“We went to place number {number},” Ann Lee said." for number in range(statements))
        engine = holding(a_document(f"The ferry to Norrby sank. {' '.join(said)}"))
        return core_seconds(lambda: said_by("Ann Lee", topic, engine, Filters(), 5))

    assert look_in(1_600) < 24 * look_in(200)


def test_what_others_say_around_a_statement_is_their_topic_and_what_the_speaker_says_is_hers(
    holding: Callable[..., Engine],
) -> None:
    others = a_document("The day was grey. “The gulls are back,” said Bo Lind. “We go home,” Ann Lee said.", "a.txt")
    hers = a_document("“The gulls are back. We go home. Nets are torn,” Ann Lee said. “So be it,” Lee said.", "b.txt")
    assert not said_by("Ann Lee", "gulls", holding(others), Filters(), 5).found
    assert said_by("Ann Lee", "gulls", holding(hers), Filters(), 5).found


def test_what_a_topic_stands_around_counts_more_than_what_has_one_of_its_words(holding: Callable[..., Engine]) -> None:
    """Unless a statement has nearly all of them, itself or in the passage around it."""
    strike = a_document("The strike of ferry crews is off. “Everybody got some sleep,” Ann Lee said.", "a.txt")
    ferries = a_document("“The new ferries run on hydrogen,” Bo Lind said.", "b.txt")
    both = a_document("“The strike is over,” Bo Lind said. The ferry left at noon.", "c.txt")
    told = on_topic("the ferry strike", holding(strike, ferries, OLD, UNDATED), Filters(), 9)
    assert ([place.text for place in told.found], told.near) == (["Everybody got some sleep,"], True)
    whole = on_topic("the ferry strike", holding(strike, ferries, both, OLD, UNDATED), Filters(), 9)
    assert [place.text for place in whole.found] == ["The strike is over,", "The new ferries run on hydrogen,"]
    assert not whole.near
