from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import product

import pytest

from retrieval.answers.weighed import weigh
from retrieval.engines.protocol import Engine
from retrieval.model import Filters
from retrieval.questions.question import read_question
from retrieval.quotes.near import ARTICLES, PASSAGES, near_topic
from retrieval.quotes.places import Place
from tests.retrieval.made import a_document

PADDING = "Gulls slept on the masts, and nobody in the harbour minded them for the rest of the day. " * 6


def near(engine: Engine, topic: str, filters: Filters | None = None) -> list[Place]:
    question, filters = read_question(topic), filters or Filters()
    hits = engine.search(question.terms, 200, filters)
    return near_topic(weigh(question, engine.idf, engine.holds), hits, engine, filters)


def texts(places: Sequence[Place]) -> list[str]:
    return [place.text for place in places]


def test_what_the_topic_stands_beside_comes_before_what_it_stands_farther_from(holding: Callable[..., Engine]) -> None:
    engine = holding(a_document("The ferry sank. “At noon,” Bo Lind said. “At dawn,” Ann Lee said."))
    beside, farther = near(engine, "the ferry")
    assert texts([beside, farther]) == ["At noon,", "At dawn,"]
    assert beside.fit == pytest.approx(2 * farther.fit)


def test_of_statements_as_close_quotations_come_before_reports_then_by_file_and_place(
    holding: Callable[..., Engine],
) -> None:
    bodies = (
        "The ferry sank. {0} said it was late.",
        "The ferry sank. “At noon,” {0} said.\nOld ferry. “Go,” {0} said.",
    )
    documents = [
        a_document(body.format("Ann Lee"), f"{number}{name}.txt")
        for name, (number, body) in product("ba", enumerate(bodies))
    ]
    found = [(place.source.file, place.text) for place in near(holding(*documents), "the ferry")]
    assert found == [
        ("1a.txt", "At noon,"),
        ("1a.txt", "Go,"),
        ("1b.txt", "At noon,"),
        ("1b.txt", "Go,"),
        ("0a.txt", "it was late"),
        ("0b.txt", "it was late"),
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The ferry sank off Norrby. “At dawn,” Ann Lee said.", ["At dawn,"]),
        ("Off Norrby it rained.\nThe ferry sank. “At dawn,” Ann Lee said.", ["At dawn,"]),
        ("The ferry sank. “At dawn,” Ann Lee said. Norrby was dark.", []),
        ("It rained. “At dawn,” Ann Lee said. The ferry sank off Norrby.", []),
        ("The ferry sank off Norrby. “At dawn,” he said.", []),
        ("", []),
    ],
)
def test_nearly_the_whole_topic_must_stand_around_what_somebody_named_said(
    holding: Callable[..., Engine], text: str, found: list[str]
) -> None:
    assert texts(near(holding(a_document(text)), "the ferry to Norrby")) == found


def test_the_sentence_before_is_its_context(holding: Callable[..., Engine]) -> None:
    """The first sentence of a passage has none."""
    document = a_document("“At dawn,” Ann Lee said. It rained. “At noon,” Ann Lee said.", title="The ferry")
    first, second = near(holding(document), "ferry")
    assert first.context is None
    assert second.context is not None
    assert document.text[second.context.start : second.context.end] == "It rained."


def test_filters_leave_sources_and_speakers_aside(holding: Callable[..., Engine]) -> None:
    """Also where the newest passages are looked through, which hold no word of the topic."""
    text = "It rained. “At dawn,” Ann Lee said. “At noon,” Bo Lind said."
    documents = [a_document(text, f"{year}.txt", title="The ferry", published=f"{year}-01-01") for year in (2020, 2021)]
    engine = holding(*documents)
    assert texts(near(engine, "ferry", Filters(speaker="lind"))) == ["At noon,", "At noon,"]
    since = near(engine, "ferry", Filters(since="2021-01-01"))
    assert [(place.source.file, place.text) for place in since] == [("2021.txt", "At dawn,"), ("2021.txt", "At noon,")]


def test_a_passage_that_is_found_twice_is_looked_through_once(holding: Callable[..., Engine]) -> None:
    document = a_document("The ferry sank. “At dawn,” Ann Lee said.", published="2021-01-01")
    assert texts(near(holding(document), "ferry")) == ["At dawn,"]


def test_the_passage_before_is_looked_at_in_the_first_few_articles(holding: Callable[..., Engine]) -> None:
    assert ARTICLES + 2 <= PASSAGES
    text = f"{PADDING} The ferry sank.\nRain fell. “At dawn,” Ann Lee said. A ferry came."
    documents = [a_document(text, f"{number:02}.txt") for number in range(ARTICLES + 2)]
    assert len(documents[0].passages) == 2
    assert len(near(holding(*documents), "ferry")) == ARTICLES
