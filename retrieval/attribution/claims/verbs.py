"""Claims at a cue verb: active or inverted, alone, coordinated or a participle."""

from __future__ import annotations

from collections.abc import Sequence

from retrieval.attribution.claims.authors import HANDING_ON, RECALLING, author, quoted_from
from retrieval.attribution.claims.claim import Claim
from retrieval.attribution.claims.content import (
    after_tag,
    before_tag,
    is_tag,
    object_place,
    rest_after_inverted,
    rest_after_tag,
    trim,
)
from retrieval.attribution.claims.cue_verb import CueVerb, cue_verb
from retrieval.attribution.claims.homographs import agrees, is_noun
from retrieval.attribution.claims.objects import said_after
from retrieval.attribution.claims.passive import at_passive
from retrieval.attribution.claims.speakers import follows_quotation
from retrieval.attribution.claims.subjects import clause_start, inverted_subject, subject
from retrieval.attribution.cues import NOUN_VERBS, TELLERS
from retrieval.attribution.outline import QUOTED, Outline
from retrieval.attribution.phrases import Phrase
from retrieval.attribution.sources import is_source
from retrieval.attribution.vocabulary import DETERMINERS, GENITIVE, RELATIVES, SUBORDINATORS

_SPEECH_ALONE = frozenset({"say", "tell", "ask", "write", "tweet", "announce", "complain", "insist", "shout", "reply"})
"""Verbs whose subject speaks, whatever noun it is."""
_AGENTS = ("ers", "ors", "ists", "ians")  # of nouns for those who do something: forecasters


def at_verb(o: Outline, place: int, first: int, end: int, earlier: Sequence[Claim]) -> Claim | None:
    """The claim at the cue verb at `place` of the sentence from `first` to `end`, None where it attributes nothing.

    `earlier` are the claims before it in the sentence, whose subject a coordinated verb or a participle shares.
    """
    v = cue_verb(o, place, first, end)
    if _is_name(v) or is_noun(v):
        return None
    if v.is_passive or _is_asked(v):
        return at_passive(v)
    inverted = inverted_subject(v)
    if inverted is not None:
        after = after_tag(o, inverted.last + 1, end)
        if after is None and not follows_quotation(o, place, first):
            after = rest_after_inverted(o, inverted.last + 1, end)
        return Claim((place, place + 1), v.lemma, v.governs, inverted, place, before_tag(o, first, place), after)
    speaker, clause = subject(v, earlier)
    if speaker is None or not (is_source(o, speaker) or _is_beside_quotation(v, speaker)):
        return None
    if speaker.last <= place and not agrees(v, speaker):
        return None
    return _active(v, speaker, clause_start(o, clause, first))


def _active(v: CueVerb, speaker: Phrase, clause: int) -> Claim:
    """The claim at an active verb, whose own clause begins at `clause`."""
    o, place, first = v.o, v.place, v.first
    cue = (place, place + 1)
    opener = speaker.first - 1
    telling = v.governs != "manner" or o.words[place + 2 : place + 3] == [QUOTED]
    if v.following == "," and first <= opener < place and o.lower[opener] == "as" and telling:  # as Smith reported, …
        before = trim(o, first, opener) if opener > first + 2 else None
        return Claim(cue, v.lemma, v.governs, speaker, clause, before, trim(o, place + 1, v.end))
    if speaker.last < place and clause <= speaker.first:
        tag = Claim(cue, v.lemma, v.governs, speaker, clause)
        if is_tag(o, tag, first, v.end):
            after = after_tag(o, place + 1, v.end) or rest_after_tag(o, tag, first, v.end)
            return Claim(cue, v.lemma, v.governs, speaker, clause, before_tag(o, first, clause), after)
    handed = quoted_from(o, place, v.end) if v.lemma in RECALLING and o.quotations else None
    if handed is not None:
        return Claim(cue, v.lemma, v.governs, handed[0], clause, None, (handed[1], handed[1] + 1))
    governs = "object" if object_place(o, place, v.end) else v.governs
    said = said_after(v, speaker)
    if said is not None and said[0] in o.quotations and v.lemma in HANDING_ON:
        writer = author(o, place, said[0], speaker)
        return Claim(cue, v.lemma, governs, writer, clause, None, said)
    return Claim(cue, v.lemma, governs, speaker, clause, None, said)


def _is_name(v: CueVerb) -> bool:
    """Whether a capitalised cue word inside a sentence is part of a name, not a verb in a headline."""
    o, place = v.o, v.place
    if not o.capital[place] or place == v.first or o.words[place - 1] == QUOTED:
        return False
    finite = v.form in ("past", "third") and v.lemma not in NOUN_VERBS and v.governs in TELLERS
    following = range(place + 1, min(place + 3, v.end))
    if not finite or len(following) < 2 or o.lower[place + 1] in GENITIVE:
        return True  # Edward Said’s Orientalism
    return not all(o.capital[k] or o.words[k][0] in "“‘’'" for k in following)


def _is_asked(v: CueVerb) -> bool:
    """Whether a participle tells what somebody was asked: `Asked whether …`, `when asked about …`."""
    return v.lemma == "ask" and v.form == "past" and (v.back < v.first or v.before in SUBORDINATORS - RELATIVES)


def _is_beside_quotation(v: CueVerb, speaker: Phrase) -> bool:
    """Whether any noun may speak: one between a quotation and its cue, or one whose verb nothing but speakers have.

    `“…,” the voice-over said`; `the ferryman said that …`.
    """
    near = v.governs in TELLERS and speaker.last < v.place <= speaker.last + 3
    if near and v.o.lower[speaker.last].endswith(_AGENTS) and v.governs != "manner" and v.form != "ing":
        return True
    if not near or not (v.o.lower[speaker.first] in DETERMINERS or v.o.lower[speaker.last].endswith("s")):
        return False
    announced = v.lemma != "read" and v.o.words[v.place + 1 : v.place + 3] in ([",", QUOTED], [":", QUOTED])
    return announced or v.lemma in _SPEECH_ALONE or follows_quotation(v.o, speaker.first, v.first)
