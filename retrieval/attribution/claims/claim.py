"""The value that cue finding works with: a cue, who speaks at it, and what is said."""

from __future__ import annotations

from typing import NamedTuple, TypeAlias

from retrieval.attribution.cues import Governs
from retrieval.attribution.phrases import Phrase

Places: TypeAlias = tuple[int, int]
"""First and past-the-last place of a stretch of an outline."""


class Claim(NamedTuple):
    """A cue at places `cue`, its speaker, and what is said. `clause` is where the cue's own clause begins.

    `unsaid` tells that the source denies or only supposes that the quoted words were said.
    """

    cue: Places
    verb: str
    governs: Governs
    speaker: Phrase | None
    clause: int
    before: Places | None = None
    after: Places | None = None
    unsaid: bool = False
