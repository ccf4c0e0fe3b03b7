"""Practice questions with their candidates: read from files that are in no repository, labelled, and weighed."""

from __future__ import annotations

import gzip
import hashlib
import json
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final

from retrieval.answers.candidates import Candidate, candidates
from retrieval.answers.choose import side_by_side
from retrieval.answers.compare import compare
from retrieval.answers.evidence import Evidence, Stretch
from retrieval.answers.weighed import weigh
from retrieval.cite import quote
from retrieval.engines import open_engine
from retrieval.engines.idf import idf
from retrieval.engines.protocol import NO_FILTERS, Engine
from retrieval.evaluation.judge import is_at
from retrieval.evaluation.known import Known, read_known
from retrieval.library import Library
from retrieval.questions.kinds import Kind
from retrieval.questions.question import read_question, with_names
from retrieval.text.terms import terms


@dataclass(frozen=True, slots=True)
class Case:
    """A question with its candidates: the evidence of each, its terms, and whether it answers, in the same order.

    `beside` has the numbers of those that stand side by side with it in an article; empty if none stands in one.
    """

    question: str
    kind: Kind
    evidence: tuple[Evidence, ...]
    terms: tuple[tuple[str, ...], ...]
    right: tuple[bool, ...]
    answerable: bool
    beside: tuple[frozenset[int], ...] = ()


Sets = Mapping[str, Sequence[Case]]
"""Practice sets by their names."""

FOLDS: Final = 5
"""How many parts the questions are divided into; each part is measured with weights fitted to the others."""


def read_set(path: Path) -> list[Case]:
    """The cases of a practice set.

    A file, .gz or not, holds candidate sentences: lines {"qid", "question", "candidates": [{"sid", "text", "label"}]}.
    A folder holds an archive: `archive/` with the articles, and `questions.jsonl` as `pullquote evaluate` takes it.
    """
    return list(_of_archive(path)) if path.is_dir() else list(_of_sentences(path))


def parts(sets: Sets) -> Iterator[tuple[Sets, Sets]]:
    """FOLDS times: the questions without one part, and that part. The words of a question alone decide its part."""
    for fold in range(FOLDS):
        others = {name: [case for case in cases if _fold(case) != fold] for name, cases in sets.items()}
        yield others, {name: [case for case in cases if _fold(case) == fold] for name, cases in sets.items()}


def _fold(case: Case) -> int:
    return hashlib.sha256(case.question.encode()).digest()[0] % FOLDS


def _written(question: str) -> str:
    """The question as its set writes it: `parts` must divide it the same way whatever `read_question` makes of it."""
    return " ".join(question.split())


def _of_sentences(path: Path) -> Iterator[Case]:
    opened: Callable[..., Any] = gzip.open if path.suffix == ".gz" else open
    with opened(path, "rt", encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines if line.strip()]
    analysed = {each["text"]: tuple(terms(each["text"])) for row in rows for each in row["candidates"]}
    holding = Counter(term for words in analysed.values() for term in set(words))
    for row in rows:
        texts = [each["text"] for each in row["candidates"]]
        question = with_names(read_question(row["question"]), texts)
        weighed = weigh(question, lambda term: idf(len(analysed), holding[term]), holding.__contains__)
        right = tuple(bool(each["label"]) for each in row["candidates"])
        yield Case(
            question=_written(row["question"]),
            kind=question.kind,
            evidence=tuple(compare(weighed, [Stretch(text, analysed[text]) for text in texts])),
            terms=tuple(analysed[text] for text in texts),
            right=right,
            answerable=any(right),
        )


def _of_archive(folder: Path) -> Iterator[Case]:
    with TemporaryDirectory() as index:
        Library.build([str(folder / "archive")], index).close()
        with closing(open_engine(Path(index))) as keeper:
            for number, line in enumerate((folder / "questions.jsonl").read_text("utf-8").splitlines(), 1):
                known = read_known(line, f"line {number}")
                if known.command == "ask":
                    yield _case_of_archive(known, keeper.latest())


def _case_of_archive(known: Known, engine: Engine) -> Case:
    question = read_question(known.query)
    found = candidates(question, engine, NO_FILTERS)
    return Case(
        question=_written(known.query),
        kind=question.kind,
        evidence=tuple(candidate.evidence for candidate in found),
        terms=tuple(candidate.sentence.terms for candidate in found),
        right=tuple(_answers(candidate, known, engine) for candidate in found),
        answerable=not known.abstain,
        beside=tuple(_beside(candidate, found) for candidate in found),
    )


def _beside(candidate: Candidate, found: Sequence[Candidate]) -> frozenset[int]:
    return frozenset(
        number for number, other in enumerate(found) if other is not candidate and side_by_side(candidate, other)
    )


def _answers(candidate: Candidate, known: Known, engine: Engine) -> bool:
    quoted = quote(candidate.passage, candidate.source, candidate.sentence.start, candidate.sentence.end)
    return any(is_at(quoted, expected, engine.document) for expected in known.expect)
