"""Words that share a common meaning, from WordNet 3.1 (https://wordnet.princeton.edu).

Each line of `synonyms.txt` holds a term and the terms that may stand for it. `python -m retrieval.text.synonyms FOLDER`
makes the file again from WordNet's: index.sense, which counts how often each sense of a word occurs in hand-tagged
texts (https://wordnet.princeton.edu/documentation/senseidx5wn), and data.*, which say which words are derived from
which (https://wordnet.princeton.edu/documentation/wndb5wn). It must be made again after a change of `terms.ANALYSER`.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from functools import cache
from itertools import permutations
from pathlib import Path
from typing import Final

from retrieval.text.terms import ANALYSER, terms

FILE: Final = Path(__file__).with_name("synonyms.txt")

LEAST_SHARE: Final = 0.1
"""A word counts as a synonym in a sense only when it has at least this share of its uses in that sense."""

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

_KINDS: Final = {"1": "n", "2": "v", "3": "a", "4": "r", "5": "a", "s": "a"}
"""Part of speech in index.sense (a digit) or data.* (*s*) → the letter for it; *5* and *s* are adjectives, too."""

_DERIVED: Final = frozenset({"+", "\\", "<"})
"""The pointer symbols for derivation (https://wordnet.princeton.edu/documentation/wninput5wn)."""


def synonyms_of(term: str) -> frozenset[str]:
    """The terms of words that may stand for a term; empty for most."""
    return frozenset(_lines().get(term, "").split())


def read_senses(lines: Iterable[str]) -> dict[str, dict[str, int]]:
    """From the lines of index.sense: word → sense → how often it occurs in that sense. Only words of letters alone."""
    senses: dict[str, dict[str, int]] = {}
    for line in lines:
        key, offset, _, count = line.split()
        word, _, rest = key.partition("%")
        if word.isascii() and word.isalpha():
            senses.setdefault(word, {})[_sense(rest[0], offset)] = int(count)
    return senses


def read_relatives(lines: Iterable[str]) -> set[frozenset[str]]:
    """From the lines of the data files: the pairs of words with one term of which one is derived from the other."""
    words: dict[str, list[str]] = {}
    pointers: list[tuple[str, str]] = []
    for line in lines:
        if line.startswith(" "):  # the notice
            continue
        offset, _, kind, count, *rest = line.partition("|")[0].split()
        sense, end = _sense(kind, offset), 2 * int(count, 16)
        words[sense] = [word.partition("(")[0].lower() for word in rest[:end:2]]
        told = rest[end + 1 :]
        pointers += [
            (sense, _sense(kind, target))
            for symbol, target, kind in zip(told[::4], told[1::4], told[2::4], strict=False)
            if symbol in _DERIVED
        ]
    pairs = ((first, second) for one, other in pointers for first in words[one] for second in words.get(other, ()))
    return {frozenset(pair) for pair in pairs if terms(pair[0]) == terms(pair[1])}


def synonyms(senses: Mapping[str, Mapping[str, int]], relatives: Set[frozenset[str]]) -> dict[str, set[str]]:
    """Term → the terms of its synonyms: words that share a sense which makes up LEAST_SHARE of the uses of both.

    When several words share a term (*author*, *authority*), only the most frequent one counts, with the words derived
    from it or from those in turn (`relatives`).
    """
    of_term: dict[str, list[str]] = {}
    for word in sorted(senses, key=lambda word: -sum(senses[word].values())):
        for term in terms(word):
            of_term.setdefault(term, []).append(word)
    meaning: dict[str, list[str]] = {}  # sense → the terms of its words
    for term, words in of_term.items():
        for word in _family(words, relatives):
            for sense in _usual(senses[word]):
                meaning.setdefault(sense, []).append(term)
    found: dict[str, set[str]] = {}
    for there in meaning.values():
        for first, second in permutations(set(there), 2):
            found.setdefault(first, set()).add(second)
    return found


def _family(words: Sequence[str], relatives: Set[frozenset[str]]) -> list[str]:
    """The first word, its relatives, their relatives, and so on."""
    family, left = [words[0]], list(words[1:])
    for member in family:  # which grows meanwhile
        family += [word for word in left if frozenset((member, word)) in relatives]
        left = [word for word in left if word not in family]
    return family


def _sense(kind: str, offset: str) -> str:
    return _KINDS.get(kind, kind) + offset


def _usual(counts: Mapping[str, int]) -> Iterator[str]:
    """The senses that make up enough of a word's uses, with one added to each count (Laplace smoothing)."""
    total = sum(count + 1 for count in counts.values())
    return (sense for sense, count in counts.items() if count and (count + 1) / total >= LEAST_SHARE)


def as_text(found: Mapping[str, Iterable[str]]) -> str:
    """The content of the file: the notice, then one line for each term."""
    lines = (" ".join((term, *sorted(others))) for term, others in sorted(found.items()))
    return _NOTICE.format(analyser=ANALYSER) + "".join(f"{line}\n" for line in lines)


@cache
def _lines() -> dict[str, str]:
    """Term → its synonyms in one string; splitting only the lines that are asked for makes loading quick."""
    told = (line.partition(" ") for line in FILE.read_text("utf-8").splitlines() if not line.startswith("#"))
    return {term: others for term, _, others in told}


def _main(folder: Path) -> None:
    senses = read_senses(_lines_of(folder / "index.sense"))
    lines = (line for kind in ("noun", "verb", "adj", "adv") for line in _lines_of(folder / f"data.{kind}"))
    FILE.write_text(as_text(synonyms(senses, read_relatives(lines))), "utf-8")


def _lines_of(file: Path) -> list[str]:
    return file.read_text("utf-8").splitlines()


if __name__ == "__main__":
    _main(Path(sys.argv[1]))
