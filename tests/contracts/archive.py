"""A small archive for the engines' contract, and how its tests fill and read an engine."""

from __future__ import annotations

from pathlib import Path

from retrieval.engines import open_engine
from retrieval.engines.codec import Entry, encode
from retrieval.engines.protocol import NO_FILTERS, Engine, Hit, Keeper
from retrieval.model import Document
from tests.retrieval.made import a_document

LONG = "The rest of this paragraph is as long as a passage has to be so that nothing is joined to it. " * 5

HARBOUR = a_document(
    f"The harbour was closed at noon. {LONG}\nNo ferry left the harbour; the harbour master had said “no”. {LONG}\n"
    f"Gulls were seen. {LONG}",
    "b/harbour.txt",
    published="2021-03-02",
)
FERRY = a_document(
    f"“The ferry is late,” Ann Sörensen said.\n{LONG}\nThe captain waited.",
    "a/ferry.txt",
    title="Late",
    published="2021-03-04",
)
UNDATED = a_document(
    f"“Bring the ferry home,” said Bo Lind. {LONG}\nThe ferry.\r\n\r\n  Naïve\u00a0“ferries” – 渡し船.", "c.txt"
)
ARCHIVE = (HARBOUR, FERRY, UNDATED)


def hold(engine: Keeper, *documents: Document) -> Keeper:
    """The engine, with the documents added and committed."""
    for document in documents:
        engine.add(encode(document))
    engine.commit()
    return engine


def named(file: str) -> Entry:
    """What engines store of a document of one passage with a gull in it."""
    return an_entry("A gull rose.", file)


def an_entry(text: str, file: str) -> Entry:
    """What engines store of a text that is all body."""
    return encode(a_document(text, file))


def places(hits: list[Hit]) -> list[tuple[str, int]]:
    """Which passages were found, in order."""
    return [(hit.passage.file, hit.passage.number) for hit in hits]


def files(keeper: Keeper) -> list[str]:
    """The files of the sources in a keeper's latest commit."""
    return [summary.source.file for summary in keeper.latest().sources()]


def files_in(folder: Path) -> list[str]:
    """The same of the last commit in a folder, opened anew."""
    engine = open_engine(folder)
    try:
        return files(engine)
    finally:
        engine.close()


def everything(engine: Engine) -> object:
    """All that an engine can be asked, to be compared."""
    files = [summary.source.file for summary in engine.sources()]
    hits = [engine.search([term], 100) for term in ("the", "gull", "ferri")]
    newest, weights = engine.newest(NO_FILTERS, 100), [engine.idf("gull"), engine.length(), engine.holds("ferri")]
    documents = [(engine.document(file), engine.source(file), engine.words(file)) for file in files]
    return engine.totals(), engine.sources(), hits, newest, weights, list(engine.passages()), documents
