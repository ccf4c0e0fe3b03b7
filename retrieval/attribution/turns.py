"""Turns: every stretch that somebody says, with its voice, followed across sentences and paragraphs.

A quotation that is a sentence of its own belongs to whoever spoke last in its paragraph, to the tag that comes next,
or, where it is a whole paragraph, to the speaker of the paragraph above.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from operator import itemgetter
from typing import NamedTuple

from retrieval.attribution.claims.authors import author
from retrieval.attribution.claims.claim import Claim, Places
from retrieval.attribution.claims.clause_heads import head_of_clause
from retrieval.attribution.claims.content import trim
from retrieval.attribution.claims.other_cues import at_dash, bare_tag
from retrieval.attribution.claims.polarity import is_denied_before
from retrieval.attribution.claims.sentence import claims
from retrieval.attribution.cues import TELLERS
from retrieval.attribution.dashes import DASHES
from retrieval.attribution.dialogue import Label, labels
from retrieval.attribution.outline import Outline
from retrieval.attribution.phrases import Phrase, phrase_after
from retrieval.attribution.source_nouns import HEADINGS
from retrieval.attribution.sources import is_source
from retrieval.attribution.vocabulary import ARTICLES, ASKING, BE

_ANNOUNCING = frozenset({"that", "how", ":", ",", "about"})
_PREDICATING = BE | {"who", "which", "has", "have", "had"}
"""Words before a quotation that tells of their subject: *Lind, who “never came”*, *Lind is “a man of the past”*."""
_NAMING = frozenset({"known", "such", "well", "much", "far"})
_SIGNATURE = 8  # words of a dash and a name
_RETORT = 80  # characters of a quotation that may be a turn of a dialogue
_LONG = 40  # characters of a quotation that is more than a borrowed word
_initial = itemgetter(0)


class Voice(NamedTuple):
    """A speaker where the text mentions it, with the places of the cue; either is None where there is none.

    `labelled` tells that it is a transcript's label, or a pronoun of what is said behind one.
    """

    o: Outline
    speaker: Phrase | None
    cue: Places | None
    labelled: bool = False


class Turn(NamedTuple):
    """The places of an outline that hold what a voice says."""

    o: Outline
    places: Places
    voice: Voice


@dataclass(slots=True)
class _Reading:
    """What reading has found so far: turns, who spoke last, and quotations whose speaker is still to come.

    `before` is the plain sentence before; who waits keeps it, in case that no tag comes. `pair` are the last to speak
    in adjoining paragraphs, two at most; `unsure` tells that another may have replied to them.
    """

    found: list[Turn] = field(default_factory=list)
    last: Voice | None = None
    before: tuple[Outline, Places] | None = None
    waiting: list[tuple[Outline, Places, tuple[Outline, Places] | None]] = field(default_factory=list)
    pair: list[Voice] = field(default_factory=list)
    unsure: bool = False

    def speak(self, voice: Voice) -> None:
        """Let a voice take the floor, and with it the quotations that wait for their tag."""
        self.last = voice
        if not self.pair or self.pair[-1].o is not voice.o:
            self.pair = self.pair[-1:]
            self.pair.append(voice)
        self.found.extend(Turn(o, places, voice) for o, places, _ in self.waiting)
        self.waiting.clear()

    def give_up(self) -> None:
        """Leave the quotations that wait to whom the sentence before them is about; long ones need nobody."""
        above: Outline | None = None
        voice: Voice | None = None
        for o, places, before in self.waiting:
            if above is None or above is o or not _is_open(above):  # else it goes on from the paragraph above
                voice = _named_in(before) if before is not None else None
            above = o
            if voice is not None or _is_long(o, places[0]):
                self.found.append(Turn(o, places, voice or Voice(o, None, None)))
        self.waiting.clear()


def turns(outlines: Sequence[Outline]) -> list[Turn]:
    """The turns of a text, from the outlines of its paragraphs."""
    reading = _Reading()
    labelled = labels(outlines)
    below = [*outlines[1:], None]
    for above, before, o, label, after in zip(
        [None, *outlines], [None, *labelled], outlines, labelled, below, strict=False
    ):
        follows = _speaks_on(above, o)
        goes_on = follows or (before is not None and is_quotation_alone(o, 0, len(o.words)))
        if (after is not None and _is_signature(after)) or not goes_on:
            reading.last = None
        reading.unsure = follows and before is None and above is not None and _may_be_answered(reading, above, o)
        if reading.unsure:
            reading.last = None
        elif not follows:
            reading.pair = (
                reading.pair[-1:] if 0 in o.quotations and above is not None and 0 in above.quotations else []
            )
        if not (above is not None and ((_is_open(above) and 0 in o.quotations) or o.words[0] in DASHES)):
            reading.give_up()
        if above is None or len(above.sentences) > 1 or above.quotations:
            reading.before = None
        if label is not None:
            _read_label(reading, o, label)
            continue
        for first, end in o.sentences:
            _read_sentence(reading, o, first, end)
    reading.give_up()
    return reading.found


def _may_be_answered(reading: _Reading, above: Outline, o: Outline) -> bool:
    """Whether a paragraph of quotation alone may be another's than whose words stand above it.

    It may after what somebody asked; and, where it is short, as a question, and after two who have spoken in turn.
    Nothing is answered that ends in a colon, or in a quotation that is not closed.
    """
    if _is_open(above) or above.words[-1] == ":":
        return False
    asked = _asks(above) and (reading.last is None or _cue(reading.last) in ASKING)
    quotation = o.quotations[max(o.quotations)]
    short = quotation.end - quotation.start <= _RETORT
    return asked or (short and (_asks(o) or (len(reading.pair) > 1 and _differ(*reading.pair))))


def _asks(o: Outline) -> bool:
    """Whether the last quotation of a paragraph is a question."""
    return max(o.quotations, default=-1) in o.asking


def _cue(voice: Voice) -> str:
    return voice.o.lower[voice.cue[0]] if voice.cue is not None else ""


def _differ(a: Voice, b: Voice) -> bool:
    """Whether two voices are different people's by their words."""
    if a.speaker is None or b.speaker is None:
        return True
    x, y = a.o.lower[a.speaker.last], b.o.lower[b.speaker.last]
    return x != y and ("pronoun" not in (a.speaker.kind, b.speaker.kind) or a.speaker.kind == b.speaker.kind)


def _read_label(reading: _Reading, o: Outline, label: Label) -> None:
    """Let all of a labelled paragraph be said by whom its label names; whom its speaker quotes is told beside it."""
    voice = Voice(label.o, label.speaker, label.cue, labelled=True)
    end = len(o.words)
    while end > label.end and o.words[end - 1] in ('"', "”", "*", "_"):
        end -= 1
    places = trim(o, label.end, end)
    if places is None:
        return
    reading.found.append(Turn(o, places, voice))
    reading.last = voice
    if o.quotations:
        told = _Reading()
        for first, stop in o.sentences:
            if stop > places[0]:
                _read_claims(told, o, claims(o, max(first, places[0]), stop))
        quoting = (turn for turn in told.found if not o.quotations.keys().isdisjoint(range(*turn.places)))
        reading.found.extend(map(_told_by_speaker, quoting))


def _told_by_speaker(turn: Turn) -> Turn:
    """A turn inside a labelled one, whose *she* is somebody of whom its speaker speaks."""
    speaker = turn.voice.speaker
    is_pronoun = speaker is not None and speaker.kind == "pronoun" and speaker.stands_for is None
    return turn._replace(voice=turn.voice._replace(labelled=True)) if is_pronoun else turn


def _read_sentence(reading: _Reading, o: Outline, first: int, end: int) -> None:
    made = claims(o, first, end)
    covered = _read_claims(reading, o, made) if made else set()
    quoted = o.quoted_in(first, end)
    if not made and (quoted or o.words[end - 1] == ":"):
        voice = _by_subject(o, first, end)
        if voice is not None:
            reading.found.extend(Turn(o, (k, k + 1), voice) for k in quoted)
            reading.last = reading.last if quoted else voice
            return
    if made and not covered:
        _read_bare_tag(reading, o, made[-1], first, end)
    elif not made and reading.waiting:
        tag = bare_tag(o, first, end)
        if tag is not None:
            reading.speak(Voice(o, tag.speaker, tag.cue))
    if not is_quotation_alone(o, first, end):
        if quoted:
            _read_uncovered(reading, o, first, made, covered, quoted)
        reading.before = None if quoted else (o, (first, end))
        return
    for place in quoted:
        if place in covered:
            continue
        if reading.last is not None or reading.unsure:
            reading.found.append(Turn(o, (place, place + 1), reading.last or Voice(o, None, None)))
        else:
            reading.waiting.append((o, (place, place + 1), reading.before))


def _read_claims(reading: _Reading, o: Outline, made: Sequence[Claim]) -> set[int]:
    """The places of the quotations that the claims of a sentence cover, once their turns are entered."""
    covered: set[int] = set()
    told = False
    for claim in made:
        voice = Voice(o, claim.speaker, claim.cue)
        for places in (claim.before, claim.after):
            if places is None:
                continue
            quoted = o.quoted_in(*places)
            if not quoted and claim.governs == "manner":
                continue
            if quoted and claim.unsaid:
                reading.found.append(Turn(o, places, Voice(o, None, claim.cue)))
                reading.last = None
                covered.update(quoted)
                continue
            reading.found.append(Turn(o, places, voice))
            paraphrased = not covered and claim.governs in ("clause", "hearer")
            covered.update(quoted)
            if claim.speaker is not None and (quoted or paraphrased) and not (told and claim.governs not in TELLERS):
                reading.speak(voice)
                told = claim.governs in TELLERS
    return covered


def _read_uncovered(
    reading: _Reading, o: Outline, first: int, made: Sequence[Claim], covered: set[int], quoted: Sequence[int]
) -> None:
    """Longer quotations that no claim of their sentence covers: whoever is said to speak in it, else nobody.

    One that opens a sentence without claims goes on from whoever spoke last.
    """
    speaker = next((claim.speaker for claim in reversed(made) if claim.speaker is not None and not claim.unsaid), None)
    for place in quoted:
        if place in covered:
            continue
        if _characterises(o, place):
            told = next((claim.speaker for claim in reversed(made) if claim.cue[0] < place), None)
            subject = told or _characterising(o, first, place)
            reading.found.append(Turn(o, (place, place + 1), Voice(o, subject, None)))
        elif _is_long(o, place):
            going_on = reading.last if place == first and not made else None
            reading.found.append(Turn(o, (place, place + 1), going_on or Voice(o, speaker, None)))


def _named_in(sentence: tuple[Outline, Places]) -> Voice | None:
    """The named subject of a sentence, as a voice."""
    o, (first, end) = sentence
    subject = head_of_clause(o, first, end)
    return Voice(o, subject, None) if subject is not None and subject.kind == "name" else None


def _is_long(o: Outline, place: int) -> bool:
    quotation = o.quotations[place]
    return quotation.end - quotation.start >= _LONG


def _read_bare_tag(reading: _Reading, o: Outline, claim: Claim, first: int, end: int) -> None:
    """`“Why now?” Smith, the mayor, asked.`: a sentence that is a tag alone, or one that announces what follows."""
    if claim.speaker is None or claim.before is not None or claim.after is not None:
        return
    voice = Voice(o, claim.speaker, claim.cue)
    if claim.clause == first and reading.waiting:
        reading.speak(voice)
    elif claim.cue[1] >= end - 1 or o.words[end - 1] == ":":
        reading.last = voice


def _by_subject(o: Outline, first: int, end: int) -> Voice | None:
    """Whoever the sentence is about, where a longer or announced quotation stands in it without a cue."""
    quoted = next(iter(o.quoted_in(first, end)), end)
    if quoted == first:
        return None
    if quoted < end and not (_is_announced(o, quoted) or _is_long(o, quoted)):
        return None
    if quoted < end and (o.lower[quoted - 1] in _PREDICATING or is_denied_before(o, first, quoted)):
        return None
    subject = (
        _characterising(o, first, quoted)
        if _characterises(o, quoted)
        else author(o, first, quoted, head_of_clause(o, first, quoted))
    )
    opening = phrase_after(o, first, quoted)
    if opening is not None and not is_source(o, opening) and not o.pauses(opening.last + 1):
        return None  # Section 3 of the Safety Act provides that it be “…”
    if subject is not None and o.words[subject.last + 1] == ":" and o.lower[subject.last] in HEADINGS:
        return None
    cue = quoted - 1 - (o.lower[quoted - 1] in ARTICLES)
    return Voice(o, subject, (cue, cue + 1)) if subject is not None else None


def _characterises(o: Outline, place: int) -> bool:
    """Whether a quotation tells how somebody sees something: `hailed it as a “gift”`, but not `known as`."""
    before = place - 1
    if 0 < before < len(o.words) - 1 and o.lower[before] in ARTICLES:
        before -= 1
    return before > 0 and place < len(o.words) and o.lower[before] == "as" and o.lower[before - 1] not in _NAMING


def _characterising(o: Outline, first: int, quoted: int) -> Phrase | None:
    """The subject of a clause that characterises something by a quotation, None where a passive leaves it out."""
    subject = head_of_clause(o, first, quoted)
    if subject is None or o.lower[subject.last] == "it":
        return None
    passive = any(
        o.lower[k] in BE and o.lower[k + 1].endswith(("ed", "en")) for k in range(subject.last + 1, quoted - 1)
    )
    return None if passive else subject


def _is_announced(o: Outline, place: int) -> bool:
    """Whether the word before a quotation announces it."""
    return o.lower[place - 1] in _ANNOUNCING or _characterises(o, place)


def is_quotation_alone(o: Outline, first: int, end: int) -> bool:
    """Whether a stretch is nothing but quotations and punctuation."""
    return not any(map(str.isalnum, map(_initial, o.words[first:end])))


def _is_signature(o: Outline) -> bool:
    """Whether a line only signs what stands above it: `— Nora Quist`."""
    return o.words[0] in DASHES and len(o.words) <= _SIGNATURE and at_dash(o, 0, 0, len(o.words)) is not None


def _is_open(o: Outline) -> bool:
    """Whether a paragraph ends in a quotation that is not closed."""
    final = o.quotations.get(len(o.words) - 1)
    return final is not None and final.close == final.end


def _speaks_on(above: Outline | None, o: Outline) -> bool:
    """Whether a paragraph that is quotations alone goes on from the one above it.

    That one ended in a colon, or held a quotation and this one ends as a sentence does, not as a headline.
    """
    if above is None or not o.quotations or not is_quotation_alone(o, 0, len(o.words)):
        return False
    return above.words[-1] == ":" or (bool(above.quotations) and o.pauses(max(o.quotations)))
