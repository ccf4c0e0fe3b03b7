"""Which organisation *it*, *the company* or *the ministry* is: the subject of its sentence, or of the ones before."""

from __future__ import annotations

from bisect import bisect_right
from operator import itemgetter

from retrieval.attribution.claims.claim import Places
from retrieval.attribution.claims.clause_heads import head_of_clause
from retrieval.attribution.claims.speakers import follows_quotation
from retrieval.attribution.name_words import DEMONYMS, ORGANISATION_WORDS, PLACES
from retrieval.attribution.names import fold
from retrieval.attribution.outline import Outline
from retrieval.attribution.people import People
from retrieval.attribution.phrases import Phrase, phrase_after
from retrieval.attribution.source_nouns import MEDIA, SOURCE_NOUNS
from retrieval.attribution.spoken_names import name_words
from retrieval.attribution.vocabulary import word_set

_BACK = 12  # sentences in which the organisation is looked for
_OTHER = frozenset({"a", "an", "another"})
_INITIALS = 5  # letters, at most, of an organisation's: longer ones are a transcript's names in capitals
_ORGANISATIONS = (ORGANISATION_WORDS & SOURCE_NOUNS) | {"charity", "directorate", "firm", "regulator", "watchdog"}
_THEY = frozenset({"police"})
"""Organisations that are never *it*."""
_READS = frozenset({"read", "reads", "reading"})
"""What a note does, not who found it."""
_TURNS_DOWN = word_set("rejected rejects denied denies dismissed dismisses disputed disputes")
_WITH_WORDS = (MEDIA | word_set("book document recording tape song phone poster leaflet website page")) - word_set(
    "statement statements speech ruling opinion release filing interview"
)
"""What may say something that is not whose sentence it stands in: *The FBI seized a letter*."""
_IN = frozenset({"in", "on", "by"})
_BUSINESSES = word_set(
    """
    company firm group business corporation conglomerate carmaker automaker drugmaker chipmaker brewer retailer
    supermarket manufacturer insurer lender developer publisher producer supplier operator startup
    """
)
"""What a text calls a business whose name tells nothing of the kind."""
_OF_BUSINESSES = word_set(
    "company corp corporation group holdings inc international llc ltd partners systems technologies lines energy"
    " airways airlines motors railways industries services bank hotel"
)
"""Words of organisations' names that a business may have."""
_KINDS = (
    _ORGANISATIONS - _BUSINESSES - word_set("police administration congress government house parliament press state")
)
"""What a text calls an organisation in whose name the word stands: *the ministry* is the Ministry of Defence."""


def organisation(text: str, o: Outline, pronoun: Phrase, everybody: People, above: Outline | None = None) -> str | None:
    """The words for the organisation that *it* is; None where the subject is anything else.

    A name that is no person's is an organisation's or a country's: no person is *it*. None as well where its sentence
    has something with words on it, which may be *it*: `The ministry found a note. It said …`. The paragraph `above`
    counts where *it* has nothing before it in its own.
    """
    if not _READS.isdisjoint(o.lower[pronoun.last + 1 : pronoun.last + 3]):
        return None
    for outline, (first, end) in _sentences_back(o, pronoun, above)[:2]:
        subject = _agent(outline, first, end) or head_of_clause(outline, first, end)
        if subject is None or (outline is o and subject.head >= pronoun.head):
            continue
        until = end if outline is not o else min(end, pronoun.head)
        if not follows_quotation(o, pronoun.head, 0) and _meets_words(outline, subject.last + 1, until):
            return None
        alone = outline is o and not any(o.capital[subject.last + 1 : pronoun.head])
        name = called(outline, subject, everybody, above if outline is o else None) if subject.kind == "noun" else None
        return name or _organisation(text, outline, subject, everybody if alone else None)
    return None


def _agent(o: Outline, first: int, end: int) -> Phrase | None:
    """Who turned something down, where a sentence ends in telling that: `That was denied by the ministry`."""
    by = next((k for k in range(end - 2, first, -1) if o.lower[k] == "by"), first)
    agent = phrase_after(o, by + 1, end) if o.lower[by - 1] in _TURNS_DOWN else None
    return agent if agent is not None and agent.last == end - 2 else None


def _meets_words(o: Outline, verb: int, end: int) -> bool:
    """Whether a subject deals with a letter or the like, or with *it*, but for what it turns down or says in one."""
    if not _TURNS_DOWN.isdisjoint(o.lower[verb : verb + 2]):
        return False
    return "it" in o.lower[verb + 1 : end] or any(
        o.lower[k] in _WITH_WORDS and o.lower[k - 1] not in _IN and o.lower[k - 2] not in _IN
        for k in range(verb + 1, end)
    )


def called(o: Outline, noun: Phrase, everybody: People, above: Outline | None = None) -> str | None:
    """The name of the organisation that *the company* or *the ministry* is, if the sentences before are about one.

    They may stand in the paragraph `above`. None where they bring in another one without a name.
    """
    kind = o.lower[noun.last]
    between = [word.lower() for word in o.words[noun.first + 1 : noun.last]]
    described = any(not word.endswith("-based") and word not in DEMONYMS for word in between)
    if described or o.lower[noun.first] != "the" or kind not in _BUSINESSES | _KINDS:
        return None
    for outline, (first, end) in _sentences_back(o, noun, above):
        end = min(end, noun.first) if outline is o else end
        if any(outline.lower[k - 1] in _OTHER and outline.lower[k] == kind for k in range(first + 1, end)):
            return None
        subject = head_of_clause(outline, first, end)
        if subject is not None and subject.kind == "name":
            words = name_words(outline, subject)
            return " ".join(words) if _may_be_called(words, kind) and not _is_person(words, everybody) else None
    return None


def _sentences_back(o: Outline, phrase: Phrase, above: Outline | None) -> list[tuple[Outline, Places]]:
    """The last `_BACK` sentences up to that of a phrase, in its paragraph and the one `above`, the nearest first."""
    own = bisect_right(o.sentences, phrase.head, key=itemgetter(0))
    near = [(o, places) for places in reversed(o.sentences[max(own - _BACK, 0) : own])]
    if above is not None:
        near += [(above, places) for places in reversed(above.sentences[-_BACK:])]
    return near[:_BACK]


def _may_be_called(words: tuple[str, ...], kind: str) -> bool:
    """Whether an organisation of that name may be called by a word for its kind."""
    lowered = set(map(str.lower, words))
    if kind in _KINDS:
        return kind in lowered
    return lowered.isdisjoint(PLACES | DEMONYMS | (ORGANISATION_WORDS - _OF_BUSINESSES))


def _is_person(words: tuple[str, ...], everybody: People) -> bool:
    """Whether a name is a person's; one word that speaks may be a company's, if nobody has a full name in it."""
    name = fold(words[-1])
    if len(words) > 1:
        return name in everybody.persons
    return name in everybody.full_names or name in everybody.by_first_word or everybody.gender(words[0]) is not None


def _organisation(text: str, o: Outline, subject: Phrase, everybody: People | None) -> str | None:
    """The words for an organisation; told `everybody`, also by a name that tells no kind and is none of theirs."""
    if o.lower[subject.last] in _THEY:
        return None
    if subject.kind == "name":
        words = name_words(o, subject)
        initials = words[-1].isupper() and 1 < len(words[-1]) <= _INITIALS
        named = initials or not ORGANISATION_WORDS.isdisjoint(map(str.lower, words))
        kinds = o.lower[subject.first : subject.head]
        named = named or not (_ORGANISATIONS | _BUSINESSES).isdisjoint(kinds)  # the drivers’ group, Norrby
        no_person = everybody is not None and not _is_person(words, everybody)
        return " ".join(words) if (named or no_person) and words[-1] != "States" else None
    if subject.kind == "noun" and o.lower[subject.last] in _ORGANISATIONS:
        return text[o.starts[subject.first] : o.ends[subject.last]]
    return None
