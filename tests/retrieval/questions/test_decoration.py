"""What is no words around a question in chat: one row a kind."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from retrieval import Library
from retrieval.questions.decoration import is_decoration, undecorated
from tests.retrieval.core_time import core_seconds

BARE = "how many ships will leave?"


@pytest.mark.parametrize(
    "asked",
    [
        "how many ships will leave? 🤔",
        "how many ships will leave 🚢👍🏽?",
        "👋 how many ships will leave?",
        "how many ships will leave? :thinking_face:",
        "how many ships will leave? <:ship:1100000000000000009>",
        "how many ships will leave? https://example.org/ships?page=2",
        "<https://example.org/a> how many ships will leave?",
        "**how many ships will leave?**",
        "_how many ships will leave?_",
        "```how many ships will leave?```",
        "||how many ships will leave?||",
        "• how many ships will leave?",
        "- how many ships will leave?",
        "2) how many ships will leave?",
        "12. how many ships will leave?",
        " *how many ships will leave?* :ship: 🙏 ",
        "*how many* ships will _leave_?",
        "*how many ships* will ``leave``? ⭐",
    ],
)
def test_what_is_no_words_is_left_out(asked: str) -> None:
    assert undecorated(asked) == BARE


@pytest.mark.parametrize(
    ("typed", "bare"),
    [
        ("_“The ships leave”_ – Lind", "“The ships leave” – Lind"),
        ('*"The ships leave"* said Lind', '"The ships leave" said Lind'),
        ("1. “The ships leave”: who said so?", "“The ships leave”: who said so?"),
        ("what about ships :ship", "what about ships"),  # the last mark of a question is left out before
    ],
)
def test_so_is_what_stands_around_a_quotation_and_half_an_emoji(typed: str, bare: str) -> None:
    assert undecorated(typed) == bare


@pytest.mark.parametrize(
    "text",
    [
        "",
        "🙏",
        ":pray:",
        "https://example.org/ships",
        "> how many ships will leave?",
        "-5 degrees were measured where?",
        "5. 3 is what?",
        "2.5 ships",
        "What is snake_case?",
        "what is 5 * 3?",
        "what is 5 * 3 * 2?",
        "where is snake_case_name used?",
        "At 10:30: what happened?",
        "Timeline: ships",
        "who said it :)",
        "“Ships leave 🚢”",
        "“https://example.org is down”",
        "what is at https://example.org/ships now?",
    ],
)
def test_all_else_stays(text: str) -> None:
    assert undecorated(text) == text


@pytest.mark.parametrize(
    ("text", "has_words"),
    [
        *(
            (text, False)
            for text in ("", "👍", "🙏🙏 :+1:", ":pray: :wave:", "<a:party:123>", "…", "https://example.org/a")
        ),
        *((text, True) for text in ("ok :+1:", "5 👍", "> no", "what is :wave:?")),
    ],
)
def test_a_text_without_words_is_told_from_one_with_some(text: str, has_words: bool) -> None:
    assert is_decoration(text) is not has_words


@given(st.text())
def test_something_of_every_text_stays(text: str) -> None:
    assert bool(undecorated(text)) == bool(text)


PARTS = st.sampled_from(["*", "_", ":a", ":", "🙏", " ", "https://", ".", "|", "<", '"', "?", "a", "- "])


@given(st.lists(PARTS, max_size=8), st.integers(1, 2_000), st.sampled_from(["", '"a', " y", "*"]))
@example(["https://", "?"], 2_000, '"a')
@example(["https://", "."], 30, '"a')
def test_no_text_takes_long(parts: list[str], times: int, end: str) -> None:
    """Nor one with an end that can't be left out, for which every other reading would be tried."""
    text = "".join(parts) * times + end
    assert core_seconds(lambda: undecorated(text)) < 0.5


def test_a_question_is_answered_alike_with_these_and_without(library: Library) -> None:
    plain = library.ask("When will they leave Norrby?")
    asked = library.ask("*When will they leave Norrby?* :ferry: https://example.org/norrby")
    assert (asked.quotes, asked.confidence, asked.read_as) == (plain.quotes, plain.confidence, None)
