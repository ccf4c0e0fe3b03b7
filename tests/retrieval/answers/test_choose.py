from __future__ import annotations

import math
from dataclasses import replace

import pytest

from retrieval.answers.candidates import Candidate
from retrieval.answers.choose import (
    Choice,
    by_source,
    confidence,
    distinct,
    elsewhere,
    joined,
    ranked,
    score,
    scored,
    shown,
    widened,
)
from retrieval.answers.confidence import confidence_signals
from retrieval.answers.evidence import Evidence
from retrieval.model import Statement, StatementKind
from tests.retrieval.answers.weighing import NOTHING, among
from tests.retrieval.made import a_document


def candidate(text: str, file: str = "a.txt", number: int = 0, evidence: Evidence = NOTHING) -> Candidate:
    document = a_document(text, file)
    passage = document.passages[0]
    sentence = passage.sentences[number]
    return Candidate(sentence, frozenset(sentence.terms), None, None, passage, document.source, evidence)


def choice(text: str, score: float, file: str = "a.txt") -> Choice:
    return Choice(candidate(text, file), score)


def test_the_score_is_the_weighted_sum_of_the_signals() -> None:
    assert score(NOTHING) == 0.0
    assert score(NOTHING._replace(telling=1.0)) > score(NOTHING._replace(telling=0.5)) > 0
    both = score(NOTHING._replace(telling=1.0, heading=1.0))
    assert both == pytest.approx(score(NOTHING._replace(telling=1.0)) + score(NOTHING._replace(heading=1.0)))


@pytest.mark.parametrize(
    ("question", "itself", "form"),
    [
        ("Who will meet the captain?", "Lind will meet the captain.", "Lind has met the captain."),
        ("Who won gulls?", "Lind won gulls.", "Lind will win gulls."),
        ("Who sold gulls to the captain?", "Lind sold gulls to the captain.", "Lind sells gulls to the captain."),
    ],
)
def test_a_word_outweighs_another_form_of_it(question: str, itself: str, form: str) -> None:
    (one,), (other,) = among(question, itself), among(question, form)
    assert score(one) > score(other) > score(among(question, "Lind slept.")[0])


def test_the_best_comes_first_and_ties_stand_in_order() -> None:
    good = NOTHING._replace(telling=1.0)
    text = "A gull cried. A gull slept."
    places = [("b.txt", 0, NOTHING), ("a.txt", 1, NOTHING), ("a.txt", 0, NOTHING), ("c.txt", 1, good)]
    found = ranked(candidate(text, file, number, evidence) for file, number, evidence in places)
    assert [(c.candidate.source.file, c.candidate.sentence.start) for c in found] == [
        ("c.txt", 14),
        ("a.txt", 0),
        ("a.txt", 14),
        ("b.txt", 0),
    ]


def test_what_says_the_same_is_left_out() -> None:
    choices = [choice("Three gulls came to the harbour.", 9.0), choice("The gulls came to the harbour, three!", 8.0)]
    assert distinct([*choices, choice("A ferry left.", 7.0)], 3) == [choices[0], choice("A ferry left.", 7.0)]


@pytest.mark.parametrize("k", [0, 1, 2, 10])
def test_at_most_k_are_distinct(k: int) -> None:
    choices = [choice(text, 1.0) for text in ("A gull.", "A ferry.", "Some masts.")]
    assert distinct(choices, k) == choices[:k]


def test_what_falls_far_behind_the_first_is_not_shown() -> None:
    choices = [choice("A gull.", 10.0), choice("A ferry.", 8.0), choice("Some masts.", 7.0)]
    assert shown(choices, 3) == choices[:2]


def test_when_many_are_wanted_more_is_shown_but_nothing_from_afar() -> None:
    choices = [choice("A gull.", 10.0), choice("A ferry.", 8.0), choice("Some masts.", 7.0), choice("A sail.", 5.5)]
    assert shown(choices, 10) == choices[:3]


@pytest.mark.parametrize("best", [5.0, 0.0, -0.5, -5.0])
def test_the_first_is_always_shown(best: float) -> None:
    """Also when nothing much speaks for it: an answer has a quote."""
    choices = [choice("A gull.", best), choice("A ferry.", best - 10.0)]
    assert shown(choices, 3) == choices[:1]


def in_a_row(text: str, *scores: float) -> list[Choice]:
    """The sentences of a text as choices, the best first."""
    first = candidate(text)
    sentences = zip(first.passage.sentences, scores, strict=True)
    found = [Choice(replace(first, sentence=each, words=frozenset(each.terms)), score) for each, score in sentences]
    return sorted(found, key=lambda each: -each.score)


def quoted(choices: list[Choice]) -> list[str]:
    return [" ".join(each.text for each in choice.sentences) for choice in choices]


@pytest.mark.parametrize(
    ("text", "scores", "found"),
    [
        ("A gull. A ferry.", (5.0, 3.0), ["A gull. A ferry."]),
        ("A gull. A ferry.", (3.0, 5.0), ["A gull. A ferry."]),
        ("A gull. Masts. A ferry.", (5.0, 4.0, 4.5), ["A gull. Masts.", "A ferry."]),
        ("A gull. Masts. A ferry.", (5.0, 2.0, 4.5), ["A gull.", "A ferry.", "Masts."]),
        ("A gull.\nA ferry.", (5.0, 4.0), ["A gull.", "A ferry."]),
        (
            "A gull. Sails. Sand. A rope. Masts.",
            (5.0, 2.9, 4.8, 4.7, 4.6),
            ["A gull.", "Sand.", "A rope.", "Masts.", "Sails."],
        ),
        (f"A gull. {'A ferry ' * 80}sank.", (5.0, 4.0), ["A gull.", f"{'A ferry ' * 80}sank."]),
        ("A gull.", (5.0,), ["A gull."]),
    ],
    ids=["behind", "before", "one of two", "far behind", "a paragraph on", "not among the first", "long", "alone"],
)
def test_the_first_is_quoted_with_one_that_stands_beside_it_and_comes_near(
    text: str, scores: tuple[float, ...], found: list[str]
) -> None:
    assert quoted(joined(in_a_row(text, *scores))) == found


@pytest.mark.parametrize(
    ("said", "together"),
    [
        ((None, None), True),
        ((("Lind", "direct"), ("Lind", "direct")), True),
        ((("Lind", "direct"), ("Lind", "indirect")), False),
        ((("Lind", "direct"), ("Falk", "direct")), False),
        ((("Lind", "direct"), None), False),
    ],
)
def test_a_quote_of_two_sentences_has_one_speaker(
    said: tuple[tuple[str, StatementKind] | None, ...], *, together: bool
) -> None:
    choices = [
        replace(each, candidate=replace(each.candidate, statement=by and Statement(0, 8, by[1], by[0])))
        for each, by in zip(in_a_row("A gull. A ferry.", 5.0, 4.0), said, strict=True)
    ]
    assert len(joined(choices)) == (1 if together else 2)


def test_of_no_choices_none_is_joined() -> None:
    assert joined([]) == []


def test_a_sentence_that_is_quoted_with_the_first_comes_up_nowhere_else() -> None:
    """Neither itself nor what says the same, which other sources have besides."""
    first, other = in_a_row("A gull cried. Three masts fell at noon.", 5.0, 4.0)
    repeats = choice("Three masts fell at noon!", 3.5, "b.txt")
    both, *behind = joined([first, other, repeats])
    assert behind == [repeats]
    assert distinct([both, *behind], 3) == [both]
    assert elsewhere(both, behind) == [repeats]
    assert widened([both], [first, other, repeats]) == [both, repeats]
    assert by_source([both], [first, other], lambda _: 1.0) == [both]


def test_looking_further_orders_anew_what_stands_behind_the_first() -> None:
    known = [choice("A gull.", 5.0), choice("A ferry.", 2.0, "b.txt")]
    further = [choice("Masts.", 9.0, "c.txt"), choice("A gull.", 4.0), choice("Sails.", 3.0, "d.txt")]
    assert widened(known, further) == [known[0], choice("Masts.", 5.0, "c.txt"), further[2]]
    assert widened(known, []) == known[:1]
    assert widened([], further) == further


def test_a_heading_is_shown_in_the_first_place_alone() -> None:
    first, heading, other = (
        Choice(candidate(text, file, evidence=NOTHING._replace(heading=heading)), 1.0)
        for text, file, heading in (("A gull.", "a", 1.0), ("Masts.", "b", 1.0), ("Sails.", "c", 0.0))
    )
    assert shown([first, heading, other], 3) == [first, other]


def on_topic(text: str, score: float, file: str, *, heading: float = 0.0, coverage: float = 0.5) -> Choice:
    return Choice(candidate(text, file, evidence=NOTHING._replace(heading=heading, coverage=coverage)), score)


def test_sources_that_tell_most_of_a_topic_come_first_each_ones_best_in_turn() -> None:
    """By their best passages, not by their best sentences; the score never rises."""
    further = [on_topic(*each) for each in [("A.", 9.0, "a"), ("B.", 8.0, "b"), ("C.", 7.0, "b"), ("D.", 6.0, "c")]]
    told = {"A.": 2.0, "B.": 1.0, "C.": 4.0, "D.": 3.0}
    found = by_source([], further, lambda passage: told[passage.text])
    assert [each.candidate.text for each in found] == ["B.", "D.", "A.", "C."]
    assert [each.score for each in found] == [8.0, 6.0, 6.0, 6.0]


def test_what_comes_first_on_a_topic_stays_the_first_of_its_source() -> None:
    """Behind it stands only what is on the topic, and no headings; what is its source's second only near it."""
    first = on_topic("A.", 9.0, "a")
    others = [
        ("B.", 4.0, "a"),
        ("C.", 4.0, "b"),
        ("D.", 6.0, "c"),
        ("E.", 5.0, "d"),
        ("H.", 8.0, "c"),
        ("I.", 1.0, "b"),
    ]
    further = [first, *(on_topic(*each) for each in others)]
    further = sorted(further, key=lambda each: -each.score)
    further += [on_topic("F.", 4.0, "e", heading=1.0), on_topic("G.", 3.0, "f", coverage=0.0)]
    told = {"A.": 3.0, "B.": 1.0, "C.": 8.0, "D.": 2.0, "E.": 1.9, "F.": 8.0, "G.": 8.0, "H.": 2.0, "I.": 8.0}
    found = by_source([first], further, lambda passage: told[passage.text])
    assert [each.candidate.text for each in found] == ["A.", "C.", "H.", "D."]
    assert by_source([], [], lambda passage: told[passage.text]) == []


def test_confidence_is_of_the_first_against_those_that_say_something_else() -> None:
    first, same, other = choice("A gull cried.", 8.0), choice("A gull cried!", 7.9), choice("Some masts.", 6.0)
    odds = 1 / (1 + math.exp(-2.0))
    spread = -odds * math.log(odds) - (1 - odds) * math.log(1 - odds)
    assert confidence_signals(scored([first, same, other]))["spread"] == pytest.approx(spread)
    assert confidence([first, same, other]) == confidence([first, other])
    assert confidence([first, same]) > confidence([first, same, other])


def test_without_a_choice_there_is_no_confidence() -> None:
    assert confidence([]) == 0.0


def test_what_other_sources_repeat_is_told_once_for_each_of_them() -> None:
    first = choice("Three gulls came to the harbour.", 9.0)
    repeats = [choice("The gulls came to the harbour, three!", score, f"{score}.txt") for score in (8.0, 7.0)]
    others = [
        choice("Three gulls came to the harbour.", 6.0),
        choice("Three gulls came to the harbour!", 5.0, "8.0.txt"),
        choice("A ferry left the harbour.", 4.0, "b.txt"),
    ]
    assert elsewhere(first, [first, *repeats, *others]) == repeats


def test_other_numbers_are_no_repetition() -> None:
    first = choice("The harbour has room for 140 ferries and boats.", 9.0)
    other = choice("The harbour has room for 14 ferries and boats.", 8.0, "b.txt")
    assert elsewhere(first, [first, other]) == []
