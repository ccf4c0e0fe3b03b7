"""From quotes to quotes with their citations."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot import texts
from bot.citing import as_sought, cited, is_quoted, told_apart, variants
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
    assert [quote.citation.split(" · ")[1][:5] for quote in reply.quotes] == ["0.txt", "1.txt", "2.txt"]
    assert [quote.also for quote in reply.quotes[:-1]] == [(), ()]
    *named, rest = reply.quotes[-1].also
    assert [line.text.split(" · ")[1][:5] for line in named] == ["3.txt", "4.txt", "5.txt"]
    assert rest.text == "and 3 more"


def test_words_that_differ_are_offsets_into_the_shown_words(library: Library) -> None:
    quote = a_quote(library)
    shown = cited(replace(quote, differs=((quote.start + 4, quote.start + 10),)))
    assert shown.differs == ((4, 10),)


def test_as_many_other_sources_as_are_named_are_not_counted(library: Library) -> None:
    (shown,) = variants([a_quote(library)] * 4, 1)
    assert len(shown.also) == 3
    assert all(line.path for line in shown.also)


@pytest.mark.parametrize(
    ("text", "matched", "quoted"),
    [
        ("He said “we leave at dawn” and left.", "we leave at dawn", True),
        ("He said “we leave at dawn” and left.", "leave at", True),
        ("He said “we leave at dawn” and left.", "said “we leave", False),
        ("He said “we leave at dawn” and left.", "at dawn” and left", False),
        ("“We leave,” he said at dawn, “and return.”", "he said at dawn", False),
        ("“We leave,” he said at dawn, “and return.”", "and return", True),
        ("He said they would leave at dawn.", "leave at dawn", False),
    ],
)
def test_words_are_quoted_inside_quotation_marks(library: Library, text: str, matched: str, quoted: bool) -> None:
    """Those of a quotation are in any case, and so is a quote of which no words were sought."""
    first = 100 + text.index(matched)
    quote = replace(a_quote(library), text=text, start=100, kind="indirect", matches=((first, first + len(matched)),))
    parted = ((first, first + 2), (first + len(matched) - 2, first + len(matched)))
    assert is_quoted(quote) is quoted
    assert is_quoted(replace(quote, matches=parted)) is quoted
    assert is_quoted(replace(quote, kind="direct"))
    assert is_quoted(replace(quote, matches=()))


@pytest.mark.parametrize(
    ("speaker", "labelled", "words", "reported"),
    [
        ("Ann Lee", False, "they leave", True),
        ("Ann Lee", False, "at dawn", False),
        ("Ann Lee", True, "they leave", False),
        (None, False, "they leave", False),
    ],
)
def test_only_a_sources_own_words_for_what_somebody_said_are_reported(
    library: Library, speaker: str | None, labelled: bool, words: str, reported: bool
) -> None:
    """Of the words that were sought, whatever else the quote has."""
    text = "She said they leave “at dawn”."
    first = text.index(words)
    matches = ((first, first + len(words)),)
    quote = replace(a_quote(library), text=text, start=0, kind="mixed", matches=matches, speaker=speaker)
    (shown,) = map(cited, as_sought([replace(quote, labelled=labelled)]))
    assert shown.manner == (texts.REPORTED if reported else "")


def test_a_source_that_names_nobody_says_so_beside_others_that_do(library: Library) -> None:
    quote = a_quote(library)
    named, unnamed = told_apart((cited(quote), cited(replace(quote, speaker=None))))
    assert named.speaker == cited(quote).speaker
    assert unnamed.speaker == texts.UNNAMED
