from __future__ import annotations

from retrieval.answers.prefilter import prefilter_for
from tests.retrieval.answers.weighing import weighed


def test_it_prefers_what_holds_more() -> None:
    prefilter = prefilter_for(weighed("zeppelin mast"))
    both, one = frozenset({"zeppelin", "mast"}), frozenset({"zeppelin"})
    best, near, none = prefilter([both, one, frozenset()], [8, 8, 8], both, 1.0)
    (elsewhere,) = prefilter([frozenset()], [8], frozenset(), 0.5)
    assert best > near > none > elsewhere


def test_it_prefers_the_shorter_of_two_sentences() -> None:
    prefilter = prefilter_for(weighed("zeppelin mast"))
    held = frozenset({"zeppelin"})
    shorter, longer = prefilter([held, held], [8, 40], held, 1.0)
    assert shorter > longer
