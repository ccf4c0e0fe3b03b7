"""From quotes to quotes with their citations."""

from __future__ import annotations

from dataclasses import replace

from bot.citing import cited
from bot.replies import who_said_reply
from retrieval import Library, Quote


def a_quote(library: Library) -> Quote:
    """Some quote of the archive."""
    return library.who_said("the transatlantic community stands firm").statements[0].quotes[0]


def test_matching_words_beside_each_other_are_one_run(library: Library) -> None:
    """However a line breaks between them; a comma parts them."""
    reply = who_said_reply(library.who_said("there are no minor incursions and small nations"))
    first = reply.quotes[0]
    assert [first.text[start:end] for start, end in first.matches] == [
        "there are no minor incursions and small nations"
    ]
    quote = replace(
        a_quote(library), text="no \n minor, tiny one", start=100, matches=((100, 102), (105, 110), (112, 116))
    )
    assert cited(quote).matches == ((0, 10), (12, 16))


def test_matches_are_offsets_into_the_shown_words(library: Library) -> None:
    quote = a_quote(library)
    shown = cited(quote)
    assert shown.matches
    assert all(0 <= start < end <= len(shown.text) for start, end in shown.matches)
    assert shown.text == quote.text


def test_the_other_sources_are_counted_when_they_are_many(library: Library) -> None:
    found = library.who_said("the transatlantic community stands firm")
    quote = a_quote(library)
    others = tuple(replace(quote, file=f"{number}.txt") for number in range(9))
    reply = who_said_reply(replace(found, statements=(replace(found.statements[0], quotes=others),)))
    assert [quote.also for quote in reply.quotes[:-1]] == [(), ()]
    *named, rest = reply.quotes[-1].also
    assert [line.text.split(" · ")[1][:5] for line in named] == ["3.txt", "4.txt", "5.txt"]
    assert rest.text == "and 3 more"


def test_words_that_differ_are_offsets_into_the_shown_words(library: Library) -> None:
    quote = a_quote(library)
    shown = cited(replace(quote, differs=((quote.start + 4, quote.start + 10),)))
    assert shown.differs == ((4, 10),)
