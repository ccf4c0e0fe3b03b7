"""A small archive: three articles, and everything that can be asked of them at once."""

from __future__ import annotations

from retrieval import Answer, Attribution, Library, Quote, Result
from retrieval.documents import document
from retrieval.quotes.check import tells
from tests.retrieval.made import a_document, an_article

TALKS = a_document(
    "The harbour of Norrby was closed on Monday. It opened again two days later.\n"
    "“We will leave Norrby at dawn,” Ann Lee said.\r\n"
    "“The (old) ferry carries 140\u00a0people,” said Bo Lind, the captain, adding: “She is late.”\n"
    "Gulls sleep on the masts in May because nobody minds them.",
    "talks.txt",
    title="Harbour news",
    published="2021-03-04",
)
AGAIN = a_document("“We will leave Norrby at dawn,” Lee told reporters. “The sea is wide.”", "more/again.txt")
NAVIGATION = document(an_article("Home\nNews", "navigation.txt", published="2021-01-01", furniture=[1, 2]))
DOCUMENTS = (TALKS, AGAIN, NAVIGATION)


def quotes_of(answer: Result) -> list[Quote]:
    """Every quote in an answer, nearest ones included."""
    if isinstance(answer, Attribution):
        return [*(quote for said in answer.statements for quote in said.quotes), *answer.nearest]
    quotes = [*answer.quotes, *(answer.nearest if isinstance(answer, Answer) else ())]
    return [*quotes, *(other for quote in quotes for other in quote.also)]


def all_answers(library: Library, asked: str) -> list[Result]:
    """What every command answers."""
    return [
        library.ask(asked),
        library.who_said(asked),
        library.said_by(asked),
        library.said_by("Lee", about=asked),
        *(library.check(asked, speaker) for speaker in (None, "Ann Lee") if tells(asked)),
    ]
