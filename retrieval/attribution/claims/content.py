"""What is said at a cue: the places before a tag (`…, Smith said`), after a cue (`Smith said that …`), or both."""

from __future__ import annotations

from retrieval.attribution.claims.claim import Claim, Places
from retrieval.attribution.claims.clause_heads import is_adverb, opens_adverbial
from retrieval.attribution.claims.speakers import follows_quotation
from retrieval.attribution.cues import CUES, TELLERS, WITH_PREPOSITION, Governs
from retrieval.attribution.outline import QUOTED, Outline
from retrieval.attribution.phrase_ends import names_a_thing
from retrieval.attribution.phrases import phrase_after
from retrieval.attribution.source_nouns import SOURCE_NOUNS
from retrieval.attribution.vocabulary import (
    AUXILIARIES,
    COORDINATORS,
    DASHES,
    DETERMINERS,
    GENITIVE,
    PAST_VERBS,
    PERSON_PRONOUNS,
    PREPOSITIONS,
    RELATIVES,
    SUBORDINATORS,
    TIME,
)

_CONNECTIVE = 4  # places before `, Smith said,` that only connect: `In fact ,`
_REACH = 25  # words between a cue and the quotation, colon or `that` that it announces
_NOTHING = PERSON_PRONOUNS | {"so", "this", "that", "them", "him", "her", "no", "yes", "not"}
_THEN = frozenset({"when", "while", "as", "after", "before", "because", "during", "following"})
_CIRCUMSTANCE = PREPOSITIONS - {"of", "about", "against", "for", "like", "as", "than", "up", "down", "out"}
_HELD = frozenset({"believe", "think", "expect", "hope", "fear", "suspect", "estimate", "find", "show", "feel"})
"""Verbs of opinion that may close what is thought: *The bridge was old, police believe*."""
_WITHIN = GENITIVE | {"to"}
_CONTENT_WORDS = AUXILIARIES | SUBORDINATORS | PERSON_PRONOUNS | {"to"}
_SETTING_OFF = DASHES | {":", "("}
LEAD_IN = frozenset({",", ":", "—", "–", "--"})


def content_after(o: Outline, cue: int, governs: Governs, end: int) -> Places | None:
    """What is said after the cue: past its hearer, its time and place, its comma, colon or `that`."""
    place = cue + 1
    governed = object_place(o, cue, end)
    if governed is not None:
        return trim(o, governed + (o.lower[governed] == "that"), end)
    while place < end and (_is_manner(o, place) or o.lower[place] in TIME):
        place += 1
    if place >= end or (o.words[place] == "," and o.lower[place + 1 : place + 2] == ["and"]):
        return None
    if o.words[place] == "," and governs == "object" and o.words[place + 1 : place + 2] != [QUOTED]:
        return None  # the report, which the council had ordered, said
    if o.words[place] == "," and governs == "manner" and o.words[place + 1 : place + 2] != [QUOTED]:
        return None  # As he spoke, they took up a cry of “No”
    if governs in TELLERS:
        announced = _announced(o, place, end)
        if announced is not None:
            return trim(o, announced, end)
        if governs == "hearer":
            hearer = phrase_after(o, place, end)
            place = hearer.last + 1 if hearer else place
        if governs == "manner" and not o.quoted_in(place, end):
            return None
    place = _past_adverbials(o, place, end) if governs in TELLERS else place
    if place + 1 < end and (
        o.lower[place] == "that" or (o.lower[place] in PREPOSITIONS and o.words[place + 1] == QUOTED)
    ):
        place += 1
    if place + 1 < end and _goes_on_elsewhere(o, place + (o.words[place] == ",")) and not o.quoted_in(place, end):
        return None
    said = trim(o, place, end)
    return None if said and said[1] - said[0] == 1 and o.lower[said[0]] in _NOTHING else said


def _goes_on_elsewhere(o: Outline, place: int) -> bool:
    """Whether a sentence goes on with no content at `place`: a second hearer, or the verb of another clause."""
    cue = CUES.get(o.lower[place])
    return o.lower[place] == "and" or (cue is not None and cue[2] == "past")


def object_place(o: Outline, cue: int, end: int) -> int | None:
    """Where the object begins that a verb governs by a preposition: `spoke of it`, `talked at length about it`."""
    wanted = WITH_PREPOSITION.get(CUES.get(o.lower[cue], ("",))[0], set())
    place = cue + 1
    if wanted and place < end:
        place += _is_manner(o, place)
        if place < end and o.lower[place] not in wanted:
            place, wanted = _past_adverbials(o, place, end), wanted & {"about"}
    return place + 1 if place + 1 < end and o.lower[place] in wanted else None


def _announced(o: Outline, place: int, end: int) -> int | None:
    """Where a quotation or a clause begins that a comma, a colon or `that` announces a few words on."""
    plain = o.lower[place] not in PREPOSITIONS
    for k in range(place, min(place + _REACH, end)):
        word = o.words[k]
        if word == QUOTED:
            return k if o.words[k - 1] in LEAD_IN else None
        if word == ":" and k + 1 < end:
            return k + 1
        if o.lower[k] == "that" and (k <= place + 3 or not plain):
            return k + 1
        if word in (";", "(") or (k > place and o.lower[k] in CUES and o.lower[k - 1] not in DETERMINERS):
            return None
    return None


def _past_adverbials(o: Outline, place: int, end: int) -> int:
    """The place after `on Tuesday`, `in a statement`, `, in an interview,`."""
    while place < end:
        word = o.lower[place]
        if word in _CIRCUMSTANCE and place + 1 < end and not (word == "to" and _is_infinitive(o, place)):
            phrase = phrase_after(o, place + 1, end)
            if phrase is None and o.lower[place + 1] not in TIME:
                return place
            place = phrase.last + 1 if phrase else place + 2
        elif word in TIME or _is_manner(o, place) or (word == "," and place + 1 < end and o.words[place + 1] == QUOTED):
            place += 1
        else:
            return place
    return place


def _is_infinitive(o: Outline, place: int) -> bool:
    """Whether the `to` at `place` opens an infinitive rather than naming a hearer: `to act`, not `to reporters`."""
    word = o.lower[place + 1]
    return not (o.capital[place + 1] or word in DETERMINERS or word in SOURCE_NOUNS)


def _is_manner(o: Outline, place: int) -> bool:
    """Whether an adverb belongs to the cue rather than to what is said: `said flatly`, not `said only that`."""
    return o.lower[place] in ("later", "again", "then", "once", "recently", "earlier") or (
        o.lower[place].endswith("ly") and o.lower[place] not in ("only", "early", "likely", "nearly")
    )


def is_tag(o: Outline, claim: Claim, first: int, end: int) -> bool:
    """Whether what is said stands before `Smith said`: a quotation, or a clause that ends in a comma."""
    clause = claim.clause
    if clause <= first or (claim.speaker is not None and o.lower[claim.speaker.first] == "whose"):
        return False
    if follows_quotation(o, clause, first) and o.words[clause - 1] != ";":
        if claim.governs in TELLERS:
            return not _opens_content(o, claim.cue[1], end)
        following = claim.cue[1]
        return following >= end or o.words[following] in (".", ",")
    if claim.speaker is not None and claim.speaker.stands_for is not None:
        return False
    if o.words[claim.cue[1] : claim.cue[1] + 1] == [","] and claim.cue[1] + 1 in o.begun:
        return False  # In a letter, Smith said, “We stay”
    if o.lower[claim.cue[0] - 1] == "who":
        return False  # Ann Lind, a lawyer who advises the port, said
    held = claim.verb in _HELD and o.words[claim.cue[1] : claim.cue[1] + 1] in ([","], ["."], [])
    if o.words[clause - 1] != "," or not (claim.governs in ("clause", "hearer") or held):
        return False
    if opens_adverbial(o, first) and not any(o.words[k] == "," for k in range(first, clause - 1)):
        finite = o.lower[first] not in SUBORDINATORS and not PAST_VERBS.isdisjoint(o.lower[first:clause])
        return _is_interrupted(o, claim, first, end) or (finite and _only_adverbials(o, claim.cue[1], end))
    following = claim.cue[1]
    if claim.governs == "hearer":
        hearer = phrase_after(o, following, end)
        following = hearer.last + 1 if hearer else following
    return _only_adverbials(o, following, end)


def before_tag(o: Outline, first: int, clause: int) -> Places | None:
    """What a tag at `clause` closes: all from `first` on, or a quotation that is set off: `He left: “Yes,” Smith said`.

    A quotation with a cue of its own before it isn't: `Smith said: “Yes,” the Times reported`.
    """
    quoted = o.quoted_in(first + 2, clause)
    if quoted and follows_quotation(o, clause, first):
        mark = quoted[-1] - 1
        first = quoted[-1] if o.words[mark] in _SETTING_OFF and o.lower[mark - 1] not in CUES else first
    return trim(o, first, clause)


def _opens_content(o: Outline, place: int, end: int) -> bool:
    """Whether a clause with a subject and an auxiliary of its own follows a cue: `said his campaign was …`."""
    subject = phrase_after(o, place, end)
    if subject is None or o.lower[subject.first] in CUES:
        return False
    following = subject.last + 1
    return following < end and o.lower[following] in AUXILIARIES and o.lower[following] not in GENITIVE


def _is_interrupted(o: Outline, claim: Claim, first: int, end: int) -> bool:
    """Whether a tag between commas follows a clause that is said too: `If it rains, Smith said, we stay`."""
    following = claim.cue[1]
    return o.lower[first] not in ("as", "speaking", "according", "on") and following < end and o.words[following] == ","


def _only_adverbials(o: Outline, place: int, end: int) -> bool:
    """Whether nothing but times, places and manners follows up to the sentence's end or a comma."""
    inside = False
    while place < end and o.words[place] not in (".", ",", ";", "?", "!"):
        word = o.lower[place]
        if word in _THEN:
            return True
        if word in PREPOSITIONS and word != "to":
            inside = True
        elif (
            (o.words[place] == QUOTED and not inside)
            or (word in _CONTENT_WORDS and not (inside and word in _WITHIN) and o.words[place] != "May")
            or (word in CUES and word not in SOURCE_NOUNS and not (inside and names_a_thing(o, place)))
            or (not inside and not (word in TIME or word in ("last", "this") or is_adverb(word) or word[0].isdigit()))
        ):
            return False
        place += 1
    return True


def after_tag(o: Outline, place: int, end: int) -> Places | None:
    """The rest of a quotation that its tag splits: `“Yes,” he said, “but no.”`."""
    for k in range(place, min(place + _REACH, end)):
        if o.words[k] == QUOTED:
            return trim(o, k, end) if k == place or o.words[k - 1] in LEAD_IN else None
        if o.lower[k] == "that" and k == place:
            return trim(o, k + 1, end)
        verb = CUES.get(o.lower[k])
        if verb and verb[1] in TELLERS and verb[2] != "base" and not o.capital[k]:
            return None
    return None


def rest_after_tag(o: Outline, claim: Claim, first: int, end: int) -> Places | None:
    """The rest of what a tag interrupts: `The vote, Smith said, was close`, `“Close,” Smith said, but “fair”`."""
    place = claim.cue[1]
    at_once = o.words[place : place + 1] == [","]
    if not at_once:
        place = _tag_end(o, claim, end)
    if o.words[place : place + 1] != [","] or place + 1 >= end:
        return None
    word = o.lower[place + 1]
    if follows_quotation(o, claim.clause, first):
        joins = word in COORDINATORS or word in PREPOSITIONS
        return trim(o, place + 2, end) if joins and o.words[place + 2 : place + 3] == [QUOTED] else None
    if word in COORDINATORS or word in RELATIVES - {"that"}:
        return None
    connective = claim.clause - first <= _CONNECTIVE or o.lower[claim.clause - 2] in SUBORDINATORS
    return trim(o, place + 1, end) if at_once or connective or word in AUXILIARIES else None


def rest_after_inverted(o: Outline, comma: int, end: int) -> Places | None:
    """The rest of what an inverted tag between commas interrupts: `Ms Lind, said the judge, had lied`."""
    goes_on = o.words[comma : comma + 1] == [","] and comma + 1 < end and o.lower[comma + 1] in AUXILIARIES
    return trim(o, comma + 1, end) if goes_on else None


def _tag_end(o: Outline, claim: Claim, end: int) -> int:
    """The place of the comma behind a tag's hearer, time and place: `, Smith told reporters on Friday,`."""
    place = claim.cue[1]
    if claim.governs == "hearer":
        hearer = phrase_after(o, place, end)
        place = hearer.last + 1 if hearer else place
    comma = next((k for k in range(place, min(place + _REACH, end)) if o.words[k] in (",", QUOTED)), end)
    return comma if comma < end and _only_adverbials(o, place, comma) else end


def trim(o: Outline, first: int, end: int) -> Places | None:
    """A stretch without punctuation and coordinators at its edges, None when nothing is left."""
    while first < end and o.words[first] in (",", ".", ";", ":", "—", "–", "--", "-", "―", "!", "?", ")", "…"):
        first += 1
    while end > first and o.words[end - 1] in (",", ".", ";", ":", "—", "–", "--", "-", "―", "(", "…"):
        end -= 1
    return (first, end) if first < end else None
