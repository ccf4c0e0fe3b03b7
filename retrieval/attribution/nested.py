"""Quotations inside a quotation, where words beside them there name who said them: `“Karl Dahl said, ‘Never.’”`.

Whoever says the outer one hands the inner one on. *I* and *he* are whomever the outer speaker means, and without a cue
the words may be anybody's: only a name counts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from retrieval.attribution.claims.sentence import claims
from retrieval.attribution.outline import Outline, Split, outline
from retrieval.attribution.quotations import Quotation, quotations
from retrieval.attribution.voices import Turn, Voice

_OPENING = re.compile(r"[\s,:(][‘'“\"]\w")


def nested_turns(text: str, outlines: Sequence[Outline], split: Split) -> Iterator[Turn]:
    """The turns inside the quotations of a text, one for each quotation that a name says there."""
    for o in outlines:
        for quotation in o.quotations.values():
            if _OPENING.search(text, quotation.start, quotation.end):
                yield from _inside(text, quotation, split)


def _inside(text: str, outer: Quotation, split: Split) -> Iterator[Turn]:
    quoted = quotations(text, [(outer.start, outer.end)])
    if not quoted:
        return
    o = outline(text, outer.start, outer.end, quoted, split)
    for first, end in o.sentences:
        for claim in claims(o, first, end) if o.quoted_in(first, end) else ():
            speaker = claim.speaker
            if speaker is None or speaker.kind != "name" or claim.unsaid or claim.verb == "noun":
                continue
            for places in (claim.before, claim.after):
                for k in o.quoted_in(*places) if places is not None else ():
                    yield Turn(o, (k, k + 1), Voice(o, speaker, claim.cue))
