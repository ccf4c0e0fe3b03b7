"""Claims at a phrase that names a source: `according to Smith`, `in the words of Smith`, `in her view`, `per Smith`."""

from __future__ import annotations

from retrieval.attribution.claims.claim import Claim, Places
from retrieval.attribution.claims.content import trim
from retrieval.attribution.claims.speakers import named_after, noun_with_name
from retrieval.attribution.cues import CUES
from retrieval.attribution.name_runs import is_given
from retrieval.attribution.outline import QUOTED, Outline
from retrieval.attribution.phrases import Phrase, phrase_after, phrase_before
from retrieval.attribution.source_nouns import PERSON_NOUNS
from retrieval.attribution.vocabulary import (
    AUXILIARIES,
    COORDINATORS,
    DETERMINERS,
    GENITIVE,
    PERSON_PRONOUNS,
    POSSESSIVES,
    SUBORDINATORS,
)

SOURCE_OPENERS = frozenset({"according", "in", "per"})
"""Words that open a phrase naming a source before its name: `according to`, `in the words of`, `per`."""
VIEWS = frozenset({"words", "view", "opinion", "telling"})
"""Nouns for how somebody puts something: `in Smith’s words`."""

_ACCORDING_TO = "according to"
"""The verb of these claims."""

_CONNECTIVE = 3  # words before `, according to Smith,` that only connect: `In fact`, `Since last May`
_DESCRIBED = 3  # places between an owner and such a noun: `in his own words`


def at_source(o: Outline, place: int, first: int, end: int) -> Claim | None:
    """The claim at `according to Smith`, `in the words of Smith` or `per Smith`, whose first word is at `place`."""
    cue = _opening(o, place)
    speaker = phrase_after(o, cue[1], end) if cue is not None else None
    if speaker is not None:
        speaker = _who_that_is(o, speaker, end) if speaker.kind == "noun" else named_after(o, speaker, end)
    return _around(o, cue, speaker, first, end) if cue is not None and speaker is not None else None


def _who_that_is(o: Outline, noun: Phrase, end: int) -> Phrase:
    """A noun for one person with the full name that commas set off behind it: `the head of the union, Ann Lind`."""
    if o.lower[noun.last] not in PERSON_NOUNS and o.lower[noun.last] != "head":
        return noun
    named = noun_with_name(o, noun, end)
    behind = o.words[named.last + 1 : named.last + 3]
    closed = behind[:1] == ["."] or (behind[:1] == [","] and not behind[-1].isdigit())
    owned = not POSSESSIVES.isdisjoint(o.lower[noun.first : noun.last])
    in_full = named.head < named.last or (owned and is_given(o, named.head))
    return named if named.kind == "name" and in_full and closed else noun


def _opening(o: Outline, place: int) -> Places | None:
    """The places of `according to`, `in the words of` or `per` at `place`."""
    word, following = o.lower[place], o.lower[place + 1 : place + 4]
    if word == "according":
        return (place, place + 2) if following[:1] == ["to"] else None
    if word == "in":
        return (place, place + 4) if following in (["the", "words", "of"], ["the", "view", "of"]) else None
    apart = place > 0 and o.words[place - 1] in (",", QUOTED)
    return (place, place + 1) if apart and o.words[place].islower() else None  # Per Dahl is somebody


def at_view(o: Outline, place: int, first: int, end: int) -> Claim | None:
    """The claim at `in Smith’s view` or `in her own words`, set off from its sentence, whose noun is at `place`."""
    closed = place + 1 == end or o.words[place + 1] in (",", ".", ":", QUOTED)
    if not (closed or o.lower[place + 1] in DETERMINERS | PERSON_PRONOUNS):
        return None
    owner = place - 1
    while owner > first and place - owner < _DESCRIBED and o.lower[owner] not in POSSESSIVES:
        owner -= 1
    if owner <= first or o.lower[owner] not in POSSESSIVES:
        return None
    genitive = o.lower[owner] in GENITIVE
    speaker = phrase_before(o, owner - 1, first + 1) if genitive else Phrase(owner, owner, owner, "pronoun")
    if speaker is None or o.lower[speaker.first - 1] != "in":
        return None
    opener = speaker.first - 1
    cue = opener, place + 1
    if opener == first and not closed:  # In her view the bridge was old; not: In her words the girl tells it
        if o.lower[place] == "words" or any(o.lower[k] in CUES for k in range(place + 1, end)):
            return None
        return Claim(cue, _ACCORDING_TO, "clause", speaker, first, None, trim(o, place + 1, end))
    apart = opener == first or o.words[opener - 1] in (",", QUOTED)
    return _around(o, cue, speaker, first, end) if apart and closed else None


def _around(o: Outline, cue: Places, speaker: Phrase, first: int, end: int) -> Claim:
    """The claim of a phrase that names a source, which stands before, behind or amid what is said."""
    place, last = cue[0], max(cue[1] - 1, speaker.last)
    if place == first or (place == first + 1 and o.lower[first] in COORDINATORS):
        comma = next((k for k in range(last + 1, end) if o.words[k] == "," or k in o.quotations), end)
        said = comma + (comma < end and o.words[comma] == ",")
        return Claim(cue, _ACCORDING_TO, "clause", speaker, first, None, trim(o, said, end))
    clause = place - 1 if o.words[place - 1] == "," else place
    before, after = trim(o, first, clause), None
    following = last + 2
    if clause < place and following < end and o.words[following - 1] == ",":
        connective = o.lower[clause - 1] in SUBORDINATORS or clause - first <= _CONNECTIVE
        goes_on = o.lower[following] in AUXILIARIES
        announced = following in o.quotations and o.lower[place] != "according"
        if connective or goes_on or announced:
            after = trim(o, following, end)
            before = before if goes_on else None
    return Claim(cue, _ACCORDING_TO, "clause", speaker, clause, before, after)
