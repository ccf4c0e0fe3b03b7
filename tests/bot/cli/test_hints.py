from __future__ import annotations

import shlex

import pytest

from bot.cli.hints import command_instead

CHECK = "Did Biden say “Russia will pay a light price”?"


@pytest.mark.parametrize(
    ("question", "command"),
    [
        ("Who said “there are no minor incursions”?", ["who-said", "there are no minor incursions"]),
        ("what did Lavrov say about peace", ["said-by", "Lavrov", "--about", "peace"]),
        ("when did Lavrov say that about peace?", ["said-by", "Lavrov", "--about", "peace"]),
        ("timeline of sanctions", ["timeline", "sanctions"]),
        ("what did O'Neill say?", ["said-by", "O'Neill"]),
        ("who said $(reboot) is over", ["who-said", "$(reboot) is over"]),
    ],
)
def test_somebody_in_a_terminal_is_told_the_command_for_what_a_question_asks(question: str, command: list[str]) -> None:
    """Written so that a shell takes it as it is."""
    hint = command_instead(question, in_terminal=True)
    assert hint is not None
    told, _, typed = hint.partition(": ")
    assert (told, shlex.split(typed)) == ("there is a command for that", ["pullquote", *command])
    assert command_instead(question, in_terminal=False) is None


@pytest.mark.parametrize("in_terminal", [True, False])
@pytest.mark.parametrize("question", [CHECK, CHECK.replace("“", '"').replace("”", '"'), CHECK.replace("“", "«")])
def test_whether_a_quote_is_right_is_always_left_to_check(question: str, in_terminal: bool) -> None:
    """Whoever asks: true words that differ from those asked about would pass for a yes."""
    assert command_instead(question, in_terminal=in_terminal) == (
        "this doesn’t say whether the quote is right; "
        "pullquote check 'Russia will pay a light price' --speaker Biden does"
    )


@pytest.mark.parametrize("in_terminal", [True, False])
@pytest.mark.parametrize(
    "question", ["How many warships will take part?", "What is a “minor incursion”?", "thanks", ""]
)
def test_what_ask_answers_best_has_no_other_command(question: str, in_terminal: bool) -> None:
    assert command_instead(question, in_terminal=in_terminal) is None
