"""Where reading a text stands, from one sentence to the next."""

from __future__ import annotations

from dataclasses import dataclass, field

from retrieval.attribution.claims.claim import Places
from retrieval.attribution.outline import Outline
from retrieval.attribution.uncued import is_long, named_in
from retrieval.attribution.voices import Turn, Voice


@dataclass(slots=True)
class Reading:
    """What reading has found so far: turns, who spoke last, and quotations whose speaker is still to come.

    `before` is the plain sentence before; who waits keeps it, in case that no tag comes. `pair` are the last to speak
    in adjoining paragraphs, two at most; `unsure` tells that another may have replied to them.
    """

    found: list[Turn] = field(default_factory=list)
    last: Voice | None = None
    before: tuple[Outline, Places] | None = None
    waiting: list[tuple[Outline, Places, tuple[Outline, Places] | None]] = field(default_factory=list)
    pair: list[Voice] = field(default_factory=list)
    unsure: bool = False

    def speak(self, voice: Voice) -> None:
        """Let a voice take the floor, and with it the quotations that wait for their tag."""
        self.last = voice
        if not self.pair or self.pair[-1].o is not voice.o:
            self.pair = self.pair[-1:]
            self.pair.append(voice)
        self.found.extend(Turn(o, places, voice) for o, places, _ in self.waiting)
        self.waiting.clear()

    def give_up(self) -> None:
        """Leave the quotations that wait to whom the sentence before them is about; long ones need nobody."""
        above: Outline | None = None
        voice: Voice | None = None
        for o, places, before in self.waiting:
            if above is None or above is o or not is_open(above):  # else it goes on from the paragraph above
                voice = named_in(before) if before is not None else None
            above = o
            if voice is not None or is_long(o, places[0]):
                self.found.append(Turn(o, places, voice or Voice(o, None, None)))
        self.waiting.clear()


def is_open(o: Outline) -> bool:
    """Whether a paragraph ends in a quotation that is not closed."""
    final = o.quotations.get(len(o.words) - 1)
    return final is not None and final.close == final.end
