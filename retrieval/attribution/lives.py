"""Whose life a text tells, as obituaries and encyclopaedias do: a new paragraph's *he* or *she* is that person."""

from __future__ import annotations

from collections.abc import Sequence

from retrieval.attribution.cues import CUES
from retrieval.attribution.outline import ENDS, Outline
from retrieval.attribution.people import People
from retrieval.attribution.vocabulary import BE

_HEADING = 4  # paragraphs up to the first sentence: a title, a standfirst, a byline
_OPENING = 30  # words of the first sentence that may tell of a life
_DIED = frozenset({"died", "dies"})
_YEAR = 4  # digits


def life_of(outlines: Sequence[Outline], found: People) -> str | None:
    """The person whom the first sentence of a text begins with, and tells to have died, or gives years for."""
    opening = next((o for o in outlines[:_HEADING] if o.words[-1] in ENDS and len(o.words) > _HEADING), None)
    if opening is None:
        return None
    first, end = opening.sentences[0]
    end = min(end, first + _OPENING)
    named = next((m for m in found.mentions if m.start >= opening.starts[first]), None)
    if named is None or not found.is_person(named) or named.start > opening.starts[min(first + 2, end - 1)]:
        return None
    behind = opening.starts.index(named.start) + len(named.words)
    if opening.words[behind : behind + 1] == ["("]:
        told = _gives_years(opening, behind, end)
    else:
        told = any(_died(opening, place, behind) for place in range(behind, end))
    return found.full_name(named.words, named.titled, named.start) if told else None


def _gives_years(o: Outline, bracket: int, end: int) -> bool:
    """Whether a bracket holds a year, and the sentence tells what its person was: `Ann Lind (1901–1980) was`."""
    close = next((k for k in range(bracket, end) if o.words[k] == ")"), end)
    years = any(word.isdigit() and len(word) == _YEAR for word in o.words[bracket:close])
    return years and not BE.isdisjoint(o.lower[close + 1 : close + 2])


def _died(o: Outline, place: int, behind: int) -> bool:
    """Whether the verb at `place` tells that whoever is named before `behind` has died."""
    if o.lower[place] not in _DIED:
        return False
    verb = place - (o.lower[place - 1] == "has")
    if verb == behind:
        return True
    pause = verb - 1 - (o.lower[verb - 1] == "who")
    return o.words[pause] == "," and not any(o.lower[k] in CUES or o.lower[k] in BE for k in range(behind, pause))
