from __future__ import annotations

from typing import Any

import pytest

from retrieval.answers.compare import compare
from retrieval.answers.evidence import Around, Stretch
from retrieval.answers.signals import AVERAGE_SENTENCE
from retrieval.text.terms import terms
from tests.retrieval.answers.weighing import evidence, weighed


def test_coverage_is_the_share_of_the_carrying_weight() -> None:
    assert evidence("What did the zeppelin hit?", "A zeppelin rose.").coverage == pytest.approx(4 / 5)
    assert evidence("What did the zeppelin hit?", "It hit a mast.").coverage == pytest.approx(1 / 5)
    assert evidence("What did the zeppelin hit?", "Gulls cried.").coverage == 0.0
    assert evidence("What did the zeppelin hit?", "Zeppelins hit things.").coverage == pytest.approx(1.0)


def test_what_stands_around_counts_where_the_sentence_lacks_it() -> None:
    found = evidence("What did the zeppelin hit?", "It hit a mast.", "The zeppelin hit nothing.")
    assert found.farther == pytest.approx(4 / 5)
    assert found.coverage + found.farther == pytest.approx(1.0)


def test_about_leaves_proper_names_aside() -> None:
    assert evidence("What did Lind sell in Norrby?", "Lind went to Norrby.").about == 0.0
    assert evidence("What did Lind sell in Norrby?", "She would sell it.").about == 1.0
    assert evidence("Where is Norrby, Lind?", "Gulls cried.").about == 1.0


def test_names_are_told_by_where_they_stand() -> None:
    question = "Where did Lind meet Lee?"
    assert evidence(question, "Lind was met.").unnamed == 0.5
    assert evidence(question, "Lind was met.", "Lee came.").unnamed == 0.0
    assert evidence("where is it?", "Lind was met.").unnamed == 0.0


def test_a_name_may_be_what_a_question_asks_for_by_its_kind() -> None:
    question = "Which ferry did the zeppelin hit?"
    assert evidence(question, "It hit the Norrby.").named == 1.0
    assert evidence(question, "It hit a ferry.").named == 0.0
    assert evidence("What did the zeppelin hit?", "It hit the Norrby.").named == 0.0
    assert evidence("Which president was hit?", "It hit Ann Lind.").named == 0.0, "a person is asked for"


def test_words_that_are_lacking_are_counted_and_the_rarest_of_them_weighed() -> None:
    found = evidence("What did the zeppelin hit in Norrby?", "The gulls cried in Norrby.")
    assert (found.lacks, found.wanting, found.rarest) == (2.0, 4.0, 4.0)
    everything = evidence("Did the zeppelin hit Norrby?", "The zeppelin did hit Norrby.")
    assert (everything.lacks, everything.wanting, everything.rarest) == (0.0, 0.0, 0.0)


def test_whether_a_definition_is_asked_for_is_the_same_of_every_sentence() -> None:
    assert evidence("What is a zeppelin?", "A zeppelin is an airship.").defining == 1.0
    assert evidence("What is a zeppelin?", "Gulls cried.").defining == 1.0
    assert evidence("What is a zeppelin used for?", "A zeppelin is an airship.").defining == 0.0


def test_bm25_grows_with_the_words_and_shrinks_with_the_length() -> None:
    question = "What did the zeppelin hit?"
    once = evidence(question, "A zeppelin rose.").bm25
    assert evidence(question, "A zeppelin, a zeppelin rose.").bm25 > once
    assert evidence(question, "A zeppelin rose " + "and rose " * int(AVERAGE_SENTENCE)).bm25 < once
    assert evidence(question, "Gulls cried.").bm25 == 0.0


def test_bm25_takes_a_statement_to_name_its_speaker() -> None:
    question = "What did Lind say about gulls?"
    assert evidence(question, "I hate gulls.", speaker="Bo Lind").bm25 > evidence(question, "I hate gulls.").bm25


def test_bm25_is_the_published_formula() -> None:
    """Robertson and Zaragoza 2009, with k1 0.5 and b 0.3, over the question's whole weight."""
    sentence = "zeppelin zeppelin rose"
    tf, norm = 2, 0.5 * (0.7 + 0.3 * 3 / AVERAGE_SENTENCE)
    assert evidence("zeppelin mast", sentence).bm25 == pytest.approx(4.0 * tf * 1.5 / (tf + norm) / 5.0)


def test_the_contrary_answers_a_yes_or_no_alone() -> None:
    assert evidence("Did they accept gulls?", "They rejected gulls.").kin == 0.25
    assert evidence("When did they accept gulls?", "They rejected gulls.").kin == 0.0


def test_the_passages_score_is_brought_to_the_questions_weight() -> None:
    assert evidence("zeppelin mast", "Gulls.", passage_score=10.0).passage == pytest.approx(2.0)


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


def test_a_counted_thing_is_told() -> None:
    assert evidence("How many gulls came?", "Three gulls came.").counted == 1.0
    assert evidence("How many gulls came?", "Gulls came three times.").counted == 0.0
    assert evidence("When did gulls come?", "In 2014.").counted == 0.0
    assert evidence("How long did the strike last?", "They ended a ten-day strike.").counted == 1.0
    assert evidence("How long did the strike last?", "They sailed for two days.").counted == 0.0


def test_a_question_is_told_unless_it_is_theirs_whose_words_are_asked_for() -> None:
    assert evidence("Who sank the ferry?", "“Who sank the ferry?”").asks == 1.0
    assert evidence("Who sank the ferry?", "Gulls sank the ferry.").asks == 0.0
    asked = "What did Lind ask about the ferry?"
    assert evidence(asked, "“Who sank the ferry?”", speaker="Bo Lind").asks == 0.0
    assert evidence(asked, "“Who sank the ferry?”", speaker="Ann Lee").asks == 1.0


def test_a_statement_speaks_for_itself_when_it_is_asked_for() -> None:
    question = "What did Lind say about gulls?"
    assert evidence(question, "I hate gulls.", speaker="Bo Lind").spoken == 1.0
    assert evidence(question, "I hate ferries.", speaker="Bo Lind").spoken == 0.5
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
        ("What did Ann Lind say about gulls?", {"speaker": "Bo Lind"}, 0.0),
        ("What did Ann Lee say about gulls?", {"speaker": "Bo Lind-Lee"}, 0.0),
        ("What did Ann Lee say about gulls?", {"speaker": "Ann Lind-Lee"}, 1.0),
        ("What did Mohammed Lee say about gulls?", {"speaker": "Muhammad Lee"}, 1.0),
        ("What did Ann Lee say about gulls?", {"speaker": "Mary Ann Lee"}, 1.0),
        ("What did Ann Lind say about gulls?", {"speaker": "Lind"}, 1.0),
        ("What did Farmer Lind say about gulls?", {"speaker": "Bo Lind"}, 1.0),
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
    ("question", "sentence", "spoken"),
    [
        ("What did Lind say about gulls?", "“Gulls are a pest.”", -1.0),
        ("What did the captain say about gulls?", "“Gulls are a pest.”", -1.0),
        ("What did Lind say about gulls?", "“Gulls are a pest, Lind told me.”", 0.0),
        ("What did Norrby Council say about gulls?", "“Gulls are a pest.”", 0.0),
        ("What did Germany say about gulls?", "“Gulls are a pest.”", 0.0),
    ],
)
def test_a_statement_of_another_speaks_against_it_but_for_those_for_whom_others_speak(
    question: str, sentence: str, spoken: float
) -> None:
    near = Around(passage=frozenset(terms("Lind the captain of Germany Norrby Council gulls")))
    stretch = Stretch(sentence, terms(sentence), near, passage_score=5.0, speaker="Ann Lee")
    found = compare(weighed(question), [stretch])[0]
    assert found.spoken == spoken
    assert found.untold == float(spoken < 0)


@pytest.mark.parametrize(
    ("around", "owned"),
    [
        (Around(earlier=frozenset({"norrbi"})), 0.0),
        (Around(title=frozenset({"norrbi"})), 0.0),
        (Around(passage=frozenset({"norrbi"})), -1.0),
    ],
)
def test_whose_thing_it_is_may_be_told_before_it(around: Around, owned: float) -> None:
    sentence = "The mayor, Ann Lee, left."
    stretch = Stretch(sentence, terms(sentence), around, passage_score=5.0)
    assert compare(weighed("Who is the mayor of Norrby?"), [stretch])[0].owned == owned


def test_what_is_asked_for_is_told_or_not_in_its_passage_alone() -> None:
    sentence = "In 1961 she married Bo Lind."
    stretch = Stretch(sentence, terms(sentence), passage_score=5.0)
    assert compare(weighed("When was Bo Lind born?"), [stretch])[0].untold == 1.0
    assert evidence("When was Bo Lind born?", sentence).untold == 0.0


def test_a_statement_that_calls_the_thing_something_describes_it() -> None:
    assert evidence("How did Lind describe the gulls?", "He called gulls a pest.", speaker="Lind").spoken == 1.0


def test_other_forms_and_near_words_are_kin() -> None:
    assert evidence("Who won zeppelins?", "The winner slept.").kin == pytest.approx(0.8 / 5)
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


@pytest.mark.parametrize(
    ("about", "said", "around", "untold"),
    [
        (" about gulls", "“The pier is closed,” he said.", "", 1.0),
        (" about gulls", "“The gull is closed,” he said.", "", 0.0),
        (" about gulls", "“The pier is closed,” he said.", "gulls", 0.0),
        (" about ships", "“The boat left,” he said.", "", 0.0),
        ("", "“The pier is closed,” he said.", "", 0.0),
    ],
)
def test_a_statement_on_something_else_leaves_untold_what_is_asked(
    about: str, said: str, around: str, untold: float
) -> None:
    """By itself and what stands around it; a word near the one asked for tells of it, too."""
    found = evidence(f"What did Lind say{about}?", said, f"{said} {around}", speaker="Bo Lind", passage_score=1.0)
    assert found.untold == untold
