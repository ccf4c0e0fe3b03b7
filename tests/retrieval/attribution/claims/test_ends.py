"""Where paraphrases end."""

from __future__ import annotations

import pytest

from retrieval.attribution.claims.ends import noun_end, said_end
from retrieval.attribution.cues import Governs
from retrieval.attribution.outline import outline
from retrieval.attribution.quotations import quotations


@pytest.mark.parametrize(
    ("said", "governs", "subordinate", "rest"),
    [
        ("it fell and broke", "clause", False, ""),
        ("it fell, and it broke", "clause", False, ", and it broke"),
        ("it fell; nobody came", "clause", False, "; nobody came"),
        ("it fell, but the town rebuilt it", "clause", False, ", but the town rebuilt it"),
        ("it fell, but slowly", "clause", False, ""),
        ("it fell, a charge that Dahl denied", "clause", False, ", a charge that Dahl denied"),
        ("it fell — a charge that Dahl denied", "clause", False, " — a charge that Dahl denied"),
        ("it was a hut, a wall that fell, and a barn", "clause", False, ""),
        ("it was a hut, a wall and a barn", "clause", False, ""),
        ("it fell — the wall that Dahl built", "clause", False, ""),
        ("it fell, while Dahl slept", "clause", False, ", while Dahl slept"),
        ("it fell, even as Dahl slept", "clause", False, ", even as Dahl slept"),
        ("it fell, even if Dahl slept", "clause", False, ""),
        ("it fell, adding that it broke", "clause", False, ", adding that it broke"),
        ("it fell, Dahl laughed", "clause", True, ", Dahl laughed"),
        ("it fell, a year later", "clause", True, ", a year later"),
        ("it fell, left", "clause", True, ", left"),
        ("it fell, Dahl laughed", "clause", False, ""),
        ("Dahl of neglect and left", "object", False, " and left"),
        ("the bridge, which fell", "object", False, ", which fell"),
        ("the bridge, which fell", "clause", False, ""),
        ("it fell) and left", "clause", False, ") and left"),
        ("it fell (twice) and broke", "clause", False, ""),
        ("“It fell,” promising a new one", "clause", False, " promising a new one"),
        ("“steel,” “stone” and wood", "clause", False, ""),
        ("“It fell,” but Dahl said it was “old”", "clause", False, " but Dahl said it was “old”"),
        ("it fell, but it was “old”", "clause", False, ""),
        ("it fell, but Dahl said it was “old”", "clause", False, ", but Dahl said it was “old”"),
    ],
)
def test_said_end(said: str, governs: Governs, subordinate: bool, rest: str) -> None:
    o = outline(said, 0, len(said), quotations(said, [(0, len(said))]))
    end = said_end(o, (0, len(o.words)), governs, subordinate=subordinate)
    assert said[o.ends[end - 1] :] == rest


@pytest.mark.parametrize(
    ("said", "finite", "rest"),
    [
        ("it was safe surprised nobody", True, "surprised nobody"),
        ("it was safe and was cheap", True, ""),
        ("to close it angered Dahl", False, "angered Dahl"),
        ("to close it", False, ""),
    ],
)
def test_noun_end(said: str, finite: bool, rest: str) -> None:
    o = outline(said, 0, len(said), [])
    end = noun_end(o, (0, len(o.words)), finite=finite)
    assert " ".join(o.words[end:]) == rest
