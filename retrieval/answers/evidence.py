"""The signals for a sentence as the answer to a question: named numbers, most of them between 0 and 1."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple


class Around(NamedTuple):
    """The terms around a sentence."""

    beside: frozenset[str] = frozenset()  # the sentences before and after it in its passage
    title: frozenset[str] = frozenset()
    passage: frozenset[str] = frozenset()  # the whole passage
    earlier: frozenset[str] = frozenset()  # all that stands before it in its passage


class Stretch(NamedTuple):
    """A sentence to be weighed. `speaker` is whose statement it is, `called` that person's role in the source."""

    text: str
    terms: Sequence[str]
    around: Around = Around()
    passage_score: float = 0.0  # BM25; 0 for a sentence that stands alone
    lead: float = 0.0  # 1 for the first sentence of its passage, 1/2 for the second…; 0 for one that stands alone
    heading: bool = False
    speaker: str | None = None
    called: str | None = None
    part: str | None = None  # the statement's text, when it is only a smaller part of the sentence
    when: float = 0.0  # how well it fits the time asked for: `when.fit`
    replies_to: frozenset[str] = frozenset()  # terms of the question that it replies to, which count as its own


class Evidence(NamedTuple):
    """The signals of one sentence. A term's weight is its idf; shares are of the weight of all carrying words."""

    coverage: float  # share of the carrying words that the sentence holds
    about: float  # the same for carrying words that are no proper names
    telling: float  # share of the carrying words, weighed also by how few of the candidates hold each
    kin: float  # share it holds in another form or, less of it, by a near word (or, for yes or no, a contrary one)
    titled: float  # of what is still lacking, the share that the title holds
    beside: float  # of the rest, the share that the sentence before or after holds
    farther: float  # of the rest, the share that the passage holds elsewhere, where another sentence may be better
    common: float  # of the rest, the share that a quarter of the candidates hold: what they are all about
    beginning: float  # share held by its first words, where the subject stands
    closeness: float  # 1 when its carrying words are adjacent, less with more words between them
    bm25: float  # BM25 of the sentence for all of the question's words, per unit of their weight
    passage: float  # the passage's BM25 score for the carrying words, per unit of their weight
    relative: float  # the passage's score as a share of the best candidate's passage's
    lead: float  # 1 for the first sentence of a passage, 1/2 for the second, and so on
    defines: float  # share held at the beginning of a definition, when one may be asked for
    kind: float  # the weight of the signs of the kind of thing asked for; negative without any
    counted: float  # 1 when a number counts what *how many* asks for, or is the age of the person asked about
    agreement: float  # how much of what it says beyond the question other good candidates say, too
    unnamed: float  # share, by number, of the question's names that are neither in it nor around it
    absent: float  # share, by weight, of the carrying words that the archive has in no form; same for every sentence
    unheard: float  # 1 when somebody is asked about whom the archive never names; same for every sentence
    size: float  # how much of the archive is beyond the usual size (`weighed.USUAL_SIZE`); same for every sentence
    naming: float  # 1 when a person or a place is asked for, which many sentences name; same for every sentence
    defining: float  # 1 when a definition is asked for; same for every sentence
    named: float  # 1 when it has a new name, and a thing is asked for by its kind alone: *which city*
    lacks: float  # how many of the carrying words it lacks
    wanting: float  # how many of all the question's words it lacks
    rarest: float  # the weight of the rarest carrying word it lacks
    spoken: float  # if it is asked what somebody said: 1 for their statement, less off the topic, -1 for another's
    heading: float  # 1 for a title, a heading or a byline, which names a thing and answers nothing
    asks: float  # 1 for a question, or what leaves one open, unless its speaker's words are asked for
    owned: float  # 1 when it is about the owner's thing that is asked for, -1 about another's, 0 when that is unclear
    untold: float  # 1 when it lacks what is asked for: the number, what was done; 4 when it surely does
    unworded: float  # 1 when it has no word for what is asked about the names, for who acts, or for what is counted
    when: float  # 1 when it names the time asked for, below 0 for another time, 0 when unknown or not asked
    signs: tuple[str, ...] = ()  # the signs that make up `kind`
