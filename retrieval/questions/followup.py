"""Questions that lean on the one before them in a thread (*and Lavrov?*, *when was that?*), made whole.

A question inherits only when its wording says so: it is a fragment after *and* or *what about*, a bare question word,
or has a pronoun for which it names nobody itself. Those are the elliptical and anaphoric follow-ups of conversational
search (Dalton, Xiong and Callan 2020, https://arxiv.org/abs/2003.13624). Whatever else is asked stands by itself.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from retrieval.attribution.names import is_organisation
from retrieval.attribution.vocabulary import PARTICLES
from retrieval.questions import parts
from retrieval.questions.parts import AUXILIARY, SAYING, Name, Part
from retrieval.questions.pronoun import without_pronoun
from retrieval.text.pronouns import is_pronoun

LONGEST_FOLLOW_UP = 200
"""Characters; what is longer says itself what it is about."""

LONGEST_BEFORE = 500
"""Characters of a question that another one may inherit from."""

_FRAGMENT_WORDS = 6
_ENDINGS = " ?.!,;:…"

_LEAD_IN = re.compile(r"(?:(?:and|but|or|so|then|also|ok|okay|well|now)\b[, ]*){1,3}", re.IGNORECASE)
_CORRECTION = re.compile(
    r"(?:(?:no|nope|sorry|wait|oops|actually)\b[,.]? ?){0,3}i (?:meant?|was asking about|am asking about)[,:]? (?=\w)",
    re.IGNORECASE,
)
"""What stands before what somebody meant instead: *no, I meant Lavrov*."""

_ONE = re.compile(
    r"(?:(?:the|that|this|these|those)\b.{0,40}\bones?|the (?:others?|latter|former|same))$", re.IGNORECASE
)
"""What nobody can tell without knowing what there is: *the other one*."""

_CONTRACTED = re.compile(r"(?P<asking>who|what|where|when|how)[’']s (?P<rest>.+)$", re.IGNORECASE)
_WHAT_ABOUT = re.compile(r"(?:what|how) about ", re.IGNORECASE)
_PREPOSITION = re.compile(
    r"(?P<preposition>about|regarding|concerning|of|in|on|at|from|to|for|by|with|since|before|after|during|until|near"
    r"|against|into|over|under) ",
    re.IGNORECASE,
)
_BY_ITSELF = re.compile(
    rf"{_PREPOSITION.pattern}|(?:last|this|next|yesterday|today|tomorrow|tonight)\b|.{{1,30}} ago$", re.IGNORECASE
)
"""A time that takes no preposition over: it has one, or needs none."""

_OF = re.compile(r" of ", re.IGNORECASE)
_TOPICAL = ("about", "regarding", "concerning", "on")
_CLAUSE = re.compile(
    rf"\b(?:{AUXILIARY}|who|whom|whose|what|which|when|where|why|how|i|me|you|he|him|she|her(?! [a-z])|it|they|them|we"
    r"|(?-i:us)|that|this|those|not|else|more|there|so|thanks?|please|yes|no)\b",
    re.IGNORECASE,
)
"""What stands in a clause or a remark, and in no fragment of a question."""

_ADVERB = r"when|where|why|how(?: long| often)?|(?:what|which) (?:time|year|month|day|date)"
_BARE = re.compile(
    r"(?!(?:what|which) [a-z]+ is it\b)(?:(?:since|until|from|at|in|on|for|by) )?"
    rf"(?P<asking>{_ADVERB}|whom?|how (?:many|much|far|large|big|old)|(?:what|which) (?:city|country|place))"
    r"(?: (?:exactly|precisely))?"
    r"(?: (?:is|are|does|will|would|(?P<past>was|were|did)) (?:that|this|it|they|there)"
    r"(?: (?:be|happen|start|begin|end))?"
    r"| so| of them)?(?: (?:exactly|precisely|then))?$",
    re.IGNORECASE,
)
_PUT_BEFORE = re.compile(r"(?:whom?|how \w+|(?:what|which) \w+|[\w ]{3,20} was that): (?=\w)", re.IGNORECASE)
"""What a bare question word has put before a question, in whose place the next one comes."""

_ADVERBIAL = re.compile(rf"(?:{_ADVERB})$", re.IGNORECASE)
_ASKS_ADVERBIAL = re.compile(rf"(?:(?:since|until|in|on|at) )?(?:{_ADVERB}) (?P<rest>{AUXILIARY} .+)$", re.IGNORECASE)
_YES_OR_NO = re.compile(rf"{AUXILIARY} .+$", re.IGNORECASE)
_AUXILIARY_FIRST = re.compile(rf" (?P<auxiliary>{AUXILIARY}) (?P<rest>.+)$", re.IGNORECASE)
_DOES = re.compile(rf"\b{AUXILIARY} $", re.IGNORECASE)
_ONE_THING = re.compile(r"(?:the|this|that|his|her|its|their) [\w’' -]{1,60}(?<!s)$", re.IGNORECASE)
"""One thing, which nobody counts: *the guard*."""

_DOER_FIRST = re.compile(r"(?:the|an?|his|her|its|their|he|she|it|they)\b|(?-i:[A-Z])", re.IGNORECASE)
_WHO_DID = re.compile(rf"who (?!{AUXILIARY}\b)(?P<rest>.+)$", re.IGNORECASE)

_ANNOUNCED = re.compile(
    r"(?:(?:and|but|or|so|then|also|ok|okay|well|now)\b[, ]*|(?:what|how) about ){1,4}"
    r"(?P<thing>[^\W\d_]+(?: [^\W\d_]+){0,3})$",
    re.IGNORECASE,
)
"""What a fragment names after *and* or *what about*."""

_ONE_OF_MANY = re.compile(
    rf"\ban? [^\W\d_][\w-]{{0,30}}(?: [\w-]{{1,30}}){{0,2}}?(?= (?:{AUXILIARY}|about|against|at|by|costs?|for|from|in"
    r"|of|on|over|takes?|that|to|who|with)\b|$)",
    re.IGNORECASE,
)
"""A thing with an indefinite article: *a cabin on the night train*."""

_THEIRS = re.compile(r"(?:his|her|its|their) \w", re.IGNORECASE)
_ALLIANCES = frozenset({"NATO", "EU", "UN"})  # they have things, as well as being where things are

_ELSE = re.compile(
    r"(?P<asking>who|what|where|when|any(?:one|body)|anything) else"
    r"(?: (?:said|says|say|thinks?) (?:that|so|this|it))?$",
    re.IGNORECASE,
)
_ASKED_FOR = {"anyone": "who", "anybody": "who", "anything": "what"}
_SAYING_WHAT = re.compile(
    rf"what (?P<auxiliary>did|does|do|has|have) (?P<speaker>.{{2,60}}?) (?P<verb>{SAYING})(?P<rest> .+)?$",
    re.IGNORECASE,
)
_WHO_SAID_THAT = re.compile(
    r"(?:who|which (?:source|article|paper)) (?:has )?(?:said|says|told (?:you|us)|claims|claimed|wrote|reported)"
    r" (?:that|this|so|it)$",
    re.IGNORECASE,
)
_SOMEBODY = re.compile(r"who\b", re.IGNORECASE)
_SAYS = re.compile(rf"\b{SAYING}$", re.IGNORECASE)
_SAYS_THAT = re.compile(r"\b(?:say|said|mean|think|claim)(?: (?:that|so|it|this))?$", re.IGNORECASE)


def follow_up(question: str, before: str, is_speaker: Callable[[str], bool] | None = None) -> str:
    """The question as it is to be understood after the one before it, which has itself been made whole.

    Unchanged when it stands by itself, and when nothing fits what it leaves open. At most 800 characters longer.
    `is_speaker` tells whether words in small letters are the name of somebody: *and lavrov?*
    """
    asked, earlier = _tidy(question), _tidy(before)
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
    for rule in (_else, _who_said_that, _bare, _fragment, _clause):
        whole = rule(asked, earlier)
        if whole is not None:
            return question if whole.casefold() == asked.casefold() else _asking(whole)
    return _asking(_without_lead_in(asked)) if corrected else question


def _is_pronoun_alone(text: str) -> bool:
    """Whether a text asks nothing: whom it means has been asked about already, or nobody knows who that is."""
    return is_pronoun(text) or text.casefold() in ("hers", "theirs")


def _tidy(text: str) -> str:
    """The text on one line, without its marks at the end, *who’s* as *who is*."""
    line = " ".join(text[: LONGEST_BEFORE + LONGEST_FOLLOW_UP].split()).rstrip(_ENDINGS)
    match = _CONTRACTED.match(line)
    return f"{match['asking']} is {match['rest']}" if match else line


def _asking(text: str) -> str:
    return f"{text[0].upper()}{text[1:]}?"


def _without_lead_in(text: str) -> str:
    match = _LEAD_IN.match(text)
    return text[match.end() :] if match else text


def _with(text: str, part: Part | Name, words: str) -> str:
    """The text with other words in a part's place."""
    return f"{text[: part.start]}{words}{text[part.end :]}"


def _lowered(text: str) -> str:
    return f"{text[0].lower()}{text[1:]}"


def _with_capitals(asked: str, is_speaker: Callable[[str], bool]) -> str:
    """A fragment in small letters that names somebody, with the capitals of a name."""
    match = _ANNOUNCED.match(asked)
    if match is None or not match["thing"].islower() or parts.is_place(match["thing"]) or parts.time(match["thing"]):
        return asked
    if _CLAUSE.search(match["thing"]) or _PREPOSITION.match(match["thing"]) or not is_speaker(match["thing"]):
        return asked
    name = " ".join(word if word in PARTICLES else word.capitalize() for word in match["thing"].split())
    return f"{asked[: match.start('thing')]}{name}"


# --- one rule a way of leaning: the question made whole, None when it doesn't lean that way -----------------------


def _else(asked: str, before: str) -> str | None:
    """*Who else?* asks the same again."""
    match = _ELSE.match(_without_lead_in(asked))
    if match is None:
        return None
    asking = _ASKED_FOR.get(match["asking"].casefold(), match["asking"].casefold())
    first, _, rest = before.partition(" ")
    if first.casefold() == asking:
        return f"{asking} else {rest.removeprefix('else ')}"
    topic = parts.topic(before)
    return f"who else said something about {topic.text}" if asking == "who" and topic else None


def _who_said_that(asked: str, before: str) -> str | None:
    """*Who said that?* asks whose words the answer to the question before is."""
    if not _WHO_SAID_THAT.match(_without_lead_in(asked)):
        return None
    return before if _SOMEBODY.match(before) or parts.subject(before) else f"who said {_lowered(before)}"


def _bare(asked: str, before: str) -> str | None:
    """*When was that?* takes the place of what the question before asks for."""
    match = _BARE.match(_without_lead_in(asked))
    if match is None:
        return None
    asking = match["asking"]
    before = _PUT_BEFORE.sub("", before)
    if _ADVERBIAL.match(asking):
        return _asking_when(asking, before, past=match["past"] is not None)
    counted, doing = parts.counted(before), _WHO_DID.match(before)
    if counted and asking.casefold() in ("how many", "how much"):
        return f"{asking} {before[counted.start :]}"
    if doing and asking.casefold() == "how many":
        return f"{asking} {doing['rest']}"
    return f"{asking}: {_lowered(before)}"


def _asking_when(asking: str, before: str, *, past: bool) -> str:
    """When, where, why or how what the question before speaks of came about.

    Asked in the `past` (*when was that?*) of what it tells in the present, it stands before the whole question.
    """
    if match := _SAYING_WHAT.match(before):
        return f"{asking} {match['auxiliary']} {match['speaker']} {match['verb']} that{match['rest'] or ''}"
    if match := _ASKS_ADVERBIAL.match(before):
        return f"{asking} {match['rest']}"
    if _YES_OR_NO.match(before):
        return f"{asking} {_lowered(before)}"
    counted = parts.counted(before)
    match = _AUXILIARY_FIRST.match(before, counted.end) if counted else None
    if counted and match and not (past and match["auxiliary"].casefold() in ("is", "are")):
        doer_first = _DOER_FIRST.match(match["rest"])
        doing = (match["rest"], counted.text) if doer_first else (counted.text, match["rest"])
        return " ".join((asking, match["auxiliary"], *doing))
    return f"{asking} was that: {_lowered(before)}"


def _fragment(asked: str, before: str) -> str | None:
    """*And Lavrov?*, *what about Geneva?*, *in 2021?* take the place of what is of their kind."""
    fragment = _without_lead_in(asked)
    announced = fragment != asked
    if match := _WHAT_ABOUT.match(fragment):
        fragment, announced = fragment[match.end() :], True
    if not fragment or len(fragment.split()) > _FRAGMENT_WORDS or _CLAUSE.search(fragment):
        return None
    preposition = _PREPOSITION.match(fragment)
    thing = fragment[preposition.end() :] if preposition else fragment
    if (moment := parts.time(fragment)) and len(moment.text) == len(fragment):
        return _at_time(fragment, before) if announced or preposition else None
    if preposition and preposition["preposition"].casefold() == "of" and announced and _is_of_them(thing, before):
        preposition = None
    if preposition:
        topical = preposition["preposition"].casefold() in _TOPICAL
        known = topical or bool(parts.names(thing)) or parts.is_place(thing)
        return _with_preposition(preposition["preposition"], thing, before) if announced or known else None
    whole = _instead(thing, before) if announced else None
    if whole and _THEIRS.match(thing):
        return whole.replace(thing, without_pronoun(thing, before), 1)
    return whole


def _is_of_them(thing: str, before: str) -> bool:
    """Whether *and of Lind?* asks the same of Lind, where the question before is of nobody: *how old is Moe*."""
    named = [name for name in parts.names(thing) if name.bearer != "place"]
    return bool(named) and not _OF.search(before) and parts.topic(before) is None


def _at_time(fragment: str, before: str) -> str:
    moment = parts.time(before)
    if moment:
        theirs = None if _BY_ITSELF.match(fragment) else _PREPOSITION.match(moment.text)
        return _with(before, moment, f"{theirs.group()}{fragment}" if theirs else fragment)
    return f"{before} {'in ' if fragment.isdigit() else ''}{fragment}"


def _with_preposition(preposition: str, thing: str, before: str) -> str:
    topic = parts.topic(before)
    if preposition.casefold() in _TOPICAL and topic:
        return _with(before, topic, thing)
    for name in reversed([*parts.names(before), *parts.places(before)]):
        if before[: name.start].casefold().endswith((f" {preposition.casefold()} ", f" {preposition.casefold()} the ")):
            return _with(before, name, thing.removeprefix("the "))
    if _SAYS.search(before) or not topic:
        return f"{before} {preposition} {thing}"
    return f"{before[: topic.end]} {preposition} {thing}{before[topic.end :]}"


def _instead(thing: str, before: str) -> str | None:
    """A thing without a preposition in the place of one of its kind; None when there is none."""
    names, topic = parts.names(before), parts.topic(before)
    if of_them := _counted_of(thing, before):
        return of_them
    if _ONE_OF_MANY.match(thing) and (one := _ONE_OF_MANY.search(before)):
        return f"{before[: one.start()]}{thing}{before[one.end() :]}"
    if parts.is_place(thing):
        places = parts.places(before)
        place = parts.whole(before, places[-1]) if places else topic or parts.defined(before)
        return _with(before, place, thing) if place else f"{before} in {thing}"
    if parts.names(thing) or parts.is_person(thing) or not names:
        others = [name for name in names if name.bearer != "place"]
        doing = [name for name in others if _DOES.search(before, 0, name.start)]
        known = next((parts.whole(before, name) for name in doing or others or names[-1:]), None)
        part = parts.subject(before) or parts.speaking(before) or known
        if part:
            return _with(before, part, thing)
    counted = parts.counted(before)
    if counted and parts.names(thing) and counted.text.islower():
        counted = None  # nobody counts Lavrov in place of warships
    does = _AUXILIARY_FIRST.match(before, counted.end) if counted else None
    if does and _ONE_THING.match(thing):
        return f"{does['auxiliary']} {thing} {does['rest']}"
    part = topic or counted or parts.defined(before) or (parts.the_thing(before) if parts.the_thing(thing) else None)
    return _with(before, part, thing) if part else None


def _counted_of(thing: str, before: str) -> str | None:
    """What *how many* counts, of an organisation: *and NATO?* after *how many planes will fly?*; else None."""
    counted = parts.counted(before)
    if (
        counted is None
        or parts.names(before)
        or parts.places(before)
        or not (thing.isupper() or is_organisation(thing))
    ):
        return None
    if parts.is_place(thing) and thing not in _ALLIANCES:
        return None
    return f"{before[: counted.end]} of {thing}{before[counted.end :]}"


def _clause(asked: str, before: str) -> str | None:
    """A whole clause, with what its pronoun stands for, and the topic of the question that it goes on from."""
    clause = _without_lead_in(asked)
    if _is_pronoun_alone(clause):
        return None
    whole = without_pronoun(clause, before)
    topic = parts.topic(before)
    goes_on = clause != asked or whole != clause
    if topic and goes_on and _SAYS_THAT.search(whole) and parts.subject(whole):
        whole = f"{whole} about {topic.text}"
    return None if whole == clause else whole
