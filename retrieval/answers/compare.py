"""Computes the evidence of a question's candidates, partly by comparing them with one another."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Final, NamedTuple

from retrieval.answers import signals
from retrieval.answers.evidence import Evidence, Stretch
from retrieval.answers.signs import signs
from retrieval.answers.untold import Telling
from retrieval.answers.weighed import WeighedQuestion
from retrieval.answers.weights import kind_value
from retrieval.engines.idf import idf
from retrieval.questions.question import FUNCTION_WORDS
from retrieval.questions.when import FITS

_COMMON = 0.25  # a word in this share of the candidates is what all of them are about
_AGREED, _MOST_AGREED = 6, 3.0  # words by which candidates may agree, and the most that each counts

_UNTOLD: Final[Mapping[Telling, float]] = {"untold": 1.0, "missing": 4.0}
"""How surely a sentence leaves untold what is asked for."""


class _Sentence(NamedTuple):
    """A candidate with its distinct terms, the question's terms that it holds, and the carrying ones that it lacks."""

    stretch: Stretch
    words: frozenset[str]
    held: frozenset[str]
    lacking: signals.Lacking


class _Rivals(NamedTuple):
    """Figures over all candidates of a question."""

    rarity: Mapping[str, float]  # carrying term → how rare it is among them, 1 when none holds it
    common: frozenset[str]  # carrying terms that many of them hold
    best: float  # the score of the best passage; 1 for sentences outside an archive

    def around(self, stretch: Stretch) -> frozenset[str]:
        """What all candidates are about, for a sentence whose own surroundings are unknown; else nothing."""
        return frozenset() if stretch.passage_score else self.common


def compare(weighed: WeighedQuestion, stretches: Sequence[Stretch]) -> list[Evidence]:
    """The evidence of each of a question's candidates, in their order."""
    words = [frozenset(stretch.terms) for stretch in stretches]
    held = [_held(weighed, *each) for each in zip(stretches, words, strict=True)]
    lacking = [signals.lacking(weighed, each) for each in held]
    sentences = list(map(_Sentence, stretches, words, held, lacking))
    rivals = _rivals(weighed, sentences)
    agreement = _agreement(weighed, words, [weighed.share(each) for each in held])
    return [_evidence(weighed, rivals, *each) for each in zip(sentences, agreement, strict=True)]


def _held(weighed: WeighedQuestion, stretch: Stretch, words: frozenset[str]) -> frozenset[str]:
    """The question's terms that a sentence holds: in its words, its speaker's name or role, its time, or as a reply."""
    held = weighed.terms & (words | stretch.replies_to if stretch.replies_to else words)
    for called in (stretch.speaker, stretch.called):
        if called:
            held |= weighed.carrying & signals.words_of(called)
    return held | weighed.question.dated if stretch.when == FITS else held


def _rivals(weighed: WeighedQuestion, sentences: Sequence[_Sentence]) -> _Rivals:
    holding = Counter(term for sentence in sentences for term in sentence.held)
    n = len(sentences)
    most = idf(n, 0)
    least = max(2.0, _COMMON * n)
    return _Rivals(
        rarity={term: idf(n, holding[term]) / most for term in weighed.carried},
        common=frozenset(term for term in weighed.carried if holding[term] >= least and n > 2),
        best=max([sentence.stretch.passage_score for sentence in sentences], default=0.0) or 1.0,
    )


def _agreement(weighed: WeighedQuestion, words: Sequence[frozenset[str]], coverage: Sequence[float]) -> list[float]:
    """For each candidate, how much of what it says beyond the question other good candidates say, too."""
    left_aside = weighed.terms | FUNCTION_WORDS
    said = _shared([each - left_aside for each in words])
    support: dict[str, float] = {}
    for each, covered in zip(said, coverage, strict=True):
        for word in each:
            support[word] = support.get(word, 0.0) + covered
    agreement = []
    for each, covered in zip(said, coverage, strict=True):
        best = sorted([support[word] for word in each], reverse=True)[:_AGREED]
        agreement.append(sum(min(value - covered, _MOST_AGREED) for value in best) / (_AGREED * _MOST_AGREED))
    return agreement


def _shared(sets: Sequence[frozenset[str]]) -> list[frozenset[str]]:
    """Of each set, the elements that another set has, too."""
    once: set[str] = set()
    twice: set[str] = set()
    for each in sets:
        twice |= once & each
        once |= each
    return [each & twice for each in sets]


def _evidence(weighed: WeighedQuestion, rivals: _Rivals, sentence: _Sentence, agreement: float) -> Evidence:
    stretch, words, held, lacking = sentence
    text, around = stretch.text, stretch.around
    found, beginning = signs(weighed.question.kind, text, weighed.terms), signals.beginning(weighed, stretch.terms)
    spoken = signals.spoken(weighed, stretch, held)
    introduced = signals.introduced(weighed, text)
    told = signals.told(weighed, stretch, held, found, spoken, introduced=introduced)
    instead = signals.found_instead(weighed, lacking, words, around, rivals.common)
    return Evidence(
        coverage=weighed.share(held),
        about=signals.about(weighed, held),
        telling=signals.telling(weighed, held, rivals.rarity),
        kin=instead.kin,
        titled=instead.titled,
        beside=instead.beside,
        farther=instead.farther,
        common=instead.common,
        beginning=beginning,
        closeness=signals.closeness(weighed, stretch.terms),
        bm25=signals.bm25(weighed, stretch.terms, held),
        passage=stretch.passage_score / weighed.carried_total,
        relative=stretch.passage_score / rivals.best,
        lead=stretch.lead,
        defines=signals.defines(weighed, text, beginning, introduced=introduced),
        kind=kind_value(weighed.question.kind, found),
        counted=signals.counted(weighed, text),
        agreement=agreement,
        unnamed=signals.unnamed(weighed, held, around.passage, around.title, rivals.around(stretch)),
        absent=weighed.absent,
        unheard=weighed.unheard,
        size=weighed.size,
        naming=signals.naming(weighed),
        defining=signals.defining(weighed),
        named=signals.named(weighed, stretch),
        lacks=float(len(lacking)),
        wanting=signals.wanting(weighed, held),
        rarest=signals.rarest(lacking),
        spoken=spoken,
        heading=float(stretch.heading),
        asks=signals.asks(text, spoken),
        owned=signals.owned(weighed, stretch),
        untold=_UNTOLD.get(told, 0.0),
        unworded=float(told == "unworded"),
        when=stretch.when,
        signs=tuple(found),
    )
