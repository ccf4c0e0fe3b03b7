"""Saying that is denied or left undone: `denied saying`, `without saying`, `refused to say`, `denied he had said`.

A verb, a preposition or an infinitive governs the cue, or the cue itself turns down what somebody else is told to have
said. A negation takes a denial back: who did not hesitate to say it said it.
"""

from __future__ import annotations

from collections.abc import Sequence

from retrieval.attribution.claims.claim import Claim
from retrieval.attribution.claims.clause_heads import is_adverb
from retrieval.attribution.claims.negation import is_verb_negated
from retrieval.attribution.cues import CUES, TELLERS
from retrieval.attribution.outline import Outline
from retrieval.attribution.vocabulary import word_set

PARTS = word_set("because but since though although while when who which only instead ;")
"""Words between a cue and a quotation that make the quotation another clause's."""
_REFUSING = word_set(
    """
    decline declined declines fail failed fails forget forgets forgot neglect neglected neglects omit omits omitted
    refuse refused refuses reluctant unable unwilling
    """
)
_WITHHELD = _REFUSING | word_set("about alleged declining failing forgotten refusing supposed tempted yet")
"""Words before *to* after which nothing is said: *refused to say*, *has yet to say*."""
_HELPLESS = _REFUSING | word_set(
    """
    afraid ashamed avoid avoids cease ceased ceases failing hesitate hesitated hesitates hesitating refrain
    refrained refrains scared shrank shrink shrinks shy tire tired tires
    """
)
"""Words that a negation turns into a deed: *did not hesitate to say*, *was not afraid to say*."""
REJECTING = word_set(
    """
    reject rejects rejected rejecting dismiss dismisses dismissed dismissing refute refutes refuted refuting rebut
    rebuts rebutted
    """
)
"""Verbs of which only what is told behind *that* is denied: *rejected claims that she had called it “x”*."""
DENYING = word_set("avoid avoided denied denies deny denying disavow disavowed dispute disputed disputes disputing")
_WITHHOLDING = REJECTING | DENYING | _WITHHELD | _HELPLESS
_INSTEAD = {
    "of": word_set("accused accuse accuses accusing suspected suspect suspects cleared acquitted instead short"),
    "from": word_set("far refrain refrained refrains stopped prevented barred banned away"),
    "than": word_set("rather"),
    "as": word_set("misquoted misquotes misreported"),
}
"""Prepositions before a gerund, with the words before them that leave it undone: *stopped short of calling*."""
_SHRINKING = word_set("short away refrain refrains refrained")
"""Those of them that a negation turns into a deed: *did not stop short of calling*."""
_OBJECTS = frozenset({"him", "her", "them"})
_WITHOUT = frozenset({"without", "against"})
_REACH = 6  # words between an accusation and its *of*
REPORTS = word_set(
    "claim claims report reports allegation allegations rumour rumours rumor rumors suggestion suggestions"
)


def is_left_undone(o: Outline, back: int, first: int) -> bool:
    """Whether what governs a gerund or an infinitive leaves it undone; `back` is the place before the verb's group."""
    if back < first:
        return False
    governor = o.lower[back]
    if governor in _OBJECTS and back > first and o.lower[back - 1] in ("have", "has", "had"):
        return True  # the subtitles have him saying
    if governor in DENYING:
        return not is_verb_negated(o, back, first)
    if governor in _WITHOUT or governor == "nor":
        return True
    if governor == "to":
        return _is_withheld(o, back, first)
    undone = _INSTEAD.get(governor, frozenset())
    reach = 1 if governor == "than" else _REACH
    return any(
        o.lower[place] in undone and not _is_done(o, place, first) for place in range(max(first, back - reach), back)
    )


def _is_done(o: Outline, place: int, first: int) -> bool:
    """Whether a negation takes back that something is left undone: `never shied away from saying`."""
    if o.lower[place] not in _SHRINKING:
        return False
    verb = place - (o.lower[place] in ("short", "away"))
    return is_verb_negated(o, verb, first)


def _is_withheld(o: Outline, to: int, first: int) -> bool:
    """Whether the infinitive at `to` isn't carried out: `refused to say`, `did not want to say`, `alleged to have`."""
    before = to - 1
    while before > first and is_adverb(o.lower[before]) and o.lower[before] != "yet":
        before -= 1
    if before < first:
        return False
    negated = is_verb_negated(o, before, first)
    word = o.lower[before]
    return not negated if word in _HELPLESS else negated or word in _WITHHELD


def withholds(o: Outline, claim: Claim, verb: int, first: int) -> bool:
    """Whether a cue denies or refuses the saying of the words it governs: `denied he had called it “x”`."""
    word, infinitive = o.lower[verb], o.lower[verb + 1 : verb + 2] == ["to"]
    if claim.after is None or not (infinitive or word in _WITHHOLDING):
        return False
    start = claim.after[0]
    quoted = next(iter(o.quoted_in(*claim.after)), None)
    if quoted is None or not PARTS.isdisjoint(o.lower[verb:quoted]):
        return False
    said = [k for k in range(start, quoted) if o.lower[k] in CUES and _speaks(o.lower[k])]
    if is_verb_negated(o, verb, first):
        return word not in _HELPLESS and infinitive and bool(said) and said[0] <= verb + 2
    if word not in REJECTING | DENYING:
        return word in _WITHHOLDING and bool(said) and said[0] <= verb + 2
    if any(opens_participle(o, k, verb) for k in said):
        return False
    return _rejects(o, start, quoted, said) if word in REJECTING else _denies(o, start, said)


def _rejects(o: Outline, start: int, quoted: int, said: Sequence[int]) -> bool:
    """Whether the words turned down from `start` on tell behind *that* of the saying of the quotation at `quoted`."""
    if o.words[quoted - 1] in (":", ",", "as") or "that" not in o.lower[start:quoted]:
        return False
    return any(k > o.lower.index("that", start) for k in said)


def _denies(o: Outline, start: int, said: Sequence[int]) -> bool:
    """Whether the saying at one of the cues `said` is denied, behind a verb of denying whose words begin at `start`."""
    if o.lower[start].endswith("ing"):  # denied planning it and accused Smith
        said = [k for k in said if CUES[o.lower[k]][2] == "ing"]
    return any(o.lower[k - 1] != "for" for k in said)


def is_noun_rejected(o: Outline, verb: int, first: int) -> bool:
    """Whether what looks like a cue is a noun that the verb before it turns down: `rejected claims that`."""
    return verb > first and o.lower[verb] in REPORTS and o.lower[verb - 1] in REJECTING | DENYING


def opens_participle(o: Outline, place: int, verb: int) -> bool:
    """Whether a cue in *-ing* behind a comma tells what whoever denies at `verb` does say: `denied it, calling it`."""
    if CUES[o.lower[place]][2] != "ing":
        return False
    while place > verb + 2 and is_adverb(o.lower[place - 1]):
        place -= 1
    return place > verb + 2 and o.words[place - 1] == ","


def _speaks(word: str) -> bool:
    """Whether a cue is one of saying or of calling something by a name."""
    lemma, governs, _ = CUES[word]
    return governs in TELLERS or lemma in ("call", "describe", "label", "brand", "dub")
