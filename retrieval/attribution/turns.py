"""Turns: every stretch that somebody says, with its voice, followed across sentences and paragraphs.

A quotation that is a sentence of its own belongs to whoever spoke last in its paragraph, to the tag that comes next,
or, where it is a whole paragraph, to the speaker of the paragraph above. So does a paragraph in the first person that
the one above announces.
"""

from __future__ import annotations

from collections.abc import Sequence

from retrieval.attribution.claims.claim import Claim
from retrieval.attribution.claims.content import trim
from retrieval.attribution.claims.other_cues import at_dash, bare_tag
from retrieval.attribution.claims.sentence import claims
from retrieval.attribution.cues import CUES, TELLERS
from retrieval.attribution.dialogue import Label, labels
from retrieval.attribution.interviews import FIRST_PERSON
from retrieval.attribution.outline import ENDS, Outline, is_quotation_alone
from retrieval.attribution.reading import Reading, is_open
from retrieval.attribution.uncued import by_subject, characterises, characterising, is_long
from retrieval.attribution.vocabulary import ASKING, DASHES
from retrieval.attribution.voices import Turn, Voice

_CONNECTIVE = 2  # words before a quotation that goes on: *But*, *Indeed,*
_SIGNATURE = 8  # words of a dash and a name
_WHEN = frozenset({"when", "while", "as", "after", "before", "because", "since", "if", "though", "although"})
_RETORT = 80  # characters of a quotation that may be a turn of a dialogue


def turns(outlines: Sequence[Outline]) -> list[Turn]:
    """The turns of a text, from the outlines of its paragraphs."""
    reading = Reading()
    labelled = labels(outlines)
    for number, (o, label) in enumerate(zip(outlines, labelled, strict=True)):
        if number + 1 < len(outlines) and _is_signature(outlines[number + 1]):
            reading.last = None
        block = _announced(reading, outlines[number - 1], o) if number and label is None else None
        if block is not None:
            reading.found.append(block)
        if number:
            _begin_paragraph(reading, outlines[number - 1], o, is_labelled=labelled[number - 1] is not None)
        if label is not None:
            _read_label(reading, o, label)
        if label is not None or block is not None:
            continue
        for first, end in o.sentences:
            _read_sentence(reading, o, first, end)
    reading.give_up()
    return reading.found


def _begin_paragraph(reading: Reading, above: Outline, o: Outline, *, is_labelled: bool) -> None:
    """Let whoever spoke in the paragraph above go on in this one, be answered, or have done.

    `is_labelled` tells that the one above is a transcript's, with a label of its own.
    """
    follows = _speaks_on(above, o)
    if not (follows or (is_labelled and is_quotation_alone(o, 0, len(o.words)))):
        reading.last = None
    reading.unsure = follows and not is_labelled and _may_be_answered(reading, above, o)
    if reading.unsure:
        reading.last = None
    elif not follows:
        in_turn = 0 in o.quotations and 0 in above.quotations
        reading.pair = reading.pair[-1:] if in_turn else []
    if not ((is_open(above) and 0 in o.quotations) or o.words[0] in DASHES):
        reading.give_up()
    if len(above.sentences) > 1 or above.quotations:
        reading.before = None


def _announced(reading: Reading, above: Outline, o: Outline) -> Turn | None:
    """A paragraph without quotation marks that the one above gives to its speaker: `She wrote:`, then `It is late.`.

    Where more stands between the cue and the colon, only one in the first person: `She wrote to us:`, `I am late.`.
    """
    voice = reading.last
    if above.words[-1] != ":" or voice is None or voice.o is not above or voice.cue is None or voice.speaker is None:
        return None
    is_tag = voice.cue[1] == len(above.words) - 1 and CUES.get(_cue(voice), ("", ""))[1] in TELLERS
    is_own = above.lower[voice.speaker.last] in FIRST_PERSON or voice.cue[0] < above.sentences[-1][0]
    is_spoken = not o.quotations and o.words[-1] in ENDS and (is_tag or not FIRST_PERSON.isdisjoint(o.lower))
    places = trim(o, 0, len(o.words))
    return Turn(o, places, voice) if is_spoken and not is_own and places is not None else None


def _may_be_answered(reading: Reading, above: Outline, o: Outline) -> bool:
    """Whether a paragraph of quotation alone may be another's than whose words stand above it.

    It may after what somebody asked; and, where it is short, as a question, and after two who have spoken in turn.
    Nothing is answered that ends in a colon, or in a quotation that is not closed.
    """
    if is_open(above) or above.words[-1] == ":":
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


def _read_label(reading: Reading, o: Outline, label: Label) -> None:
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
        told = Reading()
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


def _read_sentence(reading: Reading, o: Outline, first: int, end: int) -> None:
    """Enter what the sentence from `first` to `end` says, and what waits for the next."""
    made = claims(o, first, end)
    covered = _read_claims(reading, o, made) if made else set()
    quoted = o.quoted_in(first, end)
    if not made and (quoted or o.words[end - 1] == ":"):
        voice = by_subject(o, first, end)
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


def _read_claims(reading: Reading, o: Outline, made: Sequence[Claim]) -> set[int]:
    """The places of the quotations that the claims of a sentence cover, once their turns are entered."""
    covered: set[int] = set()
    told = False
    for number, claim in enumerate(made):
        told_of = _is_told_of(claim, made[:number])
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
            paraphrased = not covered and claim.governs in ("clause", "hearer") and not _is_aside(o, claim)
            covered.update(quoted)
            takes_floor = bool(quoted) or (paraphrased and not told_of)
            if claim.speaker is not None and takes_floor and not (told and claim.governs not in TELLERS):
                reading.speak(voice)
                told = claim.governs in TELLERS
    return covered


def _is_told_of(claim: Claim, earlier: Sequence[Claim]) -> bool:
    """Whether somebody tells of a claim: `Smith said she had been warned by Dahl that …`."""
    cue = claim.cue[0]
    return any(each.governs in TELLERS and each.after and each.after[0] <= cue < each.after[1] for each in earlier)


def _is_aside(o: Outline, claim: Claim) -> bool:
    """Whether a claim opens its sentence as a clause about when: `When I mention that, Smith laughs`."""
    opener = claim.speaker.first - 1 if claim.speaker is not None else -1
    return opener >= 0 and o.lower[opener] in _WHEN and any(opener == first for first, _ in o.sentences)


def _read_uncovered(
    reading: Reading, o: Outline, first: int, made: Sequence[Claim], covered: set[int], quoted: Sequence[int]
) -> None:
    """Longer quotations that no claim of their sentence covers: whoever is said to speak in it, else nobody.

    One that opens a sentence without claims, or stands behind a connective (`But “…”`), goes on from who spoke last.
    """
    speaker = next((claim.speaker for claim in reversed(made) if claim.speaker is not None and not claim.unsaid), None)
    for place in quoted:
        if place in covered:
            continue
        if characterises(o, place):
            told = next((claim.speaker for claim in reversed(made) if claim.cue[0] < place), None)
            subject = told or characterising(o, first, place)
            reading.found.append(Turn(o, (place, place + 1), Voice(o, subject, None)))
        elif is_long(o, place):
            going_on = reading.last if place - first <= _CONNECTIVE and not made else None
            reading.found.append(Turn(o, (place, place + 1), going_on or Voice(o, speaker, None)))


def _read_bare_tag(reading: Reading, o: Outline, claim: Claim, first: int, end: int) -> None:
    """`“Why now?” Smith, the mayor, asked.`: a sentence that is a tag alone, or one that announces what follows."""
    if claim.speaker is None or claim.before is not None or claim.after is not None:
        return
    voice = Voice(o, claim.speaker, claim.cue)
    if claim.clause == first and reading.waiting:
        reading.speak(voice)
    elif claim.cue[1] >= end - 1 or o.words[end - 1] == ":":
        reading.last = voice


def _is_signature(o: Outline) -> bool:
    """Whether a line only signs what stands above it: `— Nora Quist`."""
    return o.words[0] in DASHES and len(o.words) <= _SIGNATURE and at_dash(o, 0, 0, len(o.words)) is not None


def _speaks_on(above: Outline, o: Outline) -> bool:
    """Whether a paragraph that is quotations alone goes on from the one above it.

    That one ended in a colon, or held a quotation and this one ends as a sentence does, not as a headline.
    """
    if not o.quotations or not is_quotation_alone(o, 0, len(o.words)):
        return False
    return above.words[-1] == ":" or (bool(above.quotations) and o.pauses(max(o.quotations)))
