"""Which statements are one in other words: golden pairs of the product's own articles, and invented ones."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from retrieval import Library
from retrieval.engines.protocol import Engine
from retrieval.model import Filters
from retrieval.quotes.statements import holding as statements_holding
from retrieval.results import Said
from tests.retrieval.made import a_document

ONE = [
    ("minor incursion", "little foray"),
    ("little foray", "minor incursion"),
    ("little foray", "held accountable"),
    ("cross the Ukrainian border, this is a new invasion", "that's a renewed invasion"),
    ("a renewed invasion", "this is a new invasion"),
    ("would be met with a swift, severe and united response", "that's a renewed invasion"),
    ("Moscow would pay a heavy price", "if Putin makes this choice, Russia will pay a heavy price"),
    ("movement of troops across the Ukrainian border", "any assembled Russian units move"),
    ("we are also committed to a united, swift and severe response", "if that proves impossible"),
    ("there are grounds to hope", "there are grounds for and a means to address"),
    ("a response to Moscow’s security guarantees proposals", "waiting for a written response"),
]
TWO = [
    ("minor incursion", "there are no minor incursions"),
    ("minor incursion", "assembled Russian units"),
    ("little foray", "pay a heavy price"),
    ("little foray", "Russia will invade Ukraine"),
    ("any new acts of aggression", "Russian military forces"),
    ("cross the Ukrainian border, this is a new invasion", "new acts of aggression"),
    ("cross the Ukrainian border, this is a new invasion", "committed to diplomacy"),
    ("a frank exchange of views", "Geneva talks"),
    ("walking that path and resolving our differences", "all equally committed to the path"),
    ("We didn’t expect any major breakthroughs", "resolve their differences in the meeting"),
    ("did not expect a breakthrough during the talks", "major breakthroughs"),
    ("These types of Russian aggression", "if that proves impossible"),
    ("I conveyed the position of the United States", "swift, severe"),
    ("We’ll see when we get the American answers", "agreed to send written answers"),
]


def first(library: Library, words: str) -> Said:
    return library.who_said(words, k=1).statements[0]


def tells(said: Said, words: str) -> bool:
    """Whether a variant of the statement holds the words, quotation marks aside."""
    return any(words in quote.text.translate({ord(mark): None for mark in '“”"‘'}) for quote in said.quotes)


@pytest.mark.parametrize(("words", "elsewhere"), ONE)
def test_a_statement_is_shown_with_its_other_wordings(seeds: Library, words: str, elsewhere: str) -> None:
    said = first(seeds, words)
    assert tells(said, elsewhere)
    assert said.agreement == "reworded"


@pytest.mark.parametrize(("words", "elsewhere"), TWO)
def test_another_remark_of_the_same_days_is_another_statement(seeds: Library, words: str, elsewhere: str) -> None:
    assert not tells(first(seeds, words), elsewhere)


BACKGROUND = [
    "The ferry to Norrby has been late all week, the harbour office said, and the owners of the ferry met on Monday.",
    "Owners of the ferry want the harbour to be dredged. The harbour office said that Norrby has no money for it.",
]
MONDAY, TUESDAY, FRIDAY = "2021-03-01", "2021-03-02", "2021-03-05"
ASKED = "“The owners must dredge the harbour before the autumn storms,” Ann Lee said."
INVENTED = [
    (
        "other words",
        MONDAY,
        "Ann Lee said the owners should have the harbour dredged before storms come in autumn.",
        True,
    ),
    ("the next day", TUESDAY, "Ann Lee called on the owners to dredge the harbour before the autumn storms.", True),
    (
        "another person",
        MONDAY,
        "“The owners must have the harbour dredged before the autumn storms,” Bo Lind said.",
        False,
    ),
    ("days later", FRIDAY, "Ann Lee said that the owners dredge the harbour badly in autumn storms.", False),
    (
        "another day, named",
        FRIDAY,
        "Ann Lee said on Wednesday that the owners should have the harbour dredged before autumn.",
        False,
    ),
    (
        "the same topic",
        MONDAY,
        "“The harbour belongs to Norrby and not to the owners of the ferry,” Ann Lee said.",
        False,
    ),
    ("the same beginning", MONDAY, "“The owners must pay the pilots what they were promised,” Ann Lee said.", False),
    ("names alone", MONDAY, "Ann Lee said that Norrby’s ferry owners are welcome in the harbour.", False),
]


@pytest.mark.parametrize(("published", "text", "one"), [pytest.param(*row, id=what) for what, *row in INVENTED])
def test_invented_pairs(holding: Callable[..., Engine], published: str, text: str, one: bool) -> None:
    engine = holding(
        *(a_document(told, f"background{n}.txt", published=MONDAY) for n, told in enumerate(BACKGROUND)),
        a_document(ASKED, "asked.txt", published=MONDAY),
        a_document(text, "other.txt", published=published),
    )
    said = statements_holding("dredge the harbour before the autumn storms", 1, engine, Filters()).statements[0]
    assert said.quotes[0].file == "asked.txt"
    assert ("other.txt" in {quote.file for quote in said.quotes}) == one


SPEECH = (
    "“{first}” Ann Lee said. The hall was full, and the old captains sat in the first row as they always do.\n"
    "“{second}” Lee said. Some of the captains clapped and others looked at the floor for a long time.\n"
    "“{third}” Lee added. Then everybody went home through the rain, and the lamps went out."
)
ANN = SPEECH.format(
    first="Norrby was built by pilots and by nobody else,",
    second="A small leak is a thing we can live with until spring,",
    third="Whoever sells the lighthouse will answer to me,",
)


@pytest.mark.parametrize(
    ("third", "one"),
    [("Whoever sells that lighthouse shall answer to me,", True), ("The weather was better in my youth,", False)],
)
def test_statements_beside_confirm_what_the_words_only_hint_at(
    holding: Callable[..., Engine], third: str, one: bool
) -> None:
    """Two translations of one speech; what stands behind the sentence is the same in one of them only."""
    bo = SPEECH.format(
        first="My grandfather was a cook,", second="A modest drip would be bearable up to spring,", third=third
    )
    engine = holding(a_document(ANN, "1.txt", published=MONDAY), a_document(bo, "2.txt", published=MONDAY))
    said = statements_holding("a small leak is a thing we can live with", 1, engine, Filters()).statements[0]
    assert ([quote.file for quote in said.quotes] == ["1.txt", "2.txt"]) == one


def test_statements_beside_confirm_nothing_of_another_day(holding: Callable[..., Engine]) -> None:
    """Though they are the same word for word: somebody may say again what was said two days before."""
    bo = ANN.replace("A small leak is a thing we can live with", "A modest drip would be bearable up")
    for published, files in ((MONDAY, ["1.txt", "2.txt"]), ("2021-03-03", ["1.txt"])):
        engine = holding(a_document(ANN, "1.txt", published=MONDAY), a_document(bo, "2.txt", published=published))
        said = statements_holding("a small leak is a thing we can live with", 1, engine, Filters()).statements[0]
        assert [quote.file for quote in said.quotes] == files


def test_two_quotations_of_one_source_are_two_statements(holding: Callable[..., Engine]) -> None:
    repeated = a_document(
        "“We must dredge the harbour,” Ann Lee said.\n“The harbour: we must dredge it,” she said later."
    )
    said = statements_holding("we must dredge the harbour", 2, holding(repeated), Filters()).statements
    assert [len(each.quotes) for each in said] == [1, 1]


def test_a_report_and_the_quotation_that_it_announces_are_one(holding: Callable[..., Engine]) -> None:
    told = a_document(
        "Ann Lee said that pilots must dredge the old harbour before the storms.\n"
        "“The pilots must dredge the old harbour before the autumn storms,” Lee said."
    )
    said = statements_holding(
        "the pilots must dredge the old harbour before the autumn storms", 2, holding(told), Filters()
    )
    assert [len(each.quotes) for each in said.statements] == [2]


def test_a_statement_repeated_word_for_word_is_one_on_whatever_day(holding: Callable[..., Engine]) -> None:
    text = "“We will dredge the harbour before the storms,” Ann Lee said."
    engine = holding(a_document(text, "1.txt", published=MONDAY), a_document(text, "2.txt", published="2021-06-01"))
    (said,) = statements_holding("we will dredge the harbour", 3, engine, Filters()).statements
    assert (len(said.quotes), said.agreement, said.said_on) == (2, "verbatim", MONDAY)
