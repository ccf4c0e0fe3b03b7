"""The inverse document frequency of a term."""

from __future__ import annotations

import math


def idf(passages: int, holding: int) -> float:
    """Lucene's BM25 idf of a term that `holding` of the passages hold; always positive.

    Kamphuis et al. 2020 (https://doi.org/10.1007/978-3-030-45442-5_4).
    """
    return math.log(1 + (passages - holding + 0.5) / (holding + 0.5))
