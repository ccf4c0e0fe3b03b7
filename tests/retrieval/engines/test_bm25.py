from __future__ import annotations

import pytest
from rank_bm25 import BM25Okapi

from retrieval.engines.bm25 import K1, B, norm, weight

CORPUS = [["gull", "rose", "gull"], ["harbour"], ["gull", *["sea"] * 40]]


@pytest.mark.parametrize("number", range(len(CORPUS)))
def test_weights_are_those_of_rank_bm25(number: int) -> None:
    oracle = BM25Okapi(CORPUS, k1=K1, b=B)
    oracle.idf = {"gull": 1.7, "harbour": 2.3}
    terms = CORPUS[number]
    passage_norm = norm(len(terms), sum(map(len, CORPUS)) / len(CORPUS))
    ours = sum(weight(idf, terms.count(term), passage_norm) for term, idf in oracle.idf.items())
    assert ours == oracle.get_scores(["gull", "harbour"])[number]


def test_more_of_a_term_weighs_more_and_a_longer_passage_less() -> None:
    assert weight(1.0, 1, norm(90, 90.0)) < weight(1.0, 2, norm(90, 90.0)) < (K1 + 1)
    assert weight(1.0, 1, norm(90, 90.0)) > weight(1.0, 1, norm(900, 90.0)) > 0
