from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.bot.cli.conftest import Run
from tests.bot.conftest import SEEDS

WARSHIPS = "How many warships will take part?"
QUOTE_KEYS = (
    {"text", "file", "start", "end", "paragraph", "sha256", "title", "outlet", "published", "speaker", "role"}
    | {"mention", "kind", "score", "matches"}
)  # fmt: skip


pytestmark = pytest.mark.usefixtures("at_the_index")


def assert_verbatim(quotes: list[dict[str, Any]]) -> None:
    """Each quote has the contract's keys and stands in its file, character for character."""
    assert quotes
    for quote in quotes:
        assert set(quote) - {"context", "reported"} == QUOTE_KEYS
        text = (SEEDS / quote["file"]).read_bytes().decode()
        assert text[quote["start"] : quote["end"]] == quote["text"]
        assert all(quote["start"] <= start < end <= quote["end"] for start, end in quote["matches"])


def test_ask_answers_in_json(pullquote: Run) -> None:
    result = pullquote("ask", WARSHIPS, "--json")
    assert (result.status, result.err) == (0, "")
    (answer,) = result.lines
    assert set(answer) == {"command", "query", "answered", "confidence", "quotes", "nearest", "elapsed_ms"}
    assert (answer["command"], answer["query"], answer["answered"], answer["nearest"]) == ("ask", WARSHIPS, True, [])
    assert "140 warships" in answer["quotes"][0]["text"]
    assert_verbatim(answer["quotes"])


def test_with_a_viewer_each_quote_has_its_link(pullquote: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PULLQUOTE_WEB_URL", "https://example.org/archive")
    (answer,) = pullquote("ask", WARSHIPS, "--json").lines
    assert answer["quotes"][0]["link"].startswith("https://example.org/archive/source?file=004_")


def test_ask_abstains_with_status_1(pullquote: Run) -> None:
    result = pullquote("ask", "What is the price of bitcoin?", "--json")
    (answer,) = result.lines
    assert (result.status, answer["answered"], answer["quotes"]) == (1, False, [])


def test_ask_in_words(pullquote: Run) -> None:
    result = pullquote("ask", WARSHIPS)
    assert (result.status, result.err) == (0, "")
    assert result.out.startswith("The archive says:\n")
    assert pullquote("ask", "What is the price of bitcoin?").out.startswith("The archive doesn’t say.\n")


def test_ask_leads_to_check_where_a_quote_is_asked_about(pullquote: Run) -> None:
    """In words alone: what programs read says no more than what was asked."""
    question = "Did Biden say “Russia will pay a light price”?"
    result = pullquote("ask", question)
    assert "pullquote check 'Russia will pay a light price' --speaker Biden" in result.err
    assert pullquote("ask", question, "--json").err == pullquote("ask", WARSHIPS).err == ""


def test_k_is_how_many_at_most_and_beats_the_setting(pullquote: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    question = "What would a Russian invasion of Ukraine be met with?"
    assert len(pullquote("ask", question, "--json").lines[0]["quotes"]) > 1
    assert len(pullquote("ask", question, "--json", "-k", "1").lines[0]["quotes"]) == 1
    monkeypatch.setenv("PULLQUOTE_QUOTES", "1")
    assert len(pullquote("ask", question, "--json").lines[0]["quotes"]) == 1


def test_a_question_that_has_a_command_of_its_own_names_it_in_a_terminal(
    pullquote: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    """On standard error, and not beside JSON."""
    question = "timeline of sanctions"
    assert pullquote("ask", question).err == ""
    monkeypatch.setattr("sys.stderr.isatty", lambda: True)
    assert pullquote("ask", question).err == "pullquote: there is a command for that: pullquote timeline sanctions\n"
    assert pullquote("ask", WARSHIPS).err == ""
    assert pullquote("ask", question, "--json").err == ""


def test_whoever_sits_there_is_told_how_to_see_more_statements(pullquote: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    assert pullquote("said-by", "Biden").err == ""
    monkeypatch.setattr("sys.stderr.isatty", lambda: True)
    assert pullquote("said-by", "Biden").err == "pullquote: there are more statements; -k 12 shows up to so many\n"
    assert pullquote("said-by", "Zelenskyy").err == ""
    assert pullquote("said-by", "Biden", "--json").err == ""


def test_said_by_tells_what_else_there_is_as_chat_does(pullquote: Run) -> None:
    result = pullquote("said-by", "Lavrov", "--about", "peace")
    assert result.status == 1
    assert result.out.startswith("The archive has nothing that Lavrov said about peace. But it says:\n")
    (line,) = pullquote("said-by", "Lavrov", "--about", "peace", "--json").lines
    assert (line["answered"], line["statements"], line["otherwise"]["theirs"]) == (False, [], False)
    assert_verbatim(line["otherwise"]["answer"]["quotes"])
    assert "otherwise" not in pullquote("said-by", "Lavrov", "--json").lines[0]


def test_who_said_can_be_narrowed_to_one_speaker(pullquote: Run) -> None:
    assert pullquote("who-said", "there are no minor incursions", "--speaker", "Zelenskyy").status == 0
    assert pullquote("who-said", "there are no minor incursions", "--speaker", "Putin").status == 1


def test_explaining_shows_why_in_words_and_in_figures(pullquote: Run) -> None:
    plain, explained = pullquote("ask", WARSHIPS), pullquote("ask", WARSHIPS, "--explain")
    assert explained.status == plain.status == 0
    assert explained.out.startswith(plain.out)
    told = explained.out.removeprefix(plain.out)
    assert told.startswith("\nWhy:\n • It ")
    assert "\nQuote 1 (004_bada126c4e7fde46.txt, ¶ " in told
    assert "\nConfidence 0." in told
    assert pullquote("ask", "zzz", "--explain").out.endswith(
        " • No sentence in the archive has any word of the question.\n\n"
    )


def test_explaining_gives_the_signals_in_json(pullquote: Run) -> None:
    (answer,) = pullquote("ask", WARSHIPS, "--explain", "--json").lines
    (first, *_) = answer["quotes"]
    assert {frozenset(signal) for signal in first["signals"]} == {frozenset({"name", "value", "weight"})}
    assert sum(signal["value"] * signal["weight"] for signal in first["signals"]) == pytest.approx(
        first["score"], abs=1e-3
    )
    assert answer["signals"]
    assert answer["threshold"] == 0.28
    (silent,) = pullquote("ask", "What is the capital of Australia?", "--explain", "--json").lines
    assert silent["unmentioned"] == ["Australia"]
    assert all(quote["signals"] for quote in silent["nearest"])


def test_a_question_may_lean_on_the_one_before(pullquote: Run) -> None:
    result = pullquote("ask", "and warships?", "--after", "How many planes will take part?", "--json")
    (answer,) = result.lines
    assert (answer["query"], answer["read_as"]) == ("and warships?", "How many warships will take part?")
    (whole,) = pullquote("ask", WARSHIPS, "--json").lines
    assert answer["quotes"] == whole["quotes"]
    assert "read_as" not in whole
    (alone,) = pullquote("ask", WARSHIPS, "--after", "Who is Lavrov?", "--json").lines
    assert {**alone, "elapsed_ms": 0} == {**whole, "elapsed_ms": 0}


@pytest.mark.parametrize(
    "narrowing", [("--source", "000*"), ("--since", "2022-01-21"), ("--until", "19 Jan 2022"), ("--speaker", "Nobody")]
)
def test_filters_narrow_down(pullquote: Run, narrowing: tuple[str, str]) -> None:
    assert pullquote("ask", WARSHIPS, *narrowing).status == 1


def test_who_said_names_the_speaker(pullquote: Run) -> None:
    result = pullquote("who-said", "the transatlantic community stands firm", "--json")
    (answer,) = result.lines
    assert (result.status, answer["command"], answer["answered"]) == (0, "who-said", True)
    statement = answer["statements"][0]
    assert set(statement) == {"speaker", "role", "quotes", "agreement", "said_on"}
    assert (statement["speaker"], statement["agreement"]) == ("Ursula von der Leyen", "single")
    assert_verbatim(statement["quotes"])
    in_words = pullquote("who-said", "the transatlantic community stands firm").out
    assert in_words.startswith("Ursula von der Leyen, in 1 source:\n")


def test_who_said_finds_nothing_with_status_1(pullquote: Run) -> None:
    result = pullquote("who-said", "bitcoin fell over the fence", "--json")
    assert (result.status, result.lines[0]["statements"]) == (1, [])


def test_said_by_takes_a_topic(pullquote: Run) -> None:
    result = pullquote("said-by", "Psaki", "--about", "false flag operations", "--json")
    (answer,) = result.lines
    assert (result.status, answer["command"], answer["query"]) == (0, "said-by", "Psaki")
    assert {statement["speaker"] for statement in answer["statements"]} == {"Jen Psaki"}
    in_words = pullquote("said-by", "Psaki", "--about", "false flag operations").out
    assert "by Jen Psaki about false flag operations:" in in_words
    assert pullquote("said-by", "Psaki", "--about", "bitcoin").status == 1


@pytest.mark.parametrize(
    ("quote", "speaker", "verdict", "status", "said"),
    [
        ("THE TRANSATLANTIC COMMUNITY stands  firm in this", None, "verbatim", 0, "Verbatim: "),
        ("The transatlantic community stands firm in this", "von der Leyen", "verbatim", 0, "Verbatim: "),
        ("The transatlantic community stands firm in this", "Putin", "misattributed", 1, "Misattributed: "),
        ("The transatlantic community stands weak in this", None, "altered", 1, "Altered: "),
        ("Bitcoin fell over the fence", None, "not-found", 1, "Not found: "),
    ],
)
def test_check_gives_a_verdict(
    pullquote: Run, quote: str, speaker: str | None, verdict: str, status: int, said: str
) -> None:
    named = ["--speaker", speaker] if speaker else []
    result = pullquote("check", quote, *named, "--json")
    (answer,) = result.lines
    always = {"command", "query", "verdict", "speaker", "quotes", "diff", "elapsed_ms"}
    wrongly = {"by_another"} if speaker == "Putin" else set()
    assert set(answer) == (always | {"claimed"} | wrongly if speaker else always)
    assert (result.status, answer["verdict"], answer["query"]) == (status, verdict, quote)
    if answer["quotes"]:
        assert_verbatim(answer["quotes"])
    in_words = pullquote("check", quote, *named)
    assert (in_words.status, in_words.out.startswith(said)) == (status, True)


@pytest.mark.parametrize(
    ("typed", "verdict", "claimed"),
    [
        ("The transatlantic community stands firm in this by von der Leyen", "verbatim", "von der Leyen"),
        ("“The transatlantic community stands firm in this” by Putin", "misattributed", "Putin"),
        ("Did Putin say “The transatlantic community stands firm in this”?", "misattributed", "Putin"),
    ],
)
def test_check_reads_a_name_beside_the_quote_as_chat_does(
    pullquote: Run, tmp_path: Path, typed: str, verdict: str, claimed: str
) -> None:
    (answer,) = pullquote("check", typed, "--json").lines
    assert (answer["verdict"], answer["claimed"], answer["query"]) == (verdict, claimed, typed)
    batch = tmp_path / "batch.jsonl"
    batch.write_text(json.dumps({"id": 1, "command": "check", "query": typed}), encoding="utf-8")
    (line,) = pullquote("batch", str(batch), "--json").lines
    assert {**line, "elapsed_ms": 0} == {**answer, "elapsed_ms": 0, "id": 1}


def test_the_same_question_gets_the_same_answer(pullquote: Run) -> None:
    first, second = (pullquote("ask", WARSHIPS, "--json").lines[0] for _ in range(2))
    assert {**first, "elapsed_ms": 0} == {**second, "elapsed_ms": 0}


def test_timeline_gives_ten_statements_unless_told_otherwise(pullquote: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def told(*options: str) -> int:
        return len(pullquote("timeline", "Russia Ukraine", "--json", *options).lines[0]["statements"])

    assert (told(), told("-k", "2"), told("-k", "11")) == (10, 2, 11)
    monkeypatch.setenv("PULLQUOTE_QUOTES", "12")
    assert (told(), told("-k", "2")) == (12, 2), "no fewer than an answer"


@pytest.mark.parametrize("command", [["ask", WARSHIPS], ["who-said", "minor incursions"], ["timeline", "sanctions"]])
@pytest.mark.parametrize(("pattern", "told"), [("seeds/*", True), ("001_*", False), ("004_*", False)])
def test_a_pattern_that_fits_no_source_is_told_of(pullquote: Run, command: list[str], pattern: str, told: bool) -> None:
    """Whoever mistypes one would take it that the archive doesn't say; with JSON Lines, too."""
    for form in ([], ["--json"]):
        result = pullquote(*command, "--source", pattern, *form)
        line = f"pullquote: no source passes --source {pattern}; pullquote sources lists what the index holds\n"
        assert result.err == (line if told else "")
        assert not told or result.status == 1


def test_a_time_of_which_no_source_is_is_told_of(pullquote: Run) -> None:
    result = pullquote("ask", WARSHIPS, "--since", "2023-01-01", "--until", "2023-02-01")
    given = "--since 2023-01-01 --until 2023-02-01"
    assert result.err == f"pullquote: no source passes {given}; pullquote sources lists what the index holds\n"
    assert pullquote("ask", "How many goals did Messi score?", "--since", "2022-01-01").err == ""
