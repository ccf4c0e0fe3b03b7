"""Saying that is only supposed or doubted: `would have said`, `allegedly said`, `If Smith says`, `Did Smith say`.

So is what the clause of a cue is told to be untrue: `There is no evidence that Smith said`.
"""

from __future__ import annotations

from retrieval.attribution.claims.claim import Claim
from retrieval.attribution.claims.clause_heads import is_adverb
from retrieval.attribution.claims.denials import DENYING, REJECTING, REPORTS
from retrieval.attribution.claims.negation import NEVER, NOT_MERELY, is_negated
from retrieval.attribution.cues import CUES, TELLERS
from retrieval.attribution.outline import QUOTED, Outline
from retrieval.attribution.vocabulary import ASKING, AUXILIARIES, word_set

_MODALS = word_set("would could should might may must 'd ’d")
_SUPPOSING = word_set("should might may")
"""Modals that suppose without *have*: *might say*; *would say* tells a habit, *could say* a deed."""
_MAIN_VERBS = word_set("do is was were 's ’s")
"""What ends the modal's own group: *all she could do was shout*."""
_DOUBTS = word_set("allegedly supposedly purportedly apocryphally")
_NEAR = 4  # words back from *if* to who was asked
_REACH = 6  # words from a verb to the report that it turns down
_SUPPOSED = word_set("if whether unless until lest")
_BREAKS = frozenset({",", "who", "which", "that"})
UNTRUE = word_set(
    "untrue false fake fabricated invented debunked withdrew withdrawn retracted retract retracts retracting misquoted"
)
"""Words that take back a report in whose sentence they stand."""
_NO_CONDITION = frozenset({"as", "even"})  # before if
_AFTERWARDS = word_set("later subsequently eventually")
"""Adverbs with which *would* tells what was to come: *would later say*."""
_EVIDENCE = word_set("evidence record proof suggestion sign indication true case")
_NO = frozenset({"no", "not", "isn't", "isn’t", "wasn't", "wasn’t", "never", "little", "without"})


def is_denied_in_group(o: Outline, start: int, verb: int, first: int, end: int) -> bool:
    """Whether the auxiliaries and adverbs before a verb deny, suppose or doubt it."""
    group = o.lower[start:verb]
    if is_negated(group):
        return o.lower[verb] not in DENYING
    if not _DOUBTS.isdisjoint([*group, *o.lower[verb + 1 : verb + 2]]):
        return True
    modal = next((word for word in group if word in _MODALS), None)
    if modal is None or not (NOT_MERELY | _MAIN_VERBS).isdisjoint(group):
        return False
    if "have" in group or modal in _SUPPOSING:
        return True
    conditional = modal == "would" and CUES[o.lower[verb]][1] in TELLERS and _AFTERWARDS.isdisjoint(group)
    return conditional and any(_opens_condition(o, place, first) for place in range(first, end))


def _opens_condition(o: Outline, place: int, first: int) -> bool:
    """Whether a condition begins at `place`, in the sentence from `first` on: not in *asked if*, *as if*, *even if*."""
    before = o.lower[max(first, place - _NEAR) : place]
    return o.lower[place] == "if" and ASKING.isdisjoint(before) and _NO_CONDITION.isdisjoint(before[-1:])


def is_supposed(o: Outline, claim: Claim, first: int) -> bool:
    """Whether a claim without quoted words stands in a condition or a question: `Whether Smith thinks it late`."""
    verb = claim.cue[0]
    if o.lower[verb] not in CUES or claim.verb == "noun" or claim.before is not None or claim.after is None:
        return False
    return not o.quoted_in(*claim.after) and is_condition(o, claim, verb, first)


def is_condition(o: Outline, claim: Claim, verb: int, first: int) -> bool:
    """Whether a claim's clause is a condition, a question, or opens with a negation and its auxiliary."""
    speaker = claim.speaker
    named = speaker.stands_for if speaker is not None else None
    if named is not None and named.first > first and o.lower[named.first - 1] in NEVER:  # not Smith, who said
        return True
    if speaker is None or speaker.first >= verb or not _BREAKS.isdisjoint(o.lower[speaker.last + 1 : verb]):
        return False
    opener = speaker.first - (o.lower[speaker.first] != "that")
    if opener < first:
        return False
    while opener > first and is_adverb(o.lower[opener]) and o.lower[opener] not in _SUPPOSED:
        opener -= 1
    word = o.lower[opener]
    if word == "nor" or word in _SUPPOSED:
        return word != "until" or CUES[o.lower[verb]][2] != "past"
    if word == "that":
        return _is_untrue(o, opener, first) or _is_rejected(o, opener, verb, first)
    if word not in AUXILIARIES or CUES[o.lower[verb]][2] in ("third", "ing"):
        return False
    before = o.lower[max(first, opener - 4) : opener]
    fronted = bool(before) and not _NO.union({"nor", "neither"}).isdisjoint(before)
    return fronted or opener == first or o.words[opener - 1] in (",", ";", ":", QUOTED)


def _is_untrue(o: Outline, that: int, first: int) -> bool:
    """Whether the words before *that* say that there is nothing in it: `There is no evidence that`."""
    if that <= first:
        return False
    if o.lower[that - 1] in UNTRUE:
        return True
    return o.lower[that - 1] in _EVIDENCE and not _NO.isdisjoint(o.lower[max(first, that - 5) : that - 1])


def _is_rejected(o: Outline, that: int, verb: int, first: int) -> bool:
    """Whether the report that *that* opens is turned down: `rejected claims that`, `Claims that … are false`."""
    if that <= first or o.lower[that - 1] not in REPORTS:
        return False
    before = o.lower[max(first, that - _REACH) : that - 1]
    if not (REJECTING | DENYING).isdisjoint(before):
        return True
    end = next((stop for start, stop in o.sentences if start <= verb < stop), len(o.words))
    return not UNTRUE.isdisjoint(o.lower[verb + 1 : end])
