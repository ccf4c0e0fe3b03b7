from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from retrieval.engines import create_engine
from retrieval.engines.bm25 import norm, weight
from retrieval.engines.protocol import Keeper
from retrieval.model import Filters
from retrieval.text.terms import terms
from tests.contracts.archive import LONG, hold, places
from tests.retrieval.made import a_document


def opened(folder: Path) -> Keeper:
    return create_engine("disk", folder)


def test_a_passage_with_common_words_alone_is_found_when_nothing_else_is(tmp_path: Path) -> None:
    engine = opened(tmp_path)
    hold(engine, *(a_document(f"The harbour. {LONG}", f"{n:03}.txt") for n in range(80)))
    assert len(engine.latest().search(["harbor", "zeppelin"], 1_000)) == 80
    hold(engine, a_document(f"The zeppelin. {LONG}", "zeppelin.txt"))
    assert len(engine.latest().search(["harbor", "zeppelin"], 1_000)) == 81


def test_the_only_passage_that_passes_is_found_behind_many_that_do_not(tmp_path: Path) -> None:
    """However the filter is told to tantivy, and where it is not."""
    engine = opened(tmp_path)
    last = a_document(f"“The harbour is mine,” Bo Lind said. {LONG}", "z.md", published="2021-03-02")
    hold(engine, *(a_document(f"Harbour, harbour. {LONG}", f"{n:03}.txt") for n in range(180)), last)
    for passing in (
        Filters(source="*.md"),
        Filters(speaker="Lind"),
        Filters(since="2021-01-01"),
        Filters(source="[z]*"),
    ):
        assert places(engine.latest().search(["harbor"], 5, passing)) == [("z.md", 0)]


def test_a_question_of_many_terms_is_answered(tmp_path: Path) -> None:
    """Scored with all of them, though no more than some choose candidates."""
    text = " ".join(f"gull {number}" for number in range(3_000))
    engine = hold(opened(tmp_path), a_document(text), a_document("A gull.", "b.txt"))
    first, second = engine.latest().search(["zeppelin", *terms(text)], 10)
    assert first.score > 1_000
    assert second.score < 1


@given(st.lists(st.sampled_from(["gull", "gulls", "mast", "a", "gullgull"]), min_size=1, max_size=12))
@settings(max_examples=40)
def test_a_term_counts_as_often_as_it_stands_there(tmp_path_factory: pytest.TempPathFactory, words: list[str]) -> None:
    """Also where it stands twice in a row, and inside another term."""
    document = a_document(" ".join(words))
    engine = hold(opened(tmp_path_factory.mktemp("index")), document)
    counts = Counter(document.passages[0].terms)
    for term, count in counts.items():
        (hit,) = engine.latest().search([term], 5)
        expected = weight(engine.latest().idf(term), count, norm(counts.total(), engine.latest().length()))
        assert hit.score == pytest.approx(expected)
    engine.close()


def test_no_more_are_found_than_are_wanted(tmp_path: Path) -> None:
    """Of those that score the same, the first by file."""
    engine = hold(opened(tmp_path), *(a_document("A gull rose.", f"{number:02}.txt") for number in reversed(range(10))))
    assert engine.latest().search(["gull"], 0) == engine.latest().search(["gull"], -1) == []
    assert places(engine.latest().search(["gull"], 3)) == [(f"{number:02}.txt", 0) for number in range(3)]
    assert len(engine.latest().search(["gull"], 100)) == 10


@pytest.mark.parametrize(
    ("phrase", "found"),
    [
        ([], ["a.txt", "b.txt", "c.txt"]),
        (["gull"], ["a.txt", "b.txt", "c.txt"]),
        (["old"], ["a.txt", "c.txt"]),
        (["old", "gull"], ["a.txt", "c.txt"]),
        (["gull", "rose"], ["a.txt", "b.txt"]),
        (["old", "rose"], []),
        (["gull", "zeppelin"], []),
        (["rose", "mast"], ["b.txt"]),
    ],
)
def test_with_a_phrase_only_passages_that_hold_it_are_found(
    tmp_path: Path, phrase: list[str], found: list[str]
) -> None:
    """Whether or not the terms that are looked for are in the phrase."""
    texts = {"a.txt": "The old gull rose.", "b.txt": "Gulls rose. Rose masts.", "c.txt": "Old gulls sleep."}
    engine = hold(opened(tmp_path), *(a_document(text, file) for file, text in texts.items()))
    for asked in (["gull"], ["gull", "old", "rose"]):
        assert sorted(file for file, _ in places(engine.latest().search(asked, 10, phrase=phrase))) == found


def test_a_speaker_whose_name_very_many_share_in_part_is_found_behind_them(tmp_path: Path) -> None:
    """Among the best by the terms there is none."""
    engine = opened(tmp_path)
    others = (a_document(f"“Gull, gull, gull {n},” John Berg said.", f"{n:04}.txt") for n in range(1_500))
    hold(engine, *others, a_document(f"“A gull,” John Holm said. {LONG}", "z.txt"))
    assert places(engine.latest().search(["gull"], 3, Filters(speaker="John Holm"))) == [("z.txt", 0)]
