"""Questions that lean on the one before them in a thread (*and Lavrov?*, *when was that?*), made whole.

A question inherits only when its wording says so: it is a fragment after *and* or *what about*, a bare question word,
or has a pronoun for which it names nobody itself. Those are the elliptical and anaphoric follow-ups of conversational
search (Dalton, Xiong and Callan 2020, https://arxiv.org/abs/2003.13624). Whatever else is asked stands by itself.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from retrieval.attribution.name_words import PARTICLES
from retrieval.questions import parts
from retrieval.questions.earlier import first_asked, words_said
from retrieval.questions.fragment import WHAT_ABOUT, is_bare_thing, put_in_place
from retrieval.questions.parts import AUXILIARY, AUXILIARY_FIRST, SAYING
from retrieval.questions.pronoun import without_pronoun
from retrieval.text.lazy import lazy_pattern
from retrieval.text.pronouns import is_pronoun

LONGEST_FOLLOW_UP = 200
"""Characters. A longer question is taken to say itself what it is about."""

LONGEST_BEFORE = 500
"""Characters of the longest question from which another one may inherit."""

ENDINGS = " ?.!,;:…"
"""What may stand at the end of a question and is no part of it."""

_JOINS = r"(?:and|but|or|so|then|also|ok|okay|well|now)\b[, ]*"
_LEAD_IN = lazy_pattern(rf"(?:{_JOINS}){{1,3}}", re.IGNORECASE)
_CORRECTION = lazy_pattern(
    r"(?:(?:no|nope|sorry|wait|oops|actually)\b[,.]? ?){0,3}i (?:meant?|was asking about|am asking about)[,:]? (?=\w)",
    re.IGNORECASE,
)
"""Words before what somebody meant instead: *no, I meant Lavrov*."""

_ONE = lazy_pattern(
    r"(?:(?:the|that|this|these|those)\b.{0,40}\bones?|the (?:others?|latter|former|same))$", re.IGNORECASE
)
"""Words for a thing that the question before doesn't tell: *the other one*."""

_CONTRACTED = lazy_pattern(r"(?P<asking>who|what|where|when|how)[’']s (?P<rest>.+)$", re.IGNORECASE)
_HOW_COME = lazy_pattern(r"^((?:and |but |so )?)how come$", re.IGNORECASE)
_ADVERB = r"when|where|why|how(?: long| often)?|(?:what|which) (?:time|year|month|day|date)"
_BARE = lazy_pattern(
    r"(?!(?:what|which) [a-z]+ is it\b|who (?:are|were) they$)"
    r"(?P<before>(?:(?:since|until|from|at|in|on|for|by|to|with) )?)"
    rf"(?P<asking>{_ADVERB}|whom?|how (?:many|much|far|large|big|old)|(?:what|which) (?:city|country|place))"
    r"(?: (?:exactly|precisely))?"
    r"(?: (?:is|are|does|will|would|(?P<past>was|were|did)) (?:that|this|it|they|there)"
    r"(?: (?:be|happen|start|begin|end))?"
    r"| so| of them)?(?: (?:exactly|precisely|then))?$",
    re.IGNORECASE,
)
_WHY = lazy_pattern(r"why\b", re.IGNORECASE)
_ADVERBIAL = lazy_pattern(rf"(?:{_ADVERB})$", re.IGNORECASE)
_PAID = r"how much(?= (?:is|are|was|were) .+ed$)"  # not: how much is the cabin
_ASKS_ADVERBIAL = lazy_pattern(
    rf"(?:(?:since|until|in|on|at) )?(?:{_ADVERB}|{_PAID}) (?P<rest>{AUXILIARY} .+)$", re.IGNORECASE
)
_YES_OR_NO = lazy_pattern(rf"{AUXILIARY} .+$", re.IGNORECASE)
_DOER_FIRST = lazy_pattern(r"(?:the|an?|his|her|its|their|he|she|it|they)\b|(?-i:[A-Z])", re.IGNORECASE)
_DOERS_DO = lazy_pattern(r"(?P<doing>[a-z]{2,20}[^\W_su]s [a-z]+)(?P<rest>.*)$", re.IGNORECASE)
"""Several who act, then the verb, since none ends so behind an auxiliary one: ***crews get** under the deal*."""

_WHO_DID = lazy_pattern(rf"who (?!{AUXILIARY}\b)(?P<rest>.+)$", re.IGNORECASE)

_ANNOUNCED = lazy_pattern(
    rf"(?:{_JOINS}|{WHAT_ABOUT}){{1,4}}(?P<thing>[^\W\d_]+(?: [^\W\d_]+){{0,3}})$",
    re.IGNORECASE,
)
"""A fragment after *and* or *what about*: its words, without marks or numbers, may be a name."""

_DESCRIBED = lazy_pattern(r"(?:the|an?|his|her|their|its) ", re.IGNORECASE)
"""What begins a description, which is no name though somebody who is described so speaks: *the government*."""

_ELSE = lazy_pattern(
    r"(?P<asking>who|what|where|when|any(?:one|body)|anything) else"
    r"(?: (?:said|says|say|thinks?) (?:that|so|this|it))?$",
    re.IGNORECASE,
)
_ASKED_FOR = {"anyone": "who", "anybody": "who", "anything": "what"}
_SAYING_WHAT = lazy_pattern(
    rf"what (?:(?:else|exactly) )?(?P<auxiliary>did|does|do|has|have) (?P<speaker>.{{2,60}}?) (?P<verb>{SAYING})"
    r"(?P<rest> .+)?$",
    re.IGNORECASE,
)
_WHO_SAID_THAT = lazy_pattern(
    r"(?:who|which (?:source|article|paper)) (?:has |first )?(?:(?:said|says|told (?:you|us)|claims|claimed|reported)"
    r" (?:that|this|so|it)|wrote (?:that|this|so))$",
    re.IGNORECASE,
)
_SOMEBODY = lazy_pattern(r"who\b", re.IGNORECASE)
_THEY_SAID_IT = lazy_pattern(
    r"(?P<asking>when|where|why|how) (?:did|has|have|was|were) (?:(?:he|she|they|it|that|this) )?(?:say|said)"
    r"(?: (?:that|this|so|it))?$",
    re.IGNORECASE,
)
_SAID_EXACTLY = lazy_pattern(
    r"what (?:exactly|precisely|actually|really) (?:did|has|have) (?:he|she|they|it) (?:say|said)(?: then)?$"
    r"|what did (?:he|she|they|it) (?:(?:exactly|precisely|actually|really) say|say (?:exactly|precisely|then))$",
    re.IGNORECASE,
)
_SAYS_THAT = lazy_pattern(r"\b(?:say|said|mean|think|claim)(?: (?:that|so|it|this))?$", re.IGNORECASE)


def follow_up(question: str, before: str, is_speaker: Callable[[str], bool] | None = None) -> str:
    """The question as it is to be understood after the one before it, `before`, which has itself been made whole.

    It is returned unchanged if it stands by itself, or if nothing in the question before fits what it leaves open. The
    result is at most 800 characters longer. `is_speaker` tells whether words in small letters are the name of a speaker
    of the archive: *and lavrov?*
    """
    asked, earlier = _tidy(question), _without_lead_in(_tidy(before))
    if not asked or not earlier or len(asked) > LONGEST_FOLLOW_UP or len(earlier) > LONGEST_BEFORE:
        return question
    corrected = _CORRECTION.match(asked)
    if corrected:
        meant = asked[corrected.end() :]
        if _ONE.match(meant) or _is_pronoun_alone(meant):
            return question
        asked = f"and {meant}"
    if is_speaker:
        asked = _with_capitals(asked, is_speaker)
    for rule in (_else, _who_said_that, _words_said, _bare, _fragment, _clause):
        whole = rule(asked, earlier)
        if whole is not None:
            return question if whole.casefold() == asked.casefold() else _asking(whole)
    return _asking(_without_lead_in(asked)) if corrected else question


def _is_pronoun_alone(text: str) -> bool:
    """Whether a text is only a pronoun, such as *him*, which asks for nothing new."""
    return is_pronoun(text) or text.casefold() in ("hers", "theirs")


def _tidy(text: str) -> str:
    """The text on one line, without marks at its end, and with *who’s* written *who is*."""
    line = " ".join(text[: LONGEST_BEFORE + LONGEST_FOLLOW_UP].split()).rstrip(ENDINGS)
    line = _HOW_COME.sub(r"\1why", line)
    match = _CONTRACTED.match(line)
    return f"{match['asking']} is {match['rest']}" if match else line


def _asking(text: str) -> str:
    return f"{text[0].upper()}{text[1:]}?"


def _without_lead_in(text: str) -> str:
    match = _LEAD_IN.match(text)
    return text[match.end() :] if match else text


def _lowered(text: str) -> str:
    return f"{text[0].lower()}{text[1:]}"


def _with_capitals(asked: str, is_speaker: Callable[[str], bool]) -> str:
    """The text as it is; but if it is a fragment that names a speaker in small letters, with the name in capitals."""
    match = _ANNOUNCED.match(asked)
    if match is None or not match["thing"].islower() or parts.is_place(match["thing"]) or parts.time(match["thing"]):
        return asked
    if _DESCRIBED.match(match["thing"]) or not is_bare_thing(match["thing"]) or not is_speaker(match["thing"]):
        return asked
    name = " ".join(word if word in PARTICLES else word.capitalize() for word in match["thing"].split())
    return f"{asked[: match.start('thing')]}{name}"


# --- the rules, one for each way of leaning: the question made whole, or None if it doesn't lean that way ----------


def _else(asked: str, before: str) -> str | None:
    """*Who else?* asks the same again."""
    match = _ELSE.match(_without_lead_in(asked))
    if match is None:
        return None
    asking = _ASKED_FOR.get(match["asking"].casefold(), match["asking"].casefold())
    first, _, rest = before.partition(" ")
    if first.casefold() == asking:
        return f"{asking} else {rest.removeprefix('else ')}"
    if asking == "who" and (words := words_said(first_asked(before))):
        return f"who else said “{words}”"
    topic = parts.topic(before)
    return f"who else said something about {topic.text}" if asking == "who" and topic else None


def _who_said_that(asked: str, before: str) -> str | None:
    """*Who said that?* asks who said the answer to the question before."""
    if not _WHO_SAID_THAT.match(_without_lead_in(asked)):
        return None
    before = first_asked(before)
    return before if _SOMEBODY.match(before) or parts.subject(before) else f"who said {_lowered(before)}"


def _words_said(asked: str, before: str) -> str | None:
    """*When was that?*, *who then?* and *what exactly did she say?* ask of the words before: when, and by whom."""
    words, asked = words_said(first_asked(before)), _without_lead_in(asked)
    match = _THEY_SAID_IT.match(asked) or _BARE.match(asked)
    if words and (_SAID_EXACTLY.match(asked) or (match and match["asking"].casefold() == "who")):
        return f"who said “{words}”"
    if words and match and _ADVERBIAL.match(match["asking"]):
        return f"{match['asking']} did somebody say “{words}”"
    return None


def _bare(asked: str, before: str) -> str | None:
    """*When was that?* asks for another circumstance of what the question before asks about."""
    match = _BARE.match(_without_lead_in(asked))
    if match is None:
        return None
    asking = match["asking"]
    before = first_asked(before)
    if _ADVERBIAL.match(asking):
        return _asking_when(f"{match['before']}{asking}", before, past=match["past"] is not None)
    counted, doing = parts.counted(before), _WHO_DID.match(before)
    if counted and asking.casefold() in ("how many", "how much"):
        return f"{asking} {before[counted.start :]}"
    if doing and asking.casefold() == "how many":
        return f"{asking} {doing['rest']}"
    return f"{match['before']}{asking}: {_lowered(before)}"


def _asking_when(asking: str, before: str, *, past: bool) -> str | None:
    """The question when, where, why or how what the question before speaks of happened.

    If it is asked in the `past` (*when was that?*) about a question in the present, it is put before the whole
    question. Nothing happens in *who is that?*, so that *why?* asks rather why that was answered; then None.
    """
    if match := _SAYING_WHAT.match(before):
        return f"{asking} {match['auxiliary']} {match['speaker']} {match['verb']} that{match['rest'] or ''}"
    if match := _ASKS_ADVERBIAL.match(before):
        return f"{asking} {match['rest']}"
    if _YES_OR_NO.match(before):
        return f"{asking} {_lowered(before)}"
    counted = parts.counted(before)
    match = AUXILIARY_FIRST.match(before, counted.end) if counted else None
    if counted and match and not (past and match["auxiliary"].casefold() in ("is", "are")):
        rest = match["rest"]
        if several := _DOERS_DO.match(rest):
            return f"{asking} {match['auxiliary']} {several['doing']} {counted.text}{several['rest']}"
        doing = (rest, counted.text) if _DOER_FIRST.match(rest) else (counted.text, rest)
        return " ".join((asking, match["auxiliary"], *doing))
    return None if _WHY.match(asking) else f"{asking} was that: {_lowered(before)}"


def _fragment(asked: str, before: str) -> str | None:
    """*And Lavrov?*, *what about Geneva?*, *in 2021?* take the place of what is of their kind."""
    fragment = _without_lead_in(asked)
    return put_in_place(fragment, before, announced=fragment != asked)


def _clause(asked: str, before: str) -> str | None:
    """A whole clause with its pronoun replaced by what that stands for, and with the topic of the question before."""
    clause = _without_lead_in(asked)
    if _is_pronoun_alone(clause):
        return None
    before = first_asked(before)
    whole = without_pronoun(clause, before)
    topic = parts.topic(before)
    goes_on = clause != asked or whole != clause
    if topic and goes_on and _SAYS_THAT.search(whole) and parts.subject(whole):
        whole = f"{whole} about {topic.text}"
    return None if whole == clause else whole
