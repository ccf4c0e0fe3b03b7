"""The subject of a cue verb and where its clause begins, also where another clause lends the subject."""

from __future__ import annotations

from collections.abc import Sequence

from retrieval.attribution.claims.authors import QUOTING
from retrieval.attribution.claims.claim import Claim
from retrieval.attribution.claims.clause_heads import head_of_clause
from retrieval.attribution.claims.content import LEAD_IN
from retrieval.attribution.claims.cue_verb import CueVerb
from retrieval.attribution.claims.speakers import antecedent, follows_quotation, subject_after, subject_before
from retrieval.attribution.cues import CUES, NOUN_VERBS, TELLERS
from retrieval.attribution.outline import QUOTED, Outline
from retrieval.attribution.phrases import Phrase, phrase_after, phrase_before
from retrieval.attribution.source_nouns import MEDIA, PERSONS, SOURCE_NOUNS
from retrieval.attribution.sources import is_source
from retrieval.attribution.vocabulary import (
    AUXILIARIES,
    COORDINATORS,
    DETERMINERS,
    GENITIVE,
    PREPOSITIONS,
    SUBORDINATORS,
    TIME,
    word_set,
)

_RELATIVE_CLAUSE = 12  # words of a relative clause that describes a subject
_ACCUSED = frozenset({"accused", "charged", "convicted", "suspected", "jailed", "arrested", "wanted", "injured"})
_BEFORE_NOUN = 4  # words: an angry young man
_DESCRIPTION = 8  # words before a name that may describe its bearer
_CLAUSE_WORDS = AUXILIARIES | COORDINATORS | SUBORDINATORS | PREPOSITIONS
_CIRCUMSTANTIAL = PREPOSITIONS | TIME
_BEFORE_GERUND = frozenset({"with", "of"})
_OBJECTS = frozenset({"him", "them", "me", "us"})
_GOING_ON = word_set(
    """
    began begins begin continued continues continue started starts used likes liked loves loved tends tended
    """
)
_GOES = frozenset({"go", "goes", "going", "went", "gone"})
_BRINGING = word_set("got gets forced forces persuaded persuades led leads prompted prompts caused causes helped helps")
_BIDDING = word_set(
    """
    ask asks asked tell tells told urge urges urged want wants wanted order orders ordered beg begs begged invite
    invites invited encourage encourages encouraged expect expects expected challenge challenges challenged instruct
    instructs instructed
    """
)
_ENDS = frozenset({".", ",", ";", "?", "!"})


def inverted_subject(v: CueVerb) -> Phrase | None:
    """The subject of `said Smith` after a quotation, after a clause that ends in a comma, or at the very start."""
    o, place = v.o, v.place
    if v.governs not in TELLERS or v.form == "ing" or (v.form == "base" and v.lemma != "say"):
        return None
    at_start = place == v.first
    if not at_start and o.words[place - 1] not in (QUOTED, ",", "—", "–", "--"):
        return None
    quoted = follows_quotation(o, place, v.first)
    subject = subject_after(o, place, v.end, anybody=quoted and o.pauses(place - 1))
    if subject is None or o.lower[subject.last] == "it":
        return None
    if o.lower[subject.last] in CUES and not (
        o.lower[subject.last] in SOURCE_NOUNS and (quoted or _is_set_off(v, subject))
    ):
        return None
    if v.governs == "hearer" and (subject.kind == "pronoun" or (subject.kind == "noun" and (at_start or quoted))):
        return None
    if at_start or quoted:
        return subject
    return subject if v.governs == "clause" and _is_closed(v, subject.last + 1) else None


def _is_set_off(v: CueVerb, subject: Phrase) -> bool:
    """Whether commas set off an inverted tag: `Lind, said the judge, had lied`, not `Lind noted the rule in May`."""
    return subject.last + 1 >= v.end or v.o.words[subject.last + 1] in (",", ".")


def _is_closed(v: CueVerb, following: int) -> bool:
    """Whether an inverted subject ends its clause at `following`, alone or with a second: `said Smith and Jones`."""
    o, end = v.o, v.end
    if following < end and o.lower[following] == "and":
        second = phrase_after(o, following + 1, end)
        following = second.last + 1 if second is not None else following
    return following >= end or o.words[following] in _ENDS or o.lower[following] in _CIRCUMSTANTIAL


def subject(v: CueVerb, earlier: Sequence[Claim]) -> tuple[Phrase | None, int]:
    """The subject of a verb that is not inverted, and where its clause begins.

    `earlier` are the claims before it in the sentence, whose subject a coordinated verb or a participle shares.
    """
    o, place, back = v.o, v.place, v.back
    if v.opens:
        comma = next((k for k in range(place, v.end) if o.pauses(k)), None)
        return (head_of_clause(o, comma + 1, v.end) if comma is not None and v.form == "ing" else None), place
    told = _with_apposition(v)
    if told is not None:
        return told, told.first
    joined = v.before in COORDINATORS
    governed = v.form == "ing" and v.before in PREPOSITIONS
    apart = governed or (v.form == "ing" and (o.words[back] in LEAD_IN or back in o.paused))
    if joined or apart or v.before == "to":
        return _shared_subject(v, earlier, joined=joined, apart=apart, governed=governed)
    if v.form == "ing":
        return _subject_of_participle(v, earlier)
    return _with_clause(v, subject_before(o, place, v.first))


def _subject_of_participle(v: CueVerb, earlier: Sequence[Claim]) -> tuple[Phrase | None, int]:
    """The subject of a verb in *-ing* that nothing parts from what is before it, and where its clause begins."""
    o, place, back = v.o, v.place, v.back
    if v.before in _OBJECTS and v.following not in _ENDS | {""}:  # a camera caught him shouting
        return Phrase(back, back, back, "pronoun"), back
    found = subject_before(o, place, v.first)
    beside = phrase_before(o, back, v.first)
    if beside is not None and beside.first > v.first and o.lower[beside.first - 1] in _BEFORE_GERUND:
        anybody = beside.kind == "name" or o.lower[beside.first] in DETERMINERS
        found = beside if anybody or o.lower[beside.first - 1] == "with" else found
    elif _cannot_say(v, found) and ":" not in o.words[v.first : place]:
        found = head_of_clause(o, v.first, place) or found
    if found is not None and o.lower[found.last] in MEDIA:
        governing = _governing(earlier, nested_too=False)
        if governing is None:
            return head_of_clause(o, v.first, found.first) or found, place
        return _carried_on(o, governing, back), place
    return _with_clause(v, found)


def _with_clause(v: CueVerb, found: Phrase | None) -> tuple[Phrase | None, int]:
    """The subject of a verb, or whom a relative clause describes if `found` can't speak, and its clause's start."""
    if found is not None and found.first > v.first and v.governs in TELLERS:
        found = _doing(v) or found
    if found is not None and _cannot_say(v, found):
        found = _before_relative(v, found) or _doing(v) or found
    return found, found.first if found is not None and found.last <= v.place else v.place


def _cannot_say(v: CueVerb, found: Phrase | None) -> bool:
    """Whether a phrase is no subject of the verb, since that says something and the phrase can't speak."""
    return v.governs in TELLERS and found is not None and not is_source(v.o, found)


def _with_apposition(v: CueVerb) -> Phrase | None:
    """Whom *with* gives a participle, and who that is: `, with its president, Ann Lind, calling it “old”`."""
    o = v.o
    if v.form != "ing" or v.before != "," or "with" not in o.lower[v.first : v.place]:
        return None
    name = phrase_before(o, v.back - 1, v.first)
    if name is None or name.kind != "name" or o.words[name.first - 1] != ",":
        return None
    noun = phrase_before(o, name.first - 2, v.first)
    with_ = noun.first - 1 if noun is not None and noun.kind == "noun" else v.first
    return name if with_ > v.first and o.lower[with_] == "with" else None


def _before_relative(v: CueVerb, found: Phrase) -> Phrase | None:
    """Whom a relative clause without commas describes: the official of `one official who saw the talks said`."""
    o = v.o
    for place in range(found.first - 1, max(v.first, found.first - _RELATIVE_CLAUSE), -1):
        if o.words[place] == "," or o.words[place] == QUOTED:
            return None
        if o.lower[place] in ("who", "that"):
            return antecedent(o, place, v.first)
    return None


def _doing(v: CueVerb) -> Phrase | None:
    """Whom a sentence begins with and tells of: `A woman driving to Oslo told us`, `A man accused of theft said`."""
    o, first = v.o, v.first
    if o.lower[first] not in DETERMINERS:
        return None
    places = range(first + 1, min(first + _BEFORE_NOUN, v.place))
    noun = next((k for k in places if o.lower[k] in PERSONS), None)
    if noun is None or "," in o.words[first : v.place]:
        return None
    doing = o.lower[noun + 1]
    told = doing in _ACCUSED or (doing.endswith("ing") and doing not in CUES)
    return Phrase(first, first, noun, "noun") if told else None


def _shared_subject(
    v: CueVerb, earlier: Sequence[Claim], *, joined: bool, apart: bool, governed: bool
) -> tuple[Phrase | None, int]:
    """The subject of a coordinated verb, a participle or an infinitive: that of the clause it belongs to."""
    o, place, back = v.o, v.place, v.back
    if (
        (joined and not _is_coordinated(v, earlier))
        or (governed and v.governs not in TELLERS and v.before != "by" and not v.is_quoted_soon)
        or (v.before == "to" and not _is_carried_out(v))
    ):
        return None, place
    going_on = _going_on(o, back - 1) if v.before == "to" else None
    if going_on is not None:
        return subject_before(o, going_on, v.first) or head_of_clause(o, v.first, going_on), place
    whom = phrase_before(o, back - 1, v.first) if v.before in ("to", "as") else None
    if whom is not None and whom.first > v.first:
        verb = o.lower[whom.first - 1]
        if verb in _BIDDING and v.before == "to":
            return None, place
        if verb in _BRINGING if v.before == "to" else CUES.get(verb, ("",))[0] in QUOTING:
            return whom, place
    start = back - 1 if joined and back - 1 >= v.first and o.words[back - 1] == "," else back
    start += back in o.quotations
    announcing = joined and o.words[place + 1 : place + 3] in ([",", QUOTED], [":", QUOTED])
    governing = _governing(earlier, nested_too=not (apart or announcing))
    if governed:
        nearer = _subordinate_subject(o, governing.cue[1] if governing else v.first, back)
        if nearer is not None:
            return nearer, start
    if governing is None or governing.speaker is None:
        return head_of_clause(o, v.first, back), start
    return _carried_on(o, governing, back), start


def _carried_on(o: Outline, governing: Claim, back: int) -> Phrase | None:
    """The speaker of a claim for a later verb: who *who* stands for once a comma has closed the relative clause."""
    speaker = governing.speaker
    if speaker is not None and speaker.stands_for is not None and "," in o.words[governing.cue[1] : back + 1]:
        return speaker.stands_for
    return speaker


def _is_carried_out(v: CueVerb) -> bool:
    """Whether an infinitive tells what was said: one of going on (`began to say`), or one with a quotation."""
    going_on = _going_on(v.o, v.back - 1) is not None
    return going_on or (v.is_quoted and v.o.lower[v.back - 1] not in SUBORDINATORS)


def _going_on(o: Outline, place: int) -> int | None:
    """The verb of going on that ends at `place`, before an infinitive: `began to say`, `went on to say`."""
    if o.lower[place] in _GOING_ON:
        return place
    return place - 1 if place and o.lower[place] == "on" and o.lower[place - 1] in _GOES else None


def _is_coordinated(v: CueVerb, earlier: Sequence[Claim]) -> bool:
    """Whether the verb after `and` can share a subject: a stem or a third person only with a verb like it."""
    if v.form not in ("base", "third") or v.is_helped:
        return True
    if v.form == "third" and v.governs in TELLERS and v.lemma not in NOUN_VERBS:
        return True
    cues = (CUES.get(v.o.lower[claim.cue[0]]) for claim in earlier)
    return any(cue is not None and cue[2] == v.form for cue in cues)


def _subordinate_subject(o: Outline, first: int, limit: int) -> Phrase | None:
    """The subject of the last subordinate clause between two places: `after Smith was blamed for saying`."""
    for place in range(limit - 1, first - 1, -1):
        if o.lower[place] in SUBORDINATORS:
            phrase = phrase_after(o, place + 1, limit)
            if phrase is not None and phrase.kind != "noun":
                return phrase
    return None


def _governing(earlier: Sequence[Claim], *, nested_too: bool) -> Claim | None:
    """The claim whose subject a coordinated verb or a participle shares; participles leave nested ones out."""
    for claim in reversed(earlier):
        if claim.speaker is None or claim.verb == "noun":
            continue
        nested = any(
            other.after and other.after[0] <= claim.clause < other.after[1] for other in earlier if other is not claim
        )
        if nested_too or not nested:
            return claim
    return None


def clause_start(o: Outline, clause: int, first: int) -> int:
    """Where a clause begins that words describing its subject open: `“…,” an angry Smith said`."""
    start = clause
    while start > first and clause - start < _DESCRIPTION:
        word = o.lower[start - 1]
        if follows_quotation(o, start, first):
            return start if o.pauses(start - 1) and o.lower[start] != "and" else clause
        genitive = word in GENITIVE
        if not genitive and (not word[0].isalnum() or (word in _CLAUSE_WORDS and word != "and") or word in CUES):
            return clause
        start -= 1
    return clause
