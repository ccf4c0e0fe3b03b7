from __future__ import annotations

from dataclasses import asdict, replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from retrieval.answers.evidence import AVERAGE_SENTENCE, Around, Evidence, Stretch, Weigher
from retrieval.answers.question import read_question
from retrieval.text.terms import terms

RARE = {"zeppelin": 4.0, "norrbi": 3.0}


def weigher(question: str, *unheld: str) -> Weigher:
    """A question's words, one unit each but for RARE ones; the archive holds all of them but `unheld`."""
    return Weigher.of(read_question(question), lambda term: RARE.get(term, 1.0), lambda term: term not in unheld)


def evidence(question: str, sentence: str, around: str = "", *unheld: str, **known: Any) -> Evidence:
    stretch = Stretch(sentence, terms(sentence), Around(passage=frozenset(terms(around))), **known)
    (found,) = weigher(question, *unheld).compare([stretch])
    return found


def among(question: str, *sentences: str) -> list[Evidence]:
    return weigher(question).compare([Stretch(sentence, terms(sentence)) for sentence in sentences])


def test_coverage_is_the_share_of_the_carrying_weight() -> None:
    assert evidence("What did the zeppelin hit?", "A zeppelin rose.").coverage == pytest.approx(4 / 5)
    assert evidence("What did the zeppelin hit?", "It hit a mast.").coverage == pytest.approx(1 / 5)
    assert evidence("What did the zeppelin hit?", "Gulls cried.").coverage == 0.0
    assert evidence("What did the zeppelin hit?", "Zeppelins hit things.").coverage == pytest.approx(1.0)


def test_context_is_what_stands_around_and_not_in_the_sentence() -> None:
    found = evidence("What did the zeppelin hit?", "It hit a mast.", "The zeppelin hit nothing.")
    assert found.context == pytest.approx(4 / 5)
    assert found.coverage + found.context == pytest.approx(1.0)


def test_about_leaves_proper_names_aside() -> None:
    assert evidence("What did Lind sell in Norrby?", "Lind went to Norrby.").about == 0.0
    assert evidence("What did Lind sell in Norrby?", "She would sell it.").about == 1.0
    assert evidence("Where is Norrby, Lind?", "Gulls cried.").about == 1.0


def test_names_are_told_by_where_they_stand() -> None:
    question = "Where did Lind meet Lee?"
    assert evidence(question, "Lind was met.").unnamed == 0.5
    assert evidence(question, "Lind was met.", "Lee came.").unnamed == 0.0
    assert evidence(question, "Lind was met.", "", "lee").unknown == 0.5
    assert evidence("where is it?", "Lind was met.").unnamed == 0.0


def test_a_sentence_that_tells_of_the_time_asked_holds_its_words() -> None:
    asked = weigher("Who met Lind on Wednesday?")
    today, another = asked.compare([Stretch("Lind was met", ("lind", "was", "met"), when=when) for when in (1.0, -1.0)])
    assert (today.when, another.when) == (1.0, -1.0)
    assert today.coverage > another.coverage


def test_what_rivals_hold_stands_for_a_name_only_where_no_passage_is_known() -> None:
    """Whatever the other sentences of an archive speak of, this one's passage and title don't."""
    rivals = [Stretch("Lee", ("lee",)), Stretch("Lee", ("lee",)), Stretch("Lind left", ("lind", "left"))]
    asked = weigher("Where did Lind meet Lee?")
    assert asked.compare(rivals)[-1].unnamed == 0.0
    assert asked.compare([replace(each, passage_score=1.0) for each in rivals])[-1].unnamed == 0.5


def test_bm25_grows_with_the_words_and_shrinks_with_the_length() -> None:
    question = "What did the zeppelin hit?"
    once = evidence(question, "A zeppelin rose.").bm25
    assert evidence(question, "A zeppelin, a zeppelin rose.").bm25 > once
    assert evidence(question, "A zeppelin rose " + "and rose " * int(AVERAGE_SENTENCE)).bm25 < once
    assert evidence(question, "Gulls cried.").bm25 == 0.0


def test_bm25_is_the_published_formula() -> None:
    """Robertson and Zaragoza 2009, with k1 0.5 and b 0.3, over the question's whole weight."""
    sentence = "zeppelin zeppelin rose"
    tf, norm = 2, 0.5 * (0.7 + 0.3 * 3 / AVERAGE_SENTENCE)
    assert evidence("zeppelin mast", sentence).bm25 == pytest.approx(4.0 * tf * 1.5 / (tf + norm) / 5.0)


def test_the_passages_score_is_brought_to_the_questions_weight() -> None:
    assert evidence("zeppelin mast", "Gulls.", passage_score=10.0).passage == pytest.approx(2.0)


def test_passages_are_weighed_against_the_best_one() -> None:
    rows = [Stretch(text, terms(text), passage_score=score) for text, score in [("Gulls.", 2.0), ("Masts.", 8.0)]]
    assert [found.relative for found in weigher("zeppelin mast").compare(rows)] == [0.25, 1.0]
    assert evidence("zeppelin mast", "Masts.").relative == 0.0


@pytest.mark.parametrize(
    ("question", "sentence", "expected"),
    [
        ("What is a zeppelin?", "A zeppelin is a ship of the air.", 1.0),
        ("What is a zeppelin?", "A ship of the air is, most captains say, a zeppelin.", 0.0),
        ("What is a zeppelin?", "The zeppelin hit a mast.", 0.0),
        ("When did the zeppelin fall?", "The zeppelin was a ship.", 0.0),
    ],
)
def test_a_definition_is_worth_what_it_defines(question: str, sentence: str, expected: float) -> None:
    assert evidence(question, sentence).defines == expected


def test_words_that_the_archive_has_in_no_form_are_absent() -> None:
    assert evidence("zeppelin mast", "Gulls.", "", "zeppelin").absent == pytest.approx(0.8)
    assert evidence("zeppelin mast", "Gulls.").absent == 0.0
    assert evidence("Who wrote of gulls?", "Gulls.", "", "wrote").absent == 0.0  # it has *written*


def test_a_counted_thing_is_told() -> None:
    assert evidence("How many gulls came?", "Three gulls came.").counted == 1.0
    assert evidence("How many gulls came?", "Gulls came three times.").counted == 0.0
    assert evidence("When did gulls come?", "In 2014.").counted == 0.0


def test_a_question_is_told_unless_it_is_asked_what_somebody_said() -> None:
    assert evidence("Who sank the ferry?", "“Who sank the ferry?”").asks == 1.0
    assert evidence("Who sank the ferry?", "Gulls sank the ferry.").asks == 0.0
    assert evidence("What did Lind ask about the ferry?", "“Who sank the ferry?”").asks == 0.0


def test_a_statement_speaks_for_itself_when_it_is_asked_for() -> None:
    question = "What did Lind say about gulls?"
    assert evidence(question, "I hate gulls.", speaker="Bo Lind").spoken == 1.0
    assert evidence(question, "I hate gulls.", speaker="Ann Lee").spoken == 0.0
    assert evidence(question, "I hate gulls.").spoken == 0.0
    assert evidence("Where does Lind keep gulls?", "I hate gulls.", speaker="Bo Lind").spoken == 0.0


@pytest.mark.parametrize(
    ("question", "known", "spoken"),
    [
        ("What did Lind say about Lee’s gulls?", {"speaker": "Ann Lee"}, 0.0),
        ("what did bo lind say about gulls?", {"speaker": "Bo Lind"}, 1.0),
        ("what did lind say about gulls?", {"speaker": "Ann Lee"}, 0.0),
        ("What did the old captain say about gulls?", {"speaker": "Lind", "called": "old Captain"}, 1.0),
        ("What did the old captain say about gulls?", {"speaker": "Lind", "called": "Captain"}, 0.0),
        ("What did they say about gulls?", {"speaker": "Lind"}, 0.0),
        ("What did Lind say about gulls?", {"speaker": "Lind", "part": "I hate gulls"}, 1.0),
        ("What did Lind say about gulls?", {"speaker": "Lind", "part": "the ferry is late"}, 0.5),
        ("What did Lind say?", {"speaker": "Lind", "part": "the ferry is late"}, 1.0),
        ("How did Lind describe the gulls?", {"speaker": "Lind"}, 0.0),
    ],
)
def test_whose_statement_it_is_is_told_by_name_or_by_all_that_the_question_calls_them(
    question: str, known: dict[str, Any], spoken: float
) -> None:
    assert evidence(question, "Gulls again.", **known).spoken == spoken


@pytest.mark.parametrize(
    ("question", "sentence", "passage", "spoken"),
    [
        ("What did Lind say about gulls?", "Gulls are a pest, said Lee.", "gull", -1.0),
        ("What did Lind say about gulls?", "Gulls are a pest, said Lind.", "gull lind", 0.0),
        ("What did Lind say about gulls?", "Gulls are a pest, he said.", "gull lind", 0.0),
        ("What did the captain say about gulls?", "Gulls are a pest.", "gull", 0.0),
        ("Where does Lind keep gulls?", "Gulls are a pest.", "gull", 0.0),
    ],
)
def test_where_nothing_names_whose_words_are_asked_for_that_speaks_against_it(
    question: str, sentence: str, passage: str, spoken: float
) -> None:
    stretch = Stretch(sentence, terms(sentence), Around(passage=frozenset(passage.split())), passage_score=5.0)
    assert Weigher.of(read_question(question), lambda _: 1.0, lambda _: True).compare([stretch])[0].spoken == spoken


def test_a_statement_that_calls_the_thing_something_describes_it() -> None:
    assert evidence("How did Lind describe the gulls?", "He called gulls a pest.", speaker="Lind").spoken == 1.0


def test_phrases_stand_word_for_word() -> None:
    question = 'Where does it say "late ferry" and "no gulls"?'
    assert evidence(question, "A Late Ferry had no gulls.").phrase == 1.0
    assert evidence(question, "A ferry late with no gulls.").phrase == 0.5
    assert evidence("late ferry", "A late ferry.").phrase == 0.0


def test_headings_are_told() -> None:
    assert evidence("zeppelin", "Zeppelin", heading=True).heading == 1.0


def test_a_speaker_is_held_by_any_name_the_text_has() -> None:
    question = "What did the captain Lind want?"
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


def test_other_forms_and_near_words_are_kin() -> None:
    assert evidence("Who won zeppelins?", "The winner slept.").kin == pytest.approx(1 / 5)
    assert evidence("Who bought zeppelins?", "They acquired zeppelins.").kin == pytest.approx(0.5 / 5)
    assert evidence("Who won zeppelins?", "Lind won zeppelins.").kin == 0.0


def test_the_beginning_is_where_the_subject_stands() -> None:
    late = "So on that long and cold day it was a zeppelin."
    assert evidence("zeppelin", late).beginning == 0.0 < evidence("zeppelin", late).coverage
    assert evidence("zeppelin", "The zeppelin rose.").beginning == 1.0


def test_words_side_by_side_are_close() -> None:
    assert evidence("zeppelin mast", "A zeppelin mast.").closeness == 1.0
    apart = evidence("zeppelin mast", "A zeppelin rose over a mast.").closeness
    assert 0.0 < apart < 1.0
    assert evidence("zeppelin mast", "A zeppelin, a zeppelin.").closeness == 0.0


def test_candidates_that_say_the_same_agree() -> None:
    lone, first, second = among("zeppelin", "A zeppelin sank gulls.", "A zeppelin hit masts.", "Zeppelin: masts hit.")
    assert first.agreement == second.agreement > lone.agreement == 0.0


def test_what_stands_around_is_told_apart() -> None:
    around = Around(*map(frozenset, (["mast"], ["zeppelin"], ["gull"], ["mast", "zeppelin", "ferri"])))
    (found,) = weigher("zeppelin mast gull ferry").compare([Stretch("It rose.", ["it", "rose"], around)])
    assert (found.before, found.after, found.titled, found.context) == pytest.approx((1 / 7, 4 / 7, 1 / 7, 1.0))


def test_a_glance_prefers_what_holds_more() -> None:
    asked = weigher("zeppelin mast")
    best, near, none = (
        asked.glance(frozenset(held), 8, frozenset((*held, *around)), 1.0)
        for held, around in ((["zeppelin", "mast"], []), (["zeppelin"], ["mast"]), ([], []))
    )
    assert best > near > none > asked.glance(frozenset(), 8, frozenset(), 0.5)


@given(st.text(max_size=100), st.text(max_size=100), st.text(max_size=100))
def test_shares_are_shares_for_any_question(question: str, sentence: str, around: str) -> None:
    found = asdict(evidence(question, sentence, around))
    for name in (
        "coverage",
        "context",
        "about",
        "telling",
        "kin",
        "beginning",
        "closeness",
        "before",
        "after",
        "titled",
        "common",
        "agreement",
        "unnamed",
        "unknown",
        "counted",
        "spoken",
        "phrase",
        "heading",
        "asks",
    ):
        assert 0.0 <= found[name] <= 1.0 + 1e-9, name
    assert found["coverage"] + found["context"] <= 1.0 + 1e-9
    assert 0.0 <= found["bm25"] <= 1.5
