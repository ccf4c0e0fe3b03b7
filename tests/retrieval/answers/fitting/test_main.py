"""From practice files to weights: read, parted, fitted, measured, written."""

from __future__ import annotations

import gzip
import json
from dataclasses import replace
from pathlib import Path

import pytest

from retrieval.answers.fitting import __main__ as script
from retrieval.answers.fitting.confidence import importance
from retrieval.answers.fitting.measure import calibration_error, measure, outcomes
from retrieval.answers.fitting.model import BY_HAND, SCORED, fit, ranked, scores
from retrieval.answers.fitting.practice import FOLDS, parts, read_set
from retrieval.answers.weights import CONFIDENCE, KINDS, SIGNALS, WITHOUT

THINGS = ("ferry", "harbour", "mast", "gull", "captain", "storm", "pier", "lamp", "crane", "anchor", "buoy", "rope")


@pytest.fixture
def sentences(tmp_path: Path) -> Path:
    """Questions whose answer holds more of their words than the rest does; a third of them have none."""
    lines = []
    for number, thing in enumerate(THINGS):
        texts = [
            (f"The {thing} of Norrby was built in {1900 + number}.", number % 3 != 0),
            (f"Nobody in Norrby saw the {thing}.", False),
            ("It rained all day.", False),
        ][number % 3 == 0 :]
        candidates = [{"sid": str(i), "text": text, "label": int(right)} for i, (text, right) in enumerate(texts)]
        lines.append(
            json.dumps({"qid": number, "question": f"When was the {thing} of Norrby built?", "candidates": candidates})
        )
    path = tmp_path / "practice.jsonl"
    path.write_text("\n".join(lines) + "\n", "utf-8")
    return path


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    folder = tmp_path / "set"
    (folder / "archive").mkdir(parents=True)
    (folder / "archive" / "a.txt").write_text("A gull sank the ferry. Masts fell.\n\nThe pier was closed.\n", "utf-8")
    known = [
        {
            "id": 1,
            "command": "ask",
            "query": "Who sank the ferry?",
            "expect": [{"file": "a.txt", "contains": "A gull"}],
        },
        {"id": 2, "command": "ask", "query": "Who sold the pier?", "expect": [], "abstain": True},
        {"id": 4, "command": "ask", "query": "Zeppelins?", "expect": [], "abstain": True},
        {"id": 3, "command": "who-said", "query": "masts", "expect": [], "abstain": True},
    ]
    (folder / "questions.jsonl").write_text("\n".join(map(json.dumps, known)) + "\n", "utf-8")
    return folder


def test_candidate_sentences_are_read_with_their_labels(sentences: Path) -> None:
    none, first = read_set(sentences)[:2]
    assert (none.answerable, none.right) == (False, (False, False))
    assert (first.answerable, first.right) == (True, (True, False, False))
    assert first.evidence[0].coverage > first.evidence[1].coverage > first.evidence[2].coverage
    assert first.kind == "time"
    assert first.evidence[0].signs == ("year",)


def test_compressed_files_are_read_the_same(sentences: Path) -> None:
    packed = sentences.with_suffix(".jsonl.gz")
    packed.write_bytes(gzip.compress(sentences.read_bytes()))
    assert read_set(packed) == read_set(sentences)


def test_an_archive_is_asked_its_questions(archive: Path) -> None:
    ferry, pier, zeppelins = read_set(archive)
    assert (ferry.answerable, pier.answerable) == (True, False)
    assert [words for words, right in zip(ferry.terms, ferry.right, strict=True) if right] == [
        ("a", "gull", "sank", "the", "ferri")
    ]
    assert not any(pier.right)
    assert zeppelins.right == ()


def test_each_question_is_left_out_once_and_always_in_the_same_part(sentences: Path) -> None:
    cases = read_set(sentences)
    parted = list(parts({"made": cases}))
    assert len(parted) == FOLDS
    for others, part in parted:
        assert sorted(case.question for case in [*others["made"], *part["made"]]) == sorted(
            case.question for case in cases
        )
    assert sum(len(part["made"]) for _, part in parted) == len(cases)
    assert [part["made"] for _, part in parts({"made": cases[::-1]})] == [part["made"][::-1] for _, part in parted]


def test_fitted_weights_put_what_answers_first(sentences: Path) -> None:
    cases = read_set(sentences)
    weights = fit({"made": cases})
    assert set(weights["signals"]) == {*SCORED, "kind", *BY_HAND} == set(SIGNALS)
    assert {kind: set(signs) for kind, signs in weights["kinds"].items()} == {k: set(v) for k, v in KINDS.items()}
    assert {"alone", "score", "spread", "naming", "bias"} <= set(weights["confidence"]) <= set(CONFIDENCE)
    figures = measure(outcomes(cases, weights), 0.5)
    assert figures["questions"] == len(THINGS)
    assert figures["map"] == figures["mrr"] == figures["first"] == 1.0


def test_scores_are_those_by_which_sentences_are_chosen(sentences: Path) -> None:
    """The weights in use give the same sum over the signals of the evidence, those weighed by hand among them."""
    now = {"signals": SIGNALS, "kinds": KINDS, "without": WITHOUT, "confidence": CONFIDENCE}
    first, *others = read_set(sentences)
    said = replace(first, evidence=tuple(found._replace(spoken=0.5, phrase=1.0) for found in first.evidence))
    for case in (said, *others):
        summed = [sum(SIGNALS[name] * getattr(found, name) for name in SIGNALS) for found in case.evidence]
        assert scores(case, now) == pytest.approx(summed)
        assert [scored.score for scored, _ in ranked(case, now)] == pytest.approx(sorted(summed, reverse=True))


def test_confidence_falls_with_size_as_larger_archives_tell(sentences: Path) -> None:
    """All else is fitted without them."""
    cases = [
        replace(case, evidence=tuple(found._replace(passage=0.5) for found in case.evidence))
        for case in read_set(sentences)
    ]
    worse = [
        replace(
            case,
            evidence=tuple(found._replace(size=0.9) for found in case.evidence),
            right=tuple(right and number % 4 == 1 for right in case.right),
        )
        for number, case in enumerate(cases)
    ]
    alone, among = fit({"made": cases}), fit({"made": cases}, {"larger": worse})
    assert alone["confidence"].pop("size") == 0.0
    assert among["confidence"].pop("size") < 0
    assert alone == among


@pytest.mark.parametrize(
    ("told", "error"),
    [
        ([], 0.0),
        ([(1.0, True, 0.5), (0.0, False, 0.5)], 0.0),
        ([(1.0, False, 1.0)], 1.0),
        ([(0.55, True, 0.5), (0.55, False, 0.5)], 0.05),
        ([(0.55, True, 0.55), (0.55, False, 0.45)], 0.0),
        ([(0.9, True, 0.5), (0.2, True, 0.5)], 0.45),
    ],
)
def test_the_calibration_error_is_how_far_confidence_is_from_the_share_right(
    told: list[tuple[float, bool, float]], error: float
) -> None:
    assert calibration_error(told) == pytest.approx(error)


def test_calibration_is_told_where_some_questions_have_no_answer(sentences: Path) -> None:
    cases = read_set(sentences)
    weights = fit({"made": cases})
    assert "calibration" in measure(outcomes(cases, weights), 0.5)
    assert "calibration" not in measure(outcomes([case for case in cases if case.answerable], weights), 0.5)


def test_two_thirds_of_an_archives_questions_are_taken_to_have_an_answer(archive: Path, sentences: Path) -> None:
    ferry, pier, zeppelins = read_set(archive)
    assert importance([ferry, pier, zeppelins]) == pytest.approx([2 / 3, 1 / 6, 1 / 6])
    assert importance([ferry, ferry]) == [0.5, 0.5]
    assert set(importance(read_set(sentences))) == {1 / len(THINGS)}


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


def test_sets_in_which_every_question_has_an_answer_are_refused(
    sentences: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """They tell nothing of when not to answer."""
    answerable = [line for line in sentences.read_text("utf-8").splitlines() if '"label": 1' in line]
    sentences.write_text("\n".join(answerable), "utf-8")
    with pytest.raises(SystemExit):
        script.main([f"made={sentences}"])
    assert "every question has an answer; name a set with some that have none" in capsys.readouterr().err
