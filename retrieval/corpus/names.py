"""The names of sources: each is a line of its own wherever it is listed or cited."""

from __future__ import annotations

import os
import re

_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]")


def is_one_line(name: str) -> bool:
    """Whether a name holds no line break and no other control character."""
    return _CONTROL.search(name) is None


def printable(name: str) -> str:
    r"""A file's name with the bytes of control characters, and those that are no UTF-8, written as `\xNN`."""
    return _CONTROL.sub(_escaped, os.fsencode(name).decode("utf-8", "backslashreplace"))


def _escaped(control: re.Match[str]) -> str:
    return "".join(f"\\x{byte:02x}" for byte in control[0].encode())
