"""Claims at a cue verb: active, passive or inverted, alone, coordinated or a participle."""

from __future__ import annotations

from dataclasses import replace

from retrieval.quotes.claim import Claim, Places
from retrieval.quotes.content import (
    LEAD_IN,
    TELLERS,
    after_tag,
    content_after,
    is_tag,
    rest_after_tag,
    trim,
)
from retrieval.quotes.cues import CUES, NOUN_VERBS, Form, Governs
from retrieval.quotes.outline import QUOTED, Outline
from retrieval.quotes.phrases import Phrase, is_capital, is_source, phrase_after
from retrieval.quotes.speakers import (
    follows_quotation,
    head_of_clause,
    skip_back,
    subject_after,
    subject_before,
)
from retrieval.quotes.vocabulary import (
    AUXILIARIES,
    BE,
    COORDINATORS,
    DEMONYMS,
    DETERMINERS,
    MEDIA,
    POSSESSIVES,
    PREPOSITIONS,
    SUBJECT_PRONOUNS,
    SUBORDINATORS,
    TIME,
)

_DESCRIPTION = 8  # words before a name that may describe its bearer
_WITH_QUOTATION = frozenset({"answer", "find", "refer", "reply", "respond"})
"""Verbs whose object is no statement unless it is quoted."""
_WITH_FOR = frozenset({"ask", "call", "plead", "press", "vow"})
_CLAUSE_WORDS = AUXILIARIES | COORDINATORS | SUBORDINATORS | PREPOSITIONS


def at_verb(o: Outline, place: int, first: int, end: int, earlier: list[Claim]) -> Claim | None:
    """The claim at the cue verb at `place` of the sentence from `first` to `end`, None where it attributes nothing.

    `earlier` are the claims before it in the sentence, whose subject a coordinated verb or a participle shares.
    """
    verb, governs, form = CUES[o.lower[place]]
    if is_capital(o.words[place]) and place > first and o.words[place - 1] != QUOTED:
        return None
    back = skip_back(o, place - 1, first)
    if _is_noun(o, place, back, first, end, form):
        return None
    if form in (Form.PAST, Form.PARTICIPLE) and any(o.lower[k] in BE for k in range(back + 1, place)):
        return _passive(o, place, first, end, verb, governs)
    inverted = _inverted(o, place, first, end, governs, form)
    if inverted is not None:
        after = after_tag(o, inverted.last + 1, end)
        return Claim((place, place + 1), verb, governs, inverted, place, trim(o, first, place), after)
    speaker, clause = _speaker(o, place, back, first, end, form, earlier)
    clause = _clause_start(o, clause, first)
    if speaker is None:
        return None
    if not is_source(o, speaker) or (speaker.last <= place and not _agrees(o, speaker, form, place)):
        return None
    claim = Claim((place, place + 1), verb, governs, speaker, clause)
    if speaker is not None and speaker.last < place and clause <= speaker.first and is_tag(o, claim, first, end):
        after = after_tag(o, place + 1, end) or rest_after_tag(o, clause, place + 1, first, end)
        return replace(claim, before=trim(o, first, clause), after=after)
    if back < first:
        end = next((k for k in range(place, end) if o.words[k] == ","), end)
    after = content_after(o, place, governs, end)
    quoted = after is not None and any(k in o.quotations for k in range(*after))
    if not quoted and (verb in _WITH_QUOTATION or (back < first and governs is not Governs.CLAUSE)):
        after = None
    return replace(claim, after=after)


def _is_noun(o: Outline, place: int, back: int, first: int, end: int, form: Form) -> bool:
    """Whether the cue word is a noun or an adjective here: `the claims`, `his call for`, `a report said`."""
    if o.lower[place - 1] in ("'s", "’s") and place > first and form is not Form.ING:
        return True
    if back < first:
        return form not in (Form.ING, Form.PAST)
    word = o.lower[back]
    helped = back < place - 1 and any(o.lower[k] in AUXILIARIES for k in range(back + 1, place))
    if helped:
        return False
    if word in DETERMINERS and word not in ("that", "this", "some", "many", "most", "others"):
        return True
    if word in POSSESSIVES:
        return True
    if form is Form.ING:
        return False
    if word in PREPOSITIONS and word != "to" and form is not Form.PAST:
        return True
    if _is_reduced(o, place, end):
        return True
    if form in (Form.THIRD, Form.BASE) and place + 1 < end and CUES[o.lower[place]][0] in NOUN_VERBS:
        following = o.lower[place + 1]
        named = (is_capital(o.words[back]) and word not in DEMONYMS) or word in SUBJECT_PRONOUNS
        plural = form is Form.BASE and word.endswith("s")
        if named and following != "that" and not plural and back > first and o.lower[back - 1] in ("the", "a", "an"):
            return True
        return following in BE or following in ("have", "had", "has") or (following in PREPOSITIONS and not named)
    return False


def _is_reduced(o: Outline, place: int, end: int) -> bool:
    """Whether a participle describes its noun: `officials accused of theft`, not `Smith called for calm`."""
    verb, governs, form = CUES[o.lower[place]]
    if governs is not Governs.OBJECT or form is not Form.PAST or verb in _WITH_FOR or place + 1 >= end:
        return False
    return o.lower[place + 1] in ("of", "by", "for", "as")


def _agrees(o: Outline, subject: Phrase, form: Form, place: int) -> bool:
    """Whether subject and verb agree in number, where a plural noun or a bare stem could pass for the verb."""
    if form is Form.BASE and subject.last == place - 1:
        word = o.lower[subject.last]
        if subject.kind == "pronoun":
            return word not in ("he", "she", "it")
        joined = subject.first > 0 and o.lower[subject.first - 1] == "and"
        return word.endswith("s") or word in ("people", "police", "men", "women") or joined
    if form is Form.THIRD and subject.kind == "pronoun":
        return o.lower[subject.last] not in ("i", "we", "they", "you")
    return True


def _passive(o: Outline, place: int, first: int, end: int, verb: str, governs: Governs) -> Claim | None:
    """`was described by Smith as “…”`: the agent speaks; without one nobody is named."""
    for by in range(place + 1, min(place + 8, end - 1)):
        if o.lower[by] == "by":
            agent = phrase_after(o, by + 1, end)
            said = agent is not None and any(k in o.quotations for k in range(agent.last + 1, end))
            if agent is not None and is_source(o, agent) and said:
                return Claim((place, place + 1), verb, governs, agent, first, None, _predicate(o, agent.last + 1, end))
            break
    if governs is Governs.CLAUSE and place + 1 < end and o.lower[place + 1] == "that":
        return Claim((place, place + 1), verb, governs, None, first, None, trim(o, place + 2, end))
    if governs in TELLERS:
        quoted = next((k for k in range(place + 1, end) if o.words[k] == QUOTED), None)
        subject = subject_before(o, place, first)
        if quoted is not None and subject is not None and verb == "quote":
            return Claim((place, place + 1), verb, governs, subject, first, None, trim(o, quoted, end))
    if verb == "quote":
        subject = subject_before(o, place, first)
        if subject is not None and is_source(o, subject):
            return Claim((place, place + 1), verb, governs, subject, first, None, content_after(o, place, governs, end))
    return None


def _predicate(o: Outline, place: int, end: int) -> Places | None:
    """What a passive verb says of its subject, after the agent: `by Smith as “a gift”`."""
    return trim(o, place + (place < end and o.lower[place] == "as"), end)


def _inverted(o: Outline, place: int, first: int, end: int, governs: Governs, form: Form) -> Phrase | None:
    """The subject of `said Smith` after a quotation, after a clause that ends in a comma, or at the very start."""
    if governs not in TELLERS or form in (Form.ING, Form.BASE):
        return None
    at_start = place == first
    if not at_start and o.words[place - 1] not in (QUOTED, ",", "—", "–", "--"):
        return None
    quoted = follows_quotation(o, place, first)
    subject = subject_after(o, place, end, anybody=quoted and CUES[o.lower[place]][0] == "say")
    if subject is None or (subject.kind == "pronoun" and governs is Governs.HEARER):
        return None
    if at_start or quoted:
        return subject if subject.kind != "noun" or governs is not Governs.HEARER else None
    following = subject.last + 1
    closed = (
        following >= end or o.words[following] in (".", ",", ";", "?", "!") or o.lower[following] in PREPOSITIONS | TIME
    )
    return subject if closed and governs is Governs.CLAUSE else None


def _speaker(
    o: Outline, place: int, back: int, first: int, end: int, form: Form, earlier: list[Claim]
) -> tuple[Phrase | None, int]:
    """The subject of the verb at `place` and where its clause begins."""
    if back < first:
        if form is Form.ING:
            comma = next((k for k in range(place, end) if o.words[k] == ","), None)
            return (head_of_clause(o, comma + 1, end) if comma is not None else None), place
        return None, place
    joined = o.lower[back] in COORDINATORS
    apart = form is Form.ING and (o.words[back] in LEAD_IN or o.lower[back] in PREPOSITIONS)
    infinitive = o.lower[back] == "to"
    if (
        joined
        and form in (Form.BASE, Form.THIRD)
        and not any(CUES[o.lower[c.cue[0]]][2] is form for c in earlier if o.lower[c.cue[0]] in CUES)
    ):
        return None, place
    if infinitive and (
        o.lower[back - 1] in SUBORDINATORS
        or not any(o.words[k] == QUOTED for k in range(place + 1, min(place + 4, end)))
    ):
        return None, place
    if joined or apart or infinitive:
        start = back - 1 if joined and back - 1 >= first and o.words[back - 1] == "," else back
        governing = _governing(earlier, apart)
        if apart and o.lower[back] in PREPOSITIONS:
            nearer = _subordinate_subject(o, governing.cue[1] if governing else first, back)
            if nearer is not None:
                return nearer, start
        if governing is not None:
            return governing.speaker, start
        return head_of_clause(o, first, back), start
    subject = subject_before(o, place, first)
    if form is Form.ING and subject is not None and o.lower[subject.last] in MEDIA:
        governing = _governing(earlier, True)
        subject = governing.speaker if governing else head_of_clause(o, first, subject.first) or subject
        return subject, place
    return subject, subject.first if subject is not None and subject.last <= place else place


def _subordinate_subject(o: Outline, first: int, limit: int) -> Phrase | None:
    """The subject of the last subordinate clause between two places: `after Smith was blamed for saying`."""
    for place in range(limit - 1, first - 1, -1):
        if o.lower[place] in SUBORDINATORS:
            phrase = phrase_after(o, place + 1, limit)
            if phrase is not None and phrase.kind != "noun":
                return phrase
    return None


def _clause_start(o: Outline, clause: int, first: int) -> int:
    """Where a clause begins that words describing its subject open: `“…,” an angry Smith said`."""
    start = clause
    while start > first and clause - start < _DESCRIPTION:
        word = o.lower[start - 1]
        if follows_quotation(o, start, first):
            return start if o.pauses(start - 1) and o.lower[start] != "and" else clause
        if (
            (not word[0].isalnum() and word not in ("'s", "’s"))
            or (word != "’s" and word != "'s" and word in _CLAUSE_WORDS and word != "and")
            or word in CUES
        ):
            return clause
        start -= 1
    return clause


def _governing(earlier: list[Claim], apart: bool) -> Claim | None:
    """The claim whose subject a coordinated verb or a participle shares; a participle leaves nested ones out."""
    for claim in reversed(earlier):
        nested = any(
            other.after and other.after[0] <= claim.clause < other.after[1] for other in earlier if other is not claim
        )
        if claim.speaker is not None and not (apart and nested):
            return claim
    return None
