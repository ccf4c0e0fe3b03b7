from __future__ import annotations

from datetime import date

import pytest

from retrieval.questions.times import time_expressions
from retrieval.questions.when import FITS, LIKE, NEAR, OTHER, UNPLACED, AskedTime, fit, time_apart, time_asked


@pytest.mark.parametrize(
    ("question", "phrases"),
    [
        ("What did Lind say on Thursday?", ("on Thursday",)),
        ("What did Lind say Wednesday about gas?", ("Wednesday",)),
        ("what happened last week?", ("last week",)),
        ("WHAT HAPPENED IN MARCH 2021?", ("IN MARCH 2021",)),
        ("How many ferries left since January 20?", ("since January 20",)),
        ("In 1803, who bought Norrby?", ("In 1803",)),
        ("Who ruled Norrby in the 18th century?", ("in the 18th century",)),
        ("What closed between January 10 and January 20, 2022?", ("between January 10 and January 20, 2022",)),
        ("Who left before Friday in May 2020?", ("before Friday in May 2020",)),
        ("The ferry sank. Who spoke about that on Friday?", ("on Friday",)),
        ("What did the U.S. President say on Friday?", ("on Friday",)),
    ],
)
def test_the_time_that_a_question_speaks_of(question: str, phrases: tuple[str, ...]) -> None:
    asked = time_asked(question)
    assert asked is not None
    assert asked.phrases == phrases


@pytest.mark.parametrize(
    "question",
    [
        "When may the ferry leave?",
        "What did Theresa May say?",
        "What was decided at Friday’s talks?",
        "What did Lind say about the 2015 deal?",
        "Who fought in the war of 1812?",
        "Who won the January 6 vote?",
        "The ferry sank on Monday. How many people drowned?",
        "How many ferries are there?",
        "Where did they march?",
        "Who carried 1500 people?",
    ],
)
def test_a_time_that_tells_which_thing_is_meant_is_not_asked(question: str) -> None:
    assert time_asked(question) is None


@pytest.mark.parametrize(
    ("question", "literal"),
    [
        ("Who left on Friday?", True),
        ("Who left in 2014?", True),
        ("Who left on May 3?", False),
        ("Who left last month?", False),
        ("who left in may?", False),
    ],
)
def test_whether_articles_use_its_words(question: str, literal: bool) -> None:
    asked = time_asked(question)
    assert asked is not None
    assert asked.literal == literal


@pytest.mark.parametrize(
    ("question", "published"),
    [
        ("Who left in January 2022?", ("2022-01-01", "2022-02-03")),
        ("Who left on May 3, 2020?", ("2020-05-03", "2020-05-06")),
        ("Who left between May 3, 2020 and May 5, 2020?", ("2020-05-03", "2020-05-08")),
        ("Who left on Friday?", None),
        ("Who left in May?", None),
        ("Who left since 2014?", None),
        ("Who left before 2014?", None),
    ],
)
def test_when_news_of_a_time_is_published(question: str, published: tuple[str, str] | None) -> None:
    asked = time_asked(question)
    assert asked is not None
    assert asked.published == published


def how_well(
    question: str, own: str, *before: str, published: str | None = "2022-01-20", unplaced: float = 0.0
) -> float:
    """How well a sentence fits the question's time; it was published on a Thursday."""
    asked = time_asked(question)
    assert asked is not None
    written = date.fromisoformat(published) if published else None
    return fit(
        asked, time_expressions(own, written), [time_expressions(text, written) for text in before], written, unplaced
    )


@pytest.mark.parametrize(
    ("question", "own"),
    [
        ("Who left on Thursday?", "Lind left on Thursday."),
        ("Who left on Thursday?", "Lind left today."),
        ("Who left on Thursday?", "Lind left on Jan. 20."),
        ("Who left on Wednesday?", "Lind left yesterday, not on Monday."),
        ("Who left on January 19?", "Lind left on Wednesday."),
        ("Who left in January 2022?", "Lind left on Wednesday."),
        ("Who left last week?", "Lind left on January 12."),
        ("Who left yesterday?", "Lind left on Wednesday."),
        ("Who left since January 19?", "Lind left on Thursday."),
        ("Who left before 2015?", "Lind left in 2014."),
        ("Who leaves on January 24?", "Lind will leave on Monday."),
        ("Who left in the 1990s?", "Lind left in May 1994."),
        ("Who left between 2010 and 2015?", "Lind left in 2012."),
    ],
)
def test_a_sentence_that_tells_of_the_time_asked_fits(question: str, own: str) -> None:
    assert how_well(question, own) == FITS


@pytest.mark.parametrize(
    ("question", "own"),
    [
        ("Who left on Thursday?", "Lind left on Friday."),
        ("Who left on Thursday?", "Lind left in 2014."),
        ("Who left on January 19?", "Lind left on Thursday."),
        ("Who left in 2014?", "Lind left on Thursday."),
        ("Who left last week?", "Lind left on Wednesday."),
        ("Who left since January 19?", "Lind left on Monday."),
        ("Who left between 2010 and 2015?", "Lind left in 2016."),
    ],
)
def test_a_sentence_that_tells_of_another_time_speaks_against_it(question: str, own: str) -> None:
    assert how_well(question, own) == OTHER


@pytest.mark.parametrize(
    ("question", "own"),
    [
        ("Who left on Thursday?", "Lind left in January."),
        ("Who left in 2014?", "Lind has been away since 2012."),
    ],
)
def test_a_sentence_that_tells_of_a_longer_time_tells_nothing(question: str, own: str) -> None:
    assert how_well(question, own) == 0.0


@pytest.mark.parametrize(
    ("before", "expected"),
    [
        (("It was on Thursday.",), NEAR),
        (("Berg left too.", "It was on Thursday."), NEAR),
        (("It was on Monday.", "It was on Thursday."), -0.5),
    ],
)
def test_the_nearest_sentence_before_it_tells_the_time_for_one_that_tells_none(
    before: tuple[str, ...], expected: float
) -> None:
    assert how_well("Who left on Thursday?", "Lind left.", *before, published=None) == expected


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Who left on Thursday?", NEAR),
        ("Who left in 2022?", NEAR),
        ("Who left since Monday?", NEAR),
        ("Who left on Wednesday?", 0.0),
        ("Who left on Monday?", -0.5),
        ("Who left in 2014?", -0.5),
        ("Who left on January 23?", -0.75),
    ],
)
def test_the_day_of_publication_tells_the_time_where_no_words_do(question: str, expected: float) -> None:
    """News tells of its day and the one before."""
    assert how_well(question, "Lind left.") == expected


@pytest.mark.parametrize(
    ("question", "own", "expected"),
    [
        ("Who left on Thursday?", "Lind left on Thursday.", FITS),
        ("Who left on Thursday?", "Lind left on Friday.", OTHER),
        ("Who left in 2014?", "Lind left in 2013.", OTHER),
        ("Who left last week?", "Lind left on Friday.", UNPLACED),
        ("Who left last week?", "Lind left last week.", LIKE),
        ("Who left last week?", "Lind left this week.", OTHER),
        ("Who left in 2014?", "Lind left on Friday.", UNPLACED),
        ("Who left on May 3?", "Lind left in 2014.", UNPLACED),
    ],
)
def test_without_a_day_of_publication_only_times_of_one_kind_are_compared(
    question: str, own: str, expected: float
) -> None:
    assert how_well(question, own, published=None, unplaced=UNPLACED) == expected


def test_times_that_exclude_each_other_are_asked_for_one_or_the_other() -> None:
    asked = AskedTime(("in 2014", "in 2016"), literal=True)
    assert [fit(asked, time_expressions(f"Lind left in {year}.", None), (), None) for year in (2014, 2015, 2016)] == [
        FITS,
        OTHER,
        FITS,
    ]


@pytest.mark.parametrize("published", ["1896-03-01", "1904-02-28", "2022-01-20", "2199-12-31"])
def test_the_29th_of_february_is_that_of_a_leap_year(published: str) -> None:
    assert how_well("Who left on February 29?", "Lind left on 29 February.", published=published) == FITS
    assert how_well("Who left on February 29?", "Lind left on February 28.", published=published) == OTHER


@pytest.mark.parametrize(
    ("topic", "rest", "phrases"),
    [
        ("sanctions on Wednesday", "sanctions", ("on Wednesday",)),
        ("gas last week", "gas", ("last week",)),
        ("on Wednesday", "", ("on Wednesday",)),
        ("gas two weeks ago", "gas", ("two weeks ago",)),
        ("gas since Friday", "gas", ("since Friday",)),
        ("Friday’s talks", "Friday’s talks", ()),
        ("the 2015 deal", "the 2015 deal", ()),
        ("", "", ()),
    ],
)
def test_a_topic_is_told_from_its_time(topic: str, rest: str, phrases: tuple[str, ...]) -> None:
    left, asked = time_apart(topic)
    assert left == rest
    assert (asked.phrases if asked else ()) == phrases
