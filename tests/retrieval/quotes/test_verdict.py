from __future__ import annotations

from collections.abc import Callable

import pytest

from retrieval import Library
from retrieval.engines.protocol import Engine
from retrieval.model import Filters
from retrieval.quotes.verdict import verdict
from tests.retrieval.core_time import core_seconds
from tests.retrieval.made import a_document


def test_a_check_names_the_speaker(library: Library) -> None:
    right = library.check("we will leave norrby at dawn", "Ann Lee")
    assert right.verdict == "verbatim"
    assert right.speaker is not None
    assert right.speaker.endswith("Lee")
    assert right.diff == (("equal", "we will leave norrby at dawn"),)
    assert {quote.file for quote in right.quotes} == {"talks.txt", "more/again.txt"}
    wrong = library.check("We will leave Norrby at dawn", " Bo Lind ")
    assert (wrong.verdict, wrong.claimed) == ("misattributed", "Bo Lind")
    unnamed = library.check("We will leave Norrby at dawn", " ")
    assert (unnamed.verdict, unnamed.claimed) == ("verbatim", None)
    altered = library.check("We will leave Norrby at dusk", "Lee")
    assert (altered.verdict, altered.by_another) == ("altered", False)
    assert library.check("We will leave Norrby at dusk", "Bo Lind").by_another
    assert wrong.by_another
    assert not unnamed.by_another
    nothing = library.check("Zeppelins rose over the quiet town")
    assert (nothing.verdict, nothing.quotes, nothing.diff, nothing.speaker) == ("not-found", (), (), None)


def test_a_check_tells_where_the_claimed_speaker_is_not_borne_out(library: Library) -> None:
    claimed = library.check("We will leave Norrby at dawn", "the judge")
    assert (claimed.verdict, claimed.unconfirmed, claimed.by_another) == ("verbatim", True, False)
    assert library.check("We will leave Norrby at dusk", "the judge").unconfirmed
    assert not library.check("We will leave Norrby at dawn", "Lee").unconfirmed
    assert not library.check("We will leave Norrby at dawn", "Bo Lind").unconfirmed
    assert not library.check("We will leave Norrby at dawn").unconfirmed


@pytest.mark.parametrize("piece", [" news", " Lee on\n", "1", "a, "])
def test_no_name_takes_long(library: Library, piece: str) -> None:
    name = f"{piece * (100_000 // len(piece))}x"
    assert core_seconds(lambda: library.check("We will leave Norrby at dawn", name)) < 0.5


def test_whose_the_words_are_is_told_by_the_first_place_that_tells(holding: Callable[..., Engine]) -> None:
    """The closest one may name nobody."""
    nobodys = a_document("The sea is wide tonight. Gulls cried.", "1.txt")
    theirs = a_document("“The sea is so very wide tonight,” Bo Lind said.", "2.txt")
    engine = holding(nobodys, theirs)
    altered = verdict("The sea is old tonight", "Ann Lee", engine, Filters())
    assert (altered.verdict, [quote.file for quote in altered.quotes]) == ("altered", ["1.txt", "2.txt"])
    assert (altered.speaker, altered.by_another, altered.unconfirmed) == ("Bo Lind", True, False)


def test_what_was_said_instead_tells_not_whose_the_words_of_a_claim_are(holding: Callable[..., Engine]) -> None:
    checked = a_document(
        "Claim: Mayor Ann Lee said the gulls in Norrby were “a plague and nobody’s fault”.\nRating: Misleading.\n"
        "In the recording, Lee says: “Some will tell you that it is a plague and nobody’s fault. I say no.”"
    )
    found = verdict("the gulls are a plague and nobody's fault", "Lee", holding(checked), Filters())
    assert (found.verdict, found.speaker, found.unconfirmed) == ("altered", None, True)
    assert [quote.speaker for quote in found.quotes] == [None, "Ann Lee"]


def test_with_no_place_that_names_anybody_nothing_bears_the_claim_out(holding: Callable[..., Engine]) -> None:
    found = verdict("The sea is wide tonight", "Ann Lee", holding(a_document("The sea is wide tonight.")), Filters())
    assert (found.verdict, found.speaker, found.by_another, found.unconfirmed) == ("verbatim", None, False, True)


@pytest.mark.parametrize(
    ("asked", "turned"),
    [
        ("the sea is wide tonight in Norrby", True),
        ("the sea is never wide tonight in Oslo", False),
        ("the sea isn't wide tonight in Oslo", False),
        ("the sea is not wide tonight, not in Norrby", True),
    ],
)
def test_an_altered_quote_tells_whether_it_has_a_negation_more_or_less(
    asked: str, turned: bool, holding: Callable[..., Engine]
) -> None:
    engine = holding(a_document("“The sea is not wide tonight in Norrby,” Bo Lind said."))
    found = verdict(asked, None, engine, Filters())
    assert (found.verdict, found.turned) == ("altered", turned)
    assert not verdict("The sea is not wide tonight", None, engine, Filters()).turned


@pytest.mark.parametrize(
    ("told", "denied"),
    [
        ("Mayor Ann Lund denied that the town had run out of money.", True),
        ("Mayor Ann Lund did not say that the town had run out of money.", True),
        ("Mayor Ann Lund did not deny that the town had run out of money.", False),
        ("Mayor Ann Lund said that the town had run out of money.", False),
        ("“The town had run out of money,” denied nobody, Ann Lund said.", False),
    ],
)
def test_words_of_which_a_source_reports_a_denial_are_told_apart(
    told: str, denied: bool, holding: Callable[..., Engine]
) -> None:
    engine = holding(a_document(told))
    found = verdict("the town had run out of money", "Ann Lund", engine, Filters())
    assert (found.verdict, found.speaker, found.denied) == ("verbatim", "Ann Lund", denied)
    assert verdict("the village had run out of money", None, engine, Filters()).denied is denied
