"""What each signal counts for: one set for every archive.

Fitted on halves of the questions of two archives (paragraphs of SQuAD, and news of 2022–23 of RealTime QA; 594
questions): `SIGNALS` so that right sentences outrank the others of their question (conditional logit), `CONFIDENCE`
so that its sigmoid is the share of right first sentences (logistic regression). On the other halves: first sentence
right for 67 and 58 in 100 of the answerable questions, expected calibration error 0.06 for both. `heading` and
`spoken` are set by hand: those archives have neither headings nor such questions enough.
"""

from __future__ import annotations

from typing import Final

SIGNALS: Final = {
    "coverage": 3.5,
    "about": 2.9,
    "context": 0.5,
    "bm25": 3.0,
    "passage": 3.5,
    "counted": 0.6,
    "kind": 0.8,
    "named": 0.25,
    "unnamed": -1.35,
    "spoken": 1.5,
    "phrase": 0.55,
    "heading": -2.0,
}
"""Name of a field of `Evidence` → how much one unit of it adds to a sentence's score."""

CONFIDENCE: Final = {"score": 0.25, "margin": 0.78, "unknown": -3.0, "bias": -2.74}
"""Of the first sentence: its score, its margin over the next one that says something else, and the share of the
question's names that the archive doesn't hold → log odds of being right. `unknown` counts for more than the fit gave
it (-1.6): a question about somebody the archive never mentions is not to be answered, however well the rest fits."""
