"""What is said at an active cue verb: the clause, quotation or object that it governs, if that is a statement."""

from __future__ import annotations

from retrieval.attribution.claims.claim import Places
from retrieval.attribution.claims.content import content_after, object_place, trim
from retrieval.attribution.claims.cue_verb import CueVerb
from retrieval.attribution.claims.ends import said_end
from retrieval.attribution.cues import CUES, TELLERS, WITH_PREPOSITION
from retrieval.attribution.outline import Outline
from retrieval.attribution.phrases import Phrase, phrase_after, phrase_before
from retrieval.attribution.vocabulary import (
    ARTICLES,
    AUXILIARIES,
    NOT_ENDING_IN_ING,
    PERSON_PRONOUNS,
    PREPOSITIONS,
    RELATIVES,
    SUBORDINATORS,
    TIME,
    word_set,
)

_WITH_THAT = frozenset(
    {"answer", "cast", "email", "feel", "find", "know", "learn", "refer", "reply", "respond", "state"}
)
"""Verbs whose object is no statement unless it is quoted or a clause with *that*."""
_WITH_CLAUSE = word_set(
    """
    accept add advise allege assume concede contend decide embrace enjoy interrupt invoke maintain pledge post quote
    read reason rebuff recognise recognize reflect relate repeat rule seek submit weigh worry write
    """
)
"""Verbs whose object is no statement unless it is quoted or a clause."""
_WITH_NEAR = frozenset({"read", "see", "show", "find", "seek", "hit", "put"})
"""Verbs that are no cues of a quotation in a relative clause of their object."""
_WITH_PROPOSAL = frozenset({"back", "champion", "favor", "favour", "oppose", "support"})
"""Verbs of taking sides: an opinion where their object is something proposed, else a deed (*backed the rebels*)."""
_WITH_AS = frozenset({"cast", "frame", "regard", "see", "view"})
"""Verbs whose object is an opinion only with what it is seen as (*sees it as a gift*)."""
_WITH_PREDICATE = frozenset({"brand", "call", "dub", "label", "name"})
"""Verbs whose object is an opinion only with what it is called (*called him a liar*, but *called her at noon*)."""
_WITH_TO = frozenset({"ascribe", "attribute"})
"""Verbs of giving a cause: their subject says that cause, and nothing that they give to somebody."""
_BEFORE_CAUSE = ARTICLES | {"what"}
_MARKS = frozenset({'"', "“", "”", "‘", "’"})
_PROPOSALS = word_set(
    """
    abortion action agreement aid alliance amendment approach ban bid bill boycott budget call campaign candidacy
    cause change changes claim concept cut cuts deal decision effort efforts expansion funding idea ideas immigration
    increase independence initiative intervention invasion investigation law laws legislation marriage measure
    measures move nomination notion option plan plans policies policy position program programme programs project
    proposal proposals push reform reforms regulation regulations request resolution restrictions right rights rule
    rules sanctions solution stance strategy tax taxes treaty trade use view views vote wage wall war withdrawal
    """
)
"""Nouns for what is proposed, so that one can be for or against it."""
_SLAMMED = frozenset({"on", "into", "down", "shut"})
_DURATIONS = word_set("moment moments minute minutes hour hours day days week weeks month months year years time while")
_ORDERED = 3  # words of what one orders in a shop, or of what is too short to tell
_OF_WHAT = 4  # words of `of` and what follows it: *the idea of a bridge*
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
    if v.opens:
        end = next((k + (k in o.quotations) for k in range(v.place, end) if o.pauses(k)), end)
    said = content_after(o, v.place, v.governs, end)
    if said is not None:
        said = trim(o, said[0], said_end(o, said, v.governs, subordinate=_is_subordinate(v, speaker)))
    if said is not None and (_names(v, said) or (v.lemma in _WITH_TO and not _is_cause(o, said))):
        return None
    if said is not None and v.lemma == "reflect" and not _is_told(v):
        return None
    if said is None or o.quoted_in(*said):
        weak = said is not None and v.lemma in _WITH_NEAR and v.following != "it"  # as Smith put it, “…”
        return None if weak and said and _is_far(o, said) else said
    return said if _is_statement(v, said) else None


def _is_told(v: CueVerb) -> bool:
    """Whether a verb announces what follows: `reflected that it fell`, `reflected: “…”`, not `reflects “unrest”`."""
    return v.following in ("that", ",", ":", "on")


def _names(v: CueVerb, said: Places) -> bool:
    """Whether a verb gives a thing its name: `titled the talk “Why”`, `called the programme “Big Sky”`, set off."""
    o, (first, end) = v.o, said
    if v.lemma in ("title", "entitle") or (v.lemma == "name" and first not in o.quotations):
        return any(k in o.quotations or o.words[k] in _MARKS for k in range(first, end))
    if v.lemma not in _WITH_PREDICATE or v.following in ("on", "for"):
        return False
    return sum(word in _MARKS for word in o.words[first : end + 1]) > 1


def _is_cause(o: Outline, said: Places) -> bool:
    """Whether a quotation tells to what something is put down: `attributed the loss to “rain”`, not `“No” to Smith`."""
    quoted = next(iter(o.quoted_in(*said)), None)
    if quoted is None:
        return False
    return "to" in (o.lower[quoted - 1], o.lower[quoted - 2] if o.lower[quoted - 1] in _BEFORE_CAUSE else "")


def _is_far(o: Outline, said: Places) -> bool:
    """Whether a relative clause or a comma stands before the first quotation: `read it, whose author said “no”`."""
    quoted = o.quoted_in(*said)[0]
    return any(o.words[k] == "," or o.lower[k] in RELATIVES - {"that"} for k in range(said[0], quoted))


def _is_statement(v: CueVerb, said: Places) -> bool:
    """Whether a stretch without quotation marks is what somebody says or thinks."""
    o = v.o
    if object_place(o, v.place, v.end) is not None:
        return True
    if v.lemma in _WITH_PREPOSITION_ONLY or (v.back < v.first and v.governs != "clause"):
        return False
    if o.lower[said[0] - 1] == "that":
        return True
    if v.lemma in _WITH_THAT or (v.lemma in _WITH_CLAUSE and not (_has_verb(o, said) or o.lower[said[0]] == "to")):
        return False
    if _is_deed(v, said):
        return False
    return v.governs in TELLERS or o.lower[said[0]] not in _NO_OBJECT


def _is_deed(v: CueVerb, said: Places) -> bool:
    """Whether the verb with its object tells what somebody did rather than what they think: `backed the rebels`."""
    o, (first, end) = v.o, said
    if (v.lemma == "slam" and v.following in _SLAMMED) or _tells_how_long(o, said):
        return True
    if v.lemma == "order" and end - first <= _ORDERED and "to" not in o.lower[first:end]:
        return True
    if v.lemma in _WITH_AS:
        return "as" not in o.lower[first:end] and not _has_verb(o, said)
    if v.lemma in _WITH_PROPOSAL:
        gerund = o.lower[first].endswith("ing") and o.lower[first] not in NOT_ENDING_IN_ING
        backed = phrase_after(o, first, end)
        last = backed.last if backed is not None else first
        last += _OF_WHAT * (o.lower[last + 1 : last + 2] == ["of"])
        return not (gerund or o.lower[first] in SUBORDINATORS or _PROPOSALS.intersection(o.lower[first : last + 1]))
    if v.lemma in _WITH_PREDICATE and v.following not in WITH_PREPOSITION.get(v.lemma, ("for", "on")):
        named = phrase_after(o, first, end)
        return named is not None and (named.last + 1 >= end or o.lower[named.last + 1] in PREPOSITIONS | TIME)
    return False


def _tells_how_long(o: Outline, said: Places) -> bool:
    """Whether a stretch only tells for how long: `told nobody for eleven months`."""
    return o.lower[said[0]] == "for" and o.lower[said[1] - 1] in _DURATIONS


def _has_verb(o: Outline, said: Places) -> bool:
    """Whether a finite verb stands in what is said, as far as closed classes and endings tell."""
    return any(
        (o.lower[k] in AUXILIARIES and o.words[k] != "May")
        or o.lower[k] in PERSON_PRONOUNS
        or (o.lower[k] in CUES and CUES[o.lower[k]][2] == "past")
        for k in range(*said)
    )


def _is_subordinate(v: CueVerb, speaker: Phrase) -> bool:
    """Whether a subordinator, a relative pronoun or a noun opens the cue's clause: `While Smith said …, …`."""
    if v.before in RELATIVES or (v.form == "ing" and v.back == speaker.last):
        return True
    following = [word for word in v.o.lower[speaker.last : min(speaker.last + 3, v.place)] if word != ","]
    if "who" in following[:2] or "which" in following[:2]:
        return True
    opener = speaker.first - 1
    if opener > v.first and v.o.words[opener] == ",":  # When his lawyer, Karl Dahl, said …
        described = phrase_before(v.o, opener - 1, v.first)
        opener = described.first - 1 if described is not None and described.kind == "noun" else opener
    return v.first <= opener < v.back and v.o.lower[opener] in SUBORDINATORS
