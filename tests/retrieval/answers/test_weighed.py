from __future__ import annotations

import pytest

from retrieval.answers.weighed import USUAL_SIZE, weigh
from retrieval.questions.question import read_question
from tests.retrieval.answers.weighing import weighed


def test_words_weigh_their_idf_in_the_questions_order() -> None:
    asked = weighed("What did the zeppelin hit?")
    assert list(asked.weights.items()) == [("what", 1.0), ("did", 1.0), ("the", 1.0), ("zeppelin", 4.0), ("hit", 1.0)]
    assert list(asked.carried.items()) == [("zeppelin", 4.0), ("hit", 1.0)]
    assert (asked.total, asked.carried_total) == (8.0, 5.0)


def test_words_that_only_lead_up_to_the_question_weigh_less() -> None:
    asked = weighed("A zeppelin rose over Norrby. What did the zeppelin hit?")
    assert (asked.weights["norrbi"], asked.weights["rose"]) == pytest.approx((0.8 * 3, 0.8))
    assert (asked.weights["zeppelin"], asked.weights["hit"]) == (4.0, 1.0)


def test_a_function_word_that_the_archive_lacks_is_no_rare_word() -> None:
    assert weighed("What did the zeppelin hit?", "what", "hit").weights["what"] == 0.0
    assert weighed("What did the zeppelin hit?", "what", "hit").weights["hit"] == 1.0


def test_which_of_the_questions_words_are_held() -> None:
    asked = weighed("What did the zeppelin hit?")
    assert asked.held(["the", "zeppelin", "rose"]) == {"the", "zeppelin"}
    assert asked.share({"the", "zeppelin"}) == pytest.approx(4 / 5)
    assert weighed("").share({"zeppelin"}) == 0.0


def test_a_word_may_be_held_in_another_form() -> None:
    asked = weighed("Who won zeppelins?")
    for terms, held in ((["winner", "gull"], {"won"}), (["won", "zeppelin"], {"won", "zeppelin"}), (["gull"], set())):
        assert asked.with_other_forms(asked.held(terms), terms) == held


def test_a_question_tells_whose_words_it_asks_for() -> None:
    assert weighed("What did the old captain say about gulls?").speaker == {"old", "captain"}
    assert weighed("Where does Lind keep gulls?").speaker == frozenset()


@pytest.mark.parametrize(
    ("question", "unheard"),
    [
        ("Did Lind meet Lee?", 1.0),
        ("Did Lind meet Ann Lee?", 0.0),
        ("Where did Lind meet Lee?", 1.0),
        ("Where did Lind meet Ann Lee?", 0.0),
        ("Lee saw a gull. Where did Lind see it?", 0.0),
        ("When did Lind leave LEE?", 0.0),
    ],
)
def test_a_question_may_ask_of_somebody_the_archive_never_names(question: str, unheard: float) -> None:
    assert weighed(question, "lee").unheard == unheard


def test_words_that_the_archive_has_in_no_form_are_absent() -> None:
    assert weighed("zeppelin mast", "zeppelin").absent == pytest.approx(0.8)
    assert weighed("zeppelin mast").absent == 0.0
    assert weighed("Who wrote of gulls?", "wrote").absent == 0.0  # it has *written*


@pytest.mark.parametrize(
    ("passages", "size"), [(0, 0.0), (1, 0.0), (USUAL_SIZE, 0.0), (2 * USUAL_SIZE, 0.5), (1000 * USUAL_SIZE, 0.999)]
)
def test_an_archives_size_is_the_share_beyond_the_usual(passages: int, size: float) -> None:
    asked = weigh(read_question("gulls"), lambda _: 1.0, lambda _: True, passages)
    assert asked.size == pytest.approx(size)
