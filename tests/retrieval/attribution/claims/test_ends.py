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
        ("it fell and broke", Governs.CLAUSE, False, ""),
        ("it fell, and it broke", Governs.CLAUSE, False, ", and it broke"),
        ("it fell; nobody came", Governs.CLAUSE, False, "; nobody came"),
        ("it fell, but the town rebuilt it", Governs.CLAUSE, False, ", but the town rebuilt it"),
        ("it fell, but slowly", Governs.CLAUSE, False, ""),
        ("it fell, while Dahl slept", Governs.CLAUSE, False, ", while Dahl slept"),
        ("it fell, even as Dahl slept", Governs.CLAUSE, False, ", even as Dahl slept"),
        ("it fell, adding that it broke", Governs.CLAUSE, False, ", adding that it broke"),
        ("it fell, Dahl laughed", Governs.CLAUSE, True, ", Dahl laughed"),
        ("it fell, left", Governs.CLAUSE, True, ", left"),
        ("it fell, Dahl laughed", Governs.CLAUSE, False, ""),
        ("Dahl of neglect and left", Governs.OBJECT, False, " and left"),
        ("the bridge, which fell", Governs.OBJECT, False, ", which fell"),
        ("the bridge, which fell", Governs.CLAUSE, False, ""),
        ("it fell) and left", Governs.CLAUSE, False, ") and left"),
        ("it fell (twice) and broke", Governs.CLAUSE, False, ""),
        ("“It fell,” promising a new one", Governs.CLAUSE, False, " promising a new one"),
        ("“steel,” “stone” and wood", Governs.CLAUSE, False, ""),
        ("“It fell,” but Dahl said it was “old”", Governs.CLAUSE, False, " but Dahl said it was “old”"),
        ("it fell, but it was “old”", Governs.CLAUSE, False, ""),
        ("it fell, but Dahl said it was “old”", Governs.CLAUSE, False, ", but Dahl said it was “old”"),
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
