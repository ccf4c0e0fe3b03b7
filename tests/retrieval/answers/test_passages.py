from __future__ import annotations

from collections.abc import Callable

from retrieval.answers.passages import AGES, passages_for
from retrieval.engines.protocol import NO_FILTERS, Engine, Hit
from retrieval.model import Filters
from retrieval.questions.question import read_question
from tests.retrieval.made import a_document

MOST = 3
OLDER = [a_document("Lind, Lind.", f"{number:02}.txt", published="2019-01-01") for number in range(MOST + 5)]


def found(engine: Engine, question: str, filters: Filters = NO_FILTERS) -> list[Hit]:
    return passages_for(read_question(question), [], engine, filters, MOST)


def files(engine: Engine, question: str, filters: Filters = NO_FILTERS) -> list[str]:
    return [hit.source.file for hit in found(engine, question, filters)]


def test_what_is_quoted_comes_first_and_each_passage_once(holding: Callable[..., Engine]) -> None:
    """Though others have more of its words."""
    apart = [a_document("Pier: far off. Pier: far off.", f"{n}.txt") for n in range(5)]
    engine = holding(*apart, a_document("Did the others in the old ferry see the far pier of Lee at noon?", "z.txt"))
    assert files(engine, "Which far pier?") == ["0.txt", "1.txt", "2.txt"]
    assert files(engine, "Which “far pier”?") == ["z.txt", "0.txt", "1.txt", "2.txt"]
    assert files(engine, "Which “ferry”?") == ["z.txt"]


def test_news_of_the_time_asked_is_looked_into_besides(holding: Callable[..., Engine]) -> None:
    """However many passages of other times speak more of the question's words; filters stay what they were."""
    news = a_document("So did Lind leave Norrby, and others in the ferry.", "z.txt", published="2022-01-21")
    engine = holding(*OLDER, news)
    question = "Who saw Lind on January 20, 2022?"
    assert files(engine, question)[MOST:] == ["z.txt"]
    assert "z.txt" not in files(engine, "Who saw Lind?")
    assert "z.txt" not in files(engine, question, Filters(until="2022-01-01"))
    assert "z.txt" not in files(engine, question, Filters(since="2022-01-22"))


def test_where_no_source_is_of_the_time_those_that_name_it_are_looked_into(holding: Callable[..., Engine]) -> None:
    """Their scores can be compared with the others', which are of the question's other words."""
    named = a_document("In May 1911 Lind sank, and so did others in the ferry with them.", "z.txt")
    engine = holding(*OLDER, named)
    *others, last = found(engine, "What did Lind do in May 1911?")
    assert last.source.file == "z.txt"
    assert 0 < last.score <= max(hit.score for hit in others)
    assert "z.txt" not in files(engine, "What did Lind do?")


def test_for_an_age_more_passages_are_looked_into(holding: Callable[..., Engine]) -> None:
    engine = holding(*(a_document(f"Lind saw gull {number}.", f"{number:02}.txt") for number in range(20)))
    assert len(files(engine, "How old is Lind?")) == AGES * MOST
    assert len(files(engine, "Who is Lind?")) == MOST
