"""Claims at a passive cue verb: `was described by Smith as “…”`, `is expected to …`, `asked by Smith whether …`.

The agent speaks; without one nobody is named.
"""

from __future__ import annotations

from retrieval.attribution.claims.claim import Claim
from retrieval.attribution.claims.content import after_tag, content_after, trim
from retrieval.attribution.claims.cue_verb import CueVerb
from retrieval.attribution.claims.ends import said_end
from retrieval.attribution.claims.speakers import follows_quotation, subject_before
from retrieval.attribution.cues import Governs
from retrieval.attribution.outline import QUOTED
from retrieval.attribution.phrases import Phrase, phrase_after
from retrieval.attribution.sources import is_source
from retrieval.attribution.vocabulary import RELATIVES, TIME, word_set

_BY = 8  # words between a passive verb and its agent
_REPORTED = word_set(
    """
    accuse allege assume believe claim consider deem estimate expect forecast know project regard report rumor
    rumour say see suspect think view
    """
)
"""Verbs whose passive gives hearsay: *is expected to*, *is seen as*."""
_REPORT_OPENERS = frozenset({"to", "as", "that", "of"})
_BETWEEN = frozenset({"on", "in", "specifically", "again"})
_WRONGLY = word_set("wrongly falsely mistakenly incorrectly erroneously not never often sometimes variously")
_QUESTION_OPENERS = frozenset({"if", "whether", "how", "what", "why", "who", "when", "where", "which", "about", "to"})


def at_passive(v: CueVerb) -> Claim | None:
    """The claim at a passive verb, or at the participle `asked`; None where it attributes nothing."""
    o, end = v.o, v.end
    agent = _agent(v)
    following = agent.last + 1 if agent else v.place + 1
    if v.lemma == "ask":
        return _question(v, agent, following)
    if v.lemma in ("ascribe", "attribute"):
        return _attributed(v)
    told_more = following + 1 < end and o.words[following] == "," and o.lower[following + 1] in RELATIVES
    if agent is not None and o.quoted_in(following, end) and not told_more:
        as_ = following < end and o.lower[following] == "as"
        return _claim(v, v.governs, agent, following + as_)
    if agent is not None and v.is_quoted_soon:
        said = trim(o, v.place + 1 + (v.following == "as"), agent.first - 1)
        return Claim((v.place, v.place + 1), v.lemma, v.governs, agent, v.first, None, said) if said else None
    if v.governs == "clause" and following < end and o.lower[following] == "that":
        return _claim(v, v.governs, agent, following + 1)
    if v.lemma == "quote":
        return _quoted(v)
    named = v.lemma == "know" and v.following == "as"
    if v.lemma in _REPORTED and agent is None and v.following in _REPORT_OPENERS and not named:
        return _claim(v, "opinion", None, following)
    return None


def _claim(v: CueVerb, governs: Governs, agent: Phrase | None, start: int) -> Claim | None:
    said = trim(v.o, start, v.end)
    if said is not None:
        said = trim(v.o, said[0], said_end(v.o, said, governs, subordinate=v.before in RELATIVES))
    return Claim((v.place, v.place + 1), v.lemma, governs, agent, v.first, None, said) if said else None


def _agent(v: CueVerb) -> Phrase | None:
    """Whoever `by` names after a passive verb."""
    for by in range(v.place + 1, min(v.place + _BY, v.end - 1)):
        if v.o.lower[by] == "by":
            agent = phrase_after(v.o, by + 1, v.end)
            return agent if agent is not None and is_source(v.o, agent) else None
    return None


def _question(v: CueVerb, agent: Phrase | None, start: int) -> Claim | None:
    """`Asked on Monday whether he would run, …`: what somebody was asked, up to the comma."""
    o, end = v.o, v.end
    while start < end and (o.lower[start] in TIME or o.lower[start] in _BETWEEN):
        start += 1
    if start >= end or o.lower[start] not in _QUESTION_OPENERS:
        return None
    stop = next((k for k in range(start, end) if o.words[k] in (",", QUOTED)), end)
    return Claim((v.place, v.place + 1), "ask", "opinion", agent, v.place, None, trim(o, start, stop))


def _attributed(v: CueVerb) -> Claim | None:
    """`The line “…” is attributed to Smith`: whom the words are attributed to, unless wrongly."""
    o = v.o
    quoted = o.quoted_in(v.first, v.place)
    speaker = phrase_after(o, v.place + 2, v.end) if v.following == "to" and quoted else None
    if speaker is None or speaker.kind != "name" or not _WRONGLY.isdisjoint(o.lower[quoted[-1] + 1 : v.place]):
        return None
    return Claim((v.place, v.place + 2), v.lemma, "clause", speaker, v.first, (quoted[-1], quoted[-1] + 1))


def _quoted(v: CueVerb) -> Claim | None:
    """`Smith was quoted as saying`: the subject speaks."""
    tagging = v.o.quotations and v.o.words[v.first] == QUOTED
    if v.following == "as" and not tagging:  # quoted as saying: the participle attributes
        return None
    speaker = subject_before(v.o, v.place, v.first)
    if speaker is None or not is_source(v.o, speaker):
        return None
    if tagging and follows_quotation(v.o, speaker.first, v.first):  # “…,” Smith was quoted as saying
        before, after = trim(v.o, v.first, speaker.first), after_tag(v.o, v.place + 1, v.end)
        return Claim((v.place, v.place + 1), "quote", "clause", speaker, speaker.first, before, after)
    said = content_after(v.o, v.place, "clause", v.end)
    return Claim((v.place, v.place + 1), "quote", "clause", speaker, v.first, None, said)
