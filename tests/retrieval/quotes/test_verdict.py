from __future__ import annotations

from retrieval import Library


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
