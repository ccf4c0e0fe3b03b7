from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.adapters.terminal.control import visible
from bot.cli import main
from tests.bot.cli.conftest import Run

WARSHIPS = "How many warships will take part?"


@pytest.mark.usefixtures("seeds")
def test_chat_answers_each_line_of_standard_input(pullquote: Run) -> None:
    result = pullquote(
        "chat", typed=f"{WARSHIPS}\n\n/who-said the transatlantic community stands firm\n/quit\nunread\n"
    )
    assert result.status == 0
    assert result.out.startswith(f"> {WARSHIPS}\nThe archive says:\n")
    assert "140 warships" in result.out
    assert "\n> /who-said the transatlantic community stands firm\nUrsula von der Leyen, in 1 source:\n" in result.out
    assert "unread" not in result.out


@pytest.mark.usefixtures("seeds")
def test_serve_without_tokens_may_chat_instead(pullquote: Run) -> None:
    result = pullquote("serve", "--or-chat", typed=WARSHIPS)
    assert (result.status, "140 warships" in result.out) == (0, True)


@pytest.mark.usefixtures("seeds")
def test_a_service_without_tokens_that_nobody_types_to_is_a_failure(pullquote: Run) -> None:
    result = pullquote("serve", "--or-chat")
    assert (result.status, result.out) == (2, "")
    assert "none is set, so there is nothing to serve" in result.err


class Damaging:
    """A standard input of one question, by which time the index is damaged."""

    def isatty(self) -> bool:
        """Nobody is typing."""
        return False

    def __iter__(self) -> Iterator[str]:
        for file in Path(".pullquote/disk").glob("*.store"):
            with file.open("r+b") as opened:  # in place, as a disk that fails would
                opened.write(bytes(file.stat().st_size))
        yield WARSHIPS


@pytest.mark.usefixtures("seeds")
@pytest.mark.parametrize("arguments", [["chat"], ["serve", "--or-chat"]])
def test_an_index_damaged_meanwhile_is_told_to_who_chats_in_a_terminal(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], arguments: list[str]
) -> None:
    """It is their own machine: they can mend it."""
    monkeypatch.setenv("PULLQUOTE_ENGINE", "disk")
    monkeypatch.setattr(sys, "stdin", Damaging())
    with pytest.raises(SystemExit):
        main(arguments)
    assert "rebuild it with: pullquote index PATH… --index .pullquote --rebuild" in capsys.readouterr().out


def test_serve_without_tokens_is_one_clear_line_and_builds_nothing(pullquote: Run) -> None:
    result = pullquote("serve")
    assert (result.status, result.out, result.err.count("\n")) == (2, "", 1)
    assert "try pullquote chat" in result.err


@pytest.mark.usefixtures("seeds")
@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        ("PULLQUOTE_DISCORD_TOKEN", "nonsense", "PULLQUOTE_DISCORD_TOKEN: "),
        ("PULLQUOTE_SLACK_BOT_TOKEN", "xoxp-1", "PULLQUOTE_SLACK_BOT_TOKEN: it should begin with xoxb-"),
        ("PULLQUOTE_SLACK_APP_TOKEN", "xapp-1", "PULLQUOTE_SLACK_BOT_TOKEN: missing"),
    ],
)
@pytest.mark.filterwarnings("ignore:'audioop' is deprecated:DeprecationWarning")
def test_serve_with_a_token_of_the_wrong_shape_says_so(
    pullquote: Run, name: str, value: str, said: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Even with `--or-chat`: whoever set a token wants the platform."""
    monkeypatch.setenv(name, value)
    result = pullquote("serve", "--or-chat")
    assert result.status == 2
    assert result.err.splitlines()[-1].startswith(f"pullquote: {said}")
    assert value not in result.err


@pytest.mark.usefixtures("seeds")
def test_doctor_says_what_is_well(pullquote: Run) -> None:
    result = pullquote("doctor", "--json")
    assert (result.status, result.err) == (0, "")
    assert [line["about"] for line in result.lines] == ["settings", "index", "limits", "Slack", "Discord", "web viewer"]
    in_words = pullquote("doctor").out
    assert "ok      settings: every one is known and of the right kind\n" in in_words
    assert "off     Slack: no token is set\n        → to use it, follow docs/slack.md\n" in in_words


def test_doctor_fails_when_something_is_missing(pullquote: Run) -> None:
    result = pullquote("doctor")
    assert (result.status, result.err) == (2, "pullquote: not right yet: index; what to do stands beside it\n")
    assert "failed  index: " in result.out
    assert all(json.loads(line) for line in pullquote("doctor", "--json").out.splitlines())


def test_control_characters_in_what_doctor_found_do_not_reach_the_terminal(
    pullquote: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PULLQUOTE_SOURCES", "\x1b[31mred")
    out = pullquote("doctor").out
    assert "\x1b" not in out
    assert visible("\x1b[31mred") in out
