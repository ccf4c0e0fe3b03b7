"""Quotations in their marks and whose they are said to be: one row a way to type them."""

from __future__ import annotations

import pytest

from retrieval.quotes.marked import marked_quote


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        ("“Russia will pay” by Biden", "“Russia will pay”", "Biden"),
        ("'Russia will pay' by Biden", "'Russia will pay'", "Biden"),
        ("“Russia will pay”, is this real?", "“Russia will pay”", None),
        ("“Russia will pay”, Biden?", "“Russia will pay”", "Biden"),
        ("“Russia will pay” (Biden)", "“Russia will pay”", "Biden"),
        ("“Russia will pay” said Biden", "“Russia will pay”", "Biden"),
        ("Biden: “Russia will pay”", "“Russia will pay”", "Biden"),
        ("“Russia will pay” — Joe Biden", "“Russia will pay”", "Joe Biden"),
        ("“Russia will pay”\n— Joe Biden", "“Russia will pay”", "Joe Biden"),
        ("“Russia will pay” — Joe Biden, 20 January 2022", "“Russia will pay”", "Joe Biden"),
        ("“Russia will pay” (Biden, Jan. 20, 2022)", "“Russia will pay”", "Biden"),
        ("“Russia will pay” — Biden (2022)", "“Russia will pay”", "Biden"),
        ("“Russia will pay” by Theresa May, May 2022", "“Russia will pay”", "Theresa May"),
        ("“Russia will pay” by Theresa May", "“Russia will pay”", "Theresa May"),
        ("Biden said in Geneva that “Russia will pay”", "“Russia will pay”", "Biden"),
        ("Biden told reporters on Friday: “Russia will pay”", "“Russia will pay”", "Biden"),
        ("Biden said Russia would “pay a heavy price”", "“pay a heavy price”", "Biden"),
        ("fact check: Lavrov called the talks “helpful and frank”", "“helpful and frank”", "Lavrov"),
        ("check this quote: “Russia will pay” by Biden", "“Russia will pay”", "Biden"),
        ("check this for me: “Russia will pay” - Biden", "“Russia will pay”", "Biden"),
        ("“Russia will pay” was that Biden?", "“Russia will pay”", "Biden"),
        ("“Russia will pay” said Biden, right?", "“Russia will pay”", "Biden"),
        ("Was it Biden who said “Russia will pay”?", "“Russia will pay”", "Biden"),
        ("“Russia will pay,” is that by Joe Biden?", "“Russia will pay,”", "Joe Biden"),
        ("“Russia will pay” — was it really Biden who said that?", "“Russia will pay”", "Biden"),
        ("“Russia will pay”. Is that true?", "“Russia will pay”", None),
        ("“Russia will pay” Joe Biden", "“Russia will pay”", "Joe Biden"),
        ("“Russia will pay” according to Biden", "“Russia will pay”", "Biden"),
        ("“Russia will pay” (via Reuters)", "“Russia will pay”", None),
        ("“Russia will pay”, she said", "“Russia will pay”", None),
        ("“Russia will pay”, Joe Biden told reporters", "“Russia will pay”", "Joe Biden"),
        ("“Russia will pay” by Selby Jones", "“Russia will pay”", "Selby Jones"),
        ("From Lavrov: “Russia will pay”", "“Russia will pay”", "Lavrov"),
        ("But Biden said “Russia will pay”", "“Russia will pay”", "Biden"),
        ("On Friday Biden said “Russia will pay”", "“Russia will pay”", "Biden"),
        ("Yesterday Biden said “Russia will pay”", "“Russia will pay”", "Biden"),
        ("Biden never said “Russia will pay”", "“Russia will pay”", "Biden"),
        ("“Russia will pay” (emphasis mine)", "“Russia will pay”", None),
        ("“Russia will pay”, January 2022", "“Russia will pay”", None),
        ("“Russia will pay” by Friday", "“Russia will pay”", None),
        ("“Russia will pay” by May", "“Russia will pay”", "May"),
        ("“Russia will pay” - page 5", "“Russia will pay”", None),
        ("“Russia will pay” Yes", "“Russia will pay”", None),
        ("according to whom “Russia will pay”", "“Russia will pay”", None),
        ("“Russia will pay” did Biden really say that?", "“Russia will pay”", "Biden"),
        ("“Russia will pay” — has Biden ever said this?", "“Russia will pay”", "Biden"),
        ("Is “Russia will pay” something Biden said?", "“Russia will pay”", "Biden"),
        ("In the words of Joe Biden: “Russia will pay”", "“Russia will pay”", "Joe Biden"),
        ("According to Biden, “Russia will pay”", "“Russia will pay”", "Biden"),
        ("whether Biden said “Russia will pay”", "“Russia will pay”", "Biden"),
        ("can you verify that Biden said “Russia will pay”?", "“Russia will pay”", "Biden"),
        ("I need to know if Biden said “Russia will pay”", "“Russia will pay”", "Biden"),
        ("is it true that Biden said “Russia will pay”?", "“Russia will pay”", "Biden"),
        ("Please confirm this quote is from Biden: “Russia will pay”", "“Russia will pay”", "Biden"),
        ("“Russia will pay” did anyone say this?", "“Russia will pay”", None),
        ("Is that what Biden said: “Russia will pay”", "“Russia will pay”", "Biden"),
        ("Did Biden say this? “Russia will pay”", "“Russia will pay”", "Biden"),
        ("check if Biden really said “Russia will pay”", "“Russia will pay”", "Biden"),
        ("Is this real? Biden: “Russia will pay”", "“Russia will pay”", "Biden"),
        ("is this true: “Russia will pay” by Biden", "“Russia will pay”", "Biden"),
        ("“Russia will pay,” said Biden. Real or fake?", "“Russia will pay,”", "Biden"),
        ("saw this on TV: “Russia will pay” - Biden. Legit?", "“Russia will pay”", "Biden"),
        ("“Russia will pay” (Carmel Martin, 2016)", "“Russia will pay”", "Carmel Martin"),
        ("Is this fake? “Russia will pay”", "“Russia will pay”", None),
        ("“Russia will pay”: true or false?", "“Russia will pay”", None),
        ("Did he say “Russia will pay”?", "“Russia will pay”", None),
        ("Did anybody say “Russia will pay”?", "“Russia will pay”", None),
        ("“Russia will pay” by someone", "“Russia will pay”", None),
    ],
)
def test_a_name_beside_a_quotation_in_marks_is_whose_it_is_said_to_be(
    text: str, words: str, speaker: str | None
) -> None:
    marked = marked_quote(text)
    assert marked is not None
    assert (marked.words, marked.speaker, marked.may_be_part) == (words, speaker, False)


@pytest.mark.parametrize(
    ("text", "speaker", "may_be_part"),
    [
        ("After we met in 2018, she said “Russia will pay”", None, True),
        ("In 2018 he said “Russia will pay”", None, True),
        ("In Norrby, Holt said: “Russia will pay”", None, True),
        ("He said “Russia will pay”", None, False),
        ("Per Andersen said “Russia will pay”", "Per Andersen", False),
        ("Will Young said “Russia will pay”", "Will Young", False),
    ],
)
def test_a_clause_in_the_place_of_a_name_may_be_the_beginning_of_the_quote(
    text: str, speaker: str | None, may_be_part: bool
) -> None:
    marked = marked_quote(text)
    assert marked is not None
    assert (marked.speaker, marked.may_be_part) == (speaker, may_be_part)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Russia will pay, Biden",
        "Russia will pay by Friday",
        "“Russia will pay”",
        "“Russia will pay” again",
        "“Russia will pay” was that in 2021?",
        "Biden said nothing about “paying a price”",
    ],
)
def test_words_without_a_name_beside_their_marks_are_left_as_they_are(text: str) -> None:
    assert marked_quote(text) is None
