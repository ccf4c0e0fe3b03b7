from __future__ import annotations

import gzip
import json
import sqlite3
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from retrieval.answers.fitting import practice
from retrieval.answers.fitting.practice import FOLDS, Case, parts, read_set
from retrieval.engines import open_engine
from retrieval.engines.protocol import Keeper
from retrieval.errors import BadQuery


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
    assert ferry.beside[:2] == (frozenset({1}), frozenset({0}))


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


def test_a_question_is_in_one_part_in_every_set(cases: Sequence[Case]) -> None:
    """Else weights would be measured on a question that they were fitted to, as another set has it."""
    elsewhere = [replace(case, evidence=(), terms=(), right=(), answerable=False) for case in cases]
    for _, part in parts({"made": cases, "elsewhere": elsewhere}):
        assert [case.question for case in part["made"]] == [case.question for case in part["elsewhere"]]


def test_of_no_questions_all_parts_are_empty() -> None:
    assert list(parts({"made": []})) == [({"made": []}, {"made": []})] * FOLDS


def test_a_question_stays_as_it_is_written_but_for_its_blanks(tmp_path: Path) -> None:
    """Which part it is in does not depend on how questions are read."""
    path = tmp_path / "one.jsonl"
    row = {"question": " please,  who sank\tthe ferry?? ", "candidates": [{"text": "A gull sank it.", "label": 1}]}
    path.write_text(f"\n{json.dumps(row)}\n\n", "utf-8")
    (case,) = read_set(path)
    assert case.question == "please, who sank the ferry??"


def test_a_question_without_candidates_has_no_answer(tmp_path: Path) -> None:
    path = tmp_path / "one.jsonl"
    path.write_text(json.dumps({"question": "Who sank the ferry?", "candidates": []}), "utf-8")
    (case,) = read_set(path)
    assert (case.evidence, case.terms, case.right, case.answerable) == ((), (), (), False)


def test_a_line_that_is_no_question_is_told(archive: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """And nothing stays open of the index that was made of the archive."""
    made: list[Keeper] = []

    def opening(index: Path) -> Keeper:
        made.append(open_engine(index))
        return made[-1]

    monkeypatch.setattr(practice, "open_engine", opening)
    (archive / "questions.jsonl").write_text("[]\n", "utf-8")
    with pytest.raises(BadQuery):
        read_set(archive)
    with pytest.raises(sqlite3.ProgrammingError, match="closed"):
        made[0].rollback()
