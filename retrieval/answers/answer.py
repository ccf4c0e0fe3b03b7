"""Answers a question: with cited quotes and the confidence in the first one, or with nothing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from retrieval import cite
from retrieval.answers import choose
from retrieval.answers.candidates import USUAL, candidates
from retrieval.answers.diversity import topic_score
from retrieval.answers.explain import explained_confidence, score_signals
from retrieval.engines.protocol import Engine
from retrieval.model import Filters
from retrieval.questions.question import Question
from retrieval.questions.respelling import as_the_archive_spells
from retrieval.questions.topics import is_topic
from retrieval.questions.written import unmentioned
from retrieval.results import Answer, Quote

NEAREST = 3
"""At least so many of the closest sentences are given when there is no answer."""


def answer(query: str, k: int, engine: Engine, filters: Filters, *, threshold: float, explain: bool) -> Answer:
    """At most `k` quotes that answer a question; none when the confidence is below the threshold, 0 to 1.

    Each is a sentence, and the first one perhaps two (`choose.joined`). `explain` fills in the signals, the threshold
    and the unmentioned names. `elapsed_ms` is left at 0.
    """
    question, misspelt = as_the_archive_spells(query, engine)
    ranked = choose.ranked(candidates(question, engine, filters))
    choices, confidence = choose.joined(ranked), choose.confidence(ranked)
    answered = bool(choices) and confidence >= threshold
    offered, chosen = _chosen(question, choices, k, engine, filters, answered=answered)
    quotes = tuple(_quote(choice, offered, question.carrying, explain) for choice in chosen)
    return Answer(
        command="ask",
        query=query,
        answered=answered,
        confidence=round(confidence, 4),
        quotes=quotes if answered else (),
        nearest=() if answered else quotes,
        elapsed_ms=0.0,
        respelled=misspelt,
        signals=explained_confidence(ranked) if explain else (),
        threshold=threshold if explain else None,
        unmentioned=unmentioned(question, engine.holds) if explain else (),
        undated=_undated(question, chosen) if answered else None,
    )


def _undated(question: Question, chosen: Sequence[choose.Choice]) -> str | None:
    """The time asked for, in the question's words, if nothing tells that what is quoted first is of that time."""
    if question.when is None or any(each.evidence.when > 0 for each in chosen[0].sentences):
        return None
    return " ".join(question.when.phrases)


def _chosen(
    question: Question, choices: list[choose.Choice], k: int, engine: Engine, filters: Filters, *, answered: bool
) -> tuple[list[choose.Choice], list[choose.Choice]]:
    """(all choices, those that are shown) when `k` sentences are wanted."""
    if k > USUAL:
        further = choose.ranked(candidates(question, engine, filters, k))
        if is_topic(question.text):
            choices = choose.by_source(choices[:1] if answered else [], further, topic_score(question.carrying, engine))
            return choices, choose.distinct(choices, k)
        choices = choose.widened(choices, further)
    return choices, choose.shown(choices, k) if answered else choose.distinct(choices, max(NEAREST, k))


def _quote(choice: choose.Choice, choices: Sequence[choose.Choice], carrying: Sequence[str], explain: bool) -> Quote:
    """A choice as a quote, with the sentences of other sources that say the same."""
    also = tuple(_cited(other, carrying) for other in choose.elsewhere(choice, choices))
    quote = _cited(choice, carrying)
    if explain:
        alone = _cited(replace(choice, beside=None), carrying) if choice.beside else None
        quote = replace(quote, signals=score_signals(choice.candidate.evidence), chosen=alone)
    return replace(quote, also=also) if also else quote


def _cited(choice: choose.Choice, carrying: Sequence[str]) -> Quote:
    candidate = choice.candidate
    quoted = choice.sentences
    start, end = quoted[0].sentence.start, quoted[-1].sentence.end
    return cite.quote(
        candidate.passage,
        candidate.source,
        start,
        end,
        statement=candidate.statement,
        score=choice.score,
        matches=cite.matching(candidate.passage, start, end, frozenset(carrying)),
        context=quoted[0].before,
    )
