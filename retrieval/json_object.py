"""A line of JSON Lines (https://jsonlines.org) as the object that it has to be."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from typing import Any

from retrieval.errors import BadQuery


def json_object(line: str, wanted: str) -> dict[str, Any]:
    """The JSON object that a line holds; `wanted` tells a reader of the error how to write one.

    NaN and infinite numbers, which some programs write though JSON has none (RFC 8259, section 6), are read as None, so
    that results which repeat them are valid JSON. Raises BadQuery, whose message is written behind the line's place
    (`questions.jsonl, line 3: is not JSON …`).
    """
    try:
        value = _DECODER.decode(line)
    except json.JSONDecodeError as error:
        wrong = error.msg.lower().removesuffix(" at")  # of a string without an end: where it starts
        raise BadQuery(f"is not JSON ({wrong} at character {error.pos + 1}); {wanted}") from None
    except (ValueError, RecursionError):
        raise BadQuery(f"is JSON that cannot be read, too deep or with a number too long; {wanted}") from None
    if not isinstance(value, dict):
        raise BadQuery(f"is no JSON object; {wanted}")
    return value


def needed(value: Mapping[str, Any], key: str, wanted: str, *, lacks: str = "lacks") -> Any:
    """What a JSON object holds for a key. Raises BadQuery when the key is missing, worded as in `json_object`.

    `lacks` is the message's verb, which also says what lacks the key if it isn't the whole line: `has a candidate that
    lacks`.
    """
    if key not in value:
        raise BadQuery(f'{lacks} "{key}"; {wanted}')
    return value[key]


def _finite(number: str) -> float | None:
    value = float(number)
    return value if math.isfinite(value) else None


_DECODER = json.JSONDecoder(parse_constant=lambda _: None, parse_float=_finite)
