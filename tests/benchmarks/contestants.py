"""What is measured: Pullquote with each of its engines, and the BM25 engines people use otherwise.

Pullquote does all it does for a person: question string in, cited sentences out. A peer only searches, and is given
the same passages and the same terms; where its words stand in an article it wouldn't know.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any, Final, Protocol

from retrieval import EngineName, Library
from retrieval.text.terms import terms

BEST: Final = 10
"""Passages that a peer finds for a question."""


class Contestant(Protocol):
    """Something that answers questions about an archive. One process holds one contestant."""

    def build(self, articles: Path, folder: Path) -> None:
        """Index the articles of a JSON Lines file in a folder."""

    def open(self, folder: Path) -> None:
        """Make ready to answer from what was built."""

    def ask(self, question: str) -> int:
        """Answer a question: how many passages or quotes were found."""


class Pullquote:
    """The product: one of its engines, with or without statements."""

    def __init__(self, engine: EngineName, *, statements: bool = True) -> None:
        self._engine = engine
        self._statements = statements

    def build(self, articles: Path, folder: Path) -> None:
        with Library.create(folder, engine=self._engine) as library:
            library.update([str(articles)], statements=self._statements)

    def open(self, folder: Path) -> None:
        self._library = Library.open(folder)

    def ask(self, question: str) -> int:
        answer = self._library.ask(question)
        return len(answer.quotes) + len(answer.nearest)

    def who_said(self, words: str) -> int:
        """Who said these words."""
        return len(self._library.who_said(words).statements)

    def grow(self, articles: Path, folder: Path) -> int:
        """Index more articles, until the library that is open finds them; how many sources there are then."""
        with Library.create(folder, engine=self._engine) as writer:
            writer.update([str(articles)], statements=self._statements)
        return len(self._library.who_said("anything at all").statements)


class RankBm25:
    """rank-bm25, which keeps nothing: opening reads all passages and builds it anew."""

    def build(self, articles: Path, folder: Path) -> None:
        with (folder / "terms.txt").open("w", encoding="utf-8") as out:
            out.writelines(f"{' '.join(words)}\n" for words in _passages(articles))

    def open(self, folder: Path) -> None:
        from rank_bm25 import BM25Okapi

        with (folder / "terms.txt").open(encoding="utf-8") as lines:
            self._bm25 = BM25Okapi([line.split() for line in lines], k1=0.9, b=0.4)

    def ask(self, question: str) -> int:
        scores = self._bm25.get_scores(terms(question))
        return int((scores.argpartition(-BEST)[-BEST:] >= 0).sum())


class Bm25s:
    """bm25s (https://bm25s.github.io), scores worked out when indexing; `backend` is numpy or numba."""

    def __init__(self, backend: str) -> None:
        self._backend = backend

    def build(self, articles: Path, folder: Path) -> None:
        import bm25s

        index = bm25s.BM25(k1=0.9, b=0.4, backend=self._backend)
        index.index(list(_passages(articles)), show_progress=False)
        index.save(str(folder))

    def open(self, folder: Path) -> None:
        import bm25s

        self._index: Any = bm25s.BM25.load(str(folder), load_corpus=False)

    def ask(self, question: str) -> int:
        found, _ = self._index.retrieve([terms(question)], k=BEST, show_progress=False)
        return int(found.size)


class Fts5:
    """SQLite's full-text index (https://sqlite.org/fts5.html) with its own bm25()."""

    def build(self, articles: Path, folder: Path) -> None:
        with sqlite3.connect(folder / "fts5.sqlite") as db:
            db.execute("CREATE VIRTUAL TABLE passage USING fts5(words, tokenize = 'unicode61')")
            db.executemany("INSERT INTO passage VALUES (?)", ((" ".join(words),) for words in _passages(articles)))
        db.close()

    def open(self, folder: Path) -> None:
        self._db = sqlite3.connect(folder / "fts5.sqlite", check_same_thread=False)

    def ask(self, question: str) -> int:
        query = " OR ".join(f'"{term}"' for term in dict.fromkeys(terms(question)))
        rows = self._db.execute("SELECT rowid FROM passage WHERE passage MATCH ? ORDER BY rank LIMIT ?", (query, BEST))
        return len(rows.fetchall())


class Tantivy:
    """tantivy (https://github.com/quickwit-oss/tantivy) alone: an OR of terms over stored passages."""

    def build(self, articles: Path, folder: Path) -> None:
        import tantivy

        index = self._index(folder)
        writer = index.writer(heap_size=256_000_000)
        for words in _passages(articles):
            writer.add_document(tantivy.Document(words=" ".join(words)))
        writer.commit()
        writer.wait_merging_threads()

    def open(self, folder: Path) -> None:
        self._searched = self._index(folder)
        self._searcher = self._searched.searcher()

    def ask(self, question: str) -> int:
        import tantivy

        schema = self._searched.schema
        each = [tantivy.Query.term_query(schema, "words", term) for term in dict.fromkeys(terms(question))]
        query = tantivy.Query.boolean_query([(tantivy.Occur.Should, one) for one in each])
        return len([self._searcher.doc(address) for _, address in self._searcher.search(query, BEST).hits])

    def _index(self, folder: Path) -> Any:
        import tantivy

        builder = tantivy.SchemaBuilder()
        builder.add_text_field("words", stored=True, tokenizer_name="terms", index_option="freq")
        index = tantivy.Index(builder.build(), path=str(folder))
        words = tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.whitespace()).build()
        index.register_tokenizer("terms", words)
        return index


CONTESTANTS: Final[dict[str, Callable[[], Contestant]]] = {
    "pullquote disk": lambda: Pullquote("disk"),
    "pullquote disk, no statements": lambda: Pullquote("disk", statements=False),
    "pullquote memory": lambda: Pullquote("memory"),
    "tantivy": Tantivy,
    "bm25s numba": lambda: Bm25s("numba"),
    "bm25s numpy": lambda: Bm25s("numpy"),
    "sqlite fts5": Fts5,
    "rank-bm25": RankBm25,
}
"""By the names that the command line and the report give them."""

NEEDS: Final[dict[str, Sequence[str]]] = {
    "bm25s numba": ("bm25s", "numba"),
    "bm25s numpy": ("bm25s",),
}
"""The modules of `pip install 'pullquote[bench]'` that a contestant takes."""

LARGEST: Final[dict[str, int]] = {"pullquote memory": 20_000, "rank-bm25": 100_000, "sqlite fts5": 1_000_000}
"""Passages beyond which a contestant is left out: it holds them in memory, or takes seconds for a question."""


def _passages(articles: Path) -> Iterator[list[str]]:
    """The terms of each passage: of each paragraph of the articles."""
    with articles.open(encoding="utf-8") as lines:
        for line in lines:
            yield from (terms(paragraph) for paragraph in json.loads(line)["text"].split("\n\n"))
