"""Judged answers and their figures as the JSON objects of `pullquote evaluate --json`."""

from __future__ import annotations

from typing import Any

from retrieval.evaluation.figures import Answering, Figures, Share
from retrieval.evaluation.judge import Judged
from retrieval.results import Answer, Attribution, Check

JsonObject = dict[str, Any]


def judged_json(judged: Judged) -> JsonObject:
    """A question with its answer; `fault` says what is wrong with that and is None if nothing is."""
    first = judged.shown[0] if judged.shown else None
    value: JsonObject = {
        "id": judged.known.id,
        "command": judged.known.command,
        "query": judged.known.query,
        "fault": judged.fault,
        "abstain": judged.known.abstain,
        "quotes": len(judged.shown),
        "verbatim": judged.verbatim,
        "first": {"file": first.file, "start": first.start, "end": first.end, "text": first.text} if first else None,
        "first_right": judged.first_right,
    }
    found = judged.found
    if isinstance(found, Answer):
        value |= {"three_right": judged.three_right, "likeliest_right": judged.likeliest_right}
        value |= {"confidence": found.confidence}
    elif isinstance(found, Attribution):
        value |= {"speaker": found.statements[0].speaker if found.statements else None}
        value |= {"speaker_right": judged.speaker_right}
    elif isinstance(found, Check):
        value |= {"verdict": found.verdict, "verdict_right": judged.verdict_right}
    return value | {"elapsed_ms": found.elapsed_ms}


def figures_json(figures: Figures) -> JsonObject:
    """The figures; a share is None if there is nothing to count it of."""
    error = figures.calibration_error
    return {
        "summary": True,
        "questions": figures.questions,
        "wrong": figures.wrong,
        "first_right": _share(figures.first),
        "three_right": _share(figures.three),
        "silent_right": _share(figures.silent),
        "answering": _answering(figures.answering),
        "best": _answering(figures.best),
        "calibration_error": None if error is None else round(error, 4),
        "reliability": [
            {
                "from": each.low,
                "to": each.high,
                "questions": each.share.of,
                "confidence": round(each.confidence, 4),
                "right": _share(each.share),
            }
            for each in figures.bins
        ],
        "statement_right": _share(figures.statement),
        "speaker_right": _share(figures.speaker),
        "verdict_right": _share(figures.verdict),
        "quotes": figures.verbatim.of,
        "verbatim": _share(figures.verbatim),
        "p50_ms": round(figures.p50_ms, 2),
        "p95_ms": round(figures.p95_ms, 2),
    }


def _answering(answering: Answering) -> JsonObject:
    return {
        "threshold": answering.threshold,
        "precision": _share(answering.precision),
        "recall": _share(answering.recall),
        "f1": None if answering.f1 is None else round(answering.f1, 4),
    }


def _share(share: Share) -> float | None:
    return None if share.value is None else round(share.value, 4)
