from __future__ import annotations

import io
import re

import pytest
from rich.console import Console

from bot import texts
from bot.adapters.terminal.run import GREETING, console, run, show
from bot.model import Button, CitedQuote, Incoming, Question, Reply

LONG = "word " * 60 + "end."
REPLY = Reply(
    lead="The archive says:",
    quotes=(CitedQuote(LONG, "talks.txt, ¶ 4", matches=((0, 4),), speaker="Ann Lee"),),
    lines=("line " * 30 + "end",),
)


@pytest.fixture(autouse=True)
def _plain_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("NO_COLOR", "FORCE_COLOR", "COLUMNS", "LINES", "TTY_COMPATIBLE", "TTY_INTERACTIVE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("TERM", "xterm-256color")


def shown(reply: Reply, *, terminal: bool, width: int = 60) -> str:
    """What is written to a terminal or a file."""
    file = io.StringIO()
    show(reply, Console(file=file, force_terminal=terminal, width=width, highlight=False))
    return file.getvalue()


def bare(text: str) -> str:
    """Text without the terminal's colours."""
    return re.sub(r"\x1b\[[0-9;]*m", "", text)


def test_a_file_gets_plain_unbroken_lines() -> None:
    assert shown(REPLY, terminal=False).splitlines() == [
        "The archive says:",
        f"  “{LONG}”",
        "  — Ann Lee",
        "  talks.txt, ¶ 4",
        f" • {REPLY.lines[0]}",
    ]


@pytest.mark.parametrize("width", [30, 60, 79, 200])
def test_a_terminal_gets_lines_that_fit_and_are_moved_in(width: int) -> None:
    lines = bare(shown(REPLY, terminal=True, width=width)).splitlines()
    assert all(len(line) <= width and line == line.rstrip() for line in lines)
    assert all(line.startswith("  ") for line in lines[1:] if not line.startswith(" •"))
    assert " ".join(" ".join(lines).split()) == " ".join(shown(REPLY, terminal=False).split())


@pytest.mark.parametrize("width", range(40, 60))
def test_no_date_or_paragraph_s_number_is_broken_over_two_lines(width: int) -> None:
    citation = "Front united before talks — Al Jazeera, 20 January 2022 · 004_bada126c4e7fde46.txt, ¶ 34"
    reply = Reply(lead="It says:", quotes=(CitedQuote("On 1 May 2021\u00a0we \ue000 left.", citation),))
    lines = bare(shown(reply, terminal=True, width=width)).splitlines()
    assert any("20 January 2022" in line for line in lines)
    assert any("¶ 34" in line for line in lines)
    assert any("1 May 2021\u00a0we \ue000 left" in line for line in lines)


def test_a_list_hangs_below_its_first_word() -> None:
    *_, first, second, _ = bare(shown(REPLY, terminal=True)).splitlines()
    assert first.startswith(" • line")
    assert second.startswith("   line")


def test_a_terminal_has_colour_and_emphasis() -> None:
    text = shown(REPLY, terminal=True)
    assert "\x1b[1mThe archive says:\x1b[0m" in text
    assert "\x1b[1;33mword\x1b[0m" in text
    assert "\x1b[36mAnn Lee\x1b[0m" in text


def test_no_color_is_heeded(monkeypatch: pytest.MonkeyPatch) -> None:
    """https://no-color.org: no colour; other emphasis is left."""
    monkeypatch.setenv("NO_COLOR", "1")
    text = shown(REPLY, terminal=True)
    assert "\x1b[1mword\x1b[0m" in text
    assert "33m" not in text
    assert "36m" not in text


def test_a_terminal_without_capabilities_gets_no_escapes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "dumb")
    assert "\x1b" not in shown(REPLY, terminal=True)


@pytest.mark.parametrize("terminal", [True, False])
def test_no_escape_of_a_source_reaches_the_screen(terminal: bool) -> None:
    evil = "\x1b[2J\x1b]0;title\x07\x9b31mred\u202e"
    reply = Reply(lead=evil, quotes=(CitedQuote(evil, evil, speaker=evil, context=evil, role=evil),), hint=evil)
    text = bare(shown(reply, terminal=terminal))
    assert not set("\x1b\x07\x9b\u202e") & set(text)
    assert "�[2J�]0;title��31mred�" in text


def test_a_file_gets_tabs_and_no_break_spaces_as_they_are() -> None:
    text = "a\tb\u00a0c  d"
    assert f"“{text}”\n" in shown(Reply(lead="", quotes=(CitedQuote(text, "talks.txt"),)), terminal=False)


def echo(incoming: Incoming) -> Reply:
    """What was read."""
    return Reply(lead=f"[{incoming.command}] {incoming.text}")


def chatted(typed: str) -> str:
    """What a chat over piped lines writes."""
    file = io.StringIO()
    run(echo, io.StringIO(typed), Console(file=file, highlight=False))
    return file.getvalue()


def test_piped_questions_are_repeated_above_their_answers() -> None:
    assert chatted("one\n\n/who-said two\n") == "> one\n[None] one\n\n> /who-said two\n[who-said] two\n\n"


def test_what_underlining_means_is_said_only_where_there_is_any() -> None:
    reply = Reply(lead="", quotes=(CitedQuote("We will.", "gas.md", differs=((3, 7),)),))
    assert texts.DIFFERING in shown(reply, terminal=True)
    assert texts.DIFFERING not in shown(reply, terminal=False)


def answering(incoming: Incoming) -> Reply:
    """What was asked, and after which question; with a button, unless it is one that was pressed."""
    lead = (
        f"[{incoming.command}] {incoming.text} after {incoming.after and incoming.after.text} {dict(incoming.options)}"
    )
    why = Button("Why?", Incoming(incoming.text, "why", {"since": "2022"}))
    return Reply(lead) if incoming.command else Reply(lead, buttons=(why,), question=Question(f"{incoming.text}!"))


def test_a_question_comes_after_the_one_before_as_that_was_understood() -> None:
    file = io.StringIO()
    run(answering, io.StringIO("one\ntwo\n/help\nthree\n"), Console(file=file, highlight=False))
    leads = [line for line in file.getvalue().splitlines() if line.startswith("[")]
    assert leads == [
        "[None] one after None {}",
        "[None] two after one! {}",
        "[help]  after two! {}",
        "[None] three after two! {}",
    ]


def test_a_button_is_pressed_by_typing_its_command() -> None:
    """With words it is a command of its own; before any answer there is nothing to press."""
    file = io.StringIO()
    run(answering, io.StringIO("/why\none\n/why\n/why\n/why two\n"), Console(file=file, highlight=False))
    leads = [line for line in file.getvalue().splitlines() if line.startswith("[")]
    pressed = "[why] one after None {'since': '2022'}"
    assert leads == ["[why]  after None {}", "[None] one after None {}", pressed, pressed, "[why] two after one! {}"]


def test_a_button_below_what_was_no_question_is_pressed_by_its_command_too() -> None:
    def answering(incoming: Incoming) -> Reply:
        pressed = Button("Show the nearest", Incoming(incoming.text, "nearest"))
        is_check = incoming.command == "check"
        return Reply(f"[{incoming.command}] {incoming.text}", buttons=(pressed,) if is_check else (), question=None)

    file = io.StringIO()
    run(
        answering,
        io.StringIO("/check-quote one\n/check-quote two\nthanks\n/nearest\n"),
        Console(file=file, highlight=False),
    )
    assert [line for line in file.getvalue().splitlines() if line.startswith("[")][-1] == "[nearest] two"


@pytest.mark.parametrize("word", ["/quit", "/QUIT ", "/exit", "quit", "Exit", ":q"])
def test_quit_ends_it(word: str) -> None:
    assert chatted(f"one\n{word}\ntwo\n") == "> one\n[None] one\n\n"


class Typed(io.StringIO):
    """Lines that say they come from a keyboard."""

    def isatty(self) -> bool:
        return True


def test_whoever_types_is_greeted_and_may_interrupt(monkeypatch: pytest.MonkeyPatch) -> None:
    keys = iter(["one"])

    def typing(prompt: str) -> str:
        assert prompt == "> "
        for line in keys:
            return line
        raise KeyboardInterrupt

    monkeypatch.setattr("builtins.input", typing)
    file = io.StringIO()
    run(echo, Typed(), Console(file=file, highlight=False))
    assert file.getvalue() == f"{GREETING}\n[None] one\n\n\n"


def test_whoever_types_is_told_what_stands_for_the_buttons(monkeypatch: pytest.MonkeyPatch) -> None:
    def silent(_: Incoming) -> Reply:
        asks = [Incoming("one", command) for command in ("nearest", "why")]
        return Reply("No.", buttons=(Button("Show the nearest", asks[0]), Button("Why no answer?", asks[1])))

    keys = iter(["one", "/quit"])
    monkeypatch.setattr("builtins.input", lambda _: next(keys))
    file = io.StringIO()
    run(silent, Typed(), Console(file=file, highlight=False))
    assert file.getvalue() == f"{GREETING}\nNo.\n/nearest: Show the nearest · /why: Why no answer?\n\n"


def test_the_end_of_input_ends_it(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    def typing(_: str) -> str:
        raise EOFError

    monkeypatch.setattr("builtins.input", typing)
    run(echo, Typed(), Console(file=io.StringIO(), highlight=False))
    assert capsys.readouterr().out == "\n"


def test_standard_output_that_is_no_terminal_is_not_taken_for_one() -> None:
    assert not console().is_terminal
