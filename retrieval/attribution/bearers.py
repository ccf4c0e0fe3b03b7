"""Which of several people of one surname a mention by the surname alone is about, where the text tells."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Container, Iterable, Mapping, Sequence
from functools import lru_cache
from operator import attrgetter

from retrieval.attribution.first_names import GIVEN
from retrieval.attribution.mentions import ASIDE, Mention
from retrieval.attribution.name_words import GENERATIONS, NOT_NAMES
from retrieval.attribution.names import Gender, same_person
from retrieval.attribution.source_nouns import SOURCE_NOUNS

_NEAR = 2  # sentences back to somebody who has just been named in full
_LOOK = 50  # mentions looked at, back from a surname


def distinct(names: Iterable[str], shown: Container[str] = ()) -> list[str]:
    """Those of some names that are different people's, each as it is first written.

    What begins with a noun is a role and a surname (*Donor Quist*), and is left out beside a name; so is what begins
    with no known given name, unless it is among those `shown` to be people's.
    """
    found: list[str] = []
    for name in names:
        if not any(_agree(name, other) for other in found):
            found.append(name)
    likely = [name for name in found if name.split()[0].lower() in GIVEN or name in shown]
    return [name for name in likely or found if not _is_word(name.split()[0])] or found


def _is_word(word: str) -> bool:
    lower = word.lower()
    return lower not in GIVEN and (lower in SOURCE_NOUNS or lower in NOT_NAMES)


def of_generation(words: Sequence[str], known: Iterable[str]) -> str | None:
    """Of full names, the one with the *Jr.* or *Sr.* that a surname stands with."""
    generation = GENERATIONS.get(words[-1].lower())
    if generation is None:
        return None
    fitting = [name for name in known if GENERATIONS.get(name.split()[-1].lower()) == generation]
    fitting = distinct(name for name in fitting if len(name.split()) > len(words))
    return fitting[0] if len(fitting) == 1 else None


def telling(mentions: Iterable[Mention]) -> dict[str, list[Mention]]:
    """The mentions by more than a surname, in order, by surname: those that may tell which bearer is meant."""
    found: dict[str, list[Mention]] = {}
    for mention in mentions:
        if mention.prominence != ASIDE and not mention.in_headline and (len(mention.words) > 1 or mention.titled):
            found.setdefault(mention.surname, []).append(mention)
    return found


def bearer(
    fitting: Sequence[str], mentions: Sequence[Mention], genders: Mapping[str, Gender], sentence: int, start: int
) -> str | None:
    """Which of the people `fitting` a surname at offset `start` in a sentence stands for; None where that is open.

    The one whom the text names first, unless it has named another last, or in the sentences right before, in full or by
    *Mr.* or *Ms.* `mentions` are those of the surname that are `telling`.
    """
    end = bisect_left(mentions, start, key=attrgetter("start"))
    last = mentions[max(end - _LOOK, 0) : end]
    latest = next((m.sentence for m in reversed(last) if _named(m, fitting, genders)), sentence)
    since = min(latest, sentence - _NEAR)
    near = {_named(m, fitting, genders) for m in last if m.sentence >= since}
    return None if near - {fitting[0], None} else fitting[0]


def _named(mention: Mention, fitting: Sequence[str], genders: Mapping[str, Gender]) -> str | None:
    """The one of the people whom a mention names in full or by a title that tells the sex."""
    if len(mention.words) > 1:
        same = [name for name in fitting if _agree(name, " ".join(mention.words))]
    else:
        same = [name for name in fitting if genders.get(name, mention.titled) == mention.titled]
    return same[0] if len(same) == 1 else None


@lru_cache(maxsize=1 << 14)
def _agree(name: str, other: str) -> bool:
    """Whether two names may be one person's; remembered, since those of a text are compared again and again."""
    return same_person(name, other)
