"""A line of JSON Lines (https://jsonlines.org) as the object that it has to be."""

from __future__ import annotations

import json
import math
from typing import Any

from retrieval.errors import BadQuery


def json_object(line: str, wanted: str) -> dict[str, Any]:
    """A line's JSON object; `wanted` tells how to write one.

    NaN and infinite numbers, which some programs write and no JSON has (RFC 8259, section 6), are None, so that what is
    passed on to a result is JSON again. Raises BadQuery, whose message goes on after the line's place: `is not JSON
    (…)`.
    """
    try:
        value = _DECODER.decode(line)
    except json.JSONDecodeError as error:
        raise BadQuery(f"is not JSON ({error.msg.lower()} at character {error.pos + 1}); {wanted}") from None
    except (ValueError, RecursionError):
        raise BadQuery(f"is JSON that cannot be read, too deep or with a number too long; {wanted}") from None
    if not isinstance(value, dict):
        raise BadQuery(f"is no JSON object; {wanted}")
    return value


def _finite(number: str) -> float | None:
    value = float(number)
    return value if math.isfinite(value) else None


_DECODER = json.JSONDecoder(parse_constant=lambda _: None, parse_float=_finite)
