"""Whether a sentence may tell why something happened: by a word for a cause, or by what did it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from retrieval.attribution.name_words import ORGANISATION_WORDS
from retrieval.attribution.source_nouns import PERSON_NOUNS, SOURCE_NOUNS
from retrieval.attribution.vocabulary import PAST_VERBS, SUBJECT_PRONOUNS
from retrieval.questions.question import FUNCTION_WORDS
from retrieval.text import kin
from retrieval.text.lazy import lazy_pattern
from retrieval.text.lexicon import is_word
from retrieval.text.terms import Term, located_terms, terms

_OF = "die dies died dead dying tired afraid ashamed proud sick short full"  # of what: died of cancer
_CAUSE = lazy_pattern(
    r"\b(?:because|since|due|owing|for|after|amid|over|so|thus|therefore|hence|thanks|result\w*|reasons?|caus\w+|lest"
    r"|as(?! (?:an?|chair\w*|head|chief|president|leader|director|mayor|minister|\w+[’']s)\b)"
    r"|blam\w+|cit(?:ed?|es|ing)|to|why|if|out of|from|by|when|while|until|prompt\w+|led|leads?|made|makes?|motive\w*"
    r"|forced?|forcing|avoid\w*|with|without|through|under|following|given|wake|grounds?|too|lack\w*|shortages?"
    r"|fear\w*|wish\w*|want\w*|need\w*|hop(?:e[ds]?|ing)|order(?:s|ed)?|advice|request\w*|unable"
    r"|protest\w*|against|about(?! \d)|suspicion|suspected|charges?|charged|allegations?|alleg\w+|accus\w+|guilty"
    r"|convict\w+|counts? of"
    rf"|(?:{'|'.join(f'(?<={word} )' for word in _OF.split())})of"
    r"|(?:ang\w+|furious|upset|shock\w*|outrag\w+|surpris\w+|dismay\w*) at"
    r"|in (?:anger|honou?r|memory|search|support))\b|, \w+ing\b|[;:–—]",
    re.IGNORECASE,
)
"""What a reason may begin with. A text without any of it seldom tells one; most that have it tell none either."""

_ASKING: Final = frozenset(terms("cause reason motive lead led prompt result make force"))
"""Words by which a question asks for a reason: *what led to the strike* is told by *led*."""

_EITHER_WAY: Final = ("after", "when", "while", "until", "to", "if", "following", "against", "about")
"""Words that may also lead to what happened, and then tell what came of it: *closed after it failed*."""

_NEAR = 60  # characters searched behind one of these
_SHORT = 4  # letters of the shortest word that `is_word` knows
_OF_CAUSE = 3  # words behind it that tell the cause, and not what it caused: after one *failed*
_DOERS: Final = PERSON_NOUNS | SOURCE_NOUNS | ORGANISATION_WORDS | SUBJECT_PRONOUNS
"""Words for whoever does something, which is no cause: *the council closed the bridge*."""


@dataclass(frozen=True, slots=True)
class Event:
    """What happened, as terms: whoever asks *why did the ferry sink* speaks of the ferry and of its sinking."""

    words: frozenset[str]  # all but names
    happened: str  # the last word, as a rule the verb; empty if there is none
    befell: frozenset[str]  # the others, with names


def event(carrying: Sequence[str], matter: frozenset[str]) -> Event:
    """What a question asks the reason of; `matter` are those of its carrying terms that are no names."""
    happened = carrying[-1] if carrying and carrying[-1] in matter else ""
    return Event(matter - _ASKING, happened, frozenset(carrying) - {happened})


def tells_cause(text: str, of: Event) -> bool:
    """Whether a text has a word by which it may tell why, or a thing that did it: *a wave sank the ferry*.

    No word of the event itself tells why, nor one that leads to the event: *closed after it failed*.
    """
    return any(_may_lead_to(text, cause, of) for cause in _CAUSE.finditer(text)) or _is_done_by_a_thing(text, of)


def _may_lead_to(text: str, cause: re.Match[str], of: Event) -> bool:
    if not of.words.isdisjoint(terms(cause.group())):
        return False
    if cause.group().casefold() not in _EITHER_WAY:
        return True
    behind = located_terms(text, cause.end(), min(len(text), cause.end() + _NEAR))[:_OF_CAUSE]
    return not any(term.term in of.words for term in behind)


def _is_done_by_a_thing(text: str, of: Event) -> bool:
    """Whether the verb stands between what it befell and a thing, nobody: *cracks in a pillar closed the bridge*."""
    words = located_terms(text) if of.happened else []
    done = next((place for place, word in enumerate(words) if _is_past(text, word, of.happened)), 0)
    before = words[:done]
    if not done or any(word.term in of.befell for word in before):
        return False
    thing = any(word.term not in FUNCTION_WORDS for word in before) and not any(_is_doer(text, word) for word in before)
    return thing and any(word.term in of.befell for word in words[done + 1 :])


def _is_past(text: str, word: Term, verb: str) -> bool:
    """Whether a word is a verb's past tense, and not a noun that is written as the verb: *a new recall*."""
    if word.term in kin.FORMS.get(verb, ()):
        return True
    written = text[word.start : word.end]
    return word.term == verb and (written.endswith("ed") or written in PAST_VERBS)


def _is_doer(text: str, word: Term) -> bool:
    """Whether a word may be for somebody who does something: one for people, or a name."""
    written = text[word.start : word.end]
    first = word.start == 0 and (len(written) < _SHORT or is_word(written.casefold()))
    return written.casefold() in _DOERS or (written[0].isupper() and not first)
