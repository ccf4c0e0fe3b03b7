"""docs/evaluate.md says what is."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from retrieval import Library
from retrieval.evaluation import Evaluation, figures_json, judged_json, measure, read_known

PAGE = (Path(__file__).parents[3] / "docs/evaluate.md").read_text(encoding="utf-8")
LINES = re.search(r"```jsonl\n(.*?)```", PAGE, re.DOTALL)
assert LINES is not None
QUESTIONS = [read_known(line, "docs/evaluate.md") for line in LINES[1].splitlines()]


def test_the_questions_shown_can_be_asked_and_name_sources_of_the_seeds(seeds: Library) -> None:
    evaluation = Evaluation(seeds)
    assert {known.command for known in QUESTIONS} == {"ask", "who-said", "check"}
    for known in QUESTIONS:
        assert not evaluation.missing(known)
        for place in known.expect:
            assert place.contains in seeds.source(place.file).text


def test_every_key_of_the_json_is_documented(seeds: Library) -> None:
    evaluation = Evaluation(seeds)
    judged = [evaluation.judged(known) for known in QUESTIONS]
    summary = figures_json(measure(judged, 0.3))
    keys = {*summary, *summary["answering"], *(key for part in summary["reliability"] for key in part)}
    keys |= {key for each in judged for key in judged_json(each)}
    assert {key for key in keys if not re.search(rf"[`\"]{key}[`\"]", PAGE)} == set()


@pytest.mark.parametrize("block", re.findall(r"```json\n(.*?)```", PAGE, re.DOTALL))
def test_the_json_shown_is_json_with_the_keys_there_are(block: str, seeds: Library) -> None:
    shown = json.loads(block)
    judged = Evaluation(seeds).judged(QUESTIONS[0])
    assert list(shown) == list(judged_json(judged))
