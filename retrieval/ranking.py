"""Scores the candidate sentences of questions without an index, by the same signals and weights as `ask`."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from retrieval.answers.choose import score
from retrieval.answers.compare import compare
from retrieval.answers.confidence import Scored, confidence_signals, probability
from retrieval.answers.evidence import Stretch
from retrieval.answers.weighed import weigh
from retrieval.engines.idf import idf
from retrieval.errors import BadQuery
from retrieval.json_object import json_object, needed
from retrieval.questions.question import read_question, with_names
from retrieval.text.terms import terms

_WANTED = 'write it like {"qid": 1, "question": "…", "candidates": [{"sid": 1, "text": "…"}]}'


@dataclass(frozen=True, slots=True)
class Asked:
    """A question with the sentences that may answer it, by their sid. `qid` identifies it and is any JSON value."""

    qid: object
    question: str
    candidates: dict[str, str]


@dataclass(frozen=True, slots=True)
class Ranked:
    """A question's candidates with their scores, by sid and in the order of the question; the best has the highest.

    `confidence` is the estimated probability, 0 to 1, that the best one answers the question, and `answered` whether
    it reaches the threshold.
    """

    qid: object
    scores: dict[str, float]
    answered: bool
    confidence: float


def read_candidates(line: str) -> Asked:
    """The question on a line {"qid", "question", "candidates": [{"sid", "text"}…]}.

    Raises BadQuery, worded as in `json_object`.
    """
    value = json_object(line, _WANTED)
    listed = needed(value, "candidates", _WANTED)
    if not isinstance(listed, list) or not all(isinstance(each, dict) for each in listed):
        raise BadQuery(f'has "candidates" that are no list of JSON objects; {_WANTED}')
    sid, text = ([_text(each, key, "has a candidate that lacks") for each in listed] for key in ("sid", "text"))
    if len(set(sid)) < len(sid):
        raise BadQuery(f'has several candidates with the "sid" {Counter(sid).most_common(1)[0][0]!r}; {_WANTED}')
    return Asked(
        qid=needed(value, "qid", _WANTED),
        question=_text(value, "question", "lacks"),
        candidates=dict(zip(sid, text, strict=True)),
    )


def _text(value: Mapping[str, Any], key: str, lacks: str) -> str:
    """The text that an object holds for a key; a number counts as its digits. `lacks` is as in `needed`."""
    held = needed(value, key, _WANTED, lacks=lacks)
    if not isinstance(held, str | int | float):
        raise BadQuery(f'gives no text for "{key}"; {_WANTED}')
    return str(held)


def rank(questions: Sequence[Asked], threshold: float) -> Iterator[Ranked]:
    """The scores of each question's candidates, in turn. A word's idf is taken over the candidates of all questions."""
    analysed = {text: terms(text) for asked in questions for text in asked.candidates.values()}
    holding = Counter(term for words in analysed.values() for term in set(words))
    for asked in questions:
        sids = sorted(asked.candidates, key=asked.candidates.__getitem__)  # their order must change no sum
        texts = [asked.candidates[sid] for sid in sids]
        question = with_names(read_question(asked.question), texts)
        weighed = weigh(question, lambda term: idf(len(analysed), holding[term]), holding.__contains__)
        evidence = compare(weighed, [Stretch(text, analysed[text]) for text in texts])
        words = [frozenset(analysed[text]) for text in texts]
        scored = list(map(Scored, map(score, evidence), evidence, words))
        scores = {sid: each.score for sid, each in zip(sids, scored, strict=True)}
        confidence = probability(confidence_signals(sorted(scored, key=lambda each: -each.score)))
        yield Ranked(
            qid=asked.qid,
            scores={sid: scores[sid] for sid in asked.candidates},
            answered=bool(scores) and confidence >= threshold,
            confidence=round(confidence, 4),
        )
