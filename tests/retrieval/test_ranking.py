from __future__ import annotations

import json
from dataclasses import asdict, replace
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from retrieval.errors import BadQuery
from retrieval.ranking import Asked, Ranked, rank, read_candidates

FERRY = Asked(
    "q1",
    "When did the ferry leave Norrby?",
    {"a": "Gulls cried all day.", "b": "The ferry left Norrby at noon on Tuesday.", "c": "Norrby has a ferry."},
)

SENTENCES = [
    *FERRY.candidates.values(),
    "The ferry to Norrby leaves at ten, and the captain left his coat on the pier in Norrby.",
    "On Tuesday the captain of the ferry left.",
    "The pier of Norrby was built of oak in 1901, and the ferry has left from there since.",
    "At noon, gulls left the pier.",
    "Norrby’s ferry, Norrby’s pier and Norrby’s gulls.",
]


def test_a_line_is_read() -> None:
    line = {"qid": 7, "question": "Q?", "candidates": [{"sid": "a", "text": "A."}, {"sid": 2, "text": "B."}], "more": 1}
    assert read_candidates(json.dumps(line)) == Asked(7, "Q?", {"a": "A.", "2": "B."})


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("no json", "is not JSON (expecting value at character 1)"),
        ('{"question": "Q?", "candidates": []}', 'lacks "qid"'),
        ('{"qid": 1, "candidates": []}', 'lacks "question"'),
        ('{"qid": 1, "question": "Q?"}', 'lacks "candidates"'),
        ('{"qid": 1, "question": "Q?", "candidates": 3}', 'has "candidates" that are no list of JSON objects'),
        ('{"qid": 1, "question": "Q?", "candidates": ["text"]}', 'has "candidates" that are no list of JSON objects'),
        ('{"qid": 1, "question": "Q?", "candidates": [{"sid": 1}]}', 'has a candidate that lacks "text"'),
        ('{"qid": 1, "question": "Q?", "candidates": [{"text": "A."}]}', 'has a candidate that lacks "sid"'),
        ('{"qid": 1, "question": null, "candidates": []}', 'gives no text for "question"'),
        ('{"qid": 1, "question": "Q?", "candidates": [{"sid": 1, "text": NaN}]}', 'gives no text for "text"'),
        ('{"qid": 1, "question": "Q?", "candidates": [{"sid": [1], "text": "A."}]}', 'gives no text for "sid"'),
        (
            '{"qid": 1, "question": "Q?", "candidates": [{"sid": 1, "text": "A."}, {"sid": "1", "text": "B."}]}',
            "has several candidates with the \"sid\" '1'",
        ),
    ],
    ids=lambda value: value[:20],
)
def test_what_is_wrong_with_a_line_is_told_in_words(line: str, told: str) -> None:
    with pytest.raises(BadQuery) as caught:
        read_candidates(line)
    assert str(caught.value).startswith(f"{told}; write it like {{")
    assert "\n" not in str(caught.value)


def test_the_sentence_that_answers_scores_best() -> None:
    (found,) = rank([FERRY], 0.3)
    assert found.qid == "q1"
    assert max(found.scores, key=found.scores.__getitem__) == "b"
    assert set(found.scores) == {"a", "b", "c"}


@given(st.lists(st.sampled_from(SENTENCES), min_size=2, max_size=12), st.randoms(use_true_random=False))
def test_the_order_of_the_candidates_means_nothing(texts: list[str], shuffled: Random) -> None:
    """To the last bit, also where several are alike; the scores come in the candidates' order."""
    candidates = [(str(number), text) for number, text in enumerate(texts)]
    (found,) = rank([Asked(1, FERRY.question, dict(candidates))], 0.3)
    shuffled.shuffle(candidates)
    (again,) = rank([Asked(1, FERRY.question, dict(candidates))], 0.3)
    assert again == found
    assert list(again.scores) == [sid for sid, _ in candidates]


@pytest.mark.parametrize(("threshold", "answered"), [(0.0, True), (1.01, False)])
def test_the_threshold_decides_whether_it_is_answered(threshold: float, answered: bool) -> None:
    (found,) = rank([FERRY], threshold)
    assert found.answered is answered


@pytest.mark.parametrize("threshold", [0.0, 0.3])
def test_a_question_without_candidates_is_not_answered(threshold: float) -> None:
    assert list(rank([Asked("q", "Where?", {})], threshold)) == [Ranked("q", {}, answered=False, confidence=0.0)]


def test_each_question_is_answered_in_turn() -> None:
    other = Asked("q2", "Who cried?", {"x": "Gulls cried."})
    assert [found.qid for found in rank([FERRY, other, FERRY], 0.3)] == ["q1", "q2", "q1"]


def test_a_word_that_every_candidate_holds_tells_little() -> None:
    asked = Asked(
        "q",
        "the ferry zeppelin",
        {"a": "The ferry, the ferry.", "b": "A zeppelin.", "c": "The ferry.", "d": "A ferry."},
    )
    (found,) = rank([asked], 0.3)
    assert found.scores["b"] > found.scores["c"]


def test_names_in_a_question_of_small_letters_are_told_by_the_candidates() -> None:
    small = replace(FERRY, question="when did the ferry leave norrby?")
    unnamed = replace(
        small, candidates={sid: text.replace("Norrby", "norrby") for sid, text in FERRY.candidates.items()}
    )
    (cased,), (named,), (plain,) = rank([FERRY], 0.3), rank([small], 0.3), rank([unnamed], 0.3)
    assert named == cased
    assert plain != cased


@given(st.text(max_size=80), st.dictionaries(st.text(max_size=5), st.text(max_size=80), max_size=4))
def test_any_candidates_are_scored(question: str, texts: dict[str, str]) -> None:
    (found,) = rank([Asked("q", question, texts)], 0.3)
    assert set(found.scores) == set(texts)
    assert 0.0 <= found.confidence <= 1.0
    assert json.loads(json.dumps(asdict(found))) == asdict(found)
