"""Judged answers → figures: shares that are right, how well the confidence is calibrated, the best threshold."""

from __future__ import annotations

import math
import statistics
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from retrieval.evaluation.judge import Judged
from retrieval.results import Answer

BINS = 10
"""Equal parts of the confidence, as in Guo et al. 2017 (https://arxiv.org/abs/1706.04599), section 2."""


@dataclass(frozen=True, slots=True)
class Share:
    """How many are right, of how many."""

    right: int
    of: int

    @property
    def value(self) -> float | None:
        """From 0 to 1; None of nothing."""
        return self.right / self.of if self.of else None


@dataclass(frozen=True, slots=True)
class Bin:
    """The questions whose confidence lies in a part of the scale: its mean, and how many of them are right."""

    low: float
    high: float
    confidence: float
    share: Share


@dataclass(frozen=True, slots=True)
class Answering:
    """Answering as a decision: precision is right first quotes of all answers, recall of all that have an answer.

    An answer to a question of any command that has none counts among the answers.
    """

    threshold: float
    precision: Share
    recall: Share

    @property
    def f1(self) -> float | None:
        """The harmonic mean of precision and recall, 0 to 1; None where no question has an answer."""
        both = self.precision.of + self.recall.of
        return 2 * self.precision.right / both if self.recall.of else None


@dataclass(frozen=True, slots=True)
class Figures:
    """What was measured. Times are in milliseconds; `best` would be the answering with the best threshold."""

    questions: int
    wrong: int
    first: Share  # the first quote answers
    three: Share  # one of the first three does
    silent: Share  # no quote where there is no answer, of any command
    statement: Share  # who-said: the first statement is right
    speaker: Share  # ... and its speaker
    verdict: Share  # check
    verbatim: Share  # of all quotes shown
    answering: Answering
    best: Answering
    calibration_error: float | None  # expected, 0 to 1; None without a question of ask
    bins: tuple[Bin, ...]  # those that hold a question, ascending
    p50_ms: float
    p95_ms: float


def measure(judged: Sequence[Judged], threshold: float) -> Figures:
    """The figures of at least one judged answer; `threshold` is what they were answered with."""
    times = sorted(each.found.elapsed_ms for each in judged)
    bins = reliability(judged)
    return Figures(
        questions=len(judged),
        wrong=sum(each.fault is not None for each in judged),
        first=_share(each.first_right for each in judged if each.known.command == "ask"),
        three=_share(each.three_right for each in judged),
        silent=_share(not each.shown if each.known.abstain else None for each in judged),
        statement=_share(each.first_right for each in judged if each.known.command == "who-said"),
        speaker=_share(each.speaker_right for each in judged),
        verdict=_share(each.verdict_right for each in judged),
        verbatim=Share(sum(each.verbatim for each in judged), sum(len(each.shown) for each in judged)),
        answering=_answering(judged, threshold, [each for each in judged if each.shown]),
        best=best_answering(judged, threshold),
        calibration_error=calibration_error(bins),
        bins=bins,
        p50_ms=statistics.median(times),
        p95_ms=times[min(len(times) - 1, int(0.95 * len(times)))],
    )


def best_answering(judged: Sequence[Judged], threshold: float) -> Answering:
    """The answering with the threshold that gives the highest F1 on these questions; the given one if it is as good.

    Chosen on the questions that it is then measured on, so it flatters a little.
    """
    best = _answering(judged, threshold, [each for each in judged if each.shown])
    answers = [each for each in judged if each.known.command != "ask" and each.shown]
    by_confidence = sorted((each for each in judged if each.likeliest), key=_confidence, reverse=True)
    groups = [(confidence, list(same)) for confidence, same in groupby(by_confidence, key=_confidence)]
    for number, (confidence, same) in enumerate(groups, 1):
        answers += same
        below = groups[number][0] if number < len(groups) else 0.0
        tried = _answering(judged, _between(below, confidence), answers)
        if (tried.f1 or 0.0) > (best.f1 or 0.0):
            best = tried
    return best


def reliability(judged: Sequence[Judged]) -> tuple[Bin, ...]:
    """The questions of `ask` by their confidence; right is whose likeliest quote, shown or only nearest, is."""
    bins: list[list[Judged]] = [[] for _ in range(BINS)]
    for each in judged:
        if each.known.command == "ask":
            bins[min(int(_confidence(each) * BINS), BINS - 1)].append(each)
    return tuple(
        Bin(
            low=number / BINS,
            high=(number + 1) / BINS,
            confidence=statistics.fmean(map(_confidence, held)),
            share=Share(sum(each.likeliest_right for each in held), len(held)),
        )
        for number, held in enumerate(bins)
        if held
    )


def calibration_error(bins: Sequence[Bin]) -> float | None:
    """How far confidence and share of right ones lie apart, the mean over all questions, 0 to 1.

    The expected calibration error of Naeini et al. 2015 (https://doi.org/10.1609/aaai.v29i1.9602). None of no bins.
    """
    total = sum(each.share.of for each in bins)
    return sum(abs(each.confidence * each.share.of - each.share.right) for each in bins) / total if total else None


def _answering(judged: Sequence[Judged], threshold: float, answers: Sequence[Judged]) -> Answering:
    """The decision to answer just these."""
    right = sum(each.likeliest_right for each in answers)
    answered = sum(each.known.command == "ask" or each.known.abstain for each in answers)
    answerable = sum(each.known.command == "ask" and not each.known.abstain for each in judged)
    return Answering(threshold, Share(right, answered), Share(right, answerable))


def _between(below: float, confidence: float) -> float:
    """A threshold with few digits above one confidence and at most another."""
    rounded = (math.floor(confidence * scale) / scale for scale in (100, 1000))
    return next((threshold for threshold in rounded if threshold > below), confidence)


def _confidence(judged: Judged) -> float:
    return judged.found.confidence if isinstance(judged.found, Answer) else 0.0


def _share(right: Iterable[bool | None]) -> Share:
    """Of those that are asked for."""
    told = [each for each in right if each is not None]
    return Share(sum(told), len(told))
