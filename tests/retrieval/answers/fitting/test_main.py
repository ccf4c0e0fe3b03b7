from __future__ import annotations

import json
from pathlib import Path

import pytest

from retrieval.answers import weights
from retrieval.answers.fitting import __main__ as script
from retrieval.library import THRESHOLD
from tests.retrieval.answers.fitting.things import THINGS


def test_the_script_prints_figures_and_writes_only_when_told(
    sentences: Path, archive: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "weights.json"
    monkeypatch.setattr(script, "FILE", file)
    given = [f"made={sentences}", "--larger", f"among={archive}", "--held-out", f"archive={archive}"]
    assert script.main(given) == 0
    assert not file.exists()
    printed = json.loads(capsys.readouterr().out)
    assert set(printed["unseen"]) == {"made", "among"}
    assert printed["unseen"]["made"]["questions"] == len(THINGS)
    assert set(printed["held out"]) == {"archive"}
    assert script.main([*given, "--write"]) == 0
    written = json.loads(file.read_text("utf-8"))
    assert set(written) == {"signals", "kinds", "without", "confidence", "threshold", "figures"}
    assert written["figures"] == printed


def test_the_bias_alone_can_be_fitted(
    sentences: Path, archive: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """All other weights are written as they are, with the figures of questions that they have seen."""
    file = tmp_path / "weights.json"
    monkeypatch.setattr(script, "FILE", file)
    assert script.main([f"made={sentences}", "--held-out", f"archive={archive}", "--bias", "--write"]) == 0
    figures = json.loads(capsys.readouterr().out)
    assert {group: set(named) for group, named in figures.items()} == {"seen": {"made"}, "held out": {"archive"}}
    written, now = (json.loads(each.read_text("utf-8")) for each in (file, weights.FILE))
    assert written["confidence"].pop("bias") != now["confidence"].pop("bias")
    for group in ("signals", "kinds", "without", "confidence"):
        assert written[group] == now[group]


def test_sets_in_which_every_question_has_an_answer_are_refused(
    sentences: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """They tell nothing of when not to answer."""
    answerable = [line for line in sentences.read_text("utf-8").splitlines() if '"label": 1' in line]
    sentences.write_text("\n".join(answerable), "utf-8")
    with pytest.raises(SystemExit):
        script.main([f"made={sentences}"])
    assert "every question has an answer; name a set with some that have none" in capsys.readouterr().err


def test_a_set_and_a_larger_one_of_the_same_name_are_refused(
    sentences: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The figures of one would stand in place of the other's."""
    with pytest.raises(SystemExit):
        script.main([f"made={sentences}", "--larger", f"made={sentences}"])
    assert "made names two sets; name each otherwise" in capsys.readouterr().err


def test_what_is_written_has_a_line_for_each_group_of_weights(tmp_path: Path) -> None:
    file = tmp_path / "weights.json"
    script.write(
        file,
        {"signals": {"a": 1.0, "b": 2.0}, "kinds": {"who": {"c": 1}, "time": {}}},
        {"unseen": {"made": {"map": 1.0}}},
    )
    assert file.read_text("utf-8").splitlines() == [
        "{",
        '"signals": {"a": 1.0, "b": 2.0},',
        '"kinds": {',
        ' "who": {"c": 1},',
        ' "time": {}',
        "},",
        f'"threshold": {THRESHOLD},',
        '"figures": {',
        ' "unseen": {',
        ' "made": {"map": 1.0}',
        "}",
        "}",
        "}",
    ]
