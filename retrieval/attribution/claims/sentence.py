"""The claims of a sentence: each cue with its speaker and the places of what it says."""

from __future__ import annotations

from collections.abc import Iterator
from operator import attrgetter

from retrieval.attribution.claims.adjectives import ADJECTIVES, at_adjective
from retrieval.attribution.claims.claim import Claim
from retrieval.attribution.claims.content import trim
from retrieval.attribution.claims.nouns import at_noun
from retrieval.attribution.claims.other_cues import at_colon, at_dash, open_tag
from retrieval.attribution.claims.polarity import is_unsaid
from retrieval.attribution.claims.source_phrases import SOURCE_OPENERS, VIEWS, at_source, at_view
from retrieval.attribution.claims.suppositions import is_supposed
from retrieval.attribution.claims.verbs import at_verb
from retrieval.attribution.cues import CUES, NOUN_CUES, TELLERS
from retrieval.attribution.outline import Outline
from retrieval.attribution.vocabulary import DASHES, RELATIVES, word_set

_ADDED = 6  # words from *with* to whom it adds: `, with its president, Ann Lind, saying`
_CUE_WORDS = frozenset(CUES) | NOUN_CUES | ADJECTIVES | VIEWS | SOURCE_OPENERS | DASHES | {":"}
_CLAUSE_OPENERS = DASHES | word_set(", ; : while as when after before because since though although whereas and but")


def claims(o: Outline, first: int, end: int) -> list[Claim]:
    """The claims of the sentence at places `first` to `end`, in order of their cues."""
    found: list[Claim] = []
    for place in [k for k, word in enumerate(o.lower[first:end], first) if word in _CUE_WORDS]:
        claim = _claim_at(o, place, first, end, found)
        if claim is not None and not _is_thought_within(claim, found):
            found.append(claim)
    if o.quoted_in(first, end):
        found = sorted([*found, *open_tag(o, first, end, found)], key=attrgetter("cue"))
        found = [claim._replace(unsaid=True) if is_unsaid(o, claim, first, end, found) else claim for claim in found]
    if len(found) > 1:
        found = list(_without_overlap(o, found))
    return [claim for claim in found if not is_supposed(o, claim, first)] if found else found


def _claim_at(o: Outline, place: int, first: int, end: int, found: list[Claim]) -> Claim | None:
    """The claim at the word at `place`, which may be a cue in several ways; `found` are those before it."""
    word = o.lower[place]
    claim = None
    if word in CUES:
        claim = at_verb(o, place, first, end, found)
    if claim is None and word in VIEWS:
        claim = at_view(o, place, first, end)
    if claim is None and word in NOUN_CUES and place + 2 < end:
        claim = at_noun(o, place, first, end)
    if claim is None and word in ADJECTIVES:
        claim = at_adjective(o, place, first, end)
    if claim is not None:
        return claim
    if word in SOURCE_OPENERS and place + 2 < end:
        return at_source(o, place, first, end)
    if word == ":" and first < place < end - 1:
        return at_colon(o, place, first, end, found)
    return at_dash(o, place, first, end) if word in DASHES else None


def _hands_back(o: Outline, claim: Claim, later: Claim) -> bool:
    """Whether what somebody thinks or does ends where another clause tells what is said: `backed it, but Lind says`."""
    if claim.governs in TELLERS or later.speaker is None or later.clause > later.speaker.first:
        return False
    return o.lower[later.clause - 1] in _CLAUSE_OPENERS


def _announces(o: Outline, later: Claim) -> bool:
    """Whether a clause brings in a quotation of its own: `Smith asked who won, Lind replied “nobody”`."""
    if later.after is None:
        return False
    relative = later.speaker is not None and o.lower[later.speaker.first] in RELATIVES
    return later.after[0] in o.begun or (not relative and bool(o.quoted_in(*later.after)))


def _with(o: Outline, claim: Claim) -> int | None:
    """The place of *with* behind a comma, where a claim is one of whom it adds: `…, with the mayor saying so`."""
    speaker = claim.speaker
    if speaker is None or claim.before is not None or speaker.last > claim.cue[0]:
        return None
    places = range(speaker.first - 1, max(speaker.first - _ADDED, 0), -1)
    return next((k for k in places if o.lower[k] == "with" and o.words[k - 1] == ","), None)


def _is_thought_within(claim: Claim, earlier: list[Claim]) -> bool:
    """Whether a claim of opinion stands inside what is said: `Smith said he thinks`."""
    if claim.governs != "opinion":
        return False
    return any(
        other.after and other.after[0] <= claim.cue[0] < other.after[1] and other.clause < claim.clause
        for other in earlier
    )


def _without_overlap(o: Outline, found: list[Claim]) -> Iterator[Claim]:
    """The claims with what each says cut where the next coordinated claim's clause begins."""
    for index, claim in enumerate(found):
        after, before = claim.after, claim.before
        for later in found[index + 1 :]:
            sibling = later.before is None and later.speaker is claim.speaker and later.clause > claim.cue[0]
            tagged = later.before is not None
            announced = o.words[later.clause - 1] == "," and _announces(o, later)
            wish = claim.governs == "opinion" and after is not None and o.lower[after[0]] == "to"
            if after is not None and tagged and later.clause <= after[0] <= later.cue[0]:
                after = None  # …, Smith said, the agency reported
            apart = _with(o, later)
            if after is not None and apart is not None and after[0] < apart < after[1]:
                after = trim(o, after[0], apart)
                break
            if after is not None and after[0] + 1 < later.clause < after[1] and _hands_back(o, claim, later):
                after = trim(o, after[0], later.clause - o.words[later.clause - 1].isalpha())
                break
            if after is not None and (sibling or tagged or announced or wish) and later.clause > after[0]:
                edge = later.before[0] if later.before and later.before[0] > claim.cue[0] else later.clause
                after = trim(o, after[0], min(after[1], edge))
                break
        if before is not None and index:
            previous = found[index - 1]
            cut = previous.after[1] if previous.after and previous.before else None
            if cut is not None and before[0] < cut and (cut < before[1] or o.quoted_in(*before)):
                before = trim(o, cut, before[1])  # nothing, of “…,” Smith said, “…,” he went on
        changed = after != claim.after or before != claim.before
        yield claim._replace(after=after, before=before) if changed else claim
