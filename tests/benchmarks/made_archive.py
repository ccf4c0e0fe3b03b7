"""Archives of any size and questions about them, made of invented words that are spread as the words of news are.

The same seed gives the same archive. No text of anybody's is in it.
"""

from __future__ import annotations

import math
import random
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import pairwise
from typing import Final, TypedDict

PASSAGES_AN_ARTICLE: Final = 12

_BY_RANK = """
the of to and in a that for is on was with as by it he at from his an be are have has this but not were they
who their will had which its been or more would one about when after also there all could into what if than up
out no she two so her him over other can we some you first new only most now may them i time our my me even
how where
"""
FUNCTION_WORDS: Final = tuple(_BY_RANK.split())
"""The most frequent words of English, in about that order: their long postings are what a question's cost hangs on."""

_FUNCTION_SHARE = 0.45  # of all words in running English
_TOPIC_SHARE = 0.35  # of the other words of an article, how many are about its topic: words come in bursts
_NAME_SHARE = 0.1
_QUOTED_SHARE = 0.2
_TYPES = 2_000_000
_FLATTENED = 20  # Mandelbrot's addition to Zipf's rank (1953): the commonest content word is in a fifth of the passages
_SPREAD = math.log((_TYPES + _FLATTENED) / _FLATTENED)
_ONSETS = ("b", "br", "c", "d", "dr", "f", "g", "gr", "h", "k", "l", "m", "n", "p", "pr", "r", "st", "t", "tr", "v")
_RHYMES = ("a", "an", "ar", "el", "en", "ic", "il", "o", "on", "or", "um", "ut")
_SYLLABLES = tuple(onset + rhyme for onset in _ONSETS for rhyme in _RHYMES)
_FIRST_DAY = date(2015, 1, 1)
_TEMPLATES = (
    "What did {name} say about the {a} and the {b}?",
    "Who said that the {a} would be a {b} for {name}?",
    "How many of the {a} were at the {b} when {name} was there?",
    "Why is {name} not with the {a} on {b}?",
    "When will {name} and the {a} be out of the {b}?",
)


class MadeArticle(TypedDict):
    """A line of the archive: an article as `pullquote index` reads it from a JSON Lines file."""

    doc: str
    title: str
    published: str
    text: str


def articles(passages: int, seed: int = 1) -> Iterator[MadeArticle]:
    """Articles of 12 paragraphs of about 90 words each, until there are so many paragraphs; each is a passage."""
    chance = random.Random(seed)
    for number in range(math.ceil(passages / PASSAGES_AN_ARTICLE)):
        topic = [_content_word(chance) for _ in range(40)]
        people = [f"{_name(chance)} {_name(chance)}" for _ in range(3)]
        left = passages - number * PASSAGES_AN_ARTICLE
        paragraphs = [_paragraph(chance, topic, people) for _ in range(min(PASSAGES_AN_ARTICLE, left))]
        yield MadeArticle(
            doc=f"a{number:07}",
            title=" ".join(topic[:6]).capitalize(),
            published=str(_FIRST_DAY + timedelta(days=number % 3650)),
            text="\n\n".join(paragraphs),
        )


def questions(count: int, seed: int = 1) -> list[str]:
    """Questions of about 10 words, more than half of them function words, about people and topics of the archive."""
    chance = random.Random(seed + 1)
    source = list(articles(50 * PASSAGES_AN_ARTICLE, seed))
    asked = []
    for _ in range(count):
        words = chance.choice(source)["text"].split()
        names = [word.strip(".,”") for before, word in pairwise(words) if before.islower() and word[0].isupper()]
        plain = [word for word in words if word.isalpha() and word.islower() and word not in FUNCTION_WORDS]
        a, b = chance.sample(plain, 2)
        asked.append(chance.choice(_TEMPLATES).format(name=chance.choice(names), a=a, b=b))
    return asked


def fragments(count: int, seed: int = 1) -> list[str]:
    """4 to 8 words that stand in the archive one after the other."""
    chance = random.Random(seed + 2)
    source = list(articles(50 * PASSAGES_AN_ARTICLE, seed))
    found: list[str] = []
    while len(found) < count:
        sentence = chance.choice(chance.choice(source)["text"].split(". ")).strip("“”.,\n").split()
        length = chance.randint(4, 8)
        if len(sentence) > length and "\n" not in " ".join(sentence):
            start = chance.randrange(len(sentence) - length)
            found.append(" ".join(sentence[start : start + length]))
    return found


def without_function_words(question: str) -> str:
    """A question with the words left that carry it."""
    kept = [word for word in question.split() if word.strip("?,").casefold() not in _DROPPED]
    return " ".join(kept) or question


_DROPPED = frozenset((*FUNCTION_WORDS, "did", "say", "said", "many", "why"))


def _paragraph(chance: random.Random, topic: list[str], people: list[str]) -> str:
    """Sentences until there are as many words as a paragraph of news has: median 84, log-normal."""
    wanted = min(max(int(math.exp(4.43 + 0.38 * chance.gauss(0, 1))), 30), 250)
    sentences = []
    while wanted > 0:
        length = min(chance.randint(8, 30), max(wanted, 5))
        words = [_word(chance, topic, people) for _ in range(length)]
        text = " ".join(words)
        text = text[0].upper() + text[1:]
        quoted = chance.random() < _QUOTED_SHARE
        sentences.append(f"“{text},” {chance.choice(people)} said." if quoted else f"{text}.")
        wanted -= length
    return " ".join(sentences)


def _word(chance: random.Random, topic: list[str], people: list[str]) -> str:
    drawn = chance.random()
    if drawn < _FUNCTION_SHARE:
        # Zipf's law: the logarithm of the rank is spread evenly.
        return FUNCTION_WORDS[int(len(FUNCTION_WORDS) ** chance.random()) - 1]
    if drawn > 1 - _NAME_SHARE * (1 - _FUNCTION_SHARE):
        return chance.choice(people)
    return chance.choice(topic) if chance.random() < _TOPIC_SHARE else _content_word(chance)


def _content_word(chance: random.Random) -> str:
    """A word by the Zipf-Mandelbrot law with exponent 1."""
    return _spelled(int(_FLATTENED * math.exp(chance.random() * _SPREAD)) - _FLATTENED)


def _name(chance: random.Random) -> str:
    return _spelled(int(20_000 ** chance.random()) * 104_729 % _TYPES).capitalize()


def _spelled(number: int) -> str:
    """An invented word of at least two syllables, another for each number."""
    syllables = [_SYLLABLES[number % len(_SYLLABLES)]]
    number //= len(_SYLLABLES)
    while number or len(syllables) < 2:
        syllables.append(_SYLLABLES[number % len(_SYLLABLES)])
        number //= len(_SYLLABLES)
    return "".join(syllables)
