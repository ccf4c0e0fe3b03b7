"""Whether a question is in another language than English, the only one that questions are read in."""

from __future__ import annotations

import re
import unicodedata

_WORDS_TO_ASK = (
    "qui quoi quand où comment combien pourquoi quel quelle quels quelles est-ce qu’est-ce qu'est-ce"
    " wer wie wann wo warum wieso welche welcher welches wieviel wieviele wem wen"
    " quién quiénes qué cuándo dónde cómo cuánto cuántos cuántas cuál quem onde quanto quantos quantas qual"
    " cosa dove perché quanti quante quale waar wanneer waarom hoeveel kto kiedy gdzie dlaczego vem vad när hur varför"
)
"""French, German, Spanish, Portuguese, Italian, Dutch, Polish and Swedish ones that are no English word or slip."""

_ASKING = frozenset(_WORDS_TO_ASK.split())
_WORDS = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")


def is_foreign(question: str) -> bool:
    """Whether a question begins as one of another language does, or is for the most part in another script."""
    words = _WORDS.findall(question.casefold())
    letters = [letter for word in words for letter in word if letter.isalpha()]
    latin = sum(unicodedata.name(letter, "").startswith("LATIN") for letter in letters)
    return bool(words) and (words[0] in _ASKING or 2 * latin < len(letters))
