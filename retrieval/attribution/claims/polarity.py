"""Whether words in quotation marks are told not to have been said, or only supposed: `He never said “no”`.

What a source denies, supposes or takes back is nobody's quote, though its cue has a subject. A verb is denied by the
negation, the modal perfect or the doubt in its own verb group (`did not say`, `would have said`, `allegedly said`), by
what governs it (`denied saying`, `without saying`, `refused to say`), by the clause it stands in (`If Smith says`, `Nor
did Smith say`), or by a report around it that is itself denied or withdrawn. Opinions keep their speaker when they are
negated: who doesn't think that it is “fair” has said as much (Huddleston and Pullum 2002, ch. 9, on what negation
takes in).
"""

from __future__ import annotations

from collections.abc import Sequence

from retrieval.attribution.claims.claim import Claim
from retrieval.attribution.claims.clause_heads import is_adverb
from retrieval.attribution.claims.speakers import skip_back
from retrieval.attribution.cues import CUES, TELLERS
from retrieval.attribution.outline import QUOTED, Outline
from retrieval.attribution.vocabulary import ASKING, AUXILIARIES, word_set

_NEVER = frozenset({"not", "never", "cannot", "nor", "n't", "n’t"})
_NOT_MERELY = frozenset({"only", "just", "merely", "simply", "solely"})
"""Adverbs that a negation takes in the verb's place: *did not just say*."""
_MODALS = word_set("would could should might may must 'd ’d")
_SUPPOSING = word_set("should might may")
"""Modals that suppose without *have*: *might say*; *would say* tells a habit, *could say* a deed."""
_MAIN_VERBS = word_set("do is was were 's ’s")
"""What ends the modal's own group: *all she could do was shout*."""
_PARTS = word_set("because but since though although while when who which only instead ;")
"""Words between a cue and a quotation that make the quotation another clause's."""
_DOUBTS = word_set("allegedly supposedly purportedly apocryphally")
_WITHHELD = word_set(
    """
    decline declines declined declining refuse refuses refused refusing fail fails failed failing forget forgets
    forgot forgotten neglect neglects neglected omit omits omitted unable unwilling reluctant yet supposed alleged
    tempted about
    """
)
"""Words before *to* after which nothing is said: *refused to say*, *has yet to say*."""
_HELPLESS = word_set(
    """
    help resist hesitate hesitates hesitated hesitating fail fails failed failing cease ceases ceased
    forget forgets forgot forgotten tire tires tired shrink shrinks shrank shy refrain refrains refrained avoid avoids
    neglect neglects neglected omit omits omitted decline declines declined
    refuse refuses refused afraid ashamed scared reluctant unwilling unable
    """
)
"""Words that a negation turns into a deed: *did not hesitate to say*, *was not afraid to say*."""
_LEAVING_UNDONE = _WITHHELD | _HELPLESS
_REJECTING = word_set(
    """
    reject rejects rejected rejecting dismiss dismisses dismissed dismissing refute refutes refuted refuting rebut
    rebuts rebutted
    """
)
"""Verbs of which only what is told behind *that* is denied: *rejected claims that she had called it “x”*."""
_DENYING = word_set("deny denied denies denying dispute disputed disputes disputing disavow disavowed avoid avoided")
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
_NEAR = 4  # words back from *if* to who was asked
_SUPPOSED = word_set("if whether unless until lest")
_BREAKS = frozenset({",", "who", "which", "that"})
_NONFACTIVE = word_set("say claim believe think suggest allege assert insist tell imply argue contend report maintain")
_FALSELY = word_set("falsely wrongly incorrectly mistakenly wrongfully erroneously")
_UNTRUE = word_set(
    "untrue false fake fabricated invented debunked withdrew withdrawn retracted retract retracts retracting misquoted"
)
"""Words that take back a report in whose sentence they stand."""
_REPORTS = word_set(
    "claim claims report reports allegation allegations rumour rumours rumor rumors suggestion suggestions"
)
_NO_CONDITION = frozenset({"as", "even"})  # before if
_AFTERWARDS = word_set("later subsequently eventually")
"""Adverbs with which *would* tells what was to come: *would later say*."""
_CHECKED = word_set("claim myth rumour rumor hoax")
_EVIDENCE = word_set("evidence record proof suggestion sign indication true case")
_NO = frozenset({"no", "not", "isn't", "isn’t", "wasn't", "wasn’t", "never", "little", "without"})


def is_unsaid(o: Outline, claim: Claim, first: int, end: int, found: Sequence[Claim]) -> bool:
    """Whether the quoted words of a claim, in the sentence from `first` to `end`, are told not to have been said.

    `found` are all the claims of the sentence.
    """
    verb = claim.cue[0]
    cue = CUES.get(o.lower[verb])
    if cue is None or claim.verb == "noun":
        return False
    if _withholds(o, claim, verb, first) or _is_noun_rejected(o, verb, first):
        return True
    if cue[1] == "opinion":
        return False
    back = skip_back(o, verb - 1, first)
    return _is_near(o, claim) and (
        _is_checked(o, first)
        or _is_denied_in_group(o, back + 1, verb, first, end)
        or _is_denied_by_governor(o, back, first)
        or _is_supposed(o, claim, verb, first)
        or _is_within_denial(o, claim, found, first, end)
    )


def _is_noun_rejected(o: Outline, verb: int, first: int) -> bool:
    """Whether what looks like a cue is a noun that the verb before it turns down: `rejected claims that`."""
    return verb > first and o.lower[verb] in _REPORTS and o.lower[verb - 1] in _REJECTING | _DENYING


def _is_checked(o: Outline, first: int) -> bool:
    """Whether a sentence opens as what somebody checks: `Claim: Smith said “no”`."""
    start = first + (o.lower[first] == "the")
    return o.lower[start] in _CHECKED and o.words[start + 1 : start + 2] == [":"]


def _is_near(o: Outline, claim: Claim) -> bool:
    """Whether nothing parts the quoted words from their cue: not `did not say, because he thought it “unfair”`."""
    if claim.after is None:
        return True
    quoted = o.quoted_in(*claim.after)
    if not quoted:
        return claim.before is not None
    between = range(claim.cue[1], quoted[0])
    return not any(o.lower[k] in _PARTS or (o.lower[k] in CUES and _is_saying(o.lower[k])) for k in between)


def _is_saying(word: str) -> bool:
    """Whether a cue is a finite form or a participle of a verb of saying."""
    _, governs, form = CUES[word]
    return governs in TELLERS and form != "base"


def is_supposed(o: Outline, claim: Claim, first: int) -> bool:
    """Whether a claim without quoted words stands in a condition or a question: `Whether Smith thinks it late`."""
    verb = claim.cue[0]
    if o.lower[verb] not in CUES or claim.verb == "noun" or claim.before is not None or claim.after is None:
        return False
    return not o.quoted_in(*claim.after) and _is_supposed(o, claim, verb, first)


def _is_denied_in_group(o: Outline, start: int, verb: int, first: int, end: int) -> bool:
    """Whether the auxiliaries and adverbs before a verb deny, suppose or doubt it."""
    group = o.lower[start:verb]
    if _is_negated(group):
        return o.lower[verb] not in _DENYING
    if not _DOUBTS.isdisjoint([*group, *o.lower[verb + 1 : verb + 2]]):
        return True
    modal = next((word for word in group if word in _MODALS), None)
    if modal is None or not (_NOT_MERELY | _MAIN_VERBS).isdisjoint(group):
        return False
    if "have" in group or modal in _SUPPOSING:
        return True
    conditional = modal == "would" and CUES[o.lower[verb]][1] in TELLERS and _AFTERWARDS.isdisjoint(group)
    return conditional and any(_opens_condition(o, place, first) for place in range(first, end))


def _is_negated(group: Sequence[str]) -> bool:
    """Whether a negation among auxiliaries and adverbs reaches the verb behind them: `did not just say` says it."""
    for place, word in enumerate(group):
        if word in _NEVER or word.endswith(("n't", "n’t")):
            return _NOT_MERELY.isdisjoint(group[place:])
    return False


def _opens_condition(o: Outline, place: int, first: int) -> bool:
    """Whether a condition begins at `place`, in the sentence from `first` on: not in *asked if*, *as if*, *even if*."""
    before = o.lower[max(first, place - _NEAR) : place]
    return o.lower[place] == "if" and ASKING.isdisjoint(before) and _NO_CONDITION.isdisjoint(before[-1:])


def _is_denied_by_governor(o: Outline, back: int, first: int) -> bool:
    """Whether what governs a gerund or an infinitive leaves it undone; `back` is the place before the verb's group."""
    if back < first:
        return False
    governor = o.lower[back]
    if governor in _OBJECTS and back > first and o.lower[back - 1] in ("have", "has", "had"):
        return True  # the subtitles have him saying
    if governor in _DENYING:
        return not _is_negated(o.lower[skip_back(o, back - 1, first) + 1 : back])
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
    return _is_negated(o.lower[skip_back(o, verb - 1, first) + 1 : verb])


def _is_withheld(o: Outline, to: int, first: int) -> bool:
    """Whether the infinitive at `to` isn't carried out: `refused to say`, `did not want to say`, `alleged to have`."""
    before = to - 1
    while before > first and is_adverb(o.lower[before]) and o.lower[before] != "yet":
        before -= 1
    if before < first:
        return False
    negated = _is_negated(o.lower[skip_back(o, before - 1, first) + 1 : before])
    word = o.lower[before]
    if word in _HELPLESS:
        return not negated and word not in ("help", "resist")
    return negated or word in _WITHHELD


def is_denied_before(o: Outline, first: int, quoted: int) -> bool:
    """Whether a sentence without a cue denies or asks for the quotation at `quoted`: `He never used the words “…”`."""
    if o.words[quoted - 1] in (":", ","):
        return False
    return o.lower[first] in AUXILIARIES | _NEVER or _is_negated(o.lower[first:quoted])


def _withholds(o: Outline, claim: Claim, verb: int, first: int) -> bool:
    """Whether a cue denies or refuses the saying of the words it governs: `denied he had called it “x”`."""
    word = o.lower[verb]
    negated = _is_negated(o.lower[skip_back(o, verb - 1, first) + 1 : verb])
    if negated and word in _HELPLESS:
        return False
    rejecting = word in _REJECTING and not negated
    denying = (word in _DENYING and not negated) or rejecting
    if claim.after is None or not (
        denying or word in _LEAVING_UNDONE or (negated and o.lower[verb + 1 : verb + 2] == ["to"])
    ):
        return False
    start = claim.after[0]
    quoted = o.quoted_in(*claim.after)
    if not quoted or not _PARTS.isdisjoint(o.lower[verb : quoted[0]]):
        return False
    said = [k for k in range(start, quoted[0]) if o.lower[k] in CUES and _speaks(o.lower[k])]
    if denying and any(_opens_participle(o, k, verb) for k in said):
        return False
    if rejecting:
        told = o.words[quoted[0] - 1] not in (":", ",", "as") and "that" in o.lower[start : quoted[0]]
        return told and any(k > o.lower.index("that", start) for k in said)
    if not denying:
        return bool(said) and said[0] <= verb + 2
    if o.lower[start].endswith("ing"):  # denied planning it and accused Smith
        said = [k for k in said if CUES[o.lower[k]][2] == "ing"]
    return any(o.lower[k - 1] != "for" for k in said)


def _opens_participle(o: Outline, place: int, verb: int) -> bool:
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


def _is_supposed(o: Outline, claim: Claim, verb: int, first: int) -> bool:
    """Whether a claim's clause is a condition, a question, or opens with a negation and its auxiliary."""
    speaker = claim.speaker
    named = speaker.stands_for if speaker is not None else None
    if named is not None and named.first > first and o.lower[named.first - 1] in _NEVER:  # not Smith, who said
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
    if o.lower[that - 1] in _UNTRUE:
        return True
    return o.lower[that - 1] in _EVIDENCE and not _NO.isdisjoint(o.lower[max(first, that - 5) : that - 1])


def _is_rejected(o: Outline, that: int, verb: int, first: int) -> bool:
    """Whether the report that *that* opens is turned down: `rejected claims that`, `Claims that … are false`."""
    if that <= first or o.lower[that - 1] not in _REPORTS:
        return False
    before = o.lower[max(first, that - _REACH) : that - 1]
    if not (_REJECTING | _DENYING).isdisjoint(before):
        return True
    end = next((stop for start, stop in o.sentences if start <= verb < stop), len(o.words))
    return not _UNTRUE.isdisjoint(o.lower[verb + 1 : end])


def _is_within_denial(o: Outline, claim: Claim, found: Sequence[Claim], first: int, end: int) -> bool:
    """Whether a report around a claim is denied, false or taken back in its sentence."""
    for other in found:
        if other is claim or other.after is None or not other.after[0] <= claim.cue[0] < other.after[1]:
            continue
        verb = other.cue[0]
        cue = CUES.get(o.lower[verb])
        if cue is None or _is_beside(o, other, claim) or _opens_participle(o, claim.cue[0], verb):
            continue
        if "," in o.words[other.after[0] : claim.cue[0]]:
            continue
        group = o.lower[skip_back(o, verb - 1, first) + 1 : verb]
        negated = _is_negated(group)
        if cue[0] in ("deny", "dispute", "doubt") and not negated:
            return True
        if cue[0] in _NONFACTIVE and (negated or not _FALSELY.isdisjoint(group)):
            return True
        if not _UNTRUE.isdisjoint(o.lower[first:end]):
            return True
    return False


def _is_beside(o: Outline, other: Claim, claim: Claim) -> bool:
    """Whether a claim shares its subject with the one before it: `denied planning it and accused Smith`."""
    return claim.speaker is other.speaker and CUES[o.lower[claim.cue[0]]][2] in ("past", "third")
