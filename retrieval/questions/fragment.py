"""A fragment in place of a part of the question before it: *and Lavrov?*, *what about Geneva?*, *in 2021?*."""

from __future__ import annotations

import re

from retrieval.attribution.names import is_organisation
from retrieval.questions import parts
from retrieval.questions.parts import AUXILIARY, AUXILIARY_FIRST, SAYING, Name, Part
from retrieval.questions.pronoun import without_pronoun
from retrieval.text.lazy import lazy_pattern

_MOST_WORDS = 6
WHAT_ABOUT = r"(?:(?:what|how) about|(?:the )?same (?:for|with)) "
"""What announces a fragment of the question before: *what about Geneva?*, *same for Lavrov*."""

_WHAT_ABOUT = lazy_pattern(WHAT_ABOUT, re.IGNORECASE)
_PREPOSITION = lazy_pattern(
    r"(?P<preposition>about|regarding|concerning|of|in|on|at|from|to|for|by|with|since|before|after|during|until|near"
    r"|against|into|over|under) ",
    re.IGNORECASE,
)
_BY_ITSELF = lazy_pattern(
    rf"{_PREPOSITION.pattern}|(?:last|this|next|yesterday|today|tomorrow|tonight)\b|.{{1,30}} ago$", re.IGNORECASE
)
"""A time that needs no preposition from the time before it: it has one of its own, or takes none."""

_OF = lazy_pattern(r" of ", re.IGNORECASE)
_TOPICAL = ("about", "regarding", "concerning", "on")
_CLAUSE = lazy_pattern(
    rf"\b(?:{AUXILIARY}|who|whom|whose|what|which|when|where|why|how|i|me|you|he|him|she|her(?! [a-z])|it|they|them|we"
    r"|(?-i:us)|that|this|those|not|else|more|there|so|thanks?|please|yes|no)\b",
    re.IGNORECASE,
)
"""What stands in a clause or a remark, and in no fragment of a question."""

_DOES = lazy_pattern(rf"\b{AUXILIARY} $", re.IGNORECASE)
_ONE_THING = lazy_pattern(r"(?:the|this|that|his|her|its|their) [\w’' -]{1,60}(?<!s)$", re.IGNORECASE)
"""One thing, which nobody counts: *the guard*."""

_ONE_OF_MANY = lazy_pattern(
    rf"\ban? [^\W\d_][\w-]{{0,30}}(?: [\w-]{{1,30}}){{0,2}}?(?= (?:{AUXILIARY}|about|against|at|by|costs?|for|from|in"
    r"|of|on|over|takes?|that|to|who|with)\b|$)",
    re.IGNORECASE,
)
"""A thing with an indefinite article: *a cabin on the night train*."""

_THEIRS = lazy_pattern(r"(?:his|her|its|their) \w", re.IGNORECASE)
_ALLIANCES = frozenset({"NATO", "EU", "UN"})  # they have things, as well as being where things are

_SAYS = lazy_pattern(rf"\b{SAYING}$", re.IGNORECASE)
_WHERE = lazy_pattern(r"\b(?:in|at) (?:the )?$", re.IGNORECASE)


def put_in_place(fragment: str, before: str, *, announced: bool) -> str | None:
    """The question before with the fragment in place of its part of the same kind; None if none is meant.

    `announced` tells that *and* or the like stood before the fragment; *what about* announces it, too. Only a
    preposition with a name, a place or a topic is understood without (*in Geneva?*).
    """
    if match := _WHAT_ABOUT.match(fragment):
        fragment, announced = fragment[match.end() :], True
    if not fragment or "?" in fragment or len(fragment.split()) > _MOST_WORDS:
        return None
    if announced and (end := _behind_name(fragment)) and parts.subject(before):
        whole = put_in_place(fragment[:end], before, announced=True)
        return put_in_place(fragment[end:].strip(), whole, announced=True) if whole else None
    preposition = _PREPOSITION.match(fragment)
    thing = fragment[preposition.end() :] if preposition else fragment
    if (moment := parts.time(fragment)) and len(moment.text) == len(fragment):  # in May, this week
        return _at_time(fragment, before) if announced or preposition else None
    if _CLAUSE.search(fragment):
        return None
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


def _behind_name(fragment: str) -> int:
    """Where the topic or the time behind a name begins, as in *Lavrov on gas*; 0 if there is none."""
    name = next(iter(parts.names(fragment)), None)
    if name is None or name.start or name.bearer == "place":
        return 0
    preposition = _PREPOSITION.match(fragment[name.end :].lstrip())
    return name.end if preposition and preposition["preposition"].casefold() in _TOPICAL else 0


def is_bare_thing(words: str) -> bool:
    """Whether words are neither part of a clause nor begin with a preposition."""
    return _CLAUSE.search(words) is None and _PREPOSITION.match(words) is None


def _is_of_them(thing: str, before: str) -> bool:
    """Whether *and of Lind?* asks the same of Lind, where the question before is of nobody: *how old is Moe*."""
    named = [name for name in parts.names(thing) if name.bearer != "place"]
    return bool(named) and not _OF.search(before) and parts.topic(before) is None


def _at_time(fragment: str, before: str) -> str:
    """The question before with another time in place of its own, or at its end."""
    moment = parts.time(before)
    if moment:
        theirs = None if _BY_ITSELF.match(fragment) else _PREPOSITION.match(moment.text)
        return _with(before, moment, f"{theirs.group()}{fragment}" if theirs else fragment)
    return f"{before} {'in ' if fragment.isdigit() else ''}{fragment}"


def _with_preposition(preposition: str, thing: str, before: str) -> str:
    """The question before with a thing in place of its topic or of a name behind the same preposition, or added."""
    topic = parts.topic(before)
    if preposition.casefold() in _TOPICAL and topic:
        return _with(before, topic, thing)
    for name in reversed([*parts.names(before), *parts.places(before)]):
        if before[: name.start].casefold().endswith((f" {preposition.casefold()} ", f" {preposition.casefold()} the ")):
            return _with(before, parts.whole(before, name), thing)
    if _SAYS.search(before) or not topic:
        return f"{before} {preposition} {thing}"
    return f"{before[: topic.end]} {preposition} {thing}{before[topic.end :]}"


def _instead(thing: str, before: str) -> str | None:
    """The question before with a thing in place of one of the same kind; None if it has none."""
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
        last = [name for name in names[-1:] if not _WHERE.search(before, 0, name.start)]  # nobody meets in Biden
        known = next((parts.whole(before, name) for name in doing or others or last), None)
        part = parts.subject(before) or parts.speaking(before) or known
        if part:
            return _with(before, part, thing)
    counted = parts.counted(before)
    if counted and parts.names(thing) and counted.text.islower():
        counted = None  # nobody counts Lavrov in place of warships
    does = AUXILIARY_FIRST.match(before, counted.end) if counted else None
    if does and _ONE_THING.match(thing):
        return f"{does['auxiliary']} {thing} {does['rest']}"
    if counted and _ONE_THING.match(thing) and before[: counted.start].casefold().startswith("how many"):
        return f"{thing}{before[counted.end :]}"
    part = topic or counted or parts.defined(before) or (parts.the_thing(before) if parts.the_thing(thing) else None)
    return _with(before, part, thing) if part else None


def _counted_of(thing: str, before: str) -> str | None:
    """An organisation as the owner of what is counted: *and NATO?* after *how many planes will fly?*; else None."""
    counted = parts.counted(before)
    if counted is None or parts.names(before) or parts.places(before):
        return None
    if not (thing.isupper() or is_organisation(thing)):
        return None
    if parts.is_place(thing) and thing not in _ALLIANCES:
        return None
    return f"{before[: counted.end]} of {thing}{before[counted.end :]}"


def _with(text: str, part: Part | Name, words: str) -> str:
    """The text with other words in a part's place."""
    return f"{text[: part.start]}{words}{text[part.end :]}"
