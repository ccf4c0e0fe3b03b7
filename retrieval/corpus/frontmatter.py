"""The block of `key: value` lines between two `---` lines at the top of a Markdown file.

The keys are those of static site generators such as Jekyll and Hugo (https://jekyllrb.com/docs/front-matter/). Only
plain values are read. Lists and values over several lines are not, but count as part of the front matter.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

_FENCE = re.compile(r"---|\.\.\.")
_ENTRY = re.compile(r"(?P<key>[A-Za-z][\w -]{0,40}):(?:\s+(?P<value>\S.{0,1000}))?")
_CONTINUED = re.compile(r"[-#\[\]{}|>\"']|[\w.]{1,40}\b")
_MOST_LINES = 60


def front_matter(text: str, spans: Sequence[tuple[int, int]]) -> tuple[int, dict[str, str]]:
    """The number of paragraphs that are front matter, of those at `spans`, and its values by lower-case key.

    (0, {}) when the text does not begin with front matter.
    """
    if not spans or text[slice(*spans[0])] != "---":
        return 0, {}
    values: dict[str, str] = {}
    for position, (start, end) in enumerate(spans[1:_MOST_LINES], start=1):
        line = text[start:end]
        if _FENCE.fullmatch(line):
            return (position + 1, values) if position > 1 else (0, {})
        entry = _ENTRY.fullmatch(line)
        if entry:
            values.setdefault(entry["key"].lower(), _plain(entry["value"] or ""))
        elif position == 1 or not _CONTINUED.match(line):
            return 0, {}
    return 0, {}


def _plain(value: str) -> str:
    """A value without the quotation marks that YAML puts around it."""
    if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'":
        value = value[1:-1]
    return value.strip()
