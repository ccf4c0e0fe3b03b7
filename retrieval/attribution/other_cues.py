"""Claims at cues outside the table of verbs.

They are `according to`, a colon, a noun (`her claim that`), and any verb in the past tense beside a quotation.
"""

from __future__ import annotations

from collections.abc import Iterator

from retrieval.attribution.claim import Claim
from retrieval.attribution.content import after_tag, trim
from retrieval.attribution.cues import INTENTIONS, Governs
from retrieval.attribution.ends import noun_end
from retrieval.attribution.outline import QUOTED, Outline
from retrieval.attribution.phrases import (
    Phrase,
    is_capital,
    is_source,
    phrase_after,
    phrase_before,
)
from retrieval.attribution.speakers import head_of_clause
from retrieval.attribution.vocabulary import AUXILIARIES, COORDINATORS, POSSESSIVES, SUBORDINATORS, word_set

_CONNECTIVE = 3  # words before `, according to Smith,` that only connect: `In fact`, `Since last May`
_SHORTEST = 6  # words after a colon that are more than a figure or a caption
_LABELS = word_set(
    """
    answer analysis background breaking bombshell contact contributing correction editing editor exclusive fact
    feature from heard latest live look must-see note opinion photo photos question report reporting revealed read
    review source subject update updated updates verdict video view watch writing
    """
)
"""Words that label what follows a colon rather than speak it."""
_GOES_ON = frozenset({"went", "goes", "began", "shot", "cut", "came"})


def at_source(o: Outline, place: int, first: int, end: int) -> Claim | None:
    """`According to Smith, …` and `…, according to Smith`."""
    speaker = phrase_after(o, place + 2, end)
    if speaker is None:
        return None
    cue = (place, place + 2)
    if place == first or (place == first + 1 and o.lower[first] in COORDINATORS):
        comma = next((k for k in range(speaker.last + 1, end) if o.words[k] == ","), None)
        after = trim(o, comma + 1, end) if comma is not None else None
        return Claim(cue, "according to", Governs.CLAUSE, speaker, first, None, after)
    clause = place - 1 if o.words[place - 1] == "," else place
    before, after = trim(o, first, clause), None
    following = speaker.last + 2
    if clause < place and following < end and o.words[following - 1] == ",":
        connective = o.lower[clause - 1] in SUBORDINATORS or clause - first <= _CONNECTIVE
        if connective or o.lower[following] in AUXILIARIES:
            after = trim(o, following, end)
            before = None if connective and o.lower[following] not in AUXILIARIES else before
    return Claim(cue, "according to", Governs.CLAUSE, speaker, clause, before, after)


def at_colon(o: Outline, place: int, first: int, end: int, earlier: list[Claim]) -> Claim | None:
    """`Smith: “…”`, as in headlines and transcripts, or a colon that announces a quotation."""
    if earlier and earlier[-1].after is not None and earlier[-1].after[0] <= place + 1:
        return None
    if place - first > 6:
        if o.words[place + 1] != QUOTED:
            return None
        speaker = head_of_clause(o, first, place)
    else:
        speaker = phrase_before(o, place - 1, first)
        if speaker is None or speaker.kind != "name" or (speaker.first != first and o.words[place + 1] != QUOTED):
            return None
        if o.words[place + 1] != QUOTED and _is_label(o, speaker, end - place):
            return None
    if speaker is None:
        return None
    if speaker.first == 0 and o.words[place + 1] != QUOTED:  # a transcript: the whole paragraph is spoken
        end = len(o.words)
    return Claim((place, place + 1), ":", Governs.CLAUSE, speaker, first, None, trim(o, place + 1, end))


def _is_label(o: Outline, phrase: Phrase, following: int) -> bool:
    """Whether what stands before a colon labels the few or many words after it: `Update:`, `Smith: 42`."""
    shouted = o.words[phrase.last].isupper()
    return o.lower[phrase.last] in _LABELS or (following < _SHORTEST and not shouted)


def at_dash(o: Outline, place: int, first: int, end: int) -> Claim | None:
    """`“…” — Smith`: a quotation signed with a name, which ends the line; also a signature on a line of its own."""
    if place > first and o.words[place - 1] != QUOTED:
        return None
    speaker = phrase_after(o, place + 1, end)
    if speaker is None or speaker.kind != "name":
        return None
    if speaker.last + 1 < end and o.words[speaker.last + 1] not in (",", ".", "("):
        return None
    return Claim((place, place + 1), "—", Governs.CLAUSE, speaker, place, trim(o, first, place))


def at_noun(o: Outline, place: int, first: int, end: int) -> Claim | None:
    """`Smith’s claim that …`, `her call for “…”`: whoever the noun belongs to speaks."""
    owner = place - 1
    while owner >= first and place - owner < 4 and o.words[owner][0].isalnum() and o.lower[owner] not in POSSESSIVES:
        owner -= 1
    if owner < first or o.lower[owner] not in POSSESSIVES or o.lower[owner] in ("whose", "our", "your", "my"):
        return None
    if o.lower[owner] in ("'s", "’s"):
        speaker = phrase_before(o, owner - 1, first)
    else:
        speaker = Phrase(owner, owner, owner, "pronoun")
    following = o.lower[place + 1]
    quoted = next((k for k in range(place + 1, min(place + 5, end)) if o.words[k] == QUOTED), None)
    meant = following == "to" and o.lower[place] in INTENTIONS
    if speaker is None or not is_source(o, speaker) or (following != "that" and quoted is None and not meant):
        return None
    start = place + 1 if meant else place + 2 if following == "that" or quoted != place + 1 else place + 1
    if quoted is None:
        end = next((k for k in range(start, end) if o.words[k] == ","), end)
        end = noun_end(o, (start, end), finite=not meant)
    else:
        end = max(k for k in range(quoted, end) if o.words[k] == QUOTED) + 1
    return Claim((place, place + 1), "noun", Governs.OPINION, speaker, place, None, trim(o, start, end))


def open_tag(o: Outline, first: int, end: int, found: list[Claim]) -> Iterator[Claim]:
    """A tag whose verb is not in the table: `“…,” Smith retaliated`, `“…,” intoned Smith`."""
    covered = {k for claim in found if claim.after for k in range(*claim.after)}
    for place in range(first, end):
        if o.words[place] != QUOTED or place in covered:
            continue
        start = place + 1 + (o.words[place + 1 : place + 2] == [","])
        if not o.pauses(start - 1) or start >= end:
            continue
        verb = start
        speaker = phrase_after(o, start + 1, end) if _may_be_past(o, start) else None
        if speaker is None:
            speaker = phrase_after(o, start, end)
            verb = speaker.last + 1 if speaker else end
        if speaker is None or verb >= end or not _may_be_past(o, verb) or not is_source(o, speaker):
            continue
        after = after_tag(o, max(verb, speaker.last) + 1, end)
        yield Claim((verb, verb + 1), "open", Governs.MANNER, speaker, start, trim(o, first, start), after)
        return


def bare_tag(o: Outline, first: int, end: int) -> Claim | None:
    """A sentence that is a speaker and a verb in the past tense alone: `Smith pressed.` after `“Why now?”`."""
    speaker = phrase_after(o, first, end)
    if speaker is None or not is_source(o, speaker) or end - speaker.last > 3:
        return None
    verb = speaker.last + 1
    if verb >= end or not _may_be_past(o, verb):
        return None
    return Claim((verb, verb + 1), "open", Governs.MANNER, speaker, first)


def _may_be_past(o: Outline, place: int) -> bool:
    """Whether a word looks like a verb in the past tense."""
    word = o.words[place]
    return (len(word) > 4 and word.endswith("ed") and not is_capital(word)) or word in _GOES_ON
