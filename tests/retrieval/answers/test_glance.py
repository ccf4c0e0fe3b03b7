from __future__ import annotations

from retrieval.answers.glance import glance_for
from tests.retrieval.answers.asked import weighed


def test_a_glance_prefers_what_holds_more() -> None:
    glance = glance_for(weighed("zeppelin mast"))
    best, near, none = (
        glance(frozenset(held), 8, frozenset((*held, *around)), 1.0)
        for held, around in ((["zeppelin", "mast"], []), (["zeppelin"], ["mast"]), ([], []))
    )
    assert best > near > none > glance(frozenset(), 8, frozenset(), 0.5)
