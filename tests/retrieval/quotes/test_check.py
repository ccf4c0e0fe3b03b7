from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from retrieval.documents import document
from retrieval.engines.protocol import Engine
from retrieval.errors import BadQuery
from retrieval.model import Document, Filters
from retrieval.quotes.check import LONGEST, Checked, check, tells
from retrieval.quotes.words import words
from retrieval.results import Difference
from tests.retrieval.core_time import core_seconds
from tests.retrieval.made import a_document, an_article, an_engine

LONG = "The masts were down in the mud and the nets were torn, all of it in one single night of storm. " * 5
TALKS = a_document(
    "“We welcome (this) ferry to Norrby – don’t we? It’s Norrby’s best,” Ann Lee said.\n"
    "“We will leave at dawn,” said Bo Lind, “and we will not come back. The sea is wide.”\n"
    "“We [the captains] are not late,” Lee said, adding that she would pay “a heavy price” of "
    "$14,000 to the U.S. owners.\n"
    "The harbour-master’s non-starters were left in the mud.",
    "talks.txt",
)
AGAIN = a_document("“We will leave at dawn,” Lind told reporters.", "again.txt")

VERBATIM = [
    ("We welcome (this) ferry to Norrby – don’t we? It’s Norrby’s best,", "the very words"),
    ("we WELCOME (This) Ferry to norrby – Don’t we", "case"),
    ("We welcome (this) ferry to Norrby - don't we? It's Norrby's best", "typographic marks"),
    ("  We welcome\u00a0(this)\tferry \n to Norrby  ", "white space"),
    ("We welcome this ferry to Norrby", "brackets left out around a word"),
    ("We welcome ferry to Norrby", "a word in brackets left out"),
    ("We are not late", "words in square brackets left out"),
    ("“We are not late”", "quotation marks"),
    ('"We are not late," Lee said', "a quotation and its cue"),
    ("Lee said: “We are not late”", "a cue and its quotation"),
    ("We will leave at dawn and we will not come back", "a quotation split by its cue, without it"),
    ("“We will leave at dawn,” said Bo Lind, “and we will not come back.”", "a quotation split by its cue, with it"),
    ("“We will leave at dawn,” he told us. “The sea is wide.”", "two quotations, a sentence between them left out"),
    ("We will leave at dawn … The sea is wide", "an ellipsis"),
    ("We will leave … and we will not come back [...] wide", "two ellipses"),
    ("And we will not come back. The sea is wide.", "several sentences"),
    ("she would pay “a heavy price” of $14,000 to the U.S. owners", "quoted words inside"),
    ("she would pay a heavy price of $14000 to the US owners", "figures and initials written otherwise"),
    ("The harbour master’s nonstarters", "hyphens"),
    ("the harbour masters non starters", "hyphens and apostrophes left out"),
    ("wide", "a word"),
]
NOT_VERBATIM = [
    ("We will leave at dusk", "altered"),
    ("We will not leave at dawn", "altered"),
    ("We will leave dawn", "altered"),
    ("It’s Norrby best, we welcome this ferry to Norrby", "altered"),
    ("she would pay “a heavy price” of £14,000 to the U.S. owners", "altered"),
    ("he would pay “a heavy price” of $14,000 to the U.S. owners", "altered"),
    ("“We will leave at dawn,” said Bo Lind, “and we will surely not come back.”", "altered"),
    ("The sea is wide … and we will not come back", "altered"),
    ("Zeppelins rose over the quiet town", "not-found"),
    ("dawn at leave will we", "not-found"),
    ("as apart of it", "not-found"),
    ("The harbour mast er’s non-starters", "altered"),
]


@pytest.fixture
def engine(holding: Callable[..., Engine]) -> Engine:
    return holding(TALKS, AGAIN)


def of(engine: Engine, quote: str, speaker: str | None = None, filters: Filters | None = None) -> list[Checked]:
    return check(quote, speaker, engine, filters or Filters())


def verdict(engine: Engine, quote: str, speaker: str | None = None) -> str:
    found = of(engine, quote, speaker)
    return found[0].verdict if found else "not-found"


def text(checked: Checked) -> str:
    return checked.place.passage.slice(checked.place.start, checked.place.end)


@pytest.mark.parametrize("quote", [pytest.param(quote, id=why) for quote, why in VERBATIM])
def test_what_the_source_has_is_verbatim(engine: Engine, quote: str) -> None:
    first = of(engine, quote)[0]
    assert first.verdict == "verbatim"
    assert [change for change, _ in first.difference] == ["equal"]


@pytest.mark.parametrize(("quote", "expected"), NOT_VERBATIM)
def test_what_the_source_has_otherwise_is_not(engine: Engine, quote: str, expected: str) -> None:
    assert verdict(engine, quote) == expected


def test_three_words_are_enough_to_check_however_common() -> None:
    assert tells("it is he")
    assert tells("disaster")
    assert not tells("it is")


@pytest.mark.parametrize("quote", ["he", "We", "“no”", "it is", "“”", "…", "!"])
def test_what_anybody_may_have_said_is_too_little_to_check(engine: Engine, quote: str) -> None:
    with pytest.raises(BadQuery, match="at least three words"):
        of(engine, quote)


@pytest.mark.parametrize("quote", ["wide", "not late", "it is what it is"])
def test_a_telling_word_or_three_of_any_kind_are_enough(quote: str) -> None:
    assert tells(quote)


def test_less_than_half_of_a_quote_in_words_that_nobody_says_is_none(holding: Callable[..., Engine]) -> None:
    told = "The tutor taught tortoises to press coloured buttons."
    assert verdict(holding(a_document(told)), "tortoises dream in colour") == "not-found"
    assert verdict(holding(a_document(told)), "taught tortoises to press buttons") == "altered"


def test_a_word_that_is_two_words_in_the_source_is_altered(holding: Callable[..., Engine]) -> None:
    engine = holding(a_document("“The ferry is a part of our plans for re-election,” Ann Lee said."))
    assert verdict(engine, "The ferry is a part of our plans for reelection") == "verbatim"
    assert verdict(engine, "The ferry is apart of our plans for re-election") == "altered"
    assert verdict(engine, "The ferry is a part of our plans forre-election") == "altered"


def test_a_verbatim_quote_is_shown_as_its_source_has_it(engine: Engine) -> None:
    first = of(engine, "WELL, we are not late".removeprefix("WELL, "))[0]
    assert text(first) == "We [the captains] are not late,"
    assert first.place.statement is not None
    assert first.place.statement.by == "Ann Lee"
    assert TALKS.text[first.place.matches[0][0] : first.place.matches[-1][1]] == "We [the captains] are not late"


@pytest.mark.parametrize(
    ("quote", "expected"),
    [
        ("We will leave at dusk", [("equal", "We will leave at"), ("delete", "dusk"), ("insert", "dawn")]),
        (
            "And we will surely not come back",
            [("equal", "And we will"), ("delete", "surely"), ("equal", "not come back")],
        ),
        ("And we will come back", [("equal", "And we will"), ("insert", "not"), ("equal", "come back")]),
    ],
)
def test_the_difference_of_an_altered_quote(engine: Engine, quote: str, expected: list[Difference]) -> None:
    first = of(engine, quote)[0]
    assert first.verdict == "altered"
    assert [(change, piece.strip()) for change, piece in first.difference] == expected


def test_the_difference_stays_in_the_paragraphs_of_the_quote(holding: Callable[..., Engine]) -> None:
    made = a_document("He sold boats.\n“Gulls outlast every boat in this harbour,” Ann Lee said.\nThe sea was wide.")
    first = of(holding(made), "The gulls outlast every boat in this wide sea")[0]
    assert [(change, piece.strip()) for change, piece in first.difference] == [
        ("delete", "The"),
        ("equal", "gulls outlast every boat in this"),
        ("delete", "wide sea"),
        ("insert", "harbour"),
    ]


@pytest.mark.parametrize(
    ("speaker", "expected"),
    [("Bo Lind", "verbatim"), ("lind", "verbatim"), ("Mr. Lind", "verbatim"), ("Ann Lee", "misattributed")],
)
def test_somebody_elses_words_are_misattributed(engine: Engine, speaker: str, expected: str) -> None:
    first = of(engine, "We will leave at dawn", speaker)[0]
    assert first.verdict == expected
    assert first.place.statement is not None
    assert first.place.statement.by in {"Bo Lind", "Lind"}


def test_words_that_nobody_is_named_for_are_not_misattributed(engine: Engine) -> None:
    assert verdict(engine, "non-starters were left in the mud", "Ann Lee") == "verbatim"


def test_altered_words_are_altered_whoever_said_them(engine: Engine) -> None:
    assert verdict(engine, "We will leave at dusk", "Ann Lee") == "altered"


@pytest.mark.parametrize(
    "quote", ["We will leave at dawn and we will never come back", "We will leave at dawn, and we will not come back"]
)
def test_a_quotation_that_its_cue_splits_keeps_its_speaker_altered_or_not(engine: Engine, quote: str) -> None:
    assert {checked.place.by for checked in of(engine, quote)} == {"Bo Lind"}


def test_a_sentence_of_the_writer_is_nobodys_for_a_few_quoted_words_in_it(holding: Callable[..., Engine]) -> None:
    told = "Ann Lee came to Norrby by the early ferry, left again late in the evening and called it “a quiet day”."
    made = holding(a_document(told, "day.txt"))
    for quote in (told, told.replace("early", "first")):
        assert [checked.place.by for checked in of(made, quote, "Bo Lind")] == [None]
    assert verdict(made, told, "Bo Lind") == "verbatim"
    assert verdict(made, "a quiet day", "Bo Lind") == "misattributed"


def test_every_source_that_has_the_words_is_listed(engine: Engine) -> None:
    assert {checked.place.source.file for checked in of(engine, "We will leave at dawn")} == {"talks.txt", "again.txt"}


def test_filters_leave_sources_aside(engine: Engine) -> None:
    found = of(engine, "We will leave at dawn", filters=Filters(source="again*"))
    assert [checked.place.source.file for checked in found] == ["again.txt"]
    assert of(engine, "non-starters were left in the mud", filters=Filters(source="again*")) == []


def runs_over() -> Document:
    made = a_document(
        f"“The nets are ours. {LONG}The harbour is ours.\n“And the sea is ours, too,” Ann Lee said. {LONG}"
    )
    assert len(made.passages) == 2
    return made


@pytest.mark.parametrize(
    "quote", ["The harbour is ours. And the sea is ours, too", "The harbour is ours … the sea is ours"]
)
def test_a_quote_may_run_over_two_passages(holding: Callable[..., Engine], quote: str) -> None:
    made = runs_over()
    first = of(holding(made), quote)[0]
    assert first.verdict == "verbatim"
    assert text(first) == made.text[first.place.start : first.place.end]
    assert words(text(first)).find([words(part) for part in quote.split("…")]) is not None


@pytest.mark.parametrize(
    "quote", ["The harbour is ours. And the sea is yours, too", "The harbour was ours. And the sea is ours"]
)
def test_an_altered_quote_may_run_over_two_passages(holding: Callable[..., Engine], quote: str) -> None:
    first = of(holding(runs_over()), quote)[0]
    assert first.verdict == "altered"
    assert [piece.strip(" ,") for change, piece in first.difference if change != "equal"] in (
        ["yours", "ours"],
        ["was", "is"],
    )


def test_a_quote_over_two_passages_has_the_speaker_of_both(holding: Callable[..., Engine]) -> None:
    first = of(holding(runs_over()), "The harbour is ours. And the sea is ours, too")[0]
    assert first.place.by == "Ann Lee"


def test_a_quote_that_only_others_made_is_misattributed_though_a_source_names_nobody(
    holding: Callable[..., Engine],
) -> None:
    said = a_document("“The sea is wide tonight,” Bo Lind said.", "said.txt")
    bare = a_document("The sea is wide tonight.", "bare.txt")
    engine = holding(said, bare)
    assert [c.verdict for c in of(engine, "The sea is wide tonight", "Ann Lee")] == ["misattributed"]
    assert [c.verdict for c in of(engine, "The sea is wide tonight", "Lind")] == ["verbatim", "verbatim"]


@pytest.mark.parametrize(
    ("speaker", "expected"),
    [("Bo Lind", "The Mayor"), ("Ann Lee", "Ann Lee"), ("Lee", "Ann Lee")],
)
def test_words_that_a_speaker_reports_are_of_whom_they_name_for_them(
    holding: Callable[..., Engine], speaker: str, expected: str
) -> None:
    engine = holding(a_document("“The Mayor told this House that no pier would close. One did,” Ann Lee said."))
    for quote, by_words in (("no pier would close", "verbatim"), ("no pier at all would close", "altered")):
        (first,) = of(engine, quote, speaker)
        assert (first.verdict, first.place.by) == (by_words, expected)


def test_words_of_the_speakers_own_are_not_of_whom_they_report(holding: Callable[..., Engine]) -> None:
    engine = holding(a_document("“The Mayor told this House that no pier would close. One did,” Ann Lee said."))
    assert verdict(engine, "told this House that no pier would close", "Bo Lind") == "misattributed"


def test_the_places_that_bear_the_speaker_out_come_first_and_those_that_name_nobody_last(
    holding: Callable[..., Engine],
) -> None:
    told = ["The sea is wide tonight.", *(f"“The sea is wide tonight,” {by} said." for by in ("a nurse", "Lee"))]
    engine = holding(*(a_document(text, f"{number}.txt") for number, text in enumerate(told)))
    found = of(engine, "The sea is wide tonight", "Ann Lee")
    assert [(checked.verdict, checked.place.by) for checked in found] == [
        ("verbatim", "Lee"),
        ("verbatim", "a nurse"),
        ("verbatim", None),
    ]


@pytest.mark.parametrize("speaker", [None, "Ann Lee", "Bo Lind"])
def test_somebodys_own_words_come_before_a_report_of_them(holding: Callable[..., Engine], speaker: str | None) -> None:
    report = a_document("Mayor Lee says that the ferry leaves at seven.", "a.txt")
    own = a_document("“The ferry leaves at seven,” Ann Lee said.", "b.txt")
    found = check("the ferry leaves at seven", speaker, holding(report, own), Filters())
    assert [checked.place.source.file for checked in found] == ["b.txt", "a.txt"]


def test_a_quote_does_not_run_over_page_furniture_unseen(holding: Callable[..., Engine]) -> None:
    """Nor is furniture quoted: what it parts is two passages, and its words stand between them."""
    article = an_article("“The harbour is ours.\nSHARE THIS\n“And the sea is ours,” Ann Lee said.", furniture=[2])
    engine = holding(document(article))
    assert verdict(engine, "The harbour is ours. And the sea is ours") == "altered"
    assert of(engine, "SHARE THIS") == []


def test_the_words_of_two_speakers_are_not_one_quote(holding: Callable[..., Engine]) -> None:
    made = a_document("“The sea is wide,” Ann Lee said. “The harbour is shut,” Bo Lind said. “Gulls sleep,” Lee said.")
    engine = holding(made)
    assert verdict(engine, "The sea is wide. The harbour is shut.") == "altered"
    assert verdict(engine, "The sea is wide. Gulls sleep.") == "verbatim"


def test_an_overlong_quote_is_told_by_its_beginning(holding: Callable[..., Engine]) -> None:
    made = a_document("gull ferry mast net sea mud storm " * (LONGEST // 30))
    assert verdict(holding(made), "gull ferry mast net sea mud storm " * LONGEST) in {"verbatim", "altered"}


STORM = "We sail from Norrby at noon and nobody shall come back to this harbour before that storm is over"
ELSE = ["zeppelin", "never", "Norrby’s", "sails", "$", "14", "is not", "no-one"]


@pytest.fixture(scope="module")
def storm(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    """An engine that holds STORM alone, for many examples."""
    keeper = an_engine(tmp_path_factory.mktemp("storm"), a_document(f"“{STORM},” Ann Lee said."))
    yield keeper.latest()
    keeper.close()


@given(place=st.integers(0, len(STORM.split()) - 1), other=st.sampled_from(ELSE))
def test_changing_a_word_never_stays_verbatim(storm: Engine, place: int, other: str) -> None:
    changed = STORM.split()
    changed[place] = other
    assert verdict(storm, " ".join(changed)) != "verbatim"


@given(place=st.integers(0, len(STORM.split()) - 1), other=st.sampled_from(ELSE), first=st.integers(0, 6))
def test_the_difference_turns_the_words_asked_about_into_the_sources(
    storm: Engine, place: int, other: str, first: int
) -> None:
    changed = STORM.split()
    changed[place] = other
    for checked in of(storm, " ".join(changed[first:])):
        source = words(checked.place.passage.text).folded
        theirs = words("".join(piece for change, piece in checked.difference if change != "delete")).folded
        assert "".join(piece for change, piece in checked.difference if change != "insert") == " ".join(changed[first:])
        assert any(source[at : at + len(theirs)] == theirs for at in range(len(source)))


@given(place=st.integers(1, len(STORM.split()) - 2))
def test_dropping_a_word_never_stays_verbatim(storm: Engine, place: int) -> None:
    changed = STORM.split()
    del changed[place]
    assert verdict(storm, " ".join(changed)) != "verbatim"


@given(first=st.integers(0, len(STORM.split()) - 3), length=st.integers(3, 20))
def test_any_words_in_a_row_are_verbatim(storm: Engine, first: int, length: int) -> None:
    assert verdict(storm, " ".join(STORM.split()[first : first + length])) == "verbatim"


@given(st.text(max_size=80))
def test_words_that_the_source_lacks_are_never_verbatim(storm: Engine, quote: str) -> None:
    source, asked = "".join(words(f"{STORM}, Ann Lee said").folded), words(quote).folded
    if tells(quote) and verdict(storm, quote) == "verbatim":
        assert asked
        assert all(word in source for word in asked)


def test_of_altered_places_the_one_with_the_least_change_comes_first(holding: Callable[..., Engine]) -> None:
    far = a_document("“For all of this the owners and the crew are going to pay a heavy price,” Bo Lind said.", "a.txt")
    near = a_document("“The owners will pay a heavy price,” Ann Lee said.", "b.txt")
    first = check("The owners shall pay a heavy price", None, holding(far, near), Filters())[0]
    assert first.place.source.file == "b.txt"
    assert ("delete", "shall ") in first.difference


def test_an_ellipsis_that_hides_a_negation_is_an_alteration(holding: Callable[..., Engine]) -> None:
    engine = holding(a_document("“There are no late captains in Norrby,” Ann Lee said.", "talks.txt"))
    assert check("There are … late captains in Norrby", None, engine, Filters())[0].verdict == "altered"
    assert check("There are no … captains in Norrby", None, engine, Filters())[0].verdict == "verbatim"


SPLIT = "“No boat will sail,” Ann Lee said, “before the storm is over.”"


@pytest.mark.parametrize(
    ("quote", "expected"),
    [
        (
            "No ship will sail before the storm is over",
            [
                ("equal", "No"),
                ("delete", "ship"),
                ("insert", "boat"),
                ("equal", "will sail before the storm is over"),
            ],
        ),
        (
            "No boat will the storm is over",
            [("equal", "No boat will"), ("insert", "sail, before"), ("equal", "the storm is over")],
        ),
        (
            "No ship will sail, Ann Lee said, before the storm is over",
            [
                ("equal", "No"),
                ("delete", "ship"),
                ("insert", "boat"),
                ("equal", "will sail, Ann Lee said, before the storm is over"),
            ],
        ),
    ],
)
def test_the_cue_inside_a_quotation_is_missing_from_no_quote(
    holding: Callable[..., Engine], quote: str, expected: list[Difference]
) -> None:
    """Unless the quote was asked about with it."""
    (checked,) = check(quote, None, holding(a_document(SPLIT)), Filters())
    assert checked.verdict == "altered"
    assert [(change, piece.strip()) for change, piece in checked.difference] == expected


@pytest.mark.parametrize("quote", ["She called the port frozen and closed", "the harbour was frozen and shut"])
def test_what_stands_between_two_quotations_of_one_person_is_compared_too(
    holding: Callable[..., Engine], quote: str
) -> None:
    text = "“No boat will sail,” Ann Lee said.\nShe called the harbour “frozen and closed”.\n“We wait,” Lee said."
    (checked,) = check(quote, None, holding(a_document(text)), Filters())
    assert checked.verdict == "altered"
    assert "".join(piece for change, piece in checked.difference if change != "insert") == quote
    assert {"port", "shut"} & {piece.strip() for change, piece in checked.difference if change == "delete"}


def test_checking_takes_time_in_proportion_to_a_paragraph(holding: Callable[..., Engine]) -> None:
    """Eight times the quotations take about eight times as long, where work that is not linear would take sixty."""

    def check_in(quotations: int) -> float:
        said = (f"“We shall never give up number {number}, my friend,” Ann Lee said." for number in range(quotations))
        engine = holding(a_document(" ".join(said)))
        altered = "we will never give up number 3, my friends"
        return core_seconds(lambda: check(altered, None, engine, Filters()))

    assert check_in(1_600) < 24 * check_in(200)


def test_a_word_in_two_is_verbatim_in_one(holding: Callable[..., Engine]) -> None:
    """The difference is white space alone."""
    kept = a_document("“Chemistry is for ever,” Ann Lee said.", "kept.txt")
    assert [each.verdict for each in check("chemistry is forever", "Lee", holding(kept), Filters())] == ["verbatim"]


@pytest.mark.parametrize(
    "quote", ["the sea of the cat and of a small dog", "the sea of the dog and the cat of a " * 20]
)
def test_checking_takes_time_in_proportion_to_a_sentence_of_many_quotations(
    holding: Callable[..., Engine], quote: str
) -> None:
    """As a page is whose line breaks are lost."""

    def check_in(quotations: int) -> float:
        engine = holding(a_document("The lion" + " “the sea of the cat,” said Lind, “and of the dog.” " * quotations))
        return core_seconds(lambda: check(quote, None, engine, Filters()))

    assert check_in(160) < 16 * check_in(20)


def test_each_place_carries_what_is_made_of_its_speaker(holding: Callable[..., Engine]) -> None:
    """Where its words only tell what another said, of that one."""
    engine = holding(
        a_document("“The sea is wide tonight,” said Bo Lind.", "a.txt"),
        a_document("“The sea is wide tonight,” said a nurse.", "b.txt"),
    )
    claims = {
        speaker: [each.claim for each in check("The sea is wide tonight", speaker, engine, Filters())]
        for speaker in ("Lind", "Ann Lee", None)
    }
    assert claims == {"Lind": ["confirmed", "open"], "Ann Lee": ["contradicted"], None: [None, None]}
