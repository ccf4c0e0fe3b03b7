"""Words that mean the same in a sense that both are often used in, of WordNet 3.1 (https://wordnet.princeton.edu).

`synonyms.txt` holds a term a line, with those that may stand for it. `python -m retrieval.text.synonyms index.sense`
makes it anew of WordNet's list of senses (https://wordnet.princeton.edu/documentation/senseidx5wn), which counts how
often each was met in texts that people had tagged; after a change of `terms.ANALYSER` it must be.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from itertools import permutations
from pathlib import Path
from typing import Final

from retrieval.text.terms import ANALYSER, terms

FILE: Final = Path(__file__).with_name("synonyms.txt")

LEAST_SHARE: Final = 0.1
"""Share of a word's uses that must be in a sense for it to stand for the others of that sense."""

_NOTICE: Final = """\
# Terms of {analyser}, each with those of its synonyms. Selected from WordNet 3.1, whose notice follows.
#
# This software and database is being provided to you, the LICENSEE, by Princeton University under the following
# license. By obtaining, using and/or copying this software and database, you agree that you have read, understood, and
# will comply with these terms and conditions.:
#
# Permission to use, copy, modify and distribute this software and database and its documentation for any purpose and
# without fee or royalty is hereby granted, provided that you agree to comply with the following copyright notice and
# statements, including the disclaimer, and that the same appear on ALL copies of the software, database and
# documentation, including modifications that you make for internal use or for distribution.
#
# WordNet 3.1 Copyright 2011 by Princeton University. All rights reserved.
#
# THIS SOFTWARE AND DATABASE IS PROVIDED "AS IS" AND PRINCETON UNIVERSITY MAKES NO REPRESENTATIONS OR WARRANTIES,
# EXPRESS OR IMPLIED. BY WAY OF EXAMPLE, BUT NOT LIMITATION, PRINCETON UNIVERSITY MAKES NO REPRESENTATIONS OR WARRANTIES
# OF MERCHANT- ABILITY OR FITNESS FOR ANY PARTICULAR PURPOSE OR THAT THE USE OF THE LICENSED SOFTWARE, DATABASE OR
# DOCUMENTATION WILL NOT INFRINGE ANY THIRD PARTY PATENTS, COPYRIGHTS, TRADEMARKS OR OTHER RIGHTS.
#
# The name of Princeton University or Princeton may not be used in advertising or publicity pertaining to distribution
# of the software and/or database. Title to copyright in this software, database and any associated documentation shall
# at all times remain with Princeton University and LICENSEE agrees to preserve same.
"""

_ADJECTIVES: Final = {"5": "3"}  # satellites, which stand in one list with the others


def synonyms_of(term: str) -> frozenset[str]:
    """The terms that may stand for this one; none for most."""
    return frozenset(_lines().get(term, "").split())


def read_senses(lines: Iterable[str]) -> dict[str, dict[str, int]]:
    """Of each word of letters alone how often it was met in each of its senses, from the lines of index.sense."""
    senses: dict[str, dict[str, int]] = {}
    for line in lines:
        key, offset, _, count = line.split()
        word, _, rest = key.partition("%")
        if word.isascii() and word.isalpha():
            kind = _ADJECTIVES.get(rest[0], rest[0])
            senses.setdefault(word, {})[kind + offset] = int(count)
    return senses


def synonyms(senses: Mapping[str, Mapping[str, int]]) -> dict[str, set[str]]:
    """Term → those of the words that were met in a sense of its, in no less than LEAST_SHARE of their uses."""
    meaning: dict[str, list[str]] = {}  # sense → its words
    for word, counts in senses.items():
        for sense in _usual(counts):
            meaning.setdefault(sense, []).append(word)
    found: dict[str, set[str]] = {}
    for words in meaning.values():
        for first, second in permutations({term for word in words for term in terms(word)}, 2):
            found.setdefault(first, set()).add(second)
    return found


def _usual(counts: Mapping[str, int]) -> Iterator[str]:
    """The senses in which a word was met often enough; each is reckoned to be met once more than it was."""
    total = sum(count + 1 for count in counts.values())
    return (sense for sense, count in counts.items() if count and (count + 1) / total >= LEAST_SHARE)


def as_text(found: Mapping[str, Iterable[str]]) -> str:
    """What the file holds: the notice, then a line a term."""
    lines = (" ".join((term, *sorted(others))) for term, others in sorted(found.items()))
    return _NOTICE.format(analyser=ANALYSER) + "".join(f"{line}\n" for line in lines)


@cache
def _lines() -> dict[str, str]:
    """Term → its synonyms, parted by blanks: taking apart only what is asked for makes reading quick."""
    told = (line.partition(" ") for line in FILE.read_text("utf-8").splitlines() if not line.startswith("#"))
    return {term: others for term, _, others in told}


if __name__ == "__main__":
    FILE.write_text(as_text(synonyms(read_senses(Path(sys.argv[1]).read_text("utf-8").splitlines()))), "utf-8")
