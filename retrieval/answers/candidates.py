"""Finds the sentences that may answer a question: the likeliest of the best passages, each with its evidence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from operator import add, itemgetter
from typing import NamedTuple

from retrieval.answers.compare import compare
from retrieval.answers.diversity import in_turn
from retrieval.answers.evidence import Around, Evidence, Stretch
from retrieval.answers.initials import Form, as_asked, other_forms, with_forms
from retrieval.answers.introductions import introduces
from retrieval.answers.passages import passages_for
from retrieval.answers.prefilter import Prefilter, prefilter_for
from retrieval.answers.replying import questions_before
from retrieval.answers.signs import names_only, tells_age, tells_age_of
from retrieval.answers.spoken import statement_of
from retrieval.answers.temporal import fits
from retrieval.answers.weighed import WeighedQuestion, weigh
from retrieval.engines.filters import statement_passes
from retrieval.engines.protocol import Engine, Hit
from retrieval.model import Filters, Passage, Sentence, Source, Statement
from retrieval.questions.question import Question, with_names
from retrieval.questions.topics import is_topic
from retrieval.text.pronouns import refers_back
from retrieval.text.terms import terms

USUAL = 4
"""Up to so many wanted sentences, the search is the usual one; for more it goes further."""

PASSAGES = 10
"""Best passages whose sentences are considered. With twenty, the additional ones are hardly ever preferred."""

PASSAGES_ON_SOMEBODY = 40
"""Best passages if it is asked who somebody is: most of those with a name don't introduce its bearer."""

SENTENCES = 10
"""Sentences that are weighed in full. Those that the prefilter leaves out hardly ever turn out best."""

PASSAGES_EACH, SENTENCES_EACH = 3, 4
"""Passages and sentences for each wanted sentence beyond the usual: some say the same, some have no good one."""

MOST = 200
"""More wanted sentences than this widen the search no further, so that it stays quick."""

_TOLD = 3.0
"""What the time asked for, an age, or an introduction is worth to the prefilter: as much as all words that carry the
question."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A sentence that may answer, with the passage it is in.

    `before` is the sentence that it refers back to with an opening pronoun, or the question that it replies to.
    `statement` is the statement that it mostly is.
    """

    sentence: Sentence
    words: frozenset[str]  # the sentence's distinct terms
    before: Sentence | None
    statement: Statement | None
    passage: Passage
    source: Source
    evidence: Evidence

    @property
    def text(self) -> str:
        """The sentence, word for word."""
        return self.passage.slice(self.sentence.start, self.sentence.end)


class _Examined(NamedTuple):
    """A passage with what its title and its sentences hold of the question's terms."""

    hit: Hit
    in_title: frozenset[str]
    in_passage: frozenset[str]  # in all sentences together
    held: Sequence[frozenset[str]]  # in each sentence
    questions: Sequence[range]  # for each sentence, the numbers of those that it replies to
    when: Sequence[float]  # for each sentence, how well it fits the time asked for: `when.fit`

    def in_questions(self, number: int) -> frozenset[str]:
        """The question's terms in the sentences that a sentence replies to."""
        asking = self.questions[number]
        return frozenset().union(*self.held[asking.start : asking.stop])


class _Place(NamedTuple):
    """A sentence by its number in a passage."""

    examined: _Examined
    number: int

    @property
    def hit(self) -> Hit:
        """The passage that it stands in."""
        return self.examined.hit

    @property
    def sentence(self) -> Sentence:
        """The sentence that stands there."""
        return self.hit.passage.sentences[self.number]


def candidates(question: Question, engine: Engine, filters: Filters, k: int = USUAL) -> list[Candidate]:
    """The likeliest sentences of the best passages, in the passages' order; with a speaker, only their statements.

    At most SENTENCES of them, or more when more than USUAL are wanted (`k`). On a topic they then come from as many
    passages as possible.
    """
    if question.empty:
        return []
    k = min(k, MOST)
    passages, sentences = (PASSAGES, SENTENCES) if k <= USUAL else (PASSAGES_EACH * k, SENTENCES_EACH * k)
    forms = other_forms(question, engine)
    on_somebody = max(passages, PASSAGES_ON_SOMEBODY)
    hits = passages_for(question, forms, engine, filters, on_somebody if question.asks_who else passages)
    typed, question = question, with_names(question, [hit.passage.text for hit in hits])
    if question.asks_who and not typed.asks_who:  # its capitals told no name
        hits = passages_for(question, forms, engine, filters, on_somebody)
    hits = [with_forms(hit, forms) for hit in hits]
    weighed = weigh(question, engine.idf, engine.holds, engine.totals().passages)
    spread = k > USUAL and is_topic(question.text)
    places = _likeliest(weighed, hits, filters, sentences, spread=spread)
    statements = [statement_of(place.hit.passage, place.sentence) for place in places]
    compared = compare(weighed, [_stretch(place, said, forms) for place, said in zip(places, statements, strict=True)])
    return [
        Candidate(
            sentence=place.sentence,
            words=frozenset(place.sentence.terms),
            before=_antecedent(place),
            statement=statement,
            passage=place.hit.passage,
            source=place.hit.source,
            evidence=evidence,
        )
        for place, statement, evidence in zip(places, statements, compared, strict=True)
    ]


def _likeliest(
    weighed: WeighedQuestion, hits: Sequence[Hit], filters: Filters, most: int, *, spread: bool
) -> list[_Place]:
    """At most `most` sentences that pass the filters, the likeliest to answer, in the order of the text.

    With `spread`, the best sentence of every passage is taken before the second of any.
    """
    prefilter = prefilter_for(weighed)
    rated: list[tuple[float, int, _Examined, int]] = []  # the smaller the likelier; the second number makes it unique
    for hit, when in zip(hits, fits(weighed.question, hits), strict=True):
        examined = _examined(weighed, hit, when)
        likely = _likely(weighed, examined, prefilter)
        for number, sentence in enumerate(hit.passage.sentences):
            if not filters.speaker or statement_passes(statement_of(hit.passage, sentence), filters):
                rated.append((-likely[number], len(rated), examined, number))
    likeliest = sorted(rated)
    if spread:
        likeliest = in_turn(likeliest, lambda each: id(each[2]))
    best = sorted(likeliest[:most], key=itemgetter(1))
    return [_Place(examined, number) for _, _, examined, number in best]


def _examined(weighed: WeighedQuestion, hit: Hit, when: Sequence[float]) -> _Examined:
    held = [weighed.held(sentence.terms) for sentence in hit.passage.sentences]
    return _Examined(
        hit=hit,
        in_title=weighed.held(terms(hit.source.title)) if hit.source.title else frozenset(),
        in_passage=frozenset().union(*held),
        held=held,
        questions=questions_before(hit.passage, weighed.question),
        when=when,
    )


def _likely(weighed: WeighedQuestion, examined: _Examined, prefilter: Prefilter) -> list[float]:
    """How likely each sentence of a passage is to answer, by its words and by the time or age that it tells."""
    passage = examined.hit.passage
    words = [sentence.terms for sentence in passage.sentences]
    held = list(map(weighed.with_other_forms, examined.held, words))
    for number, asking in enumerate(examined.questions):
        if asking:
            held[number] |= examined.in_questions(number)
    by_words = prefilter(held, list(map(len, words)), examined.in_title | examined.in_passage, examined.hit.score)
    told = examined.when
    if weighed.question.kind == "age":
        texts = [passage.slice(sentence.start, sentence.end) for sentence in passage.sentences]
        ages = [tells_age(text) + tells_age_of(text, weighed.carrying) for text in texts]
        told = list(map(add, told, ages))
    elif names := weighed.question.names if weighed.question.asks_who else None:
        there = [not names.isdisjoint(sentence.terms) for sentence in passage.sentences]
        told = [
            each + (named and introduces(passage.slice(sentence.start, sentence.end), names))
            for each, named, sentence in zip(told, there, passage.sentences, strict=True)
        ]
    return [score + _TOLD * each for score, each in zip(by_words, told, strict=True)]


def _stretch(place: _Place, statement: Statement | None, forms: Sequence[Form]) -> Stretch:
    examined, number = place
    passage, sentence, held = place.hit.passage, place.sentence, examined.held
    around = Around(
        beside=frozenset().union(*held[max(number - 1, 0) : number], *held[number + 1 : number + 2]),
        title=examined.in_title,
        passage=examined.in_passage,
        earlier=frozenset().union(*held[:number]),
    )
    said = statement or _in_part(passage, sentence)
    text = passage.slice(sentence.start, sentence.end)
    return Stretch(
        text=as_asked(text, forms),
        terms=sentence.terms,
        around=around,
        passage_score=place.hit.score,
        lead=1 / (1 + number),
        heading=sentence.kind in ("title", "heading") or names_only(text),
        speaker=said.by if said else None,
        called=statement.role if statement else None,
        part=passage.slice(said.start, min(said.end, passage.end)) if said and not statement else None,
        when=examined.when[number],
        replies_to=examined.in_questions(number),
    )


def _in_part(passage: Passage, sentence: Sentence) -> Statement | None:
    """The first named person's statement that begins in the sentence, if any."""
    return next((said for said in passage.statements if sentence.start <= said.start < sentence.end and said.by), None)


def _antecedent(place: _Place) -> Sentence | None:
    """The sentence before one that begins with a pronoun, or the question that a reply answers; else None.

    A heading is none of these, unless a reply follows it and it holds words of the question.
    """
    (examined, number), passage = place, place.hit.passage
    if not number:
        return None
    before = passage.sentences[number - 1]
    if examined.questions[number] and (before.kind != "heading" or examined.held[number - 1]):
        return before
    refers = refers_back(passage.slice(place.sentence.start, place.sentence.end))
    return before if refers and before.kind not in ("title", "heading") else None
