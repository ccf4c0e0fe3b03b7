"""Who answers in an interview whose answers have no name: whom its heading, or what stands above it, says it is with.

`Lunch with Nora Quist`, `Five questions for Nora Quist`, `Nora Quist: “I never swim”`, `Nora Quist spoke to the Gull.`
Such a text marks the answers by `A`, sets its questions in bold and the answers under them, or the answers in quotation
marks; a text that asks and answers itself does so too, so that the questions must speak to somebody, and the answers of
themselves.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from retrieval.attribution.claims.claim import Places
from retrieval.attribution.claims.speakers import subject_before
from retrieval.attribution.name_runs import is_given
from retrieval.attribution.names import fold
from retrieval.attribution.outline import QUOTED, Outline, is_quotation_alone
from retrieval.attribution.phrases import Phrase, phrase_after
from retrieval.attribution.vocabulary import DETERMINERS, PREPOSITIONS, word_set

_MEETINGS = word_set(
    "interview interviews questions q&a conversation lunch dinner breakfast coffee tea talk talks chat minutes session"
)
_WITH = frozenset({"with", "for"})
_TALKING = word_set(
    "answered answers asked chats chatted caught interviewed meets met sat sits speaks spoke spoken talked talks"
)
_BEFORE_NOUN = PREPOSITIONS | DETERMINERS  # in talks with Lind
_TO = frozenset({"to", "with"})
_NEAR = 4  # words from a verb of talking to its preposition: caught up again with
YOU = frozenset({"you", "your", "you're", "you’re", "you've", "you’ve", "yourself"})
FIRST_PERSON = frozenset({"i", "we", "my", "our", "me", "us"})
_BOLD = ["*", "*"]
_FEWEST = 2  # questions of an interview
_LONGEST_QUESTION = 30  # words
_ENDS = frozenset({".", "?", "!"})


@dataclass(frozen=True, slots=True)
class Answerer:
    """Who is interviewed, in the outline that says so, with the places of the words that do: *interview with*."""

    o: Outline
    speaker: Phrase
    cue: Places


def answerer(above: Sequence[Outline]) -> Answerer | None:
    """The one person with whom the headings above an interview say that it is; None where they name two.

    If no heading says so, it is the one person of whom the sentences above tell that they talked: `Nora Quist, the
    mayor, talks to the Gull`, `The Gull sat down with Nora Quist`.
    """
    headings = [each for o in above if o.words[-1] not in _ENDS for each in _named(o)]
    found = headings or [each for o in above if o.words[-1] == "." for each in _talking(o)]
    names = {fold(each.o.words[each.speaker.last]) for each in found}
    return found[0] if len(names) == 1 else None


def _talking(o: Outline) -> Iterator[Answerer]:
    """The people who talk to somebody in the sentences of a paragraph, or to whom somebody does."""
    for first, end in o.sentences:
        for place in range(first + 1, end - 1):
            if o.lower[place] not in _TALKING or o.lower[place - 1] in _BEFORE_NOUN:
                continue
            whom = next((k + 1 for k in range(place, min(place + _NEAR, end)) if o.lower[k] in _TO), place + 1)
            for speaker in (subject_before(o, place, first), phrase_after(o, whom, end)):
                if speaker is not None and speaker.kind == "name" and is_given(o, speaker.head):
                    yield Answerer(o, speaker, (place, place + 1))


def _named(o: Outline) -> Iterator[Answerer]:
    """Whom a heading says that an interview is with, or whose words it quotes first."""
    quoting = _quoting(o)
    if quoting is not None:
        yield quoting
    if _MEETINGS.isdisjoint(o.lower):
        return
    for place in range(len(o.words) - 2):
        if o.lower[place] in _MEETINGS and o.lower[place + 1] in _WITH:
            speaker = phrase_after(o, place + 2, len(o.words))
            if speaker is not None and speaker.kind == "name":
                yield Answerer(o, speaker, (place, place + 2))


def _quoting(o: Outline) -> Answerer | None:
    """The name with which a heading begins before a colon and a quotation: `Nora Quist: “I never swim”`."""
    first = next((place for place in range(len(o.words)) if not _is_mark(o, place)), 0)
    speaker = phrase_after(o, first, len(o.words)) if o.quotations else None
    if speaker is None or speaker.kind != "name" or o.words[speaker.last + 1 : speaker.last + 3] != [":", QUOTED]:
        return None
    return Answerer(o, speaker, (speaker.last + 1, speaker.last + 2))


def _is_mark(o: Outline, place: int) -> bool:
    return not o.words[place][0].isalnum()


def is_interview(questions: Sequence[Outline], replies: Sequence[Outline]) -> bool:
    """Whether one of the questions speaks to somebody, and half of the replies at least of themselves."""
    speak = any(not YOU.isdisjoint(o.lower) for o in questions)
    return speak and sum(map(_is_personal, replies)) * 2 >= len(replies) > 0


def answers(outlines: Sequence[Outline]) -> tuple[Answerer, frozenset[int], frozenset[int]] | None:
    """Who answers the questions that a text sets in bold, and the numbers of the paragraphs that ask and that answer.

    The paragraph under a question is an answer, and those that go on from it in the first person, but for what
    follows the last answer: that may be the writer's again.
    """
    asked = [number for number, o in enumerate(outlines) if _is_bold(o) and _addresses(o)]
    if len(asked) < _FEWEST or sum("?" in outlines[number].words for number in asked) * 2 < len(asked):
        return _plainly(outlines)
    who = answerer(outlines[: asked[0]])
    first = [outlines[number + 1] for number in asked if number + 1 < len(outlines)]
    if who is None or not is_interview([outlines[number] for number in asked], first):
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


def _plainly(outlines: Sequence[Outline]) -> tuple[Answerer, frozenset[int], frozenset[int]] | None:
    """The same of a text whose questions are lines like all others, and whose answers stand in quotation marks.

    Between the first question and what follows the last, whatever is a quotation alone is an answer: not every line
    that the interviewer says is a question.
    """
    asked = [number for number, o in enumerate(outlines[:-1]) if _is_plain_question(o)]
    if len(asked) <= _FEWEST or all(YOU.isdisjoint(outlines[number].lower) for number in asked):
        return None
    quoted = {number for number in range(asked[0] + 1, asked[-1] + 2) if _is_quoted(outlines[number])}
    if sum(number + 1 in quoted for number in asked) * 2 <= len(asked):
        return None
    who = answerer(outlines[: asked[0]])
    return (who, frozenset(), frozenset(quoted)) if who is not None else None


def _is_plain_question(o: Outline) -> bool:
    return o.words[-1] == "?" and not o.quotations and len(o.words) <= _LONGEST_QUESTION


def _is_quoted(o: Outline) -> bool:
    """Whether a paragraph is nothing but quotations."""
    return bool(o.quotations) and is_quotation_alone(o, 0, len(o.words))


def _is_bold(o: Outline) -> bool:
    return len(o.words) > 2 * len(_BOLD) and o.words[:2] == _BOLD == o.words[-2:]


def _addresses(o: Outline) -> bool:
    """Whether a line asks something, or speaks to somebody."""
    return "?" in o.words or not YOU.isdisjoint(o.lower)


def _is_personal(o: Outline) -> bool:
    return not FIRST_PERSON.isdisjoint(o.lower)
