"""Voices and what they say: the values that reading a text makes."""

from __future__ import annotations

from typing import NamedTuple

from retrieval.attribution.claims.claim import Places
from retrieval.attribution.outline import Outline
from retrieval.attribution.phrases import Phrase


class Voice(NamedTuple):
    """A speaker where the text mentions it, with the places of the cue; either is None where there is none.

    `labelled` tells that it is a transcript's label, or a pronoun of what is said behind one.
    """

    o: Outline
    speaker: Phrase | None
    cue: Places | None
    labelled: bool = False


class Turn(NamedTuple):
    """The places of an outline that hold what a voice says."""

    o: Outline
    places: Places
    voice: Voice
