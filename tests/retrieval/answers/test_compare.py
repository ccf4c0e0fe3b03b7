from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from retrieval.answers.choose import score
from retrieval.answers.compare import compare
from retrieval.answers.evidence import Around, Stretch
from retrieval.text.terms import terms
from tests.retrieval.answers.weighing import among, evidence, weighed

INSTEAD = ("kin", "titled", "beside", "farther", "common")
"""Signals of which each counts of a word that a sentence lacks what none before it counts."""


def test_a_sentence_that_tells_of_the_time_asked_holds_its_words() -> None:
    rows = [Stretch("Lind was met", ("lind", "was", "met"), when=when) for when in (1.0, -1.0)]
    today, another = compare(weighed("Who met Lind on Wednesday?"), rows)
    assert (today.when, another.when) == (1.0, -1.0)
    assert today.coverage > another.coverage


def test_what_rivals_hold_stands_for_a_name_only_where_no_passage_is_known() -> None:
    """Whatever the other sentences of an archive speak of, this one's passage and title don't."""
    rivals = [Stretch("Lee", ("lee",)), Stretch("Lee", ("lee",)), Stretch("Lind left", ("lind", "left"))]
    asked = weighed("Where did Lind meet Lee?")
    assert compare(asked, rivals)[-1].unnamed == 0.0
    assert compare(asked, [each._replace(passage_score=1.0) for each in rivals])[-1].unnamed == 0.5


def test_passages_are_weighed_against_the_best_one() -> None:
    rows = [Stretch(text, terms(text), passage_score=score) for text, score in [("Gulls.", 2.0), ("Masts.", 8.0)]]
    assert [found.relative for found in compare(weighed("zeppelin mast"), rows)] == [0.25, 1.0]
    assert evidence("zeppelin mast", "Masts.").relative == 0.0


def test_a_speaker_is_held_by_any_name_the_text_has() -> None:
    question = "What did the captain Lind say?"
    assert evidence(question, "I hate gulls.").coverage == 0.0
    assert evidence(question, "I hate gulls.", speaker="Bo Lind").coverage == 0.5
    assert evidence(question, "I hate gulls.", speaker="Bo Lind", called="captain").coverage == 1.0


def test_words_that_rivals_lack_tell_more() -> None:
    first, second, _ = among("zeppelin mast", "A mast.", "A zeppelin.", "A zeppelin rose.")
    assert (first.coverage, second.coverage) == (0.2, 0.8)
    assert first.telling > first.coverage
    assert second.telling < second.coverage


def test_what_many_rivals_hold_is_common() -> None:
    found = among("zeppelin mast", "The zeppelin.", "A zeppelin rose.", "It hit a mast.", "Gulls cried.")
    assert [each.common for each in found] == pytest.approx([0.0, 0.0, 0.8, 0.8])


def test_candidates_that_say_the_same_agree() -> None:
    lone, first, second = among("zeppelin", "A zeppelin sank gulls.", "A zeppelin hit masts.", "Zeppelin: masts hit.")
    assert first.agreement == second.agreement > lone.agreement == 0.0
    assert first.agreement == pytest.approx(2 / 18)  # of six words that count three each, two that one other has
    many = among("zeppelin", *["A zeppelin hit masts."] * 9)
    assert [each.agreement for each in many] == pytest.approx([6 / 18] * 9)


@pytest.mark.parametrize(
    ("question", "sentence", "untold", "unworded"),
    [
        ("What did Lind invent?", "Lind invented the zeppelin.", 0.0, 0.0),
        ("What did Lind invent?", "Lind was a man of Norrby.", 0.0, 1.0),
        ("When was Bo Lind born?", "Bo Lind left.", 1.0, 0.0),
        ("How many zeppelins did Lind sell?", "Lind sold zeppelins to 140 towns.", 4.0, 0.0),
    ],
)
def test_what_a_sentence_leaves_untold_counts_by_how_surely_it_does(
    question: str, sentence: str, untold: float, unworded: float
) -> None:
    (found,) = compare(weighed(question), [Stretch(sentence, terms(sentence), passage_score=1.0)])
    assert (found.untold, found.unworded) == (untold, unworded)


def test_what_stands_around_is_told_apart_each_word_once() -> None:
    around = Around(*map(frozenset, (["zeppelin", "gull"], ["gull"], ["zeppelin", "gull", "ferri"])))
    (found,) = compare(weighed("zeppelin mast gull ferry"), [Stretch("A mast.", ["a", "mast"], around)])
    assert (found.titled, found.beside, found.farther) == pytest.approx((1 / 7, 4 / 7, 1 / 7))


def test_a_title_counts_less_for_a_sentence_with_nothing_of_the_question_than_one_that_holds_its_word() -> None:
    titled = Around(title=frozenset({"zeppelin"}))
    rows = ("It rose in May.", titled), ("A zeppelin rose in May.", titled)
    without, holding = compare(weighed("zeppelin"), [Stretch(text, terms(text), around) for text, around in rows])
    assert (without.titled, holding.titled) == (0.5, 0.0)
    assert score(without) < score(holding)


def test_a_title_counts_in_full_for_a_sentence_with_kin_of_another_word() -> None:
    titled = Around(title=frozenset({"zeppelin"}))
    (found,) = compare(weighed("zeppelin purchase"), [Stretch("It was bought.", terms("It was bought."), titled)])
    assert (found.coverage, found.titled) == (0.0, 0.8)


def test_a_word_that_a_sentence_holds_kin_of_is_looked_for_elsewhere_as_far_as_it_isnt_that() -> None:
    around = Around(beside=frozenset({"sank", "purchas"}))
    (found,) = compare(weighed("sink purchase"), [Stretch("It sold what sank.", terms("It bought what sank."), around)])
    assert (found.kin, found.beside) == pytest.approx(((0.8 + 0.5) / 2, 1 / 4))


def test_headings_are_told() -> None:
    assert evidence("zeppelin", "Zeppelin", heading=True).heading == 1.0


@given(st.text(max_size=100), st.text(max_size=100), st.text(max_size=100))
def test_shares_are_shares_for_any_question(question: str, sentence: str, around: str) -> None:
    found = evidence(question, sentence, around)._asdict()
    for name in (
        "coverage",
        "about",
        "telling",
        "kin",
        "beginning",
        "closeness",
        "titled",
        "beside",
        "farther",
        "common",
        "agreement",
        "unnamed",
        "counted",
        "spoken",
        "heading",
        "asks",
    ):
        assert 0.0 <= found[name] <= 1.0 + 1e-9, name
    assert sum(found[name] for name in ("coverage", *INSTEAD)) <= 1.0 + 1e-9
    assert 0.0 <= found["bm25"] <= 1.5
