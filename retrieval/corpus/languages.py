"""Detects the language of a text by its most frequent small words."""

from __future__ import annotations

import re
from collections import Counter

_TABLE = {
    "da": "og det er en til af på som de med ikke den et han var jeg hun fra blev også",
    "de": "der die und das ist nicht mit den von zu auf für ein eine im dem sich auch als wird",
    "en": "the and of to in that is was for it with he on as by said from at be have this they",
    "es": "el la los las de que y en un una por con no se del para su es al lo como más",
    "fr": "le la les et des est une du dans que pour qui sur pas au avec il elle ce par plus nous à a été",
    "it": "il di che la e un una per non sono del della con è in gli si le dei nel ha più",
    "nl": "de het een en van is niet op dat te zijn met voor die aan er ook als maar heeft",
    "pl": "i w na z się nie do że jest to o jak po co ale przez od tym był dla",
    "pt": "o a os as de que e em um uma não com para por do da dos das se ao mais",
    "sv": "och att det som en på är av för med den till inte har de ett om han var jag",
}
_STOP_WORDS = {language: words.split() for language, words in _TABLE.items()}
_LANGUAGES_OF = {
    word: [language for language, others in _STOP_WORDS.items() if word in others]
    for words in _STOP_WORDS.values()
    for word in words
}
"""Small word → the languages that have it."""

_WORD = re.compile(r"[^\W\d_]+")
_READ = 1200  # characters that are read; so many suffice even with punctuation left on the words
_FEWEST = 3  # different stop words that must occur
_SMALLEST_SHARE = 0.12  # of all words; running text of these languages has 0.25 to 0.5
_LEAD = 1.3  # times the count of the second language


def language_of(text: str) -> str | None:
    """The ISO 639-1 code of a text's language, one of ten European ones; None when that is not clear."""
    words = text[:_READ].lower().split() if len(text) >= _READ else _WORD.findall(text.lower())
    stop_words = Counter(filter(_LANGUAGES_OF.__contains__, words))
    counts = dict.fromkeys(_STOP_WORDS, 0)
    for word, times in stop_words.items():
        for language in _LANGUAGES_OF[word]:
            counts[language] += times
    (language, most), (_, next_most) = sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:2]
    known = [word for word in stop_words if language in _LANGUAGES_OF[word]]
    if len(known) < _FEWEST or most < _SMALLEST_SHARE * len(words) or most < _LEAD * next_most:
        return None
    return language
