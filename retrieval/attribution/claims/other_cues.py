"""Claims at cues outside the table of verbs.

They are a colon, a dash, and any verb in the past tense beside a quotation.
"""

from __future__ import annotations

from collections.abc import Iterator

from retrieval.attribution.claims.authors import author
from retrieval.attribution.claims.claim import Claim
from retrieval.attribution.claims.clause_heads import head_of_clause
from retrieval.attribution.claims.content import after_tag, trim
from retrieval.attribution.cues import CUES
from retrieval.attribution.outline import QUOTED, Outline
from retrieval.attribution.phrases import Phrase, phrase_after, phrase_before
from retrieval.attribution.source_nouns import HEADINGS, SOURCE_NOUNS
from retrieval.attribution.sources import is_source
from retrieval.attribution.vocabulary import DASHES, PREPOSITIONS, word_set

_SHORTEST = 6  # words after a colon that are more than a figure or a caption
_FEWEST_SMALL = 2  # words in small letters beside a figure that are more than a score
_THEN = word_set("then finally later eventually afterwards next after at")
"""Words that open what announces the words of whom the sentence before is about: `Smith nodded. Then: “…”`."""
_NEAR = 5  # words in which a headline names who says it
_NAMED_THINGS = word_set("storm hurricane typhoon cyclone operation project day part episode volume")
"""What begins the name of a thing: *Storm Lind: red warning*."""
_GOES_ON = frozenset({"went", "goes", "began", "shot", "cut", "came", "broke", "burst"})


def at_colon(o: Outline, place: int, first: int, end: int, earlier: list[Claim]) -> Claim | None:
    """`Smith: “…”`, as in headlines and transcripts, or a colon that announces a quotation."""
    if earlier and earlier[-1].after is not None and earlier[-1].after[0] <= place + 1:
        return None
    if place - first > 6:
        if o.words[place + 1] != QUOTED:
            return None
        speaker = _signed(o, place, first) or author(o, first, place, head_of_clause(o, first, place))
    elif o.lower[first + (o.lower[first] == "and")] in _THEN and _opens_quotation(o, first, place):
        speaker = _subject_before(o, first)
    else:
        speaker = phrase_before(o, place - 1, first)
        if (
            speaker is None
            or speaker.kind != "name"
            or o.lower[speaker.last] in HEADINGS
            or (speaker.first != first and o.words[place + 1] != QUOTED)
        ):
            return None
        if o.words[place + 1] != QUOTED and (
            _is_label(o, speaker, end - place) or _is_topic(o, place, end) or _is_score(o, place + 1, end)
        ):
            return None
    if speaker is None:
        return None
    if speaker.first == 0 and o.words[place + 1] != QUOTED:  # a transcript: the whole paragraph is spoken
        end = len(o.words)
    return Claim((place, place + 1), ":", "clause", speaker, first, None, trim(o, place + 1, end))


def _signed(o: Outline, colon: int, first: int) -> Phrase | None:
    """The name between a dash and a colon: `Poll misses the mark - Ann Lind: “…”`."""
    name = phrase_before(o, colon - 1, first)
    signed = name is not None and name.kind == "name" and name.first > first and o.words[name.first - 1] in DASHES
    return name if signed else None


def _opens_quotation(o: Outline, first: int, colon: int) -> bool:
    """Whether a colon behind words without a name, which open a sentence, announces a quotation."""
    return o.words[colon + 1] == QUOTED and not any(o.capital[first + 1 : colon])


def _subject_before(o: Outline, first: int) -> Phrase | None:
    """Whom the sentence before the one at `first` is about, by name or *he*: `Smith nodded. Then: “…”`."""
    start, end = next(((start, end) for start, end in o.sentences if end == first), (first, first))
    subject = head_of_clause(o, start, end) if not o.quoted_in(start, end) else None
    named = subject is not None and (subject.kind == "name" or o.lower[subject.last] in ("he", "she", "they"))
    return subject if named else None


def _is_label(o: Outline, phrase: Phrase, following: int) -> bool:
    """Whether what stands before a colon labels the few or many words after it: `Update:`, `Smith: 42`."""
    if o.lower[phrase.head] in _NAMED_THINGS:
        return True
    shouted = o.words[phrase.last].isupper()
    return o.lower[phrase.last] in HEADINGS or (following < _SHORTEST and not shouted)


def _is_score(o: Outline, first: int, end: int) -> bool:
    """Whether what stands behind a name's colon is a score: `LEE: 12 votes`."""
    words = o.words[first:end]
    return any(word[0].isdigit() for word in words) and sum(map(str.islower, words)) < _FEWEST_SMALL


def _is_topic(o: Outline, colon: int, end: int) -> bool:
    """Whether what follows a headline's colon tells who speaks: `Measles: health chief says it had to come`."""
    if o.words[colon + 1][0].isupper():
        verb = o.lower[colon + 2] if colon + 2 < end else ""
        return o.lower[colon + 1] in SOURCE_NOUNS and verb.endswith("s") and verb not in SOURCE_NOUNS
    cues = (CUES.get(o.lower[place]) for place in range(colon + 2, min(colon + 2 + _NEAR, end)))
    return any(cue is not None and cue[1] == "clause" and cue[2] == "third" for cue in cues)


def at_dash(o: Outline, place: int, first: int, end: int) -> Claim | None:
    """`“…” — Smith`: a quotation signed with a name, which ends the line; also a signature on a line of its own."""
    if place > first and o.words[place - 1] != QUOTED:
        return None
    speaker = phrase_after(o, place + 1, end)
    if speaker is None or speaker.kind != "name":
        return None
    if speaker.last + 1 < end and o.words[speaker.last + 1] not in (",", ".", "("):
        return None
    return Claim((place, place + 1), "—", "clause", speaker, place, trim(o, first, place))


def open_tag(o: Outline, first: int, end: int, found: list[Claim]) -> Iterator[Claim]:
    """A tag whose verb is not in the table: `“…,” Smith retaliated`, `“…,” intoned Smith`.

    Behind a quotation that opens the sentence any word may be its verb: `“…,” she calls down`.

    Where another tag is in it, only one that splits the rest of what that tag splits: `“…,” Smith said, “…,” he went
    on, “…”`.
    """
    tagged = [claim for claim in found if claim.before]
    covered = {k for claim in found if claim.after for k in range(*claim.after)}
    covered.difference_update(claim.after[0] for claim in tagged if claim.after)
    for place in o.quoted_in(first, end):
        if tagged and not any(claim.after and claim.after[0] == place for claim in tagged):
            continue
        if place in covered or (place > first and o.lower[place - 1] in PREPOSITIONS):
            continue
        start = place + 1 + (o.words[place + 1 : place + 2] == [","])
        if not o.pauses(start - 1) or start >= end:
            continue
        verb = start
        opens = _may_be_past(o, start) or (place == first and _is_held(o, start))
        speaker = phrase_after(o, start + 1, end) if opens else None
        if speaker is None:
            speaker = phrase_after(o, start, end)
            verb = speaker.last + 1 if speaker else end
        if speaker is None or verb >= end or not is_source(o, speaker):
            continue
        is_verb = o.words[verb].islower() and o.words[verb] not in PREPOSITIONS
        may_tag = place == first and (o.words[verb] == "," or is_verb)
        if not (may_tag or _may_be_past(o, verb)):
            continue
        after = after_tag(o, max(verb, speaker.last) + 1, end)
        yield Claim((verb, verb + 1), "open", "manner", speaker, start, trim(o, first, start), after)
        return


def bare_tag(o: Outline, first: int, end: int) -> Claim | None:
    """A sentence that is a speaker and a verb in the past tense alone: `Smith pressed.` after `“Why now?”`."""
    speaker = phrase_after(o, first, end)
    if speaker is None or not is_source(o, speaker) or end - speaker.last > 3:
        return None
    verb = speaker.last + 1
    if verb >= end or not _may_be_past(o, verb):
        return None
    return Claim((verb, verb + 1), "open", "manner", speaker, first)


def _is_held(o: Outline, place: int) -> bool:
    """Whether a verb of opinion, behind a quotation, may open a tag: `“…,” agrees Smith`."""
    cue = CUES.get(o.lower[place])
    return cue is not None and cue[1] == "opinion" and cue[2] in ("past", "third")


def _may_be_past(o: Outline, place: int) -> bool:
    """Whether a word looks like a verb in the past tense."""
    word = o.words[place]
    return (len(word) > 4 and word.endswith("ed") and not o.capital[place]) or word in _GOES_ON
