"""Candidate sentences of a question in order, without an index: the same evidence and weights as `ask`."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from retrieval.answers.choose import probability, score
from retrieval.answers.evidence import Evidence, Weigher
from retrieval.answers.question import read_question
from retrieval.engines.idf import idf
from retrieval.errors import BadQuery
from retrieval.text.terms import terms


@dataclass(frozen=True, slots=True)
class Sentences:
    """A question with the sentences that may answer it: sid → text. `qid` is whatever JSON names it by."""

    qid: object
    question: str
    candidates: dict[str, str]


def read_candidates(line: str, place: str) -> Sentences:
    """A line {"qid", "question", "candidates": [{"sid", "text"}…]}. Raises BadQuery naming the place."""
    try:
        value = json.loads(line)
        candidates = {str(candidate["sid"]): str(candidate["text"]) for candidate in value["candidates"]}
        return Sentences(value["qid"], str(value["question"]), candidates)
    except (ValueError, TypeError, KeyError, RecursionError) as error:
        form = '{"qid", "question", "candidates": [{"sid", "text"}…]}'
        raise BadQuery(f"{place}: not a line like {form} ({type(error).__name__}: {error})") from error


def rank(questions: Sequence[Sentences], threshold: float) -> Iterator[dict[str, Any]]:
    """For each question {"qid", "scores": {sid: score}, "answered", "confidence"}; the last two of the best one.

    Words are weighed by how many of all the questions' candidates hold them.
    """
    analysed = {text: terms(text) for asked in questions for text in asked.candidates.values()}
    holding = Counter(term for words in analysed.values() for term in set(words))
    for asked in questions:
        weigher = Weigher.of(
            read_question(asked.question), lambda term: idf(len(analysed), holding[term]), holding.__contains__
        )
        evidence = {sid: _evidence(weigher, text, analysed[text]) for sid, text in asked.candidates.items()}
        scores = {sid: score(found) for sid, found in evidence.items()}
        confidence = _confidence(scores, evidence)
        yield {
            "qid": asked.qid,
            "scores": scores,
            "answered": confidence >= threshold,
            "confidence": round(confidence, 4),
        }


def _confidence(scores: dict[str, float], evidence: dict[str, Evidence]) -> float:
    """The probability that the best candidate answers its question; 0 when there is none."""
    ordered = sorted(scores, key=lambda sid: -scores[sid])
    if not ordered:
        return 0.0
    best, *others = ordered
    margin = scores[best] - (scores[others[0]] if others else 0.0)
    return probability(scores[best], margin, evidence[best].unknown)


def _evidence(weigher: Weigher, text: str, analysed: Sequence[str]) -> Evidence:
    """A candidate's evidence; it stands for itself: it is its own passage."""
    alone = weigher.evidence(text, analysed, ())
    return replace(alone, passage=alone.bm25)
