"""Sentences of a paragraph, by offsets: a golden table in the manner of pySBD's, and what holds for any text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from retrieval.text.paragraphs import ZERO_WIDTH, lines
from retrieval.text.sentences import sentences
from tests.retrieval.core_time import core_seconds

SPACED = [
    # plain sentences and headlines; the bar stands where one sentence ends and the next begins
    "The talks ended.",
    "The talks ended. | Nobody smiled.",
    "Will it hold? | Nobody knows! | We shall see.",
    "Ministers meet in Geneva",
    "Ministers meet in Geneva: what we know; what comes next",
    "The plan has three parts: money, time and luck; none is certain. | It may fail.",
    "What?! | Nobody knew.",
    "They paused — it was late. | Then they went on.",
    # quotations
    "“We will answer,” she said. | “It will be swift.” | Then she left.",
    "“Yes!” she cried. | The room fell silent.",
    "“Why now?” he asked. | Nobody answered.",
    "“Why now?” Blinken asked. | Nobody answered.",
    "“Why now?” Mr. van Houten asked. | Nobody answered.",
    '"Why now?" Anna Lind said. | "We are ready."',
    "“Why now?” | The crowd moved on.",
    "“The ice is thin.” he said.",
    "“The ice is thin. | We should turn back. | It is late,” he said.",
    "He said: “The ice is thin. | We should turn back.” | They did.",
    "“It is an invasion.” | The minister sat down.",
    "She called it “an invasion.” | The minister sat down.",
    "‘We are late.’ | They ran.",
    "'We are late.' | They ran.",
    "He called it “a ‘last chance.’” | She nodded.",
    "It will be met by our partners and allies. .”",
    "It will be met by our partners and allies. .” | He left.",
    "He spoke of “function independently “. | It was late.",
    "„Das war es.“ | Dann ging er.",
    "« C’est fini. » | Il partit.",
    "Il rit. | « C’est fini. »",
    # abbreviations
    "Gen. Ada Moor met Sen. Leo Park and Mr. Dunn. | They spoke.",
    "MR. DRURY: It is old. | MS. McDAHL: It is new. | DR. O’QUIST: Is it?",
    "I thank the hon. Gentleman and my right hon. Friend. | Hon. Members will agree.",
    "She has MS. | I know. | He has MS too.",
    "She has MS. | Others have it too.",
    "Dr. Who met Mrs. Holt at St. Paul’s on Mt. Vernon.",
    "She had seen St Chad's. | Dr Holt had not.",
    "She ate at Dunn’s. | Mr. Holt didn’t. | Ada Moor did.",
    "The U.S. Senate met U.K. officials. | It was short.",
    "She moved to the U.S. | The move was hard.",
    "She lives in the U.S. and works in the U.K. | He does not.",
    "They met at 5 p.m. on Friday. | They parted at 3 a.m. | The sky was dark.",
    "They met at 5 p.m. | Nobody spoke.",
    "They met at 3:15 p.m. GMT. | They met at 9 a.m. Monday.",
    "It happened on Jan. 21 in Geneva. | On Feb. 2 it ended.",
    "He lives at No. 10 with a cat. | It is small.",
    "The answer was no. | The talks went on.",
    "Acme Inc. sued Bolt Corp. and Cord Ltd. in May. | It lost.",
    "She left Acme Inc. | The firm closed.",
    "They sold apples, pears, etc. | The rest was lost.",
    "They sold fruit, e.g. apples, i.e. what grew. | It sold.",
    "It was Moor vs. Park. | Park won.",
    "She holds a Ph.D. in physics. | She teaches.",
    "He earned his Ph.D. | He then left.",
    "John Holt Jr. Spoke little. | The two agreed.",
    "He was born in Springfield, Ill. and moved to Boston, Mass. | There he stayed.",
    "He left Boston, Mass. Ann Lee stayed in Mich. Bo Lind went home.",
    "Gov. Lee, Supt. Lind and Capt. Ray met the Profs. Ann and Eve Lee. | Talks went on.",
    "vii. The seventh item stays whole.",
    "See Fig. 3 and pp. 4 and vol. 2. | Then stop.",
    "Lt.-Gen. Moor and non-U.S. officers met Col. Gen. Park. | They spoke.",
    "It cost Rs. 500 at No. 3. | It is paid.",
    "They live on Hope St. | The house is blue.",
    # initials
    "J. K. Rowling met George W. Bush. | They spoke.",
    "J.K. Rowling wrote it. | W. B. Yeats did not.",
    "It was plan B. | The first had failed.",
    # ellipses
    "My guess is he will move in … he has to do something.",
    "I waited... and waited. | Nobody came.",
    "I waited... | Nobody came.",
    "I waited… | Then I left.",
    "It was … Biden who spoke.",
    "I … I don’t know.",
    "He said . . . nothing at all.",
    "It was the custom of the place. . . . | The practice went on.",
    "“I waited…” | She left.",
    "They had their chance. … | I think they lost it.",
    # numbers and lists
    "It cost $3.2 million, or 1,000.50 each. | It fell 3.5 percent.",
    "It opens at 12.30pm. | It shuts at 2.",
    "That was in 2014. | In 2015 it ended.",
    "It cost more. | $5 was the price.",
    "It grew. | 15 people came.",
    "1. Wash the rice. | 2. Boil it.",
    "IV. The return of the king",
    "• Wash the rice. | • Boil it.",
    "- Wash the rice.",
    # addresses and names
    "See www.example.co.uk or https://example.org/a.Html for more. | It is free.",
    "Write to ann.lee@example.org today. | She answers.",
    "It runs on Node.js and ASP.NET. | It is fast.",
    "She joined Yahoo! in May. | She left.",
    "She joined Yahoo! News in May.",
    "She joined Yahoo! | The firm fell.",
    # brackets, footnote marks, emphasis
    "(He left early.) | She stayed.",
    "He left (it was late). | She stayed.",
    "It was built in 1850.[12] | It burned in 1871.[13][14] | It was rebuilt.",
    "It was built in 1850.[note 3] | It burned.[a] | It was rebuilt.",
    "**It was late.** | She left.",
    # lower-case beginnings
    "It sold. | iPhone sales fell. | eBay did not.",
    "It grew. | al-Shabab denied it.",
    "It grew. | el-Masri and the guards denied it. | ash-Shabab left. | ad-Din came. | an-Nahar wrote it.",
    "by other means to advance their interests. aggressively without force",
    # other scripts
    "Он ушёл. | Она осталась.",
    "Ήρθε. | Έφυγε.",
]

UNSPACED = [
    # badly scraped text, and full stops that only look like it; no space at the bar
    "They reached the end.|Next came the rest.",
    "Look at the bottom of your screen.|To learn more, see below.",
    "That was in 2014.|The rest came later.",
    "“We are late.”|The rest came later.",
    "They reached the end.|“We are late,” he said.",
    "It was built in 1850.[12]|It burned.",
    "It is at https://example.org/a-long-page.Html and the self-made.|They left.",
    "They met in St.Petersburg with Mr.Holt.",
    "It is on Booking.Com and at http://example.org/some.Page today.",
    "他走了。|她留下了。",
]

KNOWN_FAILURES = [
    # needs to know that a name begins the next sentence
    "She works for Acme Inc. | Tim Holt works for Bolt.",
    "They left the U.S. | Moscow was glad.",
    # needs to know that the words after the mark are still the title's
    "She sang “Where Now?” Friday night.",
    # needs to know that the word is no sentence's first
    "They played at Panic! At the Disco’s show.",
    # needs to know that what follows is a sentence, spelled badly
    "It was late. | she left.",
]


def pieces(text: str) -> list[str]:
    """The sentences of a text that is one paragraph."""
    return [text[start:end] for start, end in sentences(text, 0, len(text))]


@pytest.mark.parametrize(
    "row", [*SPACED, *(pytest.param(row, marks=pytest.mark.xfail(strict=True)) for row in KNOWN_FAILURES)]
)
def test_golden(row: str) -> None:
    """Each sentence ends where a reader sees it end."""
    assert pieces(row.replace(" | ", " ")) == row.split(" | ")


@pytest.mark.parametrize("row", UNSPACED)
def test_missing_space(row: str) -> None:
    """A sentence ends without white space only where two words were plainly run together."""
    assert pieces(row.replace("|", "")) == row.split("|")


def test_only_the_stretch_asked_for_counts() -> None:
    """Offsets are those of the whole text, and nothing outside the stretch is looked at."""
    text = "Before it. \u00a0One ended. Two began.\u00a0 After it."
    end = text.index("After")
    assert [text[slice(*span)] for span in sentences(text, 10, end)] == ["One ended.", "Two began."]


@pytest.mark.parametrize("text", ["", " \n\t", "\u00a0\u200b\ufeff"])
def test_white_space_holds_no_sentence(text: str) -> None:
    """A paragraph of white space has no sentences."""
    assert sentences(text, 0, len(text)) == []


PROSE = st.lists(
    st.sampled_from(
        [
            *" .!?…“”\"'’()[]—\u00a0\u200b•",
            ". ",
            ".” ",
            "? ",
            "...",
            ". . .",
            "U.S.",
            "p.m.",
            "Mr.",
            "J.",
            "The",
            "left",
        ]
    )
).map("".join)


@given(st.text() | PROSE, st.data())
def test_pieces_rebuild_the_text(text: str, data: st.DataObject) -> None:
    """Sentences are ordered, trimmed and not empty, and only white space lies around them."""
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    position = start
    for begin, stop in sentences(text, start, end):
        assert position <= begin < stop <= end
        assert is_blank(text[position:begin])
        assert not is_blank(text[begin])
        assert not is_blank(text[stop - 1])
        position = stop
    assert is_blank(text[position:end])


@given(st.text() | PROSE)
def test_paragraphs_and_their_sentences_agree(text: str) -> None:
    """The first sentence begins where its paragraph begins, the last ends where it ends."""
    for start, end in lines(text):
        spans = sentences(text, start, end)
        assert (spans[0][0], spans[-1][1]) == (start, end)


def is_blank(text: str) -> bool:
    """Whether nothing in it shows."""
    return not text.translate(dict.fromkeys(map(ord, ZERO_WIDTH))).strip()


@pytest.mark.parametrize(
    "unit",
    [
        ".",
        "“",
        "A.",
        ". ",
        ".”",
        ".“ ",
        "… ",
        "Mr. ",
        "a.B",
        ".[1]",
        ". .",
        "\u200b",
        " ",
        "?”A ",
        "?” A A A A A",
        "1.",
        "x",
    ],
)
def test_four_times_the_text_takes_about_four_times_as_long(unit: str) -> None:
    """Time is linear in the text, hostile text included; quadratic work would show as a factor of sixteen."""

    def seconds(length: int) -> float:
        text = unit * (length // len(unit))
        return min(core_seconds(lambda: sentences(text, 0, len(text))) for _ in range(3))

    assert seconds(100_000) < 9 * max(seconds(25_000), 0.005)
