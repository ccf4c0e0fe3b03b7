"""Candidate sentences of a question in order, without an index: the same evidence and weights as `ask`."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from retrieval.answers.certainty import Scored, certainty_values, probability
from retrieval.answers.choose import score
from retrieval.answers.compare import compare
from retrieval.answers.evidence import Stretch
from retrieval.answers.question import read_question
from retrieval.answers.weighed import weigh
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
        weighed = weigh(
            read_question(asked.question), lambda term: idf(len(analysed), holding[term]), holding.__contains__
        )
        words = [analysed[text] for text in asked.candidates.values()]
        evidence = compare(weighed, [Stretch(text, analysed[text]) for text in asked.candidates.values()])
        scored = [Scored(score(found), found, frozenset(terms)) for found, terms in zip(evidence, words, strict=True)]
        confidence = probability(certainty_values(sorted(scored, key=lambda each: -each.score)))
        yield {
            "qid": asked.qid,
            "scores": {sid: each.score for sid, each in zip(asked.candidates, scored, strict=True)},
            "answered": confidence >= threshold,
            "confidence": round(confidence, 4),
        }
