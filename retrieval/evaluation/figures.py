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
    """How many are right, and how many there are."""

    right: int
    of: int

    @property
    def value(self) -> float | None:
        """The share from 0 to 1; None if there are none at all."""
        return self.right / self.of if self.of else None


@dataclass(frozen=True, slots=True)
class Bin:
    """The questions whose confidence is from `low` to `high`: the mean confidence, and the share of right ones."""

    low: float
    high: float
    confidence: float
    share: Share


@dataclass(frozen=True, slots=True)
class Answering:
    """How good it is to answer exactly those questions whose confidence reaches the threshold.

    Precision is the share of right first quotes among the answers given, recall their share among the questions of
    `ask` that have an answer. A wrong answer to a question without one lowers precision, whatever its command.
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
    """What was measured; `best` is `answering` with the threshold that would be best on these questions."""

    questions: int
    wrong: int  # questions with any fault
    first: Share  # the first quote answers
    three: Share  # one of the first three does
    silent: Share  # no quote where there is no answer, of any command
    statement: Share  # who-said: the first statement is right
    speaker: Share  # ... and its speaker
    verdict: Share  # check
    verbatim: Share  # of all quotes shown
    answering: Answering
    best: Answering
    calibration_error: float | None  # from 0 to 1; None without a question of ask
    bins: tuple[Bin, ...]  # those that hold a question, ascending
    p50_ms: float  # the median time of an answer
    p95_ms: float  # the time that 95 % of the answers don't exceed


def measure(judged: Sequence[Judged], threshold: float) -> Figures:
    """The figures of one or more judged answers, which were given with this threshold of confidence."""
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
        answering=_answering(threshold, _precision([each for each in judged if each.shown]), _answerable(judged)),
        best=best_answering(judged, threshold),
        calibration_error=calibration_error(bins),
        bins=bins,
        p50_ms=statistics.median(times),
        p95_ms=times[min(len(times) - 1, int(0.95 * len(times)))],
    )


def best_answering(judged: Sequence[Judged], threshold: float) -> Answering:
    """Answering with the threshold that has the highest F1 on these questions; the given one if none is better.

    The threshold is chosen on the same questions that it is measured on, so its figures are a little too good.
    """
    shown = [each for each in judged if each.shown]
    answerable = _answerable(judged)
    best = _answering(threshold, _precision(shown), answerable)
    precision = _precision([each for each in shown if each.known.command != "ask"])
    by_confidence = sorted((each for each in judged if each.likeliest), key=_confidence, reverse=True)
    groups = [(confidence, list(same)) for confidence, same in groupby(by_confidence, key=_confidence)]
    for number, (confidence, same) in enumerate(groups, 1):
        more = _precision(same)
        precision = Share(precision.right + more.right, precision.of + more.of)
        below = groups[number][0] if number < len(groups) else 0.0
        tried = _answering(_between(below, confidence), precision, answerable)
        if (tried.f1 or 0.0) > (best.f1 or 0.0):
            best = tried
    return best


def reliability(judged: Sequence[Judged]) -> tuple[Bin, ...]:
    """The questions of `ask` by confidence; one is right if its likeliest quote is, even one that isn't shown."""
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
    """The mean difference, from 0 to 1, between a question's confidence and its bin's share of right ones.

    The expected calibration error of Naeini et al. 2015 (https://doi.org/10.1609/aaai.v29i1.9602). None without bins.
    """
    total = sum(each.share.of for each in bins)
    return sum(abs(each.confidence * each.share.of - each.share.right) for each in bins) / total if total else None


def _answering(threshold: float, precision: Share, answerable: int) -> Answering:
    return Answering(threshold, precision, Share(precision.right, answerable))


def _precision(answers: Sequence[Judged]) -> Share:
    """How many of these answers are right; of commands other than `ask`, those to a question without one count."""
    right = sum(each.likeliest_right for each in answers)
    return Share(right, sum(each.known.command == "ask" or each.known.abstain for each in answers))


def _answerable(judged: Sequence[Judged]) -> int:
    """How many questions of `ask` have an answer."""
    return sum(each.known.command == "ask" and not each.known.abstain for each in judged)


def _between(below: float, confidence: float) -> float:
    """The shortest decimal threshold above `below` and not above `confidence`."""
    rounded = (math.floor(confidence * scale) / scale for scale in (100, 1000))
    return next((threshold for threshold in rounded if threshold > below), confidence)


def _confidence(judged: Judged) -> float:
    return judged.found.confidence if isinstance(judged.found, Answer) else 0.0


def _share(right: Iterable[bool | None]) -> Share:
    """The share of right ones; None is not counted."""
    told = [each for each in right if each is not None]
    return Share(sum(told), len(told))
