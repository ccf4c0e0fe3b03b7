"""Transcripts and interviews: paragraphs that open with a label for who speaks in them.

`QUIST: We are late.`, `**Interviewer:** Why?`, `Nora Quist (mayor) [00:01:12]: Never.`, `Q. Why?` A text is a
dialogue where several of its paragraphs do so; else a word before a colon may be a heading as well as a speaker. After
a name in capitals a dash is as good as a colon (`QUIST — We are late.`), if the name comes again. A paragraph that is
quotations alone behind its label is left to be read word by word.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from retrieval.attribution.claims.claim import Places
from retrieval.attribution.interviews import FIRST_PERSON, answerer, answers, is_interview
from retrieval.attribution.name_lines import name_lines
from retrieval.attribution.offices import whole_office
from retrieval.attribution.outline import ENDS, QUOTED, Outline
from retrieval.attribution.phrases import Phrase, phrase_before
from retrieval.attribution.source_nouns import HEADINGS, SOURCE_NOUNS
from retrieval.attribution.vocabulary import DASHES

_FEWEST = 2  # labelled paragraphs of a dialogue
_SHARE = 3  # a dialogue's labelled paragraphs are at least one in so many
_LONGEST = 20  # words, marks and numbers of a label
_LONGEST_NAME = 5
_ANSWER = frozenset({"a", "answer"})
_QUESTION_AND_ANSWER = _ANSWER | {"q", "question"}
_SHORT = frozenset({"Q.", "A."})
_MARKS = frozenset({"*", "_", "[", "]", "(", '"', "“", "#", ">", "-"})
_ROLES = SOURCE_NOUNS - HEADINGS


@dataclass(frozen=True, slots=True)
class Label:
    """Who a paragraph's label names, None for `Q` and `A`; the places of its cue, and where what is said begins.

    The cue is the colon. `o` is the outline that speaker and cue stand in: for a paragraph that goes on without a
    label, an earlier paragraph's; for an interview's answers, the heading that says whom it is with.
    """

    o: Outline
    speaker: Phrase | None
    cue: Places | None
    end: int


def labels(outlines: Sequence[Outline]) -> list[Label | None]:
    """The label of each paragraph of a dialogue, none of any other text."""
    found = _without_datelines(outlines, [_label(o) for o in outlines])
    count = sum(label is not None for label in found)
    if count >= _FEWEST and (count * _SHARE >= len(outlines) or _is_resumed(outlines, found)):
        return list(_with_continued(outlines, _with_answerer(outlines, found)))
    return _under_names(outlines) or _under_questions(outlines) or [None] * len(outlines)


def _under_names(outlines: Sequence[Outline]) -> list[Label | None]:
    """The labels of a transcript that has each name on a line alone, for the paragraphs below it; else none.

    A heading ends what somebody says; behind the last name it is one paragraph, and what goes on in the first person.
    """
    named = name_lines(outlines)
    if not named:
        return []
    found: list[Label | None] = []
    spoken: Label | None = None
    last = max(named)
    for number, o in enumerate(outlines):
        above, spoken = spoken, spoken if o.words[-1] in ENDS else None
        if number in named:
            spoken = Label(o, named[number], None, 0)
            found.append(None)
        elif number > last + 1 and FIRST_PERSON.isdisjoint(o.lower):
            found.append(None)
        else:
            found.append(above if spoken is not None else None)
    return found


def _under_questions(outlines: Sequence[Outline]) -> list[Label | None]:
    """The labels of an interview that has its questions in bold, those of the questions without a name; else none."""
    answered = answers(outlines)
    if answered is None:
        return []
    who, asked, below = answered
    return [
        Label(who.o, who.speaker, who.cue, 0)
        if number in below
        else Label(o, None, None, _past_marks(o, 0))
        if number in asked
        else None
        for number, o in enumerate(outlines)
    ]


def _with_answerer(outlines: Sequence[Outline], found: Sequence[Label | None]) -> list[Label | None]:
    """The labels, those of an interview's answers with whom its heading says that it is with."""
    first = next(number for number, label in enumerate(found) if label is not None)
    unnamed = [number for number, label in enumerate(found) if label is not None and label.speaker is None]
    replying = [number for number in unnamed if _is_answer(outlines[number], found[number])]
    answered = frozenset(replying)
    asking = [outlines[number] for number in unnamed if number not in answered]
    if not is_interview(asking, [outlines[number] for number in replying]):
        return list(found)
    who = answerer(outlines[:first])
    if who is None:
        return list(found)
    return [
        Label(who.o, who.speaker, who.cue, label.end) if label is not None and number in answered else label
        for number, label in enumerate(found)
    ]


def _is_answer(o: Outline, label: Label | None) -> bool:
    if label is None or label.speaker is not None:
        return False
    return any(word.rstrip(".") in _ANSWER for word in o.lower[: label.end])


def _without_datelines(outlines: Sequence[Outline], found: Sequence[Label | None]) -> list[Label | None]:
    """The labels, those that a dash ends only where somebody's comes again after another's: `PARIS —` is none."""
    dashed = [label if label is not None and _is_dashed(label) else None for label in found]
    if not any(dashed) or _is_resumed(outlines, dashed):
        return list(found)
    return [None if dash is not None else label for label, dash in zip(found, dashed, strict=True)]


def _is_dashed(label: Label) -> bool:
    return label.cue is not None and label.o.words[label.cue[0]] in DASHES


def _with_continued(outlines: Sequence[Outline], found: Sequence[Label | None]) -> Iterator[Label | None]:
    """The labels of a dialogue, with that of the paragraphs above for those that go on in the first person.

    What follows the last label may be the writer's own words again; so may what a heading parts from what was said.
    """
    last = max(place for place, label in enumerate(found) if label is not None)
    spoken: Label | None = None
    for place, (o, label) in enumerate(zip(outlines, found, strict=True)):
        if label is not None:
            spoken = label
        elif place > last or o.words[-1] not in ENDS:
            spoken = None
        if label is None and spoken is not None and _goes_on(o, spoken):
            yield replace(spoken, end=0)
        else:
            yield label


def _goes_on(o: Outline, spoken: Label) -> bool:
    """Whether a paragraph without a label is what a label above names the speaker of: it says *I* or *we*.

    One that asks may be the interviewer's, and one that names the speaker the writer's: *We met Quist in a café*.
    """
    if spoken.speaker is None or o.quotations or o.words[-1] == "?":
        return False
    name = spoken.o.lower[spoken.speaker.head : spoken.speaker.last + 1]
    return not FIRST_PERSON.isdisjoint(o.lower) and set(name).isdisjoint(o.lower)


def _is_resumed(outlines: Sequence[Outline], found: Sequence[Label | None]) -> bool:
    """Whether somebody whose label names them speaks again after somebody else has."""
    named = [
        o.lower[label.speaker.head : label.speaker.last + 1]
        for o, label in zip(outlines, found, strict=True)
        if label is not None and label.speaker is not None
    ]
    return any(a == c != b for a, b, c in zip(named, named[1:], named[2:], strict=False))


def _label(o: Outline) -> Label | None:
    start = _past_marks(o, 0)
    if start >= len(o.words):
        return None
    colon = _colon(o, start)
    end = _past_marks(o, colon + 1) if colon is not None else len(o.words)
    if (
        colon is None
        or end >= len(o.words)
        or all(k in o.quotations or o.words[k] in ENDS for k in range(end, len(o.words)))
    ):
        return None
    cue = (colon, colon + 1)
    if colon == start or (o.lower[start] in _QUESTION_AND_ANSWER and colon == start + 1):
        return Label(o, None, cue, end)
    if o.lower[start] in _QUESTION_AND_ANSWER and o.words[start + 1] == "(":
        return Label(o, _in_brackets(o, start + 1), cue, end)
    speaker = _named(o, start, colon) if o.capital[start] else None
    return Label(o, speaker, cue, end) if speaker is not None else None


def _in_brackets(o: Outline, bracket: int) -> Phrase | None:
    """Who asks: the name in the brackets of `Q (Nora Quist, Dahl Research):`."""
    stop = next((k for k in range(bracket + 1, len(o.words)) if o.words[k] in (",", ")")), bracket + 1)
    name = phrase_before(o, stop - 1, bracket + 1)
    return name if name is not None and name.kind == "name" and name.first == bracket + 1 else None


def _named(o: Outline, start: int, colon: int) -> Phrase | None:
    """Whom the words of a label name: `Mayor Nora Quist`, `The Lord Bishop of Oslo`, `The Mayor (Nora Quist)`."""
    stop = next((k for k in range(start, colon) if o.words[k] in _MARKS or o.words[k] == ","), colon)
    office = whole_office(o, start, stop)
    if office is not None:
        return _bearer(o, office, stop, colon) or office
    speaker = phrase_before(o, stop - 1, start) if 0 < stop - start <= _LONGEST_NAME else None
    if speaker is None or o.lower[speaker.last] in HEADINGS:
        return None
    if not all(o.words[k].isupper() or o.words[k] == "." for k in range(start, speaker.first)):  # MR. SMITH
        return None
    named = speaker.kind == "name" or (speaker.kind == "noun" and o.lower[speaker.last] in _ROLES)
    return speaker if named else None


def _bearer(o: Outline, office: Phrase, bracket: int, colon: int) -> Phrase | None:
    """The name in the brackets behind an office, the office with it: `The Secretary of State (Nora Quist)`."""
    if o.words[bracket] != "(" or o.words[colon - 1] != ")":
        return None
    name = phrase_before(o, colon - 2, bracket + 1)
    if name is None or name.kind != "name" or name.first != bracket + 1:
        return None
    return Phrase(office.first, name.head, name.last, "name")


def _past_marks(o: Outline, place: int) -> int:
    """The place of the first word from `place` on; a time of day or of the recording is none."""
    while place < len(o.words) and (
        o.words[place] in _MARKS
        or o.words[place].isdigit()
        or (o.words[place] in (":", ".") and place > 0 and o.words[place - 1].isdigit())
    ):
        place += 1
    return place


def _colon(o: Outline, start: int) -> int | None:
    """The place of the colon that ends a label; after `Q` and `A` a full stop does too, after capitals a dash."""
    depth = 0
    if ":" not in o.words[start : start + _LONGEST] and o.words[start] not in _SHORT:
        return _dash(o, start)
    for place in range(start, min(start + _LONGEST, len(o.words))):
        word = o.words[place]
        depth += (word in ("[", "(")) - (word in ("]", ")"))
        if word == QUOTED:
            return None
        if depth <= 0 and (word == ":" or (place == start and word in _SHORT)):
            return place
    return None


def _dash(o: Outline, start: int) -> int | None:
    """The place of the dash behind a name in capitals."""
    for place in range(start, min(start + _LONGEST_NAME, len(o.words))):
        if o.words[place] in DASHES:
            return place if place > start else None
        if not o.words[place].isupper() or len(o.words[place]) < 2:
            return None
    return None
