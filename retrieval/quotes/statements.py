"""Who said what in a text: its statements, each with speaker, cue and span."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from retrieval.model import Statement
from retrieval.quotes.claims import Places, claims
from retrieval.quotes.cues import Governs
from retrieval.quotes.outline import Outline, outline
from retrieval.quotes.people import People, people, pronoun_gender, title_gender
from retrieval.quotes.phrases import Phrase
from retrieval.quotes.quotations import quotations
from retrieval.quotes.speakers import head_of_clause
from retrieval.text.paragraphs import lines

_ANNOUNCING = frozenset({"as", "that", "how", ":", ",", "about"})
_LONG = 40  # characters of a quotation that is more than a borrowed word


@dataclass(frozen=True, slots=True)
class Voice:
    """A speaker where the text mentions it, with the cue."""

    o: Outline
    speaker: Phrase | None
    cue: Places


def extract(text: str) -> list[Statement]:
    """The statements of a text, in order of where they begin; each non-empty line is a paragraph.

    `start:end` leaves out quotation marks around a direct statement and its cue. A statement that no words of the
    text attribute has no speaker; one in quotation marks without any cue near it is left out.
    """
    outlines = _outlines(text)
    spoken: list[tuple[Outline, Voice, Places]] = []
    last: Voice | None = None
    for o in outlines:
        here, last = _paragraph(o, last if _speaks_on(o, last) else None)
        spoken.extend((o, voice, places) for voice, places in here)
    everybody = people(text, outlines, frozenset(_name_offsets(spoken)))
    return _ordered([s for o, voice, places in spoken for s in _statements(text, voice, places, everybody, o)])


def _name_offsets(spoken: Sequence[tuple[Outline, Voice, Places]]) -> Iterator[int]:
    """Where the names of speakers begin."""
    for _, voice, _ in spoken:
        if voice.speaker is not None and voice.speaker.kind == "name":
            yield voice.o.starts[voice.speaker.head]


def _outlines(text: str) -> list[Outline]:
    spans = lines(text)
    quoted = quotations(text, spans)
    found = []
    index = 0
    for start, end in spans:
        begin = index
        while index < len(quoted) and quoted[index].open < end:
            index += 1
        found.append(outline(text, start, end, quoted[begin:index]))
    return found


def _paragraph(o: Outline, before: Voice | None) -> tuple[list[tuple[Voice, Places]], Voice | None]:
    """What is said in a paragraph, and who speaks last. `before` is who speaks on from the paragraph above."""
    spoken: list[tuple[Voice, Places]] = []
    last = before
    waiting: list[Places] = []
    for first, end in o.sentences:
        made = claims(o, first, end)
        covered: set[int] = set()
        for claim in made:
            voice = Voice(o, claim.speaker, claim.cue)
            for places in (claim.before, claim.after):
                if places is None:
                    continue
                quoted = [k for k in range(*places) if k in o.quotations]
                if not quoted and claim.governs is Governs.MANNER:
                    continue
                spoken.append((voice, places))
                covered.update(quoted)
                paraphrased = not covered and claim.governs in (Governs.CLAUSE, Governs.HEARER)
                if claim.speaker is not None and (quoted or paraphrased):
                    last = voice
                    spoken.extend((voice, held) for held in waiting)
                    waiting = []
        if not made and any(k in o.quotations for k in range(first, end)):
            voice = _by_subject(o, first, end)
            if voice is not None:
                spoken.extend((voice, (k, k + 1)) for k in range(first, end) if k in o.quotations)
                continue
        if made and not covered and made[-1].speaker is not None and not (made[-1].after or made[-1].before):
            voice = Voice(o, made[-1].speaker, made[-1].cue)
            if waiting and made[-1].clause == first:
                spoken.extend((voice, held) for held in waiting)
                waiting = []
            if made[-1].cue[1] >= end - 1:
                last = voice
        if not made and o.words[end - 1] == ":":
            last = _by_subject(o, first, end) or last
        if not _is_quotation_alone(o, first, end):
            continue
        for place in range(first, end):
            if place in o.quotations and place not in covered:
                if last is not None:
                    spoken.append((last, (place, place + 1)))
                else:
                    waiting.append((place, place + 1))
    return spoken, last


def _by_subject(o: Outline, first: int, end: int) -> Voice | None:
    """Whoever the sentence is about, where quoted words stand in it without a cue."""
    quoted = next((k for k in range(first, end) if k in o.quotations), end)
    if quoted == first:
        return None
    if quoted < end and o.lower[quoted - 1] not in _ANNOUNCING:
        quotation = o.quotations[quoted]
        if quotation.end - quotation.start < _LONG:
            return None
    subject = head_of_clause(o, first, quoted)
    if subject is None:
        return None
    return Voice(o, subject, (quoted - 1, quoted))


def _is_quotation_alone(o: Outline, first: int, end: int) -> bool:
    """Whether a sentence is nothing but quotations."""
    return all(k in o.quotations or not o.words[k][0].isalnum() for k in range(first, end))


def _speaks_on(o: Outline, last: Voice | None) -> bool:
    """Whether a paragraph that is quotations alone is still the same speaker's as the one above it.

    It is when that one ended in a quotation or a colon, or with the tag of a quotation.
    """
    if last is None or not _is_quotation_alone(o, 0, len(o.words)):
        return False
    above = last.o
    final = len(above.words) - 1
    return final in above.quotations or above.words[final] == ":" or bool(above.quotations)


def _statements(text: str, voice: Voice, places: Places, everybody: People, o: Outline) -> Iterator[Statement]:
    """The statements of a stretch: one for each quotation when there is nothing else, else one for all of it."""
    first, end = places
    quoted = [o.quotations[k] for k in range(first, end) if k in o.quotations]
    plain = any(k not in o.quotations and o.words[k][0].isalnum() for k in range(first, end))
    speaker = _speaker(text, voice, everybody)
    cue = (voice.o.starts[voice.cue[0]], voice.o.ends[voice.cue[1] - 1])
    if not plain:
        for quotation in quoted:
            if quotation.start < quotation.end:
                yield Statement(quotation.start, quotation.end, "direct", *speaker, *cue)
        return
    yield Statement(o.starts[first], o.ends[end - 1], "mixed" if quoted else "indirect", *speaker, *cue)


def _speaker(
    text: str, voice: Voice, everybody: People
) -> tuple[str | None, int | None, int | None, str | None, str | None]:
    """Mention, its offsets, the name it stands for and the role."""
    phrase, o = voice.speaker, voice.o
    if phrase is None:
        return None, None, None, None, None
    start, end = o.starts[phrase.head], o.ends[phrase.last]
    mention = text[start:end]
    resolved = None
    if phrase.kind == "name":
        words = tuple(word for word in o.words[phrase.head : phrase.last + 1] if word != ",")
        resolved = everybody.full_name(words, title_gender(o, phrase))
    elif phrase.kind == "pronoun":
        gender = pronoun_gender(mention)
        resolved = everybody.pronoun(gender, start) if gender else None
    else:
        resolved = everybody.by_role(tuple(o.words[phrase.head : phrase.last + 1]))
    role = everybody.roles.get(resolved) if resolved else None
    return mention, start, end, resolved, role


def _ordered(found: Sequence[Statement]) -> list[Statement]:
    unique: dict[tuple[int, int], Statement] = {}
    for statement in sorted(found, key=lambda s: (s.start, -s.end)):
        unique.setdefault((statement.start, statement.end), statement)
    return list(unique.values())
