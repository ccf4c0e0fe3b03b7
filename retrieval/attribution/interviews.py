"""Who answers in an interview whose answers have no name: whom its heading says that it is with.

`Lunch with Nora Quist`, `Five questions for Nora Quist`, `an interview with Nora Quist`. Such a text marks the answers
by `A`, or sets its questions in bold and the answers under them; a text that asks and answers itself does so too, so
that the questions must speak to somebody, and the answers of themselves.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from retrieval.attribution.claims.claim import Places
from retrieval.attribution.names import fold
from retrieval.attribution.outline import Outline
from retrieval.attribution.phrases import Phrase, phrase_after
from retrieval.attribution.vocabulary import word_set

_MEETINGS = word_set(
    "interview interviews questions q&a conversation lunch dinner breakfast coffee tea talk talks chat minutes session"
)
_WITH = frozenset({"with", "for"})
_YOU = frozenset({"you", "your", "you're", "you’re", "you've", "you’ve", "yourself"})
FIRST_PERSON = frozenset({"i", "we", "my", "our", "me", "us"})
_BOLD = ["*", "*"]
_FEWEST = 2  # questions of an interview


@dataclass(frozen=True, slots=True)
class Answerer:
    """Who is interviewed, in the outline that says so, with the places of the words that do: *interview with*."""

    o: Outline
    speaker: Phrase
    cue: Places


def answerer(heading: Sequence[Outline]) -> Answerer | None:
    """The one person with whom the paragraphs above an interview say that it is; None where they name two."""
    found = list(_named(heading))
    names = {fold(each.o.words[each.speaker.last]) for each in found}
    return found[0] if len(names) == 1 else None


def _named(heading: Sequence[Outline]) -> Iterator[Answerer]:
    for o in heading:
        if _MEETINGS.isdisjoint(o.lower):
            continue
        for place in range(len(o.words) - 2):
            if o.lower[place] in _MEETINGS and o.lower[place + 1] in _WITH:
                speaker = phrase_after(o, place + 2, len(o.words))
                if speaker is not None and speaker.kind == "name":
                    yield Answerer(o, speaker, (place, place + 2))


def answers(outlines: Sequence[Outline]) -> tuple[Answerer, frozenset[int], frozenset[int]] | None:
    """Who answers the questions that a text sets in bold, and the numbers of the paragraphs that ask and that answer.

    The paragraph under a question is an answer, and those that go on from it in the first person, but for what
    follows the last answer: that may be the writer's again.
    """
    asked = [number for number, o in enumerate(outlines) if _is_bold(o) and _addresses(o)]
    if len(asked) < _FEWEST or sum("?" in outlines[number].words for number in asked) * 2 < len(asked):
        return None
    who = answerer(outlines[: asked[0]])
    first = [outlines[number + 1] for number in asked if number + 1 < len(outlines)]
    if who is None or sum(map(_is_personal, first)) * 2 < len(asked):
        return None
    bold = {number for number, o in enumerate(outlines) if _is_bold(o)}
    found = set()
    for number in asked:
        place = number + 1
        while place < len(outlines) and place not in bold:
            if place > number + 1 and (number == asked[-1] or not _is_personal(outlines[place])):
                break
            found.add(place)
            place += 1
    return who, frozenset(asked), frozenset(found)


def _is_bold(o: Outline) -> bool:
    return len(o.words) > 2 * len(_BOLD) and o.words[:2] == _BOLD == o.words[-2:]


def _addresses(o: Outline) -> bool:
    """Whether a line asks something, or speaks to somebody."""
    return "?" in o.words or not _YOU.isdisjoint(o.lower)


def _is_personal(o: Outline) -> bool:
    return not FIRST_PERSON.isdisjoint(o.lower)
