"""A paragraph as a row of words in which each quotation stands as one word, and where its sentences begin.

Attribution is decided outside the quotations: in `“…,” he said` what matters is a quotation, a comma, `he` and
`said`. What is said inside the marks is never looked at word by word.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate
from operator import itemgetter
from typing import TypeAlias

from retrieval.attribution.dateline import dateline_end
from retrieval.attribution.quotations import Quotation
from retrieval.attribution.vocabulary import LONG_DASHES
from retrieval.text.sentences import sentences

Split: TypeAlias = Callable[[str, int, int], Sequence[tuple[int, int]]]
"""Gives the spans of the sentences of `text[start:end]`, a paragraph, as `text.sentences` does."""

_LONGEST_SENTENCE = 200  # words; a longer one is cut, so that work stays linear in the text

_ARTICLED = re.compile(r"(?:a[dlnrtz]|ash?|el)-[A-Z]")  # an Arabic name with its article
_EMPHASIS = "*_"  # Markdown's, outside the marks of a quotation
_PAUSES = frozenset(",.?!-—–…")
_initial = itemgetter(0)

QUOTED = "“”"
"""The word that stands for a quotation."""

ENDS = frozenset({".", "?", "!", QUOTED})
"""The last word of a paragraph of sentences; a heading ends otherwise."""

# Each alternative begins with a class of characters, which lets the matcher dismiss it at once.
_WORDS = re.compile(
    r"([A-Za-z][a-z]{1,29}+(?=[ ,\n])"  # most words, found at once; what follows is for the rest
    r"|[A-Z]\.(?:[A-Z]\.){0,5}"
    r"|(?:Mr|Mrs|Ms|Dr|Sen|Sens|Rep|Reps|Gov|Govs|Gen|Lt|Col|Sgt|Capt|Maj|Adm|Jr|Sr|St|Prof|Rev|[Hh]on|Jan|Feb|Aug|Sept"
    r"|Oct|Nov|Dec|Pres|Cmdr|a\.m|p\.m)\."
    r"|(?:MR|MRS|MS|DR|SEN|REP|GOV|GEN|LT|COL|SGT|CAPT|MAJ|ADM|PROF|REV|HON|PRES|CMDR)\.(?= [A-Z])"
    r"|No\.[ \xa0]?\d{1,3}\b"
    r"|\d\d*(?:[.,]\d+){0,6}(?:%|-[A-Za-z]\w*(?:-\w+){0,4})?"
    r"|['’](?:s|d|ve|ll|re|m)\b"
    r"|@\w\w*"
    r"|\w\w*(?:[-.&/@]\w+|['’](?!s\b|d\b|ve\b|ll\b|re\b|m\b)\w+){0,8}"
    r"|--|[^\w\s])"
)


@dataclass(frozen=True, slots=True)
class Outline:
    """Parallel lists, a place for each word: where it starts and ends in the text, itself, in lower case.

    `capital` tells whether it is written as a name's; see `is_capital`.
    `quotations` holds the quotation at the places of `QUOTED`, `quoted` those places in order, `sentences` the first
    and past-the-last place of each sentence; `paused` the places of quotations that end in punctuation, `asking` of
    those that end in a question mark, `begun` of those that begin with a capital.
    """

    starts: list[int]
    ends: list[int]
    words: list[str]
    lower: list[str]
    capital: list[bool]
    quotations: dict[int, Quotation]
    sentences: list[tuple[int, int]]
    paused: set[int]
    asking: set[int]
    begun: set[int]
    quoted: list[int]

    def quoted_in(self, start: int, end: int) -> list[int]:
        """The places of the quotations from `start` to before `end`, in order."""
        if not self.quoted:
            return []
        return self.quoted[bisect_left(self.quoted, start) : bisect_left(self.quoted, end)]

    def pauses(self, place: int) -> bool:
        """Whether punctuation stands at `place`, or closes the quotation there: what follows is a clause of its own."""
        return self.words[place] == "," or place in self.paused


def is_capital(word: str) -> bool:
    """Whether a word is written as a name's: with a capital, behind an article too (*al-Masri*), or as *@norrby*."""
    return word[0].isupper() or word[0] == "@" or _ARTICLED.match(word) is not None


def is_quotation_alone(o: Outline, first: int, end: int) -> bool:
    """Whether a stretch of places is nothing but quotations and punctuation."""
    if first < end and o.words[first][0].isalnum():  # nearly always
        return False
    return not any(map(str.isalnum, map(_initial, o.words[first:end])))


def outline(text: str, start: int, end: int, quoted: Sequence[Quotation], split: Split = sentences) -> Outline:
    """The outline of the paragraph `text[start:end]`, whose quotations are `quoted`."""
    starts: list[int] = []
    ends: list[int] = []
    words: list[str] = []
    places: dict[int, Quotation] = {}
    paused: set[int] = set()
    position = _past(text, start, end, "> ") if text[start] == ">" else start
    plain = text[position : position + 1] not in ("", *_EMPHASIS) and text.find("*", position, end) >= 0
    asking: set[int] = set()
    begun: set[int] = set()
    for quotation in quoted:
        stop = _before(text, position, quotation.open, _EMPHASIS)
        _add_words(text, position, stop, starts, ends, words, plain=plain)
        places[len(words)] = quotation
        starts.append(quotation.open)
        ends.append(quotation.close)
        words.append(QUOTED)
        if text[quotation.start : quotation.start + 1].isupper():
            begun.add(len(words) - 1)
        if text[quotation.end - 1 : quotation.end] in _PAUSES:
            paused.add(len(words) - 1)
            if text[quotation.end - 1] == "?":
                asking.add(len(words) - 1)
        position = _past(text, quotation.close, end, _EMPHASIS)
    _add_words(text, position, end, starts, ends, words, plain=plain)
    lower = list(map(str.lower, words))
    begin = dateline_end(words)
    begins = [first for first, _ in split(text, start, end)[1:]]
    if text[start] in LONG_DASHES and quoted:
        begins = sorted({*begins, *_after_stops(text, quoted)})
    capital = [(initial := word[0]).isupper() or initial == "@" or ("-" in word and is_capital(word)) for word in words]
    spans = _sentence_places(begins, starts, ends, begin)
    return Outline(starts, ends, words, lower, capital, places, spans, paused, asking, begun, list(places))


def _after_stops(text: str, quoted: Sequence[Quotation]) -> Iterator[int]:
    """Where the quotations open that a dash opens behind the end of a sentence: `says Smith. —Never`."""
    return (each.open for each in quoted[1:] if text[each.open - 2 : each.open].rstrip().endswith((".", "?", "!")))


def _past(text: str, start: int, end: int, marks: str) -> int:
    """The first place from `start` on that holds none of the marks."""
    while start < end and text[start] in marks:
        start += 1
    return start


def _before(text: str, start: int, end: int, marks: str) -> int:
    """The last place back from `end` that none of the marks stands before."""
    while end > start and text[end - 1] in marks:
        end -= 1
    return end


def _add_words(
    text: str, start: int, end: int, starts: list[int], ends: list[int], words: list[str], *, plain: bool
) -> None:
    """Add the words of `text[start:end]`; `plain` leaves out the stars that set off words of the paragraph."""
    pieces = _WORDS.split(text[start:end])  # a gap, a word, a gap, …, a gap
    offsets = list(accumulate(map(len, pieces), initial=start))
    found, begins, stops = pieces[1::2], offsets[1:-1:2], offsets[2::2]
    if plain:
        kept = [k for k, word in enumerate(found) if word != "*"]
        found = [found[k] for k in kept]
        begins, stops = [begins[k] for k in kept], [stops[k] for k in kept]
    words += found
    starts += begins
    ends += stops


def _sentence_places(
    begins: Iterable[int], starts: Sequence[int], ends: Sequence[int], begin: int
) -> list[tuple[int, int]]:
    """Sentences by places, from place `begin` on, given where others than the first begin.

    One that begins inside a quotation begins none of the paragraph's.
    """
    places: list[tuple[int, int]] = []
    place, count = 0, len(starts)
    for sentence_start in begins:
        place = bisect_right(ends, sentence_start, place)
        if place < count and starts[place] >= sentence_start and place > begin:
            places.append((begin, place))
            begin = place
    if begin < count:
        places.append((begin, count))
    return [
        (first, min(first + _LONGEST_SENTENCE, stop))
        for begin, stop in places
        for first in range(begin, stop, _LONGEST_SENTENCE)
    ]
