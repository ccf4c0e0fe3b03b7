"""The disk engine finds what the memory engine finds, in the same order and with the same scores.

The archive is made of invented words, some in most passages and some in one, as in any archive.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from retrieval.engines import create_engine
from retrieval.engines.protocol import Engine, Hit
from retrieval.model import Document, Filters
from tests.contracts.archive import hold
from tests.retrieval.made import a_document

SPEAKERS = ("Ann Sörensen", "Bo Lind", "Nora Quist", "Lars Quist", "Zoe van Dam")
SOURCES = 200
_TELLING = 0.1  # idf of a term that nine of ten passages hold


def vocabulary() -> list[str]:
    """Words that no stemmer changes, the first ones most common."""
    return [f"{a}{b}{c}o" for a in "bdfgklmnprt" for b in "aeiou" for c in "bdfgklmnprt"]


def archive(seed: int) -> list[Document]:
    """Articles whose words are as unevenly common as Zipf's law has it."""
    chance = random.Random(seed)
    words = vocabulary()
    weights = [1 / (rank + 1) for rank in range(len(words))]

    def sentence() -> str:
        spoken = " ".join(chance.choices(words, weights, k=chance.randint(4, 30)))
        return f"“{spoken},” {chance.choice(SPEAKERS)} said." if chance.random() < 0.3 else f"{spoken.capitalize()}."

    def article() -> str:
        return "\n".join(" ".join(sentence() for _ in range(chance.randint(1, 6))) for _ in range(chance.randint(1, 8)))

    return [
        a_document(article(), f"{chance.choice('abc')}/{number:03}.txt", published=f"2021-03-{number % 28 + 1:02}")
        for number in range(SOURCES)
    ]


@pytest.fixture(scope="module")
def engines(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Engine, Engine]]:
    """The memory engine and the disk engine, holding the same; the disk engine's after several commits."""
    documents = archive(1)
    memory = hold(create_engine("memory", tmp_path_factory.mktemp("memory")), *documents)
    disk = create_engine("disk", tmp_path_factory.mktemp("disk"))
    for first in range(0, SOURCES, 50):
        hold(disk, *documents[max(first - 20, 0) : first + 50])  # some are replaced
    yield memory.latest(), disk.latest()
    memory.close()
    disk.close()


def questions(seed: int, number: int) -> Iterator[list[str]]:
    """Questions of one to thirty terms, of which the archive may lack some."""
    chance = random.Random(seed)
    words = [*vocabulary(), "said", "quist", "zeppelin", "gull"]
    for _ in range(number):
        yield [words[min(int(chance.expovariate(0.01)), len(words) - 1)] for _ in range(chance.randint(1, 30))]


def alike(ours: Sequence[Hit], theirs: Sequence[Hit]) -> bool:
    """Whether the same passages were found in the same order, with the same scores."""
    assert [hit.score for hit in ours] == pytest.approx([hit.score for hit in theirs], abs=1e-6)
    return [(hit.passage, hit.source) for hit in ours] == [(hit.passage, hit.source) for hit in theirs]


def test_the_archive_is_large_enough_to_choose_candidates(engines: tuple[Engine, Engine]) -> None:
    assert engines[0].totals().passages > 500


@pytest.mark.parametrize(("k", "number"), [(1, 60), (20, 60), (10_000, 20)])
def test_hits_are_the_same(engines: tuple[Engine, Engine], k: int, number: int) -> None:
    memory, disk = engines
    for asked in questions(k, number):
        assert alike(disk.search(asked, k), memory.search(asked, k)), asked


@pytest.mark.parametrize(
    "filters",
    [
        Filters(source="b/*"),
        Filters(source="*7.txt"),
        Filters(since="2021-03-10", until="2021-03-12"),
        Filters(speaker="Quist"),
        Filters(speaker="Ms. Sorensen", source="[ac]/*", until="2021-03-20"),
    ],
)
def test_hits_that_pass_filters_are_the_same(engines: tuple[Engine, Engine], filters: Filters) -> None:
    memory, disk = engines
    for asked in questions(2, 30):
        assert alike(disk.search(asked, 10, filters), memory.search(asked, 10, filters)), asked
    assert alike(list(disk.passages(filters)), list(memory.passages(filters)))


def test_hits_that_hold_a_phrase_are_the_same(engines: tuple[Engine, Engine]) -> None:
    """Of phrases of nothing but words that most passages hold, at least hits that score the same to a thousandth."""
    memory, disk = engines
    chance = random.Random(3)
    for hit in chance.sample(list(memory.passages()), 60):
        at = chance.randrange(len(hit.passage.terms) - 1)
        phrase = hit.passage.terms[at : at + chance.randint(2, 5)]
        found, right = (engine.search(phrase, 10, phrase=phrase) for engine in (disk, memory))
        if max(map(memory.idf, phrase)) < _TELLING:
            assert [hit.score for hit in found] == pytest.approx([hit.score for hit in right], abs=0.001), phrase
        else:
            assert alike(found, right), phrase
        assert found


def test_what_is_known_of_terms_and_sources_is_the_same(engines: tuple[Engine, Engine]) -> None:
    memory, disk = engines
    assert disk.totals() == memory.totals()
    assert disk.sources() == memory.sources()
    for term in (*vocabulary(), "said", "zeppelin"):
        assert (disk.idf(term), disk.holds(term)) == (memory.idf(term), memory.holds(term))
    for summary in memory.sources():
        assert disk.document(summary.source.file) == memory.document(summary.source.file)


@pytest.mark.parametrize("text", ["Gull gull.", "Gull gull gull gull.", "A gull, gull, and a gull.", "Gull."])
def test_a_term_said_over_and_over_counts_as_often(text: str, tmp_path: Path) -> None:
    found = []
    for name in ("memory", "disk"):
        engine = hold(create_engine(name, tmp_path / name), a_document(text), a_document("A ferry.", "b.txt"))
        found.append(engine.latest().search(["gull"], 1))
        engine.close()
    assert alike(*found)
