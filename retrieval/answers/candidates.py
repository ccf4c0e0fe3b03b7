"""Finds the sentences that may answer a question: the likeliest of the best passages, each with its evidence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from operator import itemgetter
from typing import NamedTuple

from retrieval.answers.compare import compare
from retrieval.answers.diversity import in_turn
from retrieval.answers.evidence import Around, Evidence, Stretch
from retrieval.answers.initials import Form, as_asked, instead, other_forms, with_forms
from retrieval.answers.prefilter import prefilter_for
from retrieval.answers.replying import questions_before
from retrieval.answers.signs import names_only, tells_age, tells_age_of
from retrieval.answers.temporal import fits
from retrieval.answers.weighed import WeighedQuestion, weigh
from retrieval.cite import statement_of
from retrieval.engines.filters import statement_passes
from retrieval.engines.protocol import Engine, Hit, distinct
from retrieval.model import Filters, Passage, Sentence, Source, Statement
from retrieval.questions.question import FUNCTION_WORDS, Question, with_names
from retrieval.questions.topics import is_topic
from retrieval.text.pronouns import refers_back
from retrieval.text.terms import terms

USUAL = 4
"""Up to so many wanted sentences, the search is the usual one; for more it goes further."""

PASSAGES = 10
"""Best passages whose sentences are considered. With twenty, the additional ones are hardly ever preferred."""

PHRASES, WITH_PHRASE = 3, 5
"""For up to PHRASES phrases in quotation marks, WITH_PHRASE passages each that hold them word for word are added."""

SENTENCES = 10
"""Sentences that are weighed in full. Those that the prefilter leaves out hardly ever turn out best."""

PASSAGES_EACH, SENTENCES_EACH = 3, 4
"""Passages and sentences for each wanted sentence beyond the usual: some say the same, some have no good one."""

MOST = 200
"""More wanted sentences than this widen the search no further, so that it stays quick."""

AGES = 3
"""Times as many passages are considered for somebody's age: an article gives it once, *Ann Lind, 58,*."""

_TOLD = 3.0
"""What the time asked for, or an age, is worth to the prefilter: as much as all words that carry the question."""


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


class _Looked(NamedTuple):
    """An examined hit: where it holds the question's terms, and how well its sentences fit the time asked for."""

    hit: Hit
    title: frozenset[str]
    held: Sequence[frozenset[str]]  # of each sentence
    questions: Sequence[range]  # for each sentence, the numbers of those that it replies to
    passage: frozenset[str]  # of all sentences together
    when: Sequence[float]  # for each sentence, `when.fit`

    def replies_to(self, number: int) -> frozenset[str]:
        """The question's terms in the sentences that a sentence replies to."""
        asking = self.questions[number]
        return frozenset().union(*self.held[asking.start : asking.stop])


class _Place(NamedTuple):
    """A sentence by its number in a passage."""

    looked: _Looked
    number: int

    @property
    def hit(self) -> Hit:
        """The passage that it stands in."""
        return self.looked.hit

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
    if question.kind == "age":
        passages *= AGES
    forms = other_forms(question, engine)
    hits = [with_forms(hit, forms) for hit in _hits(question, forms, engine, filters, passages)]
    question = with_names(question, [hit.passage.text for hit in hits])
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


def _hits(question: Question, forms: Sequence[Form], engine: Engine, filters: Filters, passages: int) -> list[Hit]:
    """The passages to examine, each once.

    First those that hold what the question quotes, then the best ones, then those that have the question's names in
    other forms, and last those of the time asked for.
    """
    quoted = [
        hit
        for phrase in question.phrases[:PHRASES]
        for hit in engine.search(question.carrying, WITH_PHRASE, filters, phrase=phrase)
    ]
    named = [hit for form in forms for hit in engine.search(instead(form, question.carrying), passages, filters)]
    return distinct(
        [
            *quoted,
            *engine.search(question.carrying, passages, filters),
            *named,
            *_of_the_time(question, engine, filters, passages),
        ]
    )


def _of_the_time(question: Question, engine: Engine, filters: Filters, passages: int) -> list[Hit]:
    """The best passages published at the time asked for; if none was, those that name it, with scores for the rest."""
    if question.when is None or question.when.published is None:
        return []
    published = engine.search(question.carrying, passages, _within(filters, *question.when.published))
    if published:
        return published
    time = frozenset(terms(" ".join(question.when.phrases))) - FUNCTION_WORDS
    words = [*question.carrying, *sorted(time.difference(question.carrying))]
    share = sum(map(engine.idf, question.carrying)) / sum(map(engine.idf, words))
    return [replace(hit, score=hit.score * share) for hit in engine.search(words, passages, filters)]


def _within(filters: Filters, since: str, until: str) -> Filters:
    """The filters, narrowed to these ISO dates."""
    return replace(filters, since=max(filters.since or since, since), until=min(filters.until or until, until))


def _likeliest(
    weighed: WeighedQuestion, hits: Sequence[Hit], filters: Filters, sentences: int, *, spread: bool
) -> list[_Place]:
    """The sentences that the prefilter takes for the likeliest and that pass the filters, in the order of the text.

    With `spread`, the best sentence of every passage is taken before the second of any.
    """
    prefilter, aged = prefilter_for(weighed), weighed.question.kind == "age"
    rated: list[tuple[float, int, _Looked, int]] = []  # the smaller the likelier; the second number makes it unique
    for hit, when in zip(hits, fits(weighed.question, hits), strict=True):
        title = weighed.held(terms(hit.source.title)) if hit.source.title else frozenset()
        words = [sentence.terms for sentence in hit.passage.sentences]
        held = list(map(weighed.held, words))
        looked = _Looked(
            hit, title, held, questions_before(hit.passage, weighed.question), frozenset().union(*held), when
        )
        in_any_form = map(weighed.held_in_any_form, words)
        with_questions = [
            own | looked.replies_to(number) if asking else own
            for number, (own, asking) in enumerate(zip(in_any_form, looked.questions, strict=True))
        ]
        likely = prefilter(with_questions, list(map(len, words)), title | looked.passage, hit.score)
        for number, sentence in enumerate(hit.passage.sentences):
            if filters.speaker and not statement_passes(statement_of(hit.passage, sentence), filters):
                continue
            told = when[number]
            if aged:
                text = hit.passage.slice(sentence.start, sentence.end)
                told += tells_age(text) + tells_age_of(text, weighed.carrying)
            rated.append((-(likely[number] + _TOLD * told), len(rated), looked, number))
    likeliest = sorted(rated)
    if spread:
        likeliest = in_turn(likeliest, lambda each: id(each[2]))
    best = sorted(likeliest[:sentences], key=itemgetter(1))
    return [_Place(looked, number) for _, _, looked, number in best]


def _stretch(place: _Place, statement: Statement | None, forms: Sequence[Form]) -> Stretch:
    looked, number = place
    passage, sentence, held = place.hit.passage, place.sentence, looked.held
    around = Around(
        beside=frozenset().union(*held[max(number - 1, 0) : number], *held[number + 1 : number + 2]),
        title=looked.title,
        passage=looked.passage,
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
        when=looked.when[number],
        replies_to=looked.replies_to(number),
    )


def _in_part(passage: Passage, sentence: Sentence) -> Statement | None:
    """The first named person's statement that begins in the sentence, if any."""
    return next((said for said in passage.statements if sentence.start <= said.start < sentence.end and said.by), None)


def _tells(looked: _Looked, number: int) -> bool:
    return looked.hit.passage.sentences[number].kind != "heading" or bool(looked.held[number])


def _antecedent(place: _Place) -> Sentence | None:
    """The sentence before one that begins with a pronoun, or the question that a reply answers; else None.

    A heading is none of these, unless a reply follows it and it holds words of the question.
    """
    passage, sentence = place.hit.passage, place.sentence
    if place.looked.questions[place.number] and _tells(place.looked, place.number - 1):
        return passage.sentences[place.number - 1]
    if not place.number or not refers_back(passage.slice(sentence.start, sentence.end)):
        return None
    before = passage.sentences[place.number - 1]
    return None if before.kind in ("title", "heading") else before
