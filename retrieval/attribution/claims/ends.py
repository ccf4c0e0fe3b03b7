"""Where what is said ends inside its sentence, when no quotation marks show it.

A paraphrase runs to the end of its sentence unless something hands the sentence back to its writer: a semicolon, a
contrast (`, but he …`, `, while …`), a further subject (`, and they …`), a participle that attributes (`, adding
…`), or, where the whole claim is a subordinate clause (`Though Smith denied it, …`), the comma that closes it.
"""

from __future__ import annotations

from retrieval.attribution.claims.claim import Places
from retrieval.attribution.cues import CUES, TELLERS, Governs
from retrieval.attribution.name_words import PARTICLES
from retrieval.attribution.outline import QUOTED, Outline
from retrieval.attribution.vocabulary import AUXILIARIES, COORDINATORS, DASHES, DETERMINERS, PAST_VERBS, PERSON_PRONOUNS

_NEAR = 5  # words from a name to its cue
_CONTRASTS = frozenset({"while", "although", "though"})
_EVEN = frozenset({"as", "while"})
_GLOSS = 10  # words in which a relative pronoun follows the noun that a writer adds
_THAT = frozenset({"that", "which", "who"})
_RELATIVE = frozenset({"which", "who", "whose", "where"})
_STOPS = DASHES | {"and", ",", ";", QUOTED, "(", ")"}


def said_end(o: Outline, said: Places, governs: Governs, *, subordinate: bool) -> int:
    """The place where what is said from `said[0]` on ends, at most `said[1]`.

    `subordinate` tells that the cue's own clause opens with a subordinator or a relative pronoun.
    """
    first, end = said
    if first in o.quotations and first + 1 < end and first in o.paused:
        following = o.words[first + 1]
        if following != QUOTED and o.lower[first + 1] not in COORDINATORS:
            return first + 1
    depth = 0
    last_quoted = max(o.quoted_in(first, end), default=first)
    for place in range(first, end - 1):
        word = o.words[place]
        if word not in _STOPS:
            continue
        if word == "(":
            depth += 1
        elif word == ")":
            if depth == 0:
                return place
            depth -= 1
        elif (
            (place > first or place in o.paused)
            and _may_end(o, place, end, governs, subordinate=subordinate)
            and (place >= last_quoted or _is_attributed(o, place + 1, last_quoted))
        ):
            return place + (word == QUOTED)
    return end


def _may_end(o: Outline, place: int, end: int, governs: Governs, *, subordinate: bool) -> bool:
    """Whether the word at `place` hands the sentence back to its writer, unless a quotation is still to come."""
    word = o.words[place]
    if word == "and":
        speaking = _is_somebody_speaking(o, place + 1 + (o.lower[place + 1] == "then"), end)
        return speaking or (governs == "object" and _is_past(o, place + 1))
    if word in DASHES:
        return _is_gloss(o, place, end)
    if not _is_comma(o, place):
        return word == ";"
    return subordinate or _attributes(o, place + 1) or _hands_back(o, place, end, governs)


def _is_comma(o: Outline, place: int) -> bool:
    """Whether a comma stands at `place`, alone or inside the closing mark of a quotation."""
    return o.words[place] == "," or (o.words[place] == QUOTED and place in o.paused)


def _hands_back(o: Outline, comma: int, end: int, governs: Governs) -> bool:
    """Whether what follows a comma is no longer what was said."""
    word = o.lower[comma + 1]
    second = o.lower[comma + 2] if comma + 2 < end else ""
    if word in _CONTRASTS or (word == "even" and second in _EVEN):
        return True
    if word == "but":
        return comma + 2 < end and _opens_clause(o, comma + 2)
    if word in ("a", "an"):
        return _is_gloss(o, comma, end)
    if word == "with":
        return _is_telling(o, comma + 2, end)
    if word == "and":
        return second in PERSON_PRONOUNS or _is_somebody_speaking(o, comma + 2, end)
    return governs not in TELLERS and word in _RELATIVE


def _is_gloss(o: Outline, comma: int, end: int) -> bool:
    """Whether a writer tells at the end what is said: `…, a charge that they denied`."""
    gloss = o.lower[comma + 1 : end]
    return gloss[0] in ("a", "an") and "," not in gloss and not _THAT.isdisjoint(gloss[2:_GLOSS])


def _is_somebody_speaking(o: Outline, place: int, end: int) -> bool:
    """Whether a name begins at `place` and a finite cue follows within a few words: `and Mr. Smith said`."""
    if place >= end or not o.words[place][0].isupper():
        return False
    cues = (CUES.get(o.lower[k]) for k in range(place + 1, min(place + _NEAR, end)))
    return any(cue is not None and cue[2] in ("past", "third") and cue[1] in TELLERS for cue in cues)


def _is_telling(o: Outline, place: int, end: int) -> bool:
    """Whether a name begins at `place` and a participle that attributes follows: `with Mr. Smith saying`."""
    if place >= end or not o.words[place][0].isupper():
        return False
    return any(_attributes(o, k) for k in range(place + 1, min(place + _NEAR, end)))


def _attributes(o: Outline, place: int) -> bool:
    """Whether a participle that attributes stands at `place`: `adding`, `saying`."""
    cue = CUES.get(o.lower[place])
    return cue is not None and cue[2] == "ing" and cue[1] in TELLERS


def _is_attributed(o: Outline, first: int, end: int) -> bool:
    """Whether a cue of its own stands between `first` and the next quotation, which must come before or at `end`."""
    for place in range(first, end + 1):
        if o.words[place] == QUOTED:
            return False
        cue = CUES.get(o.lower[place])
        if cue is not None and (cue[2] in ("past", "third") or _attributes(o, place)):
            return True
    return False


def _opens_clause(o: Outline, place: int) -> bool:
    """Whether a clause with a subject of its own may begin at `place`."""
    word = o.words[place]
    return (
        o.lower[place] == "there"
        or o.lower[place] in PERSON_PRONOUNS
        or o.lower[place] in DETERMINERS
        or word[0].isupper()
        or (o.lower[place] in PARTICLES and place + 1 < len(o.words) and o.words[place + 1][0].isupper())
    )


def noun_end(o: Outline, said: Places, *, finite: bool) -> int:
    """Where the clause or infinitive at a noun (`her claim that`, `her plan to`) ends: at the main verb behind it.

    `finite` tells that it is a clause, whose own verb comes first.
    """
    pending = finite
    for place in range(said[0] + 1, said[1]):
        verbal = o.lower[place] in AUXILIARIES or _is_past(o, place)
        if not verbal or o.lower[place - 1] in AUXILIARIES or o.lower[place - 1] in COORDINATORS:
            continue
        if not pending:
            return place
        pending = False
    return said[1]


def _is_past(o: Outline, place: int) -> bool:
    """Whether a finite verb, and with it a new predicate, stands at `place`."""
    word = o.words[place]
    return o.lower[place] in PAST_VERBS or (len(word) > 4 and word.endswith("ed") and word[0].islower())
