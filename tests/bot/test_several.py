"""The questions of a message: one row a way to ask several."""

from __future__ import annotations

import pytest

from bot.several import questions


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("How many ships? And planes?", ["How many ships?", "And planes?"]),
        ("Hi! How many ships? When do they leave? Thanks!", ["How many ships?", "When do they leave?"]),
        ("How many ships? And when?", ["How many ships?", "And when?"]),
        ("How many ships?\nwhere do they go", ["How many ships?", "where do they go"]),
        ("• How many ships?\n• And when?", ["How many ships?", "And when?"]),
        ("Where? When? Why?", ["Where?", "When?", "Why?"]),
        ("wat tyler led what? where was he killed?", ["wat tyler led what?", "where was he killed?"]),
        ("how many ships?\nwat do they carry", ["how many ships?", "wat do they carry"]),
        ("1) How many ships? 2. And when?", ["How many ships?", "And when?"]),
        ("how old is Lee and when does he start", ["how old is Lee", "when does he start"]),
        ("Who’s the mayor & what did she say?", ["Who’s the mayor", "what did she say?"]),
        ("what did Lee say, and how old is he?", ["what did Lee say", "how old is he?"]),
        ("Is it true? Did Biden say so? And Lavrov?", ["Did Biden say so?", "And Lavrov?"]),
    ],
)
def test_the_questions_of_a_message_are_told_apart(text: str, asked: list[str]) -> None:
    assert questions(text) == asked


@pytest.mark.parametrize(
    "text",
    [
        "",
        "How many ships?",
        "Hi! How many ships? Thanks!",
        "Really? How many ships?",
        "Ships sail. They do. How many?",
        "Did he say “No? Yes? Who knows?”",
        "> How many? And when?",
        "Did he say who was there and what was said?",
        "What is the difference between what was said and what was done?",
        "Who was there and what happened?",
        "How and when did it begin?",
        "What did he say about who was there and when was it",
        "what did he say when asked why he left and who is to blame",
        "the mayor and what does she do",
    ],
)
def test_any_other_message_is_taken_as_a_whole(text: str) -> None:
    assert questions(text) == [text]
