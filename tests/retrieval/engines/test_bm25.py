from __future__ import annotations

import pytest
import tantivy
from rank_bm25 import BM25Okapi

from retrieval.engines.bm25 import K1, B, from_tantivy, most_of_tantivy, norm, weight
from retrieval.engines.disk import rows
from retrieval.engines.idf import idf

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


@pytest.mark.parametrize("asked", [["gull"], ["gull", "rose"], ["sea", "gull"], ["harbour", "rose"]])
def test_scores_of_tantivy_are_ours_times_a_constant(asked: list[str]) -> None:
    """Where each term that a passage holds stands there once, or all of those asked for as often as each other."""
    corpus = ["gull rose", "sea " * 3 + "gull " * 3, "gull " + "tern " * 30, "rose harbour tern"]
    index = tantivy.Index(rows.schema())
    with index.writer() as writer:
        for terms in corpus:
            writer.add_document(tantivy.Document(terms=terms.strip(), length=len(terms.split())))
    index.reload()
    searcher, average = index.searcher(), sum(len(terms.split()) for terms in corpus) / len(corpus)
    idfs = {term: idf(len(corpus), searcher.doc_freq("terms", term)) for term in asked}
    anything = [(tantivy.Occur.Should, tantivy.Query.term_query(index.schema, "terms", term)) for term in asked]
    ratios = []
    for score, address in searcher.search(tantivy.Query.boolean_query(anything)).hits:
        words = (searcher.doc(address).get_first("terms") or "").split()
        ours = sum(weight(idfs[term], words.count(term), norm(len(words), average)) for term in asked)
        if len({words.count(term) for term in asked}) == 1 or max(words.count(term) for term in asked) == 1:
            ratios.append(from_tantivy(score, most_of_tantivy(sum(idfs.values())), len(words), average) / ours)
    assert len(ratios) >= 2
    assert ratios == pytest.approx([ratios[0]] * len(ratios), rel=1e-3)
