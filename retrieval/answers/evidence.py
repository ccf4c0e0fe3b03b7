"""What speaks for a sentence as the answer to a question: a few named numbers, most of them between 0 and 1."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from retrieval.answers import kin, signs
from retrieval.answers.owner import tells
from retrieval.answers.question import FUNCTION_WORDS, Question
from retrieval.answers.speech import describes
from retrieval.answers.weights import kind_value
from retrieval.answers.when import FITS
from retrieval.engines.idf import idf as idf_of
from retrieval.text.terms import terms as all_terms

Idf = Callable[[str], float]

_NONE: frozenset[str] = frozenset()

_K1 = 0.5
_B = 0.3
"""BM25's parameters (Robertson and Zaragoza 2009, https://doi.org/10.1561/1500000019) among sentences: smaller than
among passages, since a sentence is short and holds most words once."""

AVERAGE_SENTENCE = 22.0
"""Terms in a sentence of news: what BM25 among sentences measures a sentence's length against."""

_BEGINNING = 7  # terms of a sentence in which its subject stands
_COMMON = 0.25  # share of the candidates that hold a word from which it is what all of them are about
_ASIDE = 0.5  # what a statement is worth that is a part of its sentence and speaks of something else
_APART = 5.0  # words between the question's words that halve their closeness
_DEFINED = ("definition", "other")  # kinds of thing asked for that a definition may tell
_AGREED, _MOST_AGREED = 6, 3.0  # how many words, and how much each at most, candidates may agree by


@dataclass(frozen=True, slots=True)
class Around:
    """The terms of what stands around a sentence."""

    before: frozenset[str] = _NONE  # the sentence before it in its passage
    after: frozenset[str] = _NONE
    title: frozenset[str] = _NONE
    passage: frozenset[str] = _NONE  # the whole passage


@dataclass(frozen=True, slots=True)
class Stretch:
    """A sentence to be weighed. `speaker` is whose statement it is, `called` what else it calls that person."""

    text: str
    terms: Sequence[str]
    around: Around = Around()
    passage_score: float = 0.0  # BM25; 0 for a sentence that stands alone
    lead: float = 0.0  # how near its passage's beginning it stands: 1 at it, 1/2, 1/3…; 0 for one that stands alone
    heading: bool = False
    speaker: str | None = None
    called: str | None = None
    part: str | None = None  # what that statement says, where it is a smaller part of the sentence
    when: float = 0.0  # how well it fits the time asked for: `when.fit`


@dataclass(frozen=True, slots=True)
class Evidence:
    """The signals of one sentence. Weights of terms are their idf; shares are of the carrying words' whole weight."""

    coverage: float  # share of the carrying words that the sentence holds
    about: float  # the same for those that are no proper names: what the question is about them
    telling: float  # the same, words weighed also by how few of the question's candidates hold them
    kin: float  # share it lacks but holds another form of, or by half a word that may stand for it
    beginning: float  # share held where the sentence's subject stands
    closeness: float  # 1 where two or more carrying words stand side by side, less the more stands between
    context: float  # share that it lacks but its passage or title hold
    before: float  # share that it lacks but the sentence before it holds
    after: float  # share that it lacks but the sentence after it holds
    titled: float  # share that it lacks but the title holds
    common: float  # share that it lacks but a quarter of the candidates hold: what all of them are about
    bm25: float  # BM25 of the sentence for all of the question's words, per unit of their weight
    passage: float  # the passage's BM25 score for the carrying words, per unit of their weight
    relative: float  # the passage's score as a share of the best candidate's passage's
    lead: float  # 1 for the first sentence of a passage, 1/2 for the second, and so on
    defines: float  # share held at the beginning of a definition, where that may be what is asked for
    kind: float  # the weight of the signs that what is asked for is there, negative where there is none
    counted: float  # 1 where a number counts what *how many* asks for
    agreement: float  # how much of what it says beside the question's words other good candidates say too
    unnamed: float  # share, by number, of the proper names that neither sentence nor what stands around it holds
    unknown: float  # share, by number, of the names that nothing in the whole archive holds; same for every sentence
    absent: float  # the same of the carrying words, by weight, in no form
    spoken: float  # where it is asked what somebody said: 1 their statement, less in part; -1 nothing there names them
    phrase: float  # share of the quoted phrases that stand in the sentence word for word
    heading: float  # 1 for a title or a heading, which names a thing and answers nothing
    asks: float  # 1 for a question, which answers nothing, unless it is asked what somebody said
    owned: float  # 1 where it tells of the thing asked for as its owner's, -1 of another one's, 0 where it is unclear
    when: float  # 1 where it tells of the time asked for, below 0 for another, 0 where nothing is known or asked
    signs: tuple[str, ...] = ()  # the signs that make up `kind`


class _Sums(dict[frozenset[str], tuple[float, float]]):
    """Terms of a question → the weight of those that carry it, and of all of them.

    Many sentences hold the same ones. Exact, since a set has no order in which rounding would always be the same.
    """

    def __init__(self, weights: Mapping[str, float], carried: Mapping[str, float]) -> None:
        super().__init__()
        self._weights, self._carried = weights, carried

    def __missing__(self, held: frozenset[str]) -> tuple[float, float]:
        carried = math.fsum([self._carried.get(term, 0.0) for term in held])
        sums = self[held] = carried, math.fsum([self._weights[term] for term in held])
        return sums


@dataclass(frozen=True)
class Weigher:
    """A question with the weights of its words, worked out once for all candidates."""

    question: Question
    weights: dict[str, float]  # term → idf
    total: float  # of all terms
    carried: float  # of the carrying terms
    unknown: float  # share of the proper names that the archive doesn't hold
    absent: float  # share of the carrying terms' weight that it holds in no form

    @classmethod
    def of(cls, question: Question, idf: Idf, holds: Callable[[str], bool]) -> Weigher:
        """Weigh a question's words by `idf`; `holds` tells whether the archive has a term at all."""
        # a small archive may hold no *when* at all, which then is no rare word
        weights = {term: idf(term) if holds(term) or term in question.carrying else 0.0 for term in question.terms}
        carried = sum(weights[term] for term in question.carrying) or 1.0
        return cls(
            question=question,
            weights=weights,
            total=sum(weights.values()) or 1.0,
            carried=carried,
            unknown=sum(not holds(name) for name in question.names) / max(len(question.names), 1),
            absent=sum(weights[term] for term in question.carrying if not kin.held(term, holds)) / carried,
        )

    def evidence(self, text: str, terms: Sequence[str], around: Iterable[str] = ()) -> Evidence:
        """The evidence of one sentence without rivals: its text and terms, and the terms of what stands around it."""
        return self.compare([Stretch(text, terms, Around(passage=frozenset(around)))])[0]

    def compare(self, stretches: Sequence[Stretch]) -> list[Evidence]:
        """The evidence of each of a question's candidates, in their order."""
        there = [frozenset(stretch.terms) for stretch in stretches]
        held = [self._held(stretch, words) for stretch, words in zip(stretches, there, strict=True)]
        rarity, common = self._among(held)
        agreement = self._agreement(there, [self._share(found) for found in held])
        best = max([stretch.passage_score for stretch in stretches], default=0.0) or 1.0
        return [
            self._evidence(stretch, words, found, rarity, common, agreed, stretch.passage_score / best)
            for stretch, words, found, agreed in zip(stretches, there, held, agreement, strict=True)
        ]

    def held(self, terms: Iterable[str]) -> frozenset[str]:
        """Which of the question's terms are among these."""
        return self._asked.intersection(terms)

    def glance(self, held: frozenset[str], length: int, near: frozenset[str], passage_score: float) -> float:
        """A first guess at how well a sentence answers, to choose which ones to look into.

        From the question's terms that it holds, how many terms it has in all, and those near it, its own among them.
        """
        dampened = _K1 * (1 - _B + _B * length / AVERAGE_SENTENCE)
        words, weight = self._sums[held]
        around = self._sums[near][0] - words
        bm25 = weight * (_K1 + 1) / (1 + dampened)
        return (3.0 * words + 1.5 * around + 6.0 * passage_score) / self.carried + 4.0 * bm25 / self.total

    @cached_property
    def _weighed(self) -> tuple[tuple[str, float, bool], ...]:
        """Each term with its weight, and whether it carries the question; in order, so that sums come out the same."""
        return tuple((term, weight, term in self._carrying) for term, weight in self.weights.items())

    @cached_property
    def _carried(self) -> tuple[tuple[str, float], ...]:
        """Each carrying term with its weight, in order."""
        return tuple((term, weight) for term, weight, carries in self._weighed if carries)

    @cached_property
    def _sums(self) -> _Sums:
        return _Sums(self.weights, dict(self._carried))

    @cached_property
    def _asked(self) -> frozenset[str]:
        return frozenset(self.question.terms)

    @cached_property
    def _carrying(self) -> frozenset[str]:
        return frozenset(self.question.carrying)

    def _held(self, stretch: Stretch, there: frozenset[str]) -> frozenset[str]:
        """The question's terms that a sentence holds: in its words, in what its speaker is called, by its day."""
        held = self._asked & there
        for called in (stretch.speaker, stretch.called):
            if called:
                held |= self._carrying.intersection(all_terms(called))
        return held | self.question.dated if stretch.when == FITS else held

    def _among(self, held: Sequence[frozenset[str]]) -> tuple[dict[str, float], frozenset[str]]:
        """How rare each carrying term is among the candidates, 1 where none holds it; which ones many of them hold."""
        holding = Counter(term for found in held for term in found)
        most = idf_of(len(held), 0)
        rarity = {term: idf_of(len(held), holding[term]) / most for term, _ in self._carried}
        least = max(2.0, _COMMON * len(held))
        return rarity, frozenset(term for term in self._carrying if holding[term] >= least and len(held) > 2)

    def _agreement(self, there: Sequence[frozenset[str]], coverage: Sequence[float]) -> list[float]:
        """For each candidate, how much other candidates that cover the question share of what else it says."""
        left_aside = self._asked | FUNCTION_WORDS
        said = [words - left_aside for words in there]
        support: dict[str, float] = {}
        for words, covered in zip(said, coverage, strict=True):
            for word in words:
                support[word] = support.get(word, 0.0) + covered
        agreement = []
        for words, covered in zip(said, coverage, strict=True):
            best = sorted([support[word] for word in words], reverse=True)[:_AGREED]
            agreement.append(sum(min(each - covered, _MOST_AGREED) for each in best) / (_AGREED * _MOST_AGREED))
        return agreement

    def _evidence(
        self,
        stretch: Stretch,
        there: frozenset[str],
        held: frozenset[str],
        rarity: dict[str, float],
        common: frozenset[str],
        agreement: float,
        relative: float,
    ) -> Evidence:
        question, around = self.question, stretch.around
        near = around.passage | around.title
        known = _NONE if stretch.passage_score else common  # what all of them are about, as far as one can see
        names = question.names
        found = signs.signs(question.kind, stretch.text, self._asked)
        beginning = self._share(stretch.terms[:_BEGINNING])
        lacking = [(term, weight) for term, weight in self._carried if term not in held]
        return Evidence(
            coverage=self._share(held),
            about=self._about(held),
            telling=self._telling(held, rarity),
            kin=self._kin(lacking, there),
            beginning=beginning,
            closeness=self._closeness(stretch.terms),
            context=self._share_of(lacking, near),
            before=self._share_of(lacking, around.before),
            after=self._share_of(lacking, around.after),
            titled=self._share_of(lacking, around.title),
            common=self._share_of(lacking, common),
            bm25=self._bm25(stretch.terms, there),
            passage=stretch.passage_score / self.carried,
            relative=relative,
            lead=stretch.lead,
            defines=beginning * (question.kind in _DEFINED and signs.defines(stretch.text)),
            kind=kind_value(question.kind, found),
            counted=float(bool(question.counted) and signs.counts(stretch.text, question.counted)),
            agreement=agreement,
            unnamed=len(names - held - near - known) / len(names) if names else 0.0,
            unknown=self.unknown,
            absent=self.absent,
            spoken=self._spoken(stretch, held | near),
            phrase=self._phrases(stretch.terms),
            heading=float(stretch.heading),
            asks=float(question.speech is None and signs.asks(stretch.text)),
            owned=self._owned(stretch),
            when=stretch.when,
            signs=tuple(found),
        )

    def _share(self, held: Collection[str]) -> float:
        share = 0.0
        for term, weight in self._carried:
            if term in held:
                share += weight
        return share / self.carried

    def _share_of(self, lacking: Sequence[tuple[str, float]], there: frozenset[str]) -> float:
        share = 0.0
        for term, weight in lacking:
            if term in there:
                share += weight
        return share / self.carried

    def _about(self, held: frozenset[str]) -> float:
        share = total = 0.0
        for term, weight in self._carried:
            if term not in self.question.names:
                total += weight
                share += weight * (term in held)
        return share / total if total else 1.0

    def _telling(self, held: frozenset[str], rarity: dict[str, float]) -> float:
        share = total = 0.0
        for term, weight in self._carried:
            total += weight * rarity[term]
            share += weight * rarity[term] * (term in held)
        return share / total if total else 0.0

    def _kin(self, lacking: Sequence[tuple[str, float]], there: frozenset[str]) -> float:
        if not lacking:
            return 0.0
        prefixes = kin.prefixes(there)
        return sum([weight * kin.kinship(term, there, prefixes) for term, weight in lacking]) / self.carried

    def _closeness(self, terms: Sequence[str]) -> float:
        places = [place for place, term in enumerate(terms) if term in self._carrying]
        if len(places) < 2 or len({terms[place] for place in places}) < 2:
            return 0.0
        between = places[-1] - places[0] + 1 - len(places)
        return 1 / (1 + between / _APART)

    def _bm25(self, terms: Sequence[str], there: frozenset[str]) -> float:
        """Robertson and Zaragoza's BM25 of a sentence, divided by the weight of the question's words."""
        norm = _K1 * (1 - _B + _B * len(terms) / AVERAGE_SENTENCE)
        score = 0.0
        for term, weight, _ in self._weighed:
            if term in there:
                tf = terms.count(term)
                score += weight * tf * (_K1 + 1) / (tf + norm)
        return score / self.total

    def _spoken(self, stretch: Stretch, there: frozenset[str]) -> float:
        speech = self.question.speech
        if speech is None:
            return 0.0
        if stretch.speaker is None or not self._is_asked(stretch.speaker, stretch.called):
            named = self._speaker & self.question.names
            return -1.0 if stretch.passage_score and named and named.isdisjoint(there) else 0.0
        things = self._carrying - self._speaker
        if speech.describing:
            return float(describes(stretch.terms, things))
        aside = stretch.part is not None and things and things.isdisjoint(all_terms(stretch.part))
        return _ASIDE if aside else 1.0

    def _is_asked(self, speaker: str, called: str | None) -> bool:
        """Whether it is this speaker whose words are asked for: by a name, else by all that the question calls them."""
        name, named = frozenset(all_terms(speaker)), self._speaker & self.question.names
        if named and not named.isdisjoint(name):
            return True
        return bool(self._speaker) and self._speaker <= name.union(all_terms(called or ""))

    @cached_property
    def _speaker(self) -> frozenset[str]:
        """The carrying terms by which the question calls whose words it asks for."""
        return self._carrying.intersection(all_terms(self.question.speech.speaker)) if self.question.speech else _NONE

    def _owned(self, stretch: Stretch) -> float:
        owned = self.question.owned
        if owned is None or not stretch.passage_score:  # alone, a sentence may leave out what all of them are about
            return 0.0
        return float(tells(owned, stretch.text, stretch.terms, stretch.around.passage))

    def _phrases(self, terms: Sequence[str]) -> float:
        phrases = self.question.phrases
        return sum(_holds(terms, phrase) for phrase in phrases) / len(phrases) if phrases else 0.0


def _holds(terms: Sequence[str], phrase: Sequence[str]) -> bool:
    """Whether the phrase's terms stand in the terms one after the other."""
    n = len(phrase)
    return any(tuple(terms[i : i + n]) == tuple(phrase) for i in range(len(terms) - n + 1))
