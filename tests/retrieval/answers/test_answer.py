from __future__ import annotations

from pathlib import Path

import pytest

from retrieval import Library
from retrieval.as_json import answer_json
from tests.retrieval.made import a_document, an_engine


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("How many people does the ferry carry?", "“The (old) ferry carries 140\u00a0people,” said Bo Lind,"),
        ("how many PEOPLE does\u00a0the  ferry carry", "“The (old) ferry carries 140\u00a0people,” said Bo Lind,"),
        ("When was the harbour of Norrby closed?", "The harbour of Norrby was closed on Monday."),
        ("Why do gulls sleep on the masts?", "Gulls sleep on the masts in May because nobody minds them."),
    ],
)
def test_a_question_is_answered_with_the_sentence(library: Library, question: str, expected: str) -> None:
    answer = library.ask(question)
    assert answer.answered
    assert answer.quotes[0].text.startswith(expected)
    assert answer.query == question


@pytest.mark.parametrize(
    "question",
    ["What is the capital of Mongolia?", "Who invented the zeppelin?", "xyzzy", "?!", "How tall is Jo Berg?"],
)
def test_what_the_archive_does_not_say_is_not_answered(library: Library, question: str) -> None:
    answer = library.ask(question)
    assert not answer.answered
    assert answer.quotes == ()
    assert len(answer.nearest) <= 3


LIKE_OTHERS = a_document(
    "The government of Norrby was founded in 1984 by Ann Lee. The flow of the river Lind is 40 cubic metres a second. "
    "The sect was founded by Jo Falk in 1950. Moths of Norrby were studied by Bo Berg in 1990. "
    "The bank was robbed in 1988."
)


@pytest.mark.parametrize(
    "question",
    [
        "Who is the author of Norrby?",
        "Who founded the sector?",
        "What is the flower of Lind?",
        "When was the mother of Norrby studied?",
        "When was the banker robbed?",
    ],
)
def test_a_word_is_no_answer_to_another_one_like_it(tmp_path: Path, question: str) -> None:
    with Library(an_engine(tmp_path, LIKE_OTHERS)) as library:
        assert not library.ask(question).answered


def test_a_synonym_is(tmp_path: Path) -> None:
    with Library(an_engine(tmp_path, a_document("Ann Lee is the writer of Gull Songs. Norrby is wet."))) as library:
        answer = library.ask("Who is the author of Gull Songs?")
    assert [quote.text for quote in answer.quotes[:1]] == ["Ann Lee is the writer of Gull Songs."]


@pytest.mark.parametrize(("k", "nearest"), [(1, 3), (3, 3), (4, 4), (10, 10), (40, 40), (200, 50)])
def test_as_many_nearest_as_are_asked_for_are_looked_for(tmp_path: Path, k: int, nearest: int) -> None:
    """The best first, none twice; which one that is, and how sure, is the same however many are asked for."""
    parts = [first + second for first in "bdfglmnprt" for second in "aeiou"]
    sources = [a_document(f"The gull {part}lo {part}ra {part}mi {part}no.", f"{part}.txt") for part in parts]
    with Library(an_engine(tmp_path, *sources)) as library:
        answer, usual = (library.ask("Why did the gull invent zeppelins?", wanted) for wanted in (k, 3))
    assert (answer.answered, answer.quotes) == (False, ())
    assert len({quote.file for quote in answer.nearest}) == len(answer.nearest) == nearest
    assert [quote.score for quote in answer.nearest] == sorted((quote.score for quote in answer.nearest), reverse=True)
    assert (answer.nearest[0], answer.confidence) == (usual.nearest[0], usual.confidence)


TOPIC = "Sinking of the ferry near Norrby"
FERRIES = [
    a_document("The ferry was sinking near Norrby. Gulls cried.", "a.txt"),
    a_document("A ferry was sinking. In May a ferry near Norrby sank. Sinking ferries are sold in Norrby.", "b.txt"),
    a_document("Norrby has a harbour. The ferry sleeps there.", "c.txt"),
    *(a_document("Gulls sleep on the masts in May. Nobody minds.", f"g{n}.txt") for n in range(9)),
]


def test_many_quotes_on_a_topic_come_from_each_source_in_turn(tmp_path: Path) -> None:
    """Behind the first one, which stands first however many are asked for, the sources that tell most."""
    with Library(an_engine(tmp_path, *FERRIES)) as library:
        usual, many, asked = library.ask(TOPIC), library.ask(TOPIC, 10), library.ask(f"What about the {TOPIC}?", 10)
    assert (many.quotes[0].text, many.confidence) == (usual.quotes[0].text, usual.confidence)
    assert [quote.file for quote in many.quotes] == ["a.txt", "b.txt", "c.txt", "b.txt", "b.txt"]
    assert [quote.score for quote in many.quotes] == sorted((quote.score for quote in many.quotes), reverse=True)
    assert [quote.file for quote in asked.quotes] != [quote.file for quote in many.quotes]


def test_a_pronoun_brings_the_sentence_before_it(library: Library) -> None:
    quote = library.ask("When was it opened again?").quotes[0]
    assert quote.text == "It opened again two days later."
    assert quote.context is not None
    assert quote.context.text == "The harbour of Norrby was closed on Monday."


@pytest.mark.parametrize("k", [1, 3, 10])
def test_two_sentences_in_a_row_that_may_both_answer_are_one_quote(tmp_path: Path, k: int) -> None:
    """However many quotes are wanted: the sentences behind it are others."""
    both = "The ferry Gull carries 140 people to Norrby. It carries 30 cars to Norrby as well."
    text = f"Masts fell. {both} The ferry Gull sank.\n\nThe ferry Tern carries sand."
    with Library(an_engine(tmp_path, a_document(text))) as library:
        first, *others = library.ask("What is carried to Norrby?", k).quotes
    assert (first.text, first.context) == (both, None)
    assert text[first.start : first.end] == both
    assert [text[start:end] for start, end in first.matches] == ["carries", "Norrby", "carries", "Norrby"]
    assert all(quote.text not in both for quote in others)


def test_who_spoke_is_told_with_the_quote(library: Library) -> None:
    quote = library.ask("When will we leave Norrby?").quotes[0]
    assert quote.speaker is not None
    assert quote.speaker.endswith("Lee")


def test_an_answer_tells_which_other_sources_have_it(tmp_path: Path) -> None:
    told = [
        a_document(f"The old ferry to Norrby carries 140 people{more}", f"{n}.txt")
        for n, more in enumerate((".", ".\nGulls.", " today."))
    ]
    another = a_document("The old ferry to Norrby carries 90 people.", "3.txt")
    with Library(an_engine(tmp_path, *told, another)) as library:
        answer = library.ask("How many people does the ferry carry?", k=1)
    assert answer.quotes[0].file == "0.txt"
    assert [(also.file, also.text) for also in answer.quotes[0].also] == [
        ("1.txt", "The old ferry to Norrby carries 140 people."),
        ("2.txt", "The old ferry to Norrby carries 140 people today."),
    ]
    assert [each["file"] for each in answer_json(answer)["quotes"][0]["also"]] == ["1.txt", "2.txt"]


@pytest.mark.parametrize(
    ("question", "told", "published", "undated"),
    [
        ("How many people did the ferry carry in 2003?", "The ferry carried 140 people.", None, "in 2003"),
        ("How many people did the ferry carry on Monday?", "The ferry carried 140 people.", None, "on Monday"),
        ("How many people did the ferry carry in 2003?", "The ferry carried 140 people.", "2003-05-12", None),
        ("How many people did the ferry carry in 2003?", "The ferry carried 140 people in 2003.", None, None),
        ("How many people did the ferry carry?", "The ferry carried 140 people.", None, None),
    ],
)
def test_an_answer_says_so_if_nothing_tells_that_it_is_of_the_time_asked_for(
    tmp_path: Path, question: str, told: str, published: str | None, undated: str | None
) -> None:
    with Library(an_engine(tmp_path, a_document(told, published=published))) as library:
        answer = library.ask(question)
    assert (answer.answered, answer.undated) == (True, undated)
