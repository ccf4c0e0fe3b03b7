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
from retrieval.attribution.claims.denials import PARTS, is_left_undone, is_noun_rejected, opens_participle, withholds
from retrieval.attribution.claims.negation import NEVER, is_negated
from retrieval.attribution.claims.speakers import skip_back
from retrieval.attribution.claims.suppositions import UNTRUE, is_condition, is_denied_in_group
from retrieval.attribution.cues import CUES, TELLERS
from retrieval.attribution.outline import Outline
from retrieval.attribution.vocabulary import AUXILIARIES, word_set

_NONFACTIVE = word_set("say claim believe think suggest allege assert insist tell imply argue contend report maintain")
_FALSELY = word_set("falsely wrongly incorrectly mistakenly wrongfully erroneously")
_FORGED = word_set("fake faked fabricated forged false bogus invented doctored spurious hoax misattributed")
_CHECKED = word_set("claim myth rumour rumor hoax")


def is_unsaid(o: Outline, claim: Claim, first: int, end: int, found: Sequence[Claim]) -> bool:
    """Whether the quoted words of a claim, in the sentence from `first` to `end`, are told not to have been said.

    `found` are all the claims of the sentence.
    """
    verb = claim.cue[0]
    cue = CUES.get(o.lower[verb])
    if cue is None or claim.verb == "noun":
        return False
    if withholds(o, claim, verb, first) or is_noun_rejected(o, verb, first) or _is_forged(o, first, end):
        return True
    if cue[1] == "opinion":
        return False
    back = skip_back(o, verb - 1, first)
    return _is_near(o, claim) and (
        _is_checked(o, first)
        or is_denied_in_group(o, back + 1, verb, first, end)
        or is_left_undone(o, back, first)
        or is_condition(o, claim, verb, first)
        or _is_within_denial(o, claim, found, first, end)
    )


def is_denied_before(o: Outline, first: int, quoted: int) -> bool:
    """Whether a sentence without a cue denies or asks for the quotation at `quoted`: `He never used the words “…”`."""
    if o.words[quoted - 1] in (":", ","):
        return False
    return o.lower[first] in AUXILIARIES | NEVER or is_negated(o.lower[first:quoted])


def _is_checked(o: Outline, first: int) -> bool:
    """Whether a sentence opens as what somebody checks: `Claim: Smith said “no”`."""
    start = first + (o.lower[first] == "the")
    return o.lower[start] in _CHECKED and o.words[start + 1 : start + 2] == [":"]


def _is_forged(o: Outline, first: int, end: int) -> bool:
    """Whether a sentence tells of words that are attributed to somebody that they are forged."""
    words = o.lower[first:end]
    return "attributed" in words and not _FORGED.isdisjoint(words)


def _is_near(o: Outline, claim: Claim) -> bool:
    """Whether nothing parts the quoted words from their cue: not `did not say, because he thought it “unfair”`."""
    if claim.after is None:
        return True
    quoted = o.quoted_in(*claim.after)
    if not quoted:
        return claim.before is not None
    between = range(claim.cue[1], quoted[0])
    return not any(o.lower[k] in PARTS or (o.lower[k] in CUES and _is_saying(o.lower[k])) for k in between)


def _is_saying(word: str) -> bool:
    """Whether a cue is a finite form or a participle of a verb of saying."""
    _, governs, form = CUES[word]
    return governs in TELLERS and form != "base"


def _is_within_denial(o: Outline, claim: Claim, found: Sequence[Claim], first: int, end: int) -> bool:
    """Whether a report around a claim is denied, false or taken back in its sentence."""
    for other in found:
        if other is claim or other.after is None or not other.after[0] <= claim.cue[0] < other.after[1]:
            continue
        verb = other.cue[0]
        cue = CUES.get(o.lower[verb])
        if cue is None or _is_beside(o, other, claim) or opens_participle(o, claim.cue[0], verb):
            continue
        if "," in o.words[other.after[0] : claim.cue[0]]:
            continue
        group = o.lower[skip_back(o, verb - 1, first) + 1 : verb]
        negated = is_negated(group)
        if cue[0] in ("deny", "dispute", "doubt") and not negated:
            return True
        if cue[0] in _NONFACTIVE and (negated or not _FALSELY.isdisjoint(group)):
            return True
        if not UNTRUE.isdisjoint(o.lower[first:end]):
            return True
    return False


def _is_beside(o: Outline, other: Claim, claim: Claim) -> bool:
    """Whether a claim shares its subject with the one before it: `denied planning it and accused Smith`."""
    return claim.speaker is other.speaker and CUES[o.lower[claim.cue[0]]][2] in ("past", "third")
