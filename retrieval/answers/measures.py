"""Whether a text tells how long, tall, far or fast something is: a number with a unit for it."""

from __future__ import annotations

import re
from typing import Final

from retrieval.answers.numbers import NUMERALS
from retrieval.text.lazy import lazy_pattern

_NUMBER = rf"(?:(?<!\d)(?<!\d[.,/])\d[\d.,/]*|\b(?:{NUMERALS}|an?|few|many|no|zero|tens of|minus \w+))"
_BETWEEN = (
    r"[ -]?(?:and (?:a half|\w+) |(?:or|to) [\w.]+[ -]"
    r"|(?:hundred|thousand|million|square|cubic|nautical|full)[ -]){0,2}"
)
_LENGTH = (
    r"(?:(?:kilo|centi|milli|nano|micro)?met(?:er|re)s?|km²?|m²?|cm|mm|miles?|mi|feet|foot|ft|inch(?:es)?|in|yards?"
    r"|light[ -]years?|fathoms?|blocks?|acres?|hectares?|stor(?:ey|ie|y)s?|floors?|words?|pages?|lines?)"
)
_TIME_OR_SPEED = (
    r"(?:(?:milli)?seconds?|minutes?|hours?|days?|nights?|weeks?|fortnights?|months?|years?|decades?|centur(?:y|ies)"
    r"|knots?|mph|kph|km/h|kmh|kilobits?|[kmg]bit?ps|[kmg]bit/s)"
)
_WEIGHT_OR_HEAT = (
    r"(?:(?:kilo|milli)?gram(?:me)?s?|kilos?|kg|g|mg|lbs?|pounds?|stones?|ounces?|oz|(?:mega|kilo)?ton(?:ne)?s?"
    r"|degrees?|° ?[CFK]?|[CFK])"
)
_TELLING: Final = {
    "tall deep wide thick": rf"{_LENGTH}(?!\w)|\d['’′″\"]",
    "heavy hot cold": rf"{_WEIGHT_OR_HEAT}(?!\w)",
    "far fast": rf"(?:{_LENGTH}|{_TIME_OR_SPEED})(?!\w)|\bMach \d|\d ?%|\bper ?cent\b|\b(?:points?|times|twice|half)\b",
    "long": rf"(?:{_LENGTH}|{_TIME_OR_SPEED})(?!\w)"
    r"|\b(?:since|until|till|through|forever|indefinite\w*|permanent\w*|overnight|fortnight|seasons?|terms?|life|always"
    r"|summer|winter|spring|autumn|brief\w*|short\w*)\b|\b\d{4} ?[-–] ?\d{2,4}\b|\bfrom \w+[^.]{0,30} to \w",
}
_TOLD: Final = {
    asked: lazy_pattern(f"{_NUMBER}{_BETWEEN}{telling}", re.IGNORECASE)
    for words, telling in _TELLING.items()
    for asked in words.split()
}
"""What *how* asks for → how it is told. *How big*, *large* and *high* may be told by any number."""

_ASKED = lazy_pattern(rf"\bhow (?P<asked>{'|'.join(_TOLD)})\b(?! ago\b)", re.IGNORECASE)


def measure_asked(question: str) -> str | None:
    """What a question asks for that only a number with a unit for it tells: *tall* of *how tall*; None for most."""
    match = _ASKED.search(question)
    return match["asked"].casefold() if match else None


def tells_measure(measure: str, text: str) -> bool:
    """Whether a text tells of anything how long, tall or heavy it is."""
    return _TOLD[measure].search(text) is not None
