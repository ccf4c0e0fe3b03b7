from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from bot.adapters.terminal.control import visible
from tests.bot.cli.conftest import Run
from tests.bot.conftest import SEEDS

WARSHIPS = {
    "id": "warships",
    "command": "ask",
    "query": "How many warships will take part?",
    "expect": [{"file": "004_bada126c4e7fde46.txt", "contains": "140 warships"}],
}
BITCOIN = {"id": "bitcoin", "query": "What is the price of bitcoin?", "abstain": True}
FIRM = {
    "id": "firm",
    "command": "who-said",
    "query": "the transatlantic community stands firm",
    "speaker": "von der Leyen",
    "expect": [{"file": "004_bada126c4e7fde46.txt", "contains": "The transatlantic community stands firm"}],
}
WEAK = {
    "id": "weak",
    "command": "check",
    "query": "The transatlantic community stands weak in this",
    "verdict": "altered",
}
ALL_RIGHT: list[dict[str, Any]] = [WARSHIPS, BITCOIN, FIRM, WEAK]
ALL_WRONG: list[dict[str, Any]] = [
    {**WARSHIPS, "id": "abstains", "abstain": True, "expect": []},
    {**WARSHIPS, "id": "elsewhere", "expect": [{"file": "004_bada126c4e7fde46.txt", "contains": "10,000 gulls"}]},
    {**BITCOIN, "id": "answers", "abstain": False, "expect": [{"file": "000_e8bd1efaf6cc9853.txt", "contains": "x y"}]},
    {**FIRM, "id": "putin", "speaker": "Putin"},
    {**WEAK, "id": "verbatim", "verdict": "verbatim"},
]


@pytest.fixture(autouse=True)
def _at_the_index(index: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PULLQUOTE_INDEX", str(index))
    monkeypatch.setenv("COLUMNS", "80")


def typed(*lines: dict[str, Any]) -> str:
    return "".join(json.dumps(line) + "\n" for line in lines)


def test_what_is_right_is_counted(pullquote: Run) -> None:
    result = pullquote("evaluate", "-", "--json", typed=typed(*ALL_RIGHT))
    *questions, summary = result.lines
    assert (result.status, result.err) == (0, "")
    assert [(line["id"], line["fault"]) for line in questions] == [(line["id"], None) for line in ALL_RIGHT]
    assert summary["summary"] is True
    assert (summary["questions"], summary["wrong"], summary["verbatim"]) == (4, 0, 1.0)
    for figure in ("first_right", "three_right", "silent_right", "statement_right", "speaker_right", "verdict_right"):
        assert summary[figure] == 1.0, figure
    assert summary["answering"] == {"threshold": 0.28, "precision": 1.0, "recall": 1.0, "f1": 1.0}
    assert summary["best"] == summary["answering"]
    assert 0 <= summary["calibration_error"] <= 1
    assert sum(part["questions"] for part in summary["reliability"]) == 2


def test_a_question_tells_what_was_answered(pullquote: Run) -> None:
    warships, bitcoin, firm, weak, _ = pullquote("evaluate", "-", "--json", typed=typed(*ALL_RIGHT)).lines
    assert "140 warships" in warships["first"]["text"]
    assert (warships["abstain"], warships["first_right"], warships["likeliest_right"]) == (False, True, True)
    assert (bitcoin["quotes"], bitcoin["first"], bitcoin["first_right"]) == (0, None, None)
    assert bitcoin["confidence"] < 0.3 <= warships["confidence"]
    assert (firm["speaker"], firm["speaker_right"]) == ("Ursula von der Leyen", True)
    assert (weak["verdict"], weak["verdict_right"]) == ("altered", True)


def test_what_went_wrong_is_grouped(pullquote: Run) -> None:
    result = pullquote("evaluate", "-", typed=typed(*ALL_WRONG))
    assert (result.status, result.err) == (0, "")
    lines = result.out.replace("\N{NO-BREAK SPACE}", " ").splitlines()
    assert lines[0] == "5 questions, 0 right, 5 wrong"
    for group in (
        "Wrong sentence or statement first (1)",
        "Answered, though the archive holds no answer (1)",
        "Silent, though the archive holds an answer (1)",
        "Wrong speaker (1)",
        "Wrong verdict (1)",
    ):
        assert group in lines
    putin = lines.index("  putin  the transatlantic community stands firm")
    assert lines[putin + 1] == "    expected  Putin"
    assert lines[putin + 2].startswith("    answered  Ursula von der Leyen: “")
    wrong = lines.index("  verbatim  The transatlantic community stands weak in this")
    assert lines[wrong + 1] == "    expected  verbatim"
    assert lines[wrong + 2].startswith("    answered  altered: “")
    assert max(map(len, lines)) <= 80


def test_a_question_may_lean_on_the_one_before(pullquote: Run) -> None:
    """`after` and the other keys of `batch` are heeded."""
    leaning = {**WARSHIPS, "query": "and warships?", "after": "How many planes will take part?"}
    *_, summary = pullquote("evaluate", "-", "--json", typed=typed(leaning)).lines
    assert summary["first_right"] == 1.0
    elsewhere = {**WARSHIPS, "source": "000*"}
    *_, summary = pullquote("evaluate", "-", "--json", typed=typed(elsewhere)).lines
    assert summary["first_right"] == 0.0


def test_a_bad_line_is_named_and_the_rest_is_measured(pullquote: Run) -> None:
    lines = f"no json\n{typed(WARSHIPS, {'query': 'x'}, {**BITCOIN, 'since': 'soon'})}"
    result = pullquote("evaluate", "-", "--json", typed=lines)
    assert (result.status, [line.get("id") for line in result.lines]) == (2, ["warships", None])
    first, second, third = result.err.splitlines()
    assert first.startswith("pullquote: standard input, line 1: is not JSON")
    assert second.startswith("pullquote: standard input, line 3: nothing is expected; name a place in expect")
    assert third.startswith("pullquote: standard input, line 4: since 'soon' is no date")


def test_a_file_that_the_archive_does_not_hold_is_named(pullquote: Run) -> None:
    elsewhere = {**WARSHIPS, "expect": [{"file": "nowhere.txt", "contains": "140 warships"}, *WARSHIPS["expect"]]}
    result = pullquote("evaluate", "-", "--json", typed=typed(elsewhere))
    assert (result.status, result.lines[-1]["first_right"]) == (0, 1.0)
    assert result.err == "pullquote: standard input, line 1: expects nowhere.txt, which the archive doesn’t hold\n"


@pytest.mark.parametrize("text", ["", "\n\n", "no json\n"])
def test_nothing_to_measure_is_a_failure(pullquote: Run, text: str) -> None:
    result = pullquote("evaluate", "-", typed=text)
    assert (result.status, result.out) == (2, "")
    assert result.err.splitlines()[-1] == (
        "pullquote: standard input: no question in it that can be asked; docs/evaluate.md has the format"
    )


def test_control_characters_of_a_question_do_not_reach_the_terminal(pullquote: Run) -> None:
    out = pullquote("evaluate", "-", typed=typed({**ALL_WRONG[0], "id": "\x1b[31m"})).out
    assert "\x1b" not in out
    assert visible("\x1b[31m") in out


@pytest.mark.parametrize("columns", ["60", "80", "120", "300"])
def test_no_line_is_wider_than_the_terminal_or_120(
    pullquote: Run, columns: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", columns)
    lines = pullquote("evaluate", str(SEEDS.parent / "tests/samples/seed_questions.jsonl")).out.splitlines()
    wrapped = lines[next(n for n, line in enumerate(lines) if line.startswith("Wrong sentence")) :]
    assert len(wrapped) > 5
    assert max(map(len, wrapped)) <= min(int(columns), 120)
