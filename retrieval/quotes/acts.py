"""Tells reports of what somebody did or thought from reports of what they said."""

from __future__ import annotations

from retrieval.attribution.cues import CUES
from retrieval.quotes.places import Place

_ACTS = ("object", "opinion")


def reports_act(place: Place) -> bool:
    """Whether a statement has no words in quotation marks, and a cue that may tell an act or a thought.

    *She orders the fish* and *he hopes for a reply* are such reports, *she said that …* is not.
    """
    statement, passage = place.statement, place.passage
    if statement is None or statement.kind != "indirect" or statement.cue_start is None or statement.cue_end is None:
        return False
    if not passage.start <= statement.cue_start < statement.cue_end <= passage.end:
        return False
    cue = CUES.get(passage.slice(statement.cue_start, statement.cue_end).lower())
    return cue is not None and cue[1] in _ACTS
