"""Cue words that are no verbs where they stand: `the claims`, `his call for`, `officials accused of theft`."""

from __future__ import annotations

from retrieval.attribution.claims.cue_verb import CueVerb
from retrieval.attribution.cues import NOUN_VERBS
from retrieval.attribution.name_words import DEMONYMS
from retrieval.attribution.outline import QUOTED
from retrieval.attribution.phrases import Phrase, phrase_before
from retrieval.attribution.source_nouns import SOURCE_NOUNS
from retrieval.attribution.vocabulary import (
    ARTICLES,
    BE,
    DETERMINERS,
    GENITIVE,
    NUMBERS,
    POSSESSIVES,
    PREPOSITIONS,
    RELATIVES,
    SUBJECT_PRONOUNS,
    word_set,
)

_PRONOUNS_TOO = frozenset({"that", "this", "some", "many", "most", "others"})
_ALONE = frozenset({"one", "another", "two", "both", "several"})
_SAYING = word_set(
    "say tell ask add write reply recall joke explain admit insist complain warn fume shout comment tweet"
)
_NAMING = frozenset({"call", "dub", "entitle", "name", "title"})
_BRIEFED = frozenset({"brief", "inform", "notify", "advise"})
_ABOUT = frozenset({"on", "about", "of", "by"})
_WHOSE = RELATIVES | {"what"}
_MARKS = frozenset({QUOTED, '"', "“", "'", "‘"})
_WITH_FOR = frozenset({"ask", "call", "plead", "press", "vow"})
_PLURAL = NUMBERS | {"people", "police", "men", "women", "surveyed"}
"""Nouns that a verb without an ending agrees with, beside those in -s."""
_SHARES = frozenset({"%", "percent", "half", "third", "quarter"})
"""Nouns that it agrees with unless somebody has them: *a third say*, but not *Smith’s 9 percent support*."""


def is_noun(v: CueVerb) -> bool:
    """Whether the cue word is a noun or an adjective here."""
    o, word = v.o, v.before
    if v.place > v.first and o.lower[v.place - 1] in GENITIVE and v.form != "ing" and word not in ("he", "she", "who"):
        return True
    if v.back < v.first:
        return v.form not in ("ing", "past")
    if v.back < v.place - 1 and v.is_helped:
        return False
    if (word in DETERMINERS and word not in _PRONOUNS_TOO and not _is_counted(v)) or word in POSSESSIVES:
        return True
    if v.form == "ing":
        return v.back == v.place - 1 and _is_noun_in_ing(v)
    if word in PREPOSITIONS and word != "to" and v.form != "past":
        return True
    return _is_reduced(v) or _is_plural_noun(v) or _is_naming(v)


def _is_counted(v: CueVerb) -> bool:
    """Whether a determiner ends a subject: *the mother of two said*, *the three said*, *“…,” one said*."""
    before = v.o.lower[v.back - 1] if v.back > v.first else ""
    if v.before in NUMBERS and before in ("of", "the") and v.form == "past":
        return True
    alone = not before[:1].isalnum() or before in ("but", "and", "with")
    return v.before in _ALONE and alone and v.lemma in _SAYING and v.form in ("past", "third", "ing")


def _is_noun_in_ing(v: CueVerb) -> bool:
    """Whether a form in -ing is a noun: `a red warning in force`, `an old saying among farmers`."""
    o, word = v.o, v.before
    if not word[0].isalnum():
        return False
    described = v.back > v.first and o.lower[v.back - 1] in ("a", "an") and o.words[v.back].islower()
    if described and word not in SOURCE_NOUNS and v.following in PREPOSITIONS | BE:
        return True
    return v.lemma == "warn" and v.following in PREPOSITIONS - {"of", "about", "against"}


def _is_plural_noun(v: CueVerb) -> bool:
    """Whether a stem or a third person is a noun: `the report claims were old`."""
    if v.form not in ("third", "base") or not v.following or v.lemma not in NOUN_VERBS:
        return False
    o, word = v.o, v.before
    named = (o.capital[v.back] and word not in DEMONYMS) or word in SUBJECT_PRONOUNS
    plural = v.form == "base" and word.endswith("s")
    article = v.back > v.first and o.lower[v.back - 1] in ARTICLES
    if named and v.following != "that" and not plural and article:
        return True
    if v.governs == "object" and v.following == "," and not named:
        return True
    return v.following in BE or v.following in ("have", "had", "has") or (v.following in PREPOSITIONS and not named)


def _is_naming(v: CueVerb) -> bool:
    """Whether a participle only tells what something is named: `a firm called Quist Partners`."""
    o = v.o
    if v.lemma not in _NAMING or v.form != "past" or v.back != v.place - 1:
        return False
    if v.place + 1 >= v.end or not (o.capital[v.place + 1] or o.words[v.place + 1] in _MARKS):
        return False
    noun = phrase_before(o, v.back, v.first)
    if noun is None or noun.kind != "noun" or o.lower[noun.first] not in ARTICLES | {"one"}:
        return False
    return o.lower[max(noun.first - 1, v.first)] != "what"  # for what the judge called “…”


def _is_reduced(v: CueVerb) -> bool:
    """Whether a participle describes its noun: `officials accused of theft`, not `Smith called for calm`."""
    if v.lemma in _BRIEFED and v.form == "past" and v.back == v.place - 1 and v.following in _ABOUT:
        return True
    if v.lemma == "tell" and v.form == "past" and v.before == "," and v.following in _ABOUT:
        name = phrase_before(v.o, v.back - 1, v.first)  # Smith, told of the vote, left
        return name is not None and name.kind == "name" and "," not in v.o.words[v.first : name.first]
    if v.governs != "object" or v.form != "past" or v.lemma in _WITH_FOR:
        return False
    noun = phrase_before(v.o, v.back, v.first)
    if noun is not None and _WHOSE.intersection(v.o.lower[max(noun.first - 1, v.first) : noun.first + 1]):
        return False  # the port that Smith described as old
    return v.following in ("of", "by", "for", "as", "with") or (v.lemma == "compare" and v.following == "to")


def agrees(v: CueVerb, subject: Phrase) -> bool:
    """Whether subject and verb agree in number, where a plural noun or a bare stem could pass for the verb."""
    o = v.o
    word = o.lower[subject.last]
    if v.form == "base" and not v.is_helped and v.before != "to":
        if subject.kind == "pronoun":
            return word not in ("he", "she", "it")
        joined = subject.first > 0 and o.lower[subject.first - 1] == "and" and o.lower[subject.first] != "whose"
        plural = subject.kind == "several" or word.endswith("s") or word in _PLURAL
        share = word.lstrip("0123456789.") in _SHARES and GENITIVE.isdisjoint(o.lower[subject.first : subject.last])
        return plural or share or joined
    if v.form == "third" and subject.kind == "pronoun":
        return word not in ("i", "we", "they", "you")
    return True
