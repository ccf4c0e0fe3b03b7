"""Whether a question is in another language than English, the only one that questions are read in."""

from __future__ import annotations

import re
import unicodedata

_TO_ASK = (
    "qui quoi quand où combien pourquoi quel quelle quels quelles est-ce qu’est-ce qu'est-ce"
    " wie wann warum wieso welche welcher welches wieviel wieviele wem"
    " quién quiénes quien quienes qué cuándo cuando dónde donde cómo cuánto cuántos cuántas cuál quem onde"
    " quanto quantos quantas qual perché quanti quante quale waar wanneer waarom hoeveel kto kiedy gdzie dlaczego"
    " vem vad när varför"
)
"""French, German, Spanish, Portuguese, Italian, Dutch, Polish and Swedish ones that are no English word or slip."""

_ALSO_ENGLISH = "comment dove cosa wen wer wo was hur como que"
"""Others that are one: *comment on the ruling*, *wen did they meet*."""

_SMALL = "est sont ont les une peut elle ist sind hat haben sagt è ha hanno sono il della está är det dijo"
"""What a question in these languages goes on with, and that is no name."""

_ASKING, _ASKING_OR_ENGLISH, _GOING_ON = (frozenset(each.split()) for each in (_TO_ASK, _ALSO_ENGLISH, _SMALL))
_WORDS = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")


def is_foreign(question: str) -> bool:
    """Whether a question begins as one of another language does, or is for the most part in another script."""
    words = _WORDS.findall(question.casefold())
    letters = [letter for word in words for letter in word if letter.isalpha()]
    latin = sum(unicodedata.name(letter, "").startswith("LATIN") for letter in letters)
    return bool(words) and (_begins_foreign(words[0], words[1:]) or 2 * latin < len(letters))


def _begins_foreign(first: str, others: list[str]) -> bool:
    if first not in _ASKING_OR_ENGLISH:
        return first in _ASKING
    return any(part in _GOING_ON for word in others[:2] for part in word.split("-"))
