"""The weight of each signal: one set for every archive, read from `weights.json` beside this file.

`python -m retrieval.answers.fitting` writes that file, together with the figures that its weights reached.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final

FILE: Final = Path(__file__).with_name("weights.json")

_READ: Final = json.loads(FILE.read_text("utf-8"))

SIGNALS: Final[Mapping[str, float]] = _READ["signals"]
"""Name of a field of `Evidence` → how much one unit of it adds to a sentence's score."""

KINDS: Final[Mapping[str, Mapping[str, float]]] = _READ["kinds"]
"""Kind of thing asked for → sign that it is there → how much that adds to `Evidence.kind`."""

WITHOUT: Final[float] = _READ["without"]
"""What is added to `Evidence.kind` where a kind has signs and none of them is there."""

CONFIDENCE: Final[Mapping[str, float]] = _READ["confidence"]
"""Name of a signal of confidence (`confidence.confidence_signals`) → how much one unit of it adds to the log odds
that the first sentence answers."""


def kind_value(
    kind: str,
    found: Sequence[str],
    kinds: Mapping[str, Mapping[str, float]] = KINDS,
    without: float = WITHOUT,
) -> float:
    """What the signs found in a sentence are worth when a thing of that kind is asked for; 0 for a kind without any."""
    signs = kinds.get(kind)
    if not signs:
        return 0.0
    return sum(signs[sign] for sign in found) if found else without
