"""Transcripts and interviews: paragraphs that open with a label for who speaks in them.

`QUIST: We are late.`, `**Interviewer:** Why?`, `Nora Quist (mayor) [00:01:12]: Never.`, `Q. Why?` A text is a
dialogue where several of its paragraphs do so; else a word before a colon may be a heading as well as a speaker. A
paragraph with quotations in it is left to be read word by word.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from retrieval.attribution.name_runs import is_capital
from retrieval.attribution.outline import QUOTED, Outline
from retrieval.attribution.phrases import Phrase, phrase_before, whole_office
from retrieval.attribution.vocabulary import HEADINGS, SOURCE_NOUNS, word_set

_FEWEST = 2  # labelled paragraphs of a dialogue
_SHARE = 3  # a dialogue's labelled paragraphs are at least one in so many
_LONGEST = 20  # words, marks and numbers of a label
_LONGEST_NAME = 5
_QUESTION_AND_ANSWER = frozenset({"q", "a", "question", "answer"})
_SHORT = frozenset({"Q.", "A."})
_MARKS = frozenset({"*", "_", "[", "]", "(", '"', "“", "#", ">", "-"})
_ENDS = frozenset({".", "?", "!", QUOTED})
_FIRST_PERSON = frozenset({"i", "we", "my", "our", "me", "us"})
_ROLES = (SOURCE_NOUNS | word_set("moderator chair clerk narrator")) - HEADINGS


@dataclass(frozen=True, slots=True)
class Label:
    """Who a paragraph's label names, None for `Q` and `A`; the place of its colon, and where what is said begins.

    `o` is the outline that the label stands in: for a paragraph that goes on without one, an earlier paragraph's.
    """

    o: Outline
    speaker: Phrase | None
    colon: int
    end: int


def labels(outlines: Sequence[Outline]) -> list[Label | None]:
    """The label of each paragraph of a dialogue; in a text that is no dialogue, only those that are plainly labels."""
    found = [_label(o) for o in outlines]
    count = sum(label is not None for label in found)
    if count >= _FEWEST and (count * _SHARE >= len(outlines) or _is_resumed(outlines, found)):
        return list(_with_continued(outlines, found))
    return [
        label if label is not None and _is_plain(o, label) else None for o, label in zip(outlines, found, strict=True)
    ]


def _with_continued(outlines: Sequence[Outline], found: Sequence[Label | None]) -> Iterator[Label | None]:
    """The labels of a dialogue, with that of the paragraphs above for those that go on in the first person.

    What follows the last label may be the writer's own words again; so may what a heading parts from what was said.
    """
    last = max(place for place, label in enumerate(found) if label is not None)
    spoken: Label | None = None
    for place, (o, label) in enumerate(zip(outlines, found, strict=True)):
        if label is not None:
            spoken = label
        elif place > last or o.words[-1] not in _ENDS:
            spoken = None
        goes_on = spoken is not None and spoken.speaker is not None and not o.quotations
        if label is None and spoken is not None and goes_on and not _FIRST_PERSON.isdisjoint(o.lower):
            yield replace(spoken, end=0)
        else:
            yield label


def _is_plain(o: Outline, label: Label) -> bool:
    """Whether a label is one wherever it stands: a title and a name in capitals, `MR. DRURY:`, `MAYOR QUIST:`."""
    if label.speaker is None or label.speaker.first == label.speaker.head:
        return False
    return all(o.words[place].isupper() for place in range(label.speaker.first, label.speaker.last + 1))


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
    if colon is None or end >= len(o.words) or o.quotations:
        return None
    if colon == start or (o.lower[start] in _QUESTION_AND_ANSWER and colon == start + 1):
        return Label(o, None, colon, end)
    speaker = _named(o, start, colon) if is_capital(o.words[start]) else None
    return Label(o, speaker, colon, end) if speaker is not None else None


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
        or (o.words[place] == ":" and place > 0 and o.words[place - 1].isdigit())
    ):
        place += 1
    return place


def _colon(o: Outline, start: int) -> int | None:
    """The place of the colon that ends a label; after `Q` and `A` a full stop does too."""
    depth = 0
    if ":" not in o.words[start : start + _LONGEST] and o.words[start] not in _SHORT:
        return None
    for place in range(start, min(start + _LONGEST, len(o.words))):
        word = o.words[place]
        depth += (word in ("[", "(")) - (word in ("]", ")"))
        if word == QUOTED:
            return None
        if depth <= 0 and (word == ":" or (place == start and word in _SHORT)):
            return place
    return None
