from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from retrieval.answers.confidence import Scored, confidence_signals, probability, same, sigmoid
from retrieval.answers.evidence import Evidence
from tests.retrieval.answers.weighing import NOTHING, with_signals

IN_A_PASSAGE = NOTHING._replace(passage=0.5)


def of(*scored: tuple[float, str], evidence: Evidence = IN_A_PASSAGE) -> dict[str, float]:
    return confidence_signals([Scored(score, evidence, frozenset(words.split())) for score, words in scored])


def test_the_share_is_of_the_odds_against_what_says_something_else() -> None:
    alone, odds = of((8.0, "a gull cried"), (7.9, "cried a gull")), math.exp(-1.5)
    assert alone["share"] == 1.0
    assert of((8.0, "a gull cried"), (7.9, "cried a gull"), (6.5, "some masts"))["share"] == pytest.approx(
        1 / (1 + odds)
    )
    assert of((8.0, "a gull"), (6.5, "some masts"), (6.5, "a hull"))["share"] == pytest.approx(1 / (1 + 2 * odds))


def test_the_next_best_in_the_same_passage_makes_surer() -> None:
    first = Scored(8.0, IN_A_PASSAGE, frozenset({"gull"}))
    near, far = (Scored(6.0, IN_A_PASSAGE._replace(passage=score), frozenset({"mast"})) for score in (0.5, 0.4))
    assert probability(confidence_signals([first, near])) > probability(confidence_signals([first, far]))


def test_a_sentence_far_behind_is_no_rival() -> None:
    assert of((80.0, "a gull"), (6.5, "some masts"))["share"] == pytest.approx(of((80.0, "a gull"))["share"])


def test_a_question_mostly_of_words_that_the_archive_lacks_is_not_answered() -> None:
    few, most = (of((1.0, "a"), evidence=IN_A_PASSAGE._replace(absent=share)) for share in (0.2, 0.9))
    assert probability(most) < probability(of((1.0, "a"))) / 3
    assert probability(few) > probability(of((1.0, "a"))) * 0.85


def test_nothing_is_sure_of_nothing() -> None:
    assert of() == {}
    assert probability({}) == 0.0


@pytest.mark.parametrize(
    ("signal", "more_sure"),
    [
        *((signal, True) for signal in ("bm25", "passage", "kin")),
        *((signal, False) for signal in ("naming", "untold", "unworded", "size")),
    ],
)
def test_the_evidence_of_the_first_tells(signal: str, more_sure: bool) -> None:
    plain, told = of((1.0, "a")), of((1.0, "a"), evidence=with_signals(**{"passage": 0.5, signal: 1.0}))
    assert (probability(told) > probability(plain)) is more_sure
    assert probability(told) != probability(plain)


def test_a_longer_sentence_makes_less_sure() -> None:
    assert probability(of((1.0, "a gull cried over some masts"))) < probability(of((1.0, "a gull cried")))


def test_a_sentence_that_stands_alone_is_judged_by_its_score_and_by_how_the_odds_spread() -> None:
    even, ahead = of((3.0, "a"), (3.0, "b"), evidence=NOTHING), of((3.0, "a"), (-90.0, "b"), evidence=NOTHING)
    assert even["spread"] == pytest.approx(math.log(2))
    assert ahead["spread"] == pytest.approx(0.0)
    assert probability(even) < probability(ahead) < probability(of((5.0, "a"), evidence=NOTHING))
    assert ahead.keys().isdisjoint(("share", "length", "passage"))


@pytest.mark.parametrize(("signal", "more_sure"), [("named", True), ("defining", True), ("wanting", False)])
def test_what_is_asked_for_and_what_is_lacking_tell_of_a_sentence_that_stands_alone(
    signal: str, more_sure: bool
) -> None:
    plain, told = of((1.0, "a"), evidence=NOTHING), of((1.0, "a"), evidence=with_signals(**{signal: 1.0}))
    assert told[signal] == 1.0
    assert (probability(told) > probability(plain)) is more_sure


def test_a_rare_word_that_is_lacking_makes_less_unsure_than_its_part_in_the_score() -> None:
    plain, told = (of((1.0, "a"), evidence=NOTHING._replace(rarest=weight)) for weight in (0.0, 5.0))
    assert probability(told) > probability(plain)


def test_signs_of_what_is_asked_for_make_less_sure_where_they_lack_and_no_surer_where_they_are() -> None:
    unsigned, plain, signed = (of((1.0, "a"), evidence=IN_A_PASSAGE._replace(kind=kind)) for kind in (-1.0, 0.0, 1.0))
    assert probability(unsigned) < probability(plain) == probability(signed)


@given(st.floats(-1e6, 1e6), st.floats(0, 1e6), st.floats(0, 1), st.sampled_from([0.0, 0.5]))
def test_it_is_a_probability(first: float, behind: float, absent: float, passage: float) -> None:
    evidence = NOTHING._replace(absent=absent, passage=passage)
    values = of((first, "a gull"), (first - behind, "some masts"), evidence=evidence)
    assert 0.0 <= probability(values) <= 1.0


@pytest.mark.parametrize(
    ("a", "b", "alike"),
    [
        ("a b c", "c b a", True),
        ("a b c", "a b d", False),
        ("a b c d", "a b c", True),
        ("a", "a b", False),
        ("", "", True),
    ],
)
def test_sentences_with_most_words_in_common_say_the_same(a: str, b: str, alike: bool) -> None:
    assert same(frozenset(a.split()), frozenset(b.split())) is alike


@given(st.floats(-300, 300))
def test_the_sigmoid_is_symmetric(x: float) -> None:
    assert sigmoid(x) + sigmoid(-x) == pytest.approx(1.0)
    assert math.isfinite(sigmoid(x * 1e9))
