"""What speaks for a sentence as the answer to a question: a few named numbers, most of them between 0 and 1."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

_NONE: frozenset[str] = frozenset()


class Around(NamedTuple):
    """The terms of what stands around a sentence."""

    beside: frozenset[str] = _NONE  # the sentences before and after it in its passage
    title: frozenset[str] = _NONE
    passage: frozenset[str] = _NONE  # the whole passage
    earlier: frozenset[str] = _NONE  # all that stands before it in its passage


class Stretch(NamedTuple):
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
    replies_to: frozenset[str] = _NONE  # terms of the question that it replies to, which count as its own


class Evidence(NamedTuple):
    """The signals of one sentence. Weights of terms are their idf; shares are of the carrying words' whole weight."""

    coverage: float  # share of the carrying words that the sentence holds
    about: float  # the same for those that are no proper names: what the question is about them
    telling: float  # the same, words weighed also by how few of the question's candidates hold them
    kin: float  # share it lacks but holds another form of, or by half a word for it (for a yes or no: or against it)
    titled: float  # of what is lacking still, the share that the title holds
    beside: float  # of the rest, the share that the sentence before or after it holds
    farther: float  # of the rest, the share that its passage holds: where another sentence may tell more
    common: float  # of the rest, the share that a quarter of the candidates hold: what all of them are about
    beginning: float  # share held where the sentence's subject stands
    closeness: float  # 1 where two or more carrying words stand side by side, less the more stands between
    bm25: float  # BM25 of the sentence for all of the question's words, per unit of their weight
    passage: float  # the passage's BM25 score for the carrying words, per unit of their weight
    relative: float  # the passage's score as a share of the best candidate's passage's
    lead: float  # 1 for the first sentence of a passage, 1/2 for the second, and so on
    defines: float  # share held at the beginning of a definition, where that may be what is asked for
    kind: float  # the weight of the signs that what is asked for is there, negative where there is none
    counted: float  # 1 where a number counts what *how many* asks for, or is the age of who is asked about
    agreement: float  # how much of what it says beside the question's words other good candidates say too
    unnamed: float  # share, by number, of the proper names that neither sentence nor what stands around it holds
    unknown: float  # share, by number, of the names that nothing in the whole archive holds; same for every sentence
    absent: float  # the same of the carrying words, by weight, in no form
    unheard: float  # 1 where a yes or no is asked of somebody the archive never names; same for every sentence
    size: float  # share of the archive beyond the usual size, where words meet by chance; same for every sentence
    naming: float  # 1 where a person or a place is asked for, which many a sentence names; same for every sentence
    defining: float  # 1 where a definition is asked for; same for every sentence
    named: float  # 1 where it has a name that may be what is asked for by its kind: *which city*
    lacks: float  # how many of the carrying words it lacks
    wanting: float  # how many of all the question's words it lacks
    rarest: float  # the weight of the rarest carrying word it lacks
    spoken: float  # where it is asked what somebody said: 1 their statement, less in part; -1 another one's
    phrase: float  # share of the quoted phrases that stand in the sentence word for word
    heading: float  # 1 for a title, a heading or a byline, which names a thing and answers nothing
    asks: float  # 1 for a question or what leaves one open, unless it is theirs whose words are asked for
    owned: float  # 1 where it tells of the thing asked for as its owner's, -1 of another one's, 0 where it is unclear
    untold: float  # 1 where it leaves untold what is asked for: the number, who acts, where; 4 where it surely does
    unworded: float  # 1 where it has no word for what is asked about the names, or for what is counted
    when: float  # 1 where it tells of the time asked for, below 0 for another, 0 where nothing is known or asked
    signs: tuple[str, ...] = ()  # the signs that make up `kind`
