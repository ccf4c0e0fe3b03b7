"""What each signal counts for: one set for every archive.

Fitted on halves of two practice archives (encyclopedia paragraphs and news of 2022–23, 594 questions): `SIGNALS`
so that right sentences outrank the others of their question (conditional logit), `CONFIDENCE` so that its sigmoid
is the share of right first sentences (logistic regression). On the other halves: first sentence right 65 and 58 in
100 of answerable questions, expected calibration error 0.09 and 0.07. `heading` is set by hand: those archives have
no headings.
"""

from __future__ import annotations

from typing import Final

SIGNALS: Final = {
    "coverage": 4.8,
    "context": 0.4,
    "bm25": 4.0,
    "passage": 4.2,
    "kind": 0.55,
    "unnamed": -1.2,
    "phrase": 0.6,
    "heading": -2.0,
}
"""Name of a field of `Evidence` → how much one unit of it adds to a sentence's score."""

CONFIDENCE: Final = {"score": 0.33, "margin": 0.62, "bias": -3.03}
"""The first sentence's score and its margin over the next one that says something else → log odds of being right."""
