"""What is said at an active cue verb: the clause, quotation or object that it governs, if that is a statement."""

from __future__ import annotations

from retrieval.attribution.claim import Places
from retrieval.attribution.content import TELLERS, content_after, trim
from retrieval.attribution.cue_verb import CueVerb
from retrieval.attribution.cues import CUES, WITH_PREPOSITION, Form, Governs
from retrieval.attribution.ends import said_end
from retrieval.attribution.outline import Outline
from retrieval.attribution.phrases import Phrase
from retrieval.attribution.vocabulary import AUXILIARIES, PERSON_PRONOUNS, PREPOSITIONS, RELATIVES, SUBORDINATORS

_WITH_THAT = frozenset({"answer", "cast", "feel", "find", "know", "learn", "refer", "reply", "respond", "state"})
"""Verbs whose object is no statement unless it is quoted or a clause with *that*."""
_WITH_CLAUSE = frozenset(
    {"add", "contend", "maintain", "post", "read", "reason", "reflect", "relate", "submit", "write"}
)
"""Verbs whose object is no statement unless it is quoted or a clause."""
_WITH_PREPOSITION_ONLY = frozenset({"care", "fret", "inquire", "look", "object", "point", "vote"})
"""Verbs that speak of something only with one of their prepositions."""
_ASPECTUAL = frozenset({"begin", "continue"})
"""Verbs before an infinitive that says it all: `began to say`."""
_NO_OBJECT = PREPOSITIONS - {"of", "for", "to", "on", "with", "about", "against", "like", "as", "among"}
"""Prepositions after which stands a circumstance, no opinion: `backed out of`, `showed up at`."""


def said_after(v: CueVerb, speaker: Phrase) -> Places | None:
    """What `speaker` says after the verb, None where the verb only tells what somebody did."""
    o, end = v.o, v.end
    if v.lemma in _ASPECTUAL and v.following == "to":
        return None
    if v.back < v.first:
        end = next((k for k in range(v.place, end) if o.words[k] == ","), end)
    said = content_after(o, v.place, v.governs, end)
    if said is not None:
        said = trim(o, said[0], said_end(o, said, v.governs, subordinate=_is_subordinate(v, speaker)))
    if said is None or any(k in o.quotations for k in range(*said)):
        return said
    return said if _is_statement(v, said) else None


def _is_statement(v: CueVerb, said: Places) -> bool:
    """Whether a stretch without quotation marks is what somebody says or thinks."""
    o = v.o
    if v.following in WITH_PREPOSITION.get(v.lemma, ()):
        return True
    if v.lemma in _WITH_PREPOSITION_ONLY or (v.back < v.first and v.governs is not Governs.CLAUSE):
        return False
    if o.lower[said[0] - 1] == "that":
        return True
    if v.lemma in _WITH_THAT or (v.lemma in _WITH_CLAUSE and not _has_verb(o, said)):
        return False
    return v.governs in TELLERS or o.lower[said[0]] not in _NO_OBJECT


def _has_verb(o: Outline, said: Places) -> bool:
    """Whether a finite verb stands in what is said, as far as closed classes and endings tell."""
    return any(
        o.lower[k] in AUXILIARIES
        or o.lower[k] in PERSON_PRONOUNS
        or (o.lower[k] in CUES and CUES[o.lower[k]][2] is Form.PAST)
        for k in range(*said)
    )


def _is_subordinate(v: CueVerb, speaker: Phrase) -> bool:
    """Whether a subordinator, a relative pronoun or a noun opens the cue's clause: `While Smith said …, …`."""
    if v.before in RELATIVES or (v.form is Form.ING and v.back == speaker.last):
        return True
    following = [word for word in v.o.lower[speaker.last : min(speaker.last + 3, v.place)] if word != ","]
    if any(word in ("who", "which") for word in following[:2]):
        return True
    opener = speaker.first - 1
    return v.first <= opener < v.back and v.o.lower[opener] in SUBORDINATORS
