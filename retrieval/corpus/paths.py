"""Paths as a person names them."""

from __future__ import annotations

import os
import re

from retrieval.errors import BadQuery

WILDCARD = re.compile(r"[*?\[]")
"""What makes a path a shell pattern."""


def absolute(named: str) -> str:
    """The absolute path that a person means, wildcards left in it. Raises BadQuery for what cannot be one.

    `~` is the home folder; that of a user who isn't there stays as it is written, as in a shell.
    """
    if not named.strip() or "\0" in named:
        raise BadQuery(f"{named!r} is not a path; name a folder, a file or a pattern")
    return os.path.abspath(os.path.expanduser(named))
