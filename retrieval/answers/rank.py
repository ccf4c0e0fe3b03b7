"""Candidate sentences of a question in order, without an index: the same evidence and weights as `ask`."""

from __future__ import annotations

import json
import math
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from retrieval.answers.choose import probability, score
from retrieval.answers.evidence import AVERAGE_SENTENCE, Weigher
from retrieval.answers.question import read_question
from retrieval.errors import BadQuery
from retrieval.text.terms import terms


@dataclass(frozen=True, slots=True)
class Sentences:
    """A question with the sentences that may answer it: sid → text."""

    qid: str
    question: str
    candidates: dict[str, str]


def read_candidates(line: str, place: str) -> Sentences:
    """A line {"qid", "question", "candidates": [{"sid", "text"}…]}. Raises BadQuery naming the place."""
    try:
        value = json.loads(line)
        candidates = {str(candidate["sid"]): str(candidate["text"]) for candidate in value["candidates"]}
        return Sentences(str(value["qid"]), str(value["question"]), candidates)
    except (ValueError, TypeError, KeyError) as error:
        form = '{"qid", "question", "candidates": [{"sid", "text"}…]}'
        raise BadQuery(f"{place}: not a line like {form} ({type(error).__name__}: {error})") from error


def rank(questions: Sequence[Sentences], threshold: float) -> Iterator[dict[str, Any]]:
    """For each question {"qid", "scores": {sid: score}, "answered", "confidence"}; the last two of the best one.

    Words are weighed by how many of all the questions' candidates hold them.
    """
    analysed = {text: terms(text) for asked in questions for text in asked.candidates.values()}
    idf = _idf(analysed.values())
    for asked in questions:
        weigher = Weigher.of(read_question(asked.question), idf, AVERAGE_SENTENCE)
        scores = {}
        for sid, text in asked.candidates.items():
            alone = weigher.evidence(text, analysed[text], ())
            # A candidate stands for itself: it is its own passage.
            scores[sid] = score(weigher.evidence(text, analysed[text], (), passage_score=alone.bm25 * weigher.total))
        best = sorted(scores.values(), reverse=True)
        confidence = probability(best[0], best[0] - best[1] if len(best) > 1 else best[0]) if best else 0.0
        yield {
            "qid": asked.qid,
            "scores": scores,
            "answered": bool(best) and confidence >= threshold,
            "confidence": round(confidence, 4),
        }


def _idf(texts: Any) -> Callable[[str], float]:
    """Lucene's BM25 idf over texts, each a list of terms."""
    texts = list(texts)
    holding = Counter(term for text in texts for term in set(text))
    return lambda term: math.log(1 + (len(texts) - holding[term] + 0.5) / (holding[term] + 0.5))
