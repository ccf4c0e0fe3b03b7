from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from retrieval.questions.question import LONGEST_QUESTION, read_question
from retrieval.text.terms import terms


def test_a_question_is_taken_apart() -> None:
    asked = read_question("How many warships will the Baltic Fleet send to the “minor harbour” at Norrby?")
    assert asked.terms == tuple(dict.fromkeys(terms(asked.text)))
    assert asked.carrying == ("warship", "baltic", "fleet", "send", "minor", "harbor", "norrbi")
    assert asked.names == {"baltic", "fleet", "norrbi"}
    assert asked.kind == "count"
    assert asked.counted == {"warship"}
    assert asked.phrases == (("minor", "harbor"),)
    assert asked.speech is None


@pytest.mark.parametrize(
    ("question", "names"),
    [
        ("Where did Lind meet Ann Lee?", {"lind", "ann", "lee"}),
        ("Lind: where is he?", set()),
        ("Where did The Captain go?", {"captain"}),
        ("where did lind go?", set()),
        ("What does the US want?", {"usa"}),
    ],
)
def test_names_are_written_with_a_capital_inside_the_question(question: str, names: set[str]) -> None:
    """The first word has one anyway; function words are no names."""
    assert read_question(question).names == names


@pytest.mark.parametrize(
    ("question", "names"),
    [
        ("WHERE DID FRANCE MEET LEE?", {"franc"}),
        ("where did france meet lee?", {"franc"}),
        ("where did france meet Lee?", {"lee"}),
    ],
)
def test_where_capitals_tell_nothing_countries_are_names(question: str, names: set[str]) -> None:
    assert read_question(question).names == names


@pytest.mark.parametrize(
    ("question", "carrying"),
    [
        ("How did Lind describe the harbour?", ("lind", "harbor")),
        ("What did Lind claim?", ("lind", "claim")),
        ("What did Lind claim on Friday?", ("lind", "claim", "friday")),
        ("What did Lind claim about gulls?", ("lind", "gull")),
        ("What exactly did Lind claim about gulls?", ("lind", "gull")),
        ("Which claim did Lind make?", ("claim", "lind", "make")),
        ("What else has Lind ever claimed about gulls?", ("lind", "gull")),
        ("Until when does Lind claim so per gull?", ("lind", "gull")),
        ("Why didn’t Lind say who isn't at the harbour?", ("lind", "harbor")),
        ("What does it claim?", ("claim",)),
    ],
)
def test_the_verb_that_asks_for_a_statement_carries_nothing_else(question: str, carrying: tuple[str, ...]) -> None:
    assert read_question(question).carrying == carrying


@pytest.mark.parametrize(
    ("question", "names"),
    [
        ("When was Per Lind born?", {"per", "lind"}),
        ("When was Else Lind born?", {"els", "lind"}),
        ("Who Else Lind?", {"lind"}),
        ("What did Will Lind say about gulls?", {"will", "lind"}),
        ("When Will Lind sail?", {"lind"}),
        ("What does Lind pay per Gull?", {"lind", "gull"}),
        ("Will Lind sail?", {"lind"}),
    ],
)
def test_a_given_name_is_no_function_word(question: str, names: set[str]) -> None:
    assert read_question(question).names == names


@pytest.mark.parametrize(
    ("question", "carrying"),
    [
        ("What does Lind want to build?", ("lind", "want", "build")),
        ("What did the captain promise about gulls?", ("captain", "promis", "gull")),
        ("What has Lind denied about gulls?", ("lind", "deni", "gull")),
    ],
)
def test_a_verb_that_not_every_statement_is_carries_the_question(question: str, carrying: tuple[str, ...]) -> None:
    assert read_question(question).carrying == carrying


@pytest.mark.parametrize(
    ("question", "carrying", "dated"),
    [
        ("Who met Lind on Wednesday?", ("met", "lind", "wednesday"), {"wednesday"}),
        ("Who met Lind in 2014?", ("met", "lind", "2014"), {"2014"}),
        ("Who met Lind on January 20?", ("met", "lind"), set()),
        ("Who met Lind last week?", ("met", "lind"), set()),
        ("Who met Lind after Friday’s talks?", ("met", "lind", "friday", "talk"), set()),
    ],
)
def test_the_words_of_a_time_carry_where_articles_use_them(
    question: str, carrying: tuple[str, ...], dated: set[str]
) -> None:
    """They are no names, whatever their capitals."""
    asked = read_question(question)
    assert asked.carrying == carrying
    assert asked.dated == dated
    assert asked.names == ({"lind", "friday"} if "talks" in question else {"lind"})


@pytest.mark.parametrize(
    ("question", "empty"),
    [
        ("who said that?", True),
        ("What is it?", True),
        ("Who are The Who?", False),
        ("who said “that is it”?", False),
        ("What happened?", True),
        ("What happened in 2014?", False),
        ("What happened last week?", False),
        ("gulls", False),
    ],
)
def test_a_question_of_function_words_alone_asks_nothing(question: str, empty: bool) -> None:
    assert read_question(question).empty is empty


@pytest.mark.parametrize(
    ("question", "founding"),
    [
        ("When did Ann Lind found the club?", True),
        ("Who helped found the club?", True),
        ("What has Ann Lind found?", False),
        ("Was Ann Lind found guilty?", False),
    ],
)
def test_to_found_is_not_to_find(question: str, founding: bool) -> None:
    assert ("founder" in read_question(question).terms) is founding


@pytest.mark.parametrize(
    ("question", "who"),
    [
        ("Who is Ann Lind?", True),
        ("And who’s Lind", True),
        ("who were Lind and Holt?", True),
        ("Who is the Commissioner of the National Football League?", False),
        ("Who is in Norrby?", False),
        ("Who is suing Lind?", False),
        ("Who is it?", False),
        ("Is Ann Lind here?", False),
    ],
)
def test_a_name_alone_behind_who_is_asks_for_its_bearer(question: str, who: bool) -> None:
    assert read_question(question).asks_who is who


@pytest.mark.parametrize(
    ("question", "counted"),
    [
        ("How many warships will come?", {"warship"}),
        ("How many miles across the sea is it?", {"mile"}),
        ("How much foreign aid did it give?", {"foreign", "aid"}),
        ("How many gulls take part?", {"gull"}),
        ("How many are at the harbour?", set()),
        ("When will warships come?", set()),
    ],
)
def test_what_how_many_asks_for_is_near(question: str, counted: set[str]) -> None:
    assert read_question(question).counted == counted


@pytest.mark.parametrize(
    ("question", "carrying"),
    [
        ("How long did the talks last?", ("talk",)),
        ("How long is the canal?", ("long", "canal")),
        ("How long was the canal closed?", ("canal", "close")),
        ("How long is it shut for?", ("shut",)),
        ("How long was the canal shut to ferries in winter?", ("canal", "shut", "ferri", "winter")),
        ("How long is the new tunnel under the red canal?", ("long", "new", "tunnel", "under", "red", "canal")),
        ("Where will the talks take place?", ("talk",)),
        ("When was the ferry race held?", ("ferri", "race")),
        ("Where did Lind go on Friday?", ("lind", "friday")),
        ("What did Lind actually do for a living?", ("lind",)),
        ("Why is Lind going to resign?", ("lind", "resign")),
        ("Where was the origin of it?", ("origin",)),
        ("Who was last?", ("last",)),
        ("Whose place did he take?", ("place", "take")),
    ],
)
def test_a_verb_that_only_asks_carries_nothing(question: str, carrying: tuple[str, ...]) -> None:
    assert read_question(question).carrying == carrying


@pytest.mark.parametrize(
    ("question", "phrases"),
    [
        ('Who said "the ferry is late"?', (("the", "ferri", "is", "late"),)),
        ("Who said „the ferry“ or «is late»?", (("the", "ferri"), ("is", "late"))),
        ('Who said "…"?', ()),
        ("Who said it’s “late?", ()),
    ],
)
def test_phrases_are_what_stands_in_quotation_marks(question: str, phrases: tuple[tuple[str, ...], ...]) -> None:
    assert read_question(question).phrases == phrases


@pytest.mark.parametrize("question", ["to be or not to be", "Who are you?"])
def test_a_question_of_function_words_is_carried_by_all_of_them(question: str) -> None:
    asked = read_question(question)
    assert asked.carrying == asked.terms != ()


@pytest.mark.parametrize("question", ["", " ", "?!", "…"])
def test_a_question_without_words_carries_nothing(question: str) -> None:
    asked = read_question(question)
    assert asked.terms == asked.carrying == ()
    assert asked.phrases == ()


def test_a_longer_question_is_cut() -> None:
    asked = read_question("gull " * LONGEST_QUESTION + "ferry")
    assert asked.terms == ("gull",)
    assert len(asked.text) <= LONGEST_QUESTION


@given(st.text(max_size=200))
def test_white_space_means_nothing(question: str) -> None:
    spaced = question.replace(" ", "\u00a0  ")
    assert read_question(f"\n {spaced}\t") == read_question(" ".join(question.split()))


@given(st.text(max_size=300))
def test_whatever_is_asked_is_taken_apart_consistently(question: str) -> None:
    asked = read_question(question)
    assert set(asked.carrying) <= set(asked.terms)
    assert asked.names <= set(asked.carrying)
    assert asked.counted <= set(asked.carrying)
