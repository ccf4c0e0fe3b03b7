"""Claims: each cue of a sentence with its speaker and the places of what it says, before it, after it or both."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from retrieval.quotes.cues import CUES, NOUN_CUES, NOUN_VERBS, Form, Governs
from retrieval.quotes.outline import QUOTED, Outline
from retrieval.quotes.phrases import Phrase, is_capital, is_source, phrase_after, phrase_before
from retrieval.quotes.speakers import (
    follows_quotation,
    head_of_clause,
    opens_adverbial,
    is_adverb,
    skip_back,
    subject_after,
    subject_before,
)
from retrieval.quotes.vocabulary import (
    AUXILIARIES,
    BE,
    COORDINATORS,
    DETERMINERS,
    MEDIA,
    PERSON_PRONOUNS,
    POSSESSIVES,
    PREPOSITIONS,
    RELATIVES,
    SOURCE_NOUNS,
    SUBJECT_PRONOUNS,
    SUBORDINATORS,
    TIME,
)

Places = tuple[int, int]
"""First and past-the-last place of a stretch of an outline."""

_DESCRIPTION = 8  # words before a name that may describe its bearer
_REACH = 25  # words between a cue and the quotation, colon or `that` that it announces
_LEAD_IN = frozenset({",", ":", "—", "–", "--"})
_GOES_ON = frozenset({"went", "goes", "began", "shot", "cut", "came"})
_THEN = frozenset({"when", "while", "as", "after", "before", "because", "during", "following"})
_CIRCUMSTANCE = PREPOSITIONS - {"of", "about", "against", "for", "like", "as", "than", "up", "down", "out"}
_CLAUSE_WORDS = AUXILIARIES | COORDINATORS | SUBORDINATORS | PREPOSITIONS
_CONTENT_WORDS = AUXILIARIES | SUBORDINATORS | PERSON_PRONOUNS | {"to"}
_TELLERS = frozenset({Governs.CLAUSE, Governs.HEARER, Governs.MANNER})


@dataclass(frozen=True, slots=True)
class Claim:
    """A cue at places `cue`, its speaker, and what is said. `clause` is where the cue's own clause begins."""

    cue: Places
    verb: str
    governs: Governs
    speaker: Phrase | None
    clause: int
    before: Places | None = None
    after: Places | None = None


def claims(o: Outline, first: int, end: int) -> list[Claim]:
    """The claims of the sentence at places `first` to `end`, in order of their cues."""
    found: list[Claim] = []
    for place in range(first, end):
        word = o.lower[place]
        if word in CUES:
            claim = _at_verb(o, place, first, end, found)
            if claim is None and word in NOUN_CUES and place + 2 < end:
                claim = _at_noun(o, place, first, end)
        elif word in NOUN_CUES and place + 2 < end:
            claim = _at_noun(o, place, first, end)
        elif word == "according" and place + 2 < end and o.lower[place + 1] == "to":
            claim = _according(o, place, first, end)
        elif word == ":" and place > first and place + 1 < end:
            claim = _at_colon(o, place, first, end, found)
        else:
            continue
        if claim is not None and not _is_thought_within(claim, found):
            found.append(claim)
    if not any(claim.before for claim in found):
        found.extend(_open_tag(o, first, end, found))
    return list(_without_overlap(o, found))


def _is_thought_within(claim: Claim, earlier: list[Claim]) -> bool:
    """Whether a claim of opinion stands inside what is said: `Smith said he thinks`."""
    if claim.governs is not Governs.OPINION:
        return False
    return any(other.after and other.after[0] <= claim.cue[0] < other.after[1] and other.clause < claim.clause for other in earlier)


def _at_verb(o: Outline, place: int, first: int, end: int, earlier: list[Claim]) -> Claim | None:
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
        after = _after_tag(o, inverted.last + 1, end)
        return Claim((place, place + 1), verb, governs, inverted, place, _before_tag(o, first, place), after)
    speaker, clause = _speaker(o, place, back, first, end, form, earlier)
    clause = _clause_start(o, clause, first)
    if speaker is None:
        return None
    if not is_source(o, speaker) or (speaker.last <= place and not _agrees(o, speaker, form, place)):
        return None
    claim = Claim((place, place + 1), verb, governs, speaker, clause)
    if speaker is not None and speaker.last < place and clause <= speaker.first and _is_tag(o, claim, first, end):
        after = _after_tag(o, place + 1, end) or _rest(o, clause, place + 1, first, end)
        return replace(claim, before=_before_tag(o, first, clause), after=after)
    if back < first:
        end = next((k for k in range(place, end) if o.words[k] == ","), end)
    return replace(claim, after=_content_after(o, place, governs, end))


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
    if form in (Form.THIRD, Form.BASE) and place + 1 < end and CUES[o.lower[place]][0] in NOUN_VERBS:
        following = o.lower[place + 1]
        named = is_capital(o.words[back]) or word in SUBJECT_PRONOUNS
        return following in BE or following in ("have", "had", "has") or (following in PREPOSITIONS and not named)
    return False


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
                return Claim((place, place + 1), verb, governs, agent, first, None, _trim(o, agent.last + 1, end))
            break
    if governs is Governs.CLAUSE and place + 1 < end and o.lower[place + 1] == "that":
        return Claim((place, place + 1), verb, governs, None, first, None, _trim(o, place + 2, end))
    if governs in _TELLERS:
        quoted = next((k for k in range(place + 1, end) if o.words[k] == QUOTED), None)
        subject = subject_before(o, place, first)
        if quoted is not None and subject is not None and verb == "quote":
            return Claim((place, place + 1), verb, governs, subject, first, None, _trim(o, quoted, end))
    if verb == "quote":
        subject = subject_before(o, place, first)
        if subject is not None and is_source(o, subject):
            return Claim(
                (place, place + 1), verb, governs, subject, first, None, _content_after(o, place, governs, end)
            )
    return None


def _inverted(o: Outline, place: int, first: int, end: int, governs: Governs, form: Form) -> Phrase | None:
    """The subject of `said Smith` after a quotation, after a clause that ends in a comma, or at the very start."""
    if governs not in _TELLERS or form in (Form.ING, Form.BASE):
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
        following >= end
        or o.words[following] in (".", ",", ";", "?", "!")
        or o.lower[following] in PREPOSITIONS | TIME
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
    apart = form is Form.ING and (o.words[back] in _LEAD_IN or o.lower[back] in PREPOSITIONS)
    infinitive = o.lower[back] == "to"
    if joined and form in (Form.BASE, Form.THIRD) and not any(CUES[o.lower[c.cue[0]]][2] is form for c in earlier if o.lower[c.cue[0]] in CUES):
        return None, place
    if infinitive and not any(o.words[k] == QUOTED for k in range(place + 1, min(place + 4, end))):
        return None, place
    if joined or apart or infinitive:
        start = back - 1 if joined and back - 1 >= first and o.words[back - 1] == "," else back
        governing = _governing(earlier, apart)
        if governing is not None:
            return governing.speaker, start
        return head_of_clause(o, first, back), start
    subject = subject_before(o, place, first)
    if form is Form.ING and subject is not None and o.lower[subject.last] in MEDIA:
        governing = _governing(earlier, True)
        subject = governing.speaker if governing else head_of_clause(o, first, subject.first) or subject
        return subject, place
    return subject, subject.first if subject is not None and subject.last <= place else place


def _clause_start(o: Outline, clause: int, first: int) -> int:
    """Where a clause begins that words describing its subject open: `“…,” an angry Smith said`."""
    start = clause
    while start > first and clause - start < _DESCRIPTION:
        word = o.lower[start - 1]
        if follows_quotation(o, start, first):
            return start if o.pauses(start - 1) and o.lower[start] != "and" else clause
        if (not word[0].isalnum() and word not in ("'s", "’s")) or (word != "’s" and word != "'s" and word in _CLAUSE_WORDS and word != "and") or word in CUES:
            return clause
        start -= 1
    return clause


def _governing(earlier: list[Claim], apart: bool) -> Claim | None:
    """The claim whose subject a coordinated verb or a participle shares; a participle leaves nested ones out."""
    for claim in reversed(earlier):
        nested = any(other.after and other.after[0] <= claim.clause < other.after[1] for other in earlier if other is not claim)
        if claim.speaker is not None and not (apart and nested):
            return claim
    return None


def _is_tag(o: Outline, claim: Claim, first: int, end: int) -> bool:
    """Whether what is said stands before `Smith said`: a quotation, or a clause that ends in a comma."""
    clause = claim.clause
    if clause <= first:
        return False
    if follows_quotation(o, clause, first):
        if claim.governs in _TELLERS:
            return True
        following = claim.cue[1]
        return following >= end or o.words[following] in (".", ",")
    if o.words[clause - 1] != "," or claim.governs not in (Governs.CLAUSE, Governs.HEARER):
        return False
    if all(o.lower[k] in COORDINATORS or o.words[k] == "," for k in range(first, clause)):
        return False
    if opens_adverbial(o, first) and not any(o.words[k] == "," for k in range(first, clause - 1)):
        return False
    following = claim.cue[1]
    if claim.governs is Governs.HEARER:
        hearer = phrase_after(o, following, end)
        following = hearer.last + 1 if hearer else following
    return _only_adverbials(o, following, end)


def _only_adverbials(o: Outline, place: int, end: int) -> bool:
    """Whether nothing but times, places and manners follows up to the sentence's end or a comma."""
    inside = False
    while place < end and o.words[place] not in (".", ",", ";", "?", "!"):
        word = o.lower[place]
        if word in _THEN:
            return True
        if word in PREPOSITIONS and word != "to":
            inside = True
        elif o.words[place] == QUOTED or word in _CONTENT_WORDS and not (inside and word == "to") or word in CUES and word not in SOURCE_NOUNS:
            return False
        elif not inside and not (word in TIME or is_adverb(word) or word[0].isdigit()):
            return False
        place += 1
    return True


def _before_tag(o: Outline, first: int, tag: int) -> Places | None:
    """What is said before a tag that begins at `tag`, back to the sentence's start."""
    return _trim(o, first, tag)


def _after_tag(o: Outline, place: int, end: int) -> Places | None:
    """The rest of a quotation that its tag splits: `“Yes,” he said, “but no.”`."""
    for k in range(place, min(place + _REACH, end)):
        if o.words[k] == QUOTED:
            return _trim(o, k, end) if o.words[k - 1] in _LEAD_IN else None
        if o.lower[k] == "that" and k == place:
            return _trim(o, k + 1, end)
        if o.lower[k] in CUES and CUES[o.lower[k]][2] is not Form.BASE and not is_capital(o.words[k]):
            return None
    return None


def _rest(o: Outline, clause: int, place: int, first: int, end: int) -> Places | None:
    """The rest of a paraphrase that its tag interrupts: `The vote, Smith said, was close.`"""
    if follows_quotation(o, clause, first) or o.words[place : place + 1] != [","] or place + 1 >= end:
        return None
    word = o.lower[place + 1]
    if word in COORDINATORS or word in RELATIVES or (word in CUES and CUES[word][2] is Form.ING):
        return None
    return _trim(o, place + 1, end)


def _content_after(o: Outline, cue: int, governs: Governs, end: int) -> Places | None:
    """What is said after the cue: past its hearer, its time and place, its comma, colon or `that`."""
    place = cue + 1
    while place < end and (_is_manner(o, place) or o.lower[place] in TIME):
        place += 1
    if place >= end:
        return None
    if governs in _TELLERS:
        announced = _announced(o, place, end)
        if announced is not None:
            return _trim(o, announced, end)
        if governs is Governs.HEARER:
            hearer = phrase_after(o, place, end)
            place = hearer.last + 1 if hearer else place
        if governs is Governs.MANNER and not any(o.words[k] == QUOTED for k in range(place, end)):
            return None
    place = _past_adverbials(o, place, end) if governs in _TELLERS else place
    if place + 1 < end and (o.lower[place] == "that" or (o.lower[place] in PREPOSITIONS and o.words[place + 1] == QUOTED)):
        place += 1
    return _trim(o, place, end)


def _is_manner(o: Outline, place: int) -> bool:
    """Whether an adverb belongs to the cue rather than to what is said: `said flatly`, not `said only that`."""
    return o.lower[place] in ("later", "again", "then", "once", "recently", "earlier") or (
        o.lower[place].endswith("ly") and o.lower[place] not in ("only", "early", "likely", "nearly")
    )


def _announced(o: Outline, place: int, end: int) -> int | None:
    """Where a quotation or a clause begins that a comma, a colon or `that` announces a few words on."""
    if o.words[place] == QUOTED:
        return place
    plain = o.lower[place] not in PREPOSITIONS
    for k in range(place, min(place + _REACH, end)):
        word = o.words[k]
        if word == QUOTED:
            return k if o.words[k - 1] in _LEAD_IN else None
        if word == ":" and k + 1 < end:
            return k + 1
        if o.lower[k] == "that" and (k <= place + 3 or not plain):
            return k + 1
        if word in (";", "(") or (
            k > place and o.lower[k] in CUES and o.lower[k] not in ("statement", "interview")
        ):
            return None
    return None


def _past_adverbials(o: Outline, place: int, end: int) -> int:
    """The place after `on Tuesday`, `in a statement`, `, in an interview,`."""
    while place < end:
        word = o.lower[place]
        if word in _CIRCUMSTANCE and place + 1 < end:
            phrase = phrase_after(o, place + 1, end)
            if phrase is None and o.lower[place + 1] not in TIME:
                return place
            place = phrase.last + 1 if phrase else place + 2
        elif word in TIME or _is_manner(o, place) or (word == "," and place + 1 < end and o.words[place + 1] == QUOTED):
            place += 1
        else:
            return place
    return place


def _open_tag(o: Outline, first: int, end: int, found: list[Claim]) -> Iterator[Claim]:
    """A tag whose verb is not in the table: `“…,” Smith retaliated.`, `“…,” intoned Smith.`"""
    covered = {k for claim in found if claim.after for k in range(*claim.after)}
    for place in range(first, end):
        if o.words[place] != QUOTED or place in covered:
            continue
        start = place + 1 + (o.words[place + 1 : place + 2] == [","])
        if not o.pauses(start - 1) or start >= end:
            continue
        verb = start
        speaker = phrase_after(o, start + 1, end) if _may_be_past(o, start) else None
        if speaker is None:
            speaker = phrase_after(o, start, end)
            verb = speaker.last + 1 if speaker else end
        if speaker is None or verb >= end or not _may_be_past(o, verb) or not is_source(o, speaker):
            continue
        after = _after_tag(o, max(verb, speaker.last) + 1, end)
        yield Claim((verb, verb + 1), "open", Governs.MANNER, speaker, start, _before_tag(o, first, start), after)
        return


def _may_be_past(o: Outline, place: int) -> bool:
    """Whether a word looks like a verb in the past tense."""
    word = o.words[place]
    return (len(word) > 4 and word.endswith("ed") and not is_capital(word)) or word in _GOES_ON


def _at_noun(o: Outline, place: int, first: int, end: int) -> Claim | None:
    """`Smith’s claim that …`, `her call for “…”`: whoever the noun belongs to speaks."""
    owner = place - 1
    while owner >= first and place - owner < 4 and o.words[owner][0].isalnum() and o.lower[owner] not in POSSESSIVES:
        owner -= 1
    if owner < first or o.lower[owner] not in POSSESSIVES or o.lower[owner] in ("whose", "our", "your", "my"):
        return None
    if o.lower[owner] in ("'s", "’s"):
        speaker = phrase_before(o, owner - 1, first)
    else:
        speaker = Phrase(owner, owner, owner, "pronoun")
    following = o.lower[place + 1]
    quoted = next((k for k in range(place + 1, min(place + 5, end)) if o.words[k] == QUOTED), None)
    if speaker is None or not is_source(o, speaker) or (following != "that" and quoted is None):
        return None
    start = place + 2 if following == "that" or quoted != place + 1 else place + 1
    if quoted is not None:
        end = max(k for k in range(quoted, end) if o.words[k] == QUOTED) + 1
    return Claim((place, place + 1), "noun", Governs.OPINION, speaker, place, None, _trim(o, start, end))


def _according(o: Outline, place: int, first: int, end: int) -> Claim | None:
    """`According to Smith, …` and `…, according to Smith`."""
    speaker = phrase_after(o, place + 2, end)
    if speaker is None:
        return None
    cue = (place, place + 2)
    if place == first or (place == first + 1 and o.lower[first] in COORDINATORS):
        comma = next((k for k in range(speaker.last + 1, end) if o.words[k] == ","), None)
        after = _trim(o, comma + 1, end) if comma is not None else None
        return Claim(cue, "according to", Governs.CLAUSE, speaker, first, None, after)
    clause = place - 1 if o.words[place - 1] == "," else place
    return Claim(cue, "according to", Governs.CLAUSE, speaker, clause, _trim(o, first, clause), None)


def _at_colon(o: Outline, place: int, first: int, end: int, earlier: list[Claim]) -> Claim | None:
    """`Smith: “…”`, as in headlines and transcripts, or a colon that announces a quotation."""
    if earlier and earlier[-1].after is not None and earlier[-1].after[0] <= place + 1:
        return None
    if place - first > 6:
        if o.words[place + 1] != QUOTED:
            return None
        speaker = head_of_clause(o, first, place)
    else:
        speaker = phrase_before(o, place - 1, first)
        if speaker is None or speaker.kind != "name" or (speaker.first != first and o.words[place + 1] != QUOTED):
            return None
    if speaker is None:
        return None
    return Claim((place, place + 1), ":", Governs.CLAUSE, speaker, first, None, _trim(o, place + 1, end))


def _trim(o: Outline, first: int, end: int) -> Places | None:
    """A stretch without punctuation and coordinators at its edges, None when nothing is left."""
    while first < end and o.words[first] in (",", ".", ";", ":", "—", "–", "--", "-", "!", "?", ")", "…"):
        first += 1
    while end > first and o.words[end - 1] in (",", ".", ";", ":", "—", "–", "--", "-", "(", "…"):
        end -= 1
    return (first, end) if first < end else None


def _without_overlap(o: Outline, found: list[Claim]) -> Iterator[Claim]:
    """The claims with what each says cut where the next coordinated claim's clause begins."""
    for index, claim in enumerate(found):
        after, before = claim.after, claim.before
        for later in found[index + 1 :]:
            sibling = later.before is None and later.speaker is claim.speaker and later.clause > claim.cue[0]
            tagged = later.verb == "according to" and later.before is not None
            if after is not None and (sibling or tagged) and later.clause > after[0]:
                after = _trim(o, after[0], later.clause)
                break
        if before is not None and index:
            previous = found[index - 1]
            cut = previous.after[1] if previous.after and previous.before else None
            if cut is not None and before[0] < cut < before[1]:
                before = _trim(o, cut, before[1])
        yield replace(claim, after=after, before=before)
