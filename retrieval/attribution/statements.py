"""Who said what in a text: its statements, each with speaker, cue and span."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain, pairwise

from retrieval.attribution.antecedents import antecedent
from retrieval.attribution.common_nouns import bearer
from retrieval.attribution.gathering import people
from retrieval.attribution.name_runs import is_given
from retrieval.attribution.nameless import nameless
from retrieval.attribution.names import by_initials, fold
from retrieval.attribution.nested import nested_turns
from retrieval.attribution.organisations import called, organisation
from retrieval.attribution.outline import QUOTED, Outline, Split, is_quotation_alone, outline
from retrieval.attribution.people import People
from retrieval.attribution.phrases import Phrase
from retrieval.attribution.quotations import quotations
from retrieval.attribution.set_off import is_set_off
from retrieval.attribution.spoken_names import name_last, spoken_name, title_gender
from retrieval.attribution.turns import turns
from retrieval.attribution.vocabulary import ASKING, AUXILIARIES, PAST_VERBS
from retrieval.attribution.voices import Turn, Voice
from retrieval.model import Statement
from retrieval.text.paragraphs import lines
from retrieval.text.sentences import sentences

PART_CHARS = 1_000_000
"""Characters that are looked through at once, which takes about fifty times as many bytes: twice a long novel, in which
nobody's full name is to be looked for any further away."""

_Speaker = tuple[str | None, int | None, int | None, str | None, str | None]

_UNKNOWN: _Speaker = (None, None, None, None, None)
_NOBODY = frozenset({"nobody", "none", "neither", "no", "anybody", "anyone"})  # *none of them*, *no officials*
_EXCEPT = frozenset({"but", "except", "save", "besides"})
_BEGINS = frozenset({QUOTED, ",", ";", "and", "but"})
_SETTING_AGAINST = frozenset({"but", "while", "whereas"})
_EXCEPTED = 5  # words from *nobody* to whom it leaves out: no one of them but Lind


def extract(text: str, split: Split = sentences, *, nested: bool = False) -> list[Statement]:
    """The statements of a text, in order of where they begin; each non-empty line is a paragraph.

    `start:end` leaves out the cue, and the quotation marks around a direct statement. One stretch is one statement:
    a quotation that its tag splits is two, a quotation over several paragraphs one for each, a paraphrase with
    quoted words in it is one mixed statement. Speaker and resolved name are None where the text does not tell;
    a few quoted words without any cue near them (titles, nicknames, scare quotes) are no statements. `split` gives
    the sentences of a paragraph, for who has split them already. `nested` finds in a quotation also those that it
    holds, where it names somebody who says them: an archive tells by them who said some words.

    A text of more than PART_CHARS is read in parts of about that length, each as a text of its own.
    """
    parts = _parts(_outlines(text, split))
    return _ordered(chain.from_iterable(_statements_of(text, part, split, nested=nested) for part in parts))


def _parts(outlines: Iterable[Outline]) -> Iterator[list[Outline]]:
    """The outlines of a text's paragraphs, of PART_CHARS and up to a paragraph more at a time."""
    part: list[Outline] = []
    for o in outlines:
        part.append(o)
        if o.ends[-1] - part[0].starts[0] >= PART_CHARS:
            yield part
            part = []
    yield part


def _statements_of(text: str, outlines: Sequence[Outline], split: Split, *, nested: bool) -> Iterator[Statement]:
    """The statements of the paragraphs with these outlines."""
    spoken = turns(outlines)
    everybody = people(text, outlines, frozenset(_name_offsets(spoken)), _unnamed_speakers(spoken), _askers(spoken))
    above = {id(o): before for before, o in pairwise(outlines)}
    if nested:
        inner = nested_turns(text, outlines, split)
        spoken = [*spoken, *(turn for turn in inner if _is_person(turn.voice, everybody))]
    return (statement for turn in spoken for statement in _statements(text, turn, everybody, above))


def _outlines(text: str, split: Split) -> Iterator[Outline]:
    """The outlines of the paragraphs that hold any words."""
    spans = lines(text)
    quoted = [quotation for quotation in quotations(text, spans) if not is_set_off(text, quotation)]
    index = 0
    for start, end in spans:
        begin = index
        while index < len(quoted) and quoted[index].open < end:
            index += 1
        o = outline(text, start, end, quoted[begin:index], split)
        if o.words:
            yield o


def _name_offsets(spoken: Iterable[Turn]) -> Iterator[int]:
    """Where the names of speakers begin."""
    for turn in spoken:
        speaker = turn.voice.speaker
        if speaker is None:
            continue
        name = speaker.stands_for or speaker
        if name.kind in ("name", "several"):
            yield turn.voice.o.starts[name.head]


def _unnamed_speakers(spoken: Iterable[Turn]) -> Iterator[tuple[Outline, Phrase]]:
    """The speakers without a name, of words in quotation marks, behind what they say, or in a clause of their own.

    *“…,” said a nurse*; *…, according to a nurse*; *Lind stayed, but a nurse said …*.
    """
    for turn in spoken:
        o, speaker = turn.voice.o, turn.voice.speaker
        if speaker is not None and speaker.kind == "noun" and turn.o is o:
            quoted = not turn.o.quotations.keys().isdisjoint(range(*turn.places))
            if quoted or turn.places[1] <= speaker.first or _opens_clause(o, speaker.first):
                yield o, speaker


def _opens_clause(o: Outline, place: int) -> bool:
    """Whether a main clause begins at `place` behind another one."""
    before = o.lower[max(place - 2, 0) : place]
    return before[-1:] == [";"] or (before[:1] == [","] and before[-1] in _SETTING_AGAINST)


def _askers(spoken: Iterable[Turn]) -> frozenset[int]:
    """Where those begin who ask something."""
    voices = (turn.voice for turn in spoken if turn.voice.cue is not None and turn.voice.speaker is not None)
    asking = ((v.o, v.speaker) for v in voices if v.cue is not None and v.o.lower[v.cue[0]] in ASKING)
    return frozenset(o.starts[speaker.head] for o, speaker in asking if speaker is not None)


def _statements(text: str, turn: Turn, everybody: People, above: Mapping[int, Outline]) -> Iterator[Statement]:
    """The statements of a turn: one for each quotation when there is nothing else, else one for all of it."""
    o, (first, end) = turn.o, turn.places
    voice = turn.voice
    speaker = _speaker(text, voice, everybody, above.get(id(voice.o)))
    if _is_nobody(voice):
        speaker = _UNKNOWN
    cue = (voice.o.starts[voice.cue[0]], voice.o.ends[voice.cue[1] - 1]) if voice.cue else (None, None)
    quoted = [o.quotations[k] for k in o.quoted_in(first, end)]
    if not is_quotation_alone(o, first, end):
        if _is_nobody(voice):
            return
        yield Statement(o.starts[first], o.ends[end - 1], "mixed" if quoted else "indirect", *speaker, *cue)
        return
    for quotation in quoted:
        if quotation.start < quotation.end:
            yield Statement(quotation.start, quotation.end, "direct", *speaker, *cue)


def _speaker(text: str, voice: Voice, everybody: People, above: Outline | None) -> _Speaker:
    """Mention, its offsets, the name it stands for and the role; `above` is the paragraph before."""
    phrase, o = voice.speaker, voice.o
    if phrase is None:
        return _UNKNOWN
    start, end = o.starts[phrase.head], o.ends[name_last(o, phrase)]
    mention = text[start:end]
    words = spoken_name(o, phrase)
    resolved: str | None
    if phrase.stands_for is not None:
        words = spoken_name(o, phrase.stands_for)
        resolved = everybody.full_name(words, title_gender(o, phrase.stands_for), o.starts[phrase.stands_for.head])
    elif phrase.kind == "name":
        initials = by_initials(words, everybody.full_names) if voice.labelled else None
        resolved = initials or everybody.full_name(words, title_gender(o, phrase), start)
    elif phrase.kind == "several" or (voice.labelled and phrase.kind == "pronoun"):
        resolved = None
    elif phrase.kind == "pronoun":
        if mention.lower() == "it":
            resolved = organisation(text, o, phrase, everybody, above)
        else:
            resolved = antecedent(everybody, mention, start) or nameless(text, o, phrase, everybody)
    else:
        resolved = bearer(text, o, phrase, words, everybody) or called(o, phrase, everybody, above)
    return mention, start, end, resolved, everybody.roles.get(resolved) if resolved else None


def _is_person(voice: Voice, everybody: People) -> bool:
    """Whether a name is a person's: by a given name, or since the text shows its surname to be one's."""
    o, speaker = voice.o, voice.speaker
    return speaker is not None and (is_given(o, speaker.head) or fold(o.words[speaker.last]) in everybody.persons)


def _is_nobody(voice: Voice) -> bool:
    """Whether the words at a cue deny that anybody said it: *nobody said that the talks had failed*.

    Whom *nobody but Lind said* leaves out isn't said to have said it.
    """
    if voice.speaker is None:
        return False
    o, first, last = voice.o, voice.speaker.first, voice.speaker.last
    if first and o.lower[first - 1] in _EXCEPT:
        return any(_opens_with_nobody(o, place, first - 1) for place in range(max(0, first - _EXCEPTED), first - 1))
    return o.lower[first] in _NOBODY and not o.words[last].isdigit()  # No 10 is somebody


def _opens_with_nobody(o: Outline, place: int, end: int) -> bool:
    """Whether a clause begins at `place` with nobody, and has no verb up to `end`."""
    if o.lower[place] not in _NOBODY or (o.words[place].islower() and place and o.words[place - 1] not in _BEGINS):
        return False
    between = o.lower[place + 1 : end]
    return not any(word == "," or word in AUXILIARIES or word in PAST_VERBS or word.endswith("ed") for word in between)


def _ordered(found: Iterable[Statement]) -> list[Statement]:
    """Statements in the order of the text, the longer first; of several over one span the first found.

    A report within a report comes before the one around it: the outermost is the last to have said it.
    """
    unique: dict[tuple[int, int], Statement] = {}
    for statement in found:
        unique.setdefault((statement.start, -statement.end), statement)
    ordered: list[Statement] = []
    around: list[Statement] = []  # reports that others may lie in
    for _, statement in sorted(unique.items()):
        while around and around[-1].end <= statement.start:
            ordered.append(around.pop())
        (around if statement.kind == "indirect" else ordered).append(statement)
    return [*ordered, *reversed(around)]
