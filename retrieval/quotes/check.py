"""Checks whether a quote is right: compares its words with the archive's, word by word."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from retrieval.engines.protocol import Engine, Hit
from retrieval.errors import BadQuery
from retrieval.model import Filters, Passage, Statement
from retrieval.quotes.claim import Claim, claim, reported
from retrieval.quotes.difference import difference
from retrieval.quotes.negations import negates
from retrieval.quotes.places import Place, apart, narrowed, whole_sentences
from retrieval.quotes.search import in_passage, look_up
from retrieval.quotes.wording import root
from retrieval.quotes.words import Words
from retrieval.quotes.words import words as words_of
from retrieval.results import Difference, Verdict
from retrieval.text.lazy import lazy_pattern
from retrieval.text.sentences import sentences
from retrieval.text.terms import terms

_JOINED = 3  # the best passages that are read together with their neighbours, for quotes that run over two
_HELD = 0.7  # a passage that holds less than this share of the words' weight can't hold all of them
_HELD_ACROSS = 0.25  # the same for each passage of a quote that runs over two
_FITS = 0.8  # a place with less fit may be part of a quote that runs over two passages
_ALTERED = 10  # the best places whose words are compared
_SHOWN = 3  # altered places that are shown
_MOSTLY = 0.6  # share of a quote's characters that must lie in a statement for it to be that statement
_ENOUGH_WORDS = 3
_LEFT_OUT = 60  # the most words that an ellipsis may stand for
_LITTLE = 5  # if an ellipsis leaves out so few words, with a negation among them, it turns the sense

LONGEST = 4_000
"""Characters of a quote that are compared; the rest of a longer one is ignored."""

_MARKS = "“”\"„«»‘’' "
_BRACKETED = lazy_pattern(r"\([^()\n]{1,80}\)|\[[^\[\]\n]{1,80}\]")
_ELLIPSIS = lazy_pattern(r"[\[(]?(?:…|\.{3}|\. \. \.)[\])]?")
_SPOKEN = lazy_pattern(  # a quotation that stands apart from its cue; one inside a sentence is part of that sentence
    r"(?:^|[:,.;!?…–—] ?)[“\"„«]"
    r"([^“”\"„«»]{1,2000}(?:[,.;!?…–—-](?=[”\"»])|(?=[”\"»](?:[,.;!?]|$))))"
)


@dataclass(frozen=True, slots=True)
class Checked:
    """A verdict on a quote at one place of the archive.

    `difference` has the steps that turn the words asked about into the source's words. `claim` tells whether the
    archive confirms the speaker; it is None if none was given.
    """

    verdict: Verdict
    place: Place
    difference: tuple[Difference, ...]
    claim: Claim | None = None


def check(quote: str, speaker: str | None, engine: Engine, filters: Filters) -> list[Checked]:
    """The places that have the quote, all with the same verdict, the best place first; empty if there is none.

    Only words are compared, not case, white space and typographic marks. If the text has quotations in marks with a cue
    between them, only the quotations are compared. An ellipsis in the quote stands for words left out, and words that
    the source has in brackets may be missing. With a speaker, a place where the source names somebody else gets the
    verdict `misattributed` (see `claim`). Raises BadQuery for a quote so short that anybody may have said it.
    """
    asked = _asked(" ".join(quote[:LONGEST].split()))
    if not tells(asked):
        raise BadQuery(f"“{asked.strip(_MARKS)}” is too little to check; give at least three words of the quote")
    looked_up = look_up(asked, engine, filters)
    asked = looked_up.words
    parts = [words for part in _ELLIPSIS.split(asked) if (words := words_of(part)).folded]
    sought, hits = looked_up.sought, looked_up.hits
    exact = [place for hit in hits if sought.held(hit.passage.terms) >= _HELD and (place := _exact(hit, parts))]
    joined: list[Hit] = []
    if not exact and not (looked_up.found and looked_up.found[0].fit > _FITS):
        across = (hit for hit in hits[:_JOINED] if sought.held(hit.passage.terms) >= _HELD_ACROSS)
        joined = [_with_neighbours(hit, engine) for hit in across]
        exact = apart([place for hit in joined if (place := _exact(hit, parts))])
    if exact:
        return _judged([Checked("verbatim", place, (("equal", asked),)) for place in exact], speaker, engine)
    found = looked_up.found or [place for hit in joined for place in in_passage(sought, hit)]
    attributed = list(map(_attributed, apart(found)[:_ALTERED]))
    own = {text: words_of(text) for text in {place.passage.text for place in attributed}}
    altered = [Checked("altered", place, _compared(asked, place, own[place.passage.text])) for place in attributed]
    likely = (checked for checked in altered if checked.place.statement is not None or _keeps_half(checked))
    closest = sorted(likely, key=_changes)[:_SHOWN]
    return [_claimed(checked, speaker, engine) for checked in closest] if speaker else closest


def tells(quote: str) -> bool:
    """Whether a quote is long enough to check: three words, or one that isn't very common (*disaster*, not *he*)."""
    folded = words_of(quote).folded
    return len(folded) >= _ENOUGH_WORDS or any(map(root, terms(quote)))


def _keeps_half(checked: Checked) -> bool:
    """Whether half of the quote stands at a place; less of it may be there by chance where nobody is quoted."""
    kept = sum(len(piece) for change, piece in checked.difference if change == "equal")
    return 2 * kept >= sum(len(piece) for change, piece in checked.difference if change != "insert")


def _changes(checked: Checked) -> int:
    """How many characters of the quote would have to change."""
    return _changed(checked.difference)


def _changed(pieces: Sequence[Difference]) -> int:
    return sum(len(piece) for change, piece in pieces if change != "equal")


def _asked(quote: str) -> str:
    """The words of a quote that are to be compared: its quotations, an ellipsis between them, or all of it."""
    return " … ".join(_SPOKEN.findall(quote)) or quote


def _exact(hit: Hit, parts: Sequence[Words]) -> Place | None:
    """The place in the passage where all parts stand in order, each without a gap; None if there is none."""
    passage = hit.passage
    for words, statement in _streams(passage):
        places = words.find(parts)
        if not places or any(_hides(words, last, then) for (_, last), (then, _) in pairwise(places)):
            continue
        held = words.spans[places[0][0] : places[-1][1] + 1]
        first, last = held[0][0] + passage.start, held[-1][1] + passage.start
        statement = statement or _holding(passage, first, last)
        start, end = _extent(passage, statement, first, last)
        matches = tuple((a + passage.start, b + passage.start) for a, b in held)
        return Place(passage, hit.source, start, end, statement, 1.0, matches)
    return None


def _hides(words: Words, last: int, then: int) -> bool:
    """Whether an ellipsis between two words leaves out more than a few lines, or few words with a *not* among them."""
    left_out = words.folded[last + 1 : then]
    return len(left_out) > _LEFT_OUT or (len(left_out) <= _LITTLE and any(map(negates, left_out)))


def _streams(passage: Passage) -> Iterator[tuple[Words, Statement | None]]:
    """The passage's words; then, for each speaker, the words of their direct statements without the cues between them.

    Each is given with and without the words in brackets, which the editor has added.
    """
    readings = [words_of(passage.text)]
    brackets = [match.span() for match in _BRACKETED.finditer(passage.text)]
    if brackets:
        readings.append(readings[0].without(brackets))
    yield from ((reading, None) for reading in readings)
    said: dict[str | None, list[Statement]] = {}
    for statement in passage.statements:
        if statement.kind == "direct":
            said.setdefault(statement.by or statement.speaker, []).append(statement)
    for own in said.values():
        if len(own) > 1:
            ends = [passage.start, *(s.end for s in own)]
            holes = [
                (end - passage.start, start - passage.start)
                for end, start in zip(ends, [*(s.start for s in own), passage.end], strict=True)
            ]
            yield from ((reading.without(holes), own[0]) for reading in readings)


def _holding(passage: Passage, first: int, last: int) -> Statement | None:
    """The shortest statement that holds most of `first:last`, else the first of several by one person that do so."""
    over = [s for s in passage.statements if s.start < last and s.end > first]
    shared = [min(s.end, last) - max(s.start, first) for s in over]
    most = _MOSTLY * (last - first)
    holding = [s for s, characters in zip(over, shared, strict=True) if characters >= most]
    if holding:
        return min(holding, key=lambda s: (s.kind == "indirect", s.end - s.start))
    return over[0] if sum(shared) >= most and len({s.by for s in over}) == 1 else None


def _attributed(place: Place) -> Place:
    """The place with the statement that holds its words, even if a cue stands between them."""
    statement = place.statement or _holding(place.passage, place.matches[0][0], place.matches[-1][1])
    return replace(place, statement=statement)


def _extent(passage: Passage, statement: Statement | None, first: int, last: int) -> tuple[int, int]:
    """The offsets of what is quoted at a place: the statement that holds `first:last`, or the sentences."""
    if statement and statement.start <= first and last <= statement.end:
        return narrowed(passage, statement.start, statement.end, first, last)
    return whole_sentences(passage, first, last)


def _with_neighbours(hit: Hit, engine: Engine) -> Hit:
    """The hit with its passage joined to the ones before and after it in its source, for quotes that run over two."""
    document, number = engine.document(hit.source.file), hit.passage.number
    beside = document.passages[max(number - 1, 0) : number + 2]
    joined = Passage(
        file=hit.passage.file,
        number=beside[0].number,
        start=beside[0].start,
        end=beside[-1].end,
        text=document.text[beside[0].start : beside[-1].end],
        sentences=tuple(s for p in beside for s in p.sentences),
        statements=tuple(s for p in beside for s in p.statements),
    )
    return Hit(joined, hit.source, hit.score)


def _judged(found: Sequence[Checked], speaker: str | None, engine: Engine) -> list[Checked]:
    """The places that have the quote: those by the speaker, else those by others, whose verdict is `misattributed`.

    Somebody's own words come before reports of them. Places that don't tell whether it was the speaker are no reason
    for or against it. They come last, and those that name nobody come last of all.
    """
    found = sorted(found, key=_is_report)
    if speaker is None:
        return sorted(found, key=lambda checked: checked.place.statement is None)
    claimed = [_claimed(checked, speaker, engine) for checked in found]
    theirs = [checked for checked in claimed if checked.claim == "confirmed"]
    others = [replace(checked, verdict="misattributed") for checked in claimed if checked.claim == "contradicted"]
    if others and not theirs:
        return others
    untold = [checked for checked in claimed if checked.claim == "open"]
    return [*theirs, *sorted(untold, key=lambda checked: checked.place.by is None)]


def _is_report(checked: Checked) -> bool:
    said = checked.place.statement
    return said is not None and said.kind == "indirect"


def _claimed(checked: Checked, speaker: str, engine: Engine) -> Checked:
    """The place with the claim that the speaker said its words; if these only repeat somebody's, that person counts."""
    made = claim(checked.place, speaker, engine)
    if made == "contradicted" and (told := reported(checked.place)):
        of_told = claim(told, speaker, engine)
        if of_told != "contradicted":
            return replace(checked, place=told, claim=of_told)
    return replace(checked, claim=made)


def _compared(asked: str, place: Place, own: Words) -> tuple[Difference, ...]:
    """The difference between the words asked about and a place's, without cues between a speaker's quotations.

    The cues stay in if that makes the difference smaller. `own` are the words of the place's passage; those outside the
    sentences of the quote don't count.
    """
    text, at = place.passage.text, place.passage.start
    first, last = place.matches[0][0] - at, place.matches[-1][1] - at
    begin, end = (offset - at for offset in _around(asked, place))
    before, behind = (0, begin), (end, len(text))
    plain = difference(asked, text, own, first, last, [before, behind])
    direct = [s for s in place.passage.statements if s.kind == "direct" and place.by is not None and s.by == place.by]
    between = [(a.end - at, b.start - at) for a, b in pairwise(direct) if begin <= a.end - at < b.start - at <= end]
    cues = [(start, end) for start, end in between if not start <= first < last <= end]  # else nothing is left
    if not cues:
        return plain
    return min(difference(asked, text, own, first, last, [before, *cues, behind]), plain, key=_changed)


def _around(asked: str, place: Place) -> tuple[int, int]:
    """The offsets of what may be the quote: the sentences of the words found, as far as one quotation goes.

    If the quote has several sentences, the others in the same paragraphs may belong to it, too.
    """
    passage, said = place.passage, place.statement
    first, last = place.matches[0][0], place.matches[-1][1]
    held = passage.sentences_over(first, last)
    if len(sentences(asked, 0, len(asked))) > 1:
        paragraphs = {sentence.paragraph for sentence in held}
        held = [each for each in passage.sentences if min(paragraphs) <= each.paragraph <= max(paragraphs)]
    if said and said.kind == "direct" and said.start <= first and last <= said.end:
        return max(held[0].start, said.start), min(held[-1].end, said.end)
    return held[0].start, held[-1].end
