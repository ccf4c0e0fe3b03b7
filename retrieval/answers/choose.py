"""Orders the candidates by how well they answer, and chooses those to show."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate
from operator import attrgetter, mul

from retrieval.answers.candidates import USUAL, Candidate
from retrieval.answers.confidence import Scored, confidence_signals, probability, same
from retrieval.answers.diversity import TopicScore, in_turn
from retrieval.answers.evidence import Evidence
from retrieval.answers.weights import SIGNALS

BEHIND = 2.3
"""A sentence is shown below the first one if its score is at most this much lower. Scores are log odds, so at this
distance it is a tenth as likely to answer."""

_FAR_BEHIND = 4.0
"""The same when many sentences are wanted: 1/50 as likely."""

JOINED = 3
"""Of this many sentences that are shown first, one side by side with the very first is quoted together with it."""

_LONGEST = 600
"""Characters of the two together: what is longer is easier to read in parts, and platforms have no room for it."""

_ON_TOPIC = 0.25
"""A source is on a topic if its topic score is at least this share of the best source's."""

_WEIGHTS = tuple(SIGNALS.values())
_signals = attrgetter(*SIGNALS)


@dataclass(frozen=True, slots=True)
class Choice:
    """A candidate with its score, which orders the candidates of one question.

    `beside` is the sentence before or behind it that is quoted together with it.
    """

    candidate: Candidate
    score: float
    beside: Candidate | None = None

    @property
    def sentences(self) -> tuple[Candidate, ...]:
        """What is quoted, in the order of the text."""
        if self.beside is None:
            return (self.candidate,)
        first, last = sorted((self.candidate, self.beside), key=lambda each: each.sentence.start)
        return first, last


def score(evidence: Evidence) -> float:
    """The weighted sum of the signals."""
    return float(sum(map(mul, _WEIGHTS, _signals(evidence))))


def ranked(candidates: Iterable[Candidate]) -> list[Choice]:
    """Best first; ties in the order of file and place."""
    choices = [Choice(candidate, score(candidate.evidence)) for candidate in candidates]
    return sorted(choices, key=lambda choice: (-choice.score, *_place(choice.candidate)))


def joined(choices: Sequence[Choice]) -> list[Choice]:
    """The choices, the first of them together with another that would be shown and stands side by side with it.

    Two sentences in a row are one quote to a reader, and either may be the one that answers.
    """
    if not choices:
        return []
    first, *others = choices
    for other in shown(choices, JOINED)[1:]:
        if side_by_side(first.candidate, other.candidate):
            return [replace(first, beside=other.candidate), *(each for each in others if each is not other)]
    return [first, *others]


def side_by_side(one: Candidate, other: Candidate) -> bool:
    """Whether one sentence follows the other in a paragraph, and the same person says both, or nobody any."""
    if one.passage is not other.passage or one.sentence.paragraph != other.sentence.paragraph:
        return False
    before, behind = sorted((one.sentence, other.sentence))
    if behind.end - before.start > _LONGEST or one.passage.slice(before.end, behind.start).strip():
        return False
    return _said(one) == _said(other)


def _said(candidate: Candidate) -> tuple[str | None, str] | None:
    """Who says a sentence, and in what way; None if it is no statement."""
    statement = candidate.statement
    return (statement.by, statement.kind) if statement else None


def widened(choices: Sequence[Choice], further: Iterable[Choice]) -> list[Choice]:
    """The first choice, then everything that the wider search found, in the order of that search.

    The first choice stays first, so that the answer doesn't depend on how many quotes are wanted; a sentence that
    scores higher among more candidates gets the first one's score.
    """
    if not choices:
        return list(further)
    first = choices[0]
    known = _places([first])
    besides = (each for each in further if _place(each.candidate) not in known)
    return [first, *(Choice(each.candidate, min(each.score, first.score)) for each in besides)]


def by_source(first: Sequence[Choice], further: Sequence[Choice], topic_score: TopicScore) -> list[Choice]:
    """The choices in `first`, then those on the topic: the sources that say most take turns, best sentence first.

    A source's topic score is that of its best passage. After its best sentence, a source gives only sentences that
    come near the first of all, unless `first` is empty. Scores are lowered where needed, so that they never rise in
    this order.
    """
    most: dict[str, float] = {}
    for passage in {id(each.candidate.passage): each.candidate.passage for each in (*first, *further)}.values():
        most[passage.file] = max(most.get(passage.file, 0.0), topic_score(passage))
    known = _places(first)
    behind = [each for each in further if _place(each.candidate) not in known and _tells(each.candidate.evidence)]
    behind.sort(key=lambda each: -most[each.candidate.source.file])
    if first:
        least = _ON_TOPIC * max(most.values())
        behind = _near(first, [each for each in behind if most[each.candidate.source.file] >= least])
    found = in_turn([*first, *behind], lambda each: each.candidate.source.file)
    scores = accumulate([each.score for each in found], min)
    return [replace(each, score=score) for each, score in zip(found, scores, strict=True)]


def _near(first: Sequence[Choice], behind: Sequence[Choice]) -> list[Choice]:
    """The choices that come near the first of all, and the best of each source that has no other."""
    heard = {each.candidate.source.file for each in first}
    kept = []
    for each in behind:
        if each.score >= first[0].score - _FAR_BEHIND or each.candidate.source.file not in heard:
            kept.append(each)
        heard.add(each.candidate.source.file)
    return kept


def _tells(found: Evidence) -> bool:
    """Whether a sentence is no heading and holds a carrying word of the question or kin of one."""
    return found.coverage + found.kin > 0 and not found.heading


def _place(candidate: Candidate) -> tuple[str, int]:
    return candidate.source.file, candidate.sentence.start


def _places(choices: Iterable[Choice]) -> set[tuple[str, int]]:
    """The places of all sentences that these quote."""
    return {_place(each) for choice in choices for each in choice.sentences}


def confidence(choices: Sequence[Choice]) -> float:
    """The estimated probability, 0 to 1, that the first choice answers the question; 0 when there is none."""
    return probability(confidence_signals(scored(choices)))


def scored(choices: Iterable[Choice]) -> list[Scored]:
    """The choices as confidence is told by them."""
    return [Scored(choice.score, choice.candidate.evidence, choice.candidate.words) for choice in choices]


def shown(choices: Sequence[Choice], k: int) -> list[Choice]:
    """At most `k` choices: the first, and others that come near it and repeat nothing. There must be a first.

    A heading is shown in the first place only: below an answer it says nothing.
    """
    first, *others = choices
    least = first.score - (BEHIND if k <= USUAL else _FAR_BEHIND)
    near = [choice for choice in others if choice.score >= least and not choice.candidate.evidence.heading]
    return distinct([first, *near], k)


def distinct(choices: Sequence[Choice], k: int) -> list[Choice]:
    """The first `k` choices that don't repeat an earlier one."""
    kept: list[Choice] = []
    quoted: list[frozenset[str]] = []
    for choice in choices:
        if len(kept) == k:
            break
        if not any(same(choice.candidate.words, words) for words in quoted):
            kept.append(choice)
            quoted += [each.words for each in choice.sentences]
    return kept


def elsewhere(choice: Choice, choices: Sequence[Choice]) -> list[Choice]:
    """The best choice of each other source that says the same, with the same numbers in it."""
    found: dict[str, Choice] = {}
    for each in choice.sentences:
        for other in choices:
            file = other.candidate.source.file
            if file != each.source.file and _repeats(each, other.candidate):
                found.setdefault(file, other)
    return list(found.values())


def _repeats(a: Candidate, b: Candidate) -> bool:
    return same(a.words, b.words) and _numbers(a) == _numbers(b)


def _numbers(candidate: Candidate) -> set[str]:
    return {word for word in candidate.words if word[0].isdigit()}
