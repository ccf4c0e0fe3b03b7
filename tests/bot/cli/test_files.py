from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from bot.adapters.terminal.control import visible
from tests.bot.cli.conftest import Result, Run
from tests.bot.conftest import SEEDS

WARSHIPS = "How many warships will take part?"
CANDIDATES = [
    {"sid": "a", "text": "The weather stayed fine."},
    {"sid": "b", "text": "Some 140 warships will take part in the drills."},
]


def jsonl(*lines: object) -> str:
    """Values as JSON Lines."""
    return "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines)


pytestmark = pytest.mark.usefixtures("at_the_index")


def test_extract_finds_the_statements_of_articles(pullquote: Run, elsewhere: Path) -> None:
    text = "“We will not step back,” said Ann Lee. “Never,” she added.\n"
    (elsewhere / "talks.day.txt").write_text(text, encoding="utf-8")
    (elsewhere / "many.jsonl").write_text(
        jsonl({"doc": "x", "text": text}, {"doc": "y", "text": "No."}), encoding="utf-8"
    )
    result = pullquote("extract", "talks.day.txt", "many.jsonl", "--json")
    assert (result.status, result.err) == (0, "")
    assert [line["doc"] for line in result.lines] == ["talks.day", "x", "y"]
    first, second = result.lines[0]["quotes"]
    keys = {"start", "end", "kind", "speaker", "speaker_start", "speaker_end", "resolved", "cue_start", "cue_end"}
    assert keys <= set(first)
    assert text[first["start"] : first["end"]] == "We will not step back,"
    assert text[first["speaker_start"] : first["speaker_end"]] == first["speaker"] == "Ann Lee"
    assert text[first["cue_start"] : first["cue_end"]] == "said"
    assert (second["speaker"], second["resolved"]) == ("she", "Ann Lee")
    assert result.lines[1]["quotes"] == result.lines[0]["quotes"]
    assert result.lines[2]["quotes"] == []


def test_extract_in_words(pullquote: Run, elsewhere: Path) -> None:
    (elsewhere / "talks.txt").write_text("“We will not step back,” said Ann Lee.\n", encoding="utf-8")
    assert pullquote("extract", "talks.txt").out == "talks: Ann Lee (direct): “We will not step back,”\n"


@pytest.mark.parametrize(
    ("name", "data"),
    [("binary.txt", b"\x00\x01\x02"), ("lines.jsonl", b'{"doc": 1, "text": "x"}\n'), ("broken.jsonl", b"{\n")],
)
def test_extract_names_what_it_cannot_read(pullquote: Run, elsewhere: Path, name: str, data: bytes) -> None:
    (elsewhere / name).write_bytes(data)
    result = pullquote("extract", name, "--json")
    assert (result.status, result.out, result.err.count("\n")) == (2, "", 1)
    assert result.err.startswith(f"pullquote: {name}")


def test_extract_goes_on_after_what_it_cannot_read(pullquote: Run, elsewhere: Path) -> None:
    (elsewhere / "lines.jsonl").write_text("{\n" + jsonl({"doc": "x", "text": "No."}), encoding="utf-8")
    (elsewhere / "last.txt").write_text("No.\n", encoding="utf-8")
    (elsewhere / "notes").mkdir()
    result = pullquote("extract", "none.txt", "notes", "lines.jsonl", "last.txt", "--json")
    assert (result.status, [line["doc"] for line in result.lines]) == (2, ["x", "last"])
    missing, folder, line = result.err.splitlines()
    assert missing == "pullquote: none.txt: no such source; check the path"
    assert folder == "pullquote: notes: is a folder; name the files in it"
    assert line.startswith("pullquote: lines.jsonl, line 1: is not JSON ")


def test_rank_scores_candidates_from_a_file_or_standard_input(pullquote: Run, elsewhere: Path) -> None:
    lines = jsonl({"qid": "q1", "question": WARSHIPS, "candidates": CANDIDATES})
    (elsewhere / "questions.jsonl").write_text(lines, encoding="utf-8")
    result = pullquote("rank", "questions.jsonl", "--json")
    (line,) = result.lines
    assert (result.status, set(line)) == (0, {"qid", "scores", "answered", "confidence"})
    assert line["scores"]["b"] > line["scores"]["a"]
    assert pullquote("rank", "-", "--json", typed=lines).out == result.out
    assert pullquote("rank", "-", typed=lines).out.startswith("q1: b (" if line["answered"] else "q1: no answer (")


def test_rank_does_not_mind_the_order_of_candidates(pullquote: Run) -> None:
    asked = {"qid": "q1", "question": WARSHIPS}
    one = pullquote("rank", "-", "--json", typed=jsonl({**asked, "candidates": CANDIDATES}))
    other = pullquote("rank", "-", "--json", typed=jsonl({**asked, "candidates": CANDIDATES[::-1]}))
    assert one.lines == other.lines


def test_rank_without_candidates_answers_nothing(pullquote: Run) -> None:
    (line,) = pullquote("rank", "-", "--json", typed=jsonl({"qid": "1", "question": "x", "candidates": []})).lines
    assert line == {"qid": "1", "scores": {}, "answered": False, "confidence": 0.0}


@pytest.mark.parametrize(
    ("line", "told"),
    [("no json", "is not JSON (expecting"), ("[]", "is no JSON object;"), ('{"qid": 1}', 'lacks "candidates";')],
)
def test_rank_names_the_line_it_cannot_read(pullquote: Run, line: str, told: str) -> None:
    result = pullquote("rank", "-", "--json", typed=f"\n{line}\n")
    assert (result.status, result.out, result.err.count("\n")) == (2, "", 1)
    assert result.err.startswith(f"pullquote: standard input, line 2: {told}")


def test_rank_goes_on_after_a_line_it_cannot_read_and_gives_ids_back_as_they_were(pullquote: Run) -> None:
    asked = {"question": WARSHIPS, "candidates": CANDIDATES}
    good = [jsonl({"qid": qid, **asked}) for qid in (7, "7")]
    result = pullquote("rank", "-", "--json", typed=f"{good[0]}no json\n{good[1]}")
    assert (result.status, [line["qid"] for line in result.lines]) == (2, [7, "7"])
    assert result.err.startswith("pullquote: standard input, line 2: is not JSON (expecting value at ")
    assert result.err.count("\n") == 1


def batched(pullquote: Run, *lines: object) -> Result:
    """A batch from standard input."""
    return pullquote("batch", "-", "--json", typed=jsonl(*lines))


def test_batch_gives_the_answers_in_order_with_their_ids(pullquote: Run) -> None:
    result = batched(
        pullquote,
        {"id": "one", "command": "ask", "query": WARSHIPS, "k": 1},
        {"id": 2, "command": "who-said", "query": "the transatlantic community stands firm"},
        {"id": None, "command": "said-by", "query": "Psaki", "about": "false flag operations"},
        {"command": "check", "query": "the transatlantic community stands firm in this", "speaker": "Putin"},
        {"id": "plain", "query": WARSHIPS},
    )
    assert (result.status, result.err) == (0, "")
    assert [line["id"] for line in result.lines] == ["one", 2, None, None, "plain"]
    assert [line["command"] for line in result.lines] == ["ask", "who-said", "said-by", "check", "ask"]
    assert len(result.lines[0]["quotes"]) == 1
    assert result.lines[3]["verdict"] == "misattributed"


@pytest.mark.parametrize(("command", "query"), [("ask", WARSHIPS), ("timeline", "Russia Ukraine")])
@pytest.mark.parametrize("quotes", [2, 12])
def test_batch_gives_what_the_command_gives(
    pullquote: Run, command: str, query: str, quotes: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Also the links to a viewer, and as many quotes as the settings say, of a timeline ten at least."""
    monkeypatch.setenv("PULLQUOTE_WEB_URL", "https://example.org")
    monkeypatch.setenv("PULLQUOTE_QUOTES", str(quotes))
    (line,) = batched(pullquote, {"id": 1, "command": command, "query": query}).lines
    (alone,) = pullquote(command, query, "--json").lines
    assert {**line, "elapsed_ms": 0} == {"id": 1, **alone, "elapsed_ms": 0}


@pytest.mark.parametrize(
    "extra",
    [
        {"expect": [{"file": "x", "start": 1}], "gold": 5, "abstain": False},
        {"speaker": None, "abstain": None, "source": None, "since": None, "k": None},
        {"about": "gas"},
    ],
)
def test_batch_ignores_keys_that_are_not_the_commands(pullquote: Run, extra: dict[str, Any]) -> None:
    """Practice sets carry their expected answers."""
    for command, query in (("ask", WARSHIPS), ("who-said", "the transatlantic community stands firm")):
        bare, more = batched(
            pullquote, {"command": command, "query": query}, {"command": command, "query": query, **extra}
        ).lines
        assert {**bare, "elapsed_ms": 0} == {**more, "elapsed_ms": 0}


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("no json", "is not JSON (expecting value at character 1); write it like "),
        ("[" * 100_000, "is JSON that cannot be read"),
        ("[1]", "is no JSON object; write it like "),
        ('{"command": "shout", "query": "x"}', "'shout' is no command of a batch"),
        ('{"command": "ask"}', "nothing was asked"),
        ('{"query": "x", "k": "many"}', "k is 'many'"),
        ('{"query": "x", "k": 0}', "k is 0"),
        ('{"query": "x", "since": "one day"}', "since 'one day' is no date"),
        ('{"query": 5}', "query is 5"),
    ],
    ids=lambda value: value[:40],
)
def test_batch_answers_a_bad_line_in_its_place_and_goes_on(pullquote: Run, line: str, said: str) -> None:
    result = pullquote("batch", "-", "--json", typed=f"{line}\n" + jsonl({"id": 2, "query": WARSHIPS}))
    bad, good = result.lines
    assert (result.status, good["id"], good["answered"]) == (2, 2, True)
    assert bad["error"].startswith(f"standard input, line 1: {said}")
    assert result.err == f"pullquote: {bad['error']}\n"


def test_batch_takes_a_byte_order_mark_and_blank_lines(pullquote: Run, elsewhere: Path) -> None:
    (elsewhere / "b.jsonl").write_text("\n" + jsonl({"id": 1, "query": WARSHIPS}) + "\n\n", encoding="utf-8-sig")
    assert [line["id"] for line in pullquote("batch", "b.jsonl", "--json").lines] == [1]


def test_batch_says_what_is_not_utf8(pullquote: Run) -> None:
    result = pullquote("batch", "-", "--json", typed=b'{"query": "caf\xe9"}\n')
    assert (result.status, result.err.count("\n")) == (2, 1)
    assert "not UTF-8 text" in result.err


def test_batch_in_words_knows_what_was_asked(pullquote: Run) -> None:
    asked = {
        "id": 7,
        "command": "check",
        "query": "the transatlantic community stands firm in this",
        "speaker": "Putin",
    }
    out = pullquote("batch", "-", typed=jsonl(asked)).out
    assert out.startswith("[7] check: the transatlantic community stands firm in this\nMisattributed: ")
    assert "not to Putin." in out


@pytest.mark.parametrize("command", ["batch", "rank"])
def test_control_characters_of_a_line_do_not_reach_the_terminal(pullquote: Run, command: str) -> None:
    red = "\x1b[31m"
    asked = {"id": red, "query": f"{red}zeppelins", "qid": red, "question": WARSHIPS, "candidates": CANDIDATES}
    out = pullquote(command, "-", typed=jsonl(asked)).out
    assert "\x1b" not in out
    assert visible(red) in out


def test_batch_answers_each_line_as_it_comes(index: Path) -> None:
    """A program may wait for an answer before it asks the next question."""
    process = subprocess.Popen(
        [sys.executable, "-m", "bot", "batch", "-", "--json", "--index", str(index)],
        cwd=SEEDS.parent,
        env=dict(os.environ),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        bufsize=0,
    )
    assert process.stdin is not None
    assert process.stdout is not None
    for number in (1, 2):
        process.stdin.write(jsonl({"id": number, "query": WARSHIPS}).encode())
        assert json.loads(process.stdout.readline())["id"] == number
    process.stdin.close()
    assert (process.stdout.read(), process.wait()) == (b"", 0)
    process.stdout.close()
